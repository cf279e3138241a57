"""Sheets without keys (失去行标识的工作表): their hidden column was deleted, so they are read like any other table.

Somebody has copied the visible columns into a new file, or deleted the "empty" column at the end. What stands in such
sheets still counts; that it is known by its content only is said.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from core.compare.matching import match_projects
from core.facts import Fact
from core.findings import Finding, Severity
from core.grid import Grid
from core.messages import say
from core.model import Disclosure, Project
from core.reading import Reading
from core.recognise.recognise import recognise

MARK = "keyless-"
"""Before ids of what is known by its content only: they are not those of the workbook as it was written"""


def with_keyless(reading: Reading) -> Reading:
    """What a filled workbook says, sheets that have lost their keys included."""
    grids = tuple(_keyless(reading))
    if not grids:
        return reading
    found = recognise(replace(reading.document, blocks=grids))
    if not found.disclosure.projects:
        return reading if reading.disclosure.projects else _unread(reading)
    reading = _without_ghosts(reading)
    if not reading.disclosure.projects:
        return _instead(reading, found)
    return _added(reading, found)


def _without_ghosts(reading: Reading) -> Reading:
    """Projects that are known by what travels hidden alone stand in the sheets that are read by their content."""
    seen = {fact.owner for fact in reading.origins}
    there = tuple(
        project
        for project in reading.disclosure.projects
        if project.id in seen or any(row.id in seen for row in project.indicators)
    )
    return replace(reading, disclosure=replace(reading.disclosure, projects=there))


def _keyless(reading: Reading) -> Iterator[Grid]:
    """The visible sheets in which no row is known."""
    tables = {grid.id for grid in reading.disclosure.tables}
    for grid in reading.document.grids():
        if reading.roles.get(grid.id, "other") == "other" and grid.id not in tables and not grid.hidden:
            yield grid


def _unread(reading: Reading) -> Reading:
    """Nothing can be known of what stands there."""
    message = say("隐藏的行标识已丢失，工作簿里的项目没有读出。请用保存时的原文件，或打开原来的文档。")
    finding = Finding(Fact(), "parse.keys-lost", Severity.ERROR, message)
    return replace(reading, findings=(finding, *reading.findings))


def _instead(reading: Reading, found: Reading) -> Reading:
    """All sheets have lost their keys."""
    marked = _marked(found)
    finding = Finding(Fact(), "parse.keys-lost", Severity.WARNING, say("隐藏的行标识已丢失，各行是按内容认出的。"))
    tables = reading.disclosure.tables
    disclosure = replace(marked.disclosure, tables=tables, layout=reading.disclosure.layout or found.disclosure.layout)
    return replace(
        marked,
        document=reading.document,
        disclosure=disclosure,
        save=reading.save,
        template=reading.template,
        findings=(finding, *marked.findings),
    )


def _added(reading: Reading, found: Reading) -> Reading:
    """Some sheets have lost their keys: the projects in them that stand nowhere else come after the others.

    A list of indicators is apart from that of the projects: these get their rows again.
    """
    known, marked = reading.disclosure, _marked(found)
    pairs = match_projects(known.projects, marked.disclosure.projects)
    twins = {
        known.projects[pair.a].id: marked.disclosure.projects[pair.b]
        for pair in pairs
        if pair.a is not None and pair.b is not None
    }
    lists = {id: twin for id, twin in twins.items() if twin.indicators}
    filled = [replace(p, indicators=lists[p.id].indicators) if _waits(p, lists) else p for p in known.projects]
    projects = tuple(project for project in marked.disclosure.projects if project not in twins.values())
    owners = {row.id for project in (*projects, *filled) for row in project.indicators}
    owners |= {project.id for project in projects}
    told = [_told(project) for project in (*projects, *(p for p in known.projects if _waits(p, lists)))]
    return replace(
        reading,
        disclosure=replace(known, projects=(*filled, *projects)),
        findings=(*reading.findings, *told, *(one for one in marked.findings if one.fact.owner in owners)),
        origins={**reading.origins, **{fact: at for fact, at in marked.origins.items() if fact.owner in owners}},
    )


def _waits(project: Project, lists: Mapping[str, Project]) -> bool:
    """Whether a project has no rows of its own but has some in a sheet without keys."""
    return not project.indicators and project.id in lists


def _told(project: Project) -> Finding:
    message = say("这张表隐藏的行标识已丢失，各行是按内容认出的。")
    return Finding(Fact(project.id, "project_name"), "parse.keys-lost", Severity.WARNING, message)


def _marked(reading: Reading) -> Reading:
    """A reading with other ids."""
    projects = tuple(
        replace(
            project,
            id=MARK + project.id,
            indicators=tuple(replace(row, id=MARK + row.id) for row in project.indicators),
        )
        for project in reading.disclosure.projects
    )
    disclosure: Disclosure = replace(reading.disclosure, projects=projects)
    findings = tuple(replace(finding, fact=_moved(finding.fact)) for finding in reading.findings)
    origins = {_moved(fact): places for fact, places in reading.origins.items()}
    return replace(reading, disclosure=disclosure, findings=findings, origins=origins)


def _moved(fact: Fact) -> Fact:
    return replace(fact, owner=MARK + fact.owner) if fact.owner else fact
