"""AlignedRow (对齐后的行): a torn row put together, with what was repaired or is in doubt in it."""

from dataclasses import dataclass, field

from core.findings import Severity
from core.terms.tidy import tidy


@dataclass(frozen=True, slots=True)
class Doubt:
    """A repair or doubt at a field of a row."""

    rule: str
    severity: Severity
    message: str
    original: str = ""
    fixes: tuple[str, ...] = ()


@dataclass
class AlignedRow:
    """A row put together: raw text by field, and what was repaired or is in doubt there."""

    raw: dict[str, str] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    """Raw column that each field's text was found in"""
    doubts: dict[str, Doubt] = field(default_factory=dict)
    halves: dict[str, str] = field(default_factory=dict)
    """The left piece of a text that was torn in two"""

    def text(self, name: str) -> str:
        """The text of a field without the white space of the page; "" where the row has none."""
        return tidy(self.raw.get(name, ""))

    def doubt(self, name: str, doubt: Doubt) -> None:
        """Keep a doubt; a worse one takes the place of a better one."""
        if not self.is_doubtful(name):
            self.doubts[name] = doubt

    def is_doubtful(self, name: str) -> bool:
        """Whether a field's text is in doubt; a repair that is certain is no doubt."""
        return name in self.doubts and self.doubts[name].severity is not Severity.INFO
