"""The net under the walk (漏读检查): what stands in a performance table and came to nothing is told, never lost."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from core.facts import Fact
from core.findings import Finding, Severity, Source
from core.grid import Cell, Grid
from core.messages import say
from core.model import Project
from core.recognise.columns import source_of
from core.recognise.heard import Place
from core.recognise.inner import is_head
from core.recognise.loose import is_loose_head
from core.terms.labels import goal_number, is_remark, label_field, names_column
from core.terms.tree import is_level1, is_level2
from core.terms.words import is_total, plain_label

_NOTHING = re.compile(r"[\s.…。*＊/／\\—–_-]*|指标\d*[:：]?")
"""What blank cells of a template hold."""
_ROW_IN_LABEL = re.compile(r"(.+)（[^（）]+）$")
"""The name of the row before that of the column, as a table inside a form labels its values"""
_LONGEST_HEAD = 14
_LONGEST = 120
"""Characters of unread text that a message repeats."""


@dataclass
class Net:
    """The facts of a document by where their texts stand, and who they belong to."""

    origins: Mapping[Fact, Sequence[Source]]
    projects: Sequence[Project]
    heard: Collection[Place]
    _facts: dict[str, dict[int, list[Fact]]] = field(default_factory=dict)
    """For each table and row the facts that stand there"""
    _places: set[Place] = field(default_factory=set)

    def __post_init__(self) -> None:
        for fact, sources in self.origins.items():
            for source in sources:
                self._facts.setdefault(source.grid, {}).setdefault(source.row, []).append(fact)
                self._places.add((source.grid, source.row, source.column))
        self._project_of = {row.id: project.id for project in self.projects for row in project.indicators}
        labels = {extra.label for project in self.projects for extra in project.extra}
        labels |= {match[1] for label in labels if (match := _ROW_IN_LABEL.fullmatch(label))}
        self._labels = {plain_label(label) for label in labels}

    def unread(self, grid: Grid) -> Iterator[Finding]:
        """A finding for each run of rows with cells that came to nothing."""
        cells = [cell for cell in grid.cells if not self._is_read(grid, cell)]
        for run in _runs(cells):
            texts = "｜".join(" ".join(cell.text.split()) for cell in run)
            shown = texts if len(texts) <= _LONGEST else texts[: _LONGEST - 1] + "…"
            if len(run) == 1:
                message = say("这一格的内容没有读入，请对照原文补到相应位置：{texts}", texts=shown)
            else:
                message = say("这里有 {n} 格的内容没有读入，请对照原文补到相应位置：{texts}", n=len(run), texts=shown)
            fact = self.nearest(grid, run[0])
            first, *others = (source_of(grid, cell) for cell in run)
            yield Finding(fact, "parse.unread", Severity.WARNING, message, texts, first, others=tuple(others))

    def _is_read(self, grid: Grid, cell: Cell) -> bool:
        place = (grid.id, cell.row, cell.column)
        return (
            _NOTHING.fullmatch(cell.text) is not None
            or place in self._places
            or place in self.heard
            or self._is_label(cell.text)
            or is_head(grid, cell)
            or is_loose_head(grid, cell)
            or (_is_head(grid, cell) and self._has_facts_beside(grid, cell))
        )

    def _has_facts_beside(self, grid: Grid, cell: Cell) -> bool:
        rows = self._facts.get(grid.id, {})
        return any(row in rows for row in range(cell.row, cell.bottom + 1))

    def _is_label(self, text: str) -> bool:
        label = plain_label(text)
        known = (
            label_field(text) is not None
            or names_column(text)
            or is_total(text)
            or is_remark(text)
            or goal_number(text)
        )
        return bool(known) or is_level1(label) or is_level2(label) or label in self._labels

    def nearest(self, grid: Grid, cell: Cell) -> Fact:
        """The indicator or project that a cell stands at: that of its row, else the one above it, else the one below.

        The disclosure's projects where the table has none.
        """
        rows = self._facts.get(grid.id, {})
        for row in (*range(cell.row, -1, -1), *range(cell.row + 1, grid.rows)):
            owners = [fact.owner for fact in rows.get(row, ()) if fact.owner]
            indicators = [owner for owner in owners if owner in self._project_of]
            if row == cell.row and len(set(indicators)) == 1:
                return Fact(indicators[0])
            if owners:
                project = self._project_of.get(owners[-1], owners[-1])
                return Fact(project, "indicators" if indicators else "")
        return Fact("", "projects")


def _is_head(grid: Grid, cell: Cell) -> bool:
    """Whether a cell is a short head (预算执行情况) at the left of several rows or of a label, whatever it says."""
    text = "".join(cell.text.split())
    if cell.column or cell.colspan == grid.columns:
        return False
    upright = cell.rowspan > 1 or label_field(grid.at(cell.row, cell.right + 1).text) is not None
    return upright and len(text) <= _LONGEST_HEAD and not any(c.isdigit() or c in "，,。；;：:" for c in text)


def _runs(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    """Cells of rows that follow each other together."""
    run = list(cells[:1])
    for before, cell in pairwise(cells):
        if cell.row > before.row + 1:
            yield run
            run = []
        run.append(cell)
    if run:
        yield run
