"""Rows that a page end cut (跨页的行) in tables that keep their columns: the rest stands behind it in a row of its own.

A rest stands under texts that it can go on with. In a block of labels a row without any label is one. Under a header it
fills its cells as no other row does, and lacks some that all others fill, or a name and a value.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from core.findings import Severity
from core.mends.halves import completes, contradicts, joined, makes_word, speaks_for_itself
from core.messages import say
from core.readers.text.aligned import Doubt
from core.readers.text.header import TextHeader, begins_block
from core.readers.text.rawtable import RawTable
from core.readers.text.tokens import base, is_rubbish
from core.readers.text.torn import Words
from core.terms.labels import label_field
from core.terms.tidy import tidy

_LOOK_BACK = 40
"""Rows above a page end in which the cell of a project may begin."""
_NAMES = frozenset({"level3", "individual.name"})
_VALUES = frozenset({"value", "individual.value"})
OWN = _NAMES | _VALUES | {"description", "individual.description", "nature", "comparator", "unit", "basis", "weight"}
"""Fields that each indicator has for itself."""
Doubts = dict[tuple[int, int], Doubt]
"""Doubts by row and column"""
Rest = Mapping[int, int]
"""For each column that a row behind a page end fills the row above that its text goes on with"""


def with_whole_rows(table: RawTable, words: Words) -> tuple[RawTable, Doubts]:
    """A table of its own with each rest given back to its row; what was joined, and which rows may be rests.

    A row of strokes is left blank, so that it parts no row from its rest.
    """
    rows, told = _without_strokes(table.rows)
    if table.pasted or not table.breaks:
        return replace(table, rows=rows), told
    mending = _Mending.of(replace(table, rows=rows), words)
    mending.doubts |= told
    for number in sorted(mending.behind):
        rest = mending.rest(number)
        if rest and mending.is_rest(number, rest):
            mending.join(number, rest)
        elif rest and mending.reads_on(number, rest):
            mending.join(number, rest, Severity.WARNING)
        elif rest and mending.may_be_rest(number, rest):
            mending.doubt(number, rest)
    return mending.without_rests(table)


def _without_strokes(rows: Sequence[Sequence[str]]) -> tuple[list[list[str]], Doubts]:
    """Rows of their own, blank where there is nothing but strokes of rules, and what was told there."""
    message = say("这一行只有表格线留下的符号，已略去。")
    left: list[list[str]] = []
    doubts: Doubts = {}
    for number, row in enumerate(rows):
        filled = [column for column, text in enumerate(row) if text.strip()]
        strokes = bool(filled) and all(is_rubbish(tidy(row[column])) for column in filled)
        left.append([""] * len(row) if strokes else list(row))
        for column in filled if strokes else ():
            doubts[number, column] = Doubt("parse.strokes", Severity.INFO, message, row[column])
    return left, doubts


@dataclass
class _Mending:
    """The rows of a table while its page ends are looked at, one after the other."""

    rows: list[list[str]]
    words: Words
    headers: Sequence[TextHeader]
    heads: frozenset[int]
    """The rows of the headers"""
    behind: set[int]
    """The first row behind each page end that is no header"""
    doubts: Doubts = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    """Rows that were given back"""

    @classmethod
    def of(cls, table: RawTable, words: Words) -> "_Mending":
        """The rows as they stand."""
        places = (next((n for n in range(at, len(table.rows)) if n not in table.heads), None) for at in table.breaks)
        behind = {n for n in places if n is not None}
        return cls(table.rows, words, table.headers, table.heads, behind)

    def rest(self, number: int) -> Rest:
        """What a row would go on with; empty where some text has nothing above, or says itself what it is."""
        above = next(
            (n for n in range(number - 1, -1, -1) if n not in self.heads | self.gone and any(self.rows[n])), None
        )
        texts = {column: text for column, text in enumerate(self.rows[number]) if text.strip()}
        if above is None:
            return {}
        found = {n: row for n, text in texts.items() if (row := self._begun(n, text, number)) is not None}
        if len(found) < len(texts) or not (above in found.values() or len(found) == 1):
            return {}
        if any(contradicts(self.rows[row][n], texts[n]) for n, row in found.items()):
            return {}
        if any(completes(self.rows[row][n], texts[n]) for n, row in found.items()):
            return found
        alone = (n for n, row in found.items() if not makes_word(self.rows[row][n], texts[n]))
        return {} if any(speaks_for_itself(texts[n]) for n in alone) else found

    def _begun(self, column: int, text: str, number: int) -> int | None:
        """The row above in which the text of a column stands; not far above, there it is another project's."""
        back = range(number - 1, max(number - 1 - _LOOK_BACK, self._top(number) - 1), -1)
        filled = (n for n in back if n not in self.gone and "".join(self.rows[n][column : column + 1]).strip())
        return next((n for n in filled if n not in self.heads or completes(self.rows[n][column], text)), None)

    def _top(self, number: int) -> int:
        """The row of the header over a row, where it is no repeated one: a block stands over it; else 0."""
        header = self._header(number)
        if header is None:
            return 0
        above = max((other.last + 1 for other in self.headers if other.last < header.first), default=0)
        own_block = any(begins_block(self.rows[n]) for n in range(above, header.first))
        return header.first if own_block else self._top(above)

    def is_rest(self, number: int, rest: Rest) -> bool:
        """Whether a row surely is the rest of those above."""
        if any(completes(self.rows[row][column], self.rows[number][column]) for column, row in rest.items()):
            return True
        if any(label_field(self.rows[row][column]) for column, row in rest.items()):
            return False
        if all(self._is_labelled(row, column) for column, row in rest.items()):
            return True
        header = self._header(number)
        return header is not None and self._is_unusual(number) and not self._is_whole(number, header)

    def reads_on(self, number: int, rest: Rest) -> bool:
        """Whether the name of an indicator reads on in a row that fills its cells as other rows do."""
        header = self._header(number)
        names = [] if header is None else [left for left, name in self._places(header) if name in _NAMES]
        return any(
            self.words.go_together(tidy(self.rows[rest[n]][n]), tidy(self.rows[number][n])) for n in names if n in rest
        )

    def may_be_rest(self, number: int, rest: Rest) -> bool:
        """Whether a row that is whole fills its cells as no other row does, or reads on from the one above."""
        halves = [(self.rows[row][column], self.rows[number][column]) for column, row in rest.items()]
        if self._header(number) is None or any(label_field(above) for above, _ in halves):
            return False
        reads_on = any(self.words.go_together(tidy(a), tidy(b)) or _cuts_number(a, b) for a, b in halves)
        return reads_on or self._is_unusual(number)

    def _is_labelled(self, row: int, column: int) -> bool:
        """Whether a label stands at the left of a text, or right over it."""
        over = self.rows[row - 1][: column + 1] if row and row - 1 not in self.heads else []
        covers = [text for text in over if text.strip()][-1:]
        return any(label_field(text) for text in [*self.rows[row][:column], *covers])

    def _header(self, number: int) -> TextHeader | None:
        """The header that a row stands under."""
        return next((header for header in reversed(self.headers) if header.last < number), None)

    def _is_unusual(self, number: int) -> bool:
        """Whether no row away from the page ends fills its cells so."""
        return _filled(self.rows[number]) not in self._fillings()

    def _is_whole(self, number: int, header: TextHeader) -> bool:
        """Whether a row has a name and a value, and all else that every row has: levels may stand above."""
        here = self._own_fields(_filled(self.rows[number]), header)
        others = [self._own_fields(filled, header) for filled in self._fillings()]
        always = frozenset.intersection(*others) if others else frozenset()
        return here >= always and bool(here & _NAMES) and bool(here & _VALUES)

    def _own_fields(self, filled: frozenset[int], header: TextHeader) -> frozenset[str]:
        """The fields of the filled columns that each indicator has for itself."""
        return frozenset(name for left, name in self._places(header) if left in filled and name in OWN)

    def _places(self, header: TextHeader) -> list[tuple[int, str]]:
        """The first raw column of each column, and its field."""
        return [(left, base(name)) for name, (left, _) in zip(header.fields, header.columns, strict=True)]

    def _fillings(self) -> set[frozenset[int]]:
        first = self.headers[0].last if self.headers else len(self.rows)
        return {_filled(row) for n, row in enumerate(self.rows) if n > first and n not in self.behind | self.heads}

    def join(self, number: int, rest: Rest, severity: Severity = Severity.INFO) -> None:
        """Give the texts of a rest back; each with the repair told at its cell."""
        message = say("这个单元格在换页处断开，已接上。")
        for column, row in rest.items():
            before, after = self.rows[row][column], self.rows[number][column]
            self.rows[row][column] = joined(before, after)
            self.doubts[row, column] = Doubt("parse.page-joined", severity, message, f"{before}|{after}")
        self.gone.add(number)

    def doubt(self, number: int, rest: Rest) -> None:
        """Leave a row as it stands and tell at both halves that it may be a rest."""
        message = say("这一行前后有零散的文字，内容可能不完整，请对照原文。")
        for column, row in rest.items():
            for place in ((row, column), (number, column)):
                text = self.rows[place[0]][column]
                self.doubts[place] = Doubt("parse.row-torn", Severity.WARNING, message, text)

    def without_rests(self, table: RawTable) -> tuple[RawTable, Doubts]:
        """The table without the rows that were given back, and what is told of the others."""
        place = {old: new for new, old in enumerate(n for n in range(len(self.rows)) if n not in self.gone)}
        made = replace(
            table,
            rows=[self.rows[n] for n in place],
            breaks={place[n] for n in table.breaks if n in place},
            ruled=tuple(place[n] for n in table.ruled if n in place),
        )
        return made, {(place[row], column): doubt for (row, column), doubt in self.doubts.items()}


def _cuts_number(upper: str, lower: str) -> bool:
    """Whether a number without a unit stands over one with a unit: digits of one may stand in both."""
    return bool(re.search(r"\d$", upper) and re.match(r"\d+(?:\.\d+)?[^\d.]", lower))


def _filled(row: Sequence[str]) -> frozenset[int]:
    return frozenset(n for n, text in enumerate(row) if text.strip())
