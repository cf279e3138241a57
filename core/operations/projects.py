"""Projects (项目): they come, go, move, are copied, split in two and joined; their numbers follow."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.changes import Change, InsertIndicator, InsertProject, RemoveIndicator, RemoveProject, SetText
from core.edits import Edit, apply
from core.errors import EditError
from core.facts import Fact, text_at, with_text
from core.fields import PROJECT_FIELDS, Kind
from core.messages import say
from core.model import Disclosure, Extra, Project
from core.operations.blanks import blank_project, first_project, new_id


def project_of(disclosure: Disclosure, id: str) -> Project:
    """The project with that id; raises EditError where it is gone."""
    return disclosure.projects[_place(disclosure, id)]


def insert_project(disclosure: Disclosure, index: int) -> Edit:
    """Put a blank project at ``index``, with the fields, department and unit of the one before (or after) it."""
    projects = disclosure.projects
    near = projects[max(0, min(index, len(projects)) - 1)] if projects else None
    project = blank_project(near) if near else first_project()
    return numbered(disclosure, say("插入项目"), (InsertProject(index, project),), Fact(project.id, "project_name"))


def remove_project(disclosure: Disclosure, id: str) -> Edit:
    """Take a project out."""
    index = _place(disclosure, id)
    projects = disclosure.projects
    near = projects[index + 1 : index + 2] or projects[max(0, index - 1) : index]
    focus = Fact(near[0].id, "project_name") if near else None
    return numbered(disclosure, say("删除项目"), (RemoveProject(index, projects[index]),), focus)


def move_project(disclosure: Disclosure, id: str, step: int) -> Edit:
    """Let a project change places with the one before (-1) or after (+1) it; raises EditError at the end."""
    index = _place(disclosure, id)
    if not 0 <= index + step < len(disclosure.projects):
        raise EditError(say("已经到头了，不能再移动。"))
    project = disclosure.projects[index]
    changes = (RemoveProject(index, project), InsertProject(index + step, project))
    return numbered(disclosure, say("移动项目"), changes, Fact(id, "project_name"))


def duplicate_project(disclosure: Disclosure, id: str) -> Edit:
    """Put a copy of a project after it."""
    index = _place(disclosure, id)
    project = disclosure.projects[index]
    rows = tuple(replace(row, id=new_id()) for row in project.indicators)
    copy = replace(project, id=new_id(), indicators=rows)
    return numbered(disclosure, say("复制项目"), (InsertProject(index + 1, copy),), Fact(copy.id, "project_name"))


def split_project(disclosure: Disclosure, id: str, row: int) -> Edit:
    """拆成两个项目: the rows from ``row`` on become a project of their own.

    Raises EditError where one of the two would be empty.
    """
    index = _place(disclosure, id)
    project = disclosure.projects[index]
    rows = project.indicators
    if not 0 < row < len(rows):
        raise EditError(say("请选中新项目的第一个指标行：它上面至少要留一行。"))
    new = replace(blank_project(project), indicators=rows[row:])
    gone = [RemoveIndicator(id, k, rows[k]) for k in range(len(rows) - 1, row - 1, -1)]
    changes: list[Change] = [*gone, InsertProject(index + 1, new)]
    return numbered(disclosure, say("拆成两个项目"), changes, Fact(new.id, "project_name"))


def join_projects(disclosure: Disclosure, id: str) -> Edit:
    """与下一个项目合并: the rows of the next project come under those of this one, and what it says is not lost.

    A blank field takes the text of the other project; where both have one, goals and purpose stand below each other,
    and any other text is kept as a further field.
    """
    index = _place(disclosure, id)
    if index + 1 >= len(disclosure.projects):
        raise EditError(say("这是最后一个项目，后面没有可以合并的项目。"))
    project, other = disclosure.projects[index : index + 2]
    joined = _joined(project, other)
    changes: tuple[Change, ...] = (RemoveProject(index + 1, other), *_changes(index, project, joined))
    return numbered(disclosure, say("合并两个项目"), changes, Fact(id, "project_name"))


def _changes(index: int, project: Project, joined: Project) -> Iterator[Change]:
    """From a project to the joined one: row by row, unless it has further fields now."""
    if joined.extra != project.extra or joined.spend_plan != project.spend_plan or joined.goals != project.goals:
        yield RemoveProject(index, project)
        yield InsertProject(index, joined)
        return
    for name in PROJECT_FIELDS:
        before, after = text_at(project, name), text_at(joined, name)
        if before != after:
            yield SetText(Fact(project.id, name), before, after)
    for n, row in enumerate(joined.indicators[len(project.indicators) :], len(project.indicators)):
        yield InsertIndicator(project.id, n, row)


def _joined(project: Project, other: Project) -> Project:
    """One project out of two."""
    joined, further = project, list(project.extra)
    for name, field in PROJECT_FIELDS.items():
        if not name.isidentifier() or name == "goals":
            continue
        mine, theirs = text_at(joined, name), text_at(other, name)
        if not theirs or theirs == mine:
            continue
        if not mine:
            joined = with_text(joined, name, theirs)
        elif field.kind is Kind.TEXT:
            joined = with_text(joined, name, f"{mine}\n{theirs}")
        else:
            further.append(Extra(say("{field}（被合并的项目）", field=field.label), theirs))
    goals = tuple(dict.fromkeys((*(project.goals or ()), *(other.goals or ()))))
    return replace(
        joined,
        goals=goals if project.goals is not None or other.goals is not None else None,
        spend_plan=_plan(project.spend_plan, other.spend_plan, further),
        extra=(*further, *(extra for extra in other.extra if extra not in project.extra)),
        indicators=project.indicators + other.indicators,
    )


def _plan(mine: tuple[str, ...] | None, theirs: tuple[str, ...] | None, further: list[Extra]) -> tuple[str, ...] | None:
    """资金支出计划 of two projects: the one that says something; of two, the first, the other one kept beside."""
    if theirs is None or not any(theirs) or theirs == mine:
        return mine if mine is not None else theirs
    if mine is None or not any(mine):
        return theirs
    further.append(Extra(say("资金支出计划（被合并的项目）"), " ".join(theirs)))
    return mine


def numbered(disclosure: Disclosure, label: str, changes: Sequence[Change], focus: Fact | None) -> Edit:
    """An edit of these changes; the numbers of the projects are put right unless they were no plain count before."""
    edit = Edit(label, tuple(changes), focus)
    if any(project.seq != n for n, project in enumerate(disclosure.projects, 1)):
        return edit
    after = apply(disclosure, edit)
    seqs = (
        SetText(Fact(project.id, "seq"), str(project.seq), str(n))
        for n, project in enumerate(after.projects, 1)
        if project.seq != n
    )
    return replace(edit, changes=(*changes, *seqs))


def _place(disclosure: Disclosure, id: str) -> int:
    for n, project in enumerate(disclosure.projects):
        if project.id == id:
            return n
    raise EditError(say("这个项目已不存在，无法修改。"))
