"""Finding (发现): a doubt, a repair or a broken rule, at one fact."""

from dataclasses import dataclass
from enum import Enum

from core.facts import Fact


class Severity(Enum):
    """How bad (严重程度): an error the system rejects, a doubt to look at, a note on a repair that is certain."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands in the source document: grid id with row and column from 0, page from 1."""

    grid: str = ""
    row: int = 0
    column: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding (发现): ``rule`` is "parse.…" (the reader was unsure) or "check.…" (a rule of the field).

    ``original`` is the text as the source has it, ``fixes`` are texts to put there instead. ``others`` are the further
    places that it speaks of, where ``source`` is only the first.
    """

    fact: Fact
    rule: str
    severity: Severity
    message: str
    original: str = ""
    source: Source | None = None
    fixes: tuple[str, ...] = ()
    others: tuple[Source, ...] = ()
