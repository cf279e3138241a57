"""The clipboard (复制粘贴): blocks of cells as Excel, WPS and Word give and take them. Free of Qt."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from core.facts import Fact
from core.grid import Grid
from core.workbook.forms.form import FormCell
from gui.sheet.block import box_of
from gui.sheet.walk import Places, is_editable


class Hanging(str):
    """The text of a merged cell at the further rows that it hangs down over."""

    __slots__ = ()


Block = list[list[str | None]]
"""Texts by row and column; None where there is nothing to put, such as the other places that a merged cell covers"""
_LEVELS = ("level1", "level2")
"""Fields that a merged cell says for each of its rows"""


@dataclass(frozen=True, slots=True)
class Paste:
    """What a paste puts where; ``skipped`` texts fell on labels or beside the sheet."""

    texts: tuple[tuple[FormCell, str], ...]
    skipped: int


def block_of(cells: Iterable[FormCell]) -> Block:
    """The rectangle around cells, down to the last row that one begins in; other places say nothing."""
    return _block([(c.row, c.column, c.rowspan, c.colspan, c.text) for c in cells])


def block_of_grid(grid: Grid) -> Block:
    """A table that was copied elsewhere."""
    return _block([(c.row, c.column, c.rowspan, c.colspan, c.text) for c in grid.cells])


def _block(cells: Sequence[tuple[int, int, int, int, str]]) -> Block:
    """Cells by row, column, spans and text as a block; a single one, however many places it covers, as one text."""
    if len(cells) < 2:
        return [[text] for *_, text in cells]
    top, left = min(cell[0] for cell in cells), min(cell[1] for cell in cells)
    bottom, right = max(cell[0] + cell[2] for cell in cells), max(cell[1] + cell[3] for cell in cells)
    block: Block = [[None] * (right - left) for _ in range(bottom - top)]
    for row, column, rowspan, colspan, text in cells:
        _lay(block, text, (row - top, column - left), (rowspan, colspan))
    return block[: max(cell[0] for cell in cells) - top + 1]


def _lay(block: Block, text: str, at: tuple[int, int], spans: tuple[int, int]) -> None:
    """Put a cell into a block: its text, and what its merge covers."""
    for row in range(at[0], at[0] + spans[0]):
        block[row][at[1]] = Hanging(text) if row > at[0] else text
        block[row][at[1] + 1 : at[1] + spans[1]] = [None] * (spans[1] - 1)


def as_tsv(block: Block) -> str:
    """A block as Excel writes it: tabs and line ends between, cells with either in quotes."""
    out = io.StringIO()
    rows = (["" if text is None or isinstance(text, Hanging) else text for text in row] for row in block)
    csv.writer(out, dialect="excel-tab", lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def from_tsv(text: str) -> Block:
    """The block in a text that Excel, WPS or anyone else has put on the clipboard."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return [row or [""] for row in csv.reader(io.StringIO(lines, newline=""), dialect="excel-tab")]


def as_html(cells: Iterable[FormCell]) -> str:
    """Cells as an HTML table with their merges, for Word and for sheets that keep them."""
    rows: dict[int, list[str]] = {}
    for cell in sorted(cells, key=lambda c: (c.row, c.column)):
        spans = (("rowspan", cell.rowspan), ("colspan", cell.colspan))
        merged = "".join(f' {name}="{count}"' for name, count in spans if count > 1)
        text = escape(cell.text).replace("\n", "<br>")
        rows.setdefault(cell.row, []).append(f"<td{merged}>{text}</td>")
    lines = "".join(f"<tr>{''.join(tds)}</tr>" for _, tds in sorted(rows.items()))
    return f'<meta charset="utf-8"><table border="1">{lines}</table>'


def planned(places: Places, block: Block, selected: Sequence[FormCell]) -> Paste:
    """Where the texts of a block go: one text into every selected cell, a block from the first one on.

    A block goes several times into a selection that is so many times as large.
    """
    if not selected or not block:
        return Paste((), 0)
    only = block[0][0] if len(block) == 1 and len(block[0]) == 1 else None
    if only is not None:
        into = [cell for cell in selected if is_editable(cell)]
        return Paste(tuple((cell, str(only)) for cell in into), len(selected) - len(into))
    first = selected[0]
    texts: list[tuple[FormCell, str]] = []
    skipped = 0
    for row, line in enumerate(_repeated(block, selected), first.row):
        for column, text in enumerate(line, first.column):
            cell = places.at(row, column)
            if text is None or (isinstance(text, Hanging) and not _is_level(cell)):
                continue
            if cell is not None and (cell.row, cell.column) == (row, column) and is_editable(cell):
                texts.append((cell, str(text)))
            else:
                skipped += bool(text) and not isinstance(text, Hanging)
    return Paste(tuple(texts), skipped)


def _repeated(block: Block, selected: Sequence[FormCell]) -> Block:
    box = box_of(selected)
    assert box is not None
    down, rest_down = divmod(box.bottom - box.top + 1, len(block))
    across, rest_across = divmod(box.right - box.left + 1, len(block[0]))
    if rest_down or rest_across or any(len(line) != len(block[0]) for line in block):
        return block
    return [line * max(1, across) for line in block] * max(1, down)


def _is_level(cell: FormCell | None) -> bool:
    pieces = cell.pieces if cell else ()
    return any(isinstance(piece, Fact) and piece.field in _LEVELS for piece in pieces)
