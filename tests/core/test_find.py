import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.edits import apply, invert
from core.errors import FindError
from core.facts import Fact, text_at
from core.find import Hit, Query, find, replace_all, texts_of
from core.model import Disclosure, Extra, Group, Indicator, Overall, Project, Safeguard, SubGoal
from tests.helpers.strategies import disclosures, texts

ROWS = (
    Indicator("i1", "产出指标", level3="完成率", value="≥９５％", period="annual"),
    Indicator(
        "i2",
        "产出指标",
        level3="完 成\n率",
        value="12月底",
        common=Group("完成", "1", ""),
        extra=(Extra("备", "完成"),),
    ),
)
SMALL = Disclosure(
    department="某局",
    overall=Overall("完成目标", (SubGoal("一", "完成", ""),), (Safeguard("组织", "完成"),)),
    projects=(
        Project(
            "p1", 1, project_name="修缮", goals=("完成1期", "群众满意"), spend_plan=("25%", "100%"), indicators=ROWS
        ),
        Project("p2", 2, project_name="修缮完成", purpose="a(b)c"),
    ),
)


def places(hits: list[Hit]) -> list[tuple[str, str]]:
    return [(hit.fact.owner, hit.fact.field) for hit in hits]


def afters(query: Query) -> list[str]:
    return [hit.after for hit in find(SMALL, query)]


def test_everything_that_can_be_edited_is_looked_through_in_order() -> None:
    assert places(find(SMALL, Query("完成"))) == [
        ("", "overall.goal"),
        ("", "overall.sub_goals[0].goal"),
        ("", "overall.safeguards[0].text"),
        ("p1", "goals[0]"),
        ("i1", "level3"),
        ("i2", "extra[0].text"),
        ("i2", "common.name"),
        ("p2", "project_name"),
    ]


def test_the_search_keeps_to_projects_and_to_facts() -> None:
    assert places(find(SMALL, Query("完成"), projects={"p2"})) == [("p2", "project_name")]
    selected = [Fact("i1", "level3"), Fact("p1", "goals"), Fact("i1", "value")]
    assert places(find(SMALL, Query("完成"), facts=selected)) == [("p1", "goals[0]"), ("i1", "level3")]


def test_signs_of_regular_expressions_are_plain_text_in_a_plain_search() -> None:
    assert afters(Query("(b)", r"\1")) == [r"a\1c"]


def test_the_numbers_of_goals_are_no_text() -> None:
    assert places(find(SMALL, Query("2."))) == []


def test_a_whole_text_is_found_alone() -> None:
    assert places(find(SMALL, Query("修缮", whole=True))) == [("p1", "project_name")]
    assert places(find(SMALL, Query("完.?", whole=True, regular=True)))[-1] == ("i2", "common.name")


@pytest.mark.parametrize("text", ["95%", "９５％", "9 5　%"])
def test_a_loose_search_ignores_widths_and_white_space(text: str) -> None:
    (hit,) = find(SMALL, Query(text, "90%", loose=True))
    assert (hit.before, hit.spans, hit.after) == ("≥９５％", ((1, 4),), "≥90%")


def test_a_loose_hit_over_white_space_is_replaced_with_it() -> None:
    hits = find(SMALL, Query("成率", "功", loose=True))
    assert [(hit.before, hit.after) for hit in hits] == [("完成率", "完功"), ("完 成\n率", "完 功")]


def test_groups_of_a_regular_search_come_back_as_they_stood() -> None:
    assert afters(Query(r"≥(\d+)(%)", r"$1\2以上\\\n", regular=True, loose=True)) == ["９５％以上\\\n"]


def test_a_full_width_bracket_is_no_group_in_a_loose_regular_search() -> None:
    assert afters(Query("（b）", "-", regular=True, loose=True)) == ["a-c"]


@pytest.mark.parametrize(
    ("query", "reason"),
    [(Query("(", regular=True), "正则表达式有误"), (Query("a", r"\1", regular=True), "分组")],
)
def test_what_is_no_regular_expression_is_explained(query: Query, reason: str) -> None:
    with pytest.raises(FindError, match=reason):
        find(SMALL, query)


def test_empty_matches_are_no_hits() -> None:
    assert find(SMALL, Query("x*", regular=True)) == []
    assert find(SMALL, Query("")) == []


def test_empty_texts_are_found_as_whole_ones() -> None:
    assert places(find(SMALL, Query("", "无", whole=True))) == [
        ("", "overall.sub_goals[0].indicator"),
        ("i2", "common.description"),
    ]


def test_replacing_all_is_one_step_with_its_name() -> None:
    edit = replace_all(SMALL, find(SMALL, Query("完成", "做完")))
    assert edit is not None
    assert (edit.label, len(edit.changes)) == ("查找替换", 8)
    assert find(apply(SMALL, edit), Query("完成")) == []
    assert replace_all(SMALL, []) is None


queries = st.builds(
    Query,
    st.sampled_from(["95", "完成", "，", "％", "A", "甲 甲", "≥"]),
    st.sampled_from(["", "乙", "５"]),
    whole=st.booleans(),
    loose=st.booleans(),
)


@settings(max_examples=50)
@given(disclosures(), queries)
def test_replacing_changes_the_hits_and_nothing_else_and_is_undone_by_one_step(
    disclosure: Disclosure, query: Query
) -> None:
    hits = find(disclosure, query)
    edit = replace_all(disclosure, hits)
    after = apply(disclosure, edit) if edit else disclosure
    found = {(hit.fact.owner, hit.fact.field): hit.after for hit in hits}
    expected = [(owner, field, found.get((owner, field), text)) for owner, field, text in texts_of(disclosure)]
    assert list(texts_of(after)) == expected
    if edit:
        assert apply(after, invert(edit)) == disclosure


@settings(max_examples=50)
@given(disclosures(), st.sampled_from(["95", "完成", "，", "A类", "≥"]))
def test_a_loose_search_finds_all_that_a_plain_one_does(disclosure: Disclosure, text: str) -> None:
    plain, loose = find(disclosure, Query(text)), find(disclosure, Query(text, loose=True))
    assert set(places(plain)) <= set(places(loose))


@settings(max_examples=50)
@given(texts(), st.sampled_from(["95", "完成", "，", "人次"]), st.booleans())
def test_each_span_is_what_was_looked_for(text: str, wanted: str, loose: bool) -> None:
    disclosure = Disclosure(projects=(Project("p", 1, purpose=text),))
    for hit in find(disclosure, Query(wanted, loose=loose)):
        assert text_at(disclosure.projects[0], hit.fact.field) == hit.before
        pieces = ["".join(hit.before[start:stop].split()) for start, stop in hit.spans]
        assert pieces == [wanted] * text.replace(" ", "").replace("\n", "\n" if not loose else "").count(wanted)
