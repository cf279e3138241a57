"""What is not touched by tags stays as it is, byte for byte where it has a part of its own."""

import re
from html import unescape
from pathlib import Path

import pytest
import xlsxwriter
from lxml import etree

from core.workbook.filling.fill import fill
from core.workbook.templates.template import load_template
from tests.core.workbook.hard import ADDED, hard_template
from tests.core.workbook.samples import DISCLOSURE
from tests.helpers.package_check import faults
from tests.helpers.workbooks import parts


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.xlsx"


KEPT = (
    *("sheetPr", "sheetViews", "sheetFormatPr", "sheetProtection", "printOptions", "pageMargins", "pageSetup"),
    *("headerFooter", "drawing", "legacyDrawing", "tableParts"),
)
"""What a worksheet says of itself that has nothing to do with rows."""


def kept(sheet: bytes) -> dict[str, bytes]:
    tree = etree.fromstring(sheet)
    return {name: etree.tostring(e, method="c14n") for name in KEPT for e in tree.iterfind(f"{{*}}{name}")}


def test_what_tags_do_not_touch_is_the_same_in_a_hard_template(tmp_path: Path, out: Path) -> None:
    template = hard_template(tmp_path / "hard.xlsx")
    fill(DISCLOSURE, template, out)
    assert faults(out) == []
    before, after = parts(template.path), parts(out)
    book = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}
    filled_sheets = {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}
    moved = {f"xl/{part}{n}" for part in ("drawings/drawing", "tables/table", "drawings/vmlDrawing") for n in (1, 2)}
    moved = {part + (".vml" if "vml" in part else ".xml") for part in moved}
    assert {part for part in before if after.get(part) != before[part]} <= book | filled_sheets | moved
    for part in filled_sheets:
        assert kept(after[part]) == kept(before[part])
        assert len(kept(after[part])) == 9
    text = after["xl/worksheets/sheet1.xml"].decode()
    assert "<xm:sqref>B2:B3</xm:sqref>" in text
    assert "<xm:f>'清单'!B2:B3</xm:f>" in text
    assert '<brk id="3"' in text
    assert "'清单'!$A$2:$A$3" in after["xl/workbook.xml"].decode()


def test_where_nothing_has_to_move_no_part_changes_beyond_the_filled_sheets(tmp_path: Path, out: Path) -> None:
    template = hard_template(tmp_path / "hard.xlsx", moves=False)
    fill(DISCLOSURE, template, out)
    before, after = parts(template.path), parts(out)
    assert faults(out) == []
    assert {name for name, *_ in ADDED} <= before.keys() == after.keys()
    filled_sheets = {f"xl/worksheets/sheet{n}.xml" for n in (1, 2)}
    ids = "xl/worksheets/sheet4.xml"
    assert {part for part in before if after[part] != before[part]} == filled_sheets | {ids}
    for part in filled_sheets:
        assert untouched(after[part]) == untouched(before[part])


def untouched(sheet: bytes) -> list[bytes]:
    """A worksheet without its cells, merged ranges and size, the hidden column of ids, and how far its lists reach."""
    reach = rb'((?:sqref="|sqref>|<brk id="|![A-Z]\d+:)[A-Z]*)\d+(?::[A-Z]\d+)?'
    tree = etree.fromstring(re.sub(reach, rb"\1", sheet))
    mine = ("dimension", "cols", "sheetData", "mergeCells")
    return [etree.tostring(e, method="c14n") for e in tree if etree.QName(e).localname not in mine]


def test_lists_formats_and_links_of_a_sheet_without_tags_follow_the_rows(tmp_path: Path, out: Path) -> None:
    path = tmp_path / "follow.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("清单").write_column("A1", ("名称", "{{项目.项目名称}}", "合计"))
        sheet = book.add_worksheet("说明")
        sheet.data_validation("B1", {"validate": "list", "source": "=清单!$A$2:$A$2"})
        sheet.data_validation("B2", {"validate": "custom", "value": '=B2<>"清单!A2"'})
        sheet.conditional_format("B1", {"type": "formula", "criteria": "=COUNTIF(清单!$A$2:$A$2,B1)>0"})
        sheet.write_url("C1", "internal:清单!A3", string="合计")
        sheet.add_sparkline("D1", {"range": "清单!A2:A2"})
    fill(DISCLOSURE, load_template(path), out)
    after = unescape(parts(out)["xl/worksheets/sheet2.xml"].decode())
    assert "<formula1>'清单'!$A$2:$A$3</formula1>" in after
    assert '<formula1>B2<>"清单!A2"</formula1>' in after
    assert "<formula>COUNTIF('清单'!$A$2:$A$3,B1)>0</formula>" in after
    assert "<xm:f>'清单'!A2:A3</xm:f>" in after
    assert "location=\"'清单'!A4\"" in after
    assert faults(out) == []


def test_copies_of_a_sheet_have_drawings_and_comments_of_their_own(tmp_path: Path, out: Path) -> None:
    template = hard_template(tmp_path / "hard.xlsx")
    fill(DISCLOSURE, template, out)
    relations = [text for part, text in parts(out).items() if part.startswith("xl/worksheets/_rels/")]
    for kind in (r"drawings/drawing\d+", r"comments\d+", r"vmlDrawing\d+"):
        targets = [target for text in relations for target in re.findall(kind, text.decode())]
        assert len(targets) == len(set(targets)) == 3
    charts = [text for part, text in parts(out).items() if part.startswith("xl/drawings/_rels/drawing")]
    assert len({re.findall(r"chart\d+", text.decode())[0] for text in charts}) == 3
    tables = [text.decode() for part, text in parts(out).items() if part.startswith("xl/tables/")]
    for name in ("id", "name", "displayName"):
        assert len({re.findall(rf' {name}="([^"]*)"', text)[0] for text in tables}) == 4
