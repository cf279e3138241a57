"""Projects in the making (成形中的项目): what begins the next one, and what is said of the one at hand.

Three things begin a project: a name or title that stands before its table, what can't belong to the one at hand any
more (a name where one stands already, a label below indicators), and a row of a list.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from core.grid import Grid
from core.recognise.columns import source_of
from core.recognise.context import Context
from core.recognise.draft import ProjectDraft, RowDraft, Text
from core.recognise.found import Found
from core.recognise.heard import Heard
from core.recognise.narrated import narrate
from core.terms.labels import NAMES


@dataclass
class Making:
    """The ``projects`` so far, the last of them at hand while its form goes on."""

    context: Context
    heard: Heard
    projects: list[ProjectDraft] = field(default_factory=list)
    at_hand: ProjectDraft | None = None
    _home: str = ""
    """The table that the project at hand began in"""

    @property
    def is_open(self) -> bool:
        """Whether a form is being told that has no indicators yet, and nothing announces the next."""
        return self.at_hand is not None and not self.at_hand.rows and self.context.title is None

    @property
    def is_announced(self) -> bool:
        """Whether a title or a name stands before the tables of a project that has not begun."""
        return self.context.title is not None or self.context.name is not None

    def begin(self) -> ProjectDraft:
        """The next project, with what was announced of it."""
        self.at_hand = project = ProjectDraft(heading=self.context.heading, name=self.context.name)
        if self.context.title:
            project.texts["title"] = self.context.title
        self.context.title = self.context.name = None
        self.add(project)
        return project

    def add(self, project: ProjectDraft) -> None:
        """A new project, with what the paragraphs before said of all that follow."""
        for name in ("unit", "department"):
            body: Text | None = getattr(self.context, name)
            if body and f"{name}_name" not in project.texts:
                project.put(name, body)
        if self.context.money and "amount_unit" not in project.texts:
            project.texts["amount_unit"] = Text(self.context.money)
        self.projects.append(project)

    def take_indicators(self, drafts: Sequence[RowDraft]) -> None:
        """Keep the indicators of a row; a name or title since the last ones begins the next project."""
        project = self.at_hand
        if project is None or (project.rows and self.is_announced):
            project = self.begin()
        project.rows.extend(drafts)

    def take_row(self, grid: Grid, row: Sequence[Found]) -> None:
        """Keep what a row of a project block says; what can't belong to the project at hand begins the next.

        Further labels (填报人, 联系电话) below the indicators belong to the form above, unless the row says more.
        """
        for found in row:
            if found.field == "title":
                self.heard.cells(grid, [found.cell])
                self.context.title = Text(found.text, (source_of(grid, found.cell),))
                continue
            telling = row if found.field.startswith("extra:") and self._may_follow() else [found]
            if any(self._is_next(item, grid) for item in telling if telling is not row or _is_named(item)):
                self.begin()
                self._home = grid.id
            self._take(found, grid)

    def _may_follow(self) -> bool:
        return self.at_hand is not None and bool(self.at_hand.rows) and self.context.title is None

    def _take(self, found: Found, grid: Grid) -> None:
        assert self.at_hand is not None
        text = Text(found.text, (source_of(grid, found.cell),))
        if found.field == "money":
            self.heard.cells(grid, [found.cell])
            self.context.money = found.text
            self.at_hand.texts["amount_unit"] = Text(found.text, text.sources)
        elif found.field == "prose":
            narrate(self.at_hand, text)
        else:
            self.at_hand.put(found.field, text)

    def _is_next(self, found: Found, grid: Grid) -> bool:
        if self.at_hand is None or not self.is_open:
            return True
        over_next = found.cell.row == 0 and found.field in ("unit", "money") and grid.id != self._home
        if over_next or (found.field == "unit" and _begins_line(found)):
            return not NAMES.isdisjoint(self.at_hand.texts)
        return found.field in NAMES and found.field in self.at_hand.texts


def _begins_line(found: Found) -> bool:
    """Whether a text stands for itself at the beginning of its row, as the unit over a form does."""
    return found.cell.column == 0 and found.text == found.cell.text


def _is_named(found: Found) -> bool:
    """Whether a text has a field of ours."""
    return found.field != "title" and not found.field.startswith("extra:")
