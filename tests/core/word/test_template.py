from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest

from core.errors import TemplateError, WriteError
from core.model import Disclosure, Indicator, Overall, Project, SubGoal
from core.parse import parse
from core.samples.disclosure import sample_disclosure
from core.word.look import look_at
from core.word.opened import opened
from core.word.template import fill_docx
from tests.helpers.word_notation import table, write_word

FORM = """
{{单位编码}}{{单位名称}}|<|<|<|<|单位：{{金额单位}}|<
项目编码|{{项目编码}}|<|项目名称|{{项目名称}}|<|<
预算规模及资金用途|预算数|{{预算数}}|其中：财政资金|{{财政资金}}|其他资金|{{其他资金}}
^|{{资金用途}}|<|<|<|<|<
资金支出计划（%）|3月底|<|6月底|10月底|12月底|<
^|{{3月底}}|<|{{6月底}}|{{10月底}}|{{12月底}}|<
绩效目标|{{绩效目标}}|<|<|<|<|<
"""
ROWS = r"""
一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据
{{指标.一级指标\|合并}}|{{指标.二级指标\|合并}}|{{指标.三级指标}}|{{指标.绩效指标描述}}|{{指标.指标值}}|{{指标.指标值确定依据}}
"""
PROSE = (
    "{{部门}}{{年度}}年部门预算绩效文本",
    "一、总体绩效目标",
    "{{总体绩效目标}}",
    "二、分项绩效目标",
    "（{{分项.序号}}）{{分项.标题}}",
    "绩效目标：{{分项.绩效目标}}",
    "绩效指标：{{分项.绩效指标}}",
    "三、工作保障措施",
    "（{{措施.序号}}）{{措施.标题}}。{{措施.内容}}",
    "第二部分 预算项目绩效目标",
)
WHOLE = (*PROSE, "{{标题}}", table(FORM), "", table(ROWS))

Filled = Callable[..., Any]


@pytest.fixture
def filled(tmp_path: Path) -> Filled:
    """Fills a template of blocks with a disclosure and opens the result."""

    def fill(disclosure: Disclosure, *blocks: Any) -> Any:
        fill_docx(disclosure, write_word(tmp_path / "模板.docx", *blocks), tmp_path / "结果.docx", force=True)
        return docx.Document(str(tmp_path / "结果.docx"))

    return fill


def test_mid_term_indicators_stand_beside_the_annual_ones(filled: Filled, tmp_path: Path) -> None:
    mid, annual, alone = (
        Indicator(id, "产出指标", "数量指标", name, value="1个", period=period)
        for id, name, period in (("a", "三年里程", "mid"), ("b", "全年里程", "annual"), ("c", "三年座数", "mid"))
    )
    project = replace(sample_disclosure().projects[0], indicators=(mid, annual, alone))
    rows = r"一级指标|中期|年度 / {{指标.一级指标\|合并}}|{{中期指标.三级指标}}|{{年度指标.三级指标}}"
    disclosure = replace(sample_disclosure(), projects=(project,))
    document = filled(disclosure, "{{项目名称}}", table(rows))
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows[1:]] == [
        ["产出指标", "三年里程", "全年里程"],
        ["产出指标", "三年座数", ""],
    ]
    look = look_at(opened(write_word(tmp_path / "模板.docx", "{{项目名称}}", table(rows))))
    assert "指标期" not in look.lacking(disclosure)


def lines(document: Any) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def test_what_a_whole_template_makes_reads_back_the_same(tmp_path: Path) -> None:
    disclosure = sample_disclosure(projects=3)
    lacking = fill_docx(disclosure, write_word(tmp_path / "模板.docx", *WHOLE), tmp_path / "结果.docx")
    again = parse(tmp_path / "结果.docx").disclosure
    assert lacking == ()
    assert again.overall == disclosure.overall
    assert [replace(p, id="", indicators=()) for p in again.projects] == [
        replace(p, id="", indicators=()) for p in disclosure.projects
    ]
    assert [[replace(i, id="") for i in p.indicators] for p in again.projects] == [
        [replace(i, id="") for i in p.indicators] for p in disclosure.projects
    ]


def test_the_stretch_about_a_project_stands_once_for_each(filled: Filled) -> None:
    projects = tuple(Project(str(n), n, project_name=f"项目{n}") for n in (1, 2))
    document = filled(
        Disclosure(projects=projects), "前言", "{{序号}}.{{项目名称}}", "说明", "完：{{项目名称}}", "后记"
    )
    assert lines(document) == ["前言", "1.项目1", "说明", "完：项目1", "2.项目2", "说明", "完：项目2", "后记"]


def test_a_list_of_projects_is_no_stretch(filled: Filled) -> None:
    projects = tuple(Project(str(n), n, project_name=f"项目{n}", budget_total="5") for n in (1, 2))
    rows = table("序号|名称|预算 / {{项目.序号}}|{{项目.项目名称}}|{{项目.预算数}}")
    document = filled(Disclosure(projects=projects), "{{项目.序号}}.{{项目.项目名称}}", rows)
    assert lines(document) == ["1.项目1", "2.项目2"]
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows][1:] == [
        ["1", "项目1", "5"],
        ["2", "项目2", "5"],
    ]


def test_like_cells_merge_where_the_tag_asks_for_it(filled: Filled) -> None:
    levels = [("产出指标", "数量指标"), ("产出指标", "数量指标"), ("效益指标", "数量指标")]
    indicators = tuple(Indicator(str(n), *level, level3=str(n)) for n, level in enumerate(levels))
    rows = r"{{指标.一级指标\|合并}}|{{指标.二级指标\|合并}}|{{指标.三级指标}}"
    document = filled(Disclosure(projects=(Project("1", 1, indicators=indicators),)), table(f"一|二|三 / {rows}"))
    assert [[cell.vMerge for cell in row._tr.tc_lst] for row in document.tables[0].rows] == [
        [None, None, None],
        ["restart", "restart", None],
        ["continue", "continue", None],
        [None, None, None],
    ]


def test_items_that_are_not_there_leave_no_line(filled: Filled) -> None:
    assert lines(filled(Disclosure(overall=Overall("总。")), "{{总体绩效目标}}", "（{{分项.序号}}）{{分项.标题}}")) == [
        "总。"
    ]
    one = Disclosure(overall=Overall("", (SubGoal("甲"),)))
    assert lines(filled(one, "（{{分项.序号}}）{{分项.标题}}", "完")) == ["（1）甲", "完"]


def test_other_tables_stand_where_their_tag_stands(filled: Filled) -> None:
    grid = table("项目|预算|< / ^|甲|乙", title="三公经费")
    document = filled(Disclosure(tables=(grid, grid)), "{{表格.标题}}", "{{表格.内容}}", "完")
    assert lines(document) == ["三公经费", "三公经费", "完"]
    assert len(document.tables) == 2


def test_a_tag_cut_over_runs_keeps_the_looks_of_its_first_run(tmp_path: Path) -> None:
    template = docx.Document()
    paragraph = template.add_paragraph("部门：")
    for text, bold in (("{{部", True), ("门}", False), ("}。", None)):
        paragraph.add_run(text).bold = bold
    template.save(str(tmp_path / "模板.docx"))
    fill_docx(Disclosure(department="某局\n分局"), tmp_path / "模板.docx", tmp_path / "结果.docx")
    (result,) = docx.Document(str(tmp_path / "结果.docx")).paragraphs
    assert [(run.text, run.bold) for run in result.runs if run.text] == [
        ("部门：", None),
        ("某局\n分局", True),
        ("。", None),
    ]


def test_headers_and_footers_are_filled(tmp_path: Path) -> None:
    template = docx.Document()
    template.sections[0].header.paragraphs[0].text = "{{部门}}（{{年度}}年）"
    template.save(str(tmp_path / "模板.docx"))
    fill_docx(Disclosure(department="某局", year=2024), tmp_path / "模板.docx", tmp_path / "结果.docx")
    header = docx.Document(str(tmp_path / "结果.docx")).sections[0].header
    assert header.paragraphs[0].text == "某局（2024年）"


def test_fields_without_a_tag_are_named(tmp_path: Path) -> None:
    disclosure = replace(sample_disclosure(projects=1), tables=(table("甲|乙"),))
    template = write_word(tmp_path / "模板.docx", "{{部门}}{{年度}}", "{{项目名称}}", table(ROWS))
    lacking = fill_docx(disclosure, template, tmp_path / "结果.docx")
    assert {"项目编码", "预算数", "工作保障措施", "其他表格"} <= set(lacking)
    assert "指标值" not in lacking


@pytest.mark.parametrize(
    ("blocks", "message"),
    [(("没有标记",), "没有标记"), (("{{项目名陈}}",), "项目名称"), (("{{qqqq}}",), "不认识标记“qqqq”")],
)
def test_a_template_without_known_tags_is_refused(blocks: tuple[str], message: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=message):
        fill_docx(Disclosure(), write_word(tmp_path / "模板.docx", *blocks), tmp_path / "结果.docx")
    assert not (tmp_path / "结果.docx").exists()


@pytest.mark.parametrize("content", [b"", b"{{\xe9\xa1\xb9}}", b"PK\x03\x04broken"])
def test_a_template_that_is_no_word_file_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "模板.docx").write_bytes(content)
    with pytest.raises(TemplateError, match="不是 Word 文档"):
        fill_docx(Disclosure(), tmp_path / "模板.docx", tmp_path / "结果.docx")


def test_the_template_itself_is_never_overwritten(tmp_path: Path) -> None:
    template = write_word(tmp_path / "模板.docx", "{{部门}}")
    before = template.read_bytes()
    with pytest.raises(WriteError):
        fill_docx(Disclosure(department="某局"), template, template, force=True)
    assert template.read_bytes() == before
