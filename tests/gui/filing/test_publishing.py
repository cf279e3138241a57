from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.parse import parse
from gui.dialogs.publish import PublishDialog, TextLook
from gui.main_window import MainWindow
from gui.settings import WORD_LOOK, Settings
from tests.gui.fakes import FakePrompter, made_disclosure, made_reading
from tests.helpers.word_notation import write_word


def publish(window: MainWindow) -> None:
    window.commands.by_name["publish"].trigger()


def test_the_open_document_becomes_the_text_that_is_published(
    window: MainWindow, prompter: FakePrompter, tmp_path: Path
) -> None:
    prompter.text_target = tmp_path / "公开.docx"
    publish(window)
    session = window.files.desk.session
    names = [project.project_name for project in session.disclosure.projects]
    assert [project.project_name for project in parse(tmp_path / "公开.docx").disclosure.projects] == names
    assert prompter.suggested is not None
    assert prompter.suggested.name.endswith("（公开文本）.docx")
    assert prompter.said == []
    assert session.target is None, "the workbook is still to be saved"


def test_nothing_is_written_without_a_place(window: MainWindow, prompter: FakePrompter, tmp_path: Path) -> None:
    before = list(tmp_path.iterdir())
    publish(window)
    assert prompter.asked == ["look", "text"]
    assert list(tmp_path.iterdir()) == before


def test_what_can_not_be_written_is_told(window: MainWindow, prompter: FakePrompter, tmp_path: Path) -> None:
    prompter.text_target = tmp_path / "没有这个文件夹" / "公开.docx"
    publish(window)
    assert len(prompter.said) == 1


def test_no_open_document_is_written_over_also_not_in_another_tab(
    window: MainWindow, prompter: FakePrompter, source: Path, tmp_path: Path
) -> None:
    other = tmp_path / "某所绩效文本.docx"
    other.write_bytes(b"other")
    window.files.take(made_reading(2), other)
    for target in (source, other):
        prompter.text_target = target
        publish(window)
    assert (source.read_bytes(), other.read_bytes()) == (b"as it was", b"other")
    assert len(prompter.said) == 2


@pytest.fixture
def look(tmp_path: Path) -> Path:
    """A Word template of the department."""
    return write_word(tmp_path / "本局样式.docx", "本局项目", "{{项目名称}}：{{预算数}}{{金额单位}}")


def test_the_department_s_own_word_file_is_filled_and_offered_again(
    window: MainWindow, prompter: FakePrompter, settings: Settings, look: Path, tmp_path: Path
) -> None:
    before = look.read_bytes()
    prompter.look, prompter.text_target = TextLook(look), tmp_path / "公开.docx"
    publish(window)
    lines = [paragraph.text for paragraph in docx.Document(str(tmp_path / "公开.docx")).paragraphs if paragraph.text]
    assert lines == ["本局项目", "房屋修缮1期：5.60", "房屋修缮2期：5.60", "房屋修缮3期：5.60"]
    assert "指标值" in prompter.said[0], "what the template has no tag for is told"
    assert look.read_bytes() == before
    publish(window)
    assert prompter.last_look == look
    prompter.look = TextLook()
    publish(window)
    assert settings.get(WORD_LOOK) == ""


def test_a_look_that_went_bad_meanwhile_is_told_and_nothing_is_written(
    window: MainWindow, prompter: FakePrompter, tmp_path: Path
) -> None:
    prompter.look = TextLook(write_word(tmp_path / "坏样式.docx", "{{项目名陈}}", "{{预算书}}"))
    prompter.text_target = tmp_path / "公开.docx"
    publish(window)
    assert not prompter.text_target.exists()
    assert prompter.said == [
        "Word 样式“坏样式.docx”不能使用：“{{项目名陈}}”：不认识标记“项目名陈”。是不是“项目名称”“项目编码”？（另有 1 处错误）"
    ]


def test_the_look_is_never_written_over(window: MainWindow, prompter: FakePrompter, look: Path) -> None:
    before = look.read_bytes()
    prompter.look, prompter.text_target = TextLook(look), look
    publish(window)
    assert look.read_bytes() == before
    assert "不能覆盖" in prompter.said[0]


def test_the_dialog_says_at_once_what_is_wrong_with_a_look(qtbot: QtBot, look: Path, tmp_path: Path) -> None:
    bad = write_word(tmp_path / "坏.docx", "项目{{项目名陈}}", "{预算数}}", "{{qqqq}}")
    empty = write_word(tmp_path / "空.docx", "没有标记")
    (tmp_path / "不是.docx").write_bytes(b"no Word file")
    answers = [bad, empty, tmp_path / "不是.docx", look]
    dialog = PublishDialog(made_disclosure(1), None, lambda: answers.pop(0))
    qtbot.addWidget(dialog)
    assert (dialog.look, dialog.go.isEnabled(), dialog.note.text()) == (TextLook(), True, "")

    def choose() -> tuple[bool, str]:
        qtbot.mouseClick(dialog.look_for, Qt.MouseButton.LeftButton)
        return dialog.go.isEnabled(), dialog.note.text()

    usable, told = choose()
    assert not usable
    assert told.splitlines() == [
        "错误　“项目{{项目名陈}}”：不认识标记“项目名陈”。是不是“项目名称”“项目编码”？",
        "错误　“{{qqqq}}”：不认识标记“qqqq”。",
        "疑问　“{预算数}}”：标记“预算数”的括号不全，不会填写。请写成 {{预算数}}。",
    ]
    usable, told = choose()
    assert (usable, "没有标记" in told) == (False, True)
    usable, told = choose()
    assert (usable, "不是 Word 文档" in told) == (False, True)
    usable, told = choose()
    assert usable
    assert told.startswith("共有 3 个标记。\n当前文件里的这些内容在样式里没有标记，不会写出：")
    assert dialog.look == TextLook(look)
    dialog.plain.setChecked(True)
    assert (dialog.look, dialog.note.text()) == (TextLook(), "")


def test_the_last_look_is_there_again_even_where_its_file_is_gone(qtbot: QtBot, look: Path) -> None:
    dialog = PublishDialog(made_disclosure(1), look, lambda: None)
    qtbot.addWidget(dialog)
    assert (dialog.look, dialog.go.isEnabled()) == (TextLook(look), True)
    look.unlink()
    dialog = PublishDialog(made_disclosure(1), look, lambda: None)
    qtbot.addWidget(dialog)
    assert not dialog.go.isEnabled()
    assert "不能使用" in dialog.note.text()
