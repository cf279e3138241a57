"""What the clerk did in raw tables outlives every change of the document, or both values are told."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import reshape
from core.document import Document
from core.edits import apply
from core.errors import EditError
from core.facts import Fact
from core.grid import Cell, Grid
from core.merge import rebase
from core.merge.retabling import RULE, retabled
from core.model import Disclosure
from core.reading import Reading
from core.reshape import Box
from tests.helpers.word_notation import table

BASE = table("单位|接待费|车费 / 某局|1.20|3.00 / 某所|0.50|2.00 / 某站|0.10|1.00")
often = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def with_text(grid: Grid, row: int, column: int, text: str) -> Grid:
    return grid.with_texts({grid.number_at(row, column): text})


def texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in grid.row(row) if cell.row == row] for row in range(grid.rows)]


def both(mine: Grid, now: Grid) -> tuple[Grid, list[str], list[tuple[str, ...]]]:
    """The table that comes out, what is told, and what is proposed."""
    found = retabled([BASE], [mine], [now])
    (grid,) = found.tables
    assert all(finding.rule == RULE for finding in found.conflicts)
    return grid, [finding.message for finding in found.conflicts], [finding.fixes for finding in found.conflicts]


def test_texts_of_both_sides_come_together() -> None:
    grid, told, _ = both(with_text(BASE, 1, 1, "1.25"), with_text(BASE, 2, 2, "2.20"))
    assert (texts(grid)[1:3], told) == ([["某局", "1.25", "3.00"], ["某所", "0.50", "2.20"]], [])


def test_a_text_changed_on_both_sides_is_offered_both_ways() -> None:
    grid, told, fixes = both(with_text(BASE, 1, 1, "1.25"), with_text(BASE, 1, 1, "1.30"))
    assert texts(grid)[1] == ["某局", "1.30", "3.00"]
    assert fixes == [("1.25", "1.30")]
    assert "1.25" in told[0]


def test_a_correction_follows_its_row() -> None:
    now = with_text(reshape.insert_rows(BASE, 1, 1), 1, 0, "某队")
    grid, told, _ = both(with_text(BASE, 3, 1, "0.15"), now)
    assert (texts(grid)[4], told) == (["某站", "0.15", "1.00"], [])


def test_a_correction_is_not_put_into_another_row() -> None:
    now = BASE.with_texts({BASE.number_at(3, n): text for n, text in enumerate(("某馆", "0.10", "7.00"))})
    grid, told, _ = both(with_text(BASE, 3, 1, "0.15"), now)
    assert texts(grid)[3] == ["某馆", "0.10", "7.00"]
    assert "“0.10”改成的“0.15”" in told[0]


def test_rows_put_in_here_stay_and_the_document_has_its_say() -> None:
    mine = with_text(reshape.insert_rows(BASE, 2, 1), 2, 0, "某队")
    grid, told, _ = both(mine, with_text(BASE, 3, 2, "1.10"))
    assert (texts(grid)[2:], told) == ([["某队", "", ""], ["某所", "0.50", "2.00"], ["某站", "0.10", "1.10"]], [])


def test_a_change_of_a_row_that_was_removed_here_is_told() -> None:
    grid, told, _ = both(reshape.remove_rows(BASE, {3}), with_text(BASE, 3, 2, "1.10"))
    assert [row[0] for row in texts(grid)] == ["单位", "某局", "某所"]
    assert "“1.00”改成了“1.10”" in told[0]


def test_where_both_sides_have_other_rows_the_clerks_table_stays_and_the_other_is_offered() -> None:
    mine = with_text(reshape.insert_rows(BASE, 2, 1), 2, 0, "某队")
    now = reshape.remove_rows(BASE, {3})
    grid, _, fixes = both(mine, replace(now, row_keys=()))
    assert texts(grid) == texts(mine)
    assert fixes == [("原文现在的表",)]
    assert grid.number("[2][0]") is None, "its cells must not pass for those of the document"


def test_a_title_changed_here_stays() -> None:
    grid, _, _ = both(replace(BASE, title="三公经费"), with_text(BASE, 1, 1, "1.30"))
    assert (grid.title, texts(grid)[1][1]) == ("三公经费", "1.30")


def test_a_title_changed_on_both_sides_is_offered_both_ways() -> None:
    found = retabled([BASE], [replace(BASE, title="三公经费")], [replace(BASE, title="三公经费表")])
    assert [(one.fact, one.fixes) for one in found.conflicts] == [(Fact(BASE.id, "title"), ("三公经费", "三公经费表"))]


class TestWholeTables:
    """Tables that come and go."""

    def test_one_removed_here_stays_removed(self) -> None:
        assert retabled([BASE], [], [BASE]).tables == []

    def test_one_removed_here_and_changed_there_comes_back_and_is_told_of(self) -> None:
        found = retabled([BASE], [], [with_text(BASE, 1, 1, "1.30")])
        assert len(found.tables) == len(found.conflicts) == 1

    def test_one_that_is_gone_there_goes_unless_it_was_worked_on(self) -> None:
        assert retabled([BASE], [BASE], []).tables == []
        found = retabled([BASE], [with_text(BASE, 1, 1, "1.25")], [])
        assert (len(found.tables), len(found.conflicts)) == (1, 1)

    def test_one_made_here_stays_behind_the_one_it_followed(self) -> None:
        made, last = replace(BASE, id="made"), replace(BASE, id="last")
        found = retabled([BASE, last], [BASE, made, last], [BASE, last])
        assert [grid.id for grid in found.tables] == [BASE.id, "made", "last"]
        assert found.conflicts == []


@dataclass
class Hand:
    """One side's changes of a table, each text that it types unlike any other."""

    name: str
    grid: Grid = BASE
    typed: dict[str, str] = field(default_factory=dict)
    """What was typed, by text, with the name of the row that it was typed into"""
    joined: set[str] = field(default_factory=set)
    """What stands in a merged cell, which may hang down from another row"""
    _number: count = field(default_factory=count)  # type: ignore[type-arg]

    def type(self, row: int, column: int) -> None:
        number = self.grid.number_at(row % self.grid.rows, 1 + column % (self.grid.columns - 1))
        cell = self.grid.cells[number]
        text = f"{self.name}{next(self._number)}"
        self.typed[text] = self.grid.at(cell.row, 0).text
        self.grid = self.grid.with_texts({number: text})

    def insert(self, row: int, _: int) -> None:
        at = row % (self.grid.rows + 1)
        self.grid = with_text(reshape.insert_rows(self.grid, at, 1), at, 0, f"{self.name}行{next(self._number)}")

    def remove(self, row: int, _: int) -> None:
        if self.grid.rows > 2:
            self.grid = reshape.remove_rows(self.grid, {row % self.grid.rows})

    def widen(self, _: int, column: int) -> None:
        self.grid = reshape.insert_columns(self.grid, 1 + column % self.grid.columns, 1)

    def merge(self, row: int, column: int) -> None:
        top, left = row % (self.grid.rows - 1), 1 + column % (self.grid.columns - 1)
        with suppress(EditError):  # they are one already
            self.joined |= {line for n in (top, top + 1) for line in lines(self.grid.at(n, left))}
            self.grid = reshape.merge(self.grid, Box(top, left, top + 1, left))


@st.composite
def hands(draw: st.DrawFn, name: str) -> Hand:
    hand = Hand(name)
    deeds: list[Callable[[int, int], None]] = [
        hand.type,
        hand.type,
        hand.type,
        hand.insert,
        hand.remove,
        hand.widen,
        hand.merge,
    ]
    for _ in range(draw(st.integers(0, 4))):
        draw(st.sampled_from(deeds))(draw(st.integers(0, 7)), draw(st.integers(0, 7)))
    return hand


def read(grid: Grid) -> Reading:
    """A reader knows nothing of the rows before."""
    fresh = replace(grid, row_keys=(), column_keys=())
    return Reading(Document("某局.docx", "docx", (fresh,)), Disclosure(tables=(fresh,)))


def lines(cell: Cell) -> list[str]:
    return cell.text.split("\n")


@often
@given(mine=hands("甲"), there=hands("乙"))
def test_nothing_typed_on_either_side_is_lost_in_silence(mine: Hand, there: Hand) -> None:
    again = rebase(read(BASE), Disclosure(tables=(mine.grid,)), read(there.grid))
    after = apply(again.reading.disclosure, again.edit) if again.edit else again.reading.disclosure
    rows = {line: grid.at(cell.row, 0).text for grid in after.tables for cell in grid.cells for line in lines(cell)}
    told = [text for finding in again.reading.findings for text in (finding.message, *finding.fixes)]
    offers_theirs = any("原文现在的表" in text for text in told)
    for text, name in mine.typed.items():
        if any(text in lines(cell) for cell in mine.grid.cells):
            assert (text in rows and (name == rows[text] or text in mine.joined)) or any(text in line for line in told)
    for text in (line for cell in there.grid.cells for line in lines(cell) if line.startswith("乙")):
        assert text in rows or offers_theirs or any(text in line for line in told)


@often
@given(mine=hands("甲"))
def test_the_same_document_gives_back_the_very_table(mine: Hand) -> None:
    again = rebase(read(BASE), Disclosure(tables=(mine.grid,)), read(BASE))
    after = apply(again.reading.disclosure, again.edit) if again.edit else again.reading.disclosure
    assert [texts(grid) for grid in after.tables] == [texts(mine.grid)]
    assert again.conflicts == 0


@pytest.mark.parametrize("text", ["1.200", "１.20", "1.20 "])
def test_a_text_written_otherwise_here_stays_so(text: str) -> None:
    """No other program was at work: what is another text, somebody has typed."""
    again = rebase(read(BASE), Disclosure(tables=(with_text(BASE, 1, 1, text),)), read(with_text(BASE, 2, 1, "0.60")))
    assert again.edit is not None
    after = apply(again.reading.disclosure, again.edit)
    assert [row[1] for row in texts(after.tables[0])[1:3]] == [text, "0.60"]
