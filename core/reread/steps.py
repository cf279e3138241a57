"""The steps of reading again (重新识读): projects and tables before and after it, put in each other's place."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from core.changes import Change, InsertProject, InsertTable, RemoveProject, RemoveTable, SetText
from core.document import Document, Paragraph
from core.edits import Edit
from core.errors import EditError
from core.facts import Fact, text_at
from core.grid import Grid
from core.messages import say
from core.model import Disclosure, Project
from core.operations.blanks import new_id
from core.operations.projects import numbered
from core.operations.tables import table_of
from core.reading import Reading
from core.recognise.recognise import recognise
from core.reread.columns import alike, relabelled
from core.reread.corrections import carried_over
from core.reread.learning import Homes, as_read, renamed


def read_again(
    reading: Reading, disclosure: Disclosure, at: tuple[str, int], fields: Mapping[int, str], *, everywhere: bool
) -> Edit:
    """这一列是……: read tables again, the header ``at`` grid id and row saying ``fields`` by the left edge of columns.

    ``everywhere`` does so for all tables with the same header. What was corrected by hand is kept where the text read
    is the same as before. Raises EditError where nothing can be read like this.
    """
    grids = {grid.id: grid for grid in reading.document.grids()}
    told = dict(_told(grids, at, fields, everywhere=everywhere))
    blocks = tuple(told.get(block.id, block) if isinstance(block, Grid) else block for block in reading.document.blocks)
    new = recognise(replace(reading.document, blocks=blocks))
    homes, new_homes = Homes(reading), Homes(new)
    touched = _closed(set(told), ((reading, homes), (new, new_homes)))
    old = [project for project in disclosure.projects if homes.of(project) & touched]
    read = _unless_empty([project for project in new.disclosure.projects if new_homes.of(project) & touched])
    before = {project.id: project for project in reading.disclosure.projects}
    fresh, learned = renamed(carried_over(before, old, read), new)
    place = disclosure.projects.index(old[0]) if old else len(disclosure.projects)
    come = (InsertProject(place + n, project) for n, project in enumerate(fresh))
    edit = numbered(
        disclosure, say("重新读取这张表"), [*_gone(disclosure, old), *come], Fact(fresh[0].id, "project_name")
    )
    return replace(edit, learned=learned)


def as_performance(disclosure: Disclosure, id: str, row: int, fields: Mapping[int, str]) -> Edit:
    """这张表是绩效目标表: read a raw table, as it stands now, with what its columns mean; its projects come at the end.

    Raises EditError where nothing can be read like this.
    """
    table = table_of(disclosure, id)
    title = (Paragraph(table.title, table.page),) if table.title else ()
    new = recognise(Document("", "", (*title, relabelled(table, row, fields))))
    fresh, learned = renamed(_unless_empty(new.disclosure.projects), as_read(new, table))
    end = len(disclosure.projects)
    changes: list[Change] = [RemoveTable(disclosure.tables.index(table), table)]
    changes += (InsertProject(end + n, project) for n, project in enumerate(fresh))
    changes += _first_seen(disclosure, new.disclosure)
    edit = numbered(disclosure, say("作为绩效目标表读取"), changes, Fact(fresh[0].id, "project_name"))
    return replace(edit, learned=learned)


def as_table(reading: Reading, disclosure: Disclosure, project: str) -> Edit:
    """这张表不是绩效目标表: the tables of a project stand among the others as printed; all projects of them go."""
    homes = Homes(reading)
    whole = next((one for one in disclosure.projects if one.id == project), None)
    touched = _closed(homes.of(whole), ((reading, homes),)) if whole else set()
    grids = [grid for grid in reading.document.grids() if grid.id in touched]
    if not grids:
        raise EditError(say("这个项目不是从原文的表格读出来的。"))
    taken = {table.id for table in disclosure.tables}
    tables = [replace(grid, id=new_id()) if grid.id in taken else grid for grid in grids]
    changes = _gone(disclosure, [one for one in disclosure.projects if homes.of(one) & touched])
    changes += (InsertTable(len(disclosure.tables) + n, table) for n, table in enumerate(tables))
    return numbered(disclosure, say("改作其他表格"), changes, Fact(tables[0].id))


def _told(
    grids: Mapping[str, Grid], at: tuple[str, int], fields: Mapping[int, str], *, everywhere: bool
) -> Iterator[tuple[str, Grid]]:
    """The tables whose headers say something else now."""
    home = grids[at[0]]
    for grid in grids.values() if everywhere else (home,):
        told = grid
        for row in alike(home, at[1], grid):
            told = relabelled(told, row, fields)
        if told is not grid:
            yield grid.id, told


def _closed(grids: set[str], readings: Sequence[tuple[Reading, Homes]]) -> set[str]:
    """These tables and all that share a project with one of them, in any of the readings."""
    groups = [homes.of(project) for reading, homes in readings for project in reading.disclosure.projects]
    while True:
        wider = grids.union(*(group for group in groups if group & grids))
        if wider == grids:
            return grids
        grids = wider


def _gone(disclosure: Disclosure, projects: Collection[Project]) -> list[Change]:
    """The changes that take projects out, the last one first."""
    numbers = [n for n, project in enumerate(disclosure.projects) if project in projects]
    return [RemoveProject(n, disclosure.projects[n]) for n in reversed(numbers)]


def _first_seen(disclosure: Disclosure, new: Disclosure) -> Iterator[Change]:
    """Layout and department of the first projects that a document gets."""
    if disclosure.projects:
        return
    for field in ("layout", "department"):
        before, after = text_at(disclosure, field), text_at(new, field)
        if before is None and after is not None:
            yield SetText(Fact("", field), None, after)


def _unless_empty(projects: Sequence[Project]) -> Sequence[Project]:
    if not any(project.indicators for project in projects):
        raise EditError(say("这样读不出绩效指标：至少要有“三级指标”和“指标值”两列。"))
    return projects
