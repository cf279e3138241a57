from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from core.changes import InsertProject, RemoveProject, RemoveTable
from core.edits import Edit, History, apply, invert
from core.errors import EditError
from core.facts import Fact, owners, text_at
from core.grid import Grid
from core.model import Disclosure, Indicator, Project
from core.operations import insert_indicator, remove_indicators, set_texts
from core.tabledraft import reshaping
from tests.core.test_reshape import some_reshaping
from tests.helpers.strategies import disclosures

SMALL = Disclosure(
    projects=(Project("p1", 1, project_name="甲", indicators=(Indicator("i1", value="3"), Indicator("i2"))),)
)


def some_edit(data: DataObject, disclosure: Disclosure) -> Edit | None:
    """An edit that a clerk could make now."""
    if disclosure.tables and data.draw(st.booleans()):
        return some_table_edit(data, data.draw(st.sampled_from(disclosure.tables)), disclosure)
    everyone = list(owners(disclosure))
    if not everyone:
        return None
    id, project, indicator = data.draw(st.sampled_from(everyone))
    kind = data.draw(st.sampled_from(["text", "insert", "remove", "project"]))
    if kind == "text":
        field = data.draw(st.sampled_from(["value", "level1"] if indicator else ["purpose", "goals", "title"]))
        return set_texts(disclosure, [(Fact(id, field), data.draw(st.text("甲1.\n", max_size=6)))])
    if kind == "insert":
        return insert_indicator(disclosure, project.id, data.draw(st.integers(0, len(project.indicators))))
    if kind == "remove" and project.indicators:
        return remove_indicators(disclosure, project.id, [data.draw(st.integers(0, len(project.indicators) - 1))])
    return Edit("删除项目", (RemoveProject(disclosure.projects.index(project), project),))


def some_table_edit(data: DataObject, table: Grid, disclosure: Disclosure) -> Edit | None:
    """A text typed into a raw table, another shape of it, or the end of it."""
    kind = data.draw(st.sampled_from(["text", "shape", "remove"]))
    if kind == "text":
        fact = Fact(table.id, table.address(data.draw(st.sampled_from(table.cells))))
        return set_texts(disclosure, [(fact, data.draw(st.text("甲1.\n", max_size=6)))])
    if kind == "shape":
        return Edit("改表", (reshaping(table, some_reshaping(data, table)),))
    return Edit("删除表格", (RemoveTable(disclosure.tables.index(table), table),))


@settings(max_examples=40)
@given(disclosures(), st.data())
def test_undo_gives_back_every_state_and_redo_every_edit(disclosure: Disclosure, data: DataObject) -> None:
    history = History(disclosure)
    states = [disclosure]
    for _ in range(data.draw(st.integers(1, 5))):
        edit = some_edit(data, history.disclosure)
        if edit:
            states.append(history.do(edit))
    for state in reversed(states[:-1]):
        history.undo()
        assert history.disclosure == state
    assert history.undo() is None
    for state in states[1:]:
        history.redo()
        assert history.disclosure == state
    assert history.redo() is None


def test_one_edit_may_change_many_texts() -> None:
    edit = set_texts(
        SMALL, [(Fact("i1", "value"), "5"), (Fact("p1", "project_name"), "乙"), (Fact("i1", "level1"), "")]
    )
    assert edit is not None
    (project,) = apply(SMALL, edit).projects
    assert (project.project_name, project.indicators[0].value) == ("乙", "5")
    assert edit.focus == Fact("i1", "value")


def test_setting_the_same_text_is_no_edit() -> None:
    assert set_texts(SMALL, [(Fact("i1", "value"), "3")]) is None


def test_an_edit_that_no_longer_fits_changes_nothing() -> None:
    edit = set_texts(SMALL, [(Fact("p1", "project_name"), "乙"), (Fact("i1", "value"), "5")])
    assert edit is not None
    other = apply(SMALL, set_texts(SMALL, [(Fact("i1", "value"), "4")]) or pytest.fail("no edit"))
    with pytest.raises(EditError):
        apply(other, edit)
    assert text_at(other.projects[0], "project_name") == "甲"


def test_a_fact_that_is_gone_can_not_be_set() -> None:
    with pytest.raises(EditError):
        set_texts(SMALL, [(Fact("gone", "value"), "5")])
    with pytest.raises(EditError):
        set_texts(SMALL, [(Fact("i1", "colour"), "5")])


def test_what_was_undone_can_not_be_redone_after_a_new_edit() -> None:
    history = History(SMALL)
    history.do(insert_indicator(SMALL, "p1", 1))
    history.undo()
    history.do(remove_indicators(SMALL, "p1", [0]))
    assert history.redo() is None


def test_a_new_row_takes_its_levels_from_the_row_above() -> None:
    row = Indicator("i1", level1="产出指标", level2="数量指标", level3="甲", value="3")
    disclosure = Disclosure(projects=(Project("p1", 1, indicators=(row,)),))
    new = apply(disclosure, insert_indicator(disclosure, "p1", 1)).projects[0].indicators[1]
    assert replace(new, id="") == Indicator("", level1="产出指标", level2="数量指标", level3="", value="")
    assert new.id != row.id


def test_rows_go_as_one_step() -> None:
    edit = remove_indicators(SMALL, "p1", [1, 0])
    assert apply(SMALL, edit).projects[0].indicators == ()
    with pytest.raises(EditError):
        remove_indicators(SMALL, "p1", [2])


def test_projects_come_and_go() -> None:
    edit = Edit("插入项目", (InsertProject(1, Project("p2", 2)),))
    assert [project.id for project in apply(SMALL, edit).projects] == ["p1", "p2"]
    assert apply(apply(SMALL, edit), invert(edit)) == SMALL
