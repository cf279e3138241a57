"""A clerk puts the province's blank form to use: added without tags, corrected by clicking, a document saved with it."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.model import Disclosure
from core.workbook.proposals.tagdraft import TagDraft
from gui.dialogs.choosing import SaveChoice
from gui.settings import TEMPLATE
from gui.templates.asks import TemplateAsk, TemplateChoice, TemplateRow
from gui.templates.shelf_dialog import ShelfDialog
from gui.templates.tagging_dialog import TaggingDialog
from tests.gui.fakes import FakePrompter
from tests.helpers.blank_forms import blank_form
from tests.helpers.real_window import real_window

LONG = 60_000
FORM = """
项目支出绩效目标表 | < | < | < | < | <
填报单位： | < | < | < | 单位：万元 | <
项目名称 | _ | < | 项目编码 | _ | <
资金总额 | _ | 其中：财政资金 | _ | 其他资金 | _
用款说明 | _ | < | < | < | <
年度绩效目标 | _ | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标说明 | 指标值 | 指标值确定依据
产出指标 | 数量指标 | _ | _ | _ | _
^ | ^ | _ | _ | _ | _
效益指标 | 社会效益指标 | _ | _ | _ | _
单位负责人： | < | < | 填表人： | < | <
"""
PURPOSE = (5, 2)
"""The cell that nobody could know is 资金用途"""


class Clerk(FakePrompter):
    """Answers by using the real dialogs with mouse and keys."""

    def __init__(self, qtbot: QtBot, blank: Path) -> None:
        super().__init__()
        self._qtbot = qtbot
        self._blank = blank
        self.offered: list[str] = []
        self.lacking = self.preferred = ""

    def manage_templates(self, rows: Sequence[TemplateRow], default: str, selected: str) -> TemplateAsk | None:
        dialog = ShelfDialog(rows, default, selected)
        self._qtbot.addWidget(dialog)
        dialog.show()
        is_there = any(row.info.id == "某省绩效表" for row in rows)
        self._qtbot.mouseClick(dialog.close_button if is_there else dialog.add, Qt.MouseButton.LeftButton)
        return dialog.ask

    def open_template(self, folder: str) -> Path | None:
        return self._blank

    def tag_workbook(self, draft: TagDraft, name: str, disclosure: Disclosure | None) -> str | None:
        dialog = TaggingDialog(draft, name, disclosure)
        self._qtbot.addWidget(dialog)
        dialog.show()
        dialog.explain()
        self.lacking = dialog.lacking.text()
        self._click(dialog, *PURPOSE)
        QTest.keyClicks(dialog.pane.fields.search, "purpose")
        QTest.keyClick(dialog.pane.fields.search, Qt.Key.Key_Return)
        dialog.explain()
        self._qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
        assert dialog.result() == TaggingDialog.DialogCode.Accepted
        return dialog.id

    def _click(self, dialog: TaggingDialog, row: int, column: int) -> None:
        sheet = dialog.sheet
        at = sheet.visualRect(sheet.sheet_model.index(row - 1, column - 1)).center()
        self._qtbot.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert dialog.current_place() == (row, column)

    def save_workbook(self, suggested: Path, templates: Sequence[TemplateChoice], chosen: str) -> SaveChoice | None:
        self.offered = [template.id for template in templates]
        self.preferred = chosen
        return super().save_workbook(suggested, templates, chosen)


def test_a_blank_form_becomes_a_template_and_brings_the_document_back(
    qtbot: QtBot, document: Path, tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, blank_form(tmp_path / "某省绩效表.xlsx", 目标表=FORM))
    window = real_window(qtbot, tmp_path, clerk)
    with qtbot.waitSignal(window.files.opened, timeout=LONG):
        window.files.open(document)
    read = window.workbench.session.disclosure

    window.commands.by_name["templates"].trigger()
    assert clerk.said == []
    assert "资金用途" in clerk.lacking

    target = tmp_path / "报送.xlsx"
    clerk.choice = SaveChoice(target, "某省绩效表")
    window.commands.by_name["save"].trigger()
    assert "某省绩效表" in clerk.offered
    assert not any("资金用途" in sentence for sentence in clerk.said)
    sheets = openpyxl.load_workbook(target).worksheets[: len(read.projects)]
    assert [sheet["B5"].value for sheet in sheets] == [project.purpose for project in read.projects]
    with qtbot.waitSignal(window.files.opened, timeout=LONG):
        window.files.open(target)
    assert window.workbench.session.disclosure == read
    window.settings.put(TEMPLATE, "mof-form")
    clerk.choice = None
    window.commands.by_name["save_as"].trigger()
    assert clerk.preferred == "某省绩效表"
