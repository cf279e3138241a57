import pytest
from pytestqt.qtbot import QtBot

from core.workbook.forms.form import FormCell, FormSheet, Look
from gui.sheet.measure import MANY_ROWS, MARGIN, column_widths, metrics_of, row_heights

NARROW = 100


def sheet(*texts: str, rows: int = 1, colspan: int = 1) -> FormSheet:
    """A row with one cell for each text, in columns 6 characters wide."""
    cells = tuple(FormCell(0, n * colspan, 1, colspan, text) for n, text in enumerate(texts))
    count = len(texts) * colspan
    return FormSheet(rows, count, cells, (6.0,) * count, (None,) * rows)


def width_of(text: str) -> float:
    return metrics_of(Look().size, False, 1.0).horizontalAdvance(text) + 2 * MARGIN


@pytest.mark.parametrize("number", ["11600000.00", "1,234,567.89", "-130.55", "100.00%"])
def test_a_number_stands_in_one_line_however_narrow_the_window(qtbot: QtBot, number: str) -> None:
    shown = sheet(number, "总计")
    widths = column_widths(shown, NARROW, 1.0, {})
    assert widths[0] >= width_of(number)
    assert row_heights(shown, widths, 1.0) == row_heights(sheet("1", "总计"), widths, 1.0)


def test_a_code_stands_in_one_line_over_the_columns_of_its_cell(qtbot: QtBot) -> None:
    code = "13090124P42218896736A"
    shown = sheet(code, "总计", colspan=2)
    widths = column_widths(shown, NARROW, 1.0, {})
    assert sum(widths[:2]) >= width_of(code)
    assert row_heights(shown, widths, 1.0) == row_heights(sheet("1", "总计", colspan=2), widths, 1.0)
    assert widths[2:] == column_widths(sheet("", "", colspan=2), NARROW, 1.0, {})[2:]


def test_what_is_no_number_and_what_has_room_in_its_merged_cell_widens_no_column(qtbot: QtBot) -> None:
    plain = column_widths(sheet("", ""), NARROW, 1.0, {})
    assert column_widths(sheet("2024年1月至12月底", "≥100000000"), NARROW, 1.0, {}) == plain
    merged = column_widths(sheet("1160.00", colspan=2), NARROW, 1.0, {})
    assert merged == plain


def test_a_width_that_was_dragged_stays(qtbot: QtBot) -> None:
    assert column_widths(sheet("11600000.00", "总计"), NARROW, 1.0, {0: 40})[0] == 40


def test_tables_with_many_rows_are_not_gone_through(qtbot: QtBot) -> None:
    long = sheet("11600000.00", "总计", rows=MANY_ROWS + 1)
    assert column_widths(long, NARROW, 1.0, {}) == column_widths(sheet("", ""), NARROW, 1.0, {})
