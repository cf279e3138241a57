from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from core.document import Document
from core.edits import apply, invert
from core.facts import Fact
from core.grid import Cell, Grid, tile
from core.merge import IncomingKind, Merging, What, edit_between, incoming, merging, rebase, resolved
from core.model import Disclosure
from core.operations import set_texts
from core.parse import parse
from core.reading import Reading
from core.workbook.filling.fill import fill
from core.workbook.templates.template import load_template
from tests.core.workbook.samples import DISCLOSURE, TABLE
from tests.helpers.mangling import HABITS
from tests.helpers.workbooks import edit

BASE = replace(DISCLOSURE, tables=(TABLE,))


def with_cell(disclosure: Disclosure, address: str, text: str) -> Disclosure:
    step = set_texts(disclosure, [(Fact("t1", address), text)])
    assert step is not None
    return apply(disclosure, step)


def with_table(grid: Grid) -> Disclosure:
    return replace(BASE, tables=(grid,))


def longer() -> Grid:
    return tile("t1", [*TABLE.cells, Cell(2, 0, text="支出"), Cell(2, 1, text="800.00")], title=TABLE.title)


def merged(ours: Disclosure, theirs: Disclosure) -> Disclosure:
    after = resolved(ours, theirs, incoming(BASE, ours, theirs))
    step = edit_between(ours, after, "合并")
    assert step is not None
    assert apply(ours, step) == after
    assert apply(after, invert(step)) == ours
    return after


def test_cells_are_merged_one_by_one() -> None:
    ours, theirs = with_cell(BASE, "[1][0]", "总收入"), with_cell(BASE, "[1][1]", "1,300.00")
    (change,) = incoming(BASE, ours, theirs)
    assert (change.kind, change.what, change.fact) == (IncomingKind.CHANGED, What.TEXT, Fact("t1", "[1][1]"))
    assert [cell.text for cell in merged(ours, theirs).tables[0].cells] == ["收支总表", "总收入", "1,300.00"]


def test_a_cell_changed_on_both_sides_is_a_conflict() -> None:
    ours, theirs = with_cell(BASE, "[1][1]", "1,250.00"), with_cell(BASE, "[1][1]", "1,300.00")
    (change,) = incoming(BASE, ours, theirs)
    assert (change.kind, change.base, change.ours, change.theirs) == (
        IncomingKind.CONFLICT, "1,200.00", "1,250.00", "1,300.00",
    )  # fmt: skip


def test_a_number_shown_otherwise_is_no_change() -> None:
    assert incoming(BASE, BASE, with_cell(BASE, "[1][1]", "1200")) == ()


def test_a_row_more_comes_in_with_the_whole_table() -> None:
    theirs = with_table(longer())
    (change,) = incoming(BASE, BASE, theirs)
    assert (change.kind, change.what) == (IncomingKind.CHANGED, What.TABLE)
    assert merged(BASE, theirs).tables == theirs.tables
    ours = with_cell(BASE, "[1][1]", "1,250.00")
    assert [change.kind for change in incoming(BASE, ours, theirs)] == [IncomingKind.CONFLICT]


@pytest.mark.parametrize(
    ("theirs", "kind"), [((), IncomingKind.REMOVED), ((TABLE, replace(TABLE, id="t2")), IncomingKind.ADDED)]
)
def test_tables_come_and_go(theirs: tuple[Grid, ...], kind: IncomingKind) -> None:
    other = replace(BASE, tables=theirs)
    assert [change.kind for change in incoming(BASE, BASE, other)] == [kind]
    assert merged(BASE, other).tables == theirs


def came(folder: Path, change: Callable[[Workbook], object]) -> Merging:
    path = folder / "报送.xlsx"
    fill(BASE, load_template("hebei-form"), path, save="5a7e")
    return merging(BASE, BASE, parse(edit(path, change)))


def test_a_cell_typed_over_in_excel_comes_in(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        (cell,) = (c for sheet in book.worksheets for row in sheet.iter_rows() for c in row if c.value == "收入")
        cell.value = "总收入"

    (found,) = came(tmp_path, change).incoming(BASE)
    assert (found.fact, found.theirs) == (Fact("t1", "[1][0]"), "总收入")


@pytest.mark.parametrize("habit", ["texts inline", "numbers as bare texts", "spaces around", "filtered"])
def test_what_a_program_does_is_no_change(tmp_path: Path, habit: str) -> None:
    path = tmp_path / "报送.xlsx"
    fill(BASE, load_template("hebei-form"), path, save="5a7e")
    HABITS[habit](path)
    assert merging(BASE, BASE, parse(path)).incoming(BASE) == ()


def test_corrections_of_a_table_outlive_reading_again() -> None:
    corrected = with_cell(BASE, "[1][1]", "1,250.00")
    now = replace(BASE, tables=(tile("g9", [], rows=1, columns=1, title="别表"), replace(TABLE, id="g10")))
    document = Document("某局.docx", "docx", ())
    again = rebase(Reading(document, BASE), corrected, Reading(document, now))
    assert again.edit is not None
    after = apply(again.reading.disclosure, again.edit)
    assert [grid.id for grid in again.reading.disclosure.tables] == ["g9", "g10"]
    assert [cell.text for grid in after.tables for cell in grid.cells if grid.id == "g10"] == [
        "收支总表",
        "收入",
        "1,250.00",
    ]


def test_cells_merged_by_hand_outlive_reading_again() -> None:
    """Their texts are the same as before: what was merged is a change all the same."""
    cells = [cell._replace(colspan=1) for cell in TABLE.cells if (cell.row, cell.column) != (1, 1)]
    apart = tile("t1", cells, rows=TABLE.rows, columns=TABLE.columns, title=TABLE.title)
    row = next(cell for cell in apart.cells if (cell.row, cell.column) == (1, 0))
    hand = tile(
        "t1",
        [cell if cell is not row else row._replace(colspan=2) for cell in apart.cells if cell.row != 1 or cell is row],
        title=TABLE.title,
    )
    document = Document("某局.docx", "docx", ())
    again = rebase(Reading(document, with_table(apart)), with_table(hand), Reading(document, with_table(apart)))
    assert again.edit is not None
    (after,) = apply(again.reading.disclosure, again.edit).tables
    assert after.at(1, 0).colspan == 2
