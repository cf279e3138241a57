"""Blocks of indicator columns (指标列): one, or two for two periods side by side; and what each column turns out as."""

import re
from collections.abc import Iterator
from dataclasses import replace

from core.headers.header import SHARE, Column

WHOLE = ("合计", "总计", "全县", "全市", "全区")
"""What the column of the whole is called beside those of its towns"""
_ANNUAL, _TERM = re.compile("年度|当年|本年|全年"), re.compile("实施(?:周)?期|[长中]期")


def blocks_of(columns: list[Column]) -> tuple[tuple[Column, ...], ...]:
    """Columns as blocks: a second 二级 or 三级指标 begins the second block, which shares the level 1 of the first.

    Where no 指标值 follows, what is called 指标内容 beside a 三级指标 is its description.
    """
    blocks: list[list[Column]] = [[]]
    for n, column in enumerate(columns):
        taken = {other.field for other in blocks[-1]}
        if column.field in ("level1", "level2", "level3") and column.field in taken:
            if any(_is_value(later) for later in columns[n:]):
                blocks.append([])
            else:
                column = replace(column, field="description")  # noqa: PLW2901
        blocks[-1].append(column)
    shared = [column for column in blocks[0] if column.field == "level1"]
    for block in blocks[1:]:
        if not any(column.field == "level1" for column in block):
            block[:0] = shared
    return tuple(tuple(_settled(_valued(block))) for block in blocks)


def _valued(block: list[Column]) -> list[Column]:
    """Where no column is called 指标值 and one is the whole (全县) of others, it is the value and they its shares."""
    if any(_is_value(column) or column.field == "individual.value" for column in block):
        return block
    whole = next((n for n, c in enumerate(block) if c.field == "further" and c.label in WHOLE), None)
    if whole is None:
        return block
    fields = ["value" if n == whole else SHARE if c.field == "further" else c.field for n, c in enumerate(block)]
    return [replace(column, field=field) for column, field in zip(block, fields, strict=True)]


def _is_value(column: Column) -> bool:
    return column.field == "value" or column.field.startswith("year:")


def _settled(block: list[Column]) -> Iterator[Column]:
    """Years become value and previous, the Zhejiang groups get their names, a field that comes twice is further."""
    years = sorted(column.field for column in block if column.field.startswith("year:"))
    grouped = any(column.field.startswith("individual.") for column in block)
    common = {"level3": "common.name", "value": "common.value", "description": "common.description"}
    annual = any(column.field == "value" and _ANNUAL.search(column.label) for column in block)
    seen: set[str] = set()
    for column in block:
        field = column.field
        if field == "value" and annual and _TERM.search(column.label):
            field = "further"
        if field.startswith("year:"):
            field = "value" if field == years[-1] else "previous"
        if grouped:
            field = common.get(field, field)
        if field in seen and field not in ("sign", SHARE):
            field = "further"
        seen.add(field)
        yield replace(column, field=field)
