"""Torn rows of labels and values (标签与内容) of any form: the pieces of a value behind its label put together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from core.findings import Severity
from core.messages import say
from core.readers.text.aligned import Doubt
from core.readers.text.plan import names_months
from core.readers.text.rawtable import RawTable
from core.readers.text.tokens import Token
from core.readers.text.torn import Words
from core.terms.labels import label_field
from core.terms.tidy import tidy


@dataclass
class MendedPairs:
    """Rows of labels and values in their raw columns, with doubts by row and column."""

    table: RawTable
    doubts: dict[tuple[int, int], Doubt] = field(default_factory=dict)
    begins_project: bool = False
    """Whether the first row under its header is the first one of a project, whose block stands elsewhere"""

    def tell(self, row: int, column: int, doubt: Doubt) -> None:
        """Keep a repair or doubt at a cell; a doubt is not forgotten over a later repair."""
        known = self.doubts.get((row, column))
        if known is None or known.severity is Severity.INFO:
            self.doubts[row, column] = doubt

    def lay(self, row: int, before: Sequence[Token], after: Sequence[Token]) -> None:
        """Lay the texts of a row in other columns, with what is told of them. ``before`` and ``after`` match."""
        told = [self.doubts.get((row, token.column)) for token in before]
        for token in before:
            self.doubts.pop((row, token.column), None)
        texts = {token.column: token.raw for token in after}
        width = max(len(self.table.rows[row]), max(texts) + 1)
        self.table.rows[row] = [texts.get(n, "") for n in range(width)]
        for token, doubt in zip(after, told, strict=True):
            if doubt:
                self.doubts[row, token.column] = doubt


def mended_pairs(rows: Sequence[Sequence[str]], words: Words) -> MendedPairs:
    """The rows with each value in one cell; texts without a label that may be pieces are in doubt."""
    mended = MendedPairs(RawTable([list(row) for row in rows]))
    months, heads = False, 0
    for number, row in enumerate(rows):
        tokens = [Token(column, text) for column, text in enumerate(row) if text.strip()]
        if names_months(tokens) or months:
            months = not months
            continue
        for pieces in _values(tokens):
            first, *others = (piece.column for piece in pieces)
            text, certain = words.mend([piece.raw for piece in pieces])
            mended.table.rows[number][first] = tidy(text)
            for column in others:
                mended.table.rows[number][column] = ""
            mended.tell(number, first, _joined(pieces, certain))
        if len(tokens) > max(heads, 1) and not any(label_field(token.text) for token in tokens):
            mended.doubts |= {(number, token.column): _loose(token) for token in tokens}
        heads = sum(label_field(token.text) is not None for token in tokens if token.column)
    return mended


def _values(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The values of a row that stand in several pieces behind their label."""
    pieces: list[Token] = []
    labelled = False
    for token in [*tokens, None]:
        if token is None or label_field(token.text):
            if len(pieces) > 1:
                yield pieces
            pieces, labelled = [], True
        elif labelled:
            pieces.append(token)


def _joined(pieces: Sequence[Token], certain: bool) -> Doubt:
    severity = Severity.INFO if certain else Severity.WARNING
    message = say("这个单元格在原文中被表格线切断，已拼接，请对照原文。")
    return Doubt("parse.torn-joined", severity, message, "|".join(piece.raw for piece in pieces))


def _loose(token: Token) -> Doubt:
    message = say("这一行前后有零散的文字，内容可能不完整，请对照原文。")
    return Doubt("parse.row-torn", Severity.WARNING, message, token.raw)
