"""Table objects (表格对象) of a sheet: what Excel calls a table."""

from core.workbook.parts.cells import Range
from core.workbook.parts.package import Package, SheetPart


def table_ranges(package: Package, place: SheetPart) -> dict[str, Range]:
    """The tables of a sheet by name, each with the cells that it covers."""
    parts = [entry.part for entry in package.related(place.part) if entry.type == "table"]
    trees = [package.tree(part) for part in parts if part in package.names]
    return {tree.get("displayName", ""): Range.parse(tree.get("ref")) for tree in trees}
