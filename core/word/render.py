"""Sections of blocks as a Word file."""

from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.shared import Mm, Pt

from core.progress import Progress, unheard
from core.word.blocks import Block, Contents, Numbers, Paper, Section, Style, Table, Text
from core.word.contents import bookmarked, contents_xml
from core.word.markup import field_begin, field_end, paragraph, run, table
from core.word.styles import define_styles, style_id

_NUMBER_FORMAT = {Numbers.ROMAN: "upperRoman", Numbers.FIRST: "decimal"}
_AFTER_UPDATE = frozenset(
    map(qn, ("w:hdrShapeDefaults", "w:footnotePr", "w:endnotePr", "w:compat", "w:docVars", "w:rsids", "m:mathPr"))
)
"""Settings that stand behind ``w:updateFields`` in the order of the standard."""


def save_sections(sections: Sequence[Section], path: Path, *, title: str, progress: Progress = unheard) -> None:
    """Write the sections to ``path``; ``title`` goes to the file's properties, ``progress`` hears the share written."""
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.comments, properties.language = title, "", "", "zh-CN"
    define_styles(document)
    _as_today(document)
    update_fields(document)
    places, done, blocks = count(), count(1), sum(len(section.blocks) for section in sections)
    for n, section in enumerate(sections):
        word_section = _next_section(document) if n else document.sections[0]
        _set_paper(word_section, section.paper)
        _set_numbers(word_section, section.numbers)
        for block in section.blocks:
            _append(document.element.body, _block(block, section.paper, places))
            progress(next(done) / blocks)
    document.save(str(path))


def _as_today(document: Any) -> None:
    """Have Word lay the file out as it does today, not in the compatibility mode of the library's template."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def update_fields(document: Any) -> None:
    """Have Word work out the page numbers of the contents when it opens the file."""
    settings = document.settings.element
    if settings.find(qn("w:updateFields")) is None:
        update = parse_xml(f'<w:updateFields {nsdecls("w")} w:val="true"/>')
        after = next((child for child in settings if child.tag in _AFTER_UPDATE), None)
        settings.append(update) if after is None else after.addprevious(update)


def _next_section(document: Any) -> Any:
    """A new section on a new page; the paragraph that ends the one before is too thin to need a page itself."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    end = document.paragraphs[-1]
    end.style = Style.GAP.value
    end.paragraph_format.line_spacing = Pt(1)
    return section


def _set_paper(section: Any, paper: Paper) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if paper.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(length) for length in paper.size)
    margins = (Mm(length) for length in paper.margins)
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = margins
    section.footer_distance = Mm(paper.margins[2] / 2)


def _set_numbers(section: Any, numbers: Numbers) -> None:
    """The number at the foot of each page; sections that go on have the foot of the one before."""
    for copied in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(copied)
    if numbers is Numbers.ON:
        return
    section.footer.is_linked_to_previous = False
    if numbers is Numbers.NONE:
        return
    kind = parse_xml(f'<w:pgNumType {nsdecls("w")} w:fmt="{_NUMBER_FORMAT[numbers]}" w:start="1"/>')
    section._sectPr.find(qn("w:pgMar")).addnext(kind)
    foot = run("— ") + field_begin("PAGE") + run("1") + field_end() + run(" —")
    root = section.footer._element
    for blank in list(root):
        root.remove(blank)
    _append(root, paragraph(foot, style_id(Style.FOOT)))


def _append(parent: Any, xml: str) -> None:
    """Put markup at the end of the body (before its last section's properties) or of a footer."""
    last = parent.find(qn("w:sectPr"))
    for element in parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>"):
        parent.append(element) if last is None else last.addprevious(element)


def _block(block: Block, paper: Paper, places: Iterator[int]) -> str:
    if isinstance(block, Table):
        return table(block, paper.room[0])
    if isinstance(block, Contents):
        return contents_xml(block)
    return _text(block, places)


def _text(text: Text, places: Iterator[int]) -> str:
    """A paragraph; ``places`` counts the headings that the contents list."""
    inner = bookmarked(next(places), run(text.text)) if text.level else run(text.text)
    page = "<w:pageBreakBefore/>" if text.new_page else ""
    drop = f'<w:spacing w:before="{text.drop * 20:.0f}"/>' if text.drop else ""
    return paragraph(inner, style_id(text.style), page + drop)
