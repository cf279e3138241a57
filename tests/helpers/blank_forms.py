"""Blank forms for tests, drawn in a notation: rows are lines, cells stand between "|".

"_" is a framed blank cell, "<" goes on with the cell at the left, "^" with the one above; "" is no cell at all.
"""

from pathlib import Path

import openpyxl
from openpyxl.styles import Border, Side

_FRAME = Border(*(Side("thin"),) * 4)


def blank_form(path: Path, **sheets: str) -> Path:
    """A workbook at ``path`` with a sheet for each drawing."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, drawing in sheets.items():
        sheet = book.create_sheet(name)
        rows = [[text.strip() for text in line.split("|")] for line in drawing.strip().splitlines()]
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                if text:
                    cell = sheet.cell(r + 1, c + 1)
                    cell.border = _FRAME
                    if text not in ("_", "<", "^"):
                        cell.value = text.replace("\\n", "\n")
        for r, c, bottom, right in _merges(rows):
            sheet.merge_cells(start_row=r + 1, start_column=c + 1, end_row=bottom + 1, end_column=right + 1)
    book.save(path)
    return path


def _merges(rows: list[list[str]]) -> list[tuple[int, int, int, int]]:
    found = []
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text in ("<", "^", ""):
                continue
            right = c
            while right + 1 < len(row) and row[right + 1] == "<":
                right += 1
            bottom = r
            while bottom + 1 < len(rows) and c < len(rows[bottom + 1]) and rows[bottom + 1][c] == "^":
                bottom += 1
            if (bottom, right) != (r, c):
                found.append((r, c, bottom, right))
    return found
