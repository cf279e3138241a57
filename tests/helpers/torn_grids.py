"""Pages of any layout as text out of a PDF: a row a line, merged cells blank but for one row, cells torn at a rate."""

from collections.abc import Callable, Iterator, Sequence

from core.grid import Cell, Grid
from core.model import Disclosure
from core.terms.tree import LEVEL1
from core.word.blocks import Table, Text
from core.word.publication import arrange
from tests.helpers.tearing import Tear, spaced, wrapped

Row = list[str]
_NAMES = ("三级指标", "明细指标")
_LONG = ("绩效指标描述", "指标明细说明", "指标描述", "三级指标")
_VALUES = (["指标值"], ["指标值（个性）"])
_SHORT = ("正向指标", "大于等于", "小于等于", "数量指标", "质量指标", "时效指标", "成本指标")
_STROKES = ["", "· · · · · ·", "************", "/// III 14 h1.", "", "- = 10 -> -1 ->"]
_SHORTEST, _BORDER = 8, 6
GRID_DAMAGES = (
    *("level", "row-cut", "header-again", "page-end", "wrap", "look-alike", "code", "run-together"),
    *("cut", "value-cut", "drift", "midway", "spoilt-level", "strokes", "spaced-letters"),
)
"""Damages that are done to the pages of every layout that has a place for them."""


def grid_text(disclosure: Disclosure, tear: Tear) -> str:
    """The tables of a disclosure with the texts around them, torn."""
    lines: list[str] = []
    for section in arrange(disclosure):
        if any(isinstance(block, Table) for block in section.blocks):
            for block in section.blocks:
                if isinstance(block, Text) and block.text:
                    lines += [block.text, ""]
                elif isinstance(block, Table):
                    lines += ["\t".join(row) for row in _torn(block, tear)] + [""]
    return "\n".join(lines)


def _torn(table: Table, tear: Tear) -> Iterator[Row]:
    rows = _printed(table.grid, table.header_rows, tear)
    first = max(_first_body_row(rows), table.header_rows)
    for damage in (_codes, _values_cut, _letters, _midway, _run_together, _drifted, _cut_column):
        rows = damage(rows, first, tear)
    for number, row in enumerate(rows):
        if number > first and tear.hits("strokes"):
            yield _STROKES[: len(row)]
        if number < max(table.header_rows, 1):
            yield row
        else:
            yield from _page_end(row, rows[: table.header_rows], tear)


def _printed(grid: Grid, header: int, tear: Tear) -> list[Row]:
    """A line for each row; the text of a merged cell stands in its first row, or where its middle is."""
    rows = [[""] * grid.columns for _ in range(grid.rows)]
    for cell in grid.cells:
        slips = _may_slip(cell, header) and tear.hits("level")
        text = cell.text.replace("\n", " ")
        if cell.text in LEVEL1 and _may_slip(cell, header) and tear.hits("spoilt-level"):
            slips, text = True, "本山长 标"
        rows[cell.row + (cell.rowspan // 2 if slips else 0)][cell.column] = text
    return rows


def _may_slip(cell: Cell, header: int) -> bool:
    return cell.rowspan > 1 and cell.row >= header and cell.text.endswith("指标")


def _first_body_row(rows: Sequence[Row]) -> int:
    """The first row of indicators; behind the last one where there are none."""
    found = (n + 1 for n, row in enumerate(rows) if any(name in row for name in _NAMES))
    return next(found, len(rows))


def _codes(rows: list[Row], first: int, tear: Tear) -> list[Row]:
    """项目编码 with a letter of another alphabet, mark-up around one, or a space."""
    for row in rows[:first]:
        if "项目编码" in row:
            place = row.index("项目编码") + 1
            if row[place] and tear.hits("code"):
                row[place] = tear.misread_code(row[place])
    return rows


def _values_cut(rows: list[Row], first: int, tear: Tear) -> list[Row]:
    """A value of the block that reaches over empty columns, cut at the first border."""
    for row in rows[:first]:
        for place, text in enumerate(row[:-1]):
            if place and len(text) >= _SHORTEST and not row[place + 1] and tear.hits("value-cut"):
                row[place : place + 2] = tear.at_border(text, _BORDER)
    return rows


def _letters(rows: list[Row], first: int, tear: Tear) -> list[Row]:
    """Letters taken for others, and spaces where lines were wrapped."""
    header = rows[first - 1]
    for row in rows[first:]:
        for place, text in enumerate(row):
            row[place] = tear.letters(tear.value(text) if header[place : place + 1] in _VALUES else text)
            if text in _SHORT and tear.hits("spaced-letters"):
                row[place] = spaced(text)
            if len(text) > _BORDER and not text.isascii() and tear.hits("wrap"):
                row[place] = wrapped(row[place], _BORDER)
    return rows


def _midway(rows: list[Row], first: int, tear: Tear) -> list[Row]:
    """A project that begins in the middle of the table's width; what reaches beyond it is lost."""
    level = _level_column(rows, first)
    for number, row in enumerate(rows[first + 1 :], first + 1):
        if level > 1 and row[0] and row[1] and tear.hits("midway"):
            rows[number] = [*[""] * level, *row][: len(row)]
    return rows


def _level_column(rows: Sequence[Row], first: int) -> int:
    return next((row.index("一级指标") for row in rows[:first] if "一级指标" in row), 0)


def _run_together(rows: list[Row], first: int, tear: Tear) -> list[Row]:
    """二级指标 and 三级指标 in one cell."""
    header = rows[first - 1]
    if first < len(rows) and "二级指标" in header:
        place = header.index("二级指标")
        for row in rows[first:]:
            if row[place] and row[place + 1] and tear.hits("run-together"):
                row[place : place + 2] = [f"{row[place]} {row[place + 1]}"]
                row.append("")
    return rows


def _drifted(rows: list[Row], first: int, tear: Tear) -> list[Row]:
    """A row one column off its place."""
    for row in rows[first:]:
        if row[0] == "" and any(row) and tear.hits("drift"):
            if tear.random.random() < 0.5:
                row.insert(0, "")
            else:
                row[:] = [*row[1:], ""]
    return rows


def _cut_column(rows: list[Row], first: int, tear: Tear) -> list[Row]:
    """A column with a border of another table through it: its long texts in two cells."""
    place = next((row.index(label) for label in _LONG for row in rows[:first] if label in row), None)
    if first >= len(rows) or place is None or not any(len(row[place]) > _BORDER for row in rows[first:]):
        return rows
    if "cut" not in tear.kinds or not tear.rate:
        return rows
    for number, row in enumerate(rows):
        cut = number >= first and len(row[place]) > _BORDER and tear.hits("cut")
        row[place : place + 1] = tear.cut(row[place], 2 * _BORDER, _BORDER) if cut else (row[place], "")
    return rows


def _page_end(row: Row, header: Sequence[Row], tear: Tear) -> Iterator[Row]:
    """A row, perhaps cut by a page end: what is left of its texts stands behind it in a line of its own."""
    upper, lower = list(row), [""] * len(row)
    if tear.hits("page-end"):
        for place, text in enumerate(row):
            if text.endswith("指标") and " " not in text:
                upper[place], lower[place] = tear.page_end(text)
    elif tear.hits("row-cut"):
        half = max(map(len, row)) // 2
        both = tear.random.random() < 0.3
        longest = max(range(len(row)), key=lambda n: len(row[n]))
        _cut_short(upper, lower, lambda text: len(text) >= _SHORTEST and (both or text == row[longest]), half)
    yield upper
    if any(lower):
        yield []
        if tear.hits("header-again"):
            yield from header
        yield lower


def _cut_short(upper: Row, lower: Row, chosen: Callable[[str], bool], letters: int) -> None:
    """Move the last letters of the chosen texts from one row to the other."""
    for place, text in enumerate(upper):
        if chosen(text):
            rest = min(letters, len(text) - 1)
            upper[place], lower[place] = text[:-rest], text[-rest:]
