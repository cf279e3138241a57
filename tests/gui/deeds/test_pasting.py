"""Blocks from Excel, WPS and Word, pasted into the window."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from core.reshape import Box
from gui.desk.pages import Page, PageKind
from gui.main_window import MainWindow
from tests.gui.fakes import FakePrompter

EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment--><table>
<tr><td rowspan=2 style='mso-ignore:x'>效益指标</td><td>数量</td><td>修路</td><td x:num>3</td></tr>
<tr><td>质量</td><td>合格<br style='mso-data-placement:same-cell'>率</td><td>100%</td></tr></table></body></html>"""


def paste(window: MainWindow, text: str = "", html: str = "") -> None:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    QApplication.clipboard().setMimeData(data)
    window.commands.by_name["paste"].trigger()


def rows(window: MainWindow) -> list[tuple[str | None, ...]]:
    project = window.workbench.session.disclosure.projects[0]
    return [(row.level1, row.level2, row.level3, row.value) for row in project.indicators]


def table(window: MainWindow) -> list[list[str]]:
    grid = window.workbench.session.disclosure.tables[0]
    return [[cell.text for cell in grid.row(row)] for row in range(grid.rows)]


def test_a_table_of_excel_brings_its_merges_and_line_breaks(window: MainWindow) -> None:
    window.workbench.sheet.go(4, 0)
    paste(window, '效益指标\t数量\t修路\t3\r\n\t质量\t"合格\n率"\t100%\r\n', EXCEL)
    assert rows(window)[:2] == [("效益指标", "数量", "修路", "3"), ("效益指标", "质量", "合格\n率", "100%")]


def test_what_was_copied_here_keeps_its_white_space_and_merges(window: MainWindow) -> None:
    sheet = window.workbench.sheet
    sheet.go(4, 2)
    paste(window, "两  个空格")
    sheet.select(Box(4, 0, 4, 3))
    window.pasting.copy()
    sheet.go(6, 0)
    window.commands.by_name["paste"].trigger()
    assert rows(window)[2] == rows(window)[0] == ("产出指标", "数量指标", "两  个空格", "≥1200平方米")


@pytest.mark.parametrize("adding", [True, False])
def test_a_block_larger_than_the_form_is_offered_rows(window: MainWindow, prompter: FakePrompter, adding: bool) -> None:
    prompter.adding = adding
    window.workbench.sheet.go(6, 2)
    paste(window, "甲\t1\r\n乙\t2\r\n丙\t3\r\n")
    assert prompter.asked == ["add 2 rows, 0 columns"]
    assert [row[2:] for row in rows(window)[2:]] == [("甲", "1"), ("乙", "2"), ("丙", "3")][: 3 if adding else 1]
    assert window.commands.by_name["undo"].text() == "撤销 粘贴"
    window.commands.by_name["undo"].trigger()
    assert len(rows(window)) == 3
    message = window.statusBar().currentMessage()
    assert ("有 4 格没有粘贴" in message) is not adding


def test_a_block_larger_than_a_raw_table_is_offered_rows_and_columns(
    window: MainWindow, prompter: FakePrompter
) -> None:
    prompter.adding = True
    window.workbench.show_page(Page(PageKind.TABLE, "t1"))
    window.workbench.sheet.go(1, 1)
    paste(window, "1\t2\r\n3\t4\r\n")
    assert prompter.asked == ["add 1 rows, 1 columns"]
    assert table(window) == [["三公经费", ""], ["接待费", "1", "2"], ["", "3", "4"]]
    window.commands.by_name["undo"].trigger()
    assert table(window) == [["三公经费"], ["接待费", "1.20"]]


def test_one_text_goes_into_all_selected_cells(window: MainWindow) -> None:
    window.workbench.sheet.select(Box(4, 3, 6, 3))
    paste(window, "≥1")
    assert [row[3] for row in rows(window)] == ["≥1"] * 3


def test_an_empty_clipboard_changes_nothing(window: MainWindow) -> None:
    QApplication.clipboard().clear()
    before = rows(window)
    window.commands.by_name["paste"].trigger()
    assert rows(window) == before
