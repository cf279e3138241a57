import os
import zipfile
from pathlib import Path

import pytest

from core.errors import UnreadableError
from core.readers.docx import package, read_docx
from tests.core.readers.docx.documents import (
    STRICT_MAIN,
    STRICT_OFFICE,
    p,
    parts,
    relations,
    root,
    tbl,
    tc,
    tr,
    write_package,
)

DOCUMENT = root("document", f"<w:body>{p('正文')}{tbl(tr(tc('甲')))}</w:body>")
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def test_a_document_has_name_kind_and_progress(tmp_path: Path) -> None:
    heard: list[float] = []
    path = write_package(tmp_path / "绩效.docm", parts(DOCUMENT))
    document = read_docx(path, heard.append)
    assert (document.name, document.kind) == ("绩效.docm", "docx")
    assert heard[-1] == 1
    assert heard == sorted(heard)


def test_a_strict_document_is_read_like_a_transitional_one(tmp_path: Path) -> None:
    numbered = p("甲", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    content = parts(root("document", f"<w:body>{numbered}</w:body>", STRICT_MAIN)) | {
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}, STRICT_OFFICE),
        "word/_rels/document.xml.rels": relations({"numbering": "numbering.xml"}, STRICT_OFFICE),
        "word/numbering.xml": root("numbering", NUMBERING, STRICT_MAIN),
    }
    document = read_docx(write_package(tmp_path / "a.docx", content))
    assert [paragraph.text for paragraph in document.paragraphs()] == ["1.甲"]


@pytest.mark.parametrize("target", ["/Main/Text.XML", "main/text.xml", "./main/../main/text.xml"])
def test_the_main_part_is_found_by_its_relationship(tmp_path: Path, target: str) -> None:
    content = {"_rels/.rels": relations({"officeDocument": target}), "Main/text.xml": DOCUMENT}
    assert len(read_docx(write_package(tmp_path / "a.docx", content)).blocks) == 2


@pytest.mark.parametrize("name", ["word/document.xml", "word\\document.xml", "Word/Document.xml"])
def test_without_relationships_the_usual_part_is_read(tmp_path: Path, name: str) -> None:
    assert len(read_docx(write_package(tmp_path / "a.docx", {name: DOCUMENT})).blocks) == 2


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="找不到"):
        read_docx(tmp_path / "没有.docx")


def test_what_is_no_package_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    for content in (b"", b"text", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), b"PK\x03\x04"):
        path.write_bytes(content)
        with pytest.raises(UnreadableError, match=r"a\.docx"):
            read_docx(path)


def test_a_package_without_text_is_refused(tmp_path: Path) -> None:
    for content in ({}, {"_rels/.rels": relations({"officeDocument": "word/document.xml"})}, {"a.txt": "甲"}):
        with pytest.raises(UnreadableError, match="没有 Word 正文"):
            read_docx(write_package(tmp_path / "a.docx", content))


@pytest.mark.parametrize("part", ["word/styles.xml", "word/numbering.xml", "_rels/.rels", "word/document.xml"])
@pytest.mark.parametrize("content", ["<w:a", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_a_broken_part_is_refused(tmp_path: Path, part: str, content: str) -> None:
    with pytest.raises(UnreadableError, match="损坏"):
        read_docx(write_package(tmp_path / "a.docx", parts(DOCUMENT) | {part: content}))


def test_a_truncated_or_damaged_file_is_refused(tmp_path: Path) -> None:
    # Noise that does not compress, so that a cut hits the document part.
    noise = root("document", f"<w:body>{p(os.urandom(50_000).hex())}</w:body>")
    whole = write_package(tmp_path / "a.docx", {"word/document.xml": noise}).read_bytes()
    half = len(whole) // 2
    for damaged in (whole[:half], whole[: len(whole) - 10], whole[:half] + b"\0" * 100 + whole[half + 100 :]):
        (tmp_path / "a.docx").write_bytes(damaged)
        with pytest.raises(UnreadableError, match="损坏"):
            read_docx(tmp_path / "a.docx")


def test_a_part_that_unfolds_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_package(tmp_path / "a.docx", parts(DOCUMENT))
    for limit in ("MAIN_LIMIT", "TREE_LIMIT"):
        with monkeypatch.context() as patched:
            patched.setattr(package, limit, 100)
            with pytest.raises(UnreadableError, match="过大"):
                read_docx(path)


def test_a_locked_part_is_refused(tmp_path: Path) -> None:
    path = write_package(tmp_path / "a.docx", {"word/document.xml": DOCUMENT})
    with zipfile.ZipFile(path) as archive:
        start = archive.start_dir
    content = bytearray(path.read_bytes())
    content[start + 8] |= 1  # the flag in the directory at the end of the file
    path.write_bytes(bytes(content))
    with pytest.raises(UnreadableError, match="密码"):
        read_docx(path)


def test_a_text_that_is_not_all_in_the_document_is_refused(tmp_path: Path) -> None:
    part = DOCUMENT.replace("<w:body>", '<w:body><w:altChunk r:id="r1" xmlns:r="r"/>')
    with pytest.raises(UnreadableError, match="嵌着另一份"):
        read_docx(write_package(tmp_path / "a.docx", parts(part)))
