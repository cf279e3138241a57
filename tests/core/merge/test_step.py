from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.codec import decode, encode
from core.edits import Edit, apply, invert
from core.merge import edit_between
from core.model import Disclosure, Overall, Project
from tests.core.workbook.samples import DISCLOSURE, PROJECT
from tests.helpers.strategies import disclosures

often = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@st.composite
def _shuffled(draw: st.DrawFn, disclosure: Disclosure, other: Disclosure) -> Disclosure:
    """Another state of a disclosure: projects and rows of both, some texts of the other one under the old ids."""
    projects: list[Project] = []
    rows = [row for project in disclosure.projects for row in project.indicators]
    for project in draw(st.permutations(disclosure.projects)):
        taken = draw(st.permutations(rows))[: draw(st.integers(0, len(rows)))]
        rows = [row for row in rows if row not in taken]
        model = draw(st.sampled_from((project, *other.projects)))
        rewritten = tuple(replace(row, level3=draw(st.sampled_from((row.level3, "改过", None)))) for row in taken)
        projects.append(replace(model, id=project.id, indicators=rewritten))
    kept = projects[: draw(st.integers(0, len(projects)))]
    return replace(
        disclosure, projects=tuple(kept), overall=other.overall, department=other.department, year=other.year
    )


@often
@given(data=st.data(), disclosure=disclosures(), other=disclosures())
def test_the_edit_makes_the_one_of_the_other_and_can_be_taken_back(
    data: st.DataObject, disclosure: Disclosure, other: Disclosure
) -> None:
    after = data.draw(_shuffled(disclosure, other))
    edit = edit_between(disclosure, after, "合并")
    if edit is None:
        assert after == disclosure
        return
    again = decode(Edit, encode(Edit, edit))
    assert apply(disclosure, again) == after
    assert apply(after, invert(again)) == disclosure


def test_nothing_different_is_no_edit() -> None:
    assert edit_between(DISCLOSURE, replace(DISCLOSURE), "合并") is None


def test_a_text_is_set_and_a_row_that_moves_keeps_its_id() -> None:
    a, b, c, d = PROJECT.indicators
    after = replace(
        DISCLOSURE, projects=(replace(PROJECT, purpose="修路。", indicators=(d, a, b, c)), DISCLOSURE.projects[1])
    )
    edit = edit_between(DISCLOSURE, after, "合并")
    assert edit is not None
    assert [type(change).__name__ for change in edit.changes] == ["RemoveIndicator", "SetText", "InsertIndicator"]
    assert apply(DISCLOSURE, edit) == after


def test_prose_comes_to_a_department_that_had_none() -> None:
    before = replace(DISCLOSURE, overall=None)
    after = replace(DISCLOSURE, overall=Overall("办好学校。"))
    edit = edit_between(before, after, "合并")
    assert edit is not None
    assert apply(before, edit) == after
    assert apply(after, invert(edit)) == before
