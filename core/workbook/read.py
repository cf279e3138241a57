"""Reading a sheet (读取工作表): the texts that its cells show, whoever wrote the file last."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

from lxml import etree

from core.grid import Cell, Grid, tile
from core.workbook.cells import Range, column_number, unescape
from core.workbook.numbers import shown
from core.workbook.strings import string_text
from core.workbook.styles import Styles
from core.workbook.tokens import RawCell, plain_cells

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
        right = max((n for line in filled.values() for n, text in line.items() if text and n < limit), default=1)
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
    for row in range(1, bottom + 1):
        get = texts.get(row, nothing).get
        for column in range(1, right + 1):
            yield Cell(row - 1, column - 1, 1, 1, get(column, ""))


def _merged(text: str, box: Range, bottom: int, right: int) -> Cell:
    rows, columns = min(box.bottom, bottom) - box.top + 1, min(box.right, right) - box.left + 1
    return Cell(box.top - 1, box.left - 1, rows, columns, text)


def read_sheet(data: bytes, strings: Sequence[str], styles: Styles, from_1904: bool = False) -> SheetCells:
    """The cells of a worksheet part, those without text (but with a look) included; raises XMLSyntaxError."""
    cells = SheetCells()
    last, texts = 0, dict[int, str]()
    found = plain_cells(data, cells.merges)
    for row, column, kind, value, style in parsed_cells(data, cells.merges) if found is None else found:
        if row != last:
            last, texts = row, cells.texts.setdefault(row, {})
        if kind == "n" and value:
            cells.numbers[row, column] = value
            texts[column] = shown(value, styles.code(int(style or 0)), from_1904)
        elif kind == "s":
            texts[column] = strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
        else:
            texts[column] = _BOOLEANS.get(value, value) if kind == "b" else value
    return cells


def parsed_cells(data: bytes, merges: list[Range]) -> Iterator[RawCell]:
    """The cells of any sheet, its merged ranges added to ``merges``."""
    row = 0
    wanted = ("{*}row", "{*}mergeCell")
    for _, element in etree.iterparse(BytesIO(data), tag=wanted, resolve_entities=False, huge_tree=True):
        if element.get("ref"):
            merges.append(Range.parse(element.get("ref")))
            continue
        row = int(element.get("r", row + 1))
        yield from _row_cells(element, row)
        element.clear()


def _row_cells(row: Any, number: int) -> Iterator[RawCell]:
    column = 0
    for cell in row:
        address = cell.get("r")
        column = column_number(address.rstrip("0123456789")) if address else column + 1
        kind = cell.get("t", "n")
        inline = cell.find("{*}is") if kind == "inlineStr" else None
        value = cell.findtext("{*}v") or ""
        if inline is not None:
            value = string_text(inline)
        elif kind not in ("n", "s"):
            value = unescape(value)
        yield number, column, kind, value, cell.get("s", "")
