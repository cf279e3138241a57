"""What filling may change of a package, and why; all else is the same, byte for byte.

Where no row moves and the template has a sheet for the hidden ids, no part changes but the filled sheets.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from lxml import etree

from core.workbook.filling.fill import fill
from tests.core.workbook.hard import ADDED, ORDER, hard_template
from tests.core.workbook.samples import DISCLOSURE, PROJECT
from tests.helpers.package_check import faults
from tests.helpers.workbooks import make_template, parts

Blind = Callable[[bytes], bytes]
"""What is left of a part without what may change in it"""


def without(*patterns: bytes) -> Blind:
    def left(part: bytes) -> bytes:
        for pattern in patterns:
            part = re.sub(pattern, b"", part, flags=re.DOTALL)
        return part

    return left


MOVED: dict[str, tuple[str, Blind]] = {
    "[Content_Types].xml": (
        "declares the sheets that are added, with what stands on them, and no order of formulas",
        without(rb'<Override PartName="/xl/(worksheets|drawings|charts|tables|comments|calcChain)[^>]*>'),
    ),
    "xl/_rels/workbook.xml.rels": (
        "leads to the sheets that are added, and to no order of formulas",
        without(rb'<Relationship [^>]*="worksheets/[^>]*>', rb"<Relationship [^>]*calcChain[^>]*>"),
    ),
    "xl/workbook.xml": (
        "lists the sheets; names and print titles go with their cells; formulas are worked out anew",
        without(rb"<sheet [^>]*>", rb"<definedName .*?</definedName>", rb' fullCalcOnLoad="1"'),
    ),
    "xl/styles.xml": (
        "codes need a cell that is formatted as a text",
        without(rb'<cellXfs count="\d+">', rb'<xf numFmtId="49"[^>]*/>'),
    ),
    **{
        f"xl/drawings/drawing{n}.xml": ("pictures and charts go down with their rows", without(rb"<xdr:row>\d+<"))
        for n in (1, 2)
    },
    **{
        f"xl/drawings/vmlDrawing{n}.vml": ("so do boxes of comments and buttons", without(rb"<x:Anchor>[^<]*<"))
        for n in (1, 2)
    },
    **{f"xl/tables/table{n}.xml": ("table objects cover the rows", without(rb' ref="[^"]*"')) for n in (1, 2)},
}
"""By part, why it changes where rows move and sheets are added, and what is the same of it all the same"""

SHEETS = {
    "dimension": "says which cells there are",
    "cols": "hides the column of the ids",
    "sheetData": "holds the cells",
    "conditionalFormatting": "covers the rows",
    "dataValidations": "covers the rows",
    "ignoredErrors": "covers the rows",
    "rowBreaks": "goes down with its row",
    "extLst": "the formats, sparklines and lists of newer programs cover the rows",
}
"""By element, why it changes in a filled sheet"""


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {part for part in before if part in after and after[part] != before[part]}


def elements(sheet: bytes) -> dict[str, list[bytes]]:
    """What a sheet says, by element; sheets may give their namespaces in another order."""
    found: dict[str, list[bytes]] = {}
    for element in etree.fromstring(sheet):
        found.setdefault(etree.QName(element).localname, []).append(etree.tostring(element, method="c14n"))
    return found


def differing(before: bytes, after: bytes) -> set[str]:
    old, new = elements(before), elements(after)
    return {name for name in old | new if old.get(name) != new.get(name)}


def test_where_rows_move_only_what_hangs_on_them_changes(tmp_path: Path) -> None:
    template, out = hard_template(tmp_path / "hard.xlsx"), tmp_path / "out.xlsx"
    fill(DISCLOSURE, template, out)
    before, after = parts(template.path), parts(out)
    sheets = {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}
    assert faults(out) == []
    assert changed(before, after) == sheets | MOVED.keys()
    assert before.keys() - after.keys() == {ORDER[0]}
    for part, (why, blind) in MOVED.items():
        assert blind(after[part]) == blind(before[part]), why
    for part in sheets:
        assert differing(before[part], after[part]) <= SHEETS.keys()
    text = after["xl/worksheets/sheet1.xml"].decode()
    assert "<xm:sqref>B2:B3</xm:sqref>" in text
    assert "<xm:f>'清单'!B2:B3</xm:f>" in text
    assert '<brk id="3"' in text
    assert "'清单'!$A$2:$A$3" in after["xl/workbook.xml"].decode()


def test_where_nothing_has_to_move_no_part_changes_beyond_the_filled_sheets(tmp_path: Path) -> None:
    template, out = hard_template(tmp_path / "hard.xlsx", moves=False), tmp_path / "out.xlsx"
    fill(DISCLOSURE, template, out)
    before, after = parts(template.path), parts(out)
    assert faults(out) == []
    assert {name for name, *_ in ADDED} <= before.keys() == after.keys()
    sheets, ids = {f"xl/worksheets/sheet{n}.xml" for n in (1, 2)}, "xl/worksheets/sheet4.xml"
    assert changed(before, after) == sheets | {ids}
    for part in sheets:
        assert untouched(after[part]) == untouched(before[part])


def test_where_no_row_repeats_only_cells_their_extent_and_the_hidden_column_change(tmp_path: Path) -> None:
    template, out = hard_template(tmp_path / "hard.xlsx", moves=False), tmp_path / "out.xlsx"
    one = replace(PROJECT, indicators=PROJECT.indicators[:1])
    fill(replace(DISCLOSURE, projects=(one,)), template, out)
    before, after = parts(template.path), parts(out)
    for part in ("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"):
        assert differing(before[part], after[part]) == {"dimension", "cols", "sheetData"}


def untouched(sheet: bytes) -> dict[str, list[bytes]]:
    """A worksheet without its cells, merged ranges and size, the hidden column of ids, and how far its lists reach."""
    reach = rb'((?:sqref="|sqref>|<brk id="|![A-Z]\d+:)[A-Z]*)\d+(?::[A-Z]\d+)?'
    mine = {"dimension", "cols", "sheetData", "mergeCells"}
    return {name: told for name, told in elements(re.sub(reach, rb"\1", sheet)).items() if name not in mine}


def test_a_template_without_a_sheet_for_the_ids_gets_one_and_nothing_else(tmp_path: Path) -> None:
    """The ids need a place that every program keeps, and a sheet stands in the list of sheets."""
    template, out = make_template(tmp_path, {"表": [["三级指标"], ["{{指标.三级指标}}"]]}), tmp_path / "out.xlsx"
    fill(DISCLOSURE, template, out)
    before, after = parts(template.path), parts(out)
    listing = {"[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"}
    assert changed(before, after) == listing | {"xl/worksheets/sheet1.xml"}
    assert len(after.keys() - before.keys()) == 1
    for part in listing:
        assert MOVED[part][1](after[part]) == MOVED[part][1](before[part])
