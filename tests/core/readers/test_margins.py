"""Headers and footers (页眉、页脚) are no content in any kind of file, nor are comments and tracked deletions."""

import base64
import quopri
import subprocess
from pathlib import Path

import pytest
import xlsxwriter

from core.readers import read
from core.readers.office.libreoffice import find_libreoffice
from tests.core.readers.docx.documents import OFFICE, p, relations, root, run, tbl, tc, tr, write_package
from tests.core.readers.sheet.lines import lines

CONTENT = ["1.图书更新绩效目标表", ["项目名称|图书购置", "预算数|5.60"]]
TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{0}document.main+xml"/>
<Override PartName="/word/header1.xml" ContentType="{0}header+xml"/>
<Override PartName="/word/footer1.xml" ContentType="{0}footer+xml"/></Types>"""
WORDPROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml."
SECTION = (
    f'<w:sectPr xmlns:r="{OFFICE}"><w:headerReference w:type="default" r:id="r0"/>'
    '<w:footerReference w:type="default" r:id="r1"/></w:sectPr>'
)
DELETED = '<w:del w:id="1" w:author="甲" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>删去</w:delText></w:r></w:del>'
INSERTED = f'<w:ins w:id="2" w:author="甲" w:date="2024-01-01T00:00:00Z">{run("购置")}</w:ins>'


def said(path: Path) -> list[str | list[str]]:
    """What a file prints: paragraphs, and tables in lines."""
    return [block.text if hasattr(block, "text") else lines(block) for block in read(path).blocks]


def write_word(path: Path) -> Path:
    """A Word file with a header, a footer and tracked changes."""
    name = f"<w:tc><w:p>{run('图书')}{DELETED}{INSERTED}</w:p></w:tc>"
    table = tbl(tr(tc("项目名称"), name), tr(tc("预算数"), tc("5.60")), columns=2)
    body = p("1.图书更新绩效目标表") + table + p() + SECTION
    content: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES.format(WORDPROCESSING),
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": relations({"header": "header1.xml", "footer": "footer1.xml"}),
        "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
        "word/header1.xml": root("hdr", tbl(tr(tc("页眉表格"), tc("页眉的字")), columns=2) + p("页眉")),
        "word/footer1.xml": root("ftr", p("第1页")),
    }
    return write_package(path, content)


def test_a_word_file_prints_its_body_alone(tmp_path: Path) -> None:
    assert said(write_word(tmp_path / "a.docx")) == CONTENT


@pytest.mark.skipif(not find_libreoffice(), reason="no LibreOffice on this computer")
@pytest.mark.parametrize(("ending", "name"), [("doc", "a.wps"), ("rtf", "a.doc"), ("odt", "a.wpt")])
def test_so_does_the_same_file_of_another_kind(tmp_path: Path, ending: str, name: str) -> None:
    source = write_word(tmp_path / "a.docx")
    command = [str(find_libreoffice()), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    subprocess.run([*command, "--convert-to", ending, "--outdir", tmp_path, source], check=True, capture_output=True)
    assert said((tmp_path / f"a.{ending}").rename(tmp_path / name)) == CONTENT


PAGE = """<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"></head><body>{before}
<p>1.图书更新绩效目标表</p><table><tr><td>项目名称<td>图书<del>删去</del><ins>购置</ins>{comment}
<tr><td>预算数<td>5.60</tr>{widths}</table>{after}</body></html>"""
OF_LIBREOFFICE = {"before": "<div title='header'><p>页眉</div>", "after": "<div title='footer'><p>第1页</div>"}
OF_WORD = {
    "comment": "<a class=msocomanchor href='#c1'>[甲1]</a>",
    "widths": "<![if !supportMisalignedColumns]><tr height=0><td width=80><td width=90></tr><![endif]>",
    "after": "<div style='mso-element:comment-list'><div style='mso-element:comment'>批注</div></div>",
}
MARGINS = """<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"></head><body>
<div style='mso-element:header' id=h1><p>页眉<table><tr><td>页眉表格</table></div>
<div style='mso-element:footer' id=f1><p>第<span>1</span>页</div></body></html>"""


def page(**parts: str) -> bytes:
    nothing = dict.fromkeys(("before", "comment", "widths", "after"), "")
    return PAGE.format(**nothing | parts).encode("gb18030")


@pytest.mark.parametrize("parts", [OF_LIBREOFFICE, OF_WORD])
def test_a_page_prints_its_body_alone(tmp_path: Path, parts: dict[str, str]) -> None:
    (tmp_path / "a.doc").write_bytes(page(**parts))
    assert said(tmp_path / "a.doc") == CONTENT


def test_a_web_archive_as_word_writes_it_prints_its_body_alone(tmp_path: Path) -> None:
    html = ('text/html; charset="gb2312"', "quoted-printable", quopri.encodestring(page(**OF_WORD)))
    margins = ('text/html; charset="gb2312"', "base64", base64.encodebytes(MARGINS.encode("gb18030")))
    picture = ("image/png", "base64", base64.encodebytes(b"\x89PNG"))
    archive = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="--=_Next"\n\n网页存档\n'.encode("gb18030")
    for place, (kind, encoding, data) in {"a.htm": html, "a.files/header.htm": margins, "a.png": picture}.items():
        head = f"----=_Next\nContent-Location: file:///C:/{place}\nContent-Transfer-Encoding: {encoding}\nContent-Type: {kind}"
        archive += f"{head}\n\n".encode() + data + b"\n"
    (tmp_path / "a.mht").write_bytes((archive + b"----=_Next--\n").replace(b"\n", b"\r\n"))
    assert said(tmp_path / "a.mht") == CONTENT


def test_a_sheet_prints_its_cells_alone(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.set_header("&C页眉")
        sheet.set_footer("&C第&P页")
        sheet.write_row(0, 0, ["项目名称", "图书购置"])
    assert said(tmp_path / "a.xlsx") == [["项目名称|图书购置"]]
