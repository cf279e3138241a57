"""The blank form as a grid (空白表网格): its texts where they stand, and marks in the cells that wait for one.

Reading a blank form is reading a filled one of which every text is a mark: what the mark is read as, the cell is for.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from core.grid import Cell, Grid, tile
from core.terms.labels import label_field, names_column
from core.workbook.parts.cells import Range
from core.workbook.parts.styles import Styles
from core.workbook.proposals.dropdowns import Options
from core.workbook.templates.blank import BlankSheet

_MARK = "301001甲"
"""A code and a name, but of no body: labels make it a unit, it makes itself none"""
_HINT = re.compile(r"必填|选填|可不填|下拉|填写|填报|请输入|请选择|不超过|字以内|格式")
_FEWEST = 2
"""A header has more cells"""


@dataclass(frozen=True)
class BlankGrid:
    """A sheet's printed part: ``grid`` with marks, and ``waiting``, the places (row, column from 1) that hold them.

    ``added`` is a row under the last one, where a list is nothing but its header.
    """

    grid: Grid
    waiting: frozenset[tuple[int, int]]
    added: int = 0
    options: Options = ()
    """What may be chosen for cells"""

    def text(self, row: int, column: int) -> str:
        """What a place says in the sheet itself, rows and columns from 1."""
        cell = self.grid.at(row - 1, column - 1)
        return "" if (cell.row + 1, cell.column + 1) in self.waiting else cell.text

    def choices(self, row: int, column: int) -> tuple[str, ...]:
        """What may be chosen for a cell, rows and columns from 1; nothing where anything may be typed."""
        return next(
            (
                options
                for box, options in self.options
                if box.top <= row <= box.bottom and box.left <= column <= box.right
            ),
            (),
        )

    @cached_property
    def is_merged(self) -> bool:
        """Whether any cells are merged, as in what is made to be printed."""
        return any(cell.rowspan > 1 or cell.colspan > 1 for cell in self.grid.cells)


def blank_grid(id: str, name: str, blank: BlankSheet, styles: Styles, printed: Range | None) -> BlankGrid | None:
    """The grid of a blank sheet; None when nothing is printed on it."""
    texts = {place: text.strip() for place, text in blank.texts().items() if text.strip()}
    if not texts:
        return None
    boxes = {(merge.top, merge.left): merge for merge in blank.merges}
    covered = {(row, n) for box in boxes.values() for row in box.rows() for n in range(box.left, box.right + 1)}
    framed = set(_framed(blank, styles))
    bottom = max(row for row, _ in {*texts, *framed})
    right = max(column for _, column in {*texts, *framed, *(place for place in boxes if place in texts)})
    if printed is not None:
        right = min(right, printed.right)
    possible = (
        framed or {(row.number, cell.column) for row in blank.rows.values() for cell in row.cells}
    ) | boxes.keys()
    waiting = {place for place in possible if place not in texts and (place not in covered or place in boxes)}
    waiting = {place for place in waiting if place[0] <= bottom and place[1] <= right}
    added = _row_below(texts, waiting, bottom)
    waiting |= {(added, column) for row, column in texts if added and row == bottom}
    cells = _cells(texts, waiting, boxes, right)
    grid = tile(id, cells, rows=max(bottom, added), columns=right, title=name)
    return BlankGrid(grid, frozenset(waiting), added)


def _row_below(texts: Mapping[tuple[int, int], str], waiting: set[tuple[int, int]], bottom: int) -> int:
    """The row under a list that ends with its header; 0 for other sheets."""
    last = [text for (row, _), text in texts.items() if row == bottom]
    ends = len(last) > _FEWEST and not any(row == bottom for row, _ in waiting)
    return bottom + 1 if ends and (_are_headers(last) or are_hints(last)) else 0


def _framed(blank: BlankSheet, styles: Styles) -> Iterator[tuple[int, int]]:
    """The places with a border."""
    for row in blank.rows.values():
        for cell in row.cells:
            if styles.look(cell.style).border:
                yield row.number, cell.column


def are_hints(texts: Iterable[str]) -> bool:
    """Whether texts under a header say how to fill its columns, instead of being an example."""
    told = [bool(_HINT.search(text)) for text in texts if text]
    return sum(told) * 2 > len(told)


def _are_headers(texts: list[str]) -> bool:
    if any(text.endswith(("：", ":")) for text in texts):  # 单位负责人：　填表人：　联系电话：
        return False
    named = [text for text in texts if names_column(text) or label_field(text)]
    return len(named) * 2 > len(texts)


def _cells(
    texts: Mapping[tuple[int, int], str],
    waiting: set[tuple[int, int]],
    boxes: Mapping[tuple[int, int], Range],
    right: int,
) -> Iterator[Cell]:
    for row, column in sorted({*texts, *waiting, *boxes}):
        if column > right:
            continue
        box = boxes.get((row, column), Range(row, column, row, column))
        text = f"{_MARK}{row}乙" if (row, column) in waiting else texts.get((row, column), "")
        wide = min(box.right, right) - column + 1
        yield Cell(row - 1, column - 1, box.bottom - row + 1, wide, text)
