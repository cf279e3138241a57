from pathlib import Path

from core.parse import parse
from gui.main_window import MainWindow
from tests.gui.fakes import FakePrompter, made_reading


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
    assert prompter.asked == ["text"]
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
