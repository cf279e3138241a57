from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.edits import apply
from core.errors import UnreadableError
from core.facts import Fact
from core.findings import Severity, Source
from core.model import Disclosure, Indicator
from core.operations import insert_columns, merge_cells, move_rows
from core.parse import parse
from core.reading import Reading
from core.reshape import Box
from core.samples.disclosure import sample_disclosure
from core.workbook.filling.fill import fill
from core.workbook.parts.cells import Range
from core.workbook.readback.extract import extract, is_filled
from core.workbook.templates.ledger import LEDGER
from core.workbook.templates.template import load_template
from tests.core.workbook.samples import DISCLOSURE, PROJECT, SECOND, TABLE, indicator
from tests.helpers.compound_file import compound_file
from tests.helpers.workbooks import edit, make_template, make_workbook

FORM = "1.农村道路养护"


@pytest.fixture
def form(tmp_path: Path) -> Path:
    fill(DISCLOSURE, load_template("hebei-form"), tmp_path / "form.xlsx")
    return tmp_path / "form.xlsx"


@pytest.fixture
def flat(tmp_path: Path) -> Path:
    fill(DISCLOSURE, load_template("hebei-list"), tmp_path / "list.xlsx")
    return tmp_path / "list.xlsx"


def rules(reading: Reading) -> list[str]:
    return [finding.rule for finding in reading.findings]


def level3(disclosure: Disclosure, project: int = 0) -> list[str | None]:
    return [row.level3 for row in disclosure.projects[project].indicators]


def test_a_workbook_saved_by_another_program_reads_the_same(form: Path, flat: Path) -> None:
    for path in (form, flat):
        assert extract(edit(path, lambda book: None)).disclosure == DISCLOSURE


def test_a_workbook_names_the_template_it_was_made_with(form: Path, flat: Path, tmp_path: Path) -> None:
    own = make_template(tmp_path, {"表": [["{{项目名称}}"]]})
    fill(DISCLOSURE, replace(own, id="我的表", version=2), tmp_path / "own.xlsx")
    assert [parse(path).template for path in (form, flat)] == ["hebei-form", "hebei-list"]
    assert parse(tmp_path / "own.xlsx").template == "我的表"


def test_a_changed_cell_counts(form: Path) -> None:
    def change(book: Workbook) -> None:
        book[FORM]["C4"] = 7.25
        book[FORM]["F2"] = "单位： 元"
        book[FORM]["A11"] = "效益指标"
        book["目录"]["D6"] = 7.25
        book["目录"]["E6"] = "元"

    reading = extract(edit(form, change))
    project = reading.disclosure.projects[0]
    assert (project.budget_total, project.amount_unit) == ("7.25", "元")
    assert [row.level1 for row in project.indicators] == ["效益指标"] * 3 + ["满意度指标"]
    assert rules(reading) == []


def test_a_fact_changed_in_one_of_two_places_is_flagged(form: Path) -> None:
    reading = extract(edit(form, lambda book: book["目录"].cell(6, 4, 9)))
    (finding,) = reading.findings
    assert (finding.rule, finding.fact) == ("parse.copies-differ", Fact("p1", "budget_total"))
    assert reading.disclosure == DISCLOSURE


def sort_rows(name: str, columns: int) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        sheet = book[name]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_col=columns)]
        for number, row in enumerate(reversed(rows), 2):
            for column, value in enumerate(row, 1):
                sheet.cell(number, column).value = value

    return change


def test_sorted_rows_keep_their_ids(flat: Path) -> None:
    reading = extract(edit(flat, sort_rows("绩效指标", 14)))
    assert [row.id for row in reading.disclosure.projects[0].indicators] == ["d", "c", "b", "a"]
    assert set(reading.disclosure.projects[0].indicators) == set(PROJECT.indicators)
    assert rules(reading) == []


def test_added_copied_and_deleted_rows_are_what_they_look_like(flat: Path) -> None:
    def change(book: Workbook) -> None:
        sheet = book["绩效指标"]
        sheet.append([6, SECOND.project_code, SECOND.project_name, "效益指标", "经济效益指标", "新增", "", "1", "", 1])
        sheet.append([cell.value for cell in sheet[2]])
        sheet.delete_rows(3)

    reading = extract(edit(flat, change))
    assert level3(reading.disclosure) == ["养护里程", "完好率", "群众满意度", "养护里程"]
    assert level3(reading.disclosure, 1) == ["购置数量", "新增"]
    ids = [row.id for project in reading.disclosure.projects for row in project.indicators]
    assert len(set(ids)) == 6


def test_an_added_row_of_an_unknown_project_is_flagged(flat: Path) -> None:
    reading = extract(edit(flat, lambda book: book["绩效指标"].append([9, "没有", "没有", "效益指标", "", "新增"])))
    assert level3(reading.disclosure, 1) == ["购置数量", "新增"]
    assert "parse.row-project" in rules(reading)


def test_a_row_typed_below_a_form_is_a_new_indicator(form: Path) -> None:
    def change(book: Workbook) -> None:
        for column, text in enumerate(("产出指标", "成本指标", "造价", "说明", None, "≤3万元", "合同"), 1):
            book[FORM].cell(15, column).value = text

    rows = extract(edit(form, change)).disclosure.projects[0].indicators
    assert rows[:4] == PROJECT.indicators
    assert replace(rows[4], id="") == replace(indicator("", "产出指标", "成本指标", "造价", "≤3万元"), basis="合同")


def test_a_copied_sheet_is_a_new_project(form: Path) -> None:
    def change(book: Workbook) -> None:
        book.copy_worksheet(book[FORM])["E3"] = "又一个项目"

    projects = extract(edit(form, change)).disclosure.projects
    assert [project.project_name for project in projects] == [PROJECT.project_name, SECOND.project_name, "又一个项目"]
    assert projects[0] == PROJECT
    assert not {row.id for row in projects[2].indicators} & {row.id for row in PROJECT.indicators}


def test_a_deleted_sheet_is_a_deleted_project(form: Path) -> None:
    assert extract(edit(form, lambda book: book.remove(book[FORM]))).disclosure.projects == (SECOND,)


def test_a_blank_form_filled_in_by_hand_is_a_project(tmp_path: Path) -> None:
    fill(Disclosure(), load_template("hebei-form"), tmp_path / "blank.xlsx")

    def change(book: Workbook) -> None:
        book.worksheets[2]["E3"] = "手填项目"
        book.worksheets[2]["C11"] = "手填指标"

    (project,) = extract(edit(tmp_path / "blank.xlsx", change)).disclosure.projects
    assert (project.project_name, [row.level3 for row in project.indicators]) == ("手填项目", ["手填指标"])


def test_an_unmerged_level_is_filled_from_above_and_noted(form: Path) -> None:
    reading = extract(edit(form, lambda book: book[FORM].unmerge_cells("A11:A13")))
    assert reading.disclosure == DISCLOSURE
    assert [(f.rule, f.severity, f.fact.owner) for f in reading.findings] == [
        ("parse.filled-down", Severity.INFO, "b"),
        ("parse.filled-down", Severity.INFO, "c"),
    ]


def test_a_code_that_became_a_number_is_flagged(form: Path) -> None:
    def change(book: Workbook) -> None:
        book[FORM]["B3"] = 130304210000000000000
        book[FORM]["B3"].number_format = "General"

    reading = extract(edit(form, change))
    assert ("parse.code-number", Severity.ERROR) in [(f.rule, f.severity) for f in reading.findings]


def test_a_cell_that_lost_its_label_is_flagged(tmp_path: Path) -> None:
    template = make_template(tmp_path, {"表": [["{{预算数}}/{{财政资金}}"]]})
    fill(DISCLOSURE, template, tmp_path / "out.xlsx")
    reading = extract(edit(tmp_path / "out.xlsx", lambda book: book["表"].cell(1, 1, "全部")))
    assert "parse.label-changed" in rules(reading)


def test_a_label_that_was_changed_is_flagged(form: Path) -> None:
    reading = extract(edit(form, lambda book: book[FORM].cell(2, 6, "计量单位：元")))
    assert ("parse.label-changed", Fact("p1", "amount_unit")) in [(f.rule, f.fact) for f in reading.findings]


def test_parts_that_contradict_their_value_are_flagged_and_alone_make_one(flat: Path) -> None:
    def change(book: Workbook) -> None:
        book["绩效指标"]["J2"] = 200
        book["绩效指标"]["H3"] = None

    reading = extract(edit(flat, change))
    assert [f.fact.owner for f in reading.findings if f.rule == "parse.value-parts"] == ["a"]
    assert [row.value for row in reading.disclosure.projects[0].indicators[:2]] == ["≥100公里", "≥95%"]


def test_parts_alone_carry_the_value_until_they_are_changed(tmp_path: Path) -> None:
    row = ["{{指标.三级指标}}", "{{指标.指标值符号}}", "{{指标.指标值数值}}", "{{指标.指标值单位}}"]
    template = make_template(tmp_path, {"表": [["名称"], ["{{项目名称}}"], row]})
    fill(DISCLOSURE, template, tmp_path / "out.xlsx")
    assert extract(tmp_path / "out.xlsx").disclosure == DISCLOSURE
    reading = extract(edit(tmp_path / "out.xlsx", lambda book: book.worksheets[0].cell(3, 3, 120)))
    assert reading.disclosure.projects[0].indicators[0].value == "≥120公里"


def test_other_tables_come_back_with_what_was_changed_in_them(tmp_path: Path) -> None:
    fill(replace(DISCLOSURE, tables=(TABLE,)), load_template("hebei-form"), tmp_path / "out.xlsx")
    assert extract(tmp_path / "out.xlsx").disclosure.tables == (TABLE,)
    edited = extract(edit(tmp_path / "out.xlsx", lambda book: book["附表"].cell(3, 2, 1300)))
    assert [cell.text for cell in edited.disclosure.tables[0].cells] == ["收支总表", "收入", "1,300.00"]


def test_other_tables_are_written_as_they_were_reshaped(tmp_path: Path) -> None:
    start = replace(DISCLOSURE, tables=(TABLE,))
    wider = apply(start, insert_columns(start, TABLE.id, 1))
    moved = apply(wider, move_rows(wider, TABLE.id, (1, 1), -1))
    merged = apply(moved, merge_cells(moved, TABLE.id, Box(0, 0, 0, 1)))
    fill(merged, load_template("hebei-form"), tmp_path / "out.xlsx")
    (read,) = extract(tmp_path / "out.xlsx").disclosure.tables
    assert read == replace(merged.tables[0], row_keys=(), column_keys=())
    assert [str(box) for box in openpyxl.load_workbook(tmp_path / "out.xlsx")["附表"].merged_cells.ranges] == [
        "A2:B2",
        "A3:C3",
    ]


def test_the_document_shows_the_sheets_without_the_keys(form: Path) -> None:
    reading = extract(form)
    grids = list(reading.document.grids())
    assert [grid.title for grid in grids] == ["目录", "部门整体绩效目标", FORM, "2.办公设备更新  2024"]
    assert [reading.roles[grid.id] for grid in grids] == ["list", "other", "form", "form"]
    assert not [cell for grid in grids for cell in grid.cells if "|" in cell.text]
    assert reading.origins[Fact("p1", "project_code")] == (Source(grids[2].id, 2, 1),)
    assert grids[2].at(2, 1).text == PROJECT.project_code


def test_only_a_filled_workbook_is_one(tmp_path: Path, form: Path) -> None:
    plain = make_workbook(tmp_path / "plain.xlsx", {"表": [["项目名称"]], LEDGER: [["别的"]]})
    assert is_filled(form)
    assert not is_filled(plain)
    assert not is_filled(load_template("hebei-form").path)
    assert not is_filled(tmp_path / "missing.xlsx")
    with pytest.raises(UnreadableError, match="不是本程序导出"):
        extract(plain)


def test_a_workbook_that_cannot_be_opened_says_why(tmp_path: Path, form: Path) -> None:
    cut = tmp_path / "cut.xlsx"
    cut.write_bytes(form.read_bytes()[:3000])
    locked = tmp_path / "locked.xlsx"
    locked.write_bytes(compound_file({"EncryptedPackage": b"secret"}))
    for path, words in ((cut, "损坏"), (locked, "密码")):
        assert not is_filled(path)
        with pytest.raises(UnreadableError, match=words):
            extract(path)


def test_hidden_facts_of_a_deleted_row_go_with_it(tmp_path: Path) -> None:
    rows = (Indicator("x", level3="留", remark="备注一"), Indicator("y", level3="删", remark="备注二"))
    template = make_template(tmp_path, {"表": [["名称"], ["{{项目名称}}"], ["{{指标.三级指标}}"]]})
    fill(Disclosure(projects=(replace(PROJECT, indicators=rows),)), template, tmp_path / "out.xlsx")
    reading = extract(edit(tmp_path / "out.xlsx", lambda book: book["表"].delete_rows(4)))
    assert reading.disclosure.projects[0].indicators == rows[:1]


def test_columns_added_in_excel_do_not_shift_what_is_read(form: Path, flat: Path) -> None:
    for path, name, column in ((flat, "绩效指标", 5), (flat, "项目", 1), (form, FORM, 3)):
        assert extract(edit(path, lambda book, n=name, c=column: insert_column(book[n], c))).disclosure == DISCLOSURE


def insert_column(sheet: Worksheet, column: int) -> None:
    """As Excel does it: merged cells move too."""
    boxes = [str(box) for box in sheet.merged_cells.ranges]
    for box in boxes:
        sheet.unmerge_cells(box)
    sheet.insert_cols(column)
    for box in map(Range.parse, boxes):
        left, right = (n + (n >= column) for n in (box.left, box.right))
        sheet.merge_cells(str(Range(box.top, left, box.bottom, right)))


def test_columns_in_another_order_are_known_by_their_headers(flat: Path) -> None:
    def change(book: Workbook) -> None:
        for row in book["绩效指标"].iter_rows():
            row[5].value, row[12].value = row[12].value, row[5].value

    assert extract(edit(flat, change)).disclosure == DISCLOSURE


def test_a_column_that_is_gone_is_named(flat: Path) -> None:
    reading = extract(edit(flat, lambda book: book["绩效指标"].delete_cols(7)))
    assert [(f.rule, "绩效指标描述" in f.message) for f in reading.findings] == [("parse.column-gone", True)]
    assert reading.disclosure.projects[0].indicators[0] == replace(PROJECT.indicators[0], description=None)


def test_a_renamed_header_does_no_harm(flat: Path) -> None:
    assert extract(edit(flat, lambda book: book["绩效指标"].cell(1, 6, "指标名称"))).disclosure == DISCLOSURE


def test_a_filled_workbook_without_its_hidden_sheet_shows_no_keys(tmp_path: Path) -> None:
    target = tmp_path / "表.xlsx"
    fill(sample_disclosure(), load_template("hebei-form"), target)
    workbook = openpyxl.load_workbook(target)
    del workbook[LEDGER]
    workbook.save(target)
    disclosure = parse(target).disclosure
    assert [project.purpose for project in disclosure.projects] == [p.purpose for p in sample_disclosure().projects]
    assert "|p1|" not in repr(disclosure)
