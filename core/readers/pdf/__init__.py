"""PDF files (born digital) → Documents, by pdfium: characters and ruling lines, no guess at what they mean."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
from pypdfium2 import raw

from core.collecting import without_collecting
from core.document import Document
from core.errors import UnreadableError
from core.messages import say
from core.progress import Progress, unheard
from core.readers.pdf.blocks import blocks_of
from core.readers.pdf.book import Book
from core.readers.pdf.page import read_page
from core.readers.pdf.shapes import PageContent
from core.readers.refusal import damaged
from core.readers.scan.extra import is_there
from core.readers.scan.policy import Scans

if TYPE_CHECKING:
    from core.readers.scan.picture import Picture

LOCKED = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
"""What pdfium says of a file that asks for a password."""


def read_pdf(path: Path, progress: Progress = unheard, scans: Scans = Scans.RECOGNISE) -> Document:
    """The document in a PDF file; ``progress`` gets fractions from 0 to 1, ``scans`` says what becomes of pictures.

    Raises UnreadableError where the file is damaged, locked, or a scan that is not to be or can't be recognised, and
    ScansFoundError where that is to be asked. pdfium is not thread safe: one file at a time in a process.
    """
    book = Book()
    with without_collecting():
        for page, done in _pages(path):
            book.add(page)
            progress(done if not book.better_recognised else 0.0)
        numbers = book.better_recognised
        if numbers and is_there() and scans is not Scans.LEAVE:
            book.replace(_recognised(path, numbers, progress, scans, of=len(book.pages)))
        if book.is_empty:
            raise _scan(path) if book.unread else _blank(path)
        blocks, remarks = blocks_of(book.layouts)
    return Document(path.name, "pdf", tuple(blocks), (*book.remarks(), *remarks))


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


def _recognised(path: Path, numbers: Sequence[int], progress: Progress, scans: Scans, of: int) -> Iterable[PageContent]:
    """The contents of those of all ``of`` pages that are pictures, by text recognition."""
    from core.readers.scan.pages import contents_of  # noqa: PLC0415  heavy libraries, seldom needed
    from core.readers.scan.picture import DPI, picture_of  # noqa: PLC0415

    with closing(pdfium.PdfDocument(path.read_bytes())) as document:

        def drawn(number: int) -> "Picture":
            with closing(document[number - 1]) as page, closing(page.render(scale=DPI / 72)) as bitmap:
                return picture_of(bitmap.to_numpy()[:, :, :3].copy(), *page.get_size())

        yield from contents_of(((n, drawn(n)) for n in numbers), len(numbers), of, progress, scans)


def _scan(path: Path) -> UnreadableError:
    return UnreadableError(
        say(
            "“{name}”是扫描件，页面上只有图片，没有可读的文字。"
            "请索取 Word、Excel 或带文字的 PDF 原件；也可装上文字识别（OCR）组件 jibiao-ocr 后再打开。",
            name=path.name,
        )
    )


def _blank(path: Path) -> UnreadableError:
    return UnreadableError(say("“{name}”的页面上没有文字。请确认选对了文件。", name=path.name))


def _locked(path: Path) -> UnreadableError:
    return UnreadableError(
        say("“{name}”设有打开密码或权限限制。请用 PDF 阅读软件打开，去掉密码后另存一份再试。", name=path.name)
    )
