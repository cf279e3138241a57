import pytest

from core.facts import Fact
from core.workbook.forms.form import FormCell, FormSheet
from gui.sheet.walk import Places


def drawn(*rows: str) -> FormSheet:
    """A sheet of unmerged cells: "#" a label, "." a fact named by its place."""
    cells = [
        FormCell(r, c, 1, 1, mark, ("#",) if mark == "#" else (Fact("x", f"f{r}{c}"),))
        for r, row in enumerate(rows)
        for c, mark in enumerate(row)
    ]
    return FormSheet(len(rows), len(rows[0]), tuple(cells), (8,) * len(rows[0]), (None,) * len(rows))


def spot(cell: FormCell | None) -> tuple[int, int] | None:
    return (cell.row, cell.column) if cell else None


@pytest.mark.parametrize(
    ("start", "step", "goal"),
    [((0, 1), 1, (1, 0)), ((1, 0), 1, (1, 2)), ((1, 2), -1, (1, 0)), ((2, 2), 1, None), ((0, 1), -1, None)],
)
def test_tab_goes_over_labels_to_the_next_fact(start: tuple[int, int], step: int, goal: tuple[int, int] | None) -> None:
    places = Places(drawn("#.#", ".#.", "##."))
    cell = places.at(*start)
    assert cell is not None
    assert spot(places.next_editable(cell, step)) == goal


def test_enter_goes_down_in_its_column_over_labels() -> None:
    places = Places(drawn(".", "#", "."))
    first, last = places.at(0, 0), places.at(2, 0)
    assert first is not None
    assert last is not None
    assert spot(places.below(first, 0)) == (2, 0)
    assert spot(places.below(last, 0, -1)) == (0, 0)
    assert places.below(last, 0) is None


def test_a_merged_cell_is_found_at_every_place_it_covers() -> None:
    merged = FormCell(0, 0, 2, 2, "甲", (Fact("x", "goals"),))
    places = Places(FormSheet(2, 2, (merged,), (8, 8), (None, None)))
    assert {id(places.at(r, c)) for r in range(2) for c in range(2)} == {id(merged)}
    assert places.at(2, 0) is None


@pytest.mark.parametrize(
    ("held", "asked"),
    [("goals", "goals[1]"), ("spend_plan[0]", "spend_plan"), ("individual.name", "individual"), ("value", "value")],
)
def test_a_fact_is_found_by_a_part_or_the_whole_of_it(held: str, asked: str) -> None:
    cells = (FormCell(0, 0, 1, 1, "", (Fact("x", "other"),)), FormCell(0, 1, 1, 1, "", (Fact("x", held),)))
    places = Places(FormSheet(1, 2, cells, (8, 8), (None,)))
    assert spot(places.with_fact(Fact("x", asked))) == (0, 1)


def test_a_whole_owner_is_found_by_its_name() -> None:
    fields = ("title", "project_name", "purpose")
    cells = tuple(FormCell(0, n, 1, 1, "", (Fact("x", field),)) for n, field in enumerate(fields))
    places = Places(FormSheet(1, 3, cells, (8,) * 3, (None,)))
    assert spot(places.with_fact(Fact("x", ""))) == (0, 1)


def test_a_fact_that_is_not_drawn_leads_to_its_owner() -> None:
    places = Places(drawn("#."))
    assert spot(places.with_fact(Fact("x", "remark"))) == (0, 1)
    assert places.with_fact(Fact("nobody", "value")) is None


def test_ctrl_and_an_arrow_stop_where_filled_cells_end_and_leap_over_blank_ones() -> None:
    texts = ("甲", "乙", "", "", "丙", "")
    cells = tuple(FormCell(0, n, 1, 1, text) for n, text in enumerate(texts))
    places = Places(FormSheet(1, 6, cells, (8,) * 6, (None,)))
    stops = [places.edge(0, column, 0, 1)[1] for column in range(6)]
    assert stops == [1, 4, 4, 4, 5, 5]
    assert [places.edge(0, column, 0, -1)[1] for column in range(6)] == [0, 0, 1, 1, 1, 4]
    assert places.edge(0, 3, 1, 0) == (0, 3)


def test_each_cell_over_some_places_comes_once_row_by_row() -> None:
    wide = FormCell(0, 0, 1, 2, "甲")
    rest = [FormCell(0, 2, 2, 1, "乙"), FormCell(1, 0, 1, 1, "丙"), FormCell(1, 1, 1, 1, "丁")]
    places = Places(FormSheet(2, 3, (wide, *rest), (8,) * 3, (None,) * 2))
    assert [cell.text for cell in places.over(range(2), range(3))] == ["甲", "乙", "丙", "丁"]
    assert [cell.text for cell in places.over(range(1, 5), (1, 2, 9))] == ["丁", "乙"]
