"""Drawing of PDF pages (画页): what runs in the worker process, where PDFium may crash alone. Free of Qt."""

from contextlib import closing, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page to draw: its number from 1, and pixels per point."""

    page: int
    scale: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page drawn: ``height`` lines of ``stride`` bytes, blue, green and red for each of ``width`` pixels."""

    wanted: Wanted
    width: int
    height: int
    stride: int
    pixels: bytes


Sizes = tuple[tuple[float, float], ...]
"""Width and height of each page as shown, in points"""


def draw_pages(connection: Connection, path: Path) -> None:
    """Send the sizes of the pages of a PDF file; then the picture of each page that is wanted, until the line ends."""
    import pypdfium2 as pdfium  # noqa: PLC0415  the window itself never loads PDFium

    from core.readers.guard import limit_memory  # noqa: PLC0415

    limit_memory()

    end = suppress(EOFError, OSError, pdfium.PdfiumError)
    with end, closing(connection), closing(pdfium.PdfDocument(path.read_bytes())) as document:
        connection.send(tuple(document.get_page_size(n) for n in range(len(document))))
        while True:
            connection.send(_drawn(document, connection.recv()))


def _drawn(document: Any, wanted: Wanted) -> Drawn:
    with closing(document[wanted.page - 1]) as page, closing(page.render(scale=wanted.scale)) as bitmap:
        return Drawn(wanted, bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
