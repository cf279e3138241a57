from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from core.document import Document
from core.facts import Fact
from core.findings import Finding, Severity, Source
from core.grid import Box, Cell, Grid, tile
from core.reading import Reading
from gui.desk.pages import SUMMARY, Page, PageKind
from gui.main_window import MainWindow
from gui.settings import SOURCE_SHOWN
from gui.source.panel import SourcePanel
from tests.gui.fakes import made_reading
from tests.helpers.pdf_notation import Sheet, write_pdf

LONG = 30_000
BOX = Box(1, 150, 90, 250, 120)


def table(id: str, value: Cell) -> Grid:
    return tile(id, [Cell(0, 0, 1, 2, "绩效指标"), Cell(1, 0, text="修缮房屋面积"), value], title=f"附表 {id}")


def linked(*boxes: Box) -> Reading:
    """The invented document with two tables: one of the first project, whose value is in these boxes, and one of
    the second."""
    reading = made_reading()
    raw = reading.disclosure.tables[0]
    other = Cell(1, 1, text="≥95%")
    origins = {
        Fact("p1-1", "value"): (Source("a", 1, 1, 1),),
        Fact("p1-1", "level3"): (Source("a", 1, 0, 1),),
        Fact("p2-2", "value"): (Source("b", 1, 1, 1),),
    }
    document = Document(
        "某局.docx", "docx", (table("a", Cell(1, 1, text="≥1200平方米", boxes=boxes)), table("b", other), raw)
    )
    return replace(reading, document=document, origins=origins)


@pytest.fixture
def panel(empty_window: MainWindow, source: Path) -> SourcePanel:
    empty_window.files.take(linked(), source)
    return empty_window.workbench.source


def lit(panel: SourcePanel) -> list[str]:
    return [spot.cell.text for spot in panel.table.lit]


def test_the_cell_of_the_sheet_is_lit_in_its_table(qtbot: QtBot, empty_window: MainWindow, panel: SourcePanel) -> None:
    empty_window.workbench.sheet.go(4, 3)
    qtbot.waitUntil(lambda: lit(panel) == ["≥1200平方米"])
    assert panel.chooser.currentText() == "表 1 附表 a"


def test_a_jump_to_another_project_shows_its_table(qtbot: QtBot, empty_window: MainWindow, panel: SourcePanel) -> None:
    empty_window.workbench.show_fact(Fact("p2-2", "value"))
    qtbot.waitUntil(lambda: lit(panel) == ["≥95%"])
    assert panel.table.grid is not None
    assert panel.table.grid.id == "b"


def test_the_same_place_on_another_page_is_looked_up_anew(
    qtbot: QtBot, empty_window: MainWindow, panel: SourcePanel
) -> None:
    empty_window.workbench.sheet.go(4, 3)
    qtbot.waitUntil(lambda: lit(panel) == ["≥1200平方米"])
    empty_window.workbench.show_page(Page(PageKind.PROJECT, "p2"))
    empty_window.workbench.sheet.go(4, 3)
    qtbot.waitUntil(lambda: lit(panel) == [])


def test_a_fact_without_origin_is_said(qtbot: QtBot, empty_window: MainWindow, panel: SourcePanel) -> None:
    empty_window.workbench.sheet.go(6, 3)
    qtbot.waitUntil(panel.note.isVisible)
    assert panel.note.text() == "原文中没有这一格的出处：它是推算或新加的。"
    empty_window.workbench.sheet.go(4, 3)
    qtbot.waitUntil(lambda: not panel.note.isVisible())


def test_a_project_shows_its_table_even_where_the_cell_is_from_nowhere(
    qtbot: QtBot, empty_window: MainWindow, panel: SourcePanel
) -> None:
    bench = empty_window.workbench
    bench.show_page(Page(PageKind.PROJECT, "p2"))
    bench.sheet.go(0, 0)
    qtbot.waitUntil(lambda: panel.chooser.currentText() == "表 2 附表 b")
    assert lit(panel) == []
    bench.show_page(Page(PageKind.PROJECT, "p1"))
    qtbot.waitUntil(lambda: panel.chooser.currentText() == "表 1 附表 a")


def test_tables_without_a_title_are_named_by_their_projects(
    qtbot: QtBot, empty_window: MainWindow, source: Path
) -> None:
    reading = linked()
    first, second = (replace(grid, title="") for grid in list(reading.document.grids())[:2])
    origins = dict(reading.origins) | {Fact("p1-1", "basis"): (Source("b", 1, 0),)}
    document = replace(reading.document, blocks=(first, second))
    empty_window.files.take(replace(reading, document=document, origins=origins), source)
    one = reading.disclosure.projects[0].project_name
    chooser = empty_window.workbench.source.chooser
    qtbot.waitUntil(lambda: chooser.count() == 2)
    assert [chooser.itemText(n) for n in range(2)] == [f"表 1 {one}", f"表 2 {one} 等 2 个项目"]


def test_the_prose_of_the_department_is_said_to_stand_outside_the_tables(
    qtbot: QtBot, empty_window: MainWindow, panel: SourcePanel
) -> None:
    empty_window.workbench.show_page(SUMMARY)
    empty_window.workbench.sheet.go(0, 1)
    qtbot.waitUntil(lambda: panel.note.text() == "这一格取自正文或由程序推算，这里只显示原文的表格。")


def test_a_click_in_the_source_selects_the_cell_of_its_project(
    qtbot: QtBot, empty_window: MainWindow, panel: SourcePanel
) -> None:
    panel.chooser.setCurrentIndex(1)
    panel.chooser.activated.emit(1)
    place = panel.table.visualRect(panel.table.sheet_model.index(1, 1)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    bench = empty_window.workbench
    assert (bench.page.id, bench.sheet.currentIndex().row(), bench.sheet.currentIndex().column()) == ("p2", 5, 3)


def test_enter_in_the_source_does_as_a_click(qtbot: QtBot, empty_window: MainWindow, panel: SourcePanel) -> None:
    panel.table.go(1, 0)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    bench = empty_window.workbench
    assert (bench.sheet.currentIndex().row(), bench.sheet.currentIndex().column()) == (4, 2)


def test_a_cell_that_became_nothing_is_said(qtbot: QtBot, panel: SourcePanel) -> None:
    panel.table.go(0, 0)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.note.text() == "这一格没有读成任何一项内容。"
    assert lit(panel) == ["绩效指标"]


def test_raw_tables_are_linked_cell_by_cell(qtbot: QtBot, empty_window: MainWindow, panel: SourcePanel) -> None:
    bench = empty_window.workbench
    bench.show_page(Page(PageKind.TABLE, "t1"))
    bench.sheet.go(1, 1)
    qtbot.waitUntil(lambda: lit(panel) == ["1.20"])
    bench.show_page(Page(PageKind.PROJECT, "p1"))
    panel.table.go(1, 0)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert (bench.page.id, bench.sheet.currentIndex().column()) == ("t1", 0)


def test_a_finding_lights_the_cell_that_it_speaks_of_until_the_cursor_moves_on(
    qtbot: QtBot, empty_window: MainWindow, source: Path
) -> None:
    finding = Finding(
        Fact("p1-1", "value"), "parse.unread", Severity.WARNING, "这一格没有读入。", source=Source("a", 0, 0)
    )
    empty_window.files.take(replace(linked(), findings=(finding,)), source)
    bench, panel = empty_window.workbench, empty_window.workbench.source
    bench.step_finding(+1)
    qtbot.waitUntil(lambda: lit(panel) == ["绩效指标"])
    assert (bench.sheet.currentIndex().row(), bench.sheet.currentIndex().column()) == (4, 3)
    bench.sheet.go(4, 2)
    qtbot.waitUntil(lambda: lit(panel) == ["修缮房屋面积"])
    bench.sheet.go(4, 3)
    qtbot.waitUntil(lambda: lit(panel) == ["≥1200平方米"])


def test_a_finding_that_speaks_of_several_cells_lights_them_all(
    qtbot: QtBot, empty_window: MainWindow, source: Path
) -> None:
    places = Source("a", 0, 0), Source("a", 1, 0), Source("gone", 0, 0)
    said = Finding(
        Fact("p1", "indicators"), "parse.unread", Severity.WARNING, "没有读入。", source=places[0], others=places[1:]
    )
    empty_window.files.take(replace(linked(), findings=(said,)), source)
    panel = empty_window.workbench.source
    empty_window.workbench.step_finding(+1)
    qtbot.waitUntil(lambda: lit(panel) == ["绩效指标", "修缮房屋面积"])


def test_a_finding_of_a_raw_table_marks_and_selects_its_cell(
    qtbot: QtBot, empty_window: MainWindow, source: Path
) -> None:
    finding = Finding(Fact(), "parse.unread", Severity.WARNING, "这一格没有读入。", source=Source("t1", 1, 1))
    empty_window.files.take(replace(linked(), findings=(finding,)), source)
    bench = empty_window.workbench
    bench.step_finding(+1)
    cell = bench.sheet.current_cell()
    assert (bench.page, cell.text if cell else "") == (Page(PageKind.TABLE, "t1"), "1.20")
    assert [one.message for one in bench.sheet.sheet_model.findings(cell)] == ["这一格没有读入。"]
    qtbot.waitUntil(lambda: lit(bench.source) == ["1.20"])


def test_nothing_in_the_source_can_be_edited(qtbot: QtBot, panel: SourcePanel) -> None:
    panel.table.go(1, 1)
    qtbot.keyClick(panel.table, "7")
    assert panel.table.delegate.editor is None


def test_f9_hides_the_source_and_shows_it_again(qtbot: QtBot, empty_window: MainWindow, panel: SourcePanel) -> None:
    assert panel.isVisible()
    empty_window.commands.by_name["source"].trigger()
    assert not panel.isVisible()
    assert not empty_window.settings.get(SOURCE_SHOWN)
    empty_window.workbench.sheet.go(4, 3)
    empty_window.commands.by_name["source"].trigger()
    qtbot.waitUntil(lambda: lit(panel) == ["≥1200平方米"])


def test_the_buttons_zoom_and_fit(qtbot: QtBot, panel: SourcePanel) -> None:
    smaller, larger, fit = panel.findChildren(QToolButton)[:3]
    before = panel.table.zoom
    qtbot.mouseClick(larger, Qt.MouseButton.LeftButton)
    assert panel.table.zoom > before
    qtbot.mouseClick(smaller, Qt.MouseButton.LeftButton)
    assert panel.table.zoom == before
    qtbot.mouseClick(fit, Qt.MouseButton.LeftButton)
    assert panel.table.fits
    assert panel.table.horizontalScrollBar().maximum() == 0


def test_a_document_without_tables_says_so(window: MainWindow) -> None:
    panel = window.workbench.source
    assert panel.views.currentWidget() is panel.empty


def test_pages_of_a_pdf_are_linked_both_ways(qtbot: QtBot, empty_window: MainWindow, tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "某局.pdf", Sheet().frame(150, 90, 250, 120))
    empty_window.files.take(linked(BOX), path)
    bench, panel = empty_window.workbench, empty_window.workbench.source
    assert not panel.isHidden()
    bench.sheet.go(4, 3)
    qtbot.waitUntil(lambda: panel.pages.lit == (BOX,))
    bench.sheet.go(0, 0)
    panel.pages.pointed.emit(1, 200.0, 100.0)
    assert (bench.sheet.currentIndex().row(), bench.sheet.currentIndex().column()) == (4, 3)
    panel.pages.pictures.close()


def test_where_pages_cannot_be_drawn_the_tables_are_shown(qtbot: QtBot, empty_window: MainWindow, source: Path) -> None:
    empty_window.files.take(linked(BOX), source)
    panel = empty_window.workbench.source
    qtbot.waitUntil(lambda: panel.views.currentWidget() is panel.table, timeout=LONG)
    empty_window.workbench.sheet.go(4, 3)
    qtbot.waitUntil(lambda: lit(panel) == ["≥1200平方米"])
