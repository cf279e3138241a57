"""What hangs on a sheet's cells (锚定对象) from parts of its own: pictures, charts, comments, table objects, controls.

They move with their rows as they do when somebody inserts rows in Excel, but keep their size. A part in which nothing
moves is left as it is, byte for byte.
"""

import re
from collections.abc import Callable
from html import escape, unescape
from typing import Any

from lxml import etree

from core.workbook.filling.formulas import Elsewhere, moved_formula
from core.workbook.forms.layout import Layout
from core.workbook.parts.cells import Range
from core.workbook.parts.package import PARSER, xml_like

_SHAPE = re.compile(r"<(v:\w+)\b(?:(?!</\1>).)*?<x:ClientData.*?</\1>", re.DOTALL)
_ROW = re.compile(r"(<x:Row>\s*)(\d+)")
_ANCHOR = re.compile(r"(<x:Anchor>)([^<]*)")
_LINKED = re.compile(r"(<x:Fmla(?:Link|Range|Txbx|Group)>)([^<]+)")
_LINKS = ("fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup")
"""What a form control says of cells: where its value goes, what it offers, what it shows (ECMA-376, formControlPr)."""
_SINGLE = re.compile(r"^([^,()]+!)(\$?[A-Z]{1,3}\$?[0-9]+)$")
_TWICE = re.compile(r"!([$A-Z0-9]+):\1$")
_TOP, _BOTTOM = 2, 6
"""Places of the rows in the list of eight numbers that anchors a shape (column, offset, row, offset, twice)."""


def moved_part(type: str, content: bytes, layout: Layout, elsewhere: Elsewhere) -> bytes | None:
    """A part that a sheet relates to by ``type``, once its rows have gone where ``layout`` says; None when it stays.

    ``elsewhere`` tells where the cells of other sheets went, which charts, controls and pivot tables speak of.
    """
    if type == "vmlDrawing":
        return _shapes(content, layout, elsewhere)
    if type not in _MOVES and type not in _FOLLOW:
        return None
    tree = etree.fromstring(content, PARSER)
    if type in _FOLLOW:
        _FOLLOW[type](tree, layout, elsewhere)
    else:
        _MOVES[type](tree, layout)
    return xml_like(content, tree)


def move_anchors(tree: Any, layout: Layout) -> None:
    """Move what a drawing, or the controls of a sheet, are fixed to."""
    for anchor in tree.iter("{*}twoCellAnchor", "{*}oneCellAnchor", "{*}anchor"):
        rows = [row for corner in ("from", "to") for row in anchor.iterfind(f"{{*}}{corner}/{{*}}row")]
        by = _shift(int(rows[0].text), layout) if rows else 0
        for row in rows:
            row.text = str(int(row.text) + by)


def _comments(tree: Any, layout: Layout) -> None:
    for comment in tree.iter("{*}comment", "{*}threadedComment"):
        box = Range.parse(comment.get("ref"))
        comment.set("ref", str(Range(layout.start(box.top), box.left, layout.start(box.bottom), box.right)))


def _table(tree: Any, layout: Layout) -> None:
    for element in (tree, *tree.iterfind("{*}autoFilter")):
        boxes = layout.stretched(Range.parse(element.get("ref")))
        if len(boxes) == 1:
            element.set("ref", str(boxes[0]))


def _chart(tree: Any, layout: Layout, elsewhere: Elsewhere) -> None:
    """A series over one row that repeats goes over all of its copies."""
    for formula in tree.iter("{*}f"):
        text = _SINGLE.sub(r"\1\2:\2", formula.text or "")
        moved = _TWICE.sub(r"!\1", moved_formula(text, None, layout, elsewhere))
        if moved.replace("'", "") != (formula.text or "").replace("'", ""):
            formula.text = moved


def _control(tree: Any, layout: Layout, elsewhere: Elsewhere) -> None:
    for name in _LINKS:
        if tree.get(name):
            tree.set(name, moved_formula(tree.get(name), None, layout, elsewhere))


def _pivot(tree: Any, _layout: Layout, elsewhere: Elsewhere) -> None:
    """The cells that a pivot table (数据透视表) sums up; it is to look at them anew when the file is opened."""
    for source in tree.iterfind("{*}cacheSource/{*}worksheetSource"):
        found = elsewhere(source.get("sheet", "")) if source.get("ref") else None
        boxes = found[1].stretched(Range.parse(source.get("ref"))) if found else []
        if found and len(boxes) == 1 and (str(boxes[0]), found[0]) != (source.get("ref"), source.get("sheet")):
            source.set("ref", str(boxes[0]))
            source.set("sheet", found[0])
            tree.set("refreshOnLoad", "1")


def _shapes(content: bytes, layout: Layout, elsewhere: Elsewhere) -> bytes | None:
    """Old drawings (VML) hold the boxes of comments and form controls; they are rarely proper XML."""

    def follow(match: re.Match[str]) -> str:
        return match[1] + escape(moved_formula(unescape(match[2]), None, layout, elsewhere), quote=False)

    text = content.decode("utf-8", "surrogateescape")
    moved = _SHAPE.sub(lambda shape: _LINKED.sub(follow, _shape(shape[0], layout)), text)
    return None if moved == text else moved.encode("utf-8", "surrogateescape")


def _shape(text: str, layout: Layout) -> str:
    anchor, row = _ANCHOR.search(text), _ROW.search(text)
    numbers = anchor[2].split(",") if anchor else []
    at = row[2] if row else numbers[_TOP] if len(numbers) > _BOTTOM else ""
    by = _shift(int(at), layout) if at else 0
    if not by:
        return text
    if len(numbers) > _BOTTOM:
        for place in (_TOP, _BOTTOM):
            numbers[place] = f" {int(numbers[place]) + by}"
        text = _ANCHOR.sub(lambda match: match[1] + ",".join(numbers), text)
    return _ROW.sub(lambda match: f"{match[1]}{int(match[2]) + by}", text)


def _shift(row: int, layout: Layout) -> int:
    """How far down a row of the template, from 0, has gone."""
    return layout.start(row + 1) - row - 1


_MOVES: dict[str, Callable[[Any, Layout], None]] = {
    "drawing": move_anchors,
    "comments": _comments,
    "threadedComment": _comments,
    "table": _table,
}
_FOLLOW: dict[str, Callable[[Any, Layout, Elsewhere], None]] = {
    "chart": _chart,
    "ctrlProp": _control,
    "pivotCacheDefinition": _pivot,
}
