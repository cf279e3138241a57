"""Forms as clerks and programs leave them: cut anywhere, merges lost. What is read differently is never silent."""

from dataclasses import replace

import pytest

from core.document import Document
from core.grid import Cell, Grid, tile
from core.model import Project
from core.reading import Reading
from core.recognise.recognise import recognise
from tests.helpers.documents import document
from tests.helpers.facts_of import doubts

DEPARTMENT = (
    "部门整体支出绩效目标表",
    """
    部门名称|粤湾市人社局|<|<|<
    预算情况|资金总额|1500|财政拨款|1400
    ^|其他资金|100|基本支出|1200
    总体绩效目标|稳定就业。|<|<|<
    年度重点任务|名称|主要内容|投入资金（万元）|期望目标
    ^|稳就业|发放补贴|200|新增1万人
    ^|社保扩面|参保宣传|100|参保率95%
    绩效指标|一级指标|二级指标|三级指标|指标值
    ^|产出指标|数量指标|新增就业|≥1万人
    ^|^|质量指标|发放准确率|100%
    ^|满意度指标|服务对象满意度指标|群众满意度|≥90%
    """,
)
OWN_LEVELS = (
    "项目绩效目标批复表",
    """
    项目名称|联网路|<|实施单位|粤莞市交通局
    年度目标|结算。|<|<|<
    绩效指标|一级指标|二级指标|三级指标|指标值（或计划水平）
    ^|预期产出指标|数量指标（或规模指标）|项目数|3
    ^|^|预算（或投资规模）控制指标|执行率|≥90%
    ^|效果指标|社会、经济、生态效益指标|争议率|0%
    ^|^|可持续影响指标|控制程度|高
    """,
)
SIGNS = (
    "预算项目绩效目标表",
    """
    项目编码|460000240000000000001|<|<|项目名称|红树林|<
    项目绩效目标|保护红树林。|<|<|<|<|<
    一级指标|二级指标|三级指标|绩效指标性质|绩效指标值|绩效度量单位|指标方向性
    产出指标|数量指标|补种面积|≥|200|亩|正向指标
    ^|成本指标|补种单价|≤|5000|元/亩|反向指标
    """,
)
NO_HEADER = (
    "项目支出绩效目标表",
    """
    项目名称|路灯维护|<|资金总额（万元）|40
    年度目标|亮灯率98%。|<|<|<
    绩效指标|产出指标|数量指标|路灯数|≥3000盏
    ^|^|质量指标|亮灯率|≥98%
    ^|效益指标|社会效益指标|投诉|≤5件
    """,
)
FORMS = {"department": DEPARTMENT, "own levels": OWN_LEVELS, "signs": SIGNS, "no header": NO_HEADER}


def unmerged(grid: Grid) -> Grid:
    """Each merged cell as its text and blanks."""
    places = [
        Cell(cell.row + down, cell.column + across, text="" if down or across else cell.text)
        for cell in grid.cells
        for down in range(cell.rowspan)
        for across in range(cell.colspan)
    ]
    return tile(grid.id, places)


def halves(grid: Grid, row: int) -> tuple[Grid, Grid]:
    """A table cut before a row; what hangs over the cut is blank below it."""
    upper = [cell._replace(rowspan=min(cell.rowspan, row - cell.row)) for cell in grid.cells if cell.row < row]
    lower = [cell._replace(row=cell.row - row) for cell in grid.cells if cell.row >= row]
    return tile("t1", upper, columns=grid.columns), tile("t2", lower, columns=grid.columns)


def told(reading: Reading) -> list[Project]:
    """The projects, without the notes that filled levels leave."""
    return [replace(project, title=None) for project in reading.disclosure.projects]


def whole(name: str) -> tuple[Document, Grid]:
    drawn = document(*FORMS[name])
    return drawn, next(drawn.grids())


CUTS = [(name, row) for name in FORMS for row in range(1, whole(name)[1].rows)]


@pytest.mark.parametrize(("name", "row"), CUTS)
def test_a_cut_anywhere_loses_nothing_in_silence(name: str, row: int) -> None:
    drawn, grid = whole(name)
    cut = recognise(replace(drawn, blocks=(drawn.blocks[0], *halves(grid, row))))
    assert told(cut) == told(recognise(drawn)) or doubts(cut)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_without_its_merges_says_the_same(name: str) -> None:
    drawn, grid = whole(name)
    lost = recognise(replace(drawn, blocks=(drawn.blocks[0], unmerged(grid))))
    assert told(lost) == told(recognise(drawn)) or doubts(lost)


def test_a_row_of_a_header_that_a_page_end_cut_is_no_indicator() -> None:
    head = "一级指标|二级指标|三级指标|指标值|<"
    rows = "^|^|^|数值|单位 / 产出指标|数量指标|里程|5|公里"
    drawn = document("项目绩效目标表", f"项目名称|修路|<|<|< / 年度目标|通车|<|<|< / {head} / {rows}")
    upper, lower = halves(next(drawn.grids()), 3)
    (project,) = recognise(replace(drawn, blocks=(drawn.blocks[0], upper, lower))).disclosure.projects
    assert [row.level3 for row in project.indicators] == ["里程"]


@pytest.mark.parametrize(
    ("printed", "meant"), [("路 灯 维 护", "路灯维护"), ("不忘初心 牢记使命", "不忘初心 牢记使命"), ("A B", "A B")]
)
def test_characters_spread_over_a_cell_are_a_word(printed: str, meant: str) -> None:
    form = f"项目名称|{printed}|年度目标|好 / 一级指标|二级指标|三级指标|指标值 / 产 出 指 标|数 量指标|数|1"
    (project,) = recognise(document("绩效目标表", form)).disclosure.projects
    assert project.project_name == meant
    assert [(row.level1, row.level2) for row in project.indicators] == [("产出指标", "数量指标")]
