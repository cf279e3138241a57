"""How a torn text came out: its cells beside those of the disclosure that it was made from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import zip_longest

from core.jsonio import to_json
from core.model import Disclosure, Group, Indicator, Project
from core.readers.text import document_of_text
from core.reading import Reading
from core.recognise.recognise import recognise
from tests.helpers.tearing import Tear

_PROJECT = (
    *("unit_code", "unit_name", "department_code", "department_name", "amount_unit", "project_code", "project_name"),
    *("budget_total", "budget_fiscal", "budget_other", "general_public_budget", "government_fund", "special_account"),
    *("purpose", "overall_goal"),
)
_ROW = ("level1", "level2", "level3", "description", "nature", "comparator", "value", "unit", "basis")


@dataclass
class Outcome:
    """Cells by how they came out."""

    cells: int = 0
    exact: int = 0
    flagged: int = 0
    alarms: int = 0
    silent: list[tuple[str, str, str]] = field(default_factory=list)
    """Path, what it should be and what it is: wrong without a doubt"""

    def add(self, path: str, want: str, got: str, *, hit: bool) -> None:
        """Count a cell; ``hit`` when there is a doubt about it."""
        right = "".join(want.split()) == "".join(got.split())
        self.cells += 1
        self.exact += right
        self.alarms += right and hit
        self.flagged += hit and not right
        if not right and not hit:
            self.silent.append((path, want, got))

    def __iadd__(self, other: "Outcome") -> "Outcome":
        self.cells += other.cells
        self.exact += other.exact
        self.flagged += other.flagged
        self.alarms += other.alarms
        self.silent += other.silent
        return self


def mended(disclosure: Disclosure, text_of: Callable[[Disclosure, Tear], str], tear: Tear) -> Outcome:
    """Tear a disclosure as ``text_of`` prints it, read it again and compare."""
    return compared(disclosure, recognise(document_of_text("a.txt", "text", text_of(disclosure, tear))))


def compared(disclosure: Disclosure, reading: Reading) -> Outcome:
    """The cells of a reading beside those of the disclosure that was printed."""
    issues = to_json(reading)["issues"]
    doubts = {i["path"] for i in issues if i["rule"].startswith("parse.") and i["severity"] != "info"}
    outcome = Outcome()
    for n, (want, got) in enumerate(zip_longest(disclosure.projects, reading.disclosure.projects)):
        for path, wanted, found in _cells(want or Project("", 0), got or Project("", 0)):
            outcome.add(f"projects[{n}]{path}", wanted, found, hit=f"projects[{n}]{path}" in doubts)
        for row, names in _rows_too_many(want or Project("", 0), got or Project("", 0)):
            paths = [f"projects[{n}].indicators[{row}].{name}" for name in names]
            outcome.add(paths[0], "", "a row too many", hit=not doubts.isdisjoint(paths))
        if want is None:
            outcome.add(f"projects[{n}]", "", "a project too many", hit=False)
    return outcome


def _cells(want: Project, got: Project) -> Iterator[tuple[str, str, str]]:
    for name in _PROJECT:
        if getattr(want, name) is not None:
            yield f".{name}", getattr(want, name), getattr(got, name) or ""
    for name in ("spend_plan", "goals"):
        for n, (wanted, found) in enumerate(zip_longest(getattr(want, name) or (), getattr(got, name) or ())):
            yield f".{name}[{n}]", wanted or "", found or ""
    for n, row, other in _beside(want.indicators, got.indicators):
        for path, wanted, found in _row(row, other) if row.id else ():
            yield f".indicators[{n}].{path}", wanted, found


def _rows_too_many(want: Project, got: Project) -> Iterator[tuple[int, list[str]]]:
    """The number of each row that nobody printed, and the fields in which a doubt tells of it."""
    for n, row, other in _beside(want.indicators, got.indicators):
        if not row.id:
            groups = [f"{name}.{part}" for name in ("common", "individual") for part in ("name", "value")]
            yield n, [*(name for name in _ROW if getattr(other, name)), *groups]


def _beside(want: Sequence[Indicator], got: Sequence[Indicator]) -> Iterator[tuple[int, Indicator, Indicator]]:
    """Each row with the one that it came out as, the place of that; a row too many or too few makes no other wrong."""
    none = Indicator("")
    same = SequenceMatcher(None, [_name(row) for row in want], [_name(row) for row in got], autojunk=False)
    for _, i, i2, j, j2 in same.get_opcodes():
        for n, (row, other) in enumerate(zip_longest(want[i:i2], got[j:j2], fillvalue=none), j):
            yield n, row, other


def _name(row: Indicator) -> str:
    names = (row.level3, *(group.name for group in (row.common, row.individual) if group))
    return "".join("".join(filter(None, names)).split())


def _row(want: Indicator, got: Indicator) -> Iterator[tuple[str, str, str]]:
    for name in _ROW:
        if getattr(want, name) is not None:
            yield name, getattr(want, name) or "", getattr(got, name) or ""
    for name in ("common", "individual"):
        wanted, found = getattr(want, name), getattr(got, name)
        if wanted is not None:
            for part in ("name", "value", "description"):
                yield f"{name}.{part}", getattr(wanted, part), getattr(found or Group(), part)
