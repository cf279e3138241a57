"""Story of a cell (来历): what the source has, what stands there now, and why it is marked. Free of Qt."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.facts import Fact
from core.findings import Finding
from core.workbook.forms.form import FormCell
from gui.desk.session import Session


@dataclass(frozen=True, slots=True)
class Story:
    """``original`` is None where the document had nothing there: a row that was added."""

    original: str | None
    current: str
    findings: tuple[Finding, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether another text stands there than in the source."""
        return self.original != self.current


def story_of(session: Session, cell: FormCell, findings: Iterable[Finding]) -> Story | None:
    """The story of a cell, of its changed fact where it holds several; None for a cell of fixed text."""
    facts = [piece for piece in cell.pieces if isinstance(piece, Fact)]
    if not facts:
        return None
    told = tuple(findings)
    fact = next((fact for fact in facts if session.text(fact) != session.text_read(fact)), facts[0])
    printed = next((one.original for one in told if one.rule.startswith("parse.") and one.original), None)
    return Story(printed or session.text_read(fact), session.text(fact) or "", told)
