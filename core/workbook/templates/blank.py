"""The blank sheet (空白表): a template's sheet taken apart into rows of cells and the frame around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from core.workbook.parts.cells import Range, column_number
from core.workbook.parts.strings import string_text

_AFTER_MERGES = frozenset(
    [
        "phoneticPr",
        "conditionalFormatting",
        "dataValidations",
        "hyperlinks",
        "printOptions",
        "pageMargins",
        "pageSetup",
        "headerFooter",
        "rowBreaks",
        "colBreaks",
        "customProperties",
        "cellWatches",
        "ignoredErrors",
        "smartTags",
        "drawing",
        "drawingHF",
        "legacyDrawing",
        "legacyDrawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
    ]
)
"""What follows ``mergeCells`` in a worksheet (ECMA-376 part 1, 18.3.1.99)."""
_DEFAULT_WIDTH = 8.43
_DECLARATION = re.compile(r' xmlns(:\w+)?="[^"]*"')


@dataclass(frozen=True, slots=True)
class BlankCell:
    """A cell of a template: its style, its text, and its XML without its address."""

    column: int
    style: int
    text: str
    kind: str
    """The attribute ``t`` written out, with the space before it"""
    body: str
    formula: str = ""
    """A formula of its own; one that fills several cells at once stays in the body as it is"""


@dataclass(frozen=True, slots=True)
class BlankRow:
    """A row of a template: its attributes but for number, height and spans; its height in points, None by content."""

    number: int
    attributes: str
    height: float | None
    cells: tuple[BlankCell, ...]


class BlankSheet:
    """A worksheet taken apart; ``frame`` is all of it but its rows, with an empty ``mergeCells`` where that belongs."""

    def __init__(self, tree: Any, strings: list[str]) -> None:
        data = tree.find("{*}sheetData")
        self.rows = {row.number: row for row in _rows(data, strings)}
        for row in list(data):
            data.remove(row)
        self.merges = _take_merges(tree)
        self.right = max((cell.column for row in self.rows.values() for cell in row.cells), default=1)
        self.frame = tree
        self.has_links = tree.find("{*}hyperlinks") is not None

    def texts(self) -> dict[tuple[int, int], str]:
        """The texts of all cells by row and column."""
        return {(row.number, cell.column): cell.text for row in self.rows.values() for cell in row.cells}

    def widths(self) -> dict[int, float]:
        """Widths in characters of the columns that say theirs; hidden ones are 0."""
        found: dict[int, float] = {}
        for element in self.frame.iterfind("{*}cols/{*}col"):
            width = 0.0 if element.get("hidden") in ("1", "true") else float(element.get("width", self.default_width()))
            for column in range(int(element.get("min")), min(int(element.get("max")), self.right + 1) + 1):
                found[column] = width
        return found

    def default_width(self) -> float:
        """The width in characters of a column that does not say its own."""
        element = self.frame.find("{*}sheetFormatPr")
        return float(element.get("defaultColWidth", _DEFAULT_WIDTH)) if element is not None else _DEFAULT_WIDTH


def _take_merges(tree: Any) -> tuple[Range, ...]:
    """The merged ranges; their element is left empty, or put where it belongs."""
    element = tree.find("{*}mergeCells")
    if element is None:
        place = next((n for n, e in enumerate(tree) if _name(e) in _AFTER_MERGES), len(tree))
        tree.insert(place, etree.Element(f"{{{etree.QName(tree).namespace}}}mergeCells"))
        return ()
    boxes = tuple(Range.parse(merge.get("ref")) for merge in element)
    for merge in list(element):
        element.remove(merge)
    return boxes


def _name(element: Any) -> str:
    return str(etree.QName(element).localname) if isinstance(element.tag, str) else ""


def _rows(data: Any, strings: list[str]) -> Iterator[BlankRow]:
    formulas = _Formulas()
    number = 0
    for element in data:
        number = int(element.get("r", number + 1))
        height = element.get("ht")
        kept = [
            (name, value) for name, value in element.attrib.items() if name not in ("r", "ht", "spans", "customHeight")
        ]
        attributes = "".join(f' {name}="{value}"' for name, value in kept if not name.startswith("{"))
        yield BlankRow(number, attributes, float(height) if height else None, tuple(_cells(element, strings, formulas)))


class _Formulas:
    """The formulas of a sheet, those that share one with another cell included."""

    def __init__(self) -> None:
        self._shared: dict[str, Any] = {}

    def __call__(self, cell: Any) -> str:
        """The formula of a cell; "" without one, or when it is an array or a data table."""
        element = cell.find("{*}f")
        if element is None or element.get("t", "normal") not in ("normal", "shared"):
            return ""
        text, group = element.text or "", element.get("si")
        if group is None:
            return text
        if text:
            from openpyxl.formula.translate import Translator  # noqa: PLC0415  half a second, and few sheets need it

            self._shared[group] = Translator(f"={text}", origin=cell.get("r"))
        shared = self._shared.get(group)
        return shared.translate_formula(cell.get("r"))[1:] if shared else text


def _cells(row: Any, strings: list[str], formulas: _Formulas) -> Iterator[BlankCell]:
    column = 0
    for element in row:
        address = element.get("r")
        column = column_number(address.rstrip("0123456789")) if address else column + 1
        kind = element.get("t", "")
        body = "".join(_inner(child) for child in element)
        style = int(element.get("s", "0"))
        shown = f' t="{kind}"' if kind else ""
        yield BlankCell(column, style, _text(element, kind, strings), shown, body, formulas(element))


def _inner(element: Any) -> str:
    """The XML of a cell's child; the namespace is that of the sheet's data around it."""
    text: str = etree.tostring(element, encoding="unicode", with_tail=False)
    head, close, rest = text.partition(">")
    return _DECLARATION.sub("", head) + close + rest


def _text(element: Any, kind: str, strings: list[str]) -> str:
    if kind == "inlineStr":
        inline = element.find("{*}is")
        return string_text(inline) if inline is not None else ""
    value = element.findtext("{*}v") or ""
    if kind == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    return value
