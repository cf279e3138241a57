"""A draft: a blank form with proposed tags, corrected cell by cell, looked at filled, and kept."""

from pathlib import Path

import openpyxl
import pytest

from core.errors import TemplateError
from core.workbook.forms.form import FormCell, FormSheet
from core.workbook.proposals.tagdraft import TagDraft, fact_of, place_of
from core.workbook.templates.shelf import versions
from tests.core.workbook.samples import DISCLOSURE, PROJECT
from tests.helpers.blank_forms import blank_form
from tests.helpers.workbooks import make_workbook

FORM = """
绩效目标表 | < | < | <
项目名称 | _ | 指标性质 | _
一级指标 | 三级指标 | 指标性质 | 指标值
产出指标 | _ | _ | _
^ | _ | _ | _
"""


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIBIAO_HOME", str(tmp_path / "home"))


@pytest.fixture
def draft(tmp_path: Path) -> TagDraft:
    return TagDraft(blank_form(tmp_path / "某省表.xlsx", 表=FORM))


def cell_at(sheet: FormSheet, row: int, column: int) -> FormCell:
    return next(cell for cell in sheet.cells if (cell.row + 1, cell.column + 1) == (row, column))


def test_the_sheet_shows_the_proposal_in_colour(draft: TagDraft) -> None:
    form = draft.sheets[0].form()
    assert cell_at(form, 1, 1).colspan == 4
    assert (cell_at(form, 2, 2).text, cell_at(form, 2, 1).look.fill) == ("{{项目名称}}", "")
    tagged, dropped = cell_at(form, 2, 2).look.fill, cell_at(form, 5, 3).look.fill
    assert len({tagged, dropped, ""}) == 3


def test_a_cell_stands_for_its_place(draft: TagDraft) -> None:
    cell = cell_at(draft.sheets[0].form(), 4, 2)
    assert cell.pieces == (fact_of(0, (4, 2)),)
    assert place_of(fact_of(0, (4, 2))) == (0, (4, 2))


def test_doubts_go_when_another_tag_is_chosen(draft: TagDraft) -> None:
    assert [place_of(f.fact)[1] for f in draft.findings(draft.explained())] == [(4, 3)]
    draft.sheets[0].put((4, 3), "{{指标.计算符号}}")
    assert draft.findings(draft.explained()) == []


def test_a_wrong_tag_is_a_fault_at_its_cell(draft: TagDraft) -> None:
    draft.sheets[0].put((2, 4), "{{项目名城}}")
    found = {place_of(f.fact)[1]: f.message for f in draft.findings(draft.explained())}
    assert found[2, 4] == "不认识标记“项目名城”。是不是“项目名称”“项目编码”？"
    with pytest.raises(TemplateError, match="不认识的标记“项目名城”"):
        draft.adopt("某省表")


def test_the_text_of_the_workbook_takes_a_change_back(draft: TagDraft) -> None:
    sheet = draft.sheets[0]
    sheet.put((2, 1), "")
    assert (sheet.text((2, 1)), sheet.printed((2, 1))) == ("", "项目名称")
    sheet.put((2, 1), "项目名称")
    assert (2, 1) not in sheet.texts


def test_the_preview_is_the_first_project_in_the_form(draft: TagDraft) -> None:
    form = draft.preview(DISCLOSURE)
    assert form is not None
    assert cell_at(form, 2, 2).text == PROJECT.project_name
    assert [cell_at(form, 4 + n, 2).text for n in range(4)] == [row.level3 for row in PROJECT.indicators]


def test_what_a_document_would_lose_is_told(draft: TagDraft) -> None:
    assert "预算数" in draft.lost(DISCLOSURE)
    draft.sheets[0].put((2, 4), "{{预算数}}")
    assert "预算数" not in draft.lost(DISCLOSURE)


def test_it_is_kept_with_the_corrections(draft: TagDraft) -> None:
    draft.sheets[0].put((2, 4), "{{预算数}}")
    assert draft.adopt("我的表").version == 1
    sheet = openpyxl.load_workbook(versions("我的表")[1]).worksheets[0]
    assert (sheet.title, sheet["D2"].value, sheet["B4"].value) == (
        "{{序号}}.{{项目名称}}",
        "{{预算数}}",
        "{{指标.三级指标}}",
    )


def test_where_nothing_is_recognised_tags_can_be_put_by_hand(tmp_path: Path) -> None:
    draft = TagDraft(make_workbook(tmp_path / "a.xlsx", {"表": [["姓名", None], ["电话", None]]}))
    assert draft.trouble.startswith("“a.xlsx”里没有标记，也没有认出")
    draft.sheets[0].put((1, 2), "{{项目名称}}")
    assert draft.explained().is_usable


def test_tags_that_are_there_stay(tmp_path: Path) -> None:
    draft = TagDraft(make_workbook(tmp_path / "a.xlsx", {"表": [["项目名称", "{{项目名称}}"]]}))
    assert (draft.trouble, draft.is_proposed, draft.sheets[0].texts) == ("", False, {})
