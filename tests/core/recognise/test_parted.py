import pytest

from core.document import Remark
from core.findings import Severity
from core.recognise.parted import whole
from tests.helpers.documents import document

LINE = "203001清河示范县文化馆|<|单位：万元|<"
NAMES = "项目编码|13990124P061013085014|项目名称|场馆开放"
REST = "绩效目标|全年开放。|<|< / 一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|场次|12次"
OTHERS = "科目编码|科目名称|预算数|备注 / 2070101|行政运行|5.60|"


def heights(*blocks: str) -> list[int]:
    """Rows of each table that is left."""
    return [grid.rows for grid in whole(document(*blocks)).grids()]


@pytest.mark.parametrize("parts", [(LINE, f"{NAMES} / {REST}"), (LINE, NAMES, REST), (f"{LINE} / {NAMES}", REST)])
def test_the_parts_of_a_form_become_one_table(parts: tuple[str, ...]) -> None:
    assert heights(*parts) == [5]


def test_a_page_number_between_them_means_nothing() -> None:
    assert heights(NAMES, "— 3 —", REST) == [4]


def test_a_header_and_its_rows_become_one_table() -> None:
    assert heights("一级指标|二级指标|三级指标|指标值", "产出指标|数量指标|场次|12次") == [2]


@pytest.mark.parametrize(
    "blocks",
    [
        (NAMES, "二、部门收支情况", REST),
        (f"{NAMES} / {REST}", f"{NAMES} / {REST}"),
        (f"{NAMES} / {REST}", OTHERS),
        (OTHERS, f"{NAMES} / {REST}"),
        (LINE, "项目名称|场馆开放 / 绩效目标|全年开放。"),
    ],
    ids=["a heading between", "two forms", "another table behind", "another table before", "of other widths"],
)
def test_tables_of_their_own_stay_apart(blocks: tuple[str, ...]) -> None:
    tables = [block for block in blocks if "|" in block]
    assert len(heights(*blocks)) == len(tables)


def test_what_the_reader_said_of_a_cell_goes_with_it() -> None:
    remark = Remark("t1", 0, 1, "parse.covered-text", Severity.WARNING, "压着文字")
    (moved,) = whole(document(NAMES, REST, remarks=(remark,))).remarks
    assert (moved.grid, moved.row, moved.column) == ("t0", 1, 1)
