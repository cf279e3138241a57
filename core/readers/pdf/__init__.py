"""PDF files (born digital) → Documents, by pdfium: characters and ruling lines, no guess at what they mean."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import groupby
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw

from core.document import Document, Paragraph, Remark
from core.errors import UnreadableError
from core.findings import Severity
from core.grid import Grid
from core.messages import say
from core.progress import Progress, unheard
from core.readers.pdf.grids import grid_of, remarks_on
from core.readers.pdf.layout import Layout, Part, lay_out
from core.readers.pdf.lines import Line
from core.readers.pdf.page import read_page
from core.readers.pdf.prose import margins, paragraphs
from core.readers.pdf.running import without_running
from core.readers.pdf.shapes import PageContent
from core.readers.pdf.stitch import stitch
from core.readers.pdf.tables import Table
from core.readers.refusal import damaged

LOCKED = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
"""What pdfium says of a file that asks for a password."""


def read_pdf(path: Path, progress: Progress = unheard) -> Document:
    """The document in a PDF file; ``progress`` gets fractions from 0 to 1.

    Raises UnreadableError where the file is damaged, locked, or a scan without text. pdfium is not thread safe: one
    file at a time in a process.
    """
    layouts: list[Layout] = []
    pictures: list[int] = []
    layered: list[int] = []
    with _no_garbage():
        for page, done in _pages(path):
            layouts.append(lay_out(page))
            if page.pictured and not page.glyphs:
                pictures.append(page.number)
            elif page.layered:
                layered.append(page.number)
            progress(done)
        if not any(layout.parts for layout in layouts):
            raise _scan(path) if pictures else _blank(path)
        blocks, remarks = _blocks(without_running(layouts))
    on_pages = (*_remarks_on_pictures(pictures), *_remarks_on_layers(layered))
    return Document(path.name, "pdf", tuple(blocks), (*on_pages, *remarks))


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Spare the search for cycles: thousands of characters a page set it off again and again, and hold none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _pages(path: Path) -> Iterator[tuple[PageContent, float]]:
    """The content of each page, with the fraction of the document that is read by then."""
    try:
        with closing(pdfium.PdfDocument(path.read_bytes())) as document:
            for n in range(len(document)):
                with closing(document[n]) as page:
                    yield read_page(page, n + 1), (n + 1) / len(document)
    except pdfium.PdfiumError as error:
        raise (_locked(path) if error.err_code in LOCKED else damaged(path)) from error
    except OSError as error:
        raise damaged(path) from error


def _blocks(layouts: Sequence[Layout]) -> tuple[list[Paragraph | Grid], list[Remark]]:
    """Paragraphs and tables in reading order, and what to know about the tables."""
    page_margins = margins(layouts)
    blocks: list[Paragraph | Grid] = []
    remarks: list[Remark] = []
    tables = 0
    for is_table, parts in groupby(_unframed(stitch(layouts)), lambda part: isinstance(part, Table)):
        if not is_table:
            blocks += paragraphs([part for part in parts if isinstance(part, Line)], page_margins)
            continue
        for table in parts:
            assert isinstance(table, Table)
            tables += 1
            blocks.append(grid_of(table, f"t{tables}"))
            remarks += remarks_on(table, f"t{tables}")
    return blocks, remarks


def _unframed(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts, with the lines of a framed text in the place of its frame."""
    for part in parts:
        if isinstance(part, Table) and len(part.patches) == 1:
            yield from part.patches[0].lines
        else:
            yield part


def _remarks_on_pictures(pages: Sequence[int]) -> Iterator[Remark]:
    """One remark on the whole document where some of its pages are pictures."""
    if pages:
        message = say(
            "第 {pages} 页是图片，没有可读的文字，未识别。请索取带文字的原件，或手工补录这些页。",
            pages="、".join(map(str, pages)),
        )
        yield Remark("", 0, 0, "parse.page-without-text", Severity.WARNING, message)


def _remarks_on_layers(pages: Sequence[int]) -> Iterator[Remark]:
    """One remark on the whole document where text recognition has laid its text over scans."""
    if pages:
        message = say(
            "第 {pages} 页是扫描件，文字由识别软件生成，可能有错。请对照原文核对。", pages="、".join(map(str, pages))
        )
        yield Remark("", 0, 0, "parse.recognised-text", Severity.WARNING, message)


def _scan(path: Path) -> UnreadableError:
    return UnreadableError(
        say(
            "“{name}”是扫描件，页面上只有图片，没有可读的文字。"
            "请索取 Word、Excel 或带文字的 PDF 原件，或先用文字识别（OCR）软件转换。",
            name=path.name,
        )
    )


def _blank(path: Path) -> UnreadableError:
    return UnreadableError(say("“{name}”的页面上没有文字。请确认选对了文件。", name=path.name))


def _locked(path: Path) -> UnreadableError:
    return UnreadableError(
        say("“{name}”设有打开密码或权限限制。请用 PDF 阅读软件打开，去掉密码后另存一份再试。", name=path.name)
    )
