"""Lines (差异行): what differs, each as one line of a list with its place and its texts side by side. Free of Qt."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from core.compare import Comparison, Difference, DifferenceKind
from core.compare.matching import row_name
from core.compare.show import kind_name
from core.describe import Places
from core.facts import Fact
from core.fields import printed
from core.merge import Incoming, IncomingKind, What
from core.merge.show import kind_name as kind_of_incoming
from core.merge.show import what_name
from core.model import Disclosure


class Tone(Enum):
    """What kind of difference a line tells of, by which it is coloured and marked."""

    CHANGED = auto()
    ADDED = auto()
    REMOVED = auto()
    MOVED = auto()
    CONFLICT = auto()
    SLIGHT = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One difference (差异行): ``texts`` are those of the sides, in the order of the columns; None: nothing there."""

    tone: Tone
    kind: str
    project: str
    """The name of the project, or 整个文件"""
    place: str
    texts: tuple[str | None, ...]
    about: Incoming | Difference
    fact: Fact | None = None
    """Where it stands here, or in A; None where there is no such thing"""
    other: Fact | None = None
    """Where it stands in B, of two files that are compared"""
    slight: bool = False
    hint: str = ""

    def holds(self, text: str) -> bool:
        """Whether a text is written anywhere in it."""
        return any(text in (part or "") for part in (self.kind, self.project, self.place, self.hint, *self.texts))


_MERGED = {
    IncomingKind.CHANGED: Tone.CHANGED,
    IncomingKind.ADDED: Tone.ADDED,
    IncomingKind.REMOVED: Tone.REMOVED,
    IncomingKind.MOVED: Tone.MOVED,
    IncomingKind.CONFLICT: Tone.CONFLICT,
}
_COMPARED = {
    DifferenceKind.CHANGED: Tone.CHANGED,
    DifferenceKind.ADDED: Tone.ADDED,
    DifferenceKind.REMOVED: Tone.REMOVED,
    DifferenceKind.SAME_BUT_WIDTH: Tone.SLIGHT,
    DifferenceKind.SAME_BUT_SPELLING: Tone.SLIGHT,
}


class _Names:
    """What to call projects and rows that stand on either side, the first one first."""

    def __init__(self, *sides: Disclosure) -> None:
        self._places = [Places(side) for side in sides]
        self._rows = [{row.id: row_name(row) for p in side.projects for row in p.indicators} for side in sides]

    def project(self, id: str) -> str:
        return next(filter(None, (places.parts(Fact(id))[0] for places in self._places)), "")

    def label(self, change: Incoming) -> str:
        """The label of a text, of a cell its place; what else it is about."""
        if change.what is not What.TEXT:
            return what_name(change)
        parts = (places.parts(change.fact) for places in self._places)
        return next((label for name, _, label in parts if name), what_name(change))

    def row(self, id: str) -> str:
        """第 2 条指标 完成率; "" where it is no row."""
        for places, rows in zip(self._places, self._rows, strict=True):
            if id in rows:
                return " ".join(filter(None, (places.parts(Fact(id))[1], rows[id])))
        return ""


def merge_lines(found: Iterable[Incoming], ours: Disclosure, theirs: Disclosure) -> list[Line]:
    """What came in, as it meets the document here: texts here, there, and as both had it."""
    names = _Names(ours, theirs)
    here = {project.id for project in ours.projects} | {row.id for p in ours.projects for row in p.indicators} | {""}
    here |= {grid.id for grid in ours.tables}
    return [
        Line(
            Tone.SLIGHT if change.slight else _MERGED[change.kind],
            kind_of_incoming(change),
            names.project(change.project),
            " · ".join(filter(None, (names.row(change.fact.owner), names.label(change)))),
            tuple(printed(change.fact.field, text) for text in (change.ours, change.theirs, change.base)),
            change,
            _fact_here(change, here),
            slight=change.slight,
            hint=change.doubt,
        )
        for change in found
    ]


def _fact_here(change: Incoming, here: set[str]) -> Fact | None:
    """The cell to show: that of the text, the name of a row or project, or what a new row will stand in."""
    owner = change.fact.owner
    if owner in here:
        return (
            change.fact
            if change.what is What.TEXT
            else Fact(owner, "level3" if owner != change.project else "project_name")
        )
    return Fact(change.project, "project_name") if change.project in here else None


def compare_lines(comparison: Comparison, a: Disclosure, b: Disclosure) -> list[Line]:
    """What differs between two files: the texts of both."""
    names, others = _Names(a), _Names(b)
    home_a, home_b = _homes(a), _homes(b)
    lines = []
    for found in comparison.differences:
        side, home, fact = (names, home_a, found.a) if found.a is not None else (others, home_b, found.b)
        owner = fact.owner if fact else ""
        place = " · ".join(filter(None, (side.row(owner), found.label)))
        slight = found.kind in (DifferenceKind.SAME_BUT_WIDTH, DifferenceKind.SAME_BUT_SPELLING)
        project = side.project(home.get(owner, ""))
        tone = _COMPARED[found.kind]
        at_a, at_b = _cell(found.a, home_a), _cell(found.b, home_b)
        lines.append(Line(tone, kind_name(found.kind), project, place, found.shown, found, at_a, at_b, slight))
    return lines


def _cell(fact: Fact | None, homes: Mapping[str, str]) -> Fact | None:
    """The cell to show for a fact: for a whole row or project, that of its name."""
    if fact is None or fact.field or not fact.owner:
        return fact
    return Fact(fact.owner, "project_name" if homes[fact.owner] == fact.owner else "level3")


def _homes(disclosure: Disclosure) -> dict[str, str]:
    """The id of the project by those of projects and rows."""
    rows = {row.id: project.id for project in disclosure.projects for row in project.indicators}
    return rows | {project.id: project.id for project in disclosure.projects}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines to show (筛选): of this kind, with this text in them; slight ones only when asked for."""

    tone: Tone | None = None
    text: str = ""
    slight: bool = False

    def lets(self, line: Line) -> bool:
        """Whether a line is to be shown."""
        if line.slight and not self.slight:
            return False
        return (self.tone is None or self.tone is line.tone) and (not self.text or line.holds(self.text))


def grouped(lines: Sequence[Line], lets: Callable[[Line], bool]) -> list[tuple[Line, ...]]:
    """The lines that are let through, those of one project together, in the order in which projects come."""
    groups: dict[str, list[Line]] = {}
    for line in filter(lets, lines):
        groups.setdefault(line.project, []).append(line)
    return [tuple(group) for group in groups.values()]
