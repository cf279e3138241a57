import pytest
from PySide6.QtWidgets import QApplication

from core.edits import Edit
from core.facts import Fact
from core.workbook.forms.form import FormCell
from gui.desk.desk import Desk
from gui.desk.pages import Page, PageKind
from gui.desk.session import Session
from tests.gui.fakes import FakeForms, made_reading

P1 = Page(PageKind.PROJECT, "p1")
VALUE = FormCell(4, 3, 1, 1, "≥1200平方米", (Fact("p1-1", "value"),))
NAME = FormCell(1, 1, 1, 1, "房屋修缮1期", (Fact("p1", "project_name"),))
LABEL = FormCell(1, 0, 1, 1, "项目名称", ("项目名称",))


def first_value(desk: Desk) -> str | None:
    return desk.session.disclosure.projects[0].indicators[0].value


def test_a_text_typed_is_one_step_with_its_name(desk: Desk) -> None:
    desk.set_text(VALUE, "≥1300平方米")
    assert (first_value(desk), desk.stack.count(), desk.stack.undoText()) == ("≥1300平方米", 1, "修改单元格")


def test_undo_and_redo_go_there_and_back(desk: Desk) -> None:
    before = desk.session.disclosure
    desk.set_text(VALUE, "≥1300平方米")
    desk.stack.undo()
    assert desk.session.disclosure == before
    desk.stack.redo()
    assert first_value(desk) == "≥1300平方米"


def test_the_same_text_is_no_step(desk: Desk) -> None:
    desk.set_text(VALUE, VALUE.text)
    assert desk.stack.count() == 0


def test_clearing_several_cells_is_one_step_and_labels_stay(desk: Desk) -> None:
    desk.clear([VALUE, NAME, LABEL])
    project = desk.session.disclosure.projects[0]
    assert (project.project_name, first_value(desk), desk.stack.count()) == ("", "", 1)


def test_what_does_not_fit_is_refused_and_changes_nothing(desk: Desk) -> None:
    said: list[str] = []
    desk.refused.connect(said.append)
    desk.set_text(VALUE, "a\tb")
    desk.set_text(FormCell(0, 0, 1, 1, "", (Fact("gone", "value"),)), "甲")
    assert len(said) == 2
    assert desk.stack.count() == 0
    assert not desk.dirty


def test_there_is_something_to_lose_only_after_a_change(desk: Desk) -> None:
    assert not desk.dirty
    desk.set_text(VALUE, "≥1")
    assert desk.dirty
    desk.stack.undo()
    assert not desk.dirty


@pytest.mark.parametrize("way", ["undo", "redo"])
def test_going_over_the_history_says_so(desk: Desk, way: str) -> None:
    told: list[bool] = []
    desk.changed.connect(lambda _edit, again: told.append(again))
    desk.set_text(VALUE, "≥1")
    desk.stack.undo()
    if way == "redo":
        desk.stack.redo()
    assert told == [False, True] + [True] * (way == "redo")


def steps_taken(desk: Desk) -> list[Edit]:
    """Three steps on the first value, and the edits they were."""
    edits: list[Edit] = []
    desk.changed.connect(lambda edit, _again: edits.append(edit))
    for text in ("7", "8", "9"):
        desk.set_text(VALUE, text)
    return edits


@pytest.mark.parametrize("saved", [0, 2, None])
def test_steps_of_another_day_are_taken_up(
    desk: Desk, session: Session, forms: FakeForms, qapp: QApplication, saved: int | None
) -> None:
    edits = steps_taken(desk)
    other = Desk(Session(made_reading(), session.path, forms.lay_out, forms.checker()), forms.take_apart)
    other.take_up(edits, 1, saved)
    assert (first_value(other), other.stack.index(), other.stack.count()) == ("7", 1, 3)
    clean = []
    for position in range(4):
        other.go_to(position)
        clean += [position] if not other.dirty else []
    assert clean == ([] if saved is None else [saved])
    other.deleteLater()


def test_a_walk_over_many_steps_is_shown_once(desk: Desk) -> None:
    steps_taken(desk)
    told: list[tuple[str | None, bool]] = []
    desk.changed.connect(lambda _edit, again: told.append((first_value(desk), again)))
    desk.go_to(0)
    desk.go_to(0)
    desk.go_to(3)
    assert told == [("≥1200平方米", True), ("9", True)]


def test_a_text_being_typed_is_the_step_that_it_would_be(desk: Desk) -> None:
    edit = desk.typed(VALUE, "5")
    assert edit is not None
    assert edit.changes[0].after == "5"
    assert desk.typed(VALUE, VALUE.text) is None
    assert desk.typed(VALUE, "a\tb") is None
    assert desk.stack.count() == 0
