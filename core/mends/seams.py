"""Tables that a page end cut (跨页表格) in files that keep no pages: programs that turn PDFs into Word make one a page.

The second part repeats the header, perhaps cut short, and begins with what is left of the row that the page end went
through. The header becomes the whole one again, and the rest goes back to its row, each cell with a remark.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.document import Document, Paragraph, Remark
from core.findings import Severity
from core.grid import Cell, Grid
from core.headers.find import find_header
from core.headers.header import Header
from core.mends.halves import completes
from core.messages import say
from core.terms.labels import label_field

FLOWING = frozenset({"docx", "doc", "rtf", "odt", "wordxml", "html", "mht"})
"""Kinds of document whose readers see no page ends."""
_FURNITURE = re.compile(r"[-—–\s第页共/\d]*|[（(]?续\s*表?\s*\d*[)）]?")
_LEVELS = frozenset({"level1", "level2"})
_NAMES = frozenset({"level3", "common.name", "individual.name"})
_VALUES = frozenset({"value", "common.value", "individual.value"})
_IDENTITY = frozenset({"seq", "project_name", "project_code", "unit_code", "unit"})
_WORDS = _LEVELS | {"sign"}
"""Fields whose texts are words of the indicator tree and signs"""
_SENTENCE_END = "。；;！？!?"


@dataclass(frozen=True, slots=True)
class _Piece:
    """The halves of a cell above and below the page end, and the field of their column ("" where there is none)."""

    upper: Cell
    lower: Cell
    field: str

    @property
    def completes(self) -> bool:
        """Whether the halves together are a word that the upper one alone is not."""
        return self.field in _WORDS and completes(self.upper.text, self.lower.text)


def mended(document: Document) -> Document:
    """The document with the rows of its tables whole that a page end had cut."""
    if document.kind not in FLOWING:
        return document
    flow = _Flow()
    for block in document.blocks:
        if isinstance(block, Grid):
            flow.take_grid(block)
        else:
            flow.take_paragraph(block)
    if flow.blocks == list(document.blocks):
        return document
    return replace(document, blocks=tuple(flow.blocks), remarks=(*document.remarks, *flow.remarks))


def is_furniture(text: str) -> bool:
    """Whether a paragraph between the parts of a table means nothing: a page number, 续表."""
    return bool(_FURNITURE.fullmatch(text.strip()))


class _Flow:
    """The blocks that are done; ``_last`` is the number of the table that the next one may go on with."""

    def __init__(self) -> None:
        self.blocks: list[Paragraph | Grid] = []
        self.remarks: list[Remark] = []
        self._last: int | None = None
        self._header: Header | None = None

    def take_paragraph(self, paragraph: Paragraph) -> None:
        if not is_furniture(paragraph.text):
            self._last = None
        self.blocks.append(paragraph)

    def take_grid(self, grid: Grid) -> None:
        own = _header(grid)
        upper = self.blocks[self._last] if self._last is not None else None
        if self._last is not None and isinstance(upper, Grid) and upper.columns == grid.columns:
            self._header = own or self._header
            upper, grid, remarks = _mend(upper, grid, self._header, own)
            self.blocks[self._last] = upper
            self.remarks += remarks
        else:
            self._header = own
        if grid.rows:
            self._last = len(self.blocks)
            self.blocks.append(grid)


def _header(grid: Grid) -> Header | None:
    """The last header of a grid, which its last row stands under."""
    return next((found for row in reversed(range(grid.rows)) if (found := find_header(grid, row))), None)


def _mend(upper: Grid, lower: Grid, header: Header | None, own: Header | None) -> tuple[Grid, Grid, list[Remark]]:
    """Both parts of a table without the cut between them, and what was put together."""
    repeated = _repeated(upper, lower)
    if repeated:
        lower = _with_header_of(upper, lower, repeated)
    elif own is not None and own.first == 0:
        return upper, lower, []
    if lower.rows <= repeated:
        return upper, lower, []
    pieces = list(_pieces(upper, lower, repeated, header))
    joined, certain = _cut(pieces, lower.row(repeated), header) if pieces else ([], True)
    if not joined:
        return upper, lower, []
    severity = Severity.INFO if certain else Severity.WARNING
    remarks = [_remark(upper, piece, severity) for piece in joined]
    whole = {(p.upper.row, p.upper.column): _joined(p.upper.text, p.lower.text) for p in joined}
    upper = _with_texts(upper, whole)
    lower = _with_texts(lower, {(p.lower.row, p.lower.column): "" for p in joined})
    if not any(cell.text for cell in lower.row(repeated)):
        lower = _without_row(lower, repeated)
    return upper, lower, remarks


def _repeated(upper: Grid, lower: Grid) -> int:
    """How many rows at the start of ``lower`` repeat those of ``upper``, perhaps with texts that are cut short."""
    first = next((row for row in range(upper.rows) if find_header(upper, row)), 0)
    count = 0
    while count < min(upper.rows - first, lower.rows):
        above = [cell for cell in upper.row(first + count) if cell.row == first + count]
        below = [cell for cell in lower.row(count) if cell.row == count]
        if not _alike(above, below):
            break
        count += 1
    return count if find_header(upper, first) and count else 0


def _alike(above: Sequence[Cell], below: Sequence[Cell]) -> bool:
    if [(c.column, c.colspan, c.rowspan) for c in above] != [(c.column, c.colspan, c.rowspan) for c in below]:
        return False
    texts = [("".join(a.text.split()), "".join(b.text.split())) for a, b in zip(above, below, strict=True)]
    return any(a for a, _ in texts) and all(a == b or (len(b) > 1 and a.startswith(b)) for a, b in texts)


def _with_header_of(upper: Grid, lower: Grid, repeated: int) -> Grid:
    first = next(row for row in range(upper.rows) if find_header(upper, row))
    texts = {(c.row, c.column): upper.at(first + c.row, c.column).text for c in lower.cells if c.row < repeated}
    return _with_texts(lower, texts)


def _pieces(upper: Grid, lower: Grid, row: int, header: Header | None) -> Iterator[_Piece]:
    """The filled cells of the first row below, each with the one above; nothing where the edges do not match."""
    above = {(cell.column, cell.right): cell for cell in upper.row(upper.rows - 1)}
    below = lower.row(row)
    if any((cell.column, cell.right) not in above or cell.row != row for cell in below):
        return
    columns = [*header.project, *(c for block in header.blocks for c in block)] if header else []
    for cell in below:
        if cell.text:
            field = next((c.field for c in columns if c.left <= cell.column <= c.right), "")
            yield _Piece(above[cell.column, cell.right], cell, field)


def _cut(pieces: list[_Piece], below: Sequence[Cell], header: Header | None) -> tuple[list[_Piece], bool]:
    """The pieces that belong to the row above, and whether that is certain."""
    if header is None or label_field(pieces[0].upper.text):
        return _cut_form(pieces, below)
    fields = {piece.field for piece in pieces}
    if not fields.isdisjoint(_IDENTITY):
        return [], True
    project = {column.field for column in header.project}
    if any(piece.completes for piece in pieces):
        return pieces, True
    body = fields - project
    if not body.isdisjoint(_LEVELS) or (body & _NAMES and body & _VALUES):
        # a row of its own: only what stands beside several rows goes on
        return [piece for piece in pieces if piece.field in project and piece.upper.text], True
    open_ended = all(piece.upper.text and piece.upper.text[-1] not in _SENTENCE_END for piece in pieces)
    return pieces, open_ended and not body & _NAMES


def _cut_form(pieces: list[_Piece], below: Sequence[Cell]) -> tuple[list[_Piece], bool]:
    """In a form a row without its label is the rest of the row above."""
    blank = not below[0].text and len(below) > 1
    return (pieces, True) if blank and all(piece.upper.text for piece in pieces) else ([], True)


def _joined(above: str, below: str) -> str:
    runs_on = above and above[-1] not in _SENTENCE_END and not re.match(r"\s*\d{1,2}[.．、]", below)
    return above + ("" if runs_on else "\n") + below


def _with_texts(grid: Grid, texts: dict[tuple[int, int], str]) -> Grid:
    cells = tuple(
        Cell(c.row, c.column, c.rowspan, c.colspan, texts.get((c.row, c.column), c.text), c.boxes) for c in grid.cells
    )
    return replace(grid, cells=cells)


def _without_row(grid: Grid, row: int) -> Grid:
    """A grid without a row; cells that reach over it are shorter."""
    cells = []
    for cell in grid.cells:
        covers = cell.row <= row <= cell.bottom
        if covers and cell.rowspan == 1:
            continue
        top = cell.row - (cell.row > row)
        cells.append(Cell(top, cell.column, cell.rowspan - covers, cell.colspan, cell.text, cell.boxes))
    return replace(grid, rows=grid.rows - 1, cells=tuple(cells))


def _remark(grid: Grid, piece: _Piece, severity: Severity) -> Remark:
    message = say("这一格在换页处被分成两段，已接在一起，请对照原文。")
    original = f"{piece.upper.text}｜{piece.lower.text}"
    return Remark(grid.id, piece.upper.row, piece.upper.column, "parse.row-joined", severity, message, original)
