"""Table objects (表格对象) of a sheet: what Excel calls a table, which has to grow with the rows in it."""

from typing import Any

from core.workbook.cells import Range
from core.workbook.layout import Layout
from core.workbook.newparts import xml
from core.workbook.package import Package, SheetPart


def table_ranges(package: Package, place: SheetPart) -> dict[str, Range]:
    """The tables of a sheet by name, each with the cells that it covers."""
    return {tree.get("displayName", ""): Range.parse(tree.get("ref")) for _, tree in _tables(package, place)}


def grown_tables(package: Package, place: SheetPart, layout: Layout) -> dict[str, bytes]:
    """The parts of a sheet's tables whose rows have moved or become more or fewer."""
    changed: dict[str, bytes] = {}
    for part, tree in _tables(package, place):
        before = tree.get("ref")
        for element in (tree, *tree.iterfind("{*}autoFilter")):
            for box in layout.stretched(Range.parse(element.get("ref")))[:1]:
                element.set("ref", str(box))
        if tree.get("ref") != before:
            changed[part] = xml(tree)
    return changed


def _tables(package: Package, place: SheetPart) -> list[tuple[str, Any]]:
    related = [entry.part for entry in package.related(place.part) if entry.type == "table"]
    return [(part, package.tree(part)) for part in related if part in package.names]
