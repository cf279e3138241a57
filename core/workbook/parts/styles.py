"""Cell styles (单元格样式) of a workbook: their number formats and looks, and variants of them."""

from typing import Any

from lxml import etree

from core.workbook.parts.look import Look
from core.workbook.parts.numbers import BUILT_IN
from core.workbook.parts.package import PARSER, Package, xml_like

_CODES = {code: number for number, code in sorted(BUILT_IN.items(), reverse=True)}
_FIRST_CUSTOM = 164
_SCHEME = {0: "", 1: "", 2: "#e7e6e6", 3: "#44546a", 4: "#4472c4", 5: "#ed7d31", 6: "#a5a5a5", 7: "#ffc000"}
"""Theme colours of an Office workbook; the first two are the sheet's own paper and ink."""


class Styles:
    """The style part of a workbook; grows by the variants that are asked for."""

    def __init__(self, package: Package) -> None:
        self.part = package.part_of_type("styles")
        self._source = package.read(self.part) if self.part else b""
        root = etree.fromstring(self._source or b"<styleSheet/>", PARSER)
        self._root = root
        self._formats = root.find("{*}cellXfs")
        self.formats: list[Any] = [] if self._formats is None else list(self._formats)
        self._codes = dict(BUILT_IN)
        for element in root.iterfind("{*}numFmts/{*}numFmt"):
            self._codes[int(element.get("numFmtId", "0"))] = element.get("formatCode", "General")
        self._before = len(self.formats)
        self._variants: dict[tuple[int, str, bool, bool], int] = {}
        self._looks: dict[int, Look] = {}

    def code(self, style: int) -> str:
        """The number format of a style."""
        if style >= len(self.formats):
            return "General"
        return self._codes.get(int(self.formats[style].get("numFmtId", "0")), "General")

    def variant(self, style: int, code: str = "", *, quoted: bool = False, wrapped: bool = False) -> int:
        """The style like ``style`` but for its number format, its mark that a text is no formula, or that it wraps."""
        key = (style, code, quoted, wrapped)
        if key not in self._variants:
            self._variants[key] = self._variant(*key)
        return self._variants[key]

    def _variant(self, style: int, code: str, quoted: bool, wrapped: bool) -> int:
        is_same = not quoted and not wrapped and self.code(style) == code
        if self._formats is None or style >= len(self.formats) or is_same:
            return style
        wanted = etree.fromstring(etree.tostring(self.formats[style]), PARSER)
        if quoted:
            wanted.set("quotePrefix", "1")
        if wrapped:
            _wrap(wanted)
        code = code or self.code(style)
        for n, known in enumerate(self.formats):
            if self.code(n) == code and _looks_same(known, wanted):
                return n
        wanted.set("numFmtId", str(self._number(code)))
        wanted.set("applyNumberFormat", "1")
        self._formats.append(wanted)
        self.formats.append(wanted)
        self._formats.set("count", str(len(self.formats)))
        return len(self.formats) - 1

    def _number(self, code: str) -> int:
        if code in _CODES:
            return _CODES[code]
        for number, known in self._codes.items():
            if known == code:
                return number
        number = max(_FIRST_CUSTOM, *(n + 1 for n in self._codes))
        self._codes[number] = code
        namespace = etree.QName(self._root).namespace or ""
        formats = self._root.find("{*}numFmts")
        if formats is None:
            formats = etree.Element(f"{{{namespace}}}numFmts")
            self._root.insert(0, formats)
        etree.SubElement(formats, f"{{{namespace}}}numFmt", numFmtId=str(number), formatCode=code)
        formats.set("count", str(len(formats)))
        return number

    def changed(self) -> dict[str, bytes]:
        """The style part by its name, when variants have been added to it."""
        content = xml_like(self._source, self._root) if self.part and len(self.formats) > self._before else None
        return {} if self.part is None or content is None else {self.part: content}

    def look(self, style: int) -> Look:
        """How cells of a style look."""
        if style not in self._looks:
            self._looks[style] = self._look(self.formats[style]) if style < len(self.formats) else Look()
        return self._looks[style]

    def _look(self, format: Any) -> Look:
        font = self._item("fonts", format.get("fontId"))
        fill = self._item("fills", format.get("fillId"))
        border = self._item("borders", format.get("borderId"))
        alignment = format.find("{*}alignment")
        size = None if font is None else font.find("{*}sz")
        bold = None if font is None else font.find("{*}b")
        pattern = None if fill is None else fill.find("{*}patternFill[@patternType='solid']")
        at = {} if alignment is None else alignment.attrib
        return Look(
            bold=bold is not None and bold.get("val", "1") not in ("0", "false"),
            size=float(size.get("val", "10.5")) if size is not None else 10.5,
            horizontal=_HORIZONTAL.get(at.get("horizontal", ""), ""),
            vertical=_VERTICAL.get(at.get("vertical", ""), "bottom"),
            wrap=at.get("wrapText") in ("1", "true"),
            fixed=at.get("shrinkToFit") in ("1", "true") or at.get("textRotation", "0") != "0",
            fill=_colour(pattern.find("{*}fgColor")) if pattern is not None else "",
            color=_colour(font.find("{*}color")) if font is not None else "",
            border=border is not None and any(side.get("style", "none") != "none" for side in border),
        )

    def _item(self, group: str, number: str | None) -> Any:
        items = self._root.find(f"{{*}}{group}")
        place = int(number or 0)
        return None if items is None or place >= len(items) else items[place]


_HORIZONTAL: dict[str, Any] = {"left": "left", "center": "center", "centerContinuous": "center", "right": "right"}
_VERTICAL: dict[str, Any] = {"top": "top", "center": "center", "bottom": "bottom"}


def _wrap(format: Any) -> None:
    alignment = format.find("{*}alignment")
    if alignment is None:
        alignment = etree.Element(format.tag.replace("}xf", "}alignment"))
        format.insert(0, alignment)
    alignment.set("wrapText", "1")
    format.set("applyAlignment", "1")


def _looks_same(one: Any, other: Any) -> bool:
    """Whether two formats are alike but for their number formats."""
    return _parts(one) == _parts(other)


def _parts(format: Any) -> tuple[dict[str, str], list[bytes]]:
    kept = {name: text for name, text in format.attrib.items() if name not in ("numFmtId", "applyNumberFormat")}
    return kept, [etree.tostring(child, method="c14n") for child in format]


def _colour(element: Any) -> str:
    """ "#rrggbb" of a colour; "" for the sheet's own."""
    if element is None or element.get("auto"):
        return ""
    if element.get("rgb"):
        return "#" + str(element.get("rgb"))[-6:].lower()
    if element.get("theme"):
        return _SCHEME.get(int(element.get("theme")), "")
    return ""
