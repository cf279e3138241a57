from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from core.workbook.filling.fill import fill
from core.workbook.filling.formulas import moved_formula
from core.workbook.forms.layout import Layout, Line, lay
from core.workbook.parts.cells import Range
from core.workbook.templates.context import Context
from core.workbook.templates.scan import Band
from core.workbook.templates.tags import Scope
from tests.core.workbook.samples import DISCLOSURE
from tests.helpers.package_check import faults
from tests.helpers.workbooks import make_template

ROWS = (Band(2, 2, Scope.INDICATOR),)
BLOCK = (Band(2, 4, Scope.PROJECT, (Band(3, 3, Scope.INDICATOR),)),)


def laid(bands: tuple[Band, ...]) -> tuple[Layout, list[Line]]:
    layout = lay(bands, range(1, 7), Context(DISCLOSURE))
    return layout, list(layout.lines())


def nothing(sheet: str) -> None:
    return None


@pytest.mark.parametrize(
    ("row", "formula", "moved"),
    [
        (2, "B2*C2", "B2*C2"),
        (4, "B2*C2+B$1", "B4*C4+B$1"),
        (7, "SUM(B2:B2)", "SUM(B2:B6)"),
        (7, "SUM($B$2:$B$3)/B1", "SUM($B$2:$B$7)/B1"),
        (7, 'IF(A3="B2",A3,LOG10(A2))', 'IF(A7="B2",A7,LOG10(A2))'),
        (7, "Total2+B:B+'别的'!B2", "Total2+B:B+'别的'!B2"),
    ],
)
def test_a_formula_follows_its_cells(row: int, formula: str, moved: str) -> None:
    layout, lines = laid(ROWS)
    line = next(line for line in lines if line.row == row)
    assert moved_formula(formula, line, layout, nothing) == moved


def test_a_formula_in_a_block_stays_in_its_block() -> None:
    layout, lines = laid(BLOCK)
    sums = [line for line in lines if line.template == 4]
    assert [moved_formula("SUM(B3:B3)+B2+B1+B5", line, layout, nothing) for line in sums] == [
        "SUM(B3:B6)+B2+B1+B11",
        "SUM(B9:B9)+B8+B1+B11",
    ]


def test_a_formula_finds_the_cells_of_another_sheet() -> None:
    layout, lines = laid(ROWS)
    other = lay(ROWS, range(1, 4), Context(DISCLOSURE))
    found = moved_formula("SUM('{{项目名称}}'!B2:B2)", lines[0], layout, lambda sheet: (f"新{sheet}", other))
    assert found == "SUM('新{{项目名称}}'!B2:B6)"
    assert other.stretched(Range(2, 2, 2, 2)) == [Range(2, 2, 6, 2)]


def test_formulas_of_a_template_are_worked_out_anew(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        book["合计"]["A1"] = "=SUM(清单!B2:B2)"

    rows = [["名称", "数", "倍"], ["{{项目.项目名称}}", "{{项目.预算数}}", "=B2*2"], ["合计", "=SUM(B2:B2)", "=C2"]]
    template = make_template(tmp_path, {"清单": rows, "合计": [["x"], ["{{年度}}"]]}, change)
    fill(DISCLOSURE, template, tmp_path / "out.xlsx")
    assert faults(tmp_path / "out.xlsx") == []
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    sheet = book["清单"]
    assert [sheet[place].value for place in ("C2", "C3", "B4", "C4")] == ["=B2*2", "=B3*2", "=SUM(B2:B3)", "=C2"]
    assert book["合计"]["A1"].value == "=SUM('清单'!B2:B3)"
    assert book.calculation.fullCalcOnLoad
