"""What may be chosen in a blank form tells what its columns are for."""

import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.datavalidation import DataValidation

from core.workbook.proposals.proposal import propose
from tests.helpers.blank_forms import blank_form

FORM = """
项目名称 | _ | < | <
三级指标 | 指标性质 | 指标值 | 度量单位
_ | _ | _ | _
_ | _ | _ | _
"""


def listed(folder: Path, formula: str, *others: str) -> Path:
    """The form with a list of choices in its column 指标性质; the words of ``others`` stand on a hidden sheet."""
    path = blank_form(folder / "表.xlsx", 目标表=FORM)
    book = openpyxl.load_workbook(path)
    words = book.create_sheet("字典")
    words.sheet_state = "hidden"
    for word in others:
        words.append([word])
    rule = DataValidation(type="list", formula1=formula)
    rule.add("B3:B4")
    book["目标表"].add_data_validation(rule)
    book.defined_names["选项"] = openpyxl.workbook.defined_name.DefinedName("选项", attr_text="字典!$A$1:$A$3")
    book.save(path)
    return path


def texts(path: Path) -> dict[tuple[int, int], tuple[str, bool]]:
    found = propose(path)[0].suggestions
    return {place: (suggestion.text, bool(suggestion.doubt)) for place, suggestion in found.items() if place[0] == 3}


@pytest.mark.parametrize("formula", ['"≥,≤,=,定性"', "字典!$A$1:$A$3", "选项"])
def test_a_list_of_signs_makes_it_the_sign_without_a_doubt(tmp_path: Path, formula: str) -> None:
    found = texts(listed(tmp_path, formula, "≥", "≤", "定性"))
    assert found[3, 2] == ("{{指标.指标值符号}}", False)
    assert found[3, 3] == ("{{指标.指标值内容}}", False), "the sign is not printed twice"
    assert found[3, 4] == ("{{指标.指标值单位}}", False)


@pytest.mark.parametrize("words", [("正向指标", "反向指标"), ("定量", "定性")])
def test_a_list_of_kinds_makes_it_the_nature(tmp_path: Path, words: tuple[str, str]) -> None:
    found = texts(listed(tmp_path, "字典!$A$1:$A$2", *words))
    assert found[3, 2] == ("{{指标.指标性质}}", False)
    assert found[3, 3] == ("{{指标.指标值}}", False)


@pytest.mark.parametrize("formula", ["不在!$A$1:$A$3", "INDIRECT($A$1)", "字典!$C$1:$C$3"])
def test_a_list_that_cannot_be_followed_leaves_the_doubt(tmp_path: Path, formula: str) -> None:
    assert texts(listed(tmp_path, formula, "≥"))[3, 2] == ("{{指标.指标性质}}", True)


def test_the_lists_of_excel_2010_are_read_too(tmp_path: Path) -> None:
    """xlsxwriter writes a list on another sheet the newer way where it is asked to."""
    path = tmp_path / "新.xlsx"
    with xlsxwriter.Workbook(path) as book:
        framed = book.add_format({"border": 1})
        sheet = book.add_worksheet("目标表")
        for row, cells in enumerate(
            (("项目名称", ""), ("三级指标", "指标性质", "指标值", "度量单位"), ("", "", "", ""))
        ):
            for column, text in enumerate(cells):
                sheet.write(row, column, text, framed)
        sheet.data_validation("B3", {"validate": "list", "source": ["≥", "≤"]})
    newer(path)
    assert texts(path)[3, 2] == ("{{指标.指标值符号}}", False)


def newer(path: Path) -> None:
    """The validations of the first sheet as Excel 2010 writes those that refer to other sheets."""
    with zipfile.ZipFile(path) as package:
        told = {name: package.read(name).decode() for name in package.namelist()}
    name = "xl/worksheets/sheet1.xml"
    head, rules, tail = re.split(r"(<dataValidations.*</dataValidations>)", told[name])
    formula = re.findall(r"<formula1>(.*)</formula1>", rules)[0]
    x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
    xm = "http://schemas.microsoft.com/office/excel/2006/main"
    extension = (
        f'<extLst><ext uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}" xmlns:x14="{x14}">'
        f'<x14:dataValidations xmlns:xm="{xm}" count="1">'
        f'<x14:dataValidation type="list"><x14:formula1><xm:f>{formula}</xm:f></x14:formula1><xm:sqref>B3</xm:sqref>'
        "</x14:dataValidation></x14:dataValidations></ext></extLst>"
    )
    told[name] = head + tail.replace("</worksheet>", f"{extension}</worksheet>")
    with zipfile.ZipFile(path, "w") as package:
        for part, content in told.items():
            package.writestr(part, content)
