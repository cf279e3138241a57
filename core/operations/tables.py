"""Raw tables (原样表格): rows, columns and merged cells of what is no performance table."""

from collections.abc import Collection, Sequence

from core import reshape
from core.changes import SetText
from core.edits import Edit
from core.errors import EditError
from core.facts import Fact
from core.grid import Grid
from core.messages import say
from core.model import Disclosure
from core.reshape import Box
from core.tabledraft import reshaping


def table_of(disclosure: Disclosure, id: str) -> Grid:
    """The raw table with that id; raises EditError where it is gone."""
    for table in disclosure.tables:
        if table.id == id:
            return table
    raise EditError(say("这张表格已不存在，无法修改。"))


def insert_rows(disclosure: Disclosure, id: str, at: int, count: int = 1) -> Edit:
    """插入行: empty rows before row ``at``."""
    table = table_of(disclosure, id)
    return _edit(say("插入行"), table, reshape.insert_rows(table, at, count), at, 0)


def remove_rows(disclosure: Disclosure, id: str, rows: Collection[int]) -> Edit:
    """删除行; raises EditError where none would stay."""
    table = table_of(disclosure, id)
    return _edit(say("删除行"), table, reshape.remove_rows(table, rows), min(rows), 0)


def move_rows(disclosure: Disclosure, id: str, rows: tuple[int, int], step: int) -> Edit:
    """移动行: the rows from first to last by one place."""
    table = table_of(disclosure, id)
    after, at = reshape.move_rows(table, *rows, step)
    return _edit(say("移动行"), table, after, at, 0)


def insert_columns(disclosure: Disclosure, id: str, at: int, count: int = 1) -> Edit:
    """插入列: empty columns before column ``at``."""
    table = table_of(disclosure, id)
    return _edit(say("插入列"), table, reshape.insert_columns(table, at, count), 0, at)


def remove_columns(disclosure: Disclosure, id: str, columns: Collection[int]) -> Edit:
    """删除列; raises EditError where none would stay."""
    table = table_of(disclosure, id)
    return _edit(say("删除列"), table, reshape.remove_columns(table, columns), 0, min(columns))


def move_columns(disclosure: Disclosure, id: str, columns: tuple[int, int], step: int) -> Edit:
    """移动列: the columns from first to last by one place."""
    table = table_of(disclosure, id)
    after, at = reshape.move_columns(table, *columns, step)
    return _edit(say("移动列"), table, after, 0, at)


def merge_cells(disclosure: Disclosure, id: str, box: Box) -> Edit:
    """合并单元格: all texts are kept, line by line."""
    table = table_of(disclosure, id)
    return _edit(say("合并单元格"), table, reshape.merge(table, box), box.top, box.left)


def part_cells(disclosure: Disclosure, id: str, box: Box) -> Edit:
    """取消合并单元格."""
    table = table_of(disclosure, id)
    return _edit(say("取消合并单元格"), table, reshape.part(table, box), box.top, box.left)


def split_down(disclosure: Disclosure, fact: Fact, pieces: Sequence[str]) -> Edit:
    """拆分到新行: the first piece stays in its cell, each other one stands in a new row under it."""
    table = table_of(disclosure, fact.owner)
    number = table.number(fact.field)
    if number is None:
        raise EditError(say("这一处已不存在，无法修改。"))
    cell = table.cells[number]
    after = reshape.insert_rows(table, cell.bottom + 1, len(pieces) - 1)
    places = [(cell.row, cell.column), *((cell.bottom + n, cell.column) for n in range(1, len(pieces)))]
    texts = []
    for place, piece in zip(places, pieces, strict=True):
        found = after.at(*place)
        texts.append(SetText(Fact(table.id, after.address(found)), found.text, piece))
    return Edit(say("拆分到新行"), (reshaping(table, after), *texts), fact)


def _edit(label: str, before: Grid, after: Grid, row: int, column: int) -> Edit:
    """The step from one shape to another; the cell at a place, or the nearest, is shown after it."""
    cell = after.at(min(row, after.rows - 1), min(column, after.columns - 1))
    return Edit(label, (reshaping(before, after),), Fact(after.id, after.address(cell)))
