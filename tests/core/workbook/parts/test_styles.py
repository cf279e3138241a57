from pathlib import Path

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook import Workbook

from core.workbook.parts.look import Look
from core.workbook.parts.package import Package
from core.workbook.parts.styles import Styles
from tests.helpers.workbooks import make_workbook


def change(book: Workbook) -> None:
    cell = book["表"]["A1"]
    cell.font = Font(bold=True, size=14, color="FFFF0000")
    cell.fill = PatternFill("solid", fgColor="FFDDEBF7")
    cell.border = Border(left=Side("thin"))
    cell.alignment = Alignment("center", "top", wrap_text=True)
    book["表"]["B1"].number_format = "0.000"


def styles(tmp_path: Path) -> Styles:
    with Package(make_workbook(tmp_path / "book.xlsx", {"表": [["a", "b"]]}, change)) as package:
        return Styles(package)


def test_the_look_of_a_cell(tmp_path: Path) -> None:
    assert styles(tmp_path).look(1) == Look(True, 14.0, "center", "top", True, "#ddebf7", "#ff0000", True)
    assert not styles(tmp_path).look(0).border


def test_a_variant_is_found_before_it_is_made(tmp_path: Path) -> None:
    found = styles(tmp_path)
    assert found.variant(0, "0.000") == 2
    assert found.changed() == {}
    made = found.variant(1, "0.000")
    assert (made, found.variant(1, "0.000")) == (3, 3)
    assert (found.code(made), found.look(made)) == ("0.000", found.look(1))
    assert list(found.changed()) == ["xl/styles.xml"]


def test_a_quoted_variant_keeps_its_number_format(tmp_path: Path) -> None:
    found = styles(tmp_path)
    assert found.code(found.variant(2, quoted=True)) == "0.000"
    assert found.variant(2, quoted=True) != 2
