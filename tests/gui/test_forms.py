from dataclasses import replace
from pathlib import Path

import pytest

from core.facts import Fact
from core.model import Group, Indicator, Project
from core.samples.disclosure import sample_disclosure
from core.workbook.forms.form import FormSheet
from core.workbook.proposals.adopt import adopt
from gui.forms import TemplateForms
from tests.helpers.workbooks import with_macros

ROW = Indicator("i1", level1="产出指标", individual=Group("宣传次数", "≥3次", "全年"))
PROJECT = Project("p", 1, project_name="会议费", indicators=(ROW,))


@pytest.fixture
def forms() -> TemplateForms:
    return TemplateForms()


def labels(sheet: FormSheet) -> set[str]:
    return {piece for cell in sheet.cells for piece in cell.pieces if isinstance(piece, str)}


def facts(sheet: FormSheet) -> set[Fact]:
    return {piece for cell in sheet.cells for piece in cell.pieces if isinstance(piece, Fact)}


def test_a_layout_with_a_template_is_drawn_with_it(forms: TemplateForms) -> None:
    disclosure = sample_disclosure()
    assert disclosure.layout == "hebei-form"
    assert "指标值确定依据" in labels(forms.lay_out(disclosure, disclosure.projects[0]))


def test_a_layout_without_a_template_is_drawn_with_the_common_one(forms: TemplateForms) -> None:
    disclosure = replace(sample_disclosure(), layout=None)
    assert "指标值确定依据" in labels(forms.lay_out(disclosure, disclosure.projects[0]))


def test_no_fact_is_hidden_for_want_of_a_place(forms: TemplateForms) -> None:
    disclosure = replace(sample_disclosure(), layout=None, projects=(PROJECT,))
    assert Fact("i1", "individual.value") in facts(forms.lay_out(disclosure, PROJECT))


def test_the_templates_have_titles_to_choose_by(forms: TemplateForms) -> None:
    choices = {choice.id: choice for choice in forms.choices(sample_disclosure())}
    assert {"hebei-form", "hebei-list"} <= set(choices)
    assert all(choice.title and choice.title != id for id, choice in choices.items())
    assert choices["hebei-form"].arrangement == "每个项目一张工作表"
    assert choices["hebei-form"].lost() == ()
    assert "指标值确定依据" in choices["zhejiang-list"].lost()


def test_a_workbook_with_macros_keeps_its_ending(
    forms: TemplateForms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JIBIAO_HOME", str(tmp_path / "home"))
    adopt(with_macros(tmp_path / "带宏.xlsm", {"表": [["{{项目名称}}"], ["{{指标.三级指标}}"]]}), "带宏")
    (choice,) = (choice for choice in forms.choices(sample_disclosure()) if choice.id == "带宏")
    assert choice.suffix == ".xlsm"


def test_saving_begins_with_the_template_of_the_layout(forms: TemplateForms) -> None:
    disclosure = sample_disclosure()
    assert forms.own(replace(disclosure, layout="fujian-list")) == "fujian-list"
    assert forms.own(replace(disclosure, layout=None)) == "hebei-form"


def test_fields_that_a_template_lacks_are_named(forms: TemplateForms, tmp_path: Path) -> None:
    disclosure = replace(sample_disclosure(), projects=(PROJECT,))
    assert "明细指标（个性）" in "、".join(forms.save(disclosure, "hebei-form", tmp_path / "a.xlsx", "1" * 32))
    assert (tmp_path / "a.xlsx").stat().st_size > 0
