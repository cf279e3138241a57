import re
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.styles import Alignment
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from core.errors import WriteError
from core.model import Disclosure, Extra
from core.workbook.filling.fill import fill
from core.workbook.templates.ledger import LEDGER
from core.workbook.templates.template import Template, load_template
from tests.core.workbook.samples import DISCLOSURE, PROJECT, TABLE
from tests.helpers.package_check import faults
from tests.helpers.workbooks import make_template, parts, values


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.xlsx"


def filled(template: Template, out: Path, disclosure: Disclosure = DISCLOSURE) -> Workbook:
    fill(disclosure, template, out)
    return openpyxl.load_workbook(out)


def form(out: Path) -> Worksheet:
    return filled(load_template("hebei-form"), out)["1.农村道路养护"]


def test_the_form_says_what_the_printed_one_says(out: Path) -> None:
    rows = values(form(out), 7)
    assert rows[0][0] == "1.农村道路养护绩效目标表"
    assert (rows[1][0], rows[1][5]) == ("203001某县交通局（本级）", "单位：万元")
    assert rows[7][1] == "1.道路畅通。\n2.群众满意。"
    assert [row[2] for row in rows[10:]] == ["养护里程", "合格率", "完好率", "群众满意度"]


def test_codes_are_texts_and_amounts_are_numbers_with_their_decimals(out: Path) -> None:
    sheet = form(out)
    assert (sheet["B3"].value, sheet["B3"].number_format) == ("130304210000000000012", "@")
    assert (sheet["C4"].value, sheet["C4"].number_format) == (5.6, "0.00")
    assert (sheet["E4"].value, sheet["E4"].number_format) == (1234.5, "#,##0.00")
    assert (sheet["G4"].value, sheet["G4"].number_format) == (0, "0")
    assert (sheet["D7"].value, sheet["D7"].number_format) == (0.75, "0%")


@pytest.mark.parametrize("name", ["hebei-form", "hebei-list"])
def test_no_text_becomes_a_formula(name: str, out: Path) -> None:
    nasty = replace(PROJECT, title="=1+1", unit_name="@sum", purpose="+8613", project_name="-5")
    book = filled(load_template(name), out, replace(DISCLOSURE, projects=(nasty,)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert {"=1+1", "+8613", "-5"} <= {cell.value for cell in cells}
    assert all(cell.quotePrefix or cell.number_format == "@" for cell in cells if cell.value in ("=1+1", "+8613"))


def test_equal_levels_are_merged_within_their_group(out: Path) -> None:
    merged = {str(box) for box in form(out).merged_cells.ranges if box.min_col < 3 and box.min_row > 10}
    assert merged == {"A11:A13", "B12:B13"}


def test_merged_cells_do_not_overlap(out: Path) -> None:
    book = filled(load_template("hebei-form"), out, replace(DISCLOSURE, tables=(TABLE,)))
    for sheet in book:
        places = [cell for box in sheet.merged_cells.ranges for cell in box.cells]
        assert len(places) == len(set(places))


def test_sheets_have_legal_names_unlike_each_other(out: Path) -> None:
    same = tuple(replace(PROJECT, id=f"p{n}", seq=1, project_name="很长" * 20) for n in range(3))
    names = filled(load_template("hebei-form"), out, replace(DISCLOSURE, projects=same)).sheetnames
    assert len({name.lower() for name in names}) == len(names)
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_the_contents_lead_to_the_sheets(out: Path) -> None:
    book = filled(load_template("hebei-form"), out)
    links = [book["目录"][place].hyperlink.location for place in ("B6", "B7")]
    assert [link.partition("!")[0].strip("'") for link in links] == book.sheetnames[2:4]
    assert book.sheetnames[3] == "2.办公设备更新  2024"
    assert book["1.农村道路养护"]["I1"].hyperlink.location == "'目录'!A1"


def test_each_form_prints_on_a4_with_its_own_area_and_titles(out: Path) -> None:
    sheet = form(out)
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (9, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_area == "'1.农村道路养护'!$A$1:$G$14"
    assert sheet.print_title_rows == "$10:$10"


def test_ids_are_out_of_sight(out: Path) -> None:
    book = filled(load_template("hebei-list"), out)
    assert book[LEDGER].sheet_state == "veryHidden"
    assert book["绩效指标"].column_dimensions["N"].hidden
    assert "|a" in str(book["绩效指标"]["N2"].value)


def test_the_lists_are_flat_with_parts_of_the_value_and_lists_to_choose_from(out: Path) -> None:
    book = filled(load_template("hebei-list"), out)
    sheet = book["绩效指标"]
    assert not book["项目"].merged_cells.ranges
    assert not sheet.merged_cells.ranges
    assert [row[1:3] for row in values(sheet, 13)[1:3]] == [["130304210000000000012", "农村道路养护"]] * 2
    assert values(sheet, 13)[1][7:12] == ["≥100公里", "≥", 100, "公里", None]
    assert sheet.auto_filter.ref == "A1:N6"
    assert sheet.freeze_panes == "D2"
    assert {str(v.sqref): v.formula1 for v in sheet.data_validations.dataValidation}["I2:I2005"].startswith('"≥')


@pytest.mark.parametrize("name", ["hebei-form", "hebei-list"])
def test_parts_that_are_no_filled_sheets_stay_byte_for_byte(name: str, out: Path) -> None:
    template = load_template(name)
    fill(DISCLOSURE, template, out)
    before, after = parts(template.path), parts(out)
    changed = {part for part in before if after.get(part) != before[part]}
    sheets = {part for part in before if part.startswith("xl/worksheets/sheet")}
    assert changed - sheets <= {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"}
    assert "xl/styles.xml" not in changed


def test_a_template_of_lists_without_names_to_move_changes_its_sheets_alone(tmp_path: Path, out: Path) -> None:
    def change(book: Workbook) -> None:
        book[LEDGER].sheet_state = "veryHidden"

    rows = [["编码", "指标"], ["{{项目编码}}", "{{指标.三级指标}}"]]
    template = make_template(tmp_path, {"表": rows, LEDGER: []}, change)
    fill(DISCLOSURE, template, out)
    before, after = parts(template.path), parts(out)
    assert {part for part in after if after[part] != before.get(part)} == {
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/styles.xml",
    }


def test_what_stands_below_the_rows_moves_down_with_its_ranges(tmp_path: Path, out: Path) -> None:
    def change(book: Workbook) -> None:
        sheet = book["表"]
        sheet.merge_cells("A3:B3")
        sheet.merge_cells("A1:A2")
        sheet.print_area = "A1:B3"
        sheet.row_dimensions[3].height = 33
        validation = DataValidation(type="list", formula1='"是,否"')
        validation.add("B2")
        sheet.add_data_validation(validation)

    rows = [["指标", "名称"], [None, "{{指标.三级指标}}"], ["注：见附件", None]]
    template = make_template(tmp_path, {"表": [*rows, ["{{项目名称}}"]]}, change)
    sheet = filled(template, out, replace(DISCLOSURE, projects=(PROJECT,)))["表"]
    assert sheet["A6"].value == "注：见附件"
    assert {str(box) for box in sheet.merged_cells.ranges} == {"A1:A5", "A6:B6"}
    assert sheet.print_area == "'表'!$A$1:$B$6"
    assert sheet.row_dimensions[6].height == 33
    assert str(sheet.data_validations.dataValidation[0].sqref) == "B2:B5"


def test_merged_cells_hold_their_text_in_each_row_should_the_first_be_deleted(out: Path) -> None:
    fill(DISCLOSURE, load_template("hebei-form"), out)
    sheet = parts(out)["xl/worksheets/sheet3.xml"].decode()
    texts = [re.findall(rf'<c r="B{row}"[^>]*><is><t[^>]*>(.*?)<', sheet) for row in (11, 12, 13)]
    assert '<mergeCell ref="B12:B13"/>' in sheet
    assert texts == [["数量指标"], ["质量指标"], ["质量指标"]]


@pytest.mark.parametrize("count", [0, 1])
def test_no_or_one_indicator_leaves_the_form_whole(count: int, out: Path) -> None:
    project = replace(PROJECT, indicators=PROJECT.indicators[:count])
    sheet = filled(load_template("hebei-form"), out, replace(DISCLOSURE, projects=(project,)))["1.农村道路养护"]
    assert sheet["A10"].value == "一级指标"
    assert sheet["C11"].value == ("养护里程" if count else None)
    assert sheet.print_area.endswith("$G$11")


def test_long_texts_get_the_room_they_need(tmp_path: Path, out: Path) -> None:
    def change(book: Workbook) -> None:
        book["表"]["A1"].alignment = Alignment(wrap_text=True)
        book["表"].column_dimensions["A"].width = 40

    template = make_template(tmp_path, {"表": [["{{资金用途}}"]]}, change)
    heights = []
    for purpose in ("短", "很长的一段话。" * 30):
        project = replace(PROJECT, purpose=purpose)
        sheet = filled(template, tmp_path / f"{len(purpose)}.xlsx", Disclosure(projects=(project,))).worksheets[0]
        heights.append(sheet.row_dimensions[1].height)
    assert heights[0] < 25
    assert heights[1] > 150


def test_fields_without_a_place_are_reported_by_their_labels(tmp_path: Path, out: Path) -> None:
    template = make_template(tmp_path, {"表": [["{{项目名称}}", "{{指标.三级指标}}"]]})
    more = replace(PROJECT, extra=(Extra("项目属性", "延续"), Extra("备注", "")), overall_goal="")
    lacking = fill(Disclosure(projects=(more,), year=2024), template, out)
    assert {"年度", "项目编码", "绩效目标", "项目属性", "一级指标", "指标值"} <= set(lacking)
    assert not {"项目名称", "三级指标", "备注", "总体目标", "主管部门"} & set(lacking)


def test_the_template_is_never_overwritten_and_a_file_only_when_asked(tmp_path: Path, out: Path) -> None:
    template = make_template(tmp_path, {"表": [["{{项目名称}}"]]})
    with pytest.raises(WriteError):
        fill(DISCLOSURE, template, template.path, force=True)
    fill(DISCLOSURE, template, out)
    with pytest.raises(WriteError):
        fill(DISCLOSURE, template, out)
    assert fill(DISCLOSURE, template, out, force=True)


def test_filling_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    template = load_template("hebei-form")
    for name in ("one.xlsx", "two.xlsx"):
        fill(DISCLOSURE, template, tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_other_tables_go_to_sheets_of_their_own_with_their_merges(out: Path) -> None:
    sheet = filled(load_template("hebei-form"), out, replace(DISCLOSURE, tables=(TABLE,)))["附表"]
    assert values(sheet, 2) == [["附表", None], ["收支总表", None], ["收入", 1200]]
    assert {str(box) for box in sheet.merged_cells.ranges} == {"A2:B2"}


def retyped(template: Template, kind: str, path: Path) -> Template:
    """The template with its workbook declared as another kind."""
    with zipfile.ZipFile(template.path) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(b"openxmlformats-officedocument.spreadsheetml.sheet.main", kind.encode())
            new.writestr(name, content)
    return load_template(path)


def test_a_template_with_macros_keeps_them_and_says_what_the_file_must_be_called(tmp_path: Path, out: Path) -> None:
    template = retyped(load_template("hebei-list"), "ms-excel.sheet.macroEnabled.main", tmp_path / "macro.xlsm")
    with pytest.raises(WriteError, match="xlsm"):
        fill(DISCLOSURE, template, out)
    with pytest.raises(WriteError, match="xlsx"):
        fill(DISCLOSURE, load_template("hebei-list"), tmp_path / "out.xlsm")
    assert not out.exists()
    fill(DISCLOSURE, template, tmp_path / "out.xlsm")
    assert b"macroEnabled" in parts(tmp_path / "out.xlsm")["[Content_Types].xml"]


def test_an_excel_template_becomes_a_workbook(tmp_path: Path, out: Path) -> None:
    kind = "openxmlformats-officedocument.spreadsheetml.template.main"
    fill(DISCLOSURE, retyped(load_template("hebei-form"), kind, tmp_path / "form.xltx"), out)
    assert b"template.main" not in parts(out)["[Content_Types].xml"]


def test_what_hangs_on_rows_below_goes_down_with_them_and_keeps_its_size(tmp_path: Path, out: Path) -> None:
    path = tmp_path / "below.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("清单")
        sheet.write_column("A1", ("名称", "{{项目.项目名称}}", "", "负责人："))
        sheet.write_comment("A1", "上面")
        sheet.write_comment("A4", "下面")
        sheet.insert_textbox("C1", "上面")
        sheet.insert_textbox("C4", "下面")
        sheet.insert_button("E4", {"caption": "按钮"})
        sheet.add_table("G4:H6")
        chart = book.add_chart({"type": "column"})
        for values_at in ((4, 7, 5, 7), (1, 0, 1, 0)):
            chart.add_series({"values": ["清单", *values_at]})
        sheet.insert_chart("J4", chart)
    before = parts(path)
    disclosure = replace(DISCLOSURE, projects=tuple(replace(DISCLOSURE.projects[0], id=f"p{n}") for n in range(5)))
    fill(disclosure, load_template(path), out)
    after = parts(out)
    assert faults(out) == []
    assert re.findall(r'<comment ref="(\w+)"', after["xl/comments1.xml"].decode()) == ["A1", "A8"]
    assert re.findall(r"<c:f>(.*?)<", after["xl/charts/chart1.xml"].decode()) == [
        "'清单'!$H$9:$H$10",
        "'清单'!$A$2:$A$6",
    ]
    assert 'ref="G8:H10"' in after["xl/tables/table1.xml"].decode()
    for part, rows, shifts in (
        ("drawings/drawing1.xml", r"<xdr:row>(\d+)<", (4, 4, 0, 0, 4, 4)),
        ("drawings/vmlDrawing1.vml", r"<x:Row>\s*(\d+)<", (0, 4)),
    ):
        old, new = ([int(row) for row in re.findall(rows, found[f"xl/{part}"].decode())] for found in (before, after))
        assert new == [row + by for row, by in zip(old, shifts, strict=True)]
    anchors = [
        re.findall(r"<x:Anchor>([^<]*)<", found["xl/drawings/vmlDrawing1.vml"].decode()) for found in (before, after)
    ]
    tops = [[[int(anchor.split(",")[place]) for place in (2, 6)] for anchor in found] for found in anchors]
    assert tops[1] == [[top + by, bottom + by] for (top, bottom), by in zip(tops[0], (4, 0, 4), strict=True)]


def test_a_sheet_without_tags_goes_on_speaking_of_the_same_cells(tmp_path: Path, out: Path) -> None:
    path = tmp_path / "total.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("清单")
        sheet.write_column("A1", ("预算数", "{{项目.预算数}}", "元"))
        total = book.add_worksheet("汇总")
        formulas = ("=SUM(清单!A2:A2)", '=清单!A3&"<"', "=清单!A1", "=B1+1", "=SUM(清单!A:A)")
        for row, formula in enumerate(formulas):
            total.write_formula(row, 0, formula, None, 7)
        chart = book.add_chart({"type": "pie"})
        chart.add_series({"values": ["清单", 1, 0, 1, 0]})
        total.insert_chart("C1", chart)
        same = book.add_worksheet("说明")
        same.write("A1", "清单!A2")
    disclosure = replace(DISCLOSURE, projects=tuple(replace(DISCLOSURE.projects[0], id=f"p{n}") for n in range(3)))
    sheets = filled(load_template(path), out, disclosure)
    assert [cell.value for cell in sheets["汇总"]["A"]] == [
        "=SUM('清单'!A2:A4)",
        "='清单'!A5&\"<\"",
        "=清单!A1",
        "=B1+1",
        "=SUM(清单!A:A)",
    ]
    shown = [cell.value for cell in openpyxl.load_workbook(out, data_only=True)["汇总"]["A"]]
    assert shown == [None, None, 7, 7, 7]
    assert faults(out) == []
    after = parts(out)
    assert "!$A$2:$A$4<" in after["xl/charts/chart1.xml"].decode()
    assert 'fullCalcOnLoad="1"' in after["xl/workbook.xml"].decode()
    assert after["xl/worksheets/sheet3.xml"] == parts(path)["xl/worksheets/sheet3.xml"]
