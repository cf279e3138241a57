"""Tags proposed for blank forms: those of the program without their tags, and invented ones of other provinces."""

import re
from pathlib import Path

import openpyxl
import pytest

from core.workbook.filling.fill import fill
from core.workbook.proposals.adopt import adopt, look_at, proposed_names, proposed_texts
from core.workbook.proposals.proposal import SheetProposal, propose
from core.workbook.proposals.suggestion import DROP_ROW
from core.workbook.proposals.tagging import address, write_tags
from core.workbook.readback.extract import extract
from core.workbook.templates.template import TemplateInfo, built_in_templates, load_template
from tests.core.workbook.samples import DISCLOSURE
from tests.helpers.blank_forms import blank_form
from tests.helpers.package_check import faults
from tests.helpers.workbooks import make_workbook

ANNUAL = """
项目支出绩效目标表 | < | < | < | < | <
填报单位： | < | < | < | 单位：万元 | <
（20XX年度） | < | < | < | < | <
项目名称 | _ | < | 项目编码 | _ | <
资金总额 | _ | 其中：财政资金 | _ | 其他资金 | _
项目负责人 | _ | < | 联系电话 | _ | <
年度绩效目标 | _ | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位
产出指标 | 数量指标 | _ | _ | _ | _
^ | ^ | _ | _ | _ | _
^ | 质量指标 | _ | _ | _ | _
效益指标 | 社会效益指标 | _ | _ | _ | _
备注：本表一式两份。 | < | < | < | < | <
"""
TWO_PERIODS = """
项目名称 | < | _ | < | < | < | <
主管部门及代码 | < | _ | < | 实施单位 | _ | <
项目资金（万元） | < | 中期资金总额： | _ | 年度资金总额： | _ | <
^ | < | 其中：财政拨款 | _ | 其中：财政拨款 | _ | <
总体目标 | 中期目标 | < | < | 年度目标 | < | <
^ | 目标1： | < | < | 目标1： | < | <
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 三级指标 | 指标值
^ | 产出指标 | 数量指标 | 指标1： | _ | 指标1： | _
^ | ^ | 质量指标 | 指标1： | _ | 指标1： | _
^ | 效益指标 | 社会效益指标 | …… | _ | …… | _
"""
STACKED = """
项目名称 | < | _ | < | <
中期目标 | < | _ | < | <
年度目标 | < | _ | < | <
中期绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
^ | _ | _ | _ | _
^ | _ | _ | _ | _
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
^ | _ | _ | _ | _
^ | _ | _ | _ | _
"""
WIDE = """
项目支出绩效目标表 | < | < | < | < | < | < | < | < | <
部门： | | | | | | | | | 金额单位：元
单位名称 | 项目名称 | 年度预算数 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 指标方向性
_ | _ | _ | _ | _ | _ | _ | _ | _ | _
_ | _ | _ | _ | _ | _ | _ | _ | _ | _
"""
YEARS = """
项目名称 | _ | 项目编号 | _ | 资金总额 | _
长期绩效目标 | _ | < | < | < | <
年度绩效目标 | _ | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | < | 指标值设定依据
^ | ^ | ^ | 上年 | 当年 | ^
_ | _ | _ | _ | _ | _
"""
EXAMPLES = """
项目名称 | _ | 预算单位 | _
预算金额（元） | _ | 项目起止时间 | _
总体绩效目标 | _ | < | <
一级指标 | 二级指标 | 三级指标 | 预期指标值
产出指标 | 数量指标 | 培训场次 | ≥10场
^ | 质量指标 | 合格率 | ≥95%
"""
IMPORT = "*项目编码 | *项目名称 | *一级绩效指标 | *二级绩效指标 | *指标名称 | *计算符号 | *年度指标值 | 计量单位 | 备注"
PROJECTS = """
项目清单 | < | < | < | <
序号 | 单位名称 | 项目名称 | 项目编码 | 预算金额
_ | _ | _ | _ | _
_ | _ | _ | _ | _
合计 | < | < | < | _
"""


@pytest.fixture(autouse=True)
def _shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIBIAO_HOME", str(tmp_path / "home"))


def proposed(folder: Path, drawing: str) -> SheetProposal:
    return propose(blank_form(folder / "blank.xlsx", 表=drawing))[0]


def texts(proposal: SheetProposal) -> dict[str, str]:
    return {address(*place): s.text for place, s in proposal.suggestions.items() if not s.drops}


def drops(proposal: SheetProposal) -> list[int]:
    return sorted(place[0] for place, suggestion in proposal.suggestions.items() if suggestion.drops)


def doubtful(proposal: SheetProposal) -> set[str]:
    return {address(*place) for place, suggestion in proposal.suggestions.items() if suggestion.doubt}


def test_a_form_has_its_values_beside_the_labels(tmp_path: Path) -> None:
    proposal = proposed(tmp_path, ANNUAL)
    assert texts(proposal) == {
        "A2": "填报单位：{{单位名称}}",
        "E2": "单位：{{金额单位}}",
        "A3": "（{{年度}}年度）",
        "B4": "{{项目名称}}",
        "E4": "{{项目编码}}",
        "B5": "{{预算数}}",
        "D5": "{{财政资金}}",
        "F5": "{{其他资金}}",
        "B6": "{{栏目.项目负责人}}",
        "E6": "{{栏目.联系电话}}",
        "B7": "{{绩效目标}}",
        "A9": "{{指标.一级指标|合并}}",
        "B9": "{{指标.二级指标|合并}}",
        "C9": "{{指标.三级指标}}",
        "D9": "{{指标.指标性质}}",
        "E9": "{{指标.指标值}}",
        "F9": "{{指标.指标值单位}}",
    }
    assert drops(proposal) == [10, 11, 12]
    assert proposal.new_name == "{{序号}}.{{项目名称}}"


def test_what_is_not_sure_says_so(tmp_path: Path) -> None:
    proposal = proposed(tmp_path, ANNUAL)
    assert doubtful(proposal) == {"D9"}


def test_of_two_periods_side_by_side_both_are_filled_under_the_levels_that_they_share(tmp_path: Path) -> None:
    proposal = proposed(tmp_path, TWO_PERIODS)
    assert texts(proposal) == {
        "C1": "{{项目名称}}",
        "C2": "{{主管部门编码}}{{主管部门}}",
        "F2": "{{单位名称}}",
        "A3": "项目资金（{{金额单位}}）",
        "D3": "{{栏目.中期资金总额}}",
        "F3": "{{预算数}}",
        "D4": "{{栏目.中期财政拨款}}",
        "F4": "{{财政资金}}",
        "B6": "{{总体目标}}",
        "E6": "{{绩效目标}}",
        "B8": "{{指标.一级指标|合并}}",
        "C8": "{{指标.二级指标|合并}}",
        "D8": "{{中期指标.三级指标}}",
        "E8": "{{中期指标.指标值}}",
        "F8": "{{年度指标.三级指标}}",
        "G8": "{{年度指标.指标值}}",
    }
    assert drops(proposal) == [9, 10]


def test_two_periods_below_each_other_are_both_filled(tmp_path: Path) -> None:
    proposal = proposed(tmp_path, STACKED)
    found = texts(proposal)
    assert [found[place] for place in ("D5", "E5", "D8", "E8")] == [
        "{{中期指标.三级指标}}",
        "{{中期指标.指标值}}",
        "{{年度指标.三级指标}}",
        "{{年度指标.指标值}}",
    ]
    assert drops(proposal) == [6, 9]


def test_each_place_that_prints_the_unit_follows_the_document(tmp_path: Path) -> None:
    form = "填报单位： | < | 金额单位：元 | <\n项目名称 | _ | 项目资金（元） | _\n三级指标 | 指标值 | 备注 | <\n_ | _ | _ | <"
    found = texts(proposed(tmp_path, form))
    assert (found["C1"], found["C2"]) == ("金额单位：{{金额单位}}", "项目资金（{{金额单位}}）")


def test_the_line_to_sign_on_is_no_header(tmp_path: Path) -> None:
    """A list that ends with its header gets a row below; the names of those who sign are none."""
    form = "项目名称 | _ | <\n三级指标 | 指标值 | 备注\n_ | _ | _\n_ | _ | _\n单位负责人： | 填表人： | 联系电话："
    assert drops(proposed(tmp_path, form)) == [4]


def test_a_wide_list_names_the_project_on_its_rows(tmp_path: Path) -> None:
    proposal = proposed(tmp_path, WIDE)
    assert texts(proposal) == {
        "A2": "部门：{{部门}}",
        "A4": "{{单位名称|合并}}",
        "B4": "{{项目名称|合并}}",
        "C4": "{{预算数|合并}}",
        "D4": "{{指标.一级指标|合并}}",
        "E4": "{{指标.二级指标|合并}}",
        "F4": "{{指标.三级指标}}",
        "G4": "{{指标.指标值符号}}",
        "H4": "{{指标.指标值内容}}",
        "I4": "{{指标.指标值单位}}",
        "J4": "{{指标.指标性质}}",
    }
    assert doubtful(proposal) == {"G4", "J4"}
    assert drops(proposal) == [5]
    assert "表上写明金额单位是元。文件里的金额单位不同时，请先换算。" in proposal.notes
    assert proposal.new_name == ""


def test_a_value_of_two_years_has_two_columns(tmp_path: Path) -> None:
    found = texts(proposed(tmp_path, YEARS))
    assert (found["D6"], found["E6"], found["F6"]) == (
        "{{指标.上年指标值}}",
        "{{指标.指标值}}",
        "{{指标.指标值确定依据}}",
    )
    assert (found["B2"], found["B3"], found["D1"]) == ("{{总体目标}}", "{{绩效目标}}", "{{项目编码}}")


def test_examples_give_way_and_are_named(tmp_path: Path) -> None:
    proposal = proposed(tmp_path, EXAMPLES)
    assert texts(proposal)["C5"] == "{{指标.三级指标}}"
    assert proposal.suggestions[5, 3].replaces == "培训场次"
    assert drops(proposal) == [6]
    assert "第 5 行按内容重复；第 6 行是预备的空行或示例，填写时删去。" in proposal.notes


def test_an_import_sheet_that_ends_with_its_header_gets_the_row_below(tmp_path: Path) -> None:
    assert texts(proposed(tmp_path, IMPORT)) == {
        "A2": "{{项目编码}}",
        "B2": "{{项目名称}}",
        "C2": "{{指标.一级指标}}",
        "D2": "{{指标.二级指标}}",
        "E2": "{{指标.三级指标}}",
        "F2": "{{指标.指标值符号}}",
        "G2": "{{指标.指标值内容}}",
        "H2": "{{指标.指标值单位}}",
        "I2": "{{指标.备注}}",
    }


def test_a_row_of_hints_under_the_header_stays(tmp_path: Path) -> None:
    hints = """
    *项目名称 | *一级指标 | *三级指标 | *指标值 | 指标说明
    必填，与预算系统一致 | 下拉选择 | 必填，不超过100字 | 必填 | 选填
    """
    found = texts(proposed(tmp_path, hints))
    assert (found["A3"], found["C3"], found["D3"]) == ("{{项目名称}}", "{{指标.三级指标}}", "{{指标.指标值}}")
    assert not {place for place in found if place.endswith("2")}
    blank = texts(proposed(tmp_path, hints + "_ | _ | _ | _ | _"))
    assert (blank["A3"], len(blank)) == ("{{项目名称}}", 5)


def test_a_list_of_projects_keeps_its_total(tmp_path: Path) -> None:
    proposal = proposed(tmp_path, PROJECTS)
    assert texts(proposal) == {
        "A3": "{{项目.序号}}",
        "B3": "{{项目.单位名称}}",
        "C3": "{{项目.项目名称}}",
        "D3": "{{项目.项目编码}}",
        "E3": "{{项目.预算数}}",
    }
    assert drops(proposal) == [4]


def test_nothing_is_proposed_for_other_sheets(tmp_path: Path) -> None:
    assert proposed(tmp_path, "填报说明\n1.本表由单位填报。").suggestions == {}
    assert proposed(tmp_path, "收入 | 金额 | 支出\n一、拨款 | _ | _").suggestions == {}


@pytest.mark.parametrize("drawing", [ANNUAL, TWO_PERIODS, WIDE, YEARS, EXAMPLES, IMPORT, PROJECTS])
def test_what_a_proposed_template_is_filled_with_comes_back(tmp_path: Path, drawing: str) -> None:
    adopted = adopt(blank_form(tmp_path / "我的表.xlsx", 表=drawing))
    fill(DISCLOSURE, load_template(adopted.id), tmp_path / "out.xlsx")
    assert faults(tmp_path / "out.xlsx") == []
    assert extract(tmp_path / "out.xlsx").disclosure == DISCLOSURE


SAME = {
    "{{指标.计算符号}}": "{{指标.指标值符号}}",
    "{{指标.计量单位}}": "{{指标.指标值单位}}",
    "{{指标.指标值内容}}": "{{指标.指标值}}",
}
"""Tags that show the same of a document with columns of its own"""
UNSEEN = {
    "{{如有.中期指标.序号}}",
    "{{标题}}",
    "{{单位编码}}",
    "{{部门}}",
    "{{年度}}",
    "{{总体绩效目标}}",
    "{{金额单位}}",
    "{{项目.金额单位}}",
}
"""Tags of cells that nothing on the blank form speaks of"""
PROSE = ("{{分项", "{{措施", "{{表格")


def tags_in(text: str) -> set[str]:
    """The tags of a text, those that show the same as one."""
    found = (tag.replace("|合并", "") for tag in re.findall(r"{{.*?}}", text))
    return {SAME.get(tag, tag) for tag in found if not tag.startswith(PROSE)}


def without_tags(book: openpyxl.Workbook) -> dict[tuple[int, str], set[str]]:
    """Take all tags out of a workbook; gives what they were by number of the sheet and cell."""
    wanted = {}
    for number, sheet in enumerate(book.worksheets):
        for cell in [cell for row in sheet.iter_rows() for cell in row if "{{" in str(cell.value)]:
            wanted[number, cell.coordinate] = tags_in(cell.value)
            cell.value = re.sub(r"{{.*?}}", "", cell.value.replace("{{金额单位}}", "万元")) or None
        sheet.title = re.sub(r"{{.*?}}", "", sheet.title).strip(".") or f"表{number}"
    return wanted


@pytest.mark.parametrize("info", [info for info in built_in_templates() if info.id != "zhejiang-list"])
def test_the_templates_of_the_program_without_tags_get_them_back(tmp_path: Path, info: TemplateInfo) -> None:
    """Zhejiang's printed list has rows of three kinds, which its blank form does not tell."""
    book = openpyxl.load_workbook(info.path)
    wanted = without_tags(book)
    book.save(tmp_path / "blank.xlsx")
    proposals = propose(tmp_path / "blank.xlsx")
    found = {(p.number, address(*place)): tags_in(s.text) for p in proposals for place, s in p.suggestions.items()}
    missing = {place: tags - UNSEEN - found.get(place, set()) for place, tags in wanted.items()}
    assert {place: tags for place, tags in missing.items() if tags} == {}
    assert {place: tags for place, tags in found.items() if tags - wanted.get(place, set())} == {}


def test_tags_are_put_in_and_all_else_stays(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book.worksheets[0]
        sheet.column_dimensions["B"].width = 33
        sheet["D9"] = "=1+1"
        book.create_sheet("字典")["A1"] = "万元"

    path = make_workbook(tmp_path / "a.xlsx", {"表": [["项目名称"], [], ["旧"]]}, change)
    write_tags(
        path, tmp_path / "b.xlsx", {0: {(1, 2): "{{项目名称}}", (2, 1): "{{预算数}}", (3, 1): ""}}, {0: "{{项目名称}}"}
    )
    book = openpyxl.load_workbook(tmp_path / "b.xlsx")
    sheet = book.worksheets[0]
    assert [sheet[place].value for place in ("A1", "B1", "A2", "A3", "D9")] == [
        "项目名称",
        "{{项目名称}}",
        "{{预算数}}",
        None,
        "=1+1",
    ]
    assert (sheet.column_dimensions["B"].width, book.sheetnames) == (33, ["{{项目名称}}", "字典"])


def test_a_sheet_that_formulas_speak_of_keeps_its_name(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "a.xlsx", {"表": [["项目名称"]], "汇总": [["=表!A1"]]})
    write_tags(path, tmp_path / "b.xlsx", {0: {(1, 2): "{{项目名称}}"}}, {0: "{{项目名称}}"})
    assert openpyxl.load_workbook(tmp_path / "b.xlsx").sheetnames == ["表", "汇总"]


def test_tags_that_are_there_leave_nothing_to_propose(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "a.xlsx", {"表": [["项目名称", "{{项目名称}}"]]})
    explained, proposals = look_at(path)
    assert [note.tag for note in explained.tags] == ["{{项目名称}}"]
    assert (proposals, proposed_texts(proposals), proposed_names(proposals)) == ((), {}, {})
    assert DROP_ROW not in {s.text for p in propose(path) for s in p.suggestions.values()}
