"""Gaps in labels (栏目留白): where a blank form leaves room for a value within a text, as in "填报单位："."""

import re

from core.grid import Cell
from core.headers.header import Header
from core.messages import say
from core.terms.labels import label_field
from core.terms.words import money_unit, plain_label
from core.workbook.proposals.sketch import Sketch
from core.workbook.proposals.suggestion import tag_of

_YEAR = re.compile(r"(?<=[（(])\s*(?:20[\dXx×_]{2}|[_＿\s]*)\s*(?=年度?[)）])|^\s*20[Xx×]{2}(?=年)")
UNIT = re.compile(r"(?<=[：:（(])\s*(?:人民币)?(万元|亿元|千元|元)")
"""The money unit of a label, as in 单位：万元"""
_UNIT_LABELS = frozenset(("单位", "金额单位", "货币单位", "资金单位"))


class LabelGaps:
    """Puts tags into the labels of a sheet, once its blank cells have theirs."""

    def __init__(self, sketch: Sketch) -> None:
        self._sketch = sketch
        self._grid = sketch.grid

    def fill_form(self, rows: frozenset[int]) -> None:
        """Labels that leave a gap: "填报单位：", "（    年度）", "项目资金（万元）"; none in ``rows``."""
        for cell in self._grid.cells:
            if not cell.text or self._sketch.is_waiting(cell) or self._sketch.is_taken(cell) or cell.row in rows:
                continue
            year, money = _YEAR.search(cell.text), UNIT.search(cell.text)
            if year:
                self._sketch.put_between(cell, year.start(), year.end(), tag_of("year"))
            elif money and (label_field(cell.text) or _names_unit(cell.text)) and money_unit(cell.text):
                self._sketch.put_between(cell, money.start(1), money.end(1), tag_of("amount_unit"))
            elif cell.text.rstrip().endswith(("：", ":")) and not self._has_place_beside(cell):
                self._put_behind(cell)

    def fill_over_list(self, header: Header) -> None:
        """What stands over a list is about the whole document."""
        for cell in self._grid.cells:
            if cell.row >= header.first or self._sketch.is_waiting(cell):
                continue
            year, unit = _YEAR.search(cell.text), money_unit(cell.text)
            if year:
                self._sketch.put_between(cell, year.start(), year.end(), "{{年度}}")
            elif unit:
                note = say("表上写明金额单位是{unit}。文件里的金额单位不同时，请先换算。", unit=unit)
                self._sketch.notes.append(note)
            elif label_field(cell.text) in ("unit", "department") and cell.text.rstrip().endswith(("：", ":")):
                self._sketch.put_between(cell, len(cell.text), len(cell.text), "{{部门}}")

    def _put_behind(self, cell: Cell) -> None:
        field = label_field(cell.text) or ""
        names = {"unit": "unit_name", "department": "department_name"}
        tag = tag_of(names.get(field, field))
        if tag and not any(tag in suggestion.text for suggestion in self._sketch.found.values()):
            doubt = say("“单位：”也可能是金额单位，请确认。") if plain_label(cell.text) == "单位" else ""
            self._sketch.put_between(cell, len(cell.text), len(cell.text), tag, doubt)

    def _has_place_beside(self, cell: Cell) -> bool:
        if cell.right + 1 >= self._grid.columns:
            return False
        beside = self._grid.at(cell.row, cell.right + 1)
        return self._sketch.is_waiting(beside)


def _names_unit(text: str) -> bool:
    """Whether a text says the unit of the amounts and nothing else: 金额单位：元."""
    return plain_label(text).partition(":")[0] in _UNIT_LABELS
