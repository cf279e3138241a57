"""Reading a sheet (读取工作表): the texts that its cells show, whoever wrote the file last."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, cycle, repeat

from core.grid import Cell, Grid, cells_of, tile
from core.readers.sheet.cells import Known, SheetXml
from core.readers.sheet.shapes import NUMBERS
from core.readers.sheet.shows import Shows, numbered
from core.workbook.parts.cells import Range, unescape, unescaped
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
            nothing: dict[int, str] = {}
            places, numbers = range(right), range(1, right + 1)
            lines = (map(filled.get(row, nothing).get, numbers, repeat("")) for row in range(1, bottom + 1))
            rows = chain.from_iterable(map(repeat, range(bottom), repeat(right)))
            single = cells_of(rows, cycle(places), repeat(1), repeat(1), chain.from_iterable(lines))
            return Grid.tiled(id, bottom, right, tuple(single), title, hidden=hidden)
        merged = [_merged(self.text(box.top, box.left), box, bottom, right) for box in boxes]
        anchors = {(box.top, box.left) for box in boxes}
        single = (
            Cell(row - 1, n - 1, 1, 1, text)
            for row, line in filled.items()
            for n, text in line.items()
            if text and n < limit and (row, n) not in anchors
        )
        return tile(id, [*merged, *single], rows=bottom, columns=right, title=title, hidden=hidden)


def _merged(text: str, box: Range, bottom: int, right: int) -> Cell:
    rows, columns = min(box.bottom, bottom) - box.top + 1, min(box.right, right) - box.left + 1
    return Cell(box.top - 1, box.left - 1, rows, columns, text)


class SheetReader:
    """Reads the sheets of a workbook; rows of one shape are looked at once for all of them."""

    def __init__(self, strings: Sequence[str], styles: Styles, from_1904: bool = False) -> None:
        self._codes = _Codes(styles)
        self._from_1904 = from_1904
        self._shows = Shows(defaultdict(str, numbered(strings)), unescaped, self._show)
        self._known = Known()

    def read(self, data: bytes) -> SheetCells:
        """The cells of a worksheet part, those without text (but with a look) included; raises XMLSyntaxError."""
        source = SheetXml(data, self._known)
        skeleton, shown = source.skeleton, self._shows.of(source)
        cells = SheetCells(merges=[Range(*(place + 1 for place in merge)) for merge in skeleton.merges])
        for number, shape, part in zip(skeleton.numbers, skeleton.shapes, skeleton.parts, strict=True):
            texts = cells.texts.setdefault(number + 1, {})
            for column in shape.blanks:
                texts[column + 1] = ""
            for column, text in zip(shape.columns, shown[part], strict=True):
                texts[column + 1] = text
        places = list(skeleton.outline.places())
        for n, _, kind in skeleton.others:
            if kind in NUMBERS:
                row, column = places[n]
                cells.numbers[row + 1, column + 1] = source.values[n]
        return cells

    def _show(self, style: str, kind: str, value: str) -> str:
        """What a cell that holds no text shows."""
        if kind in NUMBERS:
            return shown(value, self._codes[style], self._from_1904)
        return _BOOLEANS.get(value, value) if kind == "b" else unescape(value)


class _Codes(dict[str, str]):
    """The number formats of styles, each looked up once."""

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._styles = styles

    def __missing__(self, style: str) -> str:
        self[style] = self._styles.code(int(style or 0))
        return self[style]
