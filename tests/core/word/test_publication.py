import zipfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from core.errors import WriteError
from core.grid import Grid
from core.model import Disclosure
from core.samples.disclosure import sample_disclosure
from core.word import write_docx
from core.word.blocks import Text
from core.word.publication import arrange
from tests.helpers.strategies import disclosures, nasty_texts


def written(disclosure: Disclosure, folder: Path) -> Path:
    target = folder / "公开文本.docx"
    write_docx(disclosure, target, force=True)
    return target


def xml_of(path: Path, part: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read(part))


def printed(root: etree._Element) -> str:
    return "".join("".join(node.itertext()) for node in root.iter(qn("w:t")))


def text_facts(value: object) -> Iterator[str]:
    """The texts of a disclosure that people read: all but ids, the layout and what a source hides."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from text_facts(item)
    elif isinstance(value, Grid):
        yield from () if value.hidden else (value.title, *(cell.text for cell in value.cells))
    elif is_dataclass(value):
        skipped = {"id", "layout", "period"}
        yield from (text for f in fields(value) if f.name not in skipped for text in text_facts(getattr(value, f.name)))


def visible(text: str) -> str:
    return "".join(c for c in text if c.isprintable() and not c.isspace())


def test_the_publication_has_cover_contents_prose_and_a_form_per_project() -> None:
    headings = [
        block.text for section in arrange(sample_disclosure()) for block in section.blocks if isinstance(block, Text)
    ]
    assert headings[:4] == ["青禾示范县文化馆", "2024年部门预算绩效文本", "目　录", "第一部分 部门整体绩效目标"]
    assert "第二部分 预算项目绩效目标" in headings
    assert [text for text in headings if text.endswith("绩效目标表")] == [p.title for p in sample_disclosure().projects]


def test_the_contents_are_a_field_whose_entries_point_at_the_headings(tmp_path: Path) -> None:
    root = xml_of(written(sample_disclosure(), tmp_path))
    codes = ["".join(node.itertext()).strip() for node in root.iter(qn("w:instrText"))]
    marks = [node.get(qn("w:name")) for node in root.iter(qn("w:bookmarkStart"))]
    assert codes[0].startswith("TOC")
    assert [code.split()[1] for code in codes if code.startswith("PAGEREF")] == marks
    assert len(marks) == 2 + 3 + 3
    kinds = [node.get(qn("w:fldCharType")) for node in root.iter(qn("w:fldChar"))]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") == len(codes)


def test_word_is_asked_to_work_out_the_page_numbers(tmp_path: Path) -> None:
    update = xml_of(written(sample_disclosure(), tmp_path), "word/settings.xml").find(qn("w:updateFields"))
    assert update is not None
    assert update.get(qn("w:val")) == "true"


def test_word_opens_the_file_without_compatibility_mode(tmp_path: Path) -> None:
    settings = xml_of(written(sample_disclosure(projects=1), tmp_path), "word/settings.xml")
    modes = [node.get(qn("w:val")) for node in settings.iter(qn("w:compatSetting"))]
    assert modes[0] == "15"


def test_header_rows_return_and_no_row_breaks_over_pages(tmp_path: Path) -> None:
    document = docx.Document(str(written(sample_disclosure(projects=1), tmp_path)))
    form, indicators = (list(t._tbl.iter(qn("w:tr"))) for t in document.tables)
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in form + indicators)
    assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in indicators] == [True] + [False] * 8


def test_each_project_begins_a_page(tmp_path: Path) -> None:
    document = docx.Document(str(written(sample_disclosure(), tmp_path)))
    titles = [p for p in document.paragraphs if p.style.name == "表格标题"]
    assert [p.paragraph_format.page_break_before for p in titles] == [True] * 3


def test_page_numbers_begin_with_the_first_part(tmp_path: Path) -> None:
    kinds = [node.attrib for node in xml_of(written(sample_disclosure(), tmp_path)).iter(qn("w:pgNumType"))]
    assert [(kind[qn("w:fmt")], kind[qn("w:start")]) for kind in kinds] == [("upperRoman", "1"), ("decimal", "1")]


def test_lists_stand_on_landscape_paper(tmp_path: Path) -> None:
    listed = replace(sample_disclosure(), layout="fujian-list", overall=None)
    section = docx.Document(str(written(listed, tmp_path))).sections[-1]
    assert section.page_width > section.page_height


def test_every_style_names_a_chinese_font(tmp_path: Path) -> None:
    root = xml_of(written(sample_disclosure(), tmp_path), "word/styles.xml")
    used = {"Normal", "Heading1", "Heading2", "表格文字", "表格标题", "toc1", "toc2"}
    fonts = {
        style.get(qn("w:styleId")): style.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia"))
        for style in root.iter(qn("w:style"))
        if style.get(qn("w:styleId")) in used
    }
    assert fonts.keys() == used
    assert set(fonts.values()) <= {"宋体", "仿宋", "黑体", "楷体"}


def test_an_existing_file_is_only_replaced_by_force(tmp_path: Path) -> None:
    target = written(sample_disclosure(projects=1), tmp_path)
    with pytest.raises(WriteError):
        write_docx(sample_disclosure(projects=1), target)


def test_an_empty_disclosure_has_a_cover(tmp_path: Path) -> None:
    document = docx.Document(str(written(Disclosure(), tmp_path)))
    assert [p.text for p in document.paragraphs if p.text] == ["部门预算绩效文本"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_no_text_of_any_disclosure_is_lost(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    disclosure = data.draw(disclosures(text=nasty_texts()))
    root = xml_of(written(disclosure, tmp_path_factory.mktemp("word")))
    shown = visible(printed(root))
    assert [text for text in text_facts(disclosure) if visible(text) not in shown] == []


def test_it_tells_how_far_it_is(tmp_path: Path) -> None:
    heard: list[float] = []
    write_docx(sample_disclosure(projects=8), tmp_path / "a.docx", progress=heard.append)
    assert heard == sorted(heard)
    assert (heard[0] < 0.2, heard[-1]) == (True, 1.0)
    assert len(heard) > 8
