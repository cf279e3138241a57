"""Documents as text, in the ways that tables come as text: tabs, a pasted Word table, Markdown, bars, spaces."""

from collections.abc import Callable, Iterator
from unicodedata import east_asian_width

from core.document import Document, Paragraph
from core.grid import Grid


def tabbed(grid: Grid) -> Iterator[str]:
    """One row a line, tabs between the cells, blanks where a cell covers more; wraps as spaces."""
    for row in _rows(grid):
        yield "\t".join("" if text is None else text.replace("\n", " ") for text in row)
    yield ""


def pasted(grid: Grid) -> Iterator[str]:
    """One cell a line behind a tab, an empty line behind each row, a line with a space behind the table."""
    for row, texts in enumerate(_rows(grid)):
        for column, text in enumerate(texts):
            hangs = text is None and grid.at(row, column).row < row and grid.at(row, column).column == column
            if text is not None or hangs:
                yield f"\t{text or ''}"
        yield ""
    yield " "


def markdown(grid: Grid) -> Iterator[str]:
    """Bars between the cells and a ruler behind the first row."""
    for row, texts in enumerate(_rows(grid)):
        yield "| " + " | ".join((text or "").replace("\n", "<br>") for text in texts) + " |"
        if row == 0:
            yield "|" + "---|" * len(texts)
    yield ""


def barred(grid: Grid) -> Iterator[str]:
    """Bars between the cells and none around them."""
    for texts in _rows(grid):
        yield "|".join((text or "").replace("\n", " ") for text in texts)
    yield ""


def spaced(grid: Grid) -> Iterator[str]:
    """Cells lined up with spaces, as wide as the widest of their column."""
    rows = [[(text or "").replace("\n", " ") for text in texts] for texts in _rows(grid)]
    widths = [max(map(_width, column)) + 2 for column in zip(*rows, strict=True)]
    for texts in rows:
        yield "".join(text + " " * (width - _width(text)) for text, width in zip(texts, widths, strict=True)).rstrip()
    yield ""


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


WAYS: dict[str, Callable[[Grid], Iterator[str]]] = {
    "tabbed": tabbed,
    "pasted": pasted,
    "markdown": markdown,
    "barred": barred,
}
SPACED: dict[str, Callable[[Grid], Iterator[str]]] = {"spaced": spaced}
"""Told from prose by three rows of three cells at least, which not every table has."""


def printed(document: Document, way: str) -> str:
    """The text of a document, its tables printed in one of the ``WAYS`` or ``SPACED``."""
    lines: list[str] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            lines += [block.text, ""]
        else:
            lines += {**WAYS, **SPACED}[way](block)
    return "\n".join(lines)


def _rows(grid: Grid) -> Iterator[list[str | None]]:
    """The texts of each row by column; None where a cell only covers the place."""
    for row in range(grid.rows):
        cells = [grid.at(row, column) for column in range(grid.columns)]
        yield [c.text if (c.row, c.column) == (row, n) else None for n, c in enumerate(cells)]
