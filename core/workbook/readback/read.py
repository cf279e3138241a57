"""Reading a sheet (读取工作表): the texts that its cells show, whoever wrote the file last."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from core.grid import Cell, Grid, tile
from core.readers.sheet.cells import Known, SheetXml
from core.readers.sheet.extent import Window
from core.readers.sheet.pattern import pattern_of
from core.readers.sheet.shapes import NUMBERS, Shape
from core.readers.sheet.shows import Shows, numbered
from core.readers.sheet.skeleton import Skeleton
from core.readers.sheet.stored import Outline
from core.workbook.parts.cells import Range, unescape, unescaped
from core.workbook.parts.numbers import shown
from core.workbook.parts.styles import Styles

_OVERHANG = 64
"""Columns that a merged cell may reach beyond the last text."""
_BOOLEANS = {"1": "TRUE", "0": "FALSE"}


@dataclass(frozen=True)
class SheetCells:
    """A sheet's cells: ``texts`` as shown by row and column from 1, those without (but with a look) included.

    ``shown`` are those of the cells that have a value, ``values`` what is stored of them; where they stand, and what is
    merged, says the ``skeleton``.
    """

    texts: dict[int, dict[int, str]]
    skeleton: Skeleton
    shown: Sequence[str]
    values: Sequence[str]

    @property
    def merges(self) -> list[Range]:
        """The merged ranges."""
        return self.skeleton.once(_ranges)

    @property
    def hanging_columns(self) -> frozenset[int]:
        """The columns that have cells merged with the one above."""
        return self.skeleton.once(_hanging)

    @property
    def anchor_rows(self) -> Mapping[tuple[int, int], int]:
        """For the places in the first column of each merged range, the row that holds its text."""
        return self.skeleton.once(_anchor_rows)

    def text(self, row: int, column: int) -> str:
        """What a cell shows."""
        return self.texts.get(row, {}).get(column, "")

    def digits(self, row: int, column: int) -> str:
        """What is stored of a cell that holds a number; "" for any other."""
        if column not in self.skeleton.once(_columns_with_numbers):
            return ""
        number = self.skeleton.once(_numbers).get((row, column))
        return "" if number is None else self.values[number]

    def grid(self, id: str, title: str, hidden: bool, without: int | None) -> Grid:
        """The sheet as a Grid, down to its last text, without the column ``without`` (that of the keys)."""
        outline, shown = self.skeleton.outline, self.shown
        if "" in shown:
            outline, shown = outline.without(shown)
        limit = without or 1 << 20
        window = outline.once(_window, limit)
        pattern = outline.once(pattern_of, window)
        if pattern.is_whole and not pattern.hidden:
            cells = tuple(pattern.cells([*shown, ""]))
            return Grid.tiled(id, window.rows, window.columns, cells, title, hidden=hidden)
        boxes = [box for box in self.merges if box.top <= window.rows and box.left < limit]
        merged = [_merged(self.text(box.top, box.left), box, window) for box in boxes]
        anchors = {(box.top, box.left) for box in boxes}
        single = (
            Cell(row - 1, n - 1, 1, 1, text)
            for row, line in self.texts.items()
            for n, text in line.items()
            if text and n < limit and (row, n) not in anchors
        )
        cells = (*merged, *single)
        return tile(id, cells, rows=window.rows, columns=window.columns, title=title, hidden=hidden)


def _ranges(skeleton: Skeleton) -> list[Range]:
    return [Range(*(place + 1 for place in merge)) for merge in skeleton.merges]


def _hanging(skeleton: Skeleton) -> frozenset[int]:
    return frozenset(left + 1 for top, left, bottom, _ in skeleton.merges if bottom > top)


def _anchor_rows(skeleton: Skeleton) -> dict[tuple[int, int], int]:
    return {(row, box.left): box.top for box in _ranges(skeleton) for row in box.rows()}


def _columns_with_numbers(skeleton: Skeleton) -> frozenset[int]:
    shapes = set(skeleton.shapes)
    return frozenset(shape.columns[n] + 1 for shape in shapes for n in shape.others if shape.kinds[n] in NUMBERS)


def _numbers(skeleton: Skeleton) -> dict[tuple[int, int], int]:
    """Which values are numbers, by row and column."""
    places = list(skeleton.outline.places())
    return {(places[n][0] + 1, places[n][1] + 1): n for n, _, kind in skeleton.others if kind in NUMBERS}


def _window(outline: Outline, limit: int) -> Window:
    """What is used left of a column, counted from 1: down to the last text, to the right as far as merged cells go."""
    inside = [column for column in outline.used_columns if column < limit - 1]
    lines = zip(outline.rows, outline.columns, strict=True)
    bottom = max((row for row, columns in lines if min(columns) < limit - 1), default=0)
    right = max(inside, default=0)
    widest = min(right + _OVERHANG, limit - 2)
    reached = [min(box[3], widest) for box in outline.merges if box[0] <= bottom and box[1] < limit - 1]
    return Window(0, 0, bottom, max([right, *reached]))


def _merged(text: str, box: Range, window: Window) -> Cell:
    rows, columns = min(box.bottom, window.rows) - box.top + 1, min(box.right, window.columns) - box.left + 1
    return Cell(box.top - 1, box.left - 1, rows, columns, text)


def _lines(skeleton: Skeleton) -> list[tuple[int, tuple[int, ...], list[str], slice]]:
    """For each row its number and its columns, from 1, blank ones first; "" for each of these; its values."""
    columns: dict[Shape, tuple[int, ...]] = {}
    for shape in set(skeleton.shapes):
        columns[shape] = tuple(column + 1 for column in (*shape.blanks, *shape.columns))
    told = zip(skeleton.numbers, skeleton.shapes, skeleton.parts, strict=True)
    return [(number + 1, columns[shape], [""] * len(shape.blanks), part) for number, shape, part in told]


class SheetReader:
    """Reads the sheets of a workbook; what they have in common is looked at once for all of them."""

    def __init__(self, strings: Sequence[str], styles: Styles, from_1904: bool = False) -> None:
        self._codes = _Codes(styles)
        self._from_1904 = from_1904
        self._shows = Shows(defaultdict(str, numbered(strings)), unescaped, cache(self._show))
        self._known = Known()

    def read(self, data: bytes) -> SheetCells:
        """The cells of a worksheet part; raises XMLSyntaxError."""
        source = SheetXml(data, self._known)
        told = self._shows.of(source)
        texts: dict[int, dict[int, str]] = {}
        for row, columns, blanks, part in source.skeleton.once(_lines):
            line = dict(zip(columns, blanks + told[part], strict=True))
            texts[row] = texts[row] | line if row in texts else line
        return SheetCells(texts, source.skeleton, told, source.values)

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
