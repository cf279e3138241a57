"""指标值 in columns of its parts: filled from a whole value or from columns of the form's own, and put together again."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from core.findings import Severity
from core.model import Indicator
from core.workbook.filling.fill import fill
from core.workbook.readback.extract import extract
from tests.core.workbook.samples import DISCLOSURE, PROJECT
from tests.helpers.workbooks import edit, make_template, values

PARTS = {
    "指标": [
        ["项目名称", "三级指标", "计算符号", "年度指标值", "计量单位"],
        ["{{项目名称}}", "{{指标.三级指标}}", "{{指标.指标值符号}}", "{{指标.指标值内容}}", "{{指标.指标值单位}}"],
    ]
}
WHOLE = Indicator("w", "产出指标", "数量指标", "养护里程", value="≥100公里")
OWN = Indicator("o", "产出指标", "质量指标", "合格率", value="95", comparator="大于等于", unit="%")
WORDS = Indicator("t", "产出指标", "时效指标", "完成时间", value="12月底")


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    disclosure = replace(DISCLOSURE, projects=(replace(PROJECT, indicators=(WHOLE, OWN, WORDS)),))
    fill(disclosure, make_template(tmp_path, PARTS), tmp_path / "out.xlsx")
    return tmp_path / "out.xlsx"


def test_each_part_has_its_column(filled: Path) -> None:
    assert [row[2:] for row in values(openpyxl.load_workbook(filled).worksheets[0], 5)[1:]] == [
        ["≥", 100, "公里"],
        ["大于等于", 95, "%"],
        [None, "12月底", None],
    ]


def test_they_come_back_as_they_were(filled: Path) -> None:
    assert extract(filled).disclosure.projects[0].indicators == (WHOLE, OWN, WORDS)


def test_a_change_goes_where_the_form_has_the_part(filled: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book.worksheets[0]
        sheet["D2"], sheet["C3"], sheet["E3"] = 120, "等于", "分"

    reading = extract(edit(filled, change))
    whole, own, words = reading.disclosure.projects[0].indicators
    assert (whole.value, own.comparator, own.value, own.unit, words) == ("≥120公里", "等于", "95", "分", WORDS)
    assert [f for f in reading.findings if f.severity is not Severity.INFO] == []


def test_a_part_that_contradicts_its_own_column_is_doubted(tmp_path: Path) -> None:
    rows = {"指标": [["符号", "方向"], ["{{指标.指标值符号}}", "{{指标.计算符号}}"]]}
    fill(
        replace(DISCLOSURE, projects=(replace(PROJECT, indicators=(OWN,)),)),
        make_template(tmp_path, rows),
        tmp_path / "o.xlsx",
    )
    reading = extract(edit(tmp_path / "o.xlsx", lambda book: book.worksheets[0].__setitem__("A2", "≤")))
    assert reading.disclosure.projects[0].indicators[0].comparator == "大于等于"
    assert [f.rule for f in reading.findings] == ["parse.value-parts"]


def test_a_merged_part_is_not_filled_into_a_row_without_a_value(tmp_path: Path) -> None:
    rows = {"指标": [["三级指标", "内容"], ["{{指标.三级指标}}", "{{指标.指标值内容|合并}}"]]}
    without = Indicator("n", "产出指标", "数量指标", "场次")
    disclosure = replace(DISCLOSURE, projects=(replace(PROJECT, indicators=(WORDS, without)),))
    fill(disclosure, make_template(tmp_path, rows), tmp_path / "out.xlsx")
    assert extract(tmp_path / "out.xlsx").disclosure.projects[0].indicators == (WORDS, without)
