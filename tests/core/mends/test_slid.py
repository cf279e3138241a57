"""Tables whose vertical merges a conversion lost: the rows beside them slid to the left."""

from core.document import Document
from core.findings import Severity
from core.grid import Cell, Grid, tile
from core.mends.slid import put_back
from core.recognise.recognise import recognise
from tests.helpers.documents import document

HEBEI = """
    203001清河市文化馆|<|<|<|<|单位：万元
    项目编码|13990124P061013085014|<|项目名称|场馆开放|<
    预算规模及资金用途|预算数|12.50|其中：财政资金|12.50|其他资金
    ^|用于场馆水电。|<|<|<|<
    资金支出计划（%）|3月底|6月底|10月底|12月底|<
    ^|25%|50%|75%|100%|<
    绩效目标|1.全年开放。¶2.群众满意。|<|<|<|<
    """
ROWS = """
    一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据
    产出指标|数量指标|开放天数|全年开放的天数|≥300天|工作计划
    ^|^|活动场次|举办的活动|≥12次|工作计划
    ^|质量指标|设备完好率|完好设备的比例|≥95%|工作计划
    成本指标|经济成本指标|预算控制率|支出与预算之比|≤100%|工作计划
    满意度指标|服务对象满意度指标|群众满意度|满意的比例|≥90%|问卷
    """
LIST = """
    序号|项目名称|年预算安排资金(万元)|项目年度绩效目标|一级指标|二级指标|三级指标|绩效目标值|计量单位
    1|古树保护|40|保护古树。|产出指标|数量指标|保护株数|210|株
    ^|^|^|^|^|质量指标|成活率|95|%
    ^|^|^|^|效益指标|生态效益指标|覆盖率|60|%
    2|森林防火|80|减少火灾。|产出指标|数量指标|防火道|50|公里
    """


def slid(grid: Grid) -> Grid:
    """The grid as a conversion leaves it that knows no vertical merges: later rows have fewer cells."""
    cells = []
    for row in range(grid.rows):
        left = 0
        for cell in grid.row(row):
            if cell.row == row:
                cells.append(Cell(row, left, 1, cell.colspan, cell.text))
                left += cell.colspan
    return tile(grid.id, cells, rows=grid.rows, columns=grid.columns)


def without_merges(whole: Document) -> Document:
    blocks = tuple(slid(block) if isinstance(block, Grid) else block for block in whole.blocks)
    return Document(whole.name, whole.kind, blocks)


def test_a_form_says_the_same_without_its_vertical_merges() -> None:
    whole = document("1.场馆开放绩效目标表", HEBEI, ROWS)
    assert recognise(without_merges(whole)).disclosure == recognise(whole).disclosure


def test_a_list_says_the_same_without_its_vertical_merges() -> None:
    whole = document(LIST)
    assert recognise(without_merges(whole)).disclosure == recognise(whole).disclosure


def test_the_merges_are_there_again() -> None:
    whole = document(HEBEI, ROWS)
    assert put_back(without_merges(whole)).blocks == whole.blocks


def test_each_row_put_back_leaves_a_note_with_its_texts() -> None:
    remarks = put_back(without_merges(document(ROWS))).remarks
    assert [(r.row, r.column, r.severity, r.original) for r in remarks] == [
        (2, 2, Severity.WARNING, "活动场次｜举办的活动｜≥12次｜工作计划｜｜"),
        (3, 1, Severity.INFO, "质量指标｜设备完好率｜完好设备的比例｜≥95%｜工作计划｜"),
    ]


def test_tables_that_stand_right_stay_as_they_are() -> None:
    whole = document(HEBEI, ROWS, LIST, "甲|乙|丙 / 1|2| / 3||")
    assert put_back(whole) is whole


def test_a_row_without_room_at_its_end_stays() -> None:
    full = document("一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|场次|3次 / 质量指标|合格率|100%|注")
    assert put_back(full) is full


def test_a_blank_basis_is_no_room_for_a_row_that_names_both_levels() -> None:
    blank = document(
        "一级指标|二级指标|三级指标|指标值|指标值确定依据 / 产出指标|成本指标|造价|3元| / 成本指标|经济成本指标|支出|4元|"
    )
    assert put_back(blank) is blank


def test_a_project_block_under_the_indicators_is_no_slid_row() -> None:
    block = document("一级指标|二级指标|三级指标|指标值|依据 / 产出指标|数量指标|场次|3次|计划 / 项目名称|古树保护|||")
    assert put_back(block) is block


def test_a_project_row_of_a_list_goes_back_behind_the_merged_unit() -> None:
    whole = document(
        """
        单位名称|项目名称|预算数|年度目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重
        820001-清河县文化馆|场馆开放|33.50|全年开放。|产出指标|数量指标|开放天数|≥|300|天|50
        ^|^|^|^|满意度指标|服务对象满意度指标|群众满意度|≥|90|%|10
        ^|电影放映|66.00|每村一场。|产出指标|数量指标|放映场次|≥|120|场|50
        ^|^|^|^|效益指标|社会效益指标|观影人数|≥|6000|人|40
        """
    )
    assert recognise(without_merges(whole)).disclosure == recognise(whole).disclosure


def test_a_line_of_prose_below_a_label_alone_stays() -> None:
    whole = document("总体目标|||| / 保障场馆全年开放。||||")
    assert put_back(whole) is whole


def test_a_list_of_goals_whose_last_column_is_blank_has_not_slid() -> None:
    reading = recognise(document("项目绩效目标表", "项目名称|预算数|年度目标|备注 / 修桥|20|通车| / 修路|30|通行|"))
    assert [(p.project_name, p.budget_total) for p in reading.disclosure.projects] == [("修桥", "20"), ("修路", "30")]
