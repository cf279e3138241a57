from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.edits import Edit, apply, invert
from core.errors import EditError
from core.facts import Fact
from core.model import Disclosure, Indicator, Project
from core.operations import (
    insert_indicators,
    move_indicators,
    remove_indicators,
    remove_project,
    set_texts,
    take_back,
)

Maker = Callable[[Disclosure], Edit | None]
ROWS = tuple(Indicator(f"i{n}", level3=name) for n, name in enumerate("甲乙丙丁"))
START = Disclosure(projects=(Project("p", 1, indicators=ROWS), Project("q", 2, project_name="二")))


def done(*makers: Maker) -> tuple[list[Edit], list[Disclosure]]:
    """The edits that the makers make one after another, and the states before each and after all."""
    edits, states = [], [START]
    for make in makers:
        edit = make(states[-1])
        assert edit is not None
        edits.append(edit)
        states.append(apply(states[-1], edit))
    return edits, states


def alone(at: int, *makers: Maker) -> Disclosure:
    """The state after one of the steps was taken back alone; to take that back gives the state before."""
    edits, states = done(*makers)
    edit = take_back(states[at], edits[at], edits[at + 1 :], states[-1])
    after = apply(states[-1], edit)
    assert apply(after, invert(edit)) == states[-1]
    return after


def names(disclosure: Disclosure) -> str:
    return "".join(row.level3 or "_" for row in disclosure.projects[0].indicators)


def put(owner: str, field: str, text: str) -> Maker:
    return lambda state: set_texts(state, [(Fact(owner, field), text)])


def test_a_text_comes_back_and_what_came_later_stays() -> None:
    assert names(alone(0, put("i0", "level3", "子"), put("i1", "level3", "丑"))) == "甲丑丙丁"
    after = alone(0, put("i0", "level3", "子"), put("i0", "value", "≥1"))
    assert (after.projects[0].indicators[0].level3, after.projects[0].indicators[0].value) == ("甲", "≥1")


def test_a_later_step_on_the_same_text_is_named() -> None:
    edits, states = done(put("i0", "level3", "子"), put("i0", "level3", "寅"))
    with pytest.raises(EditError, match="子 → 寅"):
        take_back(states[0], edits[0], edits[1:], states[-1])


def test_rows_come_back_where_they_stood_among_those_that_are_left() -> None:
    def deleted(state: Disclosure) -> Edit:
        return remove_indicators(state, "p", [1, 2])

    def moved(state: Disclosure) -> Edit:
        return move_indicators(state, "p", [1], -1)

    assert names(alone(0, deleted, put("i3", "level3", "戌"))) == "甲乙丙戌"
    assert names(alone(0, deleted, moved)) == "丁甲乙丙"


def test_a_row_that_came_in_goes_though_rows_have_come_before_it() -> None:
    def low(state: Disclosure) -> Edit:
        return insert_indicators(state, "p", 3, 1)

    def high(state: Disclosure) -> Edit:
        return insert_indicators(state, "p", 0, 1)

    after = alone(0, low, high)
    came = after.projects[0].indicators[0].id
    assert came not in {row.id for row in ROWS}
    assert [row.id for row in after.projects[0].indicators] == [came, "i0", "i1", "i2", "i3"]


def test_what_stands_in_a_row_that_came_in_holds_it() -> None:
    edits, states = done(lambda state: insert_indicators(state, "p", 0, 1))
    filled = set_texts(states[-1], [(Fact(states[-1].projects[0].indicators[0].id, "level3"), "新")])
    assert filled is not None
    with pytest.raises(EditError, match="新"):
        take_back(states[0], edits[0], [filled], apply(states[-1], filled))


def test_a_project_comes_back_and_a_text_of_one_that_is_gone_does_not() -> None:
    def gone(state: Disclosure) -> Edit:
        return remove_project(state, "q")

    assert [p.id for p in alone(0, gone, put("i0", "level3", "子")).projects] == ["p", "q"]
    edits, states = done(put("q", "project_name", "贰"), gone)
    with pytest.raises(EditError, match="不能单独撤销"):
        take_back(states[0], edits[0], edits[1:], states[-1])


@given(
    st.lists(st.tuples(st.sampled_from(["i0", "i1", "i2", "p", "q"]), st.sampled_from("子丑寅")), min_size=1), st.data()
)
def test_texts_taken_back_alone_are_as_if_they_had_never_been_typed(
    typed: list[tuple[str, str]], data: st.DataObject
) -> None:
    makers = [put(owner, "level3" if owner.startswith("i") else "project_name", text) for owner, text in typed]
    edits: list[Edit] = []
    states, kept = [START], []
    for maker, (owner, _) in zip(makers, typed, strict=True):
        edit = maker(states[-1])
        if edit is not None:
            edits.append(edit)
            states.append(apply(states[-1], edit))
            kept.append((owner, maker))
    if not edits:
        return
    at = data.draw(st.integers(0, len(edits) - 1))
    if any(owner == kept[at][0] for owner, _ in kept[at + 1 :]):
        with pytest.raises(EditError):
            take_back(states[at], edits[at], edits[at + 1 :], states[-1])
        return
    without = states[at]
    for edit in edits[at + 1 :]:
        without = apply(without, edit)
    assert apply(states[-1], take_back(states[at], edits[at], edits[at + 1 :], states[-1])) == without
