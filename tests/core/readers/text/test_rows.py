import pytest

from core.readers.text.aligned import AlignedRow
from core.readers.text.header import find_text_header
from core.readers.text.pairs import MendedPairs
from core.readers.text.rawtable import RawTable
from core.readers.text.rows import aligned_rows
from core.readers.text.torn import Words
from core.readers.text.whole import drifts
from tests.core.readers.text.notation import FORM_HEADER, LIST_HEADER, rows

TORN = FORM_HEADER.replace("绩效指标描述", "绩效指标|示描述")


def aligned(header: str, *lines: str, known: tuple[str, ...] = ()) -> list[AlignedRow]:
    found = find_text_header(rows(header), 0)
    assert found is not None
    texts = [cell for line in lines for cell in line.split("|")]
    table = RawTable(rows(header, *lines))
    return aligned_rows(MendedPairs(table), found, Words([*texts, *known]), drifts=drifts(table))


def doubts(row: AlignedRow) -> dict[str, tuple[str, str]]:
    return {name: (d.rule.removeprefix("parse."), d.severity.value) for name, d in row.doubts.items()}


def test_a_text_cut_at_a_column_border_is_joined_and_keeps_its_original() -> None:
    (row,) = aligned(TORN, "产出指标|数量指标|人数|按财政批复金|额完成|≥5|计划", known=("批复金额",))
    assert row.text("description") == "按财政批复金额完成"
    assert doubts(row) == {"description": ("torn-joined", "info")}
    assert row.doubts["description"].original == "按财政批复金|额完成"


def test_a_joint_that_the_document_does_not_know_is_in_doubt() -> None:
    (row,) = aligned(TORN, "产出指标|数量指标|人数|整体技|是升水平|≥5|计划")
    assert doubts(row) == {"description": ("torn-joined", "warning")}


def test_garbage_in_place_of_a_level_1_is_no_text_of_the_row() -> None:
    first, second = aligned(
        TORN, "本山长 标|数量指标|人数|参加人数||≥5|计划", "产出指标|质量指标|合格率|合格的比例||≥95%|计划"
    )
    assert first.text("level1") == ""
    assert first.text("level3") == "人数"
    assert second.text("level1") == "产出指标"


def test_strokes_of_rules_are_no_row() -> None:
    assert len(aligned(TORN, "产出指标|数量指标|人数|参加人数||≥5|计划", "------|******||1Il厂 1I 11|||")) == 1


def test_a_repeated_header_is_no_row() -> None:
    line = "产出指标|数量指标|人数|参加人数||≥5|计划"
    assert len(aligned(TORN, line, TORN, line)) == 2


def test_a_level_cut_off_by_a_page_end_is_given_its_end() -> None:
    row, _ = aligned(
        LIST_HEADER,
        "1|培训|10|目标|效益指标|可持续影响指|人数||正向指标|大于等于|8|人",
        "|||||标||||||",
        "||||满意度指标|服务对象满意度指标|满意度||正向指标|大于等于|95|%",
    )
    assert row.text("level2") == "可持续影响指标"
    assert doubts(row)["level2"] == ("page-joined", "info")


def test_a_level_without_its_end_is_completed_by_the_tree() -> None:
    (row,) = aligned(LIST_HEADER, "1|培训|10|目标|满意度指|服务对象满|满意度||正向指标|大于等于|95|%")
    assert (row.text("level1"), row.text("level2")) == ("满意度指标", "服务对象满意度指标")
    assert doubts(row)["level1"] == ("label-completed", "info")


def test_a_drifted_row_of_a_list_finds_its_columns() -> None:
    _, row = aligned(
        LIST_HEADER,
        "1|培训|10|目标|产出指标|时效指标|完成率||正向指标|等于|100|%",
        "|||||产出指标|成本指标|执行率|||正向指标|大于等于|95|%",
    )
    assert [row.text(n) for n in ("level1", "level2", "level3", "value", "unit")] == [
        "产出指标",
        "成本指标",
        "执行率",
        "95",
        "%",
    ]


def test_a_project_that_begins_in_the_middle_of_a_row_is_one() -> None:
    made = aligned(
        LIST_HEADER,
        "1|培训|10|目标|产出指标|时效指标|完成率||正向指标|等于|100|%",
        "||||2|档案整理|5|目标二|产出指标|时效指标|完成率||正向指标|等于|100|%",
    )
    assert [row.text("project_name") for row in made] == ["培训", "档案整理"]
    assert made[1].text("overall_goal") == "目标二"


@pytest.mark.parametrize(
    ("piece", "field", "whole"),
    [
        ("|||喜庆的佳节。||标||||于||", "overall_goal", "度过一个 喜庆的佳节。"),
        ("|经费|||||||||||", "project_name", "春节慰问 经费"),
    ],
)
def test_a_piece_of_a_project_behind_a_page_end_goes_back_to_it(piece: str, field: str, whole: str) -> None:
    project, row, _ = aligned(
        LIST_HEADER,
        "1|春节慰问|10|度过一个|产出指标|时效指标|完成率||正向指标|等于|100|%",
        "|||||成本指标|执行率||正向指标|大于等于|95|%",
        piece,
        "||||效益指标|社会效益指标|受益人数||正向指标|大于等于|70|人",
    )
    assert project.raw[field] == whole
    assert doubts(project)[field] == ("page-joined", "info")
    assert row.text("comparator") == "大于等于"


def test_a_lost_line_of_free_text_is_joined_by_its_place_and_in_doubt() -> None:
    (row,) = aligned(
        LIST_HEADER,
        "1|培训|10|目标|产出指标|数量指标|人数||正向指标|等于|100|人",
        "|||||||对区里干部进行调查||||",
    )
    assert row.text("description") == "对区里干部进行调查"
    assert doubts(row)["description"] == ("orphan-joined", "warning")


def test_loose_lines_above_a_row_of_a_form_go_to_it_and_leave_both_rows_in_doubt() -> None:
    above, below = aligned(
        TORN,
        "产出指标|数量指标|发放人数|按时发放||≥5|计划",
        "|||老电影||≥10 |",
        "效益指标|社会效益指标|受益|放映员受益||有效提高|需要",
        known=("影放",),
    )
    assert below.text("description") == "老电影放映员受益"
    assert doubts(above)["description"][1] == doubts(below)["value"][1] == "warning"


def test_a_name_and_its_value_in_their_columns_are_an_indicator_of_their_own() -> None:
    header = "绩效指标|一级指标|二级指标|三级指标|指标值"
    found = aligned(header, "|产出指标|数量指标|场次|12场", "|||人数|≥500人")
    assert [(row.text("level3"), row.text("value")) for row in found] == [("场次", "12场"), ("人数", "≥500人")]
