import csv
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import UnreadableError
from core.readers import read
from core.readers.sheet.values import copied_rows
from tests.core.readers.sheet.lines import lines, only


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_values_are_read_in_every_encoding_and_with_every_separator(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    path = tmp_path / "表.csv"
    path.write_bytes(f"项目编码{separator}金额\r\n0012{separator}1.50\r\n".encode(encoding))
    document = read(path)
    assert document.kind == "csv"
    assert lines(only(document)) == ["项目编码|金额", "0012|1.50"]


def test_quoted_fields_keep_their_line_breaks_and_separators(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_bytes('目标,"1. 甲，\r\n2. ""乙"",丙"\r\n编码,"=""0012"""\r\n'.encode())
    assert lines(only(read(path))) == ['目标|1. 甲，\n2. "乙",丙', "编码|0012"]


def test_only_line_ends_end_rows(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_text("甲\u2028乙\x0b,丙\n", encoding="utf-8")
    assert lines(only(read(path))) == ["甲\u2028乙\x0b|丙"]


def test_a_code_in_scientific_notation_is_flagged(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_text("编码,名称\n1.3E+20,甲\n", "utf-8")
    assert [(remark.rule, remark.row) for remark in read(path).remarks] == [("parse.spoilt-code", 1)]


def test_a_field_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_text('a,"' + "x" * (2 << 20))
    with pytest.raises(UnreadableError):
        read(path)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("甲\t乙\r\n丙\t\r\n", [["甲", "乙"], ["丙", ""]]),
        ('"一\n二"\t乙\n', [["一\n二", "乙"]]),
        ('"一 ""二""\n三"\t乙', [['一 "二"\n三', "乙"]]),
        ('"甲"\t"乙', [['"甲"', '"乙']]),
        ('5"管\t乙', [['5"管', "乙"]]),
        ("", [[""]]),
    ],
)
def test_text_copied_from_a_sheet_falls_into_its_cells(text: str, rows: list[list[str]]) -> None:
    assert copied_rows(text) == rows


FIELDS = st.text(alphabet='甲a "\t\n,', max_size=6).map(lambda text: text.strip("\r"))


@given(st.lists(st.lists(FIELDS, min_size=2, max_size=2), min_size=1, max_size=4))
@settings(max_examples=50)
def test_what_is_written_with_quotes_is_copied_back(rows: list[list[str]]) -> None:
    target = StringIO()
    csv.writer(target, dialect="excel-tab", lineterminator="\n").writerows(rows)
    assert copied_rows(target.getvalue()) == rows
