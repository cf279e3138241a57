"""Names of a workbook (名称): print areas, print titles, filters and a clerk's own, moved to where their cells went."""

import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from core.workbook.cells import Range, letters

if TYPE_CHECKING:
    from core.workbook.book import NewSheet

_REFERENCE = re.compile(
    r"(?P<sheet>'(?:[^']|'')+'|[^\s'!,()&+*/^<>=;:\"-]+)!"
    r"(?P<range>\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?\d+:\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\w(])"
)
_FILTER = "_xlnm._FilterDatabase"


def move_names(workbook: Any, order: Sequence[tuple[str, "tuple[NewSheet, ...] | None"]]) -> bool:
    """Move the defined names of a workbook; ``order`` gives for each old sheet its name and what is made of it.

    A name of one sheet stands once for each sheet made of it, and goes with a sheet that is gone. Gives whether
    anything changed.
    """
    starts = _starts(order)
    changed = _move_view(workbook, starts)
    names = workbook.find("{*}definedNames")
    for element in list(names) if names is not None else ():
        changed |= _move_name(element, order, starts)
    if names is not None and not len(names):
        workbook.remove(names)
    return changed


def _starts(order: Sequence[tuple[str, "tuple[NewSheet, ...] | None"]]) -> list[int]:
    """For each old sheet the number of the first sheet made of it."""
    starts, n = [], 0
    for _, sheets in order:
        starts.append(n)
        n += 1 if sheets is None else len(sheets)
    return starts


def _move_view(workbook: Any, starts: Sequence[int]) -> bool:
    changed = False
    for view in workbook.iterfind("{*}bookViews/{*}workbookView"):
        for name in ("activeTab", "firstSheet"):
            old = int(view.get(name, "0"))
            if old < len(starts) and starts[old] != old:
                view.set(name, str(starts[old]))
                changed = True
    return changed


def _move_name(element: Any, order: Sequence[tuple[str, "tuple[NewSheet, ...] | None"]], starts: Sequence[int]) -> bool:
    local = element.get("localSheetId")
    old = int(local) if local is not None else -1
    made = order[old][1] if 0 <= old < len(order) else None
    first = {name: sheets[0] for name, sheets in order if sheets}
    before = (element.text, local)
    if made is None:
        element.text = _moved(element.text or "", first, element.get("name"))
        if 0 <= old < len(starts):
            element.set("localSheetId", str(starts[old]))
        return before != (element.text, element.get("localSheetId"))
    for n, sheet in enumerate(made):
        copy = deepcopy(element)
        copy.set("localSheetId", str(starts[old] + n))
        copy.text = _moved(element.text or "", first | {order[old][0]: sheet}, element.get("name"))
        element.addprevious(copy)
    element.getparent().remove(element)
    return len(made) != 1 or (copy.text, copy.get("localSheetId")) != before


def _moved(text: str, sheets: "dict[str, NewSheet]", name: str) -> str:
    def move(match: re.Match[str]) -> str:
        sheet = sheets.get(unquoted(match["sheet"]))
        if sheet is None:
            return match[0]
        place = quoted(sheet.name)
        moved = ",".join(f"{place}!{part}" for part in _ranges(match["range"], sheet, name == _FILTER))
        return match[0] if moved.replace("'", "") == match[0].replace("'", "") else moved

    return _REFERENCE.sub(move, text)


def _ranges(text: str, sheet: "NewSheet", is_filter: bool) -> list[str]:
    layout, bare = sheet.layout, text.replace("$", "")
    if layout is None or bare.replace(":", "").isalpha():
        return [text]
    if bare.replace(":", "").isdigit():
        first, last = map(int, bare.split(":"))
        return [f"${layout.start(first)}:${layout.end(last)}"]
    boxes = layout.stretched(Range.parse(bare))
    if is_filter:
        boxes = [box.widened(sheet.right, sheet.key_column) for box in boxes]
    return [_absolute(box) for box in boxes]


def _absolute(box: Range) -> str:
    start = f"${letters(box.left)}${box.top}"
    end = f"${letters(box.right)}${box.bottom}"
    return start if start == end else f"{start}:{end}"


def print_areas(workbook: Any) -> dict[str, Range]:
    """The first rectangle of each sheet's print area, by the sheet's name."""
    areas = {}
    for element in workbook.iterfind("{*}definedNames/{*}definedName[@name='_xlnm.Print_Area']"):
        match = _REFERENCE.match(element.text or "")
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
