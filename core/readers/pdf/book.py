"""The pages of a PDF file as they are read one by one: what stands on each, and which are better recognised."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from core.document import Remark
from core.findings import Severity
from core.messages import say
from core.readers.pdf.layout import Layout, lay_out_columns
from core.readers.pdf.shapes import PageContent
from core.readers.pdf.watermark import remarks_on_watermarks
from core.readers.scan.remarks import remarks_on_pages


@dataclass
class Book:
    """The pages laid out in order, and the numbers of those that are pictures, or whose own text is no good."""

    pages: list[list[Layout]] = field(default_factory=list)
    """The columns of text of each page; most have one"""
    blind: list[int] = field(default_factory=list)
    """Pictures without any text"""
    layered: list[int] = field(default_factory=list)
    """Pictures over which another program has laid what it recognised"""
    garbled: list[int] = field(default_factory=list)
    """Pages most of whose characters their fonts do not tell"""
    recognised: list[int] = field(default_factory=list)
    marks: dict[int, str] = field(default_factory=dict)
    """The watermarks by page"""

    def add(self, page: PageContent) -> None:
        """Take the next page in."""
        before = self.pages[-1][-1] if self.pages else None
        self.pages.append(lay_out_columns(page, before))
        kinds = ((page.blind, self.blind), (page.layered, self.layered), (page.garbled, self.garbled))
        for is_one, numbers in kinds:
            if is_one:
                numbers.append(page.number)
        if page.watermark:
            self.marks[page.number] = page.watermark

    @property
    def better_recognised(self) -> list[int]:
        """The pages whose picture tells more than their text."""
        return sorted({*self.blind, *self.layered, *self.garbled})

    def replace(self, pages: Iterable[PageContent]) -> None:
        """Take recognised pages instead of their own text, where there is any writing on them."""
        for page in pages:
            if page.glyphs or page.number in self.blind:
                self.pages[page.number - 1] = lay_out_columns(page)
            if page.glyphs:
                self.recognised.append(page.number)

    @property
    def layouts(self) -> list[Layout]:
        """All columns of text in reading order."""
        return [layout for page in self.pages for layout in page]

    @property
    def unread(self) -> list[int]:
        """The pictures of which nothing could be read."""
        return self._still(self.blind)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read on any page."""
        return len(self.unread) == len(self.pages) or not any(layout.parts for layout in self.layouts)

    def _still(self, numbers: Iterable[int]) -> list[int]:
        return [number for number in numbers if number not in self.recognised]

    def remarks(self) -> Iterator[Remark]:
        """What is to be known of whole pages."""
        yield from _remarks_on_pictures(self.unread)
        yield from _remarks_on_garbled(self._still(self.garbled))
        yield from remarks_on_pages(sorted({*self.layered, *self.recognised}))
        yield from remarks_on_watermarks(self.marks)


def _remarks_on_pictures(pages: Sequence[int]) -> Iterator[Remark]:
    """One remark on the whole document where some of its pages are pictures."""
    if pages:
        message = say(
            "第 {pages} 页是图片，没有可读的文字，未识别。请索取带文字的原件，或手工补录这些页。",
            pages="、".join(map(str, pages)),
        )
        yield Remark("", 0, 0, "parse.page-without-text", Severity.WARNING, message)


def _remarks_on_garbled(pages: Sequence[int]) -> Iterator[Remark]:
    """One remark on the whole document where the fonts of pages do not tell what their characters are."""
    if pages:
        message = say(
            "第 {pages} 页的字体没有注明文字编码，读出的可能是乱码。"
            "请索取 Word 或 Excel 原件，或装上文字识别（OCR）组件 jibiao-ocr 后再打开。",
            pages="、".join(map(str, pages)),
        )
        yield Remark("", 0, 0, "parse.unknown-fonts", Severity.WARNING, message)
