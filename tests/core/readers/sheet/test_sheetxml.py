from pathlib import Path

import pytest

from core.errors import UnreadableError
from core.readers import read
from tests.core.readers.sheet.lines import lines

PAGE = """<?xml version="1.0" encoding="{encoding}"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="money"><NumberFormat ss:Format="Standard"/></Style>
<Style ss:ID="month" ss:Parent="money"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;"/></Style></Styles>
<Worksheet ss:Name="绩效"><Table>{rows}</Table></Worksheet>
<Worksheet ss:Name="备用"><Table><Row><Cell><Data ss:Type="String">甲</Data></Cell></Row></Table>
<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>"""
ROWS = """
<Row><Cell ss:MergeAcross="2"><Data ss:Type="String">题目</Data></Cell></Row>
<Row ss:Index="3"><Cell ss:MergeDown="1"><Data ss:Type="String">甲&#10;乙</Data></Cell>
<Cell ss:StyleID="money"><Data ss:Type="Number">1234.5</Data></Cell>
<Cell ss:StyleID="month"><Data ss:Type="DateTime">2021-03-01T00:00:00.000</Data></Cell></Row>
<Row><Cell ss:Index="3"><Data ss:Type="Number">1.3E+20</Data></Cell></Row>
"""


def saved(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "导出.xls"
    path.write_bytes(text.format(encoding=encoding, rows=ROWS).encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "gb2312", "utf-16"])
def test_a_workbook_in_one_xml_file_is_read_with_its_merges_and_formats(tmp_path: Path, encoding: str) -> None:
    document = read(saved(tmp_path, PAGE, encoding))
    shown, hidden = document.grids()
    assert document.kind == "sheetxml"
    assert (shown.title, shown.hidden, hidden.title, hidden.hidden) == ("绩效", False, "备用", True)
    assert lines(shown) == ["题目|<|<", "||", "甲\n乙|1,234.50|2021年3月", "^||130000000000000000000"]
    assert [(remark.rule, remark.row, remark.column) for remark in document.remarks] == [("parse.spoilt-code", 3, 2)]


def test_one_that_breaks_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    document = read(saved(tmp_path, PAGE.partition('<Worksheet ss:Name="备用">')[0]))
    assert [grid.title for grid in document.grids()] == ["绩效"]


def test_rows_that_cannot_be_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="损坏"):
        read(saved(tmp_path, PAGE.replace("{rows}", '<Row ss:Index="99999999999"/>')))
