"""Levels beside their rows (指标的级别): labels in the middle of a span brought to each row, spoilt ones dropped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.findings import Severity
from core.messages import say
from core.readers.text.aligned import Doubt
from core.readers.text.middles import Group, Settled, settled
from core.readers.text.pairs import MendedPairs
from core.readers.text.rawtable import RawTable
from core.readers.text.tokens import is_spoilt_level
from core.terms.tidy import tidy
from core.terms.tree import LEVEL1, is_level1, is_level2, level1_of

_OWN = ("level3", "value")


def settle_levels(tables: Sequence[MendedPairs]) -> None:
    """Bring the lowest level to each row of the tables of one document; what can't be told is in doubt there."""
    stretches = [stretch for table in tables for stretch in _stretches(table)]
    in_middle = any(stretch.begins_blank() for stretch in stretches)
    found = settled([stretch.group() for stretch in stretches]) if in_middle else []
    for stretch, told in zip(stretches, found, strict=bool(found)):
        stretch.put(told)


def drop_spoilt_levels(table: MendedPairs) -> None:
    """Leave out what stands for a 一级指标 and is none, where the tree knows it by the level below."""
    for stretch in _stretches(table):
        stretch.drop_spoilt()


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The rows of one project in a table, and the columns of its levels."""

    table: MendedPairs
    rows: Sequence[int]
    upper: int | None
    """The column of 一级指标 beside a lower level"""
    lowest: int
    name: int | None
    """The column of 三级指标"""

    def _text(self, row: int, column: int | None) -> str:
        texts = self.table.table.rows[row]
        return tidy(texts[column]) if column is not None and column < len(texts) else ""

    def _is_unsure(self, row: int) -> bool:
        """Whether the name of a row without a label is in doubt."""
        doubt = self.table.doubts.get((row, self.name or 0))
        return doubt is not None and doubt.severity is Severity.WARNING and not self._text(row, self.lowest)

    def _names_again(self, n: int) -> bool:
        """Whether an indicator has the name of the one above, as the parts of one have."""
        name = self._text(self.rows[n], self.name)
        return bool(name) and name == self._text(self.rows[n - 1], self.name)

    def group(self) -> Group:
        """The labels of the lowest level, none of which belongs to a row of another 一级指标."""
        labels = tuple(self._text(row, self.lowest) for row in self.rows)
        excluded = {
            (n, other)
            for n, label in enumerate(labels)
            for other, row in enumerate(self.rows)
            if (known := level1_of(label)) and is_level1(level1 := self._text(row, self.upper)) and level1 != known
        }
        again = [n for n in range(1, len(labels)) if self._names_again(n)]
        excluded |= {(n, other) for n, label in enumerate(labels) if label for other in again if other < n}
        return Group(labels, frozenset(excluded))

    def begins_blank(self) -> bool:
        """Whether no level stands beside the first row, so that labels stand in the middle of their spans."""
        columns = [column for column in (self.upper, self.lowest) if column is not None]
        return any(not self._text(self.rows[0], c) and any(self._text(row, c) for row in self.rows) for c in columns)

    def drop_spoilt(self) -> None:
        """Leave out what stands for a 一级指标 and is none."""
        for row in self.rows if self.upper is not None else ():
            text = self._text(row, self.upper)
            known = is_level2(self._text(row, self.lowest))
            if is_spoilt_level(text) and (known or not any(label.endswith(text) for label in LEVEL1)):
                self.table.table.rows[row][self.upper or 0] = ""
                message = say("这里的标签认不出，已按指标体系补上，请对照原文。")
                severity = Severity.INFO if known else Severity.WARNING
                self.table.tell(row, self.upper or 0, Doubt("parse.level-spoilt", severity, message, text))

    def put(self, found: dict[int, Settled]) -> None:
        """Write the label of each row beside it."""
        unsure = any(self._is_unsure(row) for row in self.rows)
        for n, told in found.items():
            row = self.rows[n]
            texts = self.table.table.rows[row]
            texts += [""] * (self.lowest + 1 - len(texts))
            texts[self.lowest] = told.label
            self.table.tell(row, self.lowest, _doubt(told, unsure=unsure))


def _doubt(told: Settled, *, unsure: bool) -> Doubt:
    """What is told of a label that was brought to its row; ``unsure`` where another one may hide in a torn name."""
    if told.others or unsure:
        message = say("原文中这一行没有标签，可能属于“{label}”，也可能属于相邻的标签，请对照原文。", label=told.label)
        return Doubt("parse.level-doubtful", Severity.WARNING, message, "", told.others)
    message = say("标签印在合并单元格的中间，已补到这一行。")
    return Doubt("parse.level-lifted", Severity.INFO, message)


def _stretches(table: MendedPairs) -> Iterator[_Stretch]:
    """The projects of a table under a header with levels; what goes on from the page before has no beginning."""
    header = table.table.header
    if header is None:
        return
    columns = dict(zip(header.fields, (left for left, _ in header.columns), strict=True))
    levels = [columns[name] for name in ("level1", "level2") if name in columns]
    if not levels:
        return
    projects: list[list[int]] = []
    for row, begins in _body(table.table, columns, is_list=header.is_list, begins=table.begins_project):
        if begins:
            projects.append([])
        if projects:
            projects[-1].append(row)
    for rows in projects:
        yield _Stretch(table, rows, levels[-2] if levels[1:] else None, levels[-1], columns.get("level3"))


def _body(table: RawTable, columns: dict[str, int], *, is_list: bool, begins: bool) -> Iterator[tuple[int, bool]]:
    """The rows of indicators, and whether each is the first one behind what names a project."""
    own = [columns[name] for name in _OWN if name in columns]
    names = [columns["project_name"]] if is_list else []
    inside, named = set(table.body()), begins
    for number, texts in enumerate(table.rows):
        if number in table.heads:
            continue
        named = named or (number not in inside and any(texts)) or any(texts[n] for n in names if n < len(texts))
        if number in inside and any(texts[n] for n in own if n < len(texts)):
            yield number, named
            named = False
