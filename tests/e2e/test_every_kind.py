"""The same facts come out of the same document in every kind of office file."""

from pathlib import Path

import pytest

from core.model import Disclosure, Project
from core.parse import parse
from core.readers.clipboard import read_clipboard_html
from core.recognise.recognise import recognise
from tests.helpers.office_files import WRITERS, Blocks, html_of
from tests.helpers.word_notation import table

FORM = """
203001清河示范县文化馆（本级）|<|<|<|<|单位：万元
项目编码|{code}|<|项目名称|{name}|<
预算规模及资金用途|预算数|5.60|其中：财政资金|5.60|其他资金：0
^|{name}的各项支出，1<2。|<|<|<|<
资金支出计划（%）|3月底|6月底|10月底|12月底|
^|25.00%|50.00%|75.00%|100.00%|
绩效目标|1.买书。¶2.上架。|<|<|<|<
一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据
产出指标|数量指标|购书册数|全年|≥500册|计划
^|质量指标|合格率|抽查|95%|计划
效益指标|社会效益指标|借阅人次|全年|≥900人次|计划
"""
LIST = """
序号|项目名称|年预算安排资金(万元)|项目总体绩效目标|项目年度绩效目标|<|<|<|<|<|<|<
^|^|^|^|一级指标|二级指标|三级指标|指标明细说明|指标性质|方向|绩效目标值|计量单位
1|修桥|10|通车|产出指标|数量指标|座数||正向指标|大于等于|2|座
^|^|^|^|^|时效指标|完成率||正向指标|等于|100|%
2|修路|20.50|通行|产出指标|数量指标|里程||正向指标|大于等于|3|公里
"""
FORMS: Blocks = (
    "1.图书更新绩效目标表",
    table(FORM.format(code="130999214FVKENNKNIA3G", name="图书更新")),
    "2.馆舍修缮绩效目标表",
    table(FORM.format(code="130999214FVKENNKNIA4G", name="馆舍修缮")),
)
LISTED: Blocks = ("财政支出项目绩效目标表", "（2020年度）", "单位名称：[116001]清河示范区交通局", table(LIST))


def read(path: Path, blocks: Blocks) -> Disclosure:
    WRITERS[path.name](path, blocks)
    return parse(path).disclosure


@pytest.fixture
def facts(tmp_path: Path) -> dict[str, Disclosure]:
    """What the Word file says, of the forms and of the list."""
    return {name: read(tmp_path / "文本.docx", blocks) for name, blocks in (("forms", FORMS), ("list", LISTED))}


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize(("layout", "blocks"), [("forms", FORMS), ("list", LISTED)])
def test_every_kind_of_file_says_the_same(
    tmp_path: Path, facts: dict[str, Disclosure], name: str, layout: str, blocks: Blocks
) -> None:
    disclosure = read(tmp_path / name, blocks)
    assert disclosure.layout == facts[layout].layout
    assert disclosure.projects == facts[layout].projects


def test_the_clipboard_says_the_same(facts: dict[str, Disclosure]) -> None:
    assert recognise(read_clipboard_html(html_of(FORMS))).disclosure.projects == facts["forms"].projects


def test_the_facts_are_those_printed(facts: dict[str, Disclosure]) -> None:
    book, repair = facts["forms"].projects
    assert (book.project_name, repair.project_name) == ("图书更新", "馆舍修缮")
    assert (book.budget_total, book.spend_plan) == ("5.60", ("25.00%", "50.00%", "75.00%", "100.00%"))
    assert (book.goals, book.indicators[1].value) == (("买书。", "上架。"), "95%")
    assert [amounts(project) for project in facts["list"].projects] == [("修桥", "10", 2), ("修路", "20.50", 1)]


def amounts(project: Project) -> tuple[str | None, str | None, int]:
    return project.project_name, project.budget_total, len(project.indicators)
