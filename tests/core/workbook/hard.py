"""A hard template (难模板): a workbook with all that libraries lose when they load and save one."""

import base64
import re
import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import xlsxwriter

from core.workbook.templates.ledger import LEDGER
from core.workbook.templates.template import Template, load_template
from tests.helpers.workbooks import parts

DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006"
OFFICE = "http://schemas.microsoft.com/office"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = f'xmlns:r="{DOCUMENT}/relationships"'
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
THREAD = f'xmlns="{OFFICE}/spreadsheetml/2018/threadedcomments"'
PERSON = "{00000000-0000-0000-0000-000000000001}"

ADDED = (
    (
        *("customXml/item1.xml", "application/xml", "xl/workbook.xml", f"{DOCUMENT}/relationships/customXml"),
        '<登记 xmlns="urn:x">留着</登记>',
    ),
    (
        *("xl/printerSettings/printerSettings1.bin", f"{SPREADSHEET}.printerSettings", "xl/worksheets/sheet1.xml"),
        *(f"{DOCUMENT}/relationships/printerSettings", "\x01\x02打印机"),
    ),
    (
        *("xl/persons/person.xml", "application/vnd.ms-excel.person+xml", "xl/workbook.xml"),
        f"{OFFICE}/2017/10/relationships/person",
        f'<personList {THREAD}><person displayName="甲" id="{PERSON}" userId="甲" providerId="None"/></personList>',
    ),
    (
        *("xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"),
        *("xl/worksheets/sheet1.xml", f"{OFFICE}/2017/10/relationships/threadedComment"),
        f'<ThreadedComments {THREAD}><threadedComment ref="A1" personId="{PERSON}" '
        'id="{00000000-0000-0000-0000-000000000002}"><text>请核对</text></threadedComment></ThreadedComments>',
    ),
    (
        *("xl/ctrlProps/ctrlProp1.xml", "application/vnd.ms-excel.controlproperties+xml", "xl/worksheets/sheet1.xml"),
        f"{DOCUMENT}/relationships/ctrlProp",
        f'<formControlPr xmlns="{OFFICE}/spreadsheetml/2009/9/main" objectType="CheckBox" fmlaLink="$A$1"/>',
    ),
    (
        *("xl/pivotCache/pivotCacheDefinition1.xml", f"{SPREADSHEET}.pivotCacheDefinition+xml", "xl/workbook.xml"),
        f"{DOCUMENT}/relationships/pivotCacheDefinition",
        f'<pivotCacheDefinition {MAIN} {RELATIONS} recordCount="0"><cacheSource type="worksheet">'
        '<worksheetSource ref="A1:A3" sheet="字典"/></cacheSource><cacheFields count="1"><cacheField name="1">'
        "<sharedItems/></cacheField></cacheFields></pivotCacheDefinition>",
    ),
    (
        *("xl/theme/themeOverride1.xml", "application/vnd.openxmlformats-officedocument.themeOverride+xml"),
        *("xl/workbook.xml", f"{DOCUMENT}/relationships/themeOverride", "<a/>"),
    ),
)
"""Parts that no library writes: name, content type, the part that relates to it, type of the relationship, content."""
ORDER = (
    *("xl/calcChain.xml", f"{SPREADSHEET}.calcChain+xml", "xl/workbook.xml", f"{DOCUMENT}/relationships/calcChain"),
    f'<calcChain {MAIN}><c r="B1" i="1"/></calcChain>',
)
"""The order in which the formula of the template that moves is worked out"""


def hard_template(path: Path, *, moves: bool = True) -> Template:
    """A template with much that openpyxl loses: pictures, charts, text boxes, comments, x14 formats, sparklines.

    Unless it ``moves``, nothing but cells must change when it is filled: all else hangs on the first row, each sheet
    stands once, codes are formatted as texts, and there is a place for the hidden ids.
    """
    picture = base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
    book = xlsxwriter.Workbook(path)
    text = None if moves else book.add_format({"num_format": "@"})
    for name, field in (("清单", "项目.项目名称"), ("{{项目名称}}" if moves else "明细", "指标.三级指标")):
        sheet = book.add_worksheet(name)
        sheet.write_column(
            "A1", ("名称", f"{{{{{field}}}}}", "" if "项目" in field or not moves else "{{项目编码}}"), text
        )
        sheet.insert_image("E2" if moves else "E1", "a.png", {"image_data": BytesIO(picture)})
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": ["字典", 0, 0, 2, 0]})
        sheet.insert_chart("G2" if moves else "G1", chart)
        sheet.write_comment("A1", "批注")
        if moves:
            sheet.add_table("K1:L3", {"name": f"表{field[:2]}"})
            sheet.write_formula("B1", "=COUNTA(A2:A2)", None, 1)
        sheet.insert_textbox("E10" if moves else "I1", "文本框")
        sheet.conditional_format("B2", {"type": "data_bar", "data_bar_2010": True})
        sheet.data_validation("B2", {"validate": "list", "source": "=字典!$A$1:$A$3"})
        sheet.add_sparkline("D1", {"range": f"'{name}'!B2:B2"})
        sheet.set_h_pagebreaks([2])
        sheet.protect("x")
        sheet.set_column("C:D", 17.5, None, {"level": 1})
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.set_margins(left=0.3)
        sheet.set_header("&C绩效目标")
        sheet.set_footer("&P / &N")
        sheet.repeat_rows(0)
        sheet.ignore_errors({"number_stored_as_text": "A1:B2"})
        sheet.insert_button("E6" if moves else "K1", {"caption": "按钮"})
    words = book.add_worksheet("字典")
    words.write_column("A1", (1, 2, 3))
    words.add_table("C1:D3")
    words.hide()
    if moves:
        book.define_name("名称们", "='清单'!$A$2:$A$2")
    else:
        book.add_worksheet(LEDGER).very_hidden()
    book.close()
    _add_parts(path, (*ADDED, ORDER) if moves else ADDED)
    return load_template(path)


def _add_parts(path: Path, added: Iterable[tuple[str, ...]]) -> None:
    """Put in parts that no library writes."""
    old = parts(path)
    for n, (name, type, origin, relation, content) in enumerate(added):
        folder, _, file = origin.rpartition("/")
        rels = f"{folder}/_rels/{file}.rels"
        entry = f'<Relationship Id="rIdAdded{n}" Type="{relation}" Target="/{name}"/></Relationships>'
        old[rels] = old[rels].replace(b"</Relationships>", entry.encode())
        override = f'<Override PartName="/{name}" ContentType="{type}"/></Types>'
        old["[Content_Types].xml"] = old["[Content_Types].xml"].replace(b"</Types>", override.encode())
        old[name] = content.encode()
    printer = b'<pageSetup r:id="rIdAdded1" '
    sheet = old["xl/worksheets/sheet1.xml"]
    old["xl/worksheets/sheet1.xml"] = re.sub(rb"<pageSetup ", printer, sheet)
    with zipfile.ZipFile(path, "w") as package:
        for name, data in old.items():
            package.writestr(name, data)
