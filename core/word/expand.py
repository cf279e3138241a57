"""Repetition in a Word template: which paragraphs and tables stand once for each project, indicator, item or table.

The paragraphs and tables from the first to the last that speak of the project at hand ({{项目名称}} …) stand once for
each project. Neighbouring paragraphs with tags of one prefix ({{分项.标题}}, {{表格.内容}} …) repeat together. Rows of
a table repeat as the rows of a sheet do.
"""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from enum import Enum
from typing import Any

from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from core.grid import Grid
from core.word.markup import table
from core.word.rows import expand_rows
from core.word.tables import plain_table
from core.word.tagged import put_texts, tags_in
from core.workbook.templates.context import Context, reader
from core.workbook.templates.tags import Scope, Tag


class Need(Enum):
    """For whom a block stands once each."""

    PROJECT_AT_HAND = "project at hand"
    PROJECT = Scope.PROJECT
    INDICATOR = Scope.INDICATOR
    SUB_GOAL = Scope.SUB_GOAL
    SAFEGUARD = Scope.SAFEGUARD
    TABLE = Scope.TABLE


_ITEMS = (Need.PROJECT, Need.INDICATOR, Need.SUB_GOAL, Need.SAFEGUARD)
_BLOCKS = tuple(map(qn, ("w:p", "w:tbl", "w:sdt")))
_TABLE = qn("w:tbl")
_MARKS = tuple(map(qn, ("w:bookmarkStart", "w:bookmarkEnd")))


def expand(parent: Any, context: Context, room: float) -> None:
    """Put the facts of a context in the place of all tags in a body or cell; ``room`` is its width in points."""
    _Expansion(room).fill(parent, context)


class _Expansion:
    def __init__(self, room: float) -> None:
        self._room = room

    def fill(self, parent: Any, context: Context) -> None:
        self._blocks([child for child in parent if child.tag in _BLOCKS], context)

    def _blocks(self, blocks: Sequence[Any], context: Context) -> None:
        needs = [_need(block, context) for block in blocks]
        n = 0
        while n < len(blocks):
            need = needs[n]
            last = n if need is None else _last(blocks, needs, n)
            if need is None:
                self._block(blocks[n], context)
            elif need is Need.TABLE:
                self._tables(blocks[n : last + 1], context.disclosure.tables)
            else:
                self._repeat(blocks[n : last + 1], list(_contexts(need, context)))
            n = last + 1

    def _block(self, block: Any, context: Context) -> None:
        if block.tag == _TABLE:
            expand_rows(block, context, self.fill)
        elif block.tag == qn("w:sdt"):
            for content in block.findall(qn("w:sdtContent")):
                self.fill(content, context)
        else:
            put_texts(block, lambda tag: reader(tag)(context) or "")

    def _repeat(self, stretch: Sequence[Any], contexts: Sequence[Context]) -> None:
        for copies, context in zip(_copies(stretch, len(contexts)), contexts, strict=True):
            self._blocks(copies, context)

    def _tables(self, stretch: Sequence[Any], grids: Sequence[Grid]) -> None:
        """The paragraphs for each table that the source shows; the one with {{表格.内容}} gives way to it."""
        shown = [grid for grid in grids if not grid.hidden and grid.rows]
        for copies, grid in zip(_copies(stretch, len(shown)), shown, strict=True):
            for block in copies:
                if any(tag.field == "cells" for tag in tags_in(block)):
                    block.addprevious(self._table(grid))
                    block.getparent().remove(block)
                else:
                    put_texts(block, lambda tag, grid=grid: _title(tag, grid))  # type: ignore[misc]

    def _table(self, grid: Grid) -> Any:
        """The table, with a paragraph behind it as Word wants one between tables."""
        body = parse_xml(f"<w:body {nsdecls('w')}>{table(plain_table(grid), self._room)}</w:body>")
        return body[0]


def _title(tag: Tag, grid: Grid) -> str:
    return grid.title if tag.scope is Scope.TABLE else ""


def _need(block: Any, context: Context) -> Need | None:
    tags = tags_in(block)
    scopes = {tag.scope for tag in tags}
    if context.project is None and any(tag.scope is Scope.PROJECT and not tag.repeats for tag in tags):
        return Need.PROJECT_AT_HAND
    if block.tag == _TABLE:
        return None
    if Scope.TABLE in scopes:
        return Need.TABLE
    return next((need for need in _ITEMS if need.value in scopes and not _is_settled(need, context)), None)


def _is_settled(need: Need, context: Context) -> bool:
    """Whether the context already says which project, indicator or item is meant."""
    at_hand = {Need.PROJECT: context.project, Need.INDICATOR: context.indicator}.get(need, context.item)
    return at_hand is not None


def _last(blocks: Sequence[Any], needs: Sequence[Need | None], n: int) -> int:
    """Where the stretch that begins at ``n`` ends."""
    if needs[n] is Need.PROJECT_AT_HAND:
        about = [k for k in range(n, len(blocks)) if _is_about_project(blocks[k])]
        return about[-1]
    while n + 1 < len(blocks) and needs[n + 1] is needs[n]:
        n += 1
    return n


def _is_about_project(block: Any) -> bool:
    """Whether a block holds facts of the project at hand; a list of all projects does not."""
    tags = tags_in(block)
    return any(tag.scope is Scope.PROJECT and not tag.repeats for tag in tags) or (
        any(tag.scope is Scope.INDICATOR for tag in tags) and not any(tag.scope is Scope.PROJECT for tag in tags)
    )


def _contexts(need: Need, context: Context) -> Iterator[Context]:
    """The contexts of what stands once each; none where there is nobody to speak of."""
    scope = Scope.PROJECT if need is Need.PROJECT_AT_HAND else Scope(need.value)
    return (each for each in context.each(scope) if _is_settled(Need(scope), each))


def _copies(stretch: Sequence[Any], count: int) -> list[list[Any]]:
    """So many copies of blocks in their place; bookmarks stay in the first one alone."""
    made = []
    for n in range(count):
        copies = [deepcopy(block) for block in stretch]
        for copy in copies:
            stretch[0].addprevious(copy)
            if n:
                _forget_marks(copy)
        made.append(copies)
    for block in stretch:
        block.getparent().remove(block)
    return made


def _forget_marks(block: Any) -> None:
    for mark in list(block.iter(*_MARKS)):
        mark.getparent().remove(mark)
