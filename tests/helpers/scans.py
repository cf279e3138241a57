"""Scans of pages (扫描件): pages rendered, turned a little askew, speckled, packed as JPEG, bound to a PDF of pictures."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from itertools import accumulate
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium

from core.grid import Grid

POINTS = 72
"""Points in an inch."""


@dataclass(frozen=True)
class Scanner:
    """How a page is scanned: dots an inch, degrees askew clockwise, grey levels of noise, JPEG quality.

    A photo is taken at a ``slant``, the part of the page by which its corners are out of place.
    """

    dpi: int = 200
    skew: float = 0.8
    noise: float = 8.0
    quality: int = 75
    turns: int = 0
    slant: float = 0.0

    def picture(self, page: np.ndarray, seed: int = 0) -> bytes:
        """The JPEG of a page picture (BGR)."""
        height, width = page.shape[:2]
        page = slanted(page, self.slant)[0] if self.slant else page
        about = cv2.getRotationMatrix2D((width / 2, height / 2), -self.skew, 1.0)
        askew = cv2.warpAffine(page, about, (width, height), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255))
        soft = cv2.GaussianBlur(askew, (3, 3), 0.6)
        grain = np.random.default_rng(seed).normal(0, self.noise, soft.shape[:2])[:, :, None]
        noisy = np.clip(soft.astype(np.float32) - 6 + grain, 0, 255).astype(np.uint8)
        turned = np.ascontiguousarray(np.rot90(noisy, -self.turns))
        return cv2.imencode(".jpg", turned, [cv2.IMWRITE_JPEG_QUALITY, self.quality])[1].tobytes()


SCANNER = Scanner()


def slanted(page: np.ndarray, slant: float) -> tuple[np.ndarray, np.ndarray]:
    """A page seen at a slant, and the map (3 × 3) from the page to it."""
    height, width = page.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    off = slant * np.array([[1, 0.6], [-0.8, 1], [0.5, -1], [-1, -0.4]]) * [width, height]
    there = cv2.getPerspectiveTransform(corners, (corners + off).astype(np.float32))
    return cv2.warpPerspective(page, there, (width, height), borderValue=(255, 255, 255)), there


def rendered(pdf: Path, dpi: int, pages: Sequence[int] | None = None) -> list[np.ndarray]:
    """The pictures (BGR) of the pages of a PDF, counted from 0; all of them where none are named."""
    with closing(pdfium.PdfDocument(pdf.read_bytes())) as document:
        numbers = range(len(document)) if pages is None else pages
        return [document[n].render(scale=dpi / POINTS).to_numpy()[:, :, :3].copy() for n in numbers]


def scan(pdf: Path, target: Path, scanner: Scanner = SCANNER, pages: Sequence[int] | None = None) -> Path:
    """Scan the pages of a PDF into a PDF of pictures."""
    pictures = [scanner.picture(page, n) for n, page in enumerate(rendered(pdf, scanner.dpi, pages))]
    return bind(pictures, target, scanner.dpi)


def bind(pictures: Sequence[bytes], target: Path, dpi: int) -> Path:
    """Write a PDF with a JPEG on each page, as large as it was scanned."""
    with closing(pdfium.PdfDocument.new()) as document:
        for data in pictures:
            image = pdfium.PdfImage.new(document)
            image.load_jpeg(BytesIO(data), inline=True)
            width, height = (pixels * POINTS / dpi for pixels in image.get_px_size())
            image.set_matrix(pdfium.PdfMatrix().scale(width, height))
            page = document.new_page(width, height)
            page.insert_obj(image)
            page.gen_content()
        document.save(str(target))
    return target


def drawn(grid: Grid, *, column: int = 230, row: int = 90, left: int = 150, top: int = 200) -> np.ndarray:
    """A page picture (grey) of 200 dots an inch with the borders of a grid, and a bar of ink for each character."""
    page = np.full((2339, 1654), 255, np.uint8)
    for cell in grid.cells:
        x0, y0 = left + column * cell.column, top + row * cell.row
        x1, y1 = left + column * (cell.right + 1), top + row * (cell.bottom + 1)
        cv2.rectangle(page, (x0, y0), (x1, y1), 0, 2)
        for n, _ in enumerate(cell.text):
            square(page, x0 + 20 + 36 * n, y0 + 30)
    return page


def square(page: np.ndarray, left: int, top: int) -> None:
    """A character of 28 pixels: a frame with a stroke in it."""
    cv2.rectangle(page, (left, top), (left + 27, top + 27), 0, 3)


def askew(page: np.ndarray, degrees: float) -> np.ndarray:
    """A page turned clockwise by degrees."""
    height, width = page.shape[:2]
    about = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    return cv2.warpAffine(page, about, (width, height), borderValue=255)


def printed(grid: Grid, widths: Sequence[int], *, row: int = 60, size: int = 29) -> np.ndarray:
    """A page picture (BGR) of 200 dots an inch with a grid in real characters, 10.5 points high; needs Qt's fonts."""
    from PySide6.QtCore import QRect, Qt  # noqa: PLC0415  only where characters have to be read
    from PySide6.QtGui import QFont, QImage, QPainter  # noqa: PLC0415

    image = QImage(1654, 1200, QImage.Format.Format_BGR888)
    image.fill(Qt.GlobalColor.white)
    font = QFont(["SimSun", "Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei"])
    font.setPixelSize(size)
    painter = QPainter(image)
    painter.setFont(font)
    xs = list(accumulate([150, *widths]))
    for cell in grid.cells:
        left, top = xs[cell.column], 150 + row * cell.row
        box = QRect(left, top, xs[cell.right + 1] - left, row * cell.rowspan)
        painter.setPen(Qt.GlobalColor.black)
        painter.drawRect(box)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWrapAnywhere, cell.text)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return pixels[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()
