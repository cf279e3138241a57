"""Names of a workbook (名称): the places that they name, and the names of sheets in them as references write them."""

import re
from collections.abc import Callable
from typing import Any

from core.workbook.parts.cells import Range

REFERENCE = re.compile(
    r"(?P<sheet>'(?:[^']|'')+'|[^\s'!,()&+*/^<>=;:\"-]+)!"
    r"(?P<range>\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?\d+:\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\w(])"
)
"""A place in a workbook: a sheet's name, and cells, columns or rows of it."""


def print_areas(workbook: Any) -> dict[str, Range]:
    """The first rectangle of each sheet's print area, by the sheet's name."""
    areas = {}
    for element in workbook.iterfind("{*}definedNames/{*}definedName[@name='_xlnm.Print_Area']"):
        match = REFERENCE.match(element.text or "")
        if match and re.search(r"[A-Z]\$?\d", match["range"]):
            areas[unquoted(match["sheet"])] = Range.parse(match["range"])
    return areas


def unquoted(sheet: str) -> str:
    """A sheet's name out of a reference."""
    return sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet


def quoted(sheet: str) -> str:
    """A sheet's name as references write it."""
    return "'" + sheet.replace("'", "''") + "'"


def moved_link(location: str, rename: Callable[[str], str | None]) -> str:
    """A place in the workbook ("'表'!A1") with its sheet's new name."""
    sheet, mark, cell = location.rpartition("!")
    new = rename(unquoted(sheet)) if mark else None
    return location if new is None else f"{quoted(new)}!{cell}"
