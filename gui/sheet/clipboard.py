"""The clipboard (复制粘贴): blocks of cells as Excel, WPS and Word give and take them. Free of Qt."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from core.workbook.form import FormCell
from gui.sheet.walk import Places, is_editable

Block = list[list[str]]
"""Texts by row and column; the covered places of a merged cell are empty"""


@dataclass(frozen=True, slots=True)
class Paste:
    """What a paste puts where; ``skipped`` texts fell on labels or beside the sheet."""

    texts: tuple[tuple[FormCell, str], ...]
    skipped: int


def block_of(cells: Iterable[FormCell]) -> Block:
    """The rectangle around cells; places of cells that are not among them are empty."""
    chosen = {(cell.row, cell.column): cell for cell in cells}
    if not chosen:
        return []
    rows = range(min(row for row, _ in chosen), max(cell.row + cell.rowspan for cell in chosen.values()))
    columns = range(min(c for _, c in chosen), max(cell.column + cell.colspan for cell in chosen.values()))
    return [[chosen[r, c].text if (r, c) in chosen else "" for c in columns] for r in rows]


def as_tsv(block: Block) -> str:
    """A block as Excel writes it: tabs and line ends between, cells with either in quotes."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\r\n").writerows(block)
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
    """Where the texts of a block go: one text into every selected cell, a block from the first one on."""
    if not selected or not block:
        return Paste((), 0)
    if len(block) == 1 and len(block[0]) == 1:
        into = [cell for cell in selected if is_editable(cell)]
        return Paste(tuple((cell, block[0][0]) for cell in into), len(selected) - len(into))
    first = selected[0]
    texts = []
    skipped = 0
    for row, line in enumerate(block, first.row):
        for column, text in enumerate(line, first.column):
            cell = places.at(row, column)
            if cell is not None and (cell.row, cell.column) == (row, column) and is_editable(cell):
                texts.append((cell, text))
            else:
                skipped += bool(text)
    return Paste(tuple(texts), skipped)
