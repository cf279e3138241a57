from hypothesis import given
from hypothesis import strategies as st

from core.facts import Fact
from core.grid import Cell, Grid, tile
from core.workbook.forms.form import FormSheet
from core.workbook.forms.tablesheet import TableSheet, changed_cells, printed_sheet, table_sheet
from gui.sheet.tableplaces import TablePlaces, places_of
from gui.sheet.walk import Places
from tests.helpers.strategies import grids


def as_form(sheet: TableSheet) -> FormSheet:
    """The same cells as those of a form, all of them made."""
    return FormSheet(sheet.rows, sheet.columns, sheet.cells, sheet.widths, sheet.heights)


@given(grids(), st.booleans(), st.data())
def test_a_table_answers_as_a_form_with_the_same_cells(grid: Grid, editable: bool, data: st.DataObject) -> None:
    sheet = TableSheet(grid, editable)
    table, form = places_of(sheet), Places(as_form(sheet))
    assert isinstance(table, TablePlaces)
    assert list(table.merged) == list(form.merged)
    assert table.first() == form.first()
    for row in range(-1, grid.rows + 1):
        for column in range(-1, grid.columns + 1):
            assert table.at(row, column) == form.at(row, column)
    for cell in sheet.cells:
        for step in (1, -1):
            assert table.next_editable(cell, step) == form.next_editable(cell, step)
            assert table.below(cell, cell.column, step) == form.below(cell, cell.column, step)
            assert table.edge(cell.row, cell.column, step, 0) == form.edge(cell.row, cell.column, step, 0)
        fact = Fact(grid.id, grid.address(cell))
        assert table.with_fact(fact) == form.with_fact(fact)
    for fact in (Fact(grid.id), Fact("another", "[0][0]"), Fact("")):
        assert table.with_fact(fact) == form.with_fact(fact)
    rows = set(data.draw(st.lists(st.integers(0, grid.rows - 1), max_size=2)))
    assert form.owners_in(rows) <= table.owners_in(rows) <= {grid.id}


@given(grids(), st.data())
def test_the_cells_with_another_text_are_told(grid: Grid, data: st.DataObject) -> None:
    numbers = data.draw(st.sets(st.integers(0, len(grid.cells) - 1)))
    after = grid.with_texts({number: grid.cells[number].text + "改" for number in numbers})
    assert changed_cells(table_sheet(grid), table_sheet(after)) == [after.cells[number] for number in sorted(numbers)]


def test_a_form_or_another_shape_is_no_other_state_of_a_table() -> None:
    one, other = (printed_sheet(tile_of(rows)) for rows in (2, 3))
    assert changed_cells(one, other) is None
    assert changed_cells(one, as_form(one)) is None


def tile_of(rows: int) -> Grid:
    return tile("t", [Cell(row, 0, text="甲") for row in range(rows)])
