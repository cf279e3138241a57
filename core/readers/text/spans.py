"""Merges (合并单元格) that a text has lost, put back by what labels ask for."""

from core.grid import Cell, Grid, tile
from core.readers.text.lines import RawTable
from core.readers.text.tidy import tidy
from core.recognise.labels import label_field
from core.recognise.words import indicator_field, plain_label

_MONTHS_WANTED = 2


def spanned(table: RawTable, id: str) -> Grid:
    """A raw table as a Grid: blanks beside a text belong to it, blanks beside a label are its empty value."""
    width = max(len(row) for row in table.rows)
    cells: list[Cell] = []
    above: list[Cell] = []
    for row, texts in enumerate(table.rows):
        full = [*map(tidy, texts), *[""] * (width - len(texts))]
        if table.pasted:
            made = _side_by_side(row, full, len(texts))
        elif any(_names_columns(near) for near in table.rows[max(0, row - 1) : row + 2]):
            made = [Cell(row, column, text=text) for column, text in enumerate(full)]
        else:
            made = _row(row, full, above)
        if _hangs_down(made[0], above):
            _let_down(cells, made.pop(0), row)
        cells.extend(made)
        above = [*(cell for cell in cells if cell.bottom == row)]
    return tile(id, cells, rows=len(table.rows), columns=width)


def _side_by_side(row: int, texts: list[str], filled: int) -> list[Cell]:
    """The cells of a pasted row, whose columns are not known; the last one fills up."""
    made = [Cell(row, column, text=text) for column, text in enumerate(texts[:filled])]
    return [*made[:-1], Cell(row, filled - 1, 1, len(texts) - filled + 1, made[-1].text)]


def _names_columns(texts: list[str]) -> bool:
    """Whether a row is a header of indicator columns; the rows beside it keep their columns too."""
    return sum(indicator_field(plain_label(text)) not in (None, "unit", "weight") for text in texts if text) > 1


def _row(row: int, texts: list[str], above: list[Cell]) -> list[Cell]:
    """The cells of a row of a project block or of indicators."""
    if _is_months(above):
        return [Cell(row, c.column, 1, c.colspan, _only(texts[c.column : c.right + 1])) for c in above]
    starts = [column for column in range(len(texts)) if column == 0 or texts[column] or _is_value_place(texts, column)]
    if not _is_labelled(texts):
        starts = list(range(len(texts)))
    ends = [*starts[1:], len(texts)]
    return [Cell(row, start, 1, end - start, texts[start]) for start, end in zip(starts, ends, strict=True)]


def _is_value_place(texts: list[str], column: int) -> bool:
    """Whether a blank is the empty value of the label at its left."""
    field = label_field(texts[column - 1])
    return field is not None and field not in ("block", "month")


def _is_labelled(texts: list[str]) -> bool:
    """Whether a row is of a project block: labels with values. Rows of indicators keep their columns."""
    fields = [label_field(text) for text in texts if text]
    return bool(fields) and (any(fields) or len(fields) == 1)


def _is_months(above: list[Cell]) -> bool:
    return sum(label_field(cell.text) == "month" for cell in above) >= _MONTHS_WANTED


def _only(texts: list[str]) -> str:
    return "".join(text for text in texts if text)


def _hangs_down(first: Cell, above: list[Cell]) -> bool:
    """Whether the blank first cell of a row is the lower part of the block label over it."""
    return not first.text and bool(above) and above[0].column == 0 and label_field(above[0].text) == "block"


def _let_down(cells: list[Cell], blank: Cell, row: int) -> None:
    place = next(n for n in range(len(cells) - 1, -1, -1) if cells[n].column == 0)
    label = cells[place]
    cells[place] = Cell(label.row, 0, row - label.row + 1, min(label.colspan, blank.colspan), label.text)
