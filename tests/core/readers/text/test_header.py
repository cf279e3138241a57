import pytest

from core.readers.text.header import find_text_header, with_signs
from tests.core.readers.text.notation import FORM_HEADER, rows


def test_a_header_knows_its_fields_and_columns() -> None:
    header = find_text_header(rows("项目名称|甲", FORM_HEADER), 1)
    assert header is not None
    assert header.fields == ("level1", "level2", "level3", "description", "value", "basis")
    assert header.columns == tuple((n, n) for n in range(6))
    assert (header.first, header.last, header.torn, header.is_list) == (1, 1, False, False)


@pytest.mark.parametrize("line", ["项目名称|体检经费", "产出指标|数量指标|人数||≥5|计划", ""])
def test_other_rows_are_no_header(line: str) -> None:
    assert find_text_header(rows(line), 0) is None


@pytest.mark.parametrize("torn", ["绩效指标|描述", "绩效指标|示描述", "绩效指标| 描述", "绩效指|标描述"])
def test_a_label_cut_at_a_column_border_is_put_together(torn: str) -> None:
    header = find_text_header(rows(f"一级指标|二级指标|三级指标|{torn}|指标值|指标值确定依据"), 0)
    assert header is not None
    assert header.torn
    assert header.labels[3] == "绩效指标描述"
    assert header.columns[3:5] == ((3, 4), (5, 5))


def test_the_rows_of_a_list_name_their_projects_above_the_levels() -> None:
    header = find_text_header(
        rows(
            "序号|项目名称|年预算安排资 金(万元)|绩效目标||||", "|||一级 指标|二级 指标|三级指标|绩效 目标值|计量 单位"
        ),
        1,
    )
    assert header is not None
    assert header.is_list
    assert header.fields[:3] == ("seq", "project_name", "budget_total")
    assert header.first == 0


def test_the_lower_half_of_a_label_is_no_column_of_its_own() -> None:
    header = find_text_header(
        rows("序号|项目名称|年预算安排资|绩效目标|||", "||金 (万元)||一级指标|三级指标|指标值"), 1
    )
    assert header is not None
    assert header.fields[:3] == ("seq", "project_name", "budget_total")
    assert "other" not in header.fields


def test_columns_of_unknown_labels_keep_their_places() -> None:
    header = find_text_header(rows("序号|项目名称|主抓科室|预算数|绩效目标|||", "||||一级指标|三级指标|备查|指标值"), 1)
    assert header is not None
    assert header.fields == ("seq", "project_name", "other", "budget_total", "level1", "level3", "other~2", "value")


def test_the_parts_of_a_column_stand_in_the_row_below() -> None:
    header = find_text_header(
        rows("单位编码|单位名称|资金安排||一级指标|明细指标|指标值", "||总计|一般公共预算|||", "|文化馆|1|1|||"), 0
    )
    assert header is not None
    assert header.last == 1
    assert header.fields[2:4] == ("budget_total", "general_public_budget")


def test_signs_are_nature_or_comparator_by_their_name() -> None:
    header = find_text_header(rows("一级指标|三级指标|指标性质|方向|指标值"), 0)
    assert header is not None
    assert header.fields[2:4] == ("nature", "comparator")


def test_columns_of_one_name_are_told_apart() -> None:
    header = find_text_header(rows("一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值"), 0)
    assert header is not None
    assert header.fields[3:] == ("value", "level2~2", "level3~2", "value~2")


def test_the_column_of_units_names_the_projects_only_where_no_other_does() -> None:
    for extra, fields in (("项目名称|", ("project_name", "unit_name")), ("", ("project_name",))):
        header = find_text_header(rows(f"{extra}单位名称|一级指标|三级指标|指标值"), 0)
        assert header is not None
        assert header.fields[: len(fields)] == fields


@pytest.mark.parametrize(
    ("cells", "fields"),
    [
        ("产出指标|人数|≥|8|正向指标", ("comparator", "nature")),
        ("产出指标|人数|正向指标|8|大于等于", ("nature", "comparator")),
        ("产出指标|人数||8|", ("nature", "comparator")),
    ],
)
def test_cells_tell_which_column_is_a_sign_of_comparison(cells: str, fields: tuple[str, str]) -> None:
    header = find_text_header(rows("一级指标|三级指标|指标性质|指标值|方向"), 0)
    assert header is not None
    told = with_signs(header, rows(cells))
    assert (told.fields[2], told.fields[4]) == fields
