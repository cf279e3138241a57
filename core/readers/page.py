"""The blocks of a web page: paragraphs and tables, in reading order."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

from core.document import Paragraph
from core.grid import Cell, Grid, tile

LINE_NAMES = """
    address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6
    header hr html legend li main nav ol p pre section table tbody tfoot thead tr ul
"""
LINES = frozenset(LINE_NAMES.split())
"""Elements that begin and end lines of text."""
UNPRINTED_NAMES = "script style head title meta link template noscript xml object iframe select textarea del"
UNPRINTED = frozenset(UNPRINTED_NAMES.split())
"""What shows nothing; ``del`` is a tracked deletion (修订), struck text that counts is ``s``."""
HIDDEN = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*(?:header|footer|comment-list)", re.IGNORECASE
)
"""Hidden text, and what Word writes of headers, footers and comments (页眉、页脚、批注)."""
MARGINS = {("div", "title", "header"), ("div", "title", "footer"), ("a", "class", "msocomanchor")}
"""Headers and footers as LibreOffice writes them, and Word's anchors of comments."""
WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’、。"
WRAP = re.compile(rf"(?<=[{WIDE}])[ \t]*\n[ \t\n]*(?=[{WIDE}])")
"""A line end of the source between Chinese characters, which no page shows."""
SPACE = re.compile(r"[ \t\n\f\u00a0]+")
MOST_COLUMNS = 1000
"""The most columns a cell may span (HTML Living Standard, 4.9.11)."""


def blocks_of(root: Any, first: int = 1) -> list[Paragraph | Grid]:
    """The paragraphs and tables of a page; the ids of its grids count from ``first``.

    A table in a cell of another is part of that cell's text, unless the outer one merely places tables.
    """
    blocks: list[Paragraph | Grid] = []
    tables = _data_tables(root)
    for piece in _pieces(root, tables.__contains__):
        if isinstance(piece, str):
            blocks.append(Paragraph(piece))
        elif cells := _cells(piece):
            blocks.append(tile(f"t{first}", cells))
            first += 1
    return blocks


def _pieces(root: Any, is_apart: Callable[[Any], bool]) -> Iterator[Any]:
    """Lines of text in order, and the table elements that are to stand apart."""
    line: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if element.tag in LINES:
            yield from _line(line)
        if event != "start":
            line.append(" " if element.tag in ("td", "th") else "")
            line.append((element.tail or "") if element is not root else "")
        elif element.tag == "table" and is_apart(element) and not _is_unprinted(element):
            yield element
            walk.skip_subtree()
        elif _is_unprinted(element):
            walk.skip_subtree()
        else:
            line.append(_number(element) + (element.text or ""))
    yield from _line(line)


def _line(pieces: list[str]) -> Iterator[str]:
    """The line that the pieces make, if they make one; they are used up."""
    text = SPACE.sub(" ", WRAP.sub("", "".join(pieces).replace("\r", "\n"))).strip()
    pieces.clear()
    if text:
        yield text


def _is_unprinted(element: Any) -> bool:
    return (
        element.tag in UNPRINTED
        or bool(HIDDEN.search(element.get("style", "")))
        or any((element.tag, *item) in MARGINS for item in element.items())
        or (element.tag == "tr" and element.get("height") == "0")  # holds the widths of Word's columns
    )


def _number(element: Any) -> str:
    """The number that a page puts before an item of a numbered list."""
    parent = element.getparent()
    if element.tag != "li" or parent is None or parent.tag != "ol":
        return ""
    start = parent.get("start", "1")
    before = sum(1 for item in element.itersiblings("li", preceding=True))
    return f"{before + (int(start) if start.isdecimal() else 1)}. "


def _data_tables(root: Any) -> set[Any]:
    """The tables that hold more than other tables: most cells with a text are their own, not theirs."""
    own = {table: sum(1 for row in _rows(table) for cell in row if _has_text(cell)) for table in root.iter("table")}
    nested = dict.fromkeys(own, 0)
    for table in reversed(own):
        outer = next(table.iterancestors("table"), None)
        if outer in nested:
            nested[outer] += own[table] + nested[table]
    return {table for table in own if nested[table] <= own[table]}


def _has_text(cell: Any) -> bool:
    """Whether a cell has a text outside the tables in it."""
    return any(isinstance(piece, str) for piece in _pieces(cell, lambda table: True))


def _rows(table: Any) -> list[list[Any]]:
    """The cell elements of a table row by row, those of tables inside it left out."""
    rows: list[list[Any]] = []
    walk = etree.iterwalk(table, events=("start",), tag=("table", "tr", "td", "th"))
    for _, element in walk:
        if element is table:
            continue
        if element.tag == "table" or _is_unprinted(element):
            walk.skip_subtree()
        elif element.tag == "tr":
            rows.append([])
        elif rows:
            rows[-1].append(element)
    return rows


def _cells(table: Any) -> list[Cell]:
    """The cells of a table, placed as a browser places them; none when the table has no text."""
    rows = _rows(table)
    cells: list[Cell] = []
    taken: dict[int, int] = {}
    for number, row in enumerate(rows):
        column = 0
        for element in row:
            while taken.get(column, -1) >= number:
                column += 1
            rowspan = min(_span(element, "rowspan"), len(rows) - number)
            colspan = min(_span(element, "colspan"), MOST_COLUMNS)
            taken.update(dict.fromkeys(range(column, column + colspan), number + rowspan - 1))
            text = "\n".join(_pieces(element, lambda table: False))
            cells.append(Cell(number, column, rowspan, colspan, text))
            column += colspan
    return _trimmed(cells) if any(cell.text for cell in cells) else []


def _span(element: Any, name: str) -> int:
    number = element.get(name, "1").strip()
    return max(int(number), 1) if number.isdecimal() and len(number) < 6 else 1


def _trimmed(cells: list[Cell]) -> list[Cell]:
    """The cells without the columns at the right that cells only reach into."""
    columns = max(cell.column for cell in cells) + 1
    return [cell._replace(colspan=min(cell.colspan, columns - cell.column)) for cell in cells]
