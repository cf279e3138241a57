"""Workbooks that are not what they should be, brought to the real window: said clearly, read as far as can be."""

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.table import Table
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.model import Disclosure
from core.workbook.filling.fill import fill
from core.workbook.proposals.adopt import adopt
from core.workbook.proposals.tagdraft import TagDraft
from core.workbook.templates.shelf import own_ids, take_off_shelf, versions
from core.workbook.templates.template import load_template
from gui.dialogs.choosing import SaveChoice
from gui.dialogs.save import SaveDialog
from gui.main_window import MainWindow
from gui.templates.asks import TemplateAsk, TemplateChoice, TemplateRow, Wish
from gui.templates.tagging_dialog import TaggingDialog
from tests.core.workbook.samples import DISCLOSURE, SECOND
from tests.gui.fakes import FakePrompter
from tests.helpers.compound_file import compound_file
from tests.helpers.real_window import real_window
from tests.helpers.workbooks import MACROS, edit, make_workbook, parts, with_macros

LONG = 60_000
Act = Callable[[TaggingDialog], object]


class Clerk(FakePrompter):
    """Adds one workbook as a template, and does something to it in the real dialog of tags."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self._qtbot = qtbot
        self.acts: Act = lambda dialog: None
        self.told: list[str] = []
        """What the dialog of tags said at first: its hint, then the flaws"""
        self.chosen = ""
        """The template to save with"""

    def tag_workbook(self, draft: TagDraft, name: str, disclosure: Disclosure | None) -> str | None:
        dialog = TaggingDialog(draft, name, disclosure)
        self._qtbot.addWidget(dialog)
        dialog.show()
        dialog.explain()
        self.told = [dialog.hint.text(), *(dialog.doubts.item(n).text() for n in range(dialog.doubts.count()))]
        self.acts(dialog)
        dialog.explain()
        if not dialog.keep.isEnabled():
            self._qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
            return None
        self._qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
        return dialog.id

    def save_workbook(self, suggested: Path, templates: Sequence[TemplateChoice], chosen: str) -> SaveChoice | None:
        if not self.chosen:
            return super().save_workbook(suggested, templates, chosen)
        dialog = SaveDialog(templates, self.chosen)
        self._qtbot.addWidget(dialog)
        return SaveChoice(suggested.with_suffix(dialog.choice.suffix), dialog.choice.id)

    def manage_templates(self, rows: Sequence[TemplateRow], default: str, selected: str) -> TemplateAsk | None:
        return self.template_asks.pop(0) if self.template_asks else None


@pytest.fixture
def clerk(qtbot: QtBot) -> Clerk:
    return Clerk(qtbot)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setenv("JIBIAO_HOME", str(tmp_path / "home"))
    return real_window(qtbot, tmp_path, clerk)


def add(window: MainWindow, clerk: Clerk, path: Path, acts: Act = lambda dialog: None) -> None:
    """文件 → 模板…, 添加, and what is done in the dialog of tags."""
    clerk.template_asks, clerk.file, clerk.acts = [TemplateAsk(Wish.ADD)], path, acts
    window.commands.by_name["templates"].trigger()


def open_file(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.files.opened, timeout=LONG):
        window.files.open(path)


def findings(window: MainWindow) -> list[str]:
    return [finding.message for finding in window.workbench.session.reading.findings]


def names(window: MainWindow) -> list[str | None]:
    return [project.project_name for project in window.workbench.session.disclosure.projects]


def test_nothing_recognisable_is_said_and_no_template_comes_of_it(
    window: MainWindow, clerk: Clerk, tmp_path: Path
) -> None:
    add(window, clerk, make_workbook(tmp_path / "通讯录.xlsx", {"表": [["姓名", "电话"], ["甲", "1"]]}))
    assert "“通讯录.xlsx”里没有标记，也没有认出" in clerk.told[0]
    assert own_ids() == ()


def test_a_misspelt_tag_is_led_to_and_mended_by_its_nearest_name(
    qtbot: QtBot, window: MainWindow, clerk: Clerk, tmp_path: Path
) -> None:
    rows = [["项目名称", "{{项目名城}}"], ["{{指标.三级指标}}", "{{指标.指标直}}"]]

    def mend(dialog: TaggingDialog) -> None:
        assert not dialog.keep.isEnabled()
        for field in ("project_name", "value"):
            at = dialog.doubts.visualItemRect(dialog.doubts.item(0)).center()
            qtbot.mouseClick(dialog.doubts.viewport(), Qt.MouseButton.LeftButton, pos=at)
            QTest.keyClicks(dialog.pane.fields.search, field)
            QTest.keyClick(dialog.pane.fields.search, Qt.Key.Key_Return)
            dialog.pane.fields.search.clear()
            dialog.explain()

    add(window, clerk, make_workbook(tmp_path / "错字.xlsx", {"表": rows}), mend)
    assert "错误  B1 不认识标记“项目名城”。是不是“项目名称”“项目编码”？" in clerk.told
    assert any("B2 不认识标记“指标.指标直”。是不是“指标.指标期”“指标.指标值”" in text for text in clerk.told)
    book = openpyxl.load_workbook(versions("错字")[1])
    assert [book["表"]["B1"].value, book["表"]["B2"].value] == ["{{项目名称}}", "{{指标.指标值}}"]


def test_tags_twice_in_merged_or_protected_cells_and_in_a_table_are_all_told(
    qtbot: QtBot, window: MainWindow, clerk: Clerk, tmp_path: Path
) -> None:
    def spoil(book: openpyxl.Workbook) -> None:
        sheet = book["表"]
        sheet.merge_cells("A3:B3")
        sheet._cells[3, 2] = openpyxl.cell.Cell(sheet, 3, 2, "{{资金用途}}")
        sheet.protection.sheet = True
        sheet.add_table(Table(displayName="指标表", ref="A5:B6"))

    rows = [
        ["项目名称", "{{项目名称}}"],
        ["名称", "{{项目名称}}"],
        [None, None],
        [],
        ["三级指标", "指标值"],
        ["{{指标.三级指标}}", "{{指标.指标值}}"],
    ]

    def move(dialog: TaggingDialog) -> None:
        """A click leads to the merged cell; a field chosen for it takes the place of what it hides."""
        assert not dialog.keep.isEnabled()
        item = next(item for n in range(dialog.doubts.count()) if "看不到" in (item := dialog.doubts.item(n)).text())
        at = dialog.doubts.visualItemRect(item).center()
        qtbot.mouseClick(dialog.doubts.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert dialog.current_place() == (3, 1)
        QTest.keyClicks(dialog.pane.fields.search, "purpose")
        QTest.keyClick(dialog.pane.fields.search, Qt.Key.Key_Return)

    add(window, clerk, make_workbook(tmp_path / "杂.xlsx", {"表": rows}, spoil), move)
    told = "\n".join(clerk.told)
    assert "B2 “项目名称”在 B1 已经有了；两处都会填写，读回时以 B1 为准。" in told
    assert "工作表受保护" in told
    assert "表格对象“指标表”里，表格对象会随填写的行数变大" in told
    assert "错误  A3 标记在合并单元格 A3:B3 里看不到的地方，请移到左上角的 A3。" in told
    assert list(versions("杂")) == [1], "all but the hidden one do no harm"
    sheet = openpyxl.load_workbook(versions("杂")[1])["表"]
    assert (sheet["A3"].value, sheet["B3"].value) == ("{{资金用途}}", None)


def test_a_workbook_with_a_password_is_refused_wherever_it_is_brought(
    qtbot: QtBot, window: MainWindow, clerk: Clerk, document: Path, tmp_path: Path
) -> None:
    locked = tmp_path / "加密.xlsx"
    locked.write_bytes(compound_file({"EncryptedPackage": b"secret"}))
    add(window, clerk, locked)
    window.files.open(locked)
    qtbot.waitUntil(lambda: len(clerk.said) == 2, timeout=LONG)
    open_file(qtbot, window, document)
    window.merges.read(locked)
    qtbot.waitUntil(lambda: len(clerk.said) == 3, timeout=LONG)
    window.compares.compare(document, locked)
    qtbot.waitUntil(lambda: len(clerk.said) == 4, timeout=LONG)
    assert all("加密.xlsx" in said and "密码" in said for said in clerk.said)
    assert window.workbench.session.path == document
    assert own_ids() == ()


def test_macros_are_kept_as_they_are_and_never_run(
    qtbot: QtBot, window: MainWindow, clerk: Clerk, document: Path, tmp_path: Path
) -> None:
    rows = [["项目名称", "{{项目名称}}"], ["{{指标.三级指标}}", "{{指标.指标值}}"]]
    add(window, clerk, with_macros(tmp_path / "带宏.xlsm", {"表": rows}))
    open_file(qtbot, window, document)
    read = window.workbench.session.disclosure
    clerk.chosen = "带宏"
    window.commands.by_name["save"].trigger()
    target = window.workbench.session.target
    assert target is not None
    assert target.suffix == ".xlsm"
    assert parts(target)["xl/vbaProject.bin"] == MACROS
    open_file(qtbot, window, target)
    assert window.workbench.session.disclosure == read


def test_a_workbook_of_an_older_version_is_read_as_it_was_made(
    qtbot: QtBot, window: MainWindow, clerk: Clerk, tmp_path: Path
) -> None:
    first = make_workbook(tmp_path / "表.xlsx", {"表": [["{{项目名称}}"], ["{{指标.三级指标}}", "{{指标.指标值}}"]]})
    adopt(first, "本省表")
    fill(DISCLOSURE, load_template("本省表"), tmp_path / "旧.xlsx")
    second = make_workbook(tmp_path / "表2.xlsx", {"表": [["{{指标.指标值}}", "{{指标.三级指标}}"], ["{{项目名称}}"]]})
    adopt(second, "本省表")
    assert list(versions("本省表")) == [1, 2]
    open_file(qtbot, window, tmp_path / "旧.xlsx")
    assert window.workbench.session.disclosure == DISCLOSURE
    take_off_shelf("本省表")
    (tmp_path / "旧.xlsx").rename(tmp_path / "模板已删.xlsx")
    open_file(qtbot, window, tmp_path / "模板已删.xlsx")
    assert window.workbench.session.disclosure == DISCLOSURE


def test_a_workbook_of_another_template_is_merged_by_its_ids(
    qtbot: QtBot, window: MainWindow, clerk: Clerk, document: Path, tmp_path: Path
) -> None:
    open_file(qtbot, window, document)
    read = window.workbench.session.disclosure
    fill(read, load_template("mof-list"), tmp_path / "另一种表.xlsx")
    old = read.projects[0].indicators[0].level3

    def change(book: openpyxl.Workbook) -> None:
        (cell,) = (c for row in book["绩效指标"].iter_rows() for c in row if c.value == old and c.row == 2)
        cell.value = "改过的指标"

    edit(tmp_path / "另一种表.xlsx", change)
    with qtbot.waitSignal(window.merges.listed, timeout=LONG):
        window.merges.read(tmp_path / "另一种表.xlsx")
    lines = [line for row in window.docks.merge.model.rows for line in row]
    assert [line.texts[:2] for line in lines] == [(old, "改过的指标")]


def test_a_missing_sheet_is_said_and_what_is_left_is_read(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    fill(DISCLOSURE, load_template("hebei-form"), tmp_path / "缺表.xlsx")
    edit(tmp_path / "缺表.xlsx", lambda book: book.remove(book["1.农村道路养护"]))
    open_file(qtbot, window, tmp_path / "缺表.xlsx")
    assert names(window) == [SECOND.project_name]
    assert any("农村道路养护" in message and "不见了" in message for message in findings(window))
    assert window.workbench.findings.has_any()


def test_a_deleted_header_takes_nothing_with_it(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    fill(DISCLOSURE, load_template("hebei-list"), tmp_path / "缺表头.xlsx")
    edit(tmp_path / "缺表头.xlsx", lambda book: book["绩效指标"].delete_rows(1))
    open_file(qtbot, window, tmp_path / "缺表头.xlsx")
    assert window.workbench.session.disclosure == DISCLOSURE


def test_a_damaged_workbook_takes_nothing_out_of_the_document_unasked(
    qtbot: QtBot, window: MainWindow, document: Path, tmp_path: Path
) -> None:
    open_file(qtbot, window, document)
    read = window.workbench.session.disclosure
    fill(read, load_template("hebei-list"), tmp_path / "缺指标.xlsx")
    edit(tmp_path / "缺指标.xlsx", lambda book: book.remove(book["绩效指标"]))
    with qtbot.waitSignal(window.merges.listed, timeout=LONG):
        window.merges.read(tmp_path / "缺指标.xlsx")
    panel = window.docks.merge
    lines = [line for row in panel.model.rows for line in row]
    assert lines
    assert all("不见了" in line.hint for line in lines)
    assert not panel.apply.isEnabled(), "nothing is ticked"
    assert window.workbench.session.disclosure == read
