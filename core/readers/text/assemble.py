"""A text as a Document: each raw table as it stands, or put together again where its rows are torn or drift."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from core.document import Document, Paragraph, Remark
from core.findings import Severity
from core.grid import Grid
from core.messages import say
from core.readers.doubts import is_scientific, spoilt_code
from core.readers.text.aligned import AlignedRow, Doubt
from core.readers.text.block import Block, mended_block, splits_label
from core.readers.text.header import TextHeader, with_signs
from core.readers.text.headparts import with_whole_headers
from core.readers.text.joints import weigh_joints
from core.readers.text.levels import settle_levels
from core.readers.text.lines import split_lines
from core.readers.text.losses import flag_losses
from core.readers.text.order import weigh_codes
from core.readers.text.pairs import MendedPairs, mended_pairs
from core.readers.text.rawtable import RawTable
from core.readers.text.rows import aligned_rows
from core.readers.text.seams import with_whole_rows
from core.readers.text.spans import spanned
from core.readers.text.spellings import Spellings, is_suspect
from core.readers.text.suspects import flag_short_numbers, flag_suspects
from core.readers.text.tokens import tokens_of
from core.readers.text.torn import Words
from core.readers.text.values import join_values
from core.readers.text.whole import drifts, keeps_columns, whole_table, with_heads
from core.terms.labels import is_title
from core.terms.tidy import tidy
from core.terms.tree import is_level2


@dataclass(frozen=True, slots=True)
class MendedRows:
    """Indicator rows put together under their header."""

    header: TextHeader
    rows: list[AlignedRow]
    begins_project: bool
    """Whether the block of their project stands over the header"""

    def laid_out(self) -> MendedPairs:
        """The rows as a table that keeps its columns."""
        fields = self.header.fields
        texts = [[row.text(name) for name in fields] for row in self.rows]
        doubts = {
            (n, fields.index(name)): doubt
            for n, row in enumerate(self.rows, 1)
            for name, doubt in row.doubts.items()
            if name in fields
        }
        return MendedPairs(RawTable([[*self.header.labels], *texts]), doubts, self.begins_project)


@dataclass(frozen=True, slots=True)
class _Table:
    """A raw table as it stands, and put together as one whose rows keep their columns."""

    raw: RawTable
    whole: MendedPairs
    keeps_columns: bool

    @property
    def is_torn(self) -> bool:
        """Whether a header had to be put together, or a label of its block is cut in two rows."""
        header = self.whole.table.header
        return header is not None and (header.torn or splits_label(self.whole.table.rows[: header.first]))


Part = Paragraph | RawTable | Block | MendedPairs | MendedRows


def document_of_text(name: str, kind: str, text: str) -> Document:
    """The Document that a text prints."""
    return document_of_pieces(name, kind, split_lines(text))


def document_of_pieces(name: str, kind: str, raw_pieces: Iterable[str | RawTable]) -> Document:
    """The Document that paragraphs and raw tables make."""
    pieces = [piece if isinstance(piece, str) else with_heads(piece) for piece in raw_pieces]
    spellings = Spellings()
    raw = _with_whole_headers(_put_right(pieces, spellings))
    words = Words(_texts(raw))
    read = [piece if isinstance(piece, str) else _table(piece, words) for piece in raw]
    torn = any(piece.is_torn for piece in read if isinstance(piece, _Table))
    parts = list(_parts(read, words, torn))
    weigh_codes([part for part in parts if isinstance(part, Block)])
    tables = [part.rows for part in parts if isinstance(part, MendedRows)]
    for rows in tables:
        flag_short_numbers(rows)
    everything = [row for rows in tables for row in rows]
    flag_suspects(everything, words)
    weigh_joints(everything, words)
    laid = [part.laid_out() if isinstance(part, MendedRows) else part for part in parts]
    mended = [part for part in laid if isinstance(part, MendedPairs)]
    settle_levels(mended)
    flag_losses(mended)
    blocks: list[Paragraph | Grid] = []
    remarks: list[Remark] = []
    for part in laid:
        if isinstance(part, Paragraph):
            blocks.append(part)
            continue
        id = f"t{1 + sum(isinstance(block, Grid) for block in blocks)}"
        grid, doubts = _laid_out(part, id)
        blocks.append(grid)
        told = [*doubts, *spellings.at(grid)]
        remarks.extend(Remark(id, *place, d.rule, d.severity, d.message, d.original, d.fixes) for place, d in told)
        remarks.extend(spoilt_code(id, cell, cell.text) for cell in grid.cells if is_scientific(cell.text))
    return Document(name, kind, tuple(blocks), tuple(remarks))


def _put_right(raw: Sequence[str | RawTable], spellings: Spellings) -> list[str | RawTable]:
    """The pieces of a document with the right characters in their tables."""
    if not any(map(is_suspect, _texts(raw))):
        return list(raw)
    words = Words(_texts(raw))
    return [p if isinstance(p, str) else replace(p, rows=spellings.put_right(p.rows, words)) for p in raw]


def _table(raw: RawTable, words: Words) -> _Table:
    whole = whole_table(raw, words)
    return _Table(raw, whole, keeps_columns(whole.table))


def _with_whole_headers(raw: list[str | RawTable]) -> list[str | RawTable]:
    whole = iter(with_whole_headers([piece for piece in raw if isinstance(piece, RawTable)]))
    return [next(whole) if isinstance(piece, RawTable) else piece for piece in raw]


def _parts(read: Sequence[str | _Table], words: Words, torn: bool) -> Iterator[Part]:
    """The parts of a document; where one of its tables is ``torn``, all of them are looked through."""
    heading = ""
    for piece in read:
        if isinstance(piece, str):
            line = tidy(piece)
            heading = line if is_title(line) else heading
            yield Paragraph(line)
        elif piece.keeps_columns and not torn:
            yield piece.whole
        else:
            yield from _mended(piece, heading, words, torn)


def _texts(raw: Sequence[str | RawTable]) -> Iterator[str]:
    """Every text of a document."""
    for piece in raw:
        yield from [piece] if isinstance(piece, str) else (cell for row in piece.rows for cell in row)


def _mended(piece: _Table, heading: str, words: Words, torn: bool) -> Iterator[Part]:
    """The parts of a table that is torn or drifts, or stands among torn ones: block and rows mended."""
    table, under = piece.raw, piece.whole.table.header
    if table.header is None or under is None:
        yield table if table.pasted else _without_header(table)
        return
    if table.header.first > 0:
        above = RawTable(table.rows[: table.header.first], {n for n in table.breaks if n < table.header.first})
        block = MendedPairs(*with_whole_rows(above, words))
        join_values(block, words)
        cut = block.doubts and not torn
        yield block if cut else mended_block(above.rows, heading, words) or mended_pairs(above.rows, words)
    header = with_signs(under, piece.whole.table.rows[under.last + 1 :])
    rows = aligned_rows(piece.whole, header, words, drifts=drifts(table), torn=torn)
    yield MendedRows(header, rows, begins_project=table.header.first > 0)


def _without_header(table: RawTable) -> MendedPairs:
    """A table without a header among torn ones: each row that looks like an indicator's is in doubt."""
    message = say("这里像是指标行，但没有认出表头，无法确定各列的内容，请对照原文。")
    places = ((row, token) for row, texts in enumerate(table.rows) for token in tokens_of(texts))
    levels = ((row, token) for row, token in places if is_level2(token.text))
    doubts = {
        (row, token.column): Doubt("parse.header-missing", Severity.WARNING, message, token.raw)
        for row, token in levels
    }
    return MendedPairs(table, doubts)


def _laid_out(part: RawTable | Block | MendedPairs, id: str) -> tuple[Grid, list[tuple[tuple[int, int], Doubt]]]:
    """A part as a Grid, with the doubts at its cells."""
    if isinstance(part, RawTable):
        return spanned(part, id), []
    if isinstance(part, Block):
        return spanned(RawTable(part.rows, pasted=True), id), list(part.doubts.items())
    grid = spanned(part.table, id)
    anchors = {place: grid.at(*place) for place in part.doubts}
    return grid, [((anchors[place].row, anchors[place].column), doubt) for place, doubt in part.doubts.items()]
