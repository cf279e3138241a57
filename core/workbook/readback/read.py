"""Reading a sheet (读取工作表): the texts that its cells show, whoever wrote the file last."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import repeat

from core.grid import Cell, Grid, row_cells, tile
from core.readers.sheet.cells import SheetXml
from core.readers.sheet.stored import COLUMNS
from core.workbook.parts.cells import Range, unescape
from core.workbook.parts.numbers import shown
from core.workbook.parts.styles import Styles

_OVERHANG = 64
"""Columns that a merged cell may reach beyond the last text."""
_BOOLEANS = {"1": "TRUE", "0": "FALSE"}


@dataclass
class SheetCells:
    """A sheet's cells: ``texts`` as shown by row and column from 1, digits of those that are ``numbers``, merges."""

    texts: dict[int, dict[int, str]] = field(default_factory=dict)
    numbers: dict[tuple[int, int], str] = field(default_factory=dict)
    merges: list[Range] = field(default_factory=list)

    @cached_property
    def hanging_columns(self) -> frozenset[int]:
        """The columns that have cells merged with the one above."""
        return frozenset(box.left for box in self.merges if box.bottom > box.top)

    def text(self, row: int, column: int) -> str:
        """What a cell shows."""
        return self.texts.get(row, {}).get(column, "")

    def grid(self, id: str, title: str, hidden: bool, without: int | None) -> Grid:
        """The sheet as a Grid, down to its last text, without the column ``without`` (that of the keys)."""
        limit = without or 1 << 20
        filled = {row: line for row, line in self.texts.items() if any(t and n < limit for n, t in line.items())}
        bottom = max(filled, default=1)
        columns = sorted((n for n in set[int]().union(*filled.values()) if n < limit), reverse=True)
        right = next((n for n in columns if any(line.get(n) for line in filled.values())), 1)
        boxes = [box for box in self.merges if box.top <= bottom and box.left < limit]
        widest = min(right + _OVERHANG, limit - 1)
        right = max([right, *(min(box.right, widest) for box in boxes)])
        if not boxes:
            cells = tuple(_unmerged(filled, bottom, right))
            return Grid(id, bottom, right, cells, title, None, hidden)
        merged = [_merged(self.text(box.top, box.left), box, bottom, right) for box in boxes]
        anchors = {(box.top, box.left) for box in boxes}
        single = (
            Cell(row - 1, n - 1, 1, 1, text)
            for row, line in filled.items()
            for n, text in line.items()
            if text and n < limit and (row, n) not in anchors
        )
        return tile(id, [*merged, *single], rows=bottom, columns=right, title=title, hidden=hidden)


def _unmerged(texts: Mapping[int, Mapping[int, str]], bottom: int, right: int) -> Iterator[Cell]:
    nothing: dict[int, str] = {}
    places, columns = range(right), range(1, right + 1)
    for row in range(1, bottom + 1):
        yield from row_cells(row - 1, places, map(texts.get(row, nothing).get, columns, repeat("")))


def _merged(text: str, box: Range, bottom: int, right: int) -> Cell:
    rows, columns = min(box.bottom, bottom) - box.top + 1, min(box.right, right) - box.left + 1
    return Cell(box.top - 1, box.left - 1, rows, columns, text)


def read_sheet(data: bytes, strings: Sequence[str], styles: Styles, from_1904: bool = False) -> SheetCells:
    """The cells of a worksheet part, those without text (but with a look) included; raises XMLSyntaxError."""
    source = SheetXml(data)
    cells = SheetCells(merges=[Range(*(place + 1 for place in merge)) for merge in source.merges()])
    columns, numbers = COLUMNS, cells.numbers
    codes = _Codes(styles)
    for row, found in source.rows(blanks=True):
        line = cells.texts.setdefault(row + 1, {})
        for letters, style, kind, value in found:
            column = columns[letters] + 1
            if kind == "inlineStr" or not value:
                line[column] = unescape(value) if "_x" in value else value
            elif kind in ("", "n"):
                numbers[row + 1, column] = value
                line[column] = shown(value, codes[style], from_1904)
            elif kind == "s":
                line[column] = strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
            else:
                line[column] = _BOOLEANS.get(value, value) if kind == "b" else unescape(value)
    return cells


class _Codes(dict[str, str]):
    """The number formats of styles, each looked up once."""

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._styles = styles

    def __missing__(self, style: str) -> str:
        self[style] = self._styles.code(int(style or 0))
        return self[style]
