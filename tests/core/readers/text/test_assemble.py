import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import UnreadableError
from core.parse import parse
from core.readers import read
from core.readers.text import document_of_text
from core.recognise.recognise import recognise
from tests.core.readers.text.notation import FORM_HEADER, LIST_HEADER, doubts, reading_of, tabbed, warnings

FORM = tabbed(
    "3.体检经费绩效目标表",
    "",
    "项目编码|13990121A7CZ34PY6ACG7|项目名称|体检经费||",
    "预算规模及资金用途|预算数|5.60|其中：财政资金|5.60|其他资金|0",
    "|定期体检。",
    "资金支出计划（%）|3月底|6月底|10月底|12月底",
    "|25%|50%|75%|100%",
    "绩效目标|1.定期体检。",
    FORM_HEADER,
    "产出指标|数量指标|体检人数|应检尽检|≥95%|年度计划",
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
def test_a_text_is_read_in_the_encodings_of_the_office(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "绩效文本.txt"
    path.write_bytes(FORM.encode(encoding))
    (project,) = parse(path).disclosure.projects
    assert (project.project_name, project.indicators[0].value) == ("体检经费", "≥95%")


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_a_text_that_breaks_off_in_a_character_is_read_as_far_as_it_goes(tmp_path: Path, mark: bytes) -> None:
    name = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    path = tmp_path / "a.txt"
    path.write_bytes(mark + FORM.encode(name) + b"\x4e")
    assert parse(path).disclosure.projects[0].project_name == "体检经费"


@pytest.mark.parametrize("suffix", [".txt", ".md", ".csv"])
def test_the_ending_of_a_text_file_does_not_matter(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text(FORM, encoding="utf-8")
    assert parse(path).disclosure.projects[0].project_name == "体检经费"


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"")
    with pytest.raises(UnreadableError):
        read(path)


@pytest.mark.parametrize("text", ["", "\n\n", " \t \n", "\ufeff", "只有文字，没有表格。"])
def test_a_text_without_tables_has_no_projects(text: str) -> None:
    assert recognise(document_of_text("a.txt", "text", text)).disclosure.projects == ()


_BROKEN = ("3月底", "1|2月底", "绩效指标| 示描述", "满意度指", "标", "100.00%", "13990121A7 Q", "1.甲2.乙", "與", "。")
_WHOLE = ("项目编码", "预算数", "产出指标", "数量指标", "大于等于", "正向指标", "≥95%")
_PIECES = st.sampled_from([*FORM_HEADER.split("|"), *LIST_HEADER.split("|"), *_WHOLE, *_BROKEN])
_CELLS = st.one_of(_PIECES, st.text(max_size=6), st.just(""))
_LINES = st.one_of(st.lists(_CELLS, max_size=9).map("|".join), st.just(FORM_HEADER), st.just(LIST_HEADER))


@settings(max_examples=150, deadline=None)
@given(st.lists(_LINES, max_size=14))
def test_any_text_becomes_a_document_whose_grids_are_sound(lines: list[str]) -> None:
    document = document_of_text("a.txt", "text", tabbed(*lines))
    for grid in document.grids():
        grid.check()
    for remark in document.remarks:
        grid = next(grid for grid in document.grids() if grid.id == remark.grid)
        anchor = grid.at(remark.row, remark.column)
        assert (anchor.row, anchor.column) == (remark.row, remark.column)
    recognise(document)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80) | st.text("\t\n|- 甲1", max_size=60))
def test_any_characters_are_read(text: str) -> None:
    assert recognise(document_of_text("a.txt", "text", text)).document.kind == "text"


TORN_HEADER = FORM_HEADER.replace("绩效指标描述", "绩效指标|示描述")
TORN_FORM = (
    "203001 青禾示范县文化馆（本级）",
    "",
    "项目编码|13990121A7 Q|CZ34PY6ACG|项目名称|场馆免费|开放经费",
    "预算规模|预算数|4.00|其中:财政资金|4.00|其他资金|0",
    "及资金用 途|保障场馆|免费开放。",
    "资金支出|3 ,|月底|6月底|10 月底|1|2月底",
    "计划 (%)|25.|. 00%|50. 00%|75. 00%|10|00.00%",
    "绩效目标|1. 保障场馆免费开放。",
    TORN_HEADER,
    "产出指标|数量指标|开放 天数|全年免费|开放天数||≥300 天|年度计划",
)


def test_a_torn_form_is_put_together_and_says_so() -> None:
    reading = reading_of("3.场馆免费开放经费绩效目标表", "", *TORN_FORM)
    (project,) = reading.disclosure.projects
    assert (project.project_code, project.project_name) == ("13990121A7CZ34PY6ACGQ", "场馆免费开放经费")
    assert (project.purpose, project.goals) == ("保障场馆免费开放。", ("保障场馆免费开放。",))
    assert project.spend_plan == ("25.00%", "50.00%", "75.00%", "100.00%")
    assert (project.indicators[0].description, project.indicators[0].value) == ("全年免费开放天数", "≥300 天")
    assert doubts(reading, project, "project_code") == [("code-joined", "warning")]
    assert doubts(reading, project, "spend_plan[0]") == [("torn-joined", "info")]
    assert doubts(reading, project, "description") == [("torn-joined", "info")]


def test_the_block_of_a_table_with_a_whole_header_is_mended_where_another_table_is_torn() -> None:
    lines = [*TORN_FORM[:-2], FORM_HEADER, "产出指标|数量指标|开放天数|全年开放天数|≥300天|年度计划"]
    reading = reading_of("1.甲绩效目标表", *TORN_FORM, "2.场馆免费开放经费绩效目标表", *lines)
    project = reading.disclosure.projects[1]
    assert project.project_name == "场馆免费开放经费"
    assert project.spend_plan == ("25.00%", "50.00%", "75.00%", "100.00%")


def test_a_list_whose_columns_drift_is_aligned() -> None:
    reading = reading_of(
        LIST_HEADER,
        "1|培训经费|10|提升能力|产出指标|时效指标|完成率||正向指标|等于|100|%",
        "||||||成本指标|执行率||正向指标|大于等于|95|%",
        "|||||效益指标|社会效益指标 受益人数|受益干部||正向指标|大于等于|70.00|人",
        "2|档案经费|5|管好档案|产出指标|数量指标|数量||正向指标|等于|10|卷",
    )
    first, second = reading.disclosure.projects
    assert [row.level2 for row in first.indicators] == ["时效指标", "成本指标", "社会效益指标"]
    assert [(row.comparator, row.value, row.unit) for row in first.indicators][1:] == [
        ("大于等于", "95", "%"),
        ("大于等于", "70.00", "人"),
    ]
    assert (second.project_name, second.overall_goal) == ("档案经费", "管好档案")
    assert warnings(reading) == []


def test_a_goal_cut_by_a_page_end_in_a_list_that_keeps_its_columns_goes_on() -> None:
    reading = reading_of(
        LIST_HEADER,
        "1|培训经费|10|提升能力，服务|产出指标|时效指标|完成率||正向指标|等于|100|%",
        "",
        "|||基层群众。||||||||",
        "|||||质量指标|合格率||正向指标|等于|100|%",
    )
    (project,) = reading.disclosure.projects
    assert project.overall_goal == "提升能力，服务基层群众。"
    assert doubts(reading, project, "overall_goal") == [("page-joined", "info")]
    assert len(project.indicators) == 2


MINISTRY = (
    "项目支出绩效目标表",
    "",
    "项目名称||公共文化场馆|免费开放经费|||||",
    "项目资金||中期资金总额|30|年度资金总额||12.50||",
    "总体目标||中期目标||年度目标||||",
    "||三年建成网络。||保障开放。||||",
    "绩效指标|一级指标|二级指标|三级指|标|指标值|二级指标|三级指标|指标值",
    "|产出 指标|数量 指标|开放场|馆数|≥24个|数量指标|开放场馆数|≥8个",
    "|效益指标|社会效益 指标|群众参|与率|60%以上|社会效益指标|参与率|≥50%",
)


def test_a_torn_form_of_the_ministry_keeps_both_periods() -> None:
    reading = reading_of(*MINISTRY)
    (project,) = reading.disclosure.projects
    assert (project.project_name, project.overall_goal, project.goals) == (
        "公共文化场馆免费开放经费",
        "三年建成网络。",
        ("保障开放。",),
    )
    assert [(row.period, row.level3, row.value) for row in project.indicators] == [
        ("mid", "开放场馆数", "≥24个"),
        ("annual", "开放场馆数", "≥8个"),
        ("mid", "群众参与率", "60%以上"),
        ("annual", "参与率", "≥50%"),
    ]
    assert doubts(reading, project, "project_name") == [("torn-joined", "warning")]


def test_a_list_of_sichuan_that_drifts_is_aligned() -> None:
    reading = reading_of(
        "单位名称|项目名称|预算数|年度目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重|指标方向性",
        "371001-青禾文化馆|免费开放|120000.00|保障开放|产出指标|数量指标|场馆数|≥|8|个|40|正向指标",
        "||||||质量指标|达标率|≥|95|%|30|正向指标",
        "||||效益指标|社会效益指标 参与率|≥|60|%|30|正向指标",
    )
    (project,) = reading.disclosure.projects
    assert (project.unit_name, project.project_name) == ("青禾文化馆", "免费开放")
    assert [(r.level3, r.nature, r.comparator, r.value, r.unit, r.weight) for r in project.indicators] == [
        ("场馆数", "正向指标", "≥", "8", "个", "40"),
        ("达标率", "正向指标", "≥", "95", "%", "30"),
        ("参与率", "正向指标", "≥", "60", "%", "30"),
    ]


def test_rows_of_indicators_without_any_header_in_a_torn_document_are_in_doubt() -> None:
    reading = reading_of("1.甲绩效目标表", *TORN_FORM, "2.乙情况", "产出指标|质量指标|合格率|合格的比例|≥95%|计划")
    assert "parse.header-missing" in warnings(reading)


def test_an_indicator_of_a_whole_form_that_a_page_end_cuts_is_one_and_tells_so() -> None:
    rows = (
        "|质量指标|合格率|体检合格|≥95%|年度计划",
        "",
        "||| 的人员比例||",
        "满意度指标|服务对象满意度指标|满意度|调查|≥9%|问卷",
    )
    head = ("371001体检中心||||单位：万元|", *FORM.replace("\t", "|").split("\n")[2:])
    (project,) = (reading := reading_of("3.体检经费绩效目标表", "", *head, *rows)).disclosure.projects
    assert [row.description for row in project.indicators] == ["应检尽检", "体检合格的人员比例", "调查"]
    assert [row.level3 for row in project.indicators] == ["体检人数", "合格率", "满意度"]
    assert (project.unit_code, project.unit_name) == ("371001", "体检中心")
    told = {(finding.rule, finding.original) for finding in reading.findings if finding.rule == "parse.page-joined"}
    assert told == {("parse.page-joined", "体检合格|的人员比例")}


def test_a_row_that_slips_under_the_level_above_it_keeps_its_texts() -> None:
    slipped = ("|体检次数|全年体检|2次|体检计划|", "效益指标|社会效益指标|受益人数|受益的人|≥5人|年度计划")
    (project,) = reading_of(*FORM.replace("\t", "|").split("\n"), *slipped).disclosure.projects
    rows = [(row.level2, row.level3, row.description, row.value) for row in project.indicators]
    assert rows[1] == ("数量指标", "体检次数", "全年体检", "2次")
    assert len(rows) == 3


def test_a_slip_in_a_list_of_zhejiang_leaves_the_rows_of_its_units_and_projects_as_they_are() -> None:
    (project,) = reading_of(
        "单位编码|单位名称|资金安排|||||一级指标|明细指标|指标值|指标描述|明细指标（个性）|指标值（个性）|指标描述（个性）",
        "||总计|一般公共预算|政府性基金|专户资金|其他资金|||||||",
        "371|青禾示范县文化局||||||||||||",
        "371001|青禾示范县文化馆||||||||||||",
        "|体检经费|5.50|5.00|0|0|0.50|||||||",
        "|||||||产出指标|体检人数|≥95人|应检尽检|||",
        "||||||产出指标|体检次数|2次|全年体检||||",
    ).disclosure.projects
    assert (project.department_name, project.unit_name) == ("青禾示范县文化局", "青禾示范县文化馆")
    assert (project.project_name, project.budget_total, project.budget_other) == ("体检经费", "5.50", "0.50")
    assert project.indicators[0].common is not None
    assert project.indicators[0].common.name == "体检人数"
