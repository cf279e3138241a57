"""From the menu 模板… to a template that saving offers, with the answers of a clerk."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.workbook.templates.shelf import versions
from gui.forms import TemplateForms
from gui.main_window import MainWindow
from gui.settings import TEMPLATE, Settings
from gui.templates.asks import TemplateAsk, Wish
from tests.gui.fakes import FakePrompter, made_disclosure, made_reading
from tests.helpers.blank_forms import blank_form

FORM = """
项目名称 | _ | 资金总额 | _
一级指标 | 二级指标 | 三级指标 | 指标值
_ | _ | _ | _
"""


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setenv("JIBIAO_HOME", str(tmp_path / "home"))
    made = MainWindow(TemplateForms(), settings, FakePrompter())
    qtbot.addWidget(made)
    return made


def prompter_of(window: MainWindow, *asks: TemplateAsk) -> FakePrompter:
    prompter = window.prompter
    assert isinstance(prompter, FakePrompter)
    prompter.template_asks = list(asks)
    return prompter


def manage(window: MainWindow) -> None:
    window.commands.by_name["templates"].trigger()


def test_a_blank_form_is_added_and_saving_offers_it(window: MainWindow, tmp_path: Path) -> None:
    prompter = prompter_of(window, TemplateAsk(Wish.ADD))
    prompter.file = blank_form(tmp_path / "某省表.xlsx", 表=FORM)
    prompter.template_names = ["某省表"]
    window.files.take(made_reading(), tmp_path / "某局.docx")
    manage(window)
    draft, name, disclosure = prompter.drafts[0]
    assert (name, draft.is_proposed, disclosure) == ("某省表", True, window.files.desk.session.disclosure)  # type: ignore[union-attr]
    assert prompter.selected_template == "某省表"
    offered = {choice.id: choice for choice in TemplateForms().choices(made_disclosure())}
    assert (offered["某省表"].title, offered["某省表"].arrangement) == ("某省表（自己的模板）", "每个项目一张工作表")


def test_a_name_that_does_not_work_is_told_and_asked_again(window: MainWindow, tmp_path: Path) -> None:
    prompter = prompter_of(window, TemplateAsk(Wish.ADD))
    prompter.file = blank_form(tmp_path / "某省表.xlsx", 表=FORM)
    prompter.template_names = ["a/b", "hebei-form", "某省表"]
    manage(window)
    assert [draft is prompter.drafts[0][0] for draft, _, _ in prompter.drafts] == [True, True, True]
    assert ["不能用作模板编号" in prompter.said[0], "程序自带的模板" in prompter.said[1]] == [True, True]
    assert list(versions("某省表")) == [1]


def test_a_file_that_is_no_workbook_is_told(window: MainWindow, tmp_path: Path) -> None:
    prompter = prompter_of(window, TemplateAsk(Wish.ADD))
    prompter.file = tmp_path / "a.xlsx"
    prompter.file.write_bytes(b"no workbook")
    manage(window)
    assert (len(prompter.said), prompter.drafts) == (1, [])
    assert prompter.asked == ["templates", "open template", "templates"]


def test_a_template_of_the_program_is_changed_under_another_name(window: MainWindow) -> None:
    prompter = prompter_of(window, TemplateAsk(Wish.CHECK, "hebei-form"))
    manage(window)
    draft, name, _ = prompter.drafts[0]
    assert (name, draft.is_proposed) == ("hebei-form（修改）", False)


def test_the_default_is_what_saving_starts_with(window: MainWindow, settings: Settings) -> None:
    prompter_of(window, TemplateAsk(Wish.DEFAULT, "mof-form"))
    manage(window)
    assert settings.get(TEMPLATE) == "mof-form"


def test_removing_asks_first(window: MainWindow, tmp_path: Path) -> None:
    prompter = prompter_of(window, TemplateAsk(Wish.ADD), TemplateAsk(Wish.REMOVE, "某省表"))
    prompter.file = blank_form(tmp_path / "某省表.xlsx", 表=FORM)
    prompter.template_names = ["某省表"]
    manage(window)
    assert list(versions("某省表")) == [1]
    prompter.template_asks, prompter.forgetting = [TemplateAsk(Wish.REMOVE, "某省表")], True
    manage(window)
    assert versions("某省表") == {}
