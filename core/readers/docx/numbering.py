"""Automatic numbering (自动编号): the lists of ``numbering.xml`` and their counting (ECMA-376 part 1, 17.9)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from core.readers.docx.names import is_on, whole_number
from core.readers.docx.numerals import in_format
from core.readers.docx.styles import Styles
from core.readers.docx.symbols import PRIVATE, printed

BULLET = "•"
"""Stands for a bullet that is a picture or a sign of an unknown font."""
GAPS = {"tab": "\t", "space": " ", "nothing": ""}
"""What follows a number, by ``w:suff``."""


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list. ``text`` has ``%1`` … ``%9`` for the counts of the levels."""

    start: int = 0
    number_format: str = "decimal"
    text: str = ""
    gap: str = "\t"
    restart: int | None = None
    """The level is counted anew after this many outer levels; ``None`` is after any, 0 never"""
    legal: bool = False
    """Prints the counts of outer levels in Arabic digits"""
    font: str = ""
    hidden: bool = False
    style: str = ""
    """Id of the paragraph style that the level belongs to"""


@dataclass(frozen=True)
class NumberedList:
    """A list that paragraphs refer to (``w:num``). Those of one ``family`` (``w:abstractNum``) count on together.

    ``fresh`` are the levels that its first paragraph starts anew.
    """

    family: str
    levels: Mapping[int, Level] = field(default_factory=dict)
    fresh: frozenset[int] = frozenset()

    def level_of(self, style: str) -> int:
        """The level that belongs to the paragraph style, else the first."""
        return next((n for n, level in self.levels.items() if style and level.style == style), 0)


class Counters:
    """Where each list stands. A text box counts apart from the body: each has counters of its own."""

    def __init__(self, lists: Mapping[str, NumberedList]) -> None:
        self._lists = lists
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def next(self, id: str, level: int | None, style: str) -> str:
        """Count a paragraph: the number that it prints, with what follows it; "" where it prints none."""
        numbered = self._lists.get(id)
        if numbered is None:
            return ""
        if level is None:
            level = numbered.level_of(style)
        if level not in numbered.levels:
            return ""
        self._count(id, numbered, level)
        return _label(numbered.levels, level, self._counts[numbered.family])

    def _count(self, id: str, numbered: NumberedList, level: int) -> None:
        counts = self._counts.setdefault(numbered.family, {})
        if id not in self._begun:
            self._begun.add(id)
            for fresh in numbered.fresh:
                counts.pop(fresh, None)
        # An outer level that had no paragraph yet counts as begun: Word prints 1.1 and then 2.
        for outer in numbered.levels:
            if outer < level:
                counts.setdefault(outer, numbered.levels[outer].start)
        counts[level] = counts[level] + 1 if level in counts else numbered.levels[level].start
        for inner in [n for n in counts if n > level]:
            restart = numbered.levels.get(inner, Level()).restart
            if restart is None or level < restart:
                del counts[inner]


def read_numbering(root: Element | None, styles: Styles) -> dict[str, NumberedList]:
    """The lists of ``numbering.xml`` by their ids; none where a document has no such part."""
    if root is None:
        return {}
    families = {element.get("abstractNumId", ""): element for element in root.iter("abstractNum")}
    owners = {style: id for id, element in families.items() if (style := _value(element, "styleLink"))}
    lists = {}
    for element in root.iter("num"):
        family = _value(element, "abstractNumId")
        if family in families:
            # A list style (多级列表样式) is defined once, other families only point at it.
            family = owners.get(_value(families[family], "numStyleLink"), family)
            lists[element.get("numId", "")] = _numbered_list(element, family, families[family])
    return lists


def _numbered_list(element: Element, family: str, definition: Element) -> NumberedList:
    levels = {_index(child): _level(child) for child in definition.iter("lvl")}
    fresh = set()
    for override in element.iter("lvlOverride"):
        index = _index(override)
        own, start = override.find("lvl"), override.find("startOverride")
        if own is not None:
            levels[index] = _level(own)
        if start is not None:
            fresh.add(index)
            levels[index] = replace(levels.get(index, Level()), start=whole_number(start.attrib))
    return NumberedList(family, levels, frozenset(fresh))


def _index(element: Element) -> int:
    return whole_number(element.attrib, "ilvl")


def _level(element: Element) -> Level:
    restart, fonts = element.find("lvlRestart"), element.find("rPr/rFonts")
    legal, vanish = element.find("isLgl"), element.find("rPr/vanish")
    start = element.find("start")
    return Level(
        start=whole_number(start.attrib) if start is not None else 0,
        number_format=_number_format(element),
        text=_value(element, "lvlText"),
        gap=GAPS.get(_value(element, "suff"), "\t"),
        restart=whole_number(restart.attrib) if restart is not None else None,
        legal=legal is not None and is_on(legal.attrib),
        font=fonts.get("ascii", fonts.get("hAnsi", "")) if fonts is not None else "",
        hidden=vanish is not None and is_on(vanish.attrib),
        style=_value(element, "pStyle"),
    )


def _number_format(element: Element) -> str:
    """The number format of a level; a custom one (001, 002 …) is given by the look of its first numbers."""
    custom = element.find("AlternateContent/Choice/numFmt")
    chosen = custom if custom is not None else element.find("numFmt")
    if chosen is None:
        return "decimal"
    return chosen.get("format", "") if chosen.get("val") == "custom" else chosen.get("val", "decimal")


def _value(element: Element, tag: str) -> str:
    child = element.find(tag)
    return child.get("val", "") if child is not None else ""


def _label(levels: Mapping[int, Level], level: int, counts: Mapping[int, int]) -> str:
    own = levels[level]
    if own.hidden:
        return ""
    if own.number_format == "bullet":
        return f"{_bullet(own)}{own.gap}"

    def count(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        legal = own.legal and index < level
        number_format = "decimal" if legal else levels.get(index, own).number_format
        return in_format(counts.get(index, 0), number_format)

    label = re.sub(r"%([1-9])", count, own.text)
    return f"{label}{own.gap}" if label else ""


def _bullet(level: Level) -> str:
    if level.text == "o":  # what Word's second level shows as a circle
        return "○"
    sign = printed(level.text, level.font)
    return sign if sign and all(ord(letter) not in PRIVATE for letter in sign) else BULLET
