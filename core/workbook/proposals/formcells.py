"""What a blank form or list with indicators is for (空白表识别), cell by cell."""

from collections.abc import Iterable, Iterator

from core.document import Document
from core.findings import Source
from core.grid import Cell
from core.messages import say
from core.recognise.draft import ProjectDraft, Text
from core.recognise.walker import Walker
from core.terms.labels import label_field
from core.terms.words import plain_label
from core.workbook.proposals.blankgrid import BlankGrid, are_hints
from core.workbook.proposals.labels import UNIT, LabelGaps
from core.workbook.proposals.rows import FURTHER, LEVELS, IndicatorRows, its_headers
from core.workbook.proposals.sketch import Proposed, Sketch
from core.workbook.proposals.suggestion import month_field, tag_of
from core.workbook.templates.tags import EXTRA

_FEWEST = 2
"""Fields that are recognised at least where anything is"""


def form_suggestions(blank: BlankGrid) -> Proposed:
    """The suggestions for a form, or a list that has indicators, and notes for people; nothing for other sheets."""
    walker = Walker()
    walker.walk(Document("", "xlsx", (blank.grid,)))
    role = walker.roles[blank.grid.id]
    has_indicators = any(column for header in walker.headers for block in header.blocks for column in block)
    if role == "other" or not walker.projects or (role == "list" and not has_indicators):
        return [], []
    return _Form(Sketch(blank, is_form=role == "form"), walker).proposed()


class _Form:
    def __init__(self, sketch: Sketch, walker: Walker) -> None:
        self._sketch = sketch
        self._grid = sketch.grid
        self._walker = walker
        rows = {row for draft in walker.projects for row in _rows(draft)}
        self._rows = sorted(row for row in rows if not self._hints(row))
        self._headers = its_headers(walker.headers, sketch.notes)
        for header in self._headers:
            sketch.keep_labels(header)

    def proposed(self) -> Proposed:
        self._project(self._first())
        for header in self._headers:
            later = next((h.first for h in self._walker.headers if h.first > header.last), self._grid.rows)
            rows = [row for row in self._rows if header.last < row < later]
            IndicatorRows(self._sketch, header, rows, apart=len(self._headers) > 1).suggest()
        if self._sketch.is_form:
            LabelGaps(self._sketch).fill_form(frozenset(self._rows))
        elif self._headers:
            LabelGaps(self._sketch).fill_over_list(self._headers[0])
        if len([s for s in self._sketch.found.values() if not s.drops]) < _FEWEST:
            return [], []
        return list(self._sketch.found.values()), self._sketch.notes

    def _first(self) -> ProjectDraft:
        """The project of the form, or of the first row of the list that is no hint."""
        if self._sketch.is_form or not self._rows:
            return self._walker.projects[0]
        return next(draft for draft in self._walker.projects if self._rows[0] in _rows(draft))

    def _hints(self, row: int) -> bool:
        """Whether a row says how to fill the columns; it stays."""
        own = [cell for cell in self._grid.row(row) if cell.row == row]
        return are_hints(cell.text for cell in own if not self._sketch.is_waiting(cell))

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
                self._sketch.put(cell, tag_of(name) if name else "", doubt)
        for label, text in draft.further:
            for cell in self._cells(text):
                self._further(label, cell)

    def _field(self, name: str, text: Text) -> None:
        for cell in self._cells(text):
            label = self._label_of(cell)
            if name.endswith("_code") and not _asks_for_code(name, label):
                continue
            doubt = "" if label or not self._sketch.is_form else say("这一格旁边没有栏目名称，是按位置猜的。")
            self._sketch.put(cell, self._tag(name), doubt)

    def _tag(self, name: str) -> str:
        return tag_of(name, merges=not self._sketch.is_form and self._sketch.blank.is_merged)

    def _further(self, label: str, cell: Cell) -> None:
        if plain_label(label) in ("年度", "预算年度"):
            self._sketch.put(cell, tag_of("year"))
        elif label in FURTHER and cell.row in self._rows:
            self._sketch.put(cell, tag_of(FURTHER[label], "指标"))
        else:
            self._sketch.put(cell, self._tag(EXTRA + label))

    def _money(self, text: Text) -> None:
        """The unit of the amounts is that of the document, whatever the blank form says."""
        for cell in self._cells(text):
            match = UNIT.search(cell.text)
            if self._sketch.is_form and match:
                self._sketch.put_between(cell, match.start(1), match.end(1), tag_of("amount_unit"))

    def _is_printed(self, text: Text) -> bool:
        """Whether a title stands on the form itself: then it stays."""
        return not any(self._sketch.is_waiting(cell) for cell in self._cells(text))

    def _cells(self, text: Text) -> Iterator[Cell]:
        """The cells of the first row that a text stands in."""
        for source in text.sources:
            is_first = self._sketch.is_form or source.row in self._rows[:1] or not self._rows
            if source.grid == self._grid.id and is_first:
                yield self._grid.at(source.row, source.column)

    def _label_of(self, cell: Cell) -> str:
        """The label at the left of a cell, else the one above it."""
        for column in range(cell.column - 1, -1, -1):
            left = self._grid.at(cell.row, column)
            if self._sketch.is_waiting(left):
                continue
            if left.text and left.row == cell.row and label_field(left.text):
                return left.text
            break
        for row in range(cell.row - 1, -1, -1):
            above = self._grid.at(row, cell.column)
            if above.text and not self._sketch.is_waiting(above):
                return above.text if label_field(above.text) or not self._sketch.is_form else ""
        return ""


def _asks_for_code(name: str, label: str) -> bool:
    """Whether a cell that could hold code and name shall hold the code: where its label says so, or it has none."""
    return name == "project_code" or not label or any(word in label for word in ("编码", "代码", "编号"))


def _rows(draft: ProjectDraft) -> Iterator[int]:
    """The rows that the indicators of a project stand in: that of their 三级指标 or 指标值."""
    for row in draft.rows:
        texts: Iterable[Text] = [text for name, text in row.texts.items() if name not in LEVELS]
        sources: list[Source] = [source for text in texts for source in text.sources]
        if sources:
            yield max(source.row for source in sources)
