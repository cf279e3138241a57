from datetime import date
from pathlib import Path

import pytest
import xlwt

from core.errors import UnreadableError
from core.readers import read
from core.readers.sheet import xls
from tests.core.readers.sheet.lines import lines, only
from tests.helpers.compound_file import compound_file
from tests.helpers.samples import SAMPLES, needs_samples


def test_formats_merges_and_hidden_sheets_of_an_old_workbook_are_read(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("项目")
    sheet.write_merge(0, 0, 0, 3, "题目")
    sheet.write_merge(1, 2, 0, 0, "甲\r\n乙")
    sheet.write(1, 1, 42000, xlwt.easyxf(num_format_str="0.00"))
    sheet.write(1, 2, date(2021, 3, 1), xlwt.easyxf(num_format_str='yyyy"年"m"月"'))
    sheet.write(1, 3, True)
    sheet.write(2, 1, 0.25, xlwt.easyxf(num_format_str="0%"))
    sheet.write(2, 2, 1.3e20)
    hidden = book.add_sheet("备用")
    hidden.write(0, 0, "丙")
    hidden.visibility = 1
    book.save(tmp_path / "表.et")

    document = read(tmp_path / "表.et")
    shown, other = document.grids()
    assert (document.kind, shown.title, shown.hidden, other.hidden) == ("xls", "项目", False, True)
    assert lines(shown) == ["题目|<|<|<", "甲\n乙|42000.00|2021年3月|TRUE", "^|25%|130000000000000000000|"]
    assert [(remark.rule, remark.row, remark.column) for remark in document.remarks] == [("parse.spoilt-code", 2, 2)]


@needs_samples
def test_an_old_workbook_reads_as_the_new_one_does() -> None:
    old, new = (only(read(SAMPLES / f"shaoxing-2019.{ending}")) for ending in ("xls", "xlsx"))
    assert lines(old) == lines(new)


def test_a_broken_old_workbook_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xls, "find_libreoffice", lambda: None)
    path = tmp_path / "坏.xls"
    path.write_bytes(compound_file({"Workbook": bytes.fromhex("0908 1000 0006 0500") + bytes(12)}))
    with pytest.raises(UnreadableError, match="损坏"):
        read(path)
