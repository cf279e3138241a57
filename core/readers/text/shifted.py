"""Rows beside their place (错位的行) in tables that keep their columns: moved back as a whole where just one way fits.

A row that begins in the middle of another project's is cut off at the right edge of the table; what was there is lost.
"""

from collections import Counter
from collections.abc import Sequence

from core.findings import Severity
from core.messages import say
from core.readers.text.aligned import Doubt
from core.readers.text.header import TextHeader
from core.readers.text.pairs import MendedPairs
from core.readers.text.parted import part_cells
from core.readers.text.seams import OWN
from core.readers.text.tokens import Token, base, fits, is_spoilt_level, tokens_of

_RARE = 4
"""How many times rarer a way to fill a row has to be to speak for a row beside its place."""
_FEWEST = 2
"""Texts of a row that can tell its place."""
_LEAST = -1.0
"""How ill a text may fit the column that it stands in."""
Filling = frozenset[int]


def put_in_place(table: MendedPairs) -> None:
    """Move the rows of a table that stand beside their place; what was moved, or lost at the edge, is told there."""
    header = table.table.header
    if header is None or header.torn:
        return
    places = _Places(header)
    body = list(table.table.body())
    usual = Counter(places.filled(tokens_of(table.table.rows[n])) for n in body)
    for row in body:
        part_cells(table, row, lambda tokens: 2 * places.fit(tokens) + (usual[places.filled(tokens)] > 0))
        tokens = tokens_of(table.table.rows[row])
        misfit = not places.fit(tokens)
        rare = 0 if misfit else _RARE
        ways = places.ways(tokens, usual, rare) if misfit or places.is_odd(tokens, usual) else []
        if len(ways) == 1:
            _move(table, row, tokens, ways[0], certain=misfit)
            if not usual[places.filled(ways[0])]:
                _miss(table, row, range(ways[0][-1].column + 1, places.width))
        elif header.has_units and places.has_level_beside(tokens):
            _doubt(table, row, places.width)


class _Places:
    """Where the texts of a row may stand under a header."""

    def __init__(self, header: TextHeader) -> None:
        self._columns = header.columns
        self._fields = {left: name for name, (left, _) in zip(header.fields, header.columns, strict=True)}
        self.width = max(right for _, right in header.columns) + 1

    def filled(self, tokens: Sequence[Token]) -> Filling:
        """The columns that a row fills, those of merged cells aside where it has others."""
        everything = frozenset(token.column for token in tokens)
        return frozenset(n for n in everything if base(self._fields.get(n, "")) in OWN) or everything

    def fit(self, tokens: Sequence[Token]) -> bool:
        """Whether each text fits the column it stands in."""
        return all(_may_stand(token.text, self._fields.get(token.column)) for token in tokens)

    def has_level_beside(self, tokens: Sequence[Token]) -> bool:
        """Whether a 一级指标 stands in a column of anything else."""
        beside = (token for token in tokens if self._fields.get(token.column) != "level1")
        return any(fits(token.text, "level1") > 1 for token in beside)

    def is_odd(self, tokens: Sequence[Token], usual: Counter[Filling]) -> bool:
        """Whether hardly any row fills its cells so."""
        return len(tokens) >= _FEWEST and usual[self.filled(tokens)] * _RARE <= max(usual.values())

    def ways(self, tokens: Sequence[Token], usual: Counter[Filling], rare: int) -> list[list[Token]]:
        """How a row fits when moved, and fills the columns that others fill, or as far as it was cut off.

        Others do so more than ``rare`` times as often as they fill those that the row stands in.
        """
        if len(tokens) < _FEWEST:
            return []
        ways = [way for way in self._moved(tokens) if self.fit(way)]
        own = usual[self.filled(tokens)]
        whole = [way for way in ways if usual[self.filled(way)] > own * rare]
        cut = ways if tokens[-1].column >= self.width - 1 else []
        return whole or [way for way in cut if any(_begins(self.filled(way), other) for other in usual)]

    def _moved(self, tokens: Sequence[Token]) -> list[list[Token]]:
        """A row moved by raw columns, and by columns of the header, some of which a border cuts in two."""
        reach = range(-tokens[0].column, self.width - tokens[-1].column)
        ways = [[Token(token.column + step, token.raw) for token in tokens] for step in reach if step]
        at = [self._place(token.column) for token in tokens]
        for step in range(-at[0], len(self._columns) - at[-1]) if len(set(at)) == len(at) else ():
            way = [Token(self._columns[n + step][0], token.raw) for n, token in zip(at, tokens, strict=True)]
            if step and way not in ways:
                ways.append(way)
        return ways

    def _place(self, column: int) -> int:
        """The number of the column of the header that a raw column is a part of; those behind the last count on."""
        behind = len(self._columns) + max(column - self.width, 0)
        return next((n for n, (_, right) in enumerate(self._columns) if column <= right), behind)


def _may_stand(text: str, field: str | None) -> bool:
    """Whether a text may stand under a header; under 一级指标 also what is left of one."""
    return field is not None and (fits(text, field) > _LEAST or (field == "level1" and is_spoilt_level(text)))


def _begins(filling: Filling, other: Filling) -> bool:
    """Whether a row fills what another one does, as far as it goes."""
    return (
        filling < other and max(filling) < max(other - filling) and {n for n in other if n <= max(filling)} == filling
    )


def _move(table: MendedPairs, row: int, tokens: Sequence[Token], way: Sequence[Token], *, certain: bool) -> None:
    """Move the texts of a row and tell it at each."""
    table.lay(row, tokens, way)
    original = "|".join(token.raw for token in tokens)
    severity = Severity.INFO if certain else Severity.WARNING
    message = say("这一行在原文中错开了{count}列，已移回原来的列。", count=abs(way[0].column - tokens[0].column))
    for token in way:
        table.tell(row, token.column, Doubt("parse.row-shifted", severity, message, original))


def _doubt(table: MendedPairs, row: int, width: int) -> None:
    """Tell at all cells of a row that it stands beside its place, nobody knows how far."""
    message = say("这一行的内容与表头的列对不上，请对照原文。")
    texts = table.table.rows[row]
    for column in range(width):
        text = texts[column] if column < len(texts) else ""
        table.tell(row, column, Doubt("parse.row-odd", Severity.WARNING, message, text))


def _miss(table: MendedPairs, row: int, columns: range) -> None:
    """Tell that texts are missing at the right of a row."""
    message = say("原文这里没有文字，可能在转换时丢失，请对照原件。")
    for column in columns:
        table.tell(row, column, Doubt("parse.text-missing", Severity.WARNING, message))
