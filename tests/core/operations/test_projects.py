from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from core.edits import Edit, apply, invert
from core.errors import EditError
from core.facts import Fact
from core.find import texts_of
from core.model import Disclosure, Extra, Indicator, Project
from core.operations import (
    duplicate_project,
    insert_project,
    join_projects,
    move_project,
    remove_project,
    split_project,
)
from tests.helpers.strategies import disclosures


def made(id: str, seq: int, **fields: object) -> Project:
    rows = tuple(Indicator(f"{id}{n}", level1="产出指标", level3=f"{id}{n}", value="1") for n in range(3))
    return Project(id, seq, **{"project_name": id, "unit_name": "某局", "indicators": rows, **fields})  # type: ignore[arg-type]


START = Disclosure(projects=(made("a", 1), made("b", 2), made("c", 3)))


def after(edit: Edit, start: Disclosure = START) -> tuple[Project, ...]:
    """The projects after an edit; taking it back gives the start, and their numbers are a count."""
    done = apply(start, edit)
    assert apply(done, invert(edit)) == start
    assert [project.seq for project in done.projects] == list(range(1, len(done.projects) + 1))
    return done.projects


def names(projects: tuple[Project, ...]) -> list[str | None]:
    return [project.project_name for project in projects]


def test_a_blank_project_has_the_fields_and_the_unit_of_its_neighbour() -> None:
    new = after(insert_project(START, 1))[1]
    assert (new.project_name, new.unit_name, new.budget_total) == ("", "某局", None)
    assert [(row.level1, row.level3, row.value) for row in new.indicators] == [("", "", "")]


def test_the_first_project_of_a_document_has_what_every_form_has() -> None:
    (new,) = after(insert_project(Disclosure(), 0), Disclosure())
    assert (new.project_name, new.budget_total, len(new.indicators)) == ("", "", 1)


def test_projects_go_move_and_are_copied() -> None:
    assert names(after(remove_project(START, "b"))) == ["a", "c"]
    assert names(after(move_project(START, "a", +1))) == ["b", "a", "c"]
    copied = after(duplicate_project(START, "a"))
    assert names(copied) == ["a", "a", "b", "c"]
    assert len({row.id for project in copied for row in project.indicators}) == 12
    with pytest.raises(EditError, match="到头"):
        move_project(START, "c", +1)


def test_after_a_project_is_gone_its_neighbour_is_shown() -> None:
    assert remove_project(START, "b").focus == Fact("c", "project_name")
    assert remove_project(START, "c").focus == Fact("b", "project_name")


def test_numbers_that_are_no_count_are_left_alone() -> None:
    start = Disclosure(projects=(made("a", 7), made("b", 9)))
    assert [project.seq for project in apply(start, remove_project(start, "a")).projects] == [9]


def test_rows_from_one_on_become_the_next_project() -> None:
    projects = after(split_project(START, "a", 1))
    assert [[row.id for row in project.indicators] for project in projects[:2]] == [["a0"], ["a1", "a2"]]
    assert (projects[1].project_name, projects[1].unit_name) == ("", "某局")
    for row in (0, 3):
        with pytest.raises(EditError, match="第一个指标行"):
            split_project(START, "a", row)


def test_what_was_split_is_joined_to_what_it_was() -> None:
    split = apply(START, split_project(START, "a", 1))
    assert apply(split, join_projects(split, "a")) == START


def test_joining_fills_what_is_blank_and_keeps_what_differs() -> None:
    first = made("a", 1, project_code="", purpose="修路。", goals=("甲",), budget_total="5")
    second = made(
        "b", 2, project_code="C1", purpose="修桥。", goals=("甲", "乙"), budget_total="6", extra=(Extra("属性", "新"),)
    )
    start = Disclosure(projects=(first, second))
    (joined,) = after(join_projects(start, "a"), start)
    assert (joined.project_code, joined.purpose, joined.goals) == ("C1", "修路。\n修桥。", ("甲", "乙"))
    assert joined.budget_total == "5"
    kept = {extra.label: extra.text for extra in joined.extra}
    assert kept == {"项目名称（被合并的项目）": "b", "预算数（被合并的项目）": "6", "属性": "新"}
    assert [row.id for row in joined.indicators] == ["a0", "a1", "a2", "b0", "b1", "b2"]


def test_the_last_project_has_none_to_be_joined_with() -> None:
    with pytest.raises(EditError, match="最后一个"):
        join_projects(START, "c")


@settings(max_examples=40)
@given(disclosures().filter(lambda d: len(d.projects) > 1))
def test_joining_loses_no_text_and_is_taken_back(disclosure: Disclosure) -> None:
    edit = join_projects(disclosure, disclosure.projects[0].id)
    joined = apply(disclosure, edit)
    assert apply(joined, invert(edit)) == disclosure
    whole = "\n".join(text for _, _, text in texts_of(joined))
    lost = [text for _, _, text in texts_of(disclosure) if text.strip() and text not in whole]
    assert [text for text in lost if not all(line in whole for line in text.split("\n"))] == []


@settings(max_examples=40)
@given(disclosures(), st.data())
def test_every_step_with_projects_is_taken_back(disclosure: Disclosure, data: DataObject) -> None:
    steps = [lambda: insert_project(disclosure, data.draw(st.integers(0, len(disclosure.projects))))]
    for project in disclosure.projects:
        steps += [
            lambda id=project.id: remove_project(disclosure, id),  # type: ignore[misc]
            lambda id=project.id: duplicate_project(disclosure, id),  # type: ignore[misc]
            lambda id=project.id: move_project(disclosure, id, -1),  # type: ignore[misc]
            lambda id=project.id: split_project(disclosure, id, 1),  # type: ignore[misc]
        ]
    for step in steps:
        try:
            edit = step()
        except EditError:
            continue
        done = apply(disclosure, edit)
        rows = Counter(row.id for project in done.projects for row in project.indicators)
        assert set(rows.values()) <= {1}
        assert apply(done, invert(edit)) == disclosure
