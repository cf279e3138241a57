"""A hard template filled: what speaks of rows follows them, what stands on a copied sheet is copied with it."""

import re
from html import unescape
from pathlib import Path

import pytest
import xlsxwriter

from core.workbook.filling.fill import fill
from core.workbook.templates.template import load_template
from tests.core.workbook.hard import hard_template
from tests.core.workbook.samples import DISCLOSURE
from tests.helpers.package_check import faults
from tests.helpers.workbooks import parts


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.xlsx"


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
