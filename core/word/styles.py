"""The looks of the publication: fonts, sizes and spacing of each paragraph style (GB/T 9704 where it has a rule)."""

from dataclasses import dataclass
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.shared import Pt, RGBColor

from core.word.blocks import LETTER, Style

_LATIN = "Times New Roman"
SONG, FANGSONG, HEI, KAI = "宋体", "仿宋", "黑体", "楷体"


@dataclass(frozen=True, slots=True)
class Look:
    """Font, size and distances (points) of a style; ``line`` is the exact height of its lines."""

    font: str
    size: float
    line: float
    align: str = "left"
    bold: bool = False
    before: float = 0
    after: float = 0
    indent: float = 0
    """First line, in characters"""
    keep: bool = False
    """Stays on the page of the paragraph after it"""
    level: int = 0
    """Outline level, where the style is none of Word's headings"""


LOOKS = {
    Style.BODY: Look(FANGSONG, 16, 28, "both", indent=2),
    Style.TITLE: Look(SONG, 30, 48, "center", bold=True),
    Style.CONTENTS: Look(HEI, 18, 36, "center", after=12),
    Style.PART: Look(SONG, 22, 36, "center", bold=True, before=6, after=18, keep=True),
    Style.SECTION: Look(HEI, 16, 28, keep=True, before=6, after=6),
    Style.TABLE: Look(HEI, 16, 24, "center", keep=True, before=4, after=8, level=2),
    Style.SUBTITLE: Look(SONG, 10.5, 18, "center", after=6, keep=True),
    Style.ITEM: Look(KAI, 16, 28, indent=2, keep=True),
    Style.NOTE: Look(SONG, 10.5, 18, keep=True),
    Style.CELL: Look(SONG, 10.5, 15, "center"),
    Style.SMALL_CELL: Look(SONG, 9, 13, "center"),
    Style.GAP: Look(SONG, 4, 8),
    Style.FOOT: Look(SONG, 14, 20, "center"),
}
CONTENTS_LOOKS = {1: Look(HEI, 14, 26), 2: Look(SONG, 12, 22, indent=1)}
"""Looks of the entries of the 目录 by level."""
CONTENTS_STYLES = {1: "toc 1", 2: "toc 2"}
_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def define_styles(document: Any) -> None:
    """Give the styles of a new python-docx document our looks, in Chinese fonts throughout."""
    _speak_chinese(document)
    for style, look in LOOKS.items():
        _define(_style(document, style.value), look)
    for level, look in CONTENTS_LOOKS.items():
        _define_entry(_style(document, CONTENTS_STYLES[level]), look)


def add_style(document: Any, style: Style) -> None:
    """Have a style in a document that may not know it."""
    if style.value not in document.styles:
        _define(_style(document, style.value), LOOKS[style])


def style_id(style: Style) -> str:
    """The id by which the file's markup names a style."""
    return _id(style.value)


def contents_style_id(level: int) -> str:
    """The id of the style of 目录 entries of a level."""
    return _id(CONTENTS_STYLES[level])


def _id(name: str) -> str:
    return name.replace(" ", "")


def _speak_chinese(document: Any) -> None:
    """Line breaking and fonts follow the rules of Chinese, not of the library's template."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "zh-CN")
        language.set(qn("w:eastAsia"), "zh-CN")
    document.settings.element.find(qn("w:themeFontLang")).set(qn("w:eastAsia"), "zh-CN")


def _style(document: Any, name: str) -> Any:
    if name in document.styles:
        return document.styles[name]
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("toc "))
    style.base_style = None
    return style


def _define(style: Any, look: Look) -> None:
    style.font.size, style.font.bold = Pt(look.size), look.bold
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for slot, font in (("ascii", _LATIN), ("hAnsi", _LATIN), ("cs", _LATIN), ("eastAsia", look.font)):
        fonts.set(qn(f"w:{slot}"), font)
    _space(style.paragraph_format, look)
    if look.level:
        level = parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{look.level - 1}"/>')
        style.element.get_or_add_pPr().append(level)


def _define_entry(style: Any, look: Look) -> None:
    """Dots lead to the page number at the right edge."""
    _define(style, look)
    edge = Pt(LETTER.room[0])
    style.paragraph_format.tab_stops.add_tab_stop(edge, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def _space(paragraph: Any, look: Look) -> None:
    paragraph.alignment = _ALIGN[look.align]
    paragraph.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    paragraph.line_spacing = Pt(look.line)
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.first_line_indent = Pt(look.indent * look.size)
    paragraph.keep_with_next, paragraph.keep_together = look.keep, False
