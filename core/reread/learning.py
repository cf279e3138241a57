"""What reading again has learned (新识读的结果): fresh ids, and findings and origins that go by them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from core.edits import Learned
from core.facts import Fact
from core.findings import Source
from core.grid import Grid
from core.model import Project
from core.operations.blanks import new_id
from core.reading import Reading


class Homes:
    """The tables that projects were read from."""

    def __init__(self, reading: Reading) -> None:
        self._of: dict[str, set[str]] = defaultdict(set)
        for fact, sources in reading.origins.items():
            self._of[fact.owner].update(source.grid for source in sources)

    def of(self, project: Project) -> set[str]:
        """The ids of the tables of a project and of its rows."""
        owners = (project.id, *(row.id for row in project.indicators))
        return set().union(*(self._of.get(owner, set()) for owner in owners))


def renamed(projects: Sequence[Project], reading: Reading) -> tuple[list[Project], Learned]:
    """Projects under ids that nobody has, and what the reading says of them under these."""
    ids: dict[str, str] = {}
    fresh = []
    for project in projects:
        ids[project.id] = new_id()
        ids |= {row.id: new_id() for row in project.indicators}
        rows = tuple(replace(row, id=ids[row.id]) for row in project.indicators)
        fresh.append(replace(project, id=ids[project.id], indicators=rows))
    findings = tuple(
        replace(finding, fact=_renamed(finding.fact, ids)) for finding in reading.findings if finding.fact.owner in ids
    )
    origins = {_renamed(fact, ids): sources for fact, sources in reading.origins.items() if fact.owner in ids}
    return fresh, Learned(findings, origins)


def as_read(reading: Reading, table: Grid) -> Reading:
    """The reading of a table that was edited, its sources where the cells stood when the document was read."""

    def old(source: Source) -> Source:
        if source.grid != table.id:
            return source
        row = table.row_keys[source.row] if table.row_keys else source.row
        column = table.column_keys[source.column] if table.column_keys else source.column
        return replace(source, row=row, column=column)

    origins = {fact: tuple(map(old, sources)) for fact, sources in reading.origins.items()}
    findings = tuple(
        replace(f, source=f.source and old(f.source), others=tuple(map(old, f.others))) for f in reading.findings
    )
    return replace(reading, origins=origins, findings=findings)


def _renamed(fact: Fact, ids: dict[str, str]) -> Fact:
    return Fact(ids[fact.owner], fact.field)
