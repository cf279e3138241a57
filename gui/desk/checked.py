"""Checked (已核对): what the clerk has compared with the source and found right. Free of Qt."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from core.facts import Fact, text_at
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.findings import Finding, Severity
from core.model import Indicator, Project
from gui.desk.pages import Page, PageKind
from gui.desk.state import State


class Checked:
    """The marks of a document, each at the fact of a cell with the text that was looked at.

    A mark holds for that text alone: where another stands now, by typing, replacing or undoing, the cell is unchecked
    until somebody looks at it again; where the text comes back, so does the mark. A project is checked when all its
    texts are; a cell without a text need not be. Doubts and notes at checked cells are settled by the look: they are
    put aside. Errors are not, for looking at them mends nothing and a system would still reject them.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._texts: dict[str, dict[str, str]] = defaultdict(dict)
        """By owner and field: the text that was looked at"""

    def __bool__(self) -> bool:
        return any(self._texts.values())

    @property
    def marks(self) -> dict[Fact, str]:
        """All marks, those that do not hold now too."""
        return {Fact(owner, field): text for owner, texts in self._texts.items() for field, text in texts.items()}

    def put(self, marks: Mapping[Fact, str | None]) -> None:
        """Set marks, and take away those that are None."""
        for fact, text in marks.items():
            if text is None:
                self._texts[fact.owner].pop(fact.field, None)
            else:
                self._texts[fact.owner][fact.field] = text

    def holds(self, fact: Fact) -> bool:
        """Whether the text that stands at a fact was looked at."""
        texts = self._texts.get(fact.owner)
        return bool(texts) and fact.field in texts and texts[fact.field] == self._state.text(fact)

    def settles(self, finding: Finding) -> bool:
        """Whether a finding is settled by the look at its cell; one about a whole project, by that at all of it."""
        fact = finding.fact
        if finding.severity is Severity.ERROR or not self:
            return False
        if self.holds(fact) or self.holds(Fact(fact.owner, fact.field.partition("[")[0])):
            return True
        return bool(fact.owner) and self._state.text(fact) is None and self.page(self._state.page_of(fact.owner))

    def page(self, page: Page) -> bool:
        """Whether all texts of a project were looked at; pages of other kinds are not counted."""
        project = self._state.projects.get(page.id) if page.kind is PageKind.PROJECT else None
        if project is None or not any(self._texts.get(owner) for owner in self._state.owners_on(page)):
            return False
        return all(self.holds(fact) for fact, text in texts_of(project) if text.strip())


def texts_of(project: Project) -> Iterator[tuple[Fact, str]]:
    """The facts of a project and of its rows, as cells show them, with their texts."""
    yield from _texts(project, PROJECT_FIELDS)
    for row in project.indicators:
        yield from _texts(row, INDICATOR_FIELDS)


def _texts(owner: Project | Indicator, fields: Iterable[str]) -> Iterator[tuple[Fact, str]]:
    for field in (*fields, *(f"extra[{n}].text" for n in range(len(owner.extra)))):
        text = text_at(owner, field)
        if text is not None:
            yield Fact(owner.id, field), text
