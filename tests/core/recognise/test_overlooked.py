"""Plain tables that look like indicators."""

import pytest

from core.recognise.recognise import recognise
from tests.helpers.documents import document


def rules(*blocks: str) -> list[str]:
    return [finding.rule for finding in recognise(document(*blocks)).findings]


@pytest.mark.parametrize(
    "table",
    [
        "类别|情况|目标 / 数量指标|修路|≥3公里 / 质量指标|合格|≥95% / 时效指标|完成|12月",
        "项目|说明 / 防汛|数量指标：检查水库≥12座；质量指标：合格率≥95%",
    ],
)
def test_a_table_with_levels_and_values_is_doubted(table: str) -> None:
    assert "parse.table-unread" in rules("附表", table)


@pytest.mark.parametrize(
    "table",
    [
        "项目|2023年预算|2022年预算|增长率 / 公务接待费|1|2|-50% / 公务用车|3|3|0%",
        "科目|合计|基本支出|项目支出 / 教育|100|60|40",
        "单位|编制数|在职人数 / 县局|30|28",
    ],
)
def test_tables_of_other_things_are_not(table: str) -> None:
    assert "parse.table-unread" not in rules("三公经费", table)
