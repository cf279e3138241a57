"""WordprocessingML as text: paragraphs, fields, tables. Namespaces are declared by whoever parses it."""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

from core.grid import Cell
from core.word.blocks import Table
from core.word.measures import CELL_MARGIN, CELL_PADDING, LEAST_ROW, column_widths
from core.word.styles import style_id

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_MARGINS = {"top": CELL_PADDING, "left": CELL_MARGIN, "bottom": CELL_PADDING, "right": CELL_MARGIN}
_LINE = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'


def run(text: str) -> str:
    """A run of text: tabs stay tabs, characters that XML can't hold are left out."""
    inner = run_content(text)
    return f"<w:r>{inner}</w:r>" if inner else ""


def legal(text: str) -> str:
    """The text without the characters that XML can't hold."""
    return _NO_XML.sub("", text)


def run_content(text: str) -> str:
    """What stands in a run: texts with the tabs and line breaks between them."""
    pieces = re.split("([\t\n])", legal(text).replace("\r\n", "\n"))
    marks = {"\t": "<w:tab/>", "\n": "<w:br/>"}
    return "".join(marks.get(p) or f'<w:t xml:space="preserve">{escape(p)}</w:t>' for p in pieces if p)


def paragraph(inner: str, style: str, properties: str = "") -> str:
    """A paragraph of runs in the style of an id; ``properties`` are further elements of its ``w:pPr``."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inner}</w:p>'


def field_begin(code: str) -> str:
    """The beginning of a field; what follows until ``field_end`` shows until Word works the field out."""
    instruction = f'<w:instrText xml:space="preserve"> {escape(code)} </w:instrText>'
    return f"<w:r>{_mark('begin')}</w:r><w:r>{instruction}</w:r><w:r>{_mark('separate')}</w:r>"


def field_end() -> str:
    """The end of a field."""
    return f"<w:r>{_mark('end')}</w:r>"


def _mark(kind: str) -> str:
    return f'<w:fldChar w:fldCharType="{kind}"/>'


def table(block: Table, room: float) -> str:
    """A ``w:tbl`` of exact column widths that fills ``room`` points; rows don't break over pages."""
    widths = [round(width * 20) for width in column_widths(block, room)]
    borders = "".join(f"<w:{side} {_LINE}/>" for side in _SIDES)
    margins = "".join(f'<w:{side} w:w="{margin * 20:.0f}" w:type="dxa"/>' for side, margin in _MARGINS.items())
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_row(block, row, widths) for row in range(block.grid.rows))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(block: Table, row: int, widths: list[int]) -> str:
    header = "<w:tblHeader/>" if row < block.header_rows else ""
    height = f'<w:trHeight w:val="{LEAST_ROW * 20:.0f}" w:hRule="atLeast"/>'
    cells = "".join(_cell(block, cell, row, widths) for cell in block.grid.row(row))
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{header}</w:trPr>{cells}</w:tr>"


def _cell(block: Table, cell: Cell, row: int, widths: list[int]) -> str:
    """A cell in one of the rows that it covers; its text stands in the first."""
    lines = cell.text.split("\n") if cell.row == row else [""]
    align = f'<w:jc w:val="{block.align(cell)}"/>'
    inner = "".join(paragraph(run(line), style_id(block.style), align) for line in lines)
    return f"<w:tc><w:tcPr>{''.join(_cell_properties(block, cell, row, widths))}</w:tcPr>{inner}</w:tc>"


def _cell_properties(block: Table, cell: Cell, row: int, widths: list[int]) -> Iterator[str]:
    yield f'<w:tcW w:w="{sum(widths[cell.column : cell.right + 1])}" w:type="dxa"/>'
    if cell.colspan > 1:
        yield f'<w:gridSpan w:val="{cell.colspan}"/>'
    if cell.rowspan > 1:
        yield '<w:vMerge w:val="restart"/>' if cell.row == row else "<w:vMerge/>"
    if row < block.bare_rows:
        bare = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "right"))
        yield f"<w:tcBorders>{bare}</w:tcBorders>"
    yield '<w:vAlign w:val="center"/>'
