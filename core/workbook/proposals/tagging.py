"""Tagging (写入标记): texts with tags into the cells of a workbook, with all the rest of it left as it is."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lxml import etree

from core.files import whole_file
from core.workbook.filling.book import Book
from core.workbook.filling.newsheet import NewSheet
from core.workbook.parts.cells import column_number, inline, letters
from core.workbook.parts.names import quoted
from core.workbook.parts.package import Package, SheetPart, legal_sheet_name, xml
from core.workbook.proposals.suggestion import Place

Texts = Mapping[Place, str]


def write_tags(
    source: Path, target: Path, texts: Mapping[int, Texts], names: Mapping[int, str], *, force: bool = False
) -> None:
    """Copy a workbook with texts put into cells of its sheets, which count from 0, and sheets named anew.

    A sheet that formulas or names speak of keeps its name: they would lose it. "" empties a cell. Raises WriteError
    and UnreadableError.
    """
    with whole_file(target, force=force, never=source) as temporary, Package(source) as package:
        book = Book(package)
        taken = {place.name.casefold() for place in package.sheets}
        made: dict[str, list[NewSheet]] = {}
        has_lost_formulas = False
        for number, place in enumerate(package.sheets):
            wanted = names.get(number, "")
            if not texts.get(number) and not wanted:
                continue
            tree = package.tree(place.part)
            has_lost_formulas |= _put_texts(tree, texts.get(number, {}))
            name = place.name
            if wanted and wanted != name and not _is_spoken_of(package, place):
                name = legal_sheet_name(wanted, taken)
            made[place.relation] = [NewSheet(name, xml(tree), place.state)]
        if has_lost_formulas:
            book.recalculate()
        book.put(made, [])
        package.copy(temporary, book.parts(), book.removed())


def _put_texts(tree: Any, texts: Texts) -> bool:
    """Put texts into a worksheet; whether a formula had to give way."""
    data = tree.find("{*}sheetData")
    namespace = etree.QName(data).namespace
    has_lost_formulas = False
    for (row, column), text in sorted(texts.items()):
        cell = _child(
            _child(data, f"{{{namespace}}}row", row, str(row)), f"{{{namespace}}}c", column, address(row, column)
        )
        has_lost_formulas |= cell.find("{*}f") is not None
        for child in list(cell):
            cell.remove(child)
        cell.attrib.pop("t", None)
        if text:
            cell.set("t", "inlineStr")
            cell.append(etree.fromstring(f'<c xmlns="{namespace}">{inline(text)}</c>')[0])
    dimension = tree.find("{*}dimension")
    if dimension is not None and texts:
        tree.remove(dimension)
    return has_lost_formulas


def address(row: int, column: int) -> str:
    """A cell's address: row 3 and column 2 are B3."""
    return f"{letters(column)}{row}"


def _child(parent: Any, tag: str, number: int, name: str) -> Any:
    """The row or cell of that number, put in its place where it is not there."""
    last = 0
    for child in parent:
        last = _number(child, last + 1)
        if last == number:
            return child
        if last > number:
            added = etree.Element(tag, r=name)
            child.addprevious(added)
            return added
    return etree.SubElement(parent, tag, r=name)


def _number(element: Any, usual: int) -> int:
    name = element.get("r") or str(usual)
    return int(name) if name.isdecimal() else column_number(name.rstrip("0123456789"))


def _is_spoken_of(package: Package, place: SheetPart) -> bool:
    """Whether a formula of another sheet or chart speaks of a sheet by its name."""
    needles = (f"{quoted(place.name)}!", f"{place.name}!")
    others = (name for name in package.names if _may_speak(name) and name != place.part)
    formulas = (element.text or "" for name in others for element in package.tree(name).iter("{*}f"))
    return any(needle in formula for formula in formulas for needle in needles)


def _may_speak(part: str) -> bool:
    return part.endswith(".xml") and ("worksheets/" in part or "charts/" in part)
