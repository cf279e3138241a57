"""Header rows: which column of a table holds which field, found by the meaning of the words, not by position."""

import re
from collections.abc import Iterator
from dataclasses import replace

from core.grid import Cell, Grid
from core.headers.blocks import WHOLE, blocks_of
from core.headers.header import LISTED, SHARE, Column, Header
from core.terms.labels import column_year, names_column
from core.terms.tree import is_level1, is_level2
from core.terms.words import indicator_field, is_block, listed_field, money_unit, plain_label, project_field

_DEEPEST = 3
"""Rows that a header may have."""
_LONGEST = 40
"""Characters that a column header may have."""
_CORE = frozenset({"level1", "level2", "level3", "value", "individual.name"})
_SURELY = 3
"""So many of them in a row make a header of it, whatever the rest says"""
_SPLIT = dict.fromkeys(("全年", "全年(程)", "预计当年实现", "当年预计实现", "当年", "本年", "本年度", "年度"), "value")
_SPLIT |= dict.fromkeys(("数值", "数据", "指标数值", "值", *WHOLE), "value")
_SPLIT |= dict.fromkeys(("上年", "上年度", "上年实现", "上年实际"), "previous")
"""Columns that 指标值 is split into, where they tell no year."""
_NAMES = frozenset(("绩效指标", "绩效内容", "考核指标"))
"""Mostly what stands over all columns or at the left of them; some forms call the names of indicators so"""
_PARTS, _MONEY = {"小计": "资金总额", "其他": "其他资金", "其它": "其他资金"}, re.compile("资金|金额|预算")
"""Columns that a head of money is split into, by what they are called alone"""


def find_header(grid: Grid, row: int) -> Header | None:
    """The header that begins at a row; None where none does."""
    return grid.once(_headers)[row]


def _headers(grid: Grid) -> list[Header | None]:
    """The header that begins at each row."""
    return [_find(grid, row) for row in range(grid.rows)]


def _find(grid: Grid, row: int) -> Header | None:
    if _tells_values(grid, row):
        return None
    found = None
    for last in range(row, min(row + _DEEPEST, grid.rows)):
        if not _header_like(grid, last):
            break
        found = _header(grid, row, last) or found
    deepest = found and _deepest(grid, found)
    return _header(grid, row, deepest) if found and deepest and deepest > found.last else found


def _tells_values(grid: Grid, row: int) -> bool:
    """Whether a row has values beside its labels (长期目标 | … | 年度目标 | …) and the header only begins below it.

    The value of its only label may be blank (其他说明 | ).
    """
    own = [cell for cell in grid.row(row) if cell.text and cell.row == row]
    blank = len(own) == 1 and own[0].rowspan == own[0].colspan == 1 and not own[0].column
    if row + 1 == grid.rows or (all(names_column(cell.text) for cell in own) and not blank):
        return False
    if any(cell.bottom > row and cell.column for cell in own) or not _header_like(grid, row + 1):
        return False
    return _header(grid, row + 1, row + 1) is not None or _tells_values(grid, row + 1)


def names_part(text: str) -> bool:
    """Whether a text names a column, if only one that 指标值 is split into (数值)."""
    return names_column(text) or plain_label(text) in _SPLIT


def numbers_columns(grid: Grid, row: int) -> bool:
    """Whether a row under a header only counts its columns: 1 2 3 …"""
    texts = [cell.text.strip() for cell in grid.row(row)]
    return len(texts) > _DEEPEST and texts == [str(n + 1) for n in range(len(texts))]


def _deepest(grid: Grid, header: Header) -> int:
    """The last row that the cells of the levels reach: rows beside them are header too, whatever they say."""
    levels = [c for block in header.blocks for c in block if c.field.startswith("level")]
    return max((grid.at(header.last, column.left).bottom for column in levels), default=header.last)


def _header_like(grid: Grid, row: int) -> bool:
    """Whether nearly all that is printed in a row names columns."""
    texts = [cell.text for cell in grid.row(row) if cell.text and cell.bottom - row < _DEEPEST]
    known = [text for text in texts if len(text) <= _LONGEST and names_column(text)]
    heads = {cell.text for cell in grid.row(row) if cell.colspan > 1 and _is_level(cell.text)}
    known += heads if len(heads) > 1 else ()  # 产出指标 and 效益指标, each over its own columns
    if not known or not any(cell.text for cell in grid.row(row) if cell.row == row):
        return False
    if len(known) * 10 >= len(texts) * 6:
        return True
    return len(_CORE & {indicator_field(plain_label(text)) for text in known}) >= _SURELY


def _header(grid: Grid, first: int, last: int) -> Header | None:
    columns = list(_with_names(grid, last, list(columns_of(grid, first, last))))
    if len(_CORE & {column.field for column in columns}) < 2:
        return None
    start = min(column.left for column in columns if column.field in _CORE)
    project = tuple(_as_project(column) for column in columns if column.left < start and _as_project(column).field)
    own = [_as_indicator(column) for column in columns if column.left >= start]
    if not any(column.field in LISTED for column in project):
        before = (column for column in columns if column.left < start and column.field == "further")
        own[:0] = [column for column in before if grid.at(last, column.left).bottom == last]
    blocks = blocks_of(list(_with_levels(grid, first, last, [column for column in own if column.field])))
    money = next((unit for cell in _cells(grid, first, last) if (unit := money_unit(cell.text))), None)
    edges = tuple((cell.column, cell.right) for cell in grid.row(last))
    return Header(first, last, project, blocks, edges, money, _period(grid, first, start))


def _period(grid: Grid, row: int, start: int) -> str | None:
    """ "mid" or "annual" by the label that stands upright at the left of the columns."""
    label = plain_label(grid.at(row, 0).text) if start else ""
    if re.search("长期|中期|实施期", label):
        return "mid"
    return "annual" if "年度" in label or "当年" in label else None


def _cells(grid: Grid, first: int, last: int) -> Iterator[Cell]:
    return (cell for row in range(first, last + 1) for cell in grid.row(row) if cell.row == row)


def columns_of(grid: Grid, first: int, last: int) -> Iterator[Column]:
    """A column for each cell of the last header row, named by the lowest label over it that means something."""
    column = 0
    while column < grid.columns:
        chain = [cell for row in range(last, first - 1, -1) if (cell := grid.at(row, column)).text]
        chain = [cell for cell in chain if cell.bottom - last < _DEEPEST]
        bottom = grid.at(last, column)
        right = bottom.right
        label, field = _named([cell.text for cell in chain])
        if not bottom.text and chain and _names_others(grid, last, chain[0]):
            label = field = ""  # an empty column under the head of others
        yield Column(field, column, right, label)
        column = right + 1


def _names_others(grid: Grid, last: int, head: Cell) -> bool:
    """Whether the columns under a head have names of their own in the last row of the header."""
    return head.bottom < last and any(grid.at(last, n).text for n in range(head.column, head.right + 1))


def _named(chain: list[str]) -> tuple[str, str]:
    """Label and field by a column's texts, lowest first; a year under 指标值 makes a column of that year's value."""
    labels = [plain_label(text) for text in chain]
    if labels and labels[0] in _NAMES:
        return labels[0], ""
    for n, label in enumerate(labels):
        above = labels[n + 1] if n + 1 < len(labels) else ""
        year = column_year(label)
        if year and (indicator_field(above) == "value" or label.endswith("值")):
            return label, f"year:{year}"
        if indicator_field(above) == "value" and label in _SPLIT:
            return label, _SPLIT[label]
        if _MONEY.search(above):
            label = _PARTS.get(label, label)  # noqa: PLW2901
        field = indicator_field(label) or project_field(label)
        if field:
            return label, field
        if indicator_field(above) == "value":
            return label, SHARE
    return (labels[0], "further") if labels and not is_block(labels[0]) else ("", "")


def _with_levels(grid: Grid, first: int, last: int, columns: list[Column]) -> Iterator[Column]:
    """The columns, each group of them that stands under levels of the header with a column for each of those."""
    seen: list[Cell] = []
    for column in columns:
        over = dict.fromkeys(grid.at(row, column.left) for row in range(first, last))
        heads = [cell for cell in over if _is_level(cell.text)]
        if heads and heads != seen and heads[-1].right > column.right:
            for field, head in zip(_levels_of(heads), heads, strict=False):
                yield Column(field, head.column, head.right, plain_label(head.text), head.text)
        seen = heads
        yield column


def _levels_of(heads: list[Cell]) -> tuple[str, ...]:
    """The fields of the levels that stand over a column, from the top."""
    return ("level1", "level2") if len(heads) > 1 or is_level1(plain_label(heads[0].text)) else ("level2",)


def _is_level(text: str) -> bool:
    label = plain_label(text)
    return is_level1(label) or is_level2(label)


def _with_names(grid: Grid, last: int, columns: list[Column]) -> Iterator[Column]:
    """Where no column is called 三级指标, the one called just 绩效指标 behind the levels holds the names.

    It may stand over the columns of the levels, too, which then have no names of their own.
    """
    held = {column.field for column in columns}
    levels = [n for n, column in enumerate(columns) if column.field in ("level1", "level2")]
    named = held & {"level3", "individual.name"} or "value" not in held
    place = None if named else _place_of_names(grid, last, columns, levels[-1] + 1 if levels else 0)
    for n, column in enumerate(columns):
        if n == place:
            yield from _taken_apart(grid, last, column, held)
        else:
            yield column


def _place_of_names(grid: Grid, last: int, columns: list[Column], first: int) -> int | None:
    """The number of the column of names: right behind the levels; without any, one that ends with the header."""
    if first:
        return first if first < len(columns) and columns[first].label in _NAMES else None
    ending = (n for n, c in enumerate(columns) if c.label in _NAMES and grid.at(last, c.left).bottom == last)
    return next(ending, None)


def _taken_apart(grid: Grid, last: int, column: Column, held: set[str]) -> Iterator[Column]:
    """A column of names as the rows below divide it: names alone, or the levels before them."""
    below = (grid.row(row) for row in range(last + 1, grid.rows))
    filled = ([c for c in cells if c.text and column.left <= c.column <= column.right] for cells in below)
    parts = next(filter(None, filled), [])
    fields = [field for field in ("level1", "level2") if field not in held][1 - len(parts) :] if parts[1:] else []
    if not any(_is_level(cell.text) for cell in parts) or len(parts) != len(fields) + 1:
        yield replace(column, field="level3", label="三级指标")
        return
    for field, cell in zip((*fields, "level3"), parts, strict=True):
        yield Column(field, cell.column, cell.right, "三级指标" if field == "level3" else field)


def _as_project(column: Column) -> Column:
    named = listed_field(column.label) or (f"extra:{column.label}" if column.field else "")
    return Column(named, column.left, column.right, column.label)


def _as_indicator(column: Column) -> Column:
    split = column.label in _SPLIT and column.field in ("value", "previous")
    if split or column.field == SHARE or column.field.startswith("year:"):
        return column
    if column.field.startswith("level"):
        return column
    field = indicator_field(column.label) or ("further" if column.field else "")
    return Column(field, column.left, column.right, column.label)
