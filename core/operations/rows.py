"""Rows of indicators (指标行): they come, go, move, and are made of the lines of one."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from core.changes import Change, InsertIndicator, RemoveIndicator, SetText
from core.edits import Edit
from core.errors import EditError
from core.facts import Fact, text_at, with_text
from core.messages import say
from core.model import Disclosure
from core.operations.blanks import blank_like, new_id
from core.operations.projects import project_of


def insert_indicator(disclosure: Disclosure, project_id: str, index: int) -> Edit:
    """Put a new row at ``index``, with the fields, level 1 and level 2 of the row above (or below)."""
    return insert_indicators(disclosure, project_id, index, 1)


def insert_indicators(
    disclosure: Disclosure,
    project_id: str,
    index: int,
    count: int,
    texts: Sequence[tuple[int, str, str]] = (),
) -> Edit:
    """Put new rows at ``index``; ``texts`` are what they say: number of the new row, field, text."""
    project = project_of(disclosure, project_id)
    near = project.indicators[max(0, min(index, len(project.indicators)) - 1)] if project.indicators else None
    rows = [blank_like(near) for _ in range(count)]
    for n, field, text in texts:
        try:
            rows[n] = with_text(rows[n], field, text)
        except LookupError as error:
            raise EditError(say("这一处已不存在，无法修改。")) from error
    changes = tuple(InsertIndicator(project_id, index + n, row) for n, row in enumerate(rows))
    return Edit(say("插入指标行"), changes, Fact(rows[0].id, "level3"))


def remove_indicators(disclosure: Disclosure, project_id: str, indexes: Iterable[int]) -> Edit:
    """Take rows out of a project, as one step; raises EditError where there is no such row."""
    project = project_of(disclosure, project_id)
    try:
        changes = tuple(
            RemoveIndicator(project_id, k, project.indicators[k]) for k in sorted(set(indexes), reverse=True)
        )
    except IndexError as error:
        raise EditError(say("表格已经变了，这一步无法执行。")) from error
    return Edit(say("删除指标行"), changes, Fact(project_id, "project_name"))


def remove_rows_everywhere(disclosure: Disclosure, ids: Collection[str]) -> Edit | None:
    """Take rows out of whatever projects they stand in, as one step; None where there are none of them."""
    wanted, changes = set(ids), list[Change]()
    for project in disclosure.projects:
        indexes = [k for k, row in enumerate(project.indicators) if row.id in wanted]
        if indexes:
            changes.extend(remove_indicators(disclosure, project.id, indexes).changes)
    return Edit(say("删除指标行"), tuple(changes)) if changes else None


def move_indicators(disclosure: Disclosure, project_id: str, indexes: Iterable[int], step: int) -> Edit:
    """Let a run of rows change places with the row over (-1) or under (+1) it; raises EditError at the edge."""
    rows = project_of(disclosure, project_id).indicators
    first, last = _run(indexes, len(rows))
    if first + step < 0 or last + step >= len(rows):
        raise EditError(say("已经到头了，不能再移动。"))
    moved = rows[first : last + 1]
    gone = (RemoveIndicator(project_id, first, row) for row in moved)
    come = (InsertIndicator(project_id, first + step + n, row) for n, row in enumerate(moved))
    return Edit(say("移动指标行"), (*gone, *come), Fact(rows[first].id, "level3"))


def duplicate_indicators(disclosure: Disclosure, project_id: str, indexes: Iterable[int]) -> Edit:
    """Put copies of a run of rows under it."""
    rows = project_of(disclosure, project_id).indicators
    first, last = _run(indexes, len(rows))
    copies = [replace(row, id=new_id()) for row in rows[first : last + 1]]
    changes = tuple(InsertIndicator(project_id, last + 1 + n, row) for n, row in enumerate(copies))
    return Edit(say("复制指标行"), changes, Fact(copies[0].id, "level3"))


def split_into_rows(disclosure: Disclosure, fact: Fact, pieces: Sequence[str]) -> Edit:
    """拆分到新行: the first piece stays at the fact of a row, each other one gets a row of its own under it."""
    for project in disclosure.projects:
        for n, row in enumerate(project.indicators):
            if row.id == fact.owner:
                texts = [(k, fact.field, piece) for k, piece in enumerate(pieces[1:])]
                rest = insert_indicators(disclosure, project.id, n + 1, len(pieces) - 1, texts) if texts else None
                first = SetText(fact, text_at(row, fact.field), pieces[0])
                changes: tuple[Change, ...] = (first, *(rest.changes if rest else ()))
                return Edit(say("拆分到新行"), changes, fact)
    raise EditError(say("只有指标行的内容才能拆分到新行。"))


def _run(indexes: Iterable[int], count: int) -> tuple[int, int]:
    """The first and the last of rows that follow each other; raises EditError where they do not, or are none."""
    found = sorted(set(indexes))
    if not found or found[0] < 0 or found[-1] >= count:
        raise EditError(say("请先选中指标行。"))
    if found[-1] - found[0] != len(found) - 1:
        raise EditError(say("请选中相邻的几行。"))
    return found[0], found[-1]
