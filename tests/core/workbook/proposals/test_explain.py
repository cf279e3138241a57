"""Templates explained: the meaning of each tag, and what is wrong with it in words that say what to do."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.table import Table

from core.errors import TemplateError, UnreadableError
from core.findings import Severity
from core.workbook.filling.fill import fill
from core.workbook.proposals.adopt import adopt, look_at
from core.workbook.proposals.explain import explain
from core.workbook.readback.extract import extract
from core.workbook.templates.template import built_in_templates, load_template
from tests.core.workbook.samples import DISCLOSURE
from tests.helpers.compound_file import compound_file
from tests.helpers.package_check import faults
from tests.helpers.workbooks import make_workbook

ROWS = [["项目名称", "{{项目名称}}"], ["三级指标", "{{指标.三级指标}}"]]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIBIAO_HOME", str(tmp_path / "home"))


def flaws(path: Path) -> list[tuple[str, str, str]]:
    return [(flaw.severity.value, flaw.cell, flaw.message) for flaw in explain(path).flaws]


def workbook(
    folder: Path, rows: list[list[str]], change: Callable[[Workbook], None] | None = None, name: str = "表"
) -> Path:
    return make_workbook(folder / "a.xlsx", {name: rows}, change)


def test_each_tag_is_explained(tmp_path: Path) -> None:
    rows = [
        ["{{部门}}", "{{indicator.level3}}"],
        ["{{指标.一级指标|合并}}", "{{project_name}}"],
        ["{{如有.政府性基金}}", "{{删去本行}}"],
    ]
    notes = explain(workbook(tmp_path, rows[:1] + rows[1:2] + [rows[2][:1]] + [rows[2][1:]], name="{{项目名称}}")).tags
    assert [(note.cell, note.tag, note.meaning) for note in notes] == [
        ("", "{{项目名称}}", "工作表名称里的项目名称"),
        ("A1", "{{部门}}", "部门"),
        ("B1", "{{indicator.level3}}", "三级指标，每个指标一行"),
        ("A2", "{{指标.一级指标|合并}}", "一级指标，每个指标一行，上下相同的合并"),
        ("B2", "{{project_name}}", "项目名称"),
        ("A3", "{{如有.政府性基金}}", "有“政府性基金”时才有这一行"),
        ("A4", "{{删去本行}}", "这一行填写时删去"),
    ]


def test_fields_without_a_place_are_named(tmp_path: Path) -> None:
    lacking = explain(workbook(tmp_path, ROWS)).lacking
    assert "预算数" in lacking
    assert "指标.指标值" in lacking
    assert not {"项目名称", "指标.三级指标"} & set(lacking)


def test_the_templates_of_the_program_have_no_faults() -> None:
    for info in built_in_templates():
        assert [flaw for flaw in explain(info.path).flaws if flaw.severity is Severity.ERROR] == []


def test_a_misspelt_tag_gets_the_nearest_names(tmp_path: Path) -> None:
    path = workbook(tmp_path, [*ROWS, ["{{项目名城}}", "{{zzzz}}"]])
    assert flaws(path) == [
        ("error", "A3", "不认识标记“项目名城”。是不是“项目名称”“项目编码”？"),
        ("error", "B3", "不认识标记“zzzz”。"),
    ]
    with pytest.raises(TemplateError, match=r"“a\.xlsx”不能使用：表 A3：不认识标记“项目名城”.*共 2 处错误"):
        adopt(path)


@pytest.mark.parametrize(
    "text", ["{{项目编码", "{项目编码}", "编码：{{项目编码}", "项目编码}}", "{{部门}}（｛项目编码｝）"]
)
def test_a_tag_without_all_its_braces_is_told(tmp_path: Path, text: str) -> None:
    found = flaws(workbook(tmp_path, [*ROWS, [text]]))
    assert found == [("warning", "A3", "标记“项目编码”的括号不全，不会填写。请写成 {{项目编码}}。")]


@pytest.mark.parametrize("text", ["{}", "{其他}", "{{项目编码}}", "说明：{见附件}"])
def test_braces_around_other_words_are_no_tags(tmp_path: Path, text: str) -> None:
    assert flaws(workbook(tmp_path, [*ROWS, [text]])) == []


def test_a_tag_that_comes_twice_is_filled_twice_and_read_once(tmp_path: Path) -> None:
    path = workbook(tmp_path, [*ROWS, ["{{项目名称}}"]])
    message = "“项目名称”在 B1 已经有了；两处都会填写，读回时以 B1 为准。"
    assert flaws(path) == [("warning", "A3", message)]
    adopt(path)
    fill(DISCLOSURE, load_template("a"), tmp_path / "out.xlsx")
    assert extract(tmp_path / "out.xlsx").disclosure == DISCLOSURE


def test_a_tag_that_a_merged_cell_hides_must_move(tmp_path: Path) -> None:
    def hide(book: Workbook) -> None:
        book.worksheets[0].merge_cells("A3:B4")
        book.worksheets[0]._cells[4, 2] = openpyxl.cell.Cell(book.worksheets[0], 4, 2, "{{预算数}}")

    path = workbook(tmp_path, [*ROWS, ["说明"]], hide)
    assert flaws(path) == [("error", "B4", "标记在合并单元格 A3:B4 里看不到的地方，请移到左上角的 A3。")]


def test_a_row_that_repeats_must_not_be_merged_with_those_below(tmp_path: Path) -> None:
    path = workbook(tmp_path, [*ROWS, ["合计"]], lambda book: book.worksheets[0].merge_cells("B2:B3"))
    assert [(severity, cell) for severity, cell, _ in flaws(path)] == [("error", "B2")]
    prepared = workbook(tmp_path, [*ROWS, ["{{删去本行}}"]], lambda book: book.worksheets[0].merge_cells("B2:B3"))
    assert flaws(prepared) == []


def test_a_protected_sheet_is_filled_and_said_to_be_one(tmp_path: Path) -> None:
    path = workbook(tmp_path, ROWS, lambda book: setattr(book.worksheets[0].protection, "sheet", True))
    assert [(severity, message[:6]) for severity, _, message in flaws(path)] == [("info", "工作表受保护")]
    adopt(path)
    fill(DISCLOSURE, load_template("a"), tmp_path / "out.xlsx")
    assert openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0].protection.sheet


def listed(table: str) -> Callable[[Workbook], None]:
    return lambda book: book.worksheets[0].add_table(Table(displayName="指标表", ref=table))


def test_a_table_object_grows_with_its_rows(tmp_path: Path) -> None:
    rows = [["三级指标", "指标值"], ["{{指标.三级指标}}", "{{指标.指标值}}"]]
    path = workbook(tmp_path, rows, listed("A1:B2"))
    assert [severity for severity, _, _ in flaws(path)] == ["info", "info"]
    adopt(path)
    fill(DISCLOSURE, load_template("a"), tmp_path / "out.xlsx")
    assert faults(tmp_path / "out.xlsx") == []
    table = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0].tables["指标表"]
    assert (table.ref, table.autoFilter and table.autoFilter.ref) == ("A1:B6", "A1:B6")


def test_the_header_of_a_table_object_takes_no_tags(tmp_path: Path) -> None:
    path = workbook(tmp_path, [["{{项目名称}}", "值"], ["{{指标.三级指标}}", "1"]], listed("A1:B2"))
    assert next((severity, cell) for severity, cell, _ in flaws(path)) == ("error", "A1")


def test_a_template_without_indicators_is_told_so(tmp_path: Path) -> None:
    assert flaws(workbook(tmp_path, ROWS[:1])) == [
        ("warning", "", "没有任何指标的标记（如 {{指标.三级指标}}），指标不会写在表上。")
    ]


def test_a_workbook_without_tags_or_known_words_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path, [["姓名", "电话"], ["", ""]])
    with pytest.raises(TemplateError, match=r"“a\.xlsx”里没有标记，也没有认出绩效目标表的栏目名称"):
        look_at(path)


def test_a_workbook_with_a_password_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "locked.xlsx"
    path.write_bytes(compound_file({"EncryptedPackage": b"secret"}))
    with pytest.raises(UnreadableError, match=r"设有打开密码.*去掉密码后另存一份再试"):
        adopt(path)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="找不到文件"):
        adopt(tmp_path / "none.xlsx")
