"""What was copied in another program becomes a document of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QCommandLinkButton
from pytestqt.qtbot import QtBot

from core.keeping.workfolder import WorkFolder
from core.readers.scan.policy import Scans
from gui.filing import clipping
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.fakes import FakeForms, FakePrompter
from tests.gui.test_main_window import do, type_over
from tests.helpers.scans import printed
from tests.helpers.word_notation import table

LONG = 60_000
HTML = (
    "<p>修路项目绩效目标表</p><table><tr><td>项目名称</td><td colspan=3>修路</td></tr>"
    "<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>"
    "<tr><td>产出指标</td><td>数量指标</td><td>里程</td><td>≥5公里</td></tr></table>"
)
TSV = "三公经费\t金额\r\n接待费\t1.20\r\n"


@pytest.fixture
def window(qtbot: QtBot, forms: FakeForms, settings: Settings, prompter: FakePrompter, tmp_path: Path) -> MainWindow:
    """A window that keeps its work, with nothing open."""
    made = MainWindow(forms, settings, prompter, WorkFolder(tmp_path / "works"))
    qtbot.addWidget(made)
    made.show()
    return made


def copy(html: str = "", text: str = "", image: QImage | None = None) -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    if image is not None:
        data.setImageData(image)
    QGuiApplication.clipboard().setMimeData(data)


@pytest.fixture
def paste(qtbot: QtBot, window: MainWindow) -> Callable[[], None]:
    """Makes a document of what was copied, and waits until it is open."""

    def make() -> None:
        with qtbot.waitSignal(window.files.opened, timeout=LONG):
            do(window, "paste_new")

    return make


def test_a_copied_table_becomes_a_tab_of_its_own(window: MainWindow, paste: Callable[[], None]) -> None:
    copy(HTML, "修路")
    paste()
    session = window.workbench.session
    assert [(p.project_name, [row.value for row in p.indicators]) for p in session.disclosure.projects] == [
        ("修路", ["≥5公里"])
    ]
    assert window.windowTitle() == "剪贴板 1[*] — 绩表通"
    copy(text=TSV)
    paste()
    assert [window.tabs.tabText(n) for n in range(window.tabs.count())] == ["剪贴板 1 *", "剪贴板 2 *"]
    assert [cell.text for cell in window.workbench.session.disclosure.tables[0].cells][-1] == "1.20"
    assert window.settings.recent() == []


def test_the_source_is_shown_beside_it(window: MainWindow, paste: Callable[[], None], qtbot: QtBot) -> None:
    copy(HTML)
    paste()
    source = window.workbench.source
    qtbot.waitUntil(lambda: source.links is not None)
    assert source.views.currentWidget() is source.table
    assert "里程" in [cell.text for cell in source.table.sheet_model.sheet.cells]


@pytest.mark.parametrize("way", ["button", "key"])
def test_the_start_page_takes_what_was_copied(qtbot: QtBot, window: MainWindow, way: str) -> None:
    copy(HTML)
    window.activateWindow()
    with qtbot.waitSignal(window.files.opened, timeout=LONG):
        if way == "button":
            qtbot.mouseClick(window.start.paste, Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClick(window.start.button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.workbench.session.disclosure.projects[0].project_name == "修路"


def test_it_is_offered_again_even_when_nothing_was_changed_yet(
    window: MainWindow, paste: Callable[[], None], prompter: FakePrompter
) -> None:
    copy(HTML)
    paste()
    do(window, "close")
    assert prompter.asked == []
    row = window.start._works.itemAt(0).widget().findChild(QCommandLinkButton)
    assert row.text() == "剪贴板 1"
    assert "改了" not in row.description()
    copy()
    row.click()
    assert window.workbench.session.disclosure.projects[0].project_name == "修路"


def test_it_cannot_be_read_again_and_says_so(
    qtbot: QtBot, window: MainWindow, paste: Callable[[], None], prompter: FakePrompter
) -> None:
    copy(HTML)
    paste()
    type_over(qtbot, window, "9")
    before = window.workbench.session.disclosure
    do(window, "read_again")
    assert not window.files.is_running
    assert window.workbench.session.disclosure is before
    assert "“剪贴板 1”是从剪贴板新建的" in prompter.said[0]


def test_its_workbook_is_not_suggested_among_the_working_files(
    window: MainWindow, paste: Callable[[], None], prompter: FakePrompter
) -> None:
    copy(HTML)
    paste()
    do(window, "save_as")
    assert prompter.suggested is not None
    assert prompter.suggested.name == "剪贴板 1（绩效表）.xlsx"
    assert window.files.clippings.folder not in prompter.suggested.parents


@pytest.mark.parametrize(("html", "text"), [("", ""), ("<p>只有文字</p>", "只有文字"), ("", "第一行\n第二行")])
def test_what_is_no_table_is_explained(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, html: str, text: str
) -> None:
    copy(html, text)
    do(window, "paste_new")
    qtbot.waitUntil(lambda: bool(prompter.said), timeout=LONG)
    assert prompter.said == ["剪贴板里没有表格。请先在 Word、WPS、Excel 或网页中选中表格并复制。"]
    assert window.files.desk is None


def test_files_that_were_copied_are_opened(window: MainWindow, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(window.files, "open", opened.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    QGuiApplication.clipboard().setMimeData(data)
    do(window, "paste_new")
    assert opened == [source]


class TestPictures:
    """A screenshot of a table is often all there is."""

    @pytest.fixture
    def screenshot(self) -> QImage:
        page = printed(table("项目名称|金额 / 修桥|10"), (300, 300))
        height, width = page.shape[:2]
        return QImage(page.tobytes(), width, height, 3 * width, QImage.Format.Format_BGR888).copy()

    def test_a_picture_is_recognised_when_the_clerk_says_so(
        self, qtbot: QtBot, window: MainWindow, paste: Callable[[], None], screenshot: QImage
    ) -> None:
        prompter = window.prompter
        assert isinstance(prompter, FakePrompter)
        prompter.scans = Scans.RECOGNISE
        copy(image=screenshot)
        paste()
        assert prompter.asked == ["recognise 1 of 1"]
        assert [cell.text for cell in window.workbench.session.disclosure.tables[0].cells] == [
            "项目名称", "金额", "修桥", "10"
        ]  # fmt: skip
        source = window.workbench.source
        qtbot.waitUntil(lambda: source.views.currentWidget() is source.pages)

    def test_without_the_add_on_the_clerk_is_told_to_copy_the_table(
        self, window: MainWindow, prompter: FakePrompter, screenshot: QImage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(clipping, "is_there", lambda: False)
        copy(image=screenshot)
        do(window, "paste_new")
        assert "剪贴板里是图片" in prompter.said[0]
        assert "复制表格本身" in prompter.said[0]
        assert window.files.desk is None

    def test_a_table_is_taken_rather_than_its_picture(
        self, window: MainWindow, paste: Callable[[], None], prompter: FakePrompter, screenshot: QImage
    ) -> None:
        copy(HTML, image=screenshot)
        paste()
        assert prompter.asked == []
        assert window.workbench.session.disclosure.projects[0].project_name == "修路"
