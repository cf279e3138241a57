"""Drawing of pages (画页): what runs in the worker process, where PDFium may crash alone. Free of Qt."""

from contextlib import closing, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol


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
    """Send the sizes of the pages of a file; then the picture of each page that is wanted, until the line ends."""
    import pypdfium2 as pdfium  # noqa: PLC0415  the window itself never loads PDFium

    from core.errors import UnreadableError  # noqa: PLC0415
    from core.readers.guard import limit_memory  # noqa: PLC0415

    limit_memory()
    end = suppress(EOFError, OSError, pdfium.PdfiumError, UnreadableError)
    with end, closing(connection), closing(_opened(path)) as pages:
        connection.send(pages.sizes())
        while True:
            connection.send(pages.drawn(connection.recv()))


class _Pages(Protocol):
    """A file whose pages can be drawn."""

    def sizes(self) -> Sizes: ...

    def drawn(self, wanted: Wanted) -> Drawn: ...

    def close(self) -> None: ...


def _opened(path: Path) -> _Pages:
    from core.readers.kinds import Kind  # noqa: PLC0415
    from core.readers.sniff import sniff  # noqa: PLC0415

    kind = sniff(path)
    return _Pdf(path) if kind is Kind.PDF else _Images(path, pasted=kind is not Kind.PICTURE)


class _Pdf:
    """The pages of a PDF file."""

    def __init__(self, path: Path) -> None:
        import pypdfium2 as pdfium  # noqa: PLC0415

        self._document: Any = pdfium.PdfDocument(path.read_bytes())

    def sizes(self) -> Sizes:
        return tuple(self._document.get_page_size(n) for n in range(len(self._document)))

    def drawn(self, wanted: Wanted) -> Drawn:
        with closing(self._document[wanted.page - 1]) as page, closing(page.render(scale=wanted.scale)) as bitmap:
            return Drawn(wanted, bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))

    def close(self) -> None:
        self._document.close()


class _Images:
    """The images of a scan or photo, or those ``pasted`` into a Word document."""

    def __init__(self, path: Path, *, pasted: bool) -> None:
        from core.readers.scan.extra import is_there  # noqa: PLC0415

        if not is_there():
            raise OSError(path)
        from core.readers.docx.pictures import pictures_in  # noqa: PLC0415
        from core.readers.scan.picture import decoded  # noqa: PLC0415

        files = pictures_in(path) if pasted else [path.read_bytes()]
        self._images = [image for file in files for image in decoded(file)]

    def sizes(self) -> Sizes:
        from core.readers.scan.picture import size_in_points  # noqa: PLC0415

        return tuple(size_in_points(image) for image in self._images)

    def drawn(self, wanted: Wanted) -> Drawn:
        import cv2  # noqa: PLC0415

        image = self._images[wanted.page - 1]
        width, height = (round(side * wanted.scale) for side in self.sizes()[wanted.page - 1])
        way = cv2.INTER_AREA if width < image.shape[1] else cv2.INTER_LINEAR
        pixels = cv2.resize(image, (max(width, 1), max(height, 1)), interpolation=way)
        return Drawn(wanted, pixels.shape[1], pixels.shape[0], 3 * pixels.shape[1], pixels.tobytes())

    def close(self) -> None:
        self._images.clear()
