from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings

from core.checks import check
from core.errors import WriteError
from core.facts import Fact
from core.findings import Finding, Severity, Source
from core.model import Disclosure, Indicator, Project
from core.workbook.reports.report import write_report
from tests.helpers.strategies import disclosures, nasty_texts

DISCLOSURE = Disclosure(
    projects=(
        Project("p1", 1, project_name="体检经费", project_code="=1+1"),
        Project("p2", 2, project_name="培训经费", indicators=(Indicator("i1", level3="培训人数", value="80"),)),
    )
)
FINDINGS = (
    Finding(Fact("p1", "project_code"), "check.code-length", Severity.ERROR, "应为 21 位", "=1+1"),
    Finding(
        Fact("i1", "value"), "parse.doubt", Severity.WARNING, "可能是 80 人", "8O", Source("t2", 4, 2, 3), ("80人",)
    ),
    Finding(Fact("i1", "value"), "parse.doubt", Severity.WARNING, "再看一处", "80", Source(page=7)),
    Finding(Fact("gone", "value"), "check.other", Severity.INFO, "已删除的行"),
)


@pytest.fixture
def sheets(tmp_path: Path) -> Any:
    write_report(DISCLOSURE, FINDINGS, tmp_path / "报告.xlsx")
    return openpyxl.load_workbook(tmp_path / "报告.xlsx")


def rows(sheet: Any) -> list[tuple[Any, ...]]:
    return [tuple("" if value is None else value for value in row) for row in sheet.iter_rows(values_only=True)]


def test_each_finding_is_a_row_that_says_where_what_and_what_to_do(sheets: Any) -> None:
    header, *found = rows(sheets["问题清单"])
    second = dict(zip(header, found[1], strict=True))
    assert second == {
        "序号": 2,
        "严重程度": "疑问",
        "项目": "2.培训经费",
        "指标": "第 1 条指标\n培训人数",
        "栏目": "指标值",
        "当前内容": "80",
        "问题与处理": "可能是 80 人",
        "建议改为": "80人",
        "规则": "parse.doubt",
        "原文": "8O",
        "原文位置": "第 3 页\n表格第 5 行第 3 列",
    }
    assert len(found) == len(FINDINGS)


def test_the_source_text_is_only_repeated_where_it_differs(sheets: Any) -> None:
    assert [row[9] for row in rows(sheets["问题清单"])[1:]] == ["", "8O", "", ""]
    assert [row[10] for row in rows(sheets["问题清单"])[1:]] == ["", "第 3 页\n表格第 5 行第 3 列", "第 7 页", ""]


def test_texts_that_look_like_formulas_stay_texts(sheets: Any) -> None:
    cell = sheets["问题清单"]["F2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_findings_are_counted_by_rule_the_worst_first(sheets: Any) -> None:
    counted = [(row[0], row[1], row[3]) for row in rows(sheets["规则汇总"])[1:]]
    assert counted == [("check.code-length", "错误", 1), ("parse.doubt", "疑问", 2), ("check.other", "提示", 1)]


def test_severity_has_a_colour_beside_its_word(sheets: Any) -> None:
    fills = [sheets["问题清单"][f"B{row}"].fill.fgColor.rgb for row in (2, 3, 5)]
    assert len(set(fills)) == 3


def test_both_sheets_can_be_filtered_under_a_frozen_header(sheets: Any) -> None:
    assert [(sheet.freeze_panes, sheet.auto_filter.ref) for sheet in sheets] == [("A2", "A1:K5"), ("A2", "A1:D4")]


def test_nothing_found_is_said(tmp_path: Path) -> None:
    write_report(DISCLOSURE, (), tmp_path / "空.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "空.xlsx")["问题清单"]
    assert sheet["A2"].value == "没有发现问题"


def test_a_report_that_is_there_is_only_replaced_when_asked(tmp_path: Path) -> None:
    target = tmp_path / "报告.xlsx"
    target.write_bytes(b"mine")
    with pytest.raises(WriteError):
        write_report(DISCLOSURE, FINDINGS, target)
    assert target.read_bytes() == b"mine"
    write_report(DISCLOSURE, FINDINGS, target, force=True)
    assert target.read_bytes()[:2] == b"PK"


@settings(max_examples=20, deadline=None)
@given(disclosures(text=nasty_texts()))
def test_no_text_breaks_the_workbook(disclosure: Disclosure) -> None:
    findings: Sequence[Finding] = check(disclosure)
    with TemporaryDirectory() as folder:
        target = Path(folder, "报告.xlsx")
        write_report(disclosure, findings, target)
        assert openpyxl.load_workbook(target)["问题清单"].max_row == max(len(findings), 1) + 1


def test_a_text_longer_than_a_cell_is_cut_with_a_mark(tmp_path: Path) -> None:
    long = Disclosure(projects=(Project("p", 1, purpose="长" * 40_000),))
    finding = Finding(Fact("p", "purpose"), "check.text-long", Severity.WARNING, "太长")
    write_report(long, (finding,), tmp_path / "长.xlsx")
    text = openpyxl.load_workbook(tmp_path / "长.xlsx")["问题清单"]["F2"].value
    assert text == "长" * 16_000 + "…"
