"""Drop-down lists (下拉选项) of a blank form: what may stand in a cell tells what its column is for."""

from collections.abc import Iterator, Sequence
from typing import Any

from core.workbook.parts.cells import Range, ranges
from core.workbook.parts.names import REFERENCE, unquoted
from core.workbook.parts.package import Package, SheetPart
from core.workbook.templates.blank import BlankSheet

Options = tuple[tuple[Range, tuple[str, ...]], ...]
"""Ranges of cells, and what may be chosen for them"""


class DropDowns:
    """Reads the lists of a workbook's sheets, wherever they keep what can be chosen."""

    def __init__(self, package: Package, strings: list[str]) -> None:
        self._package = package
        self._strings = strings

    def of(self, sheet: SheetPart, frame: Any) -> Options:
        """What may be chosen on a sheet, ``frame`` of which is all but its rows."""
        return tuple(self._lists(sheet, frame))

    def _lists(self, sheet: SheetPart, frame: Any) -> Iterator[tuple[Range, tuple[str, ...]]]:
        # those of Excel 2010 (x14) have their cells and their formula in elements below
        for rule in frame.iterfind(".//{*}dataValidation[@type='list']"):
            cells = rule.get("sqref") or rule.findtext("{*}sqref") or ""
            formula = "".join(rule.find("{*}formula1").itertext()) if rule.find("{*}formula1") is not None else ""
            options = tuple(filter(None, self._options(sheet.name, formula.strip().removeprefix("="))))
            for box in ranges(cells) if options else ():
                yield box, options

    def _options(self, sheet: str, formula: str) -> Sequence[str]:
        """What a formula gives to choose: its own words, or the cells that it, or a name of the workbook, refers to."""
        if formula.startswith('"'):
            return [word.strip() for word in formula.strip('"').split(",")]
        names = self._package.tree(self._package.workbook).iterfind("{*}definedNames/{*}definedName")
        formula = next((name.text or "" for name in names if name.get("name") == formula), formula)
        match = REFERENCE.fullmatch(formula if "!" in formula else f"{sheet}!{formula}")
        return self._texts(unquoted(match["sheet"]), match["range"]) if match else ()

    def _texts(self, sheet: str, cells: str) -> Sequence[str]:
        place = next((place for place in self._package.sheets if place.name == sheet), None)
        if place is None:
            return ()
        box = Range.parse(cells)
        texts = BlankSheet(self._package.tree(place.part), self._strings).texts()
        inside = sorted(place for place in texts if box.top <= place[0] <= box.bottom)
        return [texts[row, column].strip() for row, column in inside if box.left <= column <= box.right]
