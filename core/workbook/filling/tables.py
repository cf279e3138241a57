"""Other tables (其他表格): what is no performance table, written with its merged cells to a sheet of its own."""

import re
from copy import deepcopy

from lxml import etree

from core.facts import Fact
from core.grid import Grid
from core.workbook.filling.celltext import CUT, TEXT_FORMAT
from core.workbook.filling.frame import hide_column, joined, set_dimension, set_merges, set_widths
from core.workbook.forms.tablesheet import table_sheet
from core.workbook.parts.cells import Range, fits, inline, letters
from core.workbook.parts.heights import height_of
from core.workbook.parts.numbers import number_of
from core.workbook.parts.package import SheetPart
from core.workbook.parts.styles import Styles
from core.workbook.templates.blank import BlankCell, BlankRow, BlankSheet
from core.workbook.templates.keys import Key
from core.workbook.templates.ledger import Ledger
from core.workbook.templates.scan import scan
from core.workbook.templates.tags import Scope, tags_of
from core.workbook.templates.template import TemplateSheet

CELLS = "cells"
"""The tag field of the place where a table's cells begin."""
TITLE = "title"
"""The tag field of a table's title."""
_COUNTED = re.compile(r".*[.,%]")
"""Texts that are written as numbers: a whole number may be a code."""


def plain_table_sheet(number: int, namespace: str) -> TemplateSheet:
    """The sheet for tables of a template that has none of its own."""
    tree = etree.fromstring(f'<worksheet xmlns="{namespace}"><sheetData/></worksheet>')
    blank = BlankSheet(tree, [])
    cell = BlankCell(1, 0, "{{表格.内容}}", "", "")
    blank.rows[1] = BlankRow(1, "", None, (cell,))
    name = "{{表格.标题}}"
    return TemplateSheet(scan(number, name, blank.texts(), 2), blank, SheetPart(name, "", "visible", ""))


def table_part(sheet: TemplateSheet, styles: Styles, ledger: Ledger, grid: Grid, number: int) -> bytes:
    """The part of the sheet of a table, the ``number``-th of the disclosure from 0."""
    return _TableWriter(sheet, styles, ledger, grid, number).part()


class _TableWriter:
    def __init__(self, sheet: TemplateSheet, styles: Styles, ledger: Ledger, grid: Grid, number: int) -> None:
        self._sheet = sheet
        self._styles = styles
        self._ledger = ledger
        self._grid = grid
        self._number = number
        self._top, self._cell = table_start(sheet)
        self._left = self._cell.column
        self._widths = table_sheet(grid).widths
        self._key_column = max(sheet.plan.key_column, self._left + grid.columns)

    def part(self) -> bytes:
        """The sheet's XML: the rows above the table with its title, then its cells."""
        tree = deepcopy(self._sheet.blank.frame)
        set_widths(tree, self._left, self._widths)
        hide_column(tree, self._key_column)
        set_merges(tree, self._merges())
        bottom = self._top + self._grid.rows
        set_dimension(tree, Range(1, 1, bottom, self._key_column))
        above = (self._above(row) for number, row in sorted(self._sheet.blank.rows.items()) if number < self._top)
        return joined(tree, "".join((*above, *map(self._row, range(self._grid.rows)))))

    def _merges(self) -> list[Range]:
        right = self._left + self._grid.columns - 1
        merges = [
            Range(merge.top, merge.left, merge.bottom, max(merge.left, right))
            for merge in self._sheet.blank.merges
            if merge.bottom < self._top
        ]
        for cell in self._grid.cells:
            box = Range(cell.row, cell.column, cell.bottom, cell.right)
            merges.append(
                Range(box.top + self._top, box.left + self._left, box.bottom + self._top, box.right + self._left)
            )
        return [box for box in merges if box.top != box.bottom or box.left != box.right]

    def _above(self, row: BlankRow) -> str:
        cells = []
        for cell in row.cells:
            title = cell.column in self._sheet.plan.cells.get(row.number, {})
            content = self._string(self._grid.title, TITLE) if title else f"{cell.kind}>{cell.body}</c>"
            cells.append(f'<c r="{letters(cell.column)}{row.number}" s="{cell.style}"{content}')
        tall = f' ht="{row.height:g}" customHeight="1"' if row.height else ""
        return f'<row r="{row.number}"{row.attributes}{tall}>{"".join(cells)}{self._key(row.number, row.number)}</row>'

    def _row(self, number: int) -> str:
        row = self._top + number
        height = 0.0
        cells = []
        for column in range(self._grid.columns):
            cell = self._grid.at(number, column)
            is_anchor = (cell.row, cell.column) == (number, column)
            cells.append(self._text(column, row, cell.text if is_anchor else "", cell_field(number, column)))
            if is_anchor and cell.rowspan == 1 and cell.text:
                width = sum(self._widths[column : cell.right + 1])
                height = max(height, height_of(cell.text, width, self._styles.look(self._cell.style).size))
        tall = f' ht="{height:g}" customHeight="1"' if height else ""
        return f'<row r="{row}"{tall}>{"".join(cells)}{self._key(row, self._top) if number == 0 else ""}</row>'

    def _key(self, row: int, template: int) -> str:
        key = Key(Scope.TABLE, 0, self._sheet.plan.number, template, "", str(self._number))
        return f'<c r="{letters(self._key_column)}{row}"{self._string(str(key), "")}'

    def _text(self, column: int, row: int, text: str, field: str) -> str:
        start, style = f'<c r="{letters(self._left + column)}{row}" s="', self._cell.style
        number = number_of(text) if _COUNTED.match(text) else None
        if number:
            return f'{start}{self._styles.variant(style, number.code)}"><v>{number.digits}</v></c>'
        if not text:
            return f'{start}{style}"/>'
        if len(text) < 256:
            style = self._styles.variant(style, TEXT_FORMAT)
        return f'{start}{style}"{self._string(text, field)}'

    def _string(self, text: str, field: str) -> str:
        """The rest of a cell with a text; one that is too long is kept whole in the ledger."""
        shown = text if fits(text) else text[:CUT]
        if shown is not text:
            self._ledger.exact[Fact(self._grid.id, field)] = (shown, text)
        return f' t="inlineStr">{inline(shown)}</c>'


def cell_field(row: int, column: int) -> str:
    """What the ledger calls a cell of a table, row and column from 0."""
    return f"[{row}][{column}]"


def table_start(sheet: TemplateSheet) -> tuple[int, BlankCell]:
    """The row and the cell where the cells of a table begin; below the last row when no tag says."""
    for row, cells in sheet.plan.cells.items():
        for column, pieces in cells.items():
            if any(tag.field == CELLS for tag in tags_of(pieces)):
                return row, next(cell for cell in sheet.blank.rows[row].cells if cell.column == column)
    return max(sheet.blank.rows, default=0) + 1, BlankCell(1, 0, "", "", "")
