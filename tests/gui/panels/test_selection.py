from PySide6.QtCore import QItemSelection, QItemSelectionModel
from pytestqt.qtbot import QtBot

from core.workbook.forms.form import FormCell, FormSheet
from gui.panels.selection import SelectionLabel
from gui.sheet.view import SheetView


def test_it_tells_what_is_selected_once_the_selection_rests(qtbot: QtBot) -> None:
    view = SheetView()
    qtbot.addWidget(view)
    cells = tuple(FormCell(n // 2, n % 2, 1, 1, text) for n, text in enumerate(("1,000", "甲", "2.50", "")))
    view.show_sheet(FormSheet(2, 2, cells, (9, 9), (None, None)), [], shade_labels=False)
    label = SelectionLabel(view)
    qtbot.addWidget(label)
    model = view.sheet_model
    select = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().select(QItemSelection(model.index(0, 0), model.index(1, 1)), select)
    qtbot.waitUntil(lambda: label.text() == "已选 4 格　数值 2 个　求和 1,002.50")
    view.go(0, 0)
    qtbot.waitUntil(lambda: label.text() == "")
