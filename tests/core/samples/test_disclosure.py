from decimal import Decimal
from pathlib import Path

import docx
import pytest

from core.samples.disclosure import sample_disclosure, write_sample
from core.samples.texts import SUBJECTS
from core.terms.code import check_fails, has_check
from core.terms.value import SIGNS, is_glued, split_value

EVERY = len(SUBJECTS)


def test_the_same_seed_gives_the_same_disclosure_and_another_seed_another() -> None:
    assert sample_disclosure(7) == sample_disclosure(7)
    assert sample_disclosure(7) != sample_disclosure(8)


@pytest.mark.parametrize("seed", range(5))
def test_sums_codes_and_plans_hold(seed: int) -> None:
    projects = sample_disclosure(seed, 20).projects
    assert len({project.project_code for project in projects}) == len({p.project_name for p in projects}) == 20
    for project in projects:
        total, fiscal, other = project.budget_total, project.budget_fiscal, project.budget_other
        assert Decimal(total or "") == Decimal(fiscal or "") + Decimal(other or "")
        assert has_check(project.project_code or "")
        assert not check_fails(project.project_code or "")
        plan = [Decimal(text.rstrip("%")) for text in project.spend_plan or () if text]
        assert plan == sorted(plan)
        assert plan[-1] == 100


def test_the_prose_tells_how_many_projects_there_are_and_their_total() -> None:
    disclosure = sample_disclosure(1, 4)
    assert disclosure.overall
    assert "预算项目4个" in disclosure.overall.goal
    assert f"资金{sum(Decimal(p.budget_total or '') for p in disclosure.projects)}万元" in disclosure.overall.goal


def test_every_sign_and_form_of_value_occurs() -> None:
    values = [row.value or "" for project in sample_disclosure(projects=EVERY).projects for row in project.indicators]
    parts = [split_value(value) for value in values]
    assert {part.comparator for part in parts} == {*SIGNS, ""}
    assert {"12月底", "9月前", "及时", "无", "优良"} <= {part.text for part in parts}
    assert {"1-2个新媒体系列产品", "1篇/季", "2023.07-2024.01", "98%", "400元/场以内"} & {*values}


@pytest.mark.parametrize("glued", [False, True])
def test_values_are_glued_when_asked_for(glued: bool) -> None:
    disclosure = sample_disclosure(projects=EVERY, glued=glued)
    assert disclosure.glued is glued
    assert is_glued(row.value or "" for project in disclosure.projects for row in project.indicators) is glued


def test_the_sample_is_written_as_a_word_file(tmp_path: Path) -> None:
    write_sample(tmp_path / "示例.docx")
    assert len(docx.Document(str(tmp_path / "示例.docx")).tables) == 2 * len(sample_disclosure().projects)
