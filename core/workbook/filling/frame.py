"""The frame (工作表框架): all of a sheet around its rows, with the ranges in it moved to where the rows went."""

from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from lxml import etree

from core.workbook.filling import formulas
from core.workbook.filling.anchored import move_anchors
from core.workbook.filling.write import Written
from core.workbook.forms.layout import Layout
from core.workbook.parts.cells import Range, ranges
from core.workbook.templates.blank import BlankSheet
from core.workbook.templates.tags import has_tags

_ROWS = "{{rows}}"
_FORMULAS = ("formula", "formula1", "formula2", "f")
Link = Callable[[str, int], str]
"""Gives, for a place in the template ("'表'!A1") that a row of the filled sheet links to, the place it has become."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What a sheet must know of the others: where its links lead now, and where its formulas find their cells."""

    link: Link
    sheet: formulas.Elsewhere


def framed(blank: BlankSheet, written: Written, key_column: int, others: Elsewhere, *, first: bool = True) -> bytes:
    """The part of a filled sheet; one that is not the ``first`` out of its template's sheet is not the open tab."""
    tree = deepcopy(blank.frame)
    layout = written.layout
    _move_lists(tree, layout)
    _move_formulas(tree, layout, others.sheet)
    _move_filter(tree, layout, blank.right, key_column)
    for line_break in tree.iterfind("{*}rowBreaks/{*}brk"):
        line_break.set("id", str(layout.end(int(line_break.get("id", "1")))))
    _move_links(tree, layout, others.link)
    move_anchors(tree, layout)
    if not first:
        _make_copy(tree)
    hide_column(tree, key_column)
    set_merges(tree, written.merges)
    set_dimension(tree, Range(1, 1, max(1, layout.bottom), key_column))
    return joined(tree, written.rows)


def joined(tree: Any, rows: str) -> bytes:
    """The part with rows in its ``sheetData``."""
    data = tree.find("{*}sheetData")
    data.text = _ROWS
    before, _, after = etree.tostring(tree, encoding="unicode").partition(f">{_ROWS}<")
    space = f' xmlns="{etree.QName(tree).namespace}"' if tree.prefix else ""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{before}{space}>{rows}<{after}'.encode()


def _move_lists(tree: Any, layout: Layout) -> None:
    """Move the cell lists of validations, conditional formats, protected and ignored ranges, x14 ones included."""
    for element in list(tree.iter()):
        if element.get("sqref") and element.tag.rpartition("}")[2] != "selection":
            element.set("sqref", _moved(element.get("sqref"), layout))
            if not element.get("sqref"):
                _drop(element)
        elif isinstance(element.tag, str) and element.tag.endswith("}sqref") and element.text:
            element.text = _moved(element.text, layout)
            if not element.text:
                _drop(element.getparent())


def _drop(element: Any) -> None:
    """Take out what speaks of rows that are left out, and the list that it was the last of."""
    parent = element.getparent()
    parent.remove(element)
    if not len(parent) and parent.getparent() is not None:
        parent.getparent().remove(parent)
    elif parent.get("count"):
        parent.set("count", str(len(parent)))


def _move_formulas(tree: Any, layout: Layout, elsewhere: formulas.Elsewhere) -> None:
    """Move what validations, conditional formats and sparklines say of cells."""
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag.rpartition("}")[2] in _FORMULAS and element.text:
            element.text = formulas.moved_formula(element.text, None, layout, elsewhere)


def _moved(sqref: str, layout: Layout) -> str:
    return " ".join(str(box) for old in ranges(sqref) for box in layout.stretched(old))


def _move_filter(tree: Any, layout: Layout, right: int, key_column: int) -> None:
    """Stretch the filter over all rows, and over the ids if it reached the last column: they must be sorted too."""
    for element in tree.iterfind("{*}autoFilter"):
        for box in layout.stretched(Range.parse(element.get("ref")))[:1]:
            element.set("ref", str(box.widened(right, key_column)))


def _move_links(tree: Any, layout: Layout, link: Link) -> None:
    links = tree.find("{*}hyperlinks")
    for old in list(links) if links is not None else ():
        links.remove(old)
        for box in layout.moved(Range.parse(old.get("ref"))):
            new = deepcopy(old)
            new.set("ref", str(box))
            if has_tags(new.get("display", "")):
                new.attrib.pop("display")
            if new.get("location"):
                new.set("location", link(new.get("location"), box.top))
            links.append(new)


def _make_copy(tree: Any) -> None:
    """A second sheet out of one must not be selected with it, nor share its name in macros."""
    for view in tree.iterfind("{*}sheetViews/{*}sheetView"):
        view.attrib.pop("tabSelected", None)
    for properties in tree.iterfind("{*}sheetPr"):
        properties.attrib.pop("codeName", None)


def hide_column(tree: Any, column: int) -> None:
    """Hide a column, cutting in two what the sheet says of several columns."""
    namespace = etree.QName(tree).namespace
    columns = tree.find("{*}cols")
    if columns is None:
        columns = etree.Element(f"{{{namespace}}}cols")
        data = tree.find("{*}sheetData")
        data.addprevious(columns)
    for old in list(columns):
        low, high = int(old.get("min")), int(old.get("max"))
        if low <= column <= high:
            for start, end in ((low, column - 1), (column + 1, high)):
                if start <= end:
                    part = deepcopy(old)
                    part.set("min", str(start))
                    part.set("max", str(end))
                    old.addprevious(part)
            columns.remove(old)
    hidden = etree.Element(
        f"{{{namespace}}}col", min=str(column), max=str(column), width="9", hidden="1", customWidth="1"
    )
    place = next((n for n, col in enumerate(columns) if int(col.get("min")) > column), len(columns))
    columns.insert(place, hidden)


def set_widths(tree: Any, left: int, widths: Iterable[float]) -> None:
    """Give columns from ``left`` on their widths in characters, in place of all that the sheet says of columns."""
    namespace = etree.QName(tree).namespace
    old = tree.find("{*}cols")
    if old is not None:
        tree.remove(old)
    columns = etree.Element(f"{{{namespace}}}cols")
    for n, width in enumerate(widths, left):
        etree.SubElement(columns, f"{{{namespace}}}col", min=str(n), max=str(n), width=f"{width:g}", customWidth="1")
    tree.find("{*}sheetData").addprevious(columns)


def set_merges(tree: Any, merges: Iterable[Range]) -> None:
    """Fill the empty ``mergeCells`` of a frame."""
    element = tree.find("{*}mergeCells")
    for box in merges:
        etree.SubElement(element, element.tag[:-1], ref=str(box))
    if len(element):
        element.set("count", str(len(element)))
    else:
        tree.remove(element)


def set_dimension(tree: Any, box: Range) -> None:
    """Say which cells the sheet uses, where it says so."""
    element = tree.find("{*}dimension")
    if element is not None:
        element.set("ref", str(box))
