"""Styles (样式): what a named style says about hiding text and numbering paragraphs, inherited along ``w:basedOn``."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from core.readers.docx.names import is_on, whole_number


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits; ``None`` is what no style of its line says anything about."""

    hidden: bool = False
    """隐藏文字"""
    numbering: str | None = None
    """Id of the numbering (编号) of its paragraphs"""
    level: int | None = None


PLAIN = Style()


@dataclass(frozen=True)
class Styles:
    """The styles of a document by their ids; ``paragraph`` is the id of the style of paragraphs that name none."""

    styles: Mapping[str, Style] = field(default_factory=dict)
    paragraph: str = ""

    def named(self, id: str) -> Style:
        """The style of that id, a plain one where there is none."""
        return self.styles.get(id, PLAIN)


def read_styles(root: Element | None) -> Styles:
    """The styles of ``styles.xml``; none where a document has no such part."""
    if root is None:
        return Styles()
    elements = {element.get("styleId", ""): element for element in root.iter("style")}
    default = next((id for id, element in elements.items() if _is_default_paragraph(element)), "")
    return Styles({id: _inherited(id, elements) for id in elements}, default)


def _is_default_paragraph(element: Element) -> bool:
    return element.get("type") == "paragraph" and is_on({"val": element.get("default", "0")})


def _inherited(id: str, elements: Mapping[str, Element]) -> Style:
    line: list[Element] = []
    while id in elements and elements[id] not in line:
        line.append(elements[id])
        based = elements[id].find("basedOn")
        id = based.get("val", "") if based is not None else ""
    style = PLAIN
    for element in reversed(line):
        style = _refined(style, element)
    return style


def _refined(style: Style, element: Element) -> Style:
    """The style with what the element says itself."""
    vanish, number, level = (element.find(path) for path in ("rPr/vanish", "pPr/numPr/numId", "pPr/numPr/ilvl"))
    if vanish is not None:
        style = replace(style, hidden=is_on(vanish.attrib))
    if number is not None:
        style = replace(style, numbering=number.get("val"))
    if level is not None:
        style = replace(style, level=whole_number(level.attrib))
    return style
