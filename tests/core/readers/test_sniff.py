import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UnreadableError
from core.readers.kinds import Kind
from core.readers.sniff import sniff
from tests.helpers.compound_file import compound_file
from tests.helpers.samples import SAMPLES, needs_samples

CONTENT_TYPES = '<Types><Override PartName="/a.xml" ContentType="application/vnd.{type}+xml"/></Types>'
WORD = CONTENT_TYPES.format(type="openxmlformats-officedocument.wordprocessingml.document.main")
EXCEL = CONTENT_TYPES.format(type="openxmlformats-officedocument.spreadsheetml.sheet.main")
SLIDES = CONTENT_TYPES.format(type="openxmlformats-officedocument.presentationml.presentation.main")
DOC_HEADER = bytes.fromhex("eca5c100 5f80 0904 0000 f812 bf00")
LOCKED_DOC_HEADER = bytes.fromhex("eca5c100 5f80 0904 0000 f813 bf00")
XLS_START = bytes.fromhex("09081000") + bytes(16)
LOCKED_XLS_START = XLS_START + bytes.fromhex("2f003600") + bytes(54)


def zipped(**parts: str | bytes) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return target.getvalue()


def kind_of(folder: Path, data: bytes, name: str = "任意名.docx") -> Kind:
    path = folder / name
    path.write_bytes(data)
    return sniff(path)


def refusal(folder: Path, data: bytes, name: str = "任意名.docx") -> str:
    with pytest.raises(UnreadableError) as caught:
        kind_of(folder, data, name)
    assert name in str(caught.value)
    return str(caught.value)


def kind_or_refusal(path: Path) -> str:
    try:
        return sniff(path)
    except UnreadableError as error:
        return str(error)


WORD_2003 = '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x">'
EXCEL_2003 = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
FLAT = '<?xml version="1.0"?><office:document xmlns:office="x" office:mimetype="application/vnd.oasis.opendocument.{}">'
ARCHIVE = "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (zipped(**{"[Content_Types].xml": WORD}), Kind.DOCX),
        (zipped(**{"[Content_Types].xml": EXCEL}), Kind.XLSX),
        (zipped(**{"word/document.xml": "<w/>"}), Kind.DOCX),
        (zipped(**{"xl/workbook.bin": b"\0"}), Kind.XLSB),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), Kind.ODT),
        (zipped(mimetype="application/vnd.oasis.opendocument.text-template"), Kind.ODT),
        (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), Kind.ODS),
        (compound_file({"1Table": b"", "WordDocument": DOC_HEADER}), Kind.DOC),
        (compound_file({"Workbook": XLS_START}), Kind.XLS),
        (compound_file({"Book": XLS_START}), Kind.XLS),
        (XLS_START, Kind.XLS),
        (b"{\\rtf1\\ansi}", Kind.RTF),
        (b"\xef\xbb\xbf\r\n{\\rtf1\\ansi}", Kind.RTF),
        (b"%PDF-1.7\n", Kind.PDF),
        (b"\0\0junk%PDF-1.7\n", Kind.PDF),
        (WORD_2003.encode(), Kind.WORD_XML),
        (EXCEL_2003.encode(), Kind.SHEET_XML),
        (FLAT.format("spreadsheet").encode(), Kind.ODS),
        (FLAT.format("text").encode(), Kind.ODT),
        (ARCHIVE.encode(), Kind.MHT),
        (b"<!DOCTYPE html><p>x", Kind.HTML),
        ('<html xmlns:o="x"><meta charset=gb2312><table>绩效'.encode("gb18030"), Kind.HTML),
        ("\ufeff<table><tr><td>绩效".encode("utf-16"), Kind.HTML),
        ("项目编码 项目名称".encode("gb18030"), Kind.TEXT),
    ],
)
def test_a_kind_shows_in_the_content_whatever_the_name_says(tmp_path: Path, data: bytes, kind: Kind) -> None:
    assert kind_of(tmp_path, data) == kind


@pytest.mark.parametrize("name", ["表.csv", "表.tsv", "表.xls", "表.XLSX", "表.et"])
def test_plain_text_under_the_name_of_a_table_is_a_table(tmp_path: Path, name: str) -> None:
    assert kind_of(tmp_path, "一级指标\t二级指标\n".encode(), name) == Kind.CSV


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"找不到文件“.*没有\.docx”"):
        sniff(tmp_path / "没有.docx")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="是文件夹"):
        sniff(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of POSIX systems")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道")
    with pytest.raises(UnreadableError):
        sniff(tmp_path / "管道")


def test_a_file_without_permission_names_the_ways_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.docx").write_bytes(b"x")

    def forbid(*_args: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", forbid)
    with pytest.raises(UnreadableError, match="没有权限"):
        sniff(tmp_path / "a.docx")


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"", "空文件"),
        (zipped(**{"[Content_Types].xml": WORD})[:-30], "损坏"),
        (b"PK\x03\x04", "损坏"),
        (zipped(**{"照片.jpg": b"x"}), "压缩包"),
        (zipped(**{"[Content_Types].xml": SLIDES}), "演示文稿"),
        (zipped(mimetype="application/vnd.oasis.opendocument.presentation"), "演示文稿"),
        (zipped(mimetype="application/vnd.oasis.opendocument.graphics"), "不是文字文档"),
        (
            zipped(
                mimetype="application/vnd.oasis.opendocument.text",
                **{"META-INF/manifest.xml": "<manifest:encryption-data/>"},
            ),
            "密码",
        ),
        (compound_file({"EncryptionInfo": b"", "EncryptedPackage": b""}), "密码"),
        (compound_file({"WordDocument": LOCKED_DOC_HEADER}), "密码"),
        (compound_file({"Workbook": LOCKED_XLS_START}), "密码"),
        (compound_file({"PowerPoint Document": b""}), "演示文稿"),
        (compound_file({"__properties": b""}), "不是本程序能读的文件"),
        (compound_file({"Workbook": XLS_START})[:700], "损坏"),
        (b"GIF89a", "图片"),
        (b"RIFF\0\0\0\0WEBP", "图片"),
        (b"Rar!\x1a\x07", "压缩包"),
        (bytes(range(256)), "不是本程序能读的文件"),
        ('<?xml version="1.0"?><清单><项目>甲</项目></清单>'.encode(), "不是本程序能读的文件"),
        (b"\x7fELF\x02\x01\x01\0\0\0", "不是本程序能读的文件"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(tmp_path: Path, data: bytes, part: str) -> None:
    assert part in refusal(tmp_path, data)


@given(data=st.binary(max_size=600))
def test_any_bytes_have_a_kind_or_a_refusal(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("bytes") / "x"
    path.write_bytes(data)
    assert kind_or_refusal(path)


@given(cut=st.integers(1, 3000))
def test_a_compound_file_cut_off_anywhere_is_no_surprise(tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    path = tmp_path_factory.mktemp("cut") / "x.doc"
    path.write_bytes(compound_file({"1Table": b"", "WordDocument": DOC_HEADER})[:cut])
    assert kind_or_refusal(path)


@needs_samples
def test_the_samples_are_what_they_are_named() -> None:
    kinds = {path.name: sniff(path) for path in SAMPLES.iterdir()}
    expected = {name: Kind("text" if name.endswith(".txt") else name.rsplit(".")[-1]) for name in kinds}
    assert kinds == expected
