"""What a blank form or list with indicators is for (空白表识别), cell by cell."""

import re
from collections.abc import Iterable, Iterator, Sequence

from core.document import Document
from core.findings import Source
from core.grid import Cell
from core.messages import say
from core.recognise.draft import ProjectDraft, Text
from core.recognise.headers import Column, Header
from core.recognise.labels import label_field
from core.recognise.walker import Walker
from core.recognise.words import money_unit, plain_label
from core.workbook.blankgrid import BlankGrid, are_hints
from core.workbook.suggestion import DROP_ROW, Place, Suggestion, month_field, tag_of
from core.workbook.tags import EXTRA

_LEVELS = ("level1", "level2")
_YEAR = re.compile(r"(?<=[（(])\s*(?:20[\dXx×_]{2}|[_＿\s]*)\s*(?=年度?[)）])|^\s*20[Xx×]{2}(?=年)")
_UNIT = re.compile(r"(?<=[：:（(])\s*(?:人民币)?(万元|亿元|千元|元)")
_FURTHER = {"数值": "value.number", "文字说明": "value.text", "文字": "value.text", "指标期": "period"}
"""Columns that no published form has, by their labels"""
_PERIODS = 2
_FEWEST = 2
"""Fields that are recognised at least where anything is"""

Proposed = tuple[list[Suggestion], list[str]]


def form_suggestions(blank: BlankGrid) -> Proposed:
    """The suggestions for a form, or a list that has indicators, and notes for people; nothing for other sheets."""
    walker = Walker()
    walker.walk(Document("", "xlsx", (blank.grid,)))
    role = walker.roles[blank.grid.id]
    has_indicators = any(column for header in walker.headers for block in header.blocks for column in block)
    if role == "other" or not walker.projects or (role == "list" and not has_indicators):
        return [], []
    return _Form(blank, walker, is_form=role == "form").proposed()


class _Form:
    def __init__(self, blank: BlankGrid, walker: Walker, *, is_form: bool) -> None:
        self._blank = blank
        self._grid = blank.grid
        self._walker = walker
        self._is_form = is_form
        self._found: dict[Place, Suggestion] = {}
        self._notes: list[str] = []
        rows = {row for draft in walker.projects for row in _rows(draft)}
        self._rows = sorted(row for row in rows if not self._hints(row))
        self._header = self._its_header()

    def proposed(self) -> Proposed:
        self._project(self._first())
        if self._header is not None and self._rows:
            self._indicators(self._header)
            self._drop_prepared(self._header)
        if self._is_form:
            self._between_labels()
        else:
            self._over_list()
        if len([s for s in self._found.values() if not s.drops]) < _FEWEST:
            return [], []
        return list(self._found.values()), self._notes

    def _first(self) -> ProjectDraft:
        """The project of the form, or of the first row of the list that is no hint."""
        if self._is_form or not self._rows:
            return self._walker.projects[0]
        return next(draft for draft in self._walker.projects if self._rows[0] in _rows(draft))

    def _hints(self, row: int) -> bool:
        """Whether a row says how to fill the columns; it stays."""
        own = [cell for cell in self._grid.row(row) if cell.row == row]
        return are_hints(cell.text for cell in own if (row + 1, cell.column + 1) not in self._blank.waiting)

    def _its_header(self) -> Header | None:
        """The header of the rows that repeat: that of the year where a form has one for each period."""
        headers = [header for header in self._walker.headers if any(header.blocks)]
        if len(headers) > 1:
            self._notes.append(say("表里有几处指标表头，只在其中一处填写指标。"))
        annual = [header for header in headers if header.period == "annual"]
        return next(iter([*annual, *headers]), None)

    def _put(self, cell: Cell, text: str, doubt: str = "") -> None:
        """Suggest a text for a cell; a second one for it joins the first."""
        place = (cell.row + 1, cell.column + 1)
        if not text or place in self._labels():
            return
        before = self._found.get(place)
        if before and text not in before.text:
            text = before.text + text
        example = "" if place in self._blank.waiting else cell.text
        self._found[place] = Suggestion(place, text, example, doubt, self._is_form)

    def _labels(self) -> set[Place]:
        header = self._header
        rows = range(header.first, header.last + 1) if header else ()
        return {(cell.row + 1, cell.column + 1) for row in rows for cell in self._grid.row(row) if cell.text}

    def _project(self, draft: ProjectDraft) -> None:
        for name, text in draft.texts.items():
            if name == "amount_unit":
                self._money(text)
            elif name != "title" or not self._is_printed(text):
                self._field(name, text)
        for text in draft.plan:
            for cell in self._cells(text):
                name = month_field(self._label_of(cell))
                doubt = "" if name else say("程序没有这个月份的栏目。")
                self._put(cell, tag_of(name) if name else "", doubt)
        for label, text in draft.further:
            for cell in self._cells(text):
                self._further(label, cell)

    def _field(self, name: str, text: Text) -> None:
        for cell in self._cells(text):
            label = self._label_of(cell)
            if name.endswith("_code") and not self._asks_for_code(name, label, cell):
                continue
            doubt = "" if label or not self._is_form else say("这一格旁边没有栏目名称，是按位置猜的。")
            self._put(cell, self._tag(name), doubt)

    def _tag(self, name: str) -> str:
        return tag_of(name, merges=not self._is_form and self._blank.is_merged)

    def _asks_for_code(self, name: str, label: str, cell: Cell) -> bool:
        """Whether a cell that could hold code and name shall hold the code: where its label says so, or it has none."""
        if name == "project_code":
            return True
        return not label or any(word in label for word in ("编码", "代码", "编号"))

    def _further(self, label: str, cell: Cell) -> None:
        if plain_label(label) in ("年度", "预算年度"):
            self._put(cell, tag_of("year"))
            return
        if label in _FURTHER and cell.row in self._rows:
            self._put(cell, tag_of(_FURTHER[label], "指标"))
            return
        self._put(cell, tag_of(EXTRA + label, merges=not self._is_form and self._blank.is_merged))

    def _money(self, text: Text) -> None:
        """The unit of the amounts is that of the document, whatever the blank form says."""
        for cell in self._cells(text):
            match = _UNIT.search(cell.text)
            if self._is_form and match:
                self._put_between(cell, match.start(1), match.end(1), tag_of("amount_unit"))

    def _put_between(self, cell: Cell, start: int, end: int, tag: str, doubt: str = "") -> None:
        place = (cell.row + 1, cell.column + 1)
        if place not in self._found and place not in self._labels():
            text = cell.text[:start] + tag + cell.text[end:]
            self._found[place] = Suggestion(place, text, cell.text, doubt, self._is_form)

    def _between_labels(self) -> None:
        """Labels that leave a gap for their value: "填报单位：", "（    年度）", "项目资金（万元）"."""
        for cell in self._grid.cells:
            place = (cell.row + 1, cell.column + 1)
            if not cell.text or place in self._blank.waiting or place in self._found or cell.row in self._rows:
                continue
            year, money = _YEAR.search(cell.text), _UNIT.search(cell.text)
            if year:
                self._put_between(cell, year.start(), year.end(), tag_of("year"))
            elif money and label_field(cell.text) and money_unit(cell.text):
                self._put_between(cell, money.start(1), money.end(1), tag_of("amount_unit"))
            elif cell.text.rstrip().endswith(("：", ":")) and not self._has_place_beside(cell):
                self._put_behind(cell)

    def _over_list(self) -> None:
        """What stands over a list is about the whole document."""
        header = self._header
        for cell in self._grid.cells:
            if header is None or cell.row >= header.first or (cell.row + 1, cell.column + 1) in self._blank.waiting:
                continue
            year, unit = _YEAR.search(cell.text), money_unit(cell.text)
            if year:
                self._put_between(cell, year.start(), year.end(), "{{年度}}")
            elif unit:
                self._notes.append(say("表上写明金额单位是{unit}。文件里的金额单位不同时，请先换算。", unit=unit))
            elif label_field(cell.text) in ("unit", "department") and cell.text.rstrip().endswith(("：", ":")):
                self._put_between(cell, len(cell.text), len(cell.text), "{{部门}}")

    def _put_behind(self, cell: Cell) -> None:
        field = label_field(cell.text) or ""
        names = {"unit": "unit_name", "department": "department_name"}
        tag = tag_of(names.get(field, field))
        if tag and not any(tag in suggestion.text for suggestion in self._found.values()):
            doubt = say("“单位：”也可能是金额单位，请确认。") if plain_label(cell.text) == "单位" else ""
            self._put_between(cell, len(cell.text), len(cell.text), tag, doubt)

    def _has_place_beside(self, cell: Cell) -> bool:
        if cell.right + 1 >= self._grid.columns:
            return False
        beside = self._grid.at(cell.row, cell.right + 1)
        return (beside.row + 1, beside.column + 1) in self._blank.waiting

    def _is_printed(self, text: Text) -> bool:
        """Whether a title stands on the form itself: then it stays."""
        return all((cell.row + 1, cell.column + 1) not in self._blank.waiting for cell in self._cells(text))

    def _cells(self, text: Text) -> Iterator[Cell]:
        """The cells of the first row that a text stands in."""
        for source in text.sources:
            if source.grid == self._grid.id and (self._is_form or source.row in self._rows[:1] or not self._rows):
                yield self._grid.at(source.row, source.column)

    def _label_of(self, cell: Cell) -> str:
        """The label at the left of a cell, else the one above it."""
        for column in range(cell.column - 1, -1, -1):
            left = self._grid.at(cell.row, column)
            if (left.row + 1, left.column + 1) in self._blank.waiting:
                continue
            if left.text and left.row == cell.row and label_field(left.text):
                return left.text
            break
        for row in range(cell.row - 1, -1, -1):
            above = self._grid.at(row, cell.column)
            if above.text and (above.row + 1, above.column + 1) not in self._blank.waiting:
                return above.text if label_field(above.text) or not self._is_form else ""
        return ""

    def _indicators(self, header: Header) -> None:
        """The first row under the header repeats."""
        row = next((row for row in self._rows if row > header.last), None)
        if row is None:
            return
        block = _whole(header)
        if len(header.blocks) >= _PERIODS and not any(column.text for column in block):
            self._notes.append(say("表里并排有两组指标（中期、年度），只填写年度的一组。"))
        for column in block:
            cell = self._grid.at(row, column.left)
            if cell.row <= header.last or column.text:
                continue
            tag = self._indicator_tag(column, block)
            self._put(cell, tag, self._doubt_of(column))
        self._numbers(header, row)
        self._clear_examples(row)

    def _clear_examples(self, row: int) -> None:
        """What is printed in the row that repeats for others to see, such as "指标1：", would repeat with it."""
        for cell in self._grid.row(row):
            place = (cell.row + 1, cell.column + 1)
            is_own = cell.row == row and cell.rowspan <= len(self._rows) and not label_field(cell.text)
            if is_own and cell.text and place not in self._blank.waiting and place not in self._found:
                self._found[place] = Suggestion(place, "", cell.text, "", self._is_form)

    def _indicator_tag(self, column: Column, block: tuple[Column, ...]) -> str:
        fields = {other.field for other in block}
        name, merges = _sign_field(column, block), column.field in _LEVELS and (self._is_form or self._blank.is_merged)
        # An import list has the parts apart, whatever way the document prints them.
        if "comparator" in fields and name in ("comparator", "value", "unit"):
            whole = name == "value" and any(other.label == "数值" for other in block)
            name = "value" if whole else {"value": "value.bare"}.get(name, f"value.{name}")
        elif name in ("unit", "further"):
            name = "value.unit" if name == "unit" else _FURTHER.get(column.label) or EXTRA + column.label
        return tag_of(name, "指标", merges=merges)

    def _doubt_of(self, column: Column) -> str:
        if column.field in ("nature", "comparator") and re.search("性质|方向性", column.label):
            return say("“{label}”有的省填 ≥、≤，有的省填正向、反向，请确认。", label=column.label)
        return ""

    def _numbers(self, header: Header, row: int) -> None:
        """A column of running numbers at the left of the indicators."""
        for column in range(self._grid.columns):
            head = self._grid.at(header.last, column)
            cell = self._grid.at(row, column)
            if head.column == column and label_field(head.text) == "seq" and cell.row == row:
                self._put(cell, tag_of("seq", "" if self._is_of_projects(header) else "指标"))

    def _is_of_projects(self, header: Header) -> bool:
        return header.is_list and self._blank.is_merged

    def _drop_prepared(self, header: Header) -> None:
        """All rows for indicators but the first are prepared ones, or examples."""
        first, *others = [row for row in self._rows if row > header.last]
        later = next((h.first for h in self._walker.headers if h.first > header.last), self._grid.rows)
        others = [row for row in others if row < later]
        dropped = [row for row in others if (cell := self._own_cell(row)) and self._drop(cell)]
        if dropped:
            self._notes.append(repeating(first, dropped))

    def _own_cell(self, row: int) -> Cell | None:
        """The cell of a row that says that it is dropped: the first that begins in it."""
        own = [cell for cell in self._grid.row(row) if cell.row == row]
        return next((c for c in own if (c.row + 1, c.column + 1) in self._blank.waiting), next(iter(own), None))

    def _drop(self, cell: Cell) -> bool:
        place = (cell.row + 1, cell.column + 1)
        example = "" if place in self._blank.waiting else cell.text
        self._found[place] = Suggestion(place, DROP_ROW, example, "", self._is_form)
        return True


def repeating(first: int, dropped: Sequence[int]) -> str:
    """The sentence about the row that repeats, from 0, and the prepared ones below it."""
    rows = say("第 {row} 行", row=dropped[0] + 1)
    if len(dropped) > 1:
        rows = say("第 {first}–{last} 行", first=dropped[0] + 1, last=dropped[-1] + 1)
    return say("第 {first} 行按内容重复；{rows}是预备的空行或示例，填写时删去。", first=first + 1, rows=rows)


def _whole(header: Header) -> tuple[Column, ...]:
    """The block of the year, with the levels that it shares with the one before."""
    block = header.blocks[-1]
    own = {column.field for column in block}
    shared = [column for column in header.blocks[0] if column.field in _LEVELS and column.field not in own]
    return (*shared, *block)


def _sign_field(column: Column, block: tuple[Column, ...]) -> str:
    """Where both are there, 指标性质 is the sign and 指标方向性 tells which way is good, as in Sichuan."""
    labels = {other.label for other in block if other.field in ("nature", "comparator")}
    if any("方向性" in label for label in labels) and any("性质" in label for label in labels):
        return "comparator" if "性质" in column.label else "nature" if "方向性" in column.label else column.field
    return column.field


def _rows(draft: ProjectDraft) -> Iterator[int]:
    """The rows that the indicators of a project stand in: that of their 三级指标 or 指标值."""
    for row in draft.rows:
        texts: Iterable[Text] = [text for name, text in row.texts.items() if name not in _LEVELS]
        sources: list[Source] = [source for text in texts for source in text.sources]
        if sources:
            yield max(source.row for source in sources)
