"""PDF files drawn by hand: texts, ruling lines and fills at places in points from the top left of the page.

Characters look like boxes; a character map tells which character each code is. Chinese ones are as wide as they are
high, others half of it.
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import cos, pi, sin
from pathlib import Path

from core.grid import Cell, Grid
from tests.helpers.box_font import box_font

SIZE = 10.0
"""Letter height of texts, in points."""
LEADING = 14.0
"""From one line of a cell to the next."""
PADDING = 5.0
"""Between the left border of a cell and its text."""


@dataclass
class Sheet:
    """A page: what is drawn on it, as PDF operators; ``rotate`` turns it clockwise for showing."""

    width: float = 595.0
    height: float = 842.0
    rotate: int = 0
    operators: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, *, size: float = SIZE, turn: float = 0) -> "Sheet":
        """Print a line with its base line from (x, y) on, turned clockwise by quarters."""
        angle = -turn * pi / 2
        matrix = f"{cos(angle):.0f} {sin(angle):.0f} {-sin(angle):.0f} {cos(angle):.0f} {x:.2f} {self.height - y:.2f}"
        codes = text.encode("utf-16-be").hex()
        return self.draw(f"BT /F1 {size} Tf {matrix} Tm <{codes}> Tj ET")

    def rule(self, x0: float, y0: float, x1: float, y1: float, *, width: float = 0.5, dash: str = "") -> "Sheet":
        """Draw a line as a stroke."""
        line = f"{x0:.2f} {self.height - y0:.2f} m {x1:.2f} {self.height - y1:.2f} l S"
        return self.draw(f"q {width} w [{dash}] 0 d {line} Q")

    def fill(self, left: float, top: float, right: float, bottom: float, *, grey: float = 0.0) -> "Sheet":
        """Fill a rectangle."""
        box = f"{left:.2f} {self.height - bottom:.2f} {right - left:.2f} {bottom - top:.2f} re f"
        return self.draw(f"q {grey} g {box} Q")

    def draw(self, operators: str) -> "Sheet":
        """Add operators as they are."""
        self.operators.append(operators)
        return self

    def table(
        self, grid: Grid, *, left: float = 50, top: float = 60, width: float = 100, height: float = 30
    ) -> "Sheet":
        """Draw a Grid with borders round each cell, all columns and all rows of one size; texts wrap."""
        xs = list(accumulate([left, *[width] * grid.columns]))
        ys = list(accumulate([top, *[height] * grid.rows]))
        for cell in grid.cells:
            corners = xs[cell.column], ys[cell.row], xs[cell.right + 1], ys[cell.bottom + 1]
            self.frame(*corners).cell_text(cell, corners[0], corners[1], corners[2] - corners[0])
        return self

    def frame(self, left: float, top: float, right: float, bottom: float) -> "Sheet":
        """Draw the four borders of a rectangle, each as a line of its own."""
        self.rule(left, top, right, top).rule(left, bottom, right, bottom)
        return self.rule(left, top, left, bottom).rule(right, top, right, bottom)

    def cell_text(self, cell: Cell, left: float, top: float, width: float) -> "Sheet":
        """Print the text of a cell, wrapped to its width."""
        for n, line in enumerate(wrapped(cell.text, width - 2 * PADDING)):
            self.text(left + PADDING, top + LEADING * (n + 1), line)
        return self


def wrapped(text: str, width: float) -> list[str]:
    """A text cut into lines that fit a width, wherever it is full."""
    lines = []
    for paragraph in text.split("\n"):
        line, used = "", 0.0
        for char in paragraph:
            if used + advance(char) > width:
                lines.append(line)
                line, used = "", 0.0
            line += char
            used += advance(char)
        lines.append(line)
    return lines


def advance(char: str) -> float:
    """The width of a character at the common size."""
    return SIZE / 2 if char < "\u007f" else SIZE


def write_pdf(path: Path, *sheets: Sheet, unmapped: str = "") -> Path:
    """Write a PDF of pages; the font does not say what the ``unmapped`` characters are."""
    used = {code for sheet in sheets for operator in sheet.operators for code in _codes(operator)}
    objects = [*_HEAD, _stream(_cmap(sorted(used - set(map(ord, unmapped)))).encode()), _stream(box_font()), _GLYPHS]
    kids = []
    for sheet in sheets:
        objects.append(_stream("\n".join(sheet.operators).encode("latin-1")))
        box, contents = f"[0 0 {sheet.width} {sheet.height}]", f"{len(objects)} 0 R"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Rotate {sheet.rotate}"
            f" /Resources << /Font << /F1 3 0 R >> >> /Contents {contents} >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    path.write_bytes(_file(objects))
    return path


def _codes(operator: str) -> Iterable[int]:
    """The codes of the characters that an operator shows."""
    shown = operator.partition("<")[2].partition(">")[0] if " Tj" in operator else ""
    return (int(shown[n : n + 4], 16) for n in range(0, len(shown), 4))


def _cmap(codes: Sequence[int]) -> str:
    """A ToUnicode map on which each code is the character itself."""
    lines = [f"<{code:04x}> <{code:04x}>" for code in codes]
    blocks = [lines[n : n + 100] for n in range(0, len(lines), 100)]
    mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{mapped}\nendcmap end end"
    )


def _stream(data: bytes) -> bytes:
    packed = zlib.compress(data)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


_HEAD = (
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages >>",
    b"<< /Type /Font /Subtype /Type0 /BaseFont /Boxes /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
    b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Boxes /FontDescriptor 5 0 R /CIDToGIDMap 8 0 R /DW 1000"
    b" /W [32 126 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
    b"<< /Type /FontDescriptor /FontName /Boxes /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880"
    b" /Descent -120 /CapHeight 700 /StemV 80 /FontFile2 7 0 R >>",
)
_GLYPHS = _stream(b"\0\0" * 33 + b"\0\1" * 94 + b"\0\2" * (0x10000 - 127))
"""Which box each code is: none for a space, a narrow one for Latin, a wide one for Chinese."""


def _file(objects: Sequence[bytes]) -> bytes:
    data = b"%PDF-1.7\n"
    table = b"0000000000 65535 f \n"
    for n, body in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    size = len(objects) + 1
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(data))
    return data + b"xref\n0 %d\n%s%s" % (size, table, trailer)
