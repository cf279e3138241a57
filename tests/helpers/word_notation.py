"""Word files out of one-line notations: rows by `` / `` or line ends, cells by ``|``, ``¶`` for a new line.

A cell ``<`` continues the one at its left, ``^`` the one above: ``预算数|5.60 / ^|用途`` has two rows, the first cell
merged downwards. Only slashes between spaces split rows: ``400元/人`` stays one text. ``\\|`` is a bar in a text.
"""

import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from core.grid import Cell, Grid

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PLAIN_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
}


def table(notation: str, *, id: str = "t1", title: str = "") -> Grid:
    """The Grid that a notation draws; raises GridError where a merge is no rectangle."""
    rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)] for row in re.split(r"\s/\s|\n", notation.strip())]
    width = max(len(row) for row in rows)
    owners = _owners([row + [""] * (width - len(row)) for row in rows])
    cells = []
    for anchor in sorted(set(owners.values())):
        places = [place for place, owner in owners.items() if owner == anchor]
        bottom, right = max(row for row, _ in places), max(column for _, column in places)
        text = rows[anchor[0]][anchor[1]] if anchor[1] < len(rows[anchor[0]]) else ""
        spans = bottom - anchor[0] + 1, right - anchor[1] + 1
        cells.append(Cell(*anchor, *spans, text.replace("¶", "\n").replace("\\|", "|")))
    grid = Grid(id, len(rows), width, tuple(cells), title)
    grid.check()
    return grid


def write_word(path: Path, *blocks: str | Grid) -> Path:
    """Write a Word file of paragraphs and tables; a text with ``|`` in it is the notation of a table."""
    tables = [table(block) if isinstance(block, str) and "|" in block else block for block in blocks]
    body = "".join(_paragraph(block) if isinstance(block, str) else table_xml(block) for block in tables)
    return write_word_xml(path, body)


def write_word_xml(path: Path, body: str) -> Path:
    """Write a Word file whose body is the given WordprocessingML (prefix ``w``), as small as Word accepts."""
    document = f'<w:document xmlns:w="{_MAIN}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in {**_PLAIN_PARTS, "word/document.xml": document}.items():
            package.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}')
    return path


def table_xml(grid: Grid) -> str:
    """A ``w:tbl`` with the merges of a Grid."""
    columns = '<w:gridCol w:w="1200"/>' * grid.columns
    rows = "".join(f"<w:tr>{_row(grid, row)}</w:tr>" for row in range(grid.rows))
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"


def _owners(rows: list[list[str]]) -> dict[tuple[int, int], tuple[int, int]]:
    """For each place the anchor of the cell that covers it."""
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            beside = {"<": (r, c - 1), "^": (r - 1, c)}.get(text)
            owners[r, c] = owners[beside] if beside else (r, c)
    return owners


def _row(grid: Grid, row: int) -> str:
    return "".join(_cell(cell, goes_on=cell.row < row) for cell in grid.row(row))


def _cell(cell: Cell, *, goes_on: bool) -> str:
    span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
    merge = "<w:vMerge/>" if goes_on else '<w:vMerge w:val="restart"/>' if cell.rowspan > 1 else ""
    lines = [""] if goes_on else cell.text.split("\n")
    return f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{''.join(map(_paragraph, lines))}</w:tc>"


def _paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>' if text else "<w:p/>"
