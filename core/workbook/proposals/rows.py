"""The rows of a blank form's indicators (指标行识别): the one that repeats, and the prepared ones that are dropped."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.grid import Cell
from core.headers.header import Column, Header
from core.headers.signs import COMPARATOR
from core.messages import say
from core.terms.labels import label_field
from core.workbook.proposals.sketch import Sketch, place_of
from core.workbook.proposals.suggestion import DROP_ROW, tag_of
from core.workbook.templates.tags import EXTRA, PERIODS

LEVELS = ("level1", "level2")
FURTHER = {"数值": "value.number", "文字说明": "value.text", "文字": "value.text", "指标期": "period"}
"""Columns that no published form has, by their labels"""
_SIDES = 2
"""Blocks of a header that stand side by side for two periods"""


def its_headers(headers: Sequence[Header], notes: list[str]) -> list[Header]:
    """The headers whose rows repeat: those of two periods below each other, else the year's, or the first."""
    there = [header for header in headers if any(header.blocks)]
    apart = {header.period: header for header in reversed(there) if header.period}
    if len(apart) == len(PERIODS) == len(there):
        return there
    if len(there) > 1:
        notes.append(say("表里有几处指标表头，只在其中一处填写指标。"))
    return next(([header] for header in (apart.get("annual"), *there) if header), [])


class IndicatorRows:
    """Suggests tags for the rows under a header; ``rows``, from 0, are those that could hold an indicator."""

    def __init__(self, sketch: Sketch, header: Header, rows: Sequence[int], *, apart: bool) -> None:
        self._sketch = sketch
        self._grid = sketch.grid
        self._header = header
        self._rows = list(rows)
        self._is_of_two = len(header.blocks) >= _SIDES and not any(column.text for column in header.blocks[-1])
        self._prefix = _prefix(header.period if apart else None)

    def suggest(self) -> None:
        """The first row repeats, the others are dropped."""
        if not self._rows:
            return
        if self._is_of_two:
            self._sketch.notes.append(say("表里并排有两组指标（中期、年度），同一级别的并排填写，少的一边留空。"))
        first, *others = self._rows
        for prefix, columns in self._sides():
            self._put(first, prefix, columns)
        self._number(first)
        self._clear_examples(first)
        self._drop(first, others)

    def _sides(self) -> Iterator[tuple[str, Sequence[Column]]]:
        """The columns that a prefix stands for: of all indicators, or of each period with those that both share."""
        first, last = self._header.blocks[0], self._header.blocks[-1]
        if not self._is_of_two:
            yield self._prefix, last
            return
        own = {column.field for column in last if column not in first}
        shared = [column for column in first if column in last or (column.field in LEVELS and column.field not in own)]
        yield self._prefix, shared
        for period, columns in zip(PERIODS, (first, last), strict=True):
            yield _prefix(period), [column for column in columns if column not in shared]

    def _put(self, row: int, prefix: str, columns: Sequence[Column]) -> None:
        block = tuple(self._decided(column, row) for column in columns)
        for column in block:
            cell = self._grid.at(row, column.left)
            if cell.row > self._header.last and not column.text:
                doubt = "" if self._sketch.blank.choices(*place_of(cell)) else _doubt_of(column)
                self._sketch.put(cell, self._tag(column, block, prefix), doubt)

    def _decided(self, column: Column, row: int) -> Column:
        """A column whose label may mean either sign or direction, as what may be chosen for it says."""
        choices = self._sketch.blank.choices(*place_of(self._grid.at(row, column.left)))
        if column.field not in ("nature", "comparator") or not choices:
            return column
        are_signs = any(COMPARATOR.search(choice) for choice in choices)
        return replace(column, field="comparator" if are_signs else "nature")

    def _tag(self, column: Column, block: tuple[Column, ...], prefix: str) -> str:
        is_form, is_merged = self._sketch.is_form, self._sketch.blank.is_merged
        fields = {other.field for other in block}
        name, merges = _sign_field(column, block), column.field in LEVELS and (is_form or is_merged)
        # An import list has the parts apart, whatever way the document prints them.
        if "comparator" in fields and name in ("comparator", "value", "unit"):
            whole = name == "value" and any(other.label == "数值" for other in block)
            name = "value" if whole else {"value": "value.bare"}.get(name, f"value.{name}")
        elif name in ("unit", "further"):
            name = "value.unit" if name == "unit" else FURTHER.get(column.label) or EXTRA + column.label
        return tag_of(name, prefix, merges=merges)

    def _number(self, row: int) -> None:
        """A column of running numbers at the left of the indicators."""
        is_of_projects = self._header.is_list and self._sketch.blank.is_merged
        for column in range(self._grid.columns):
            head, cell = self._grid.at(self._header.last, column), self._grid.at(row, column)
            if head.column == column and label_field(head.text) == "seq" and cell.row == row:
                self._sketch.put(cell, tag_of("seq", "" if is_of_projects else self._prefix))

    def _clear_examples(self, row: int) -> None:
        """What is printed in the row that repeats for others to see, such as "指标1：", would repeat with it."""
        for cell in self._grid.row(row):
            is_own = cell.row == row and cell.rowspan <= len(self._rows) and not label_field(cell.text)
            if is_own and cell.text and not self._sketch.is_waiting(cell) and place_of(cell) not in self._sketch.found:
                self._sketch.replace(cell, "")

    def _drop(self, first: int, others: Sequence[int]) -> None:
        """All rows for indicators but the first are prepared ones, or examples."""
        dropped = []
        for row in others:
            cell = self._own_cell(row)
            if cell is not None:
                self._sketch.replace(cell, DROP_ROW)
                dropped.append(row)
        if dropped:
            self._sketch.notes.append(repeating(first, dropped))

    def _own_cell(self, row: int) -> Cell | None:
        """The cell of a row that says that it is dropped: the first that begins in it."""
        own = [cell for cell in self._grid.row(row) if cell.row == row]
        return next((cell for cell in own if self._sketch.is_waiting(cell)), next(iter(own), None))


def repeating(first: int, dropped: Sequence[int]) -> str:
    """The sentence about the row that repeats, from 0, and the prepared ones below it."""
    rows = say("第 {row} 行", row=dropped[0] + 1)
    if len(dropped) > 1:
        rows = say("第 {first}–{last} 行", first=dropped[0] + 1, last=dropped[-1] + 1)
    return say("第 {first} 行按内容重复；{rows}是预备的空行或示例，填写时删去。", first=first + 1, rows=rows)


def _doubt_of(column: Column) -> str:
    if column.field in ("nature", "comparator") and re.search("性质|方向性", column.label):
        return say("“{label}”有的省填 ≥、≤，有的省填正向、反向，请确认。", label=column.label)
    return ""


def _prefix(period: str | None) -> str:
    return PERIODS[period][0] if period else "指标"


def _sign_field(column: Column, block: tuple[Column, ...]) -> str:
    """Where both are there, 指标性质 is the sign and 指标方向性 tells which way is good, as in Sichuan."""
    labels = {other.label for other in block if other.field in ("nature", "comparator")}
    if any("方向性" in label for label in labels) and any("性质" in label for label in labels):
        return "comparator" if "性质" in column.label else "nature" if "方向性" in column.label else column.field
    return column.field
