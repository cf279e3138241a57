"""Moved names (名称移动): print areas, print titles, filters and a clerk's own, moved to where their cells went."""

import re
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from core.workbook.filling.newsheet import NewSheet
from core.workbook.parts.cells import Range, letters
from core.workbook.parts.names import REFERENCE, quoted, unquoted

_FILTER = "_xlnm._FilterDatabase"


def move_names(workbook: Any, order: Sequence[tuple[str, tuple[NewSheet, ...] | None]]) -> None:
    """Move the defined names of a workbook; ``order`` gives for each old sheet its name and what is made of it.

    A name of one sheet stands once for each sheet made of it, and goes with a sheet that is gone.
    """
    starts = _starts(order)
    _move_view(workbook, starts)
    names = workbook.find("{*}definedNames")
    there = [] if names is None else list(names)
    for element in there:
        _move_name(element, order, starts)
    if there and not len(names):
        workbook.remove(names)


def _starts(order: Sequence[tuple[str, tuple[NewSheet, ...] | None]]) -> list[int]:
    """For each old sheet the number of the first sheet made of it."""
    starts, n = [], 0
    for _, sheets in order:
        starts.append(n)
        n += 1 if sheets is None else len(sheets)
    return starts


def _move_view(workbook: Any, starts: Sequence[int]) -> None:
    for view in workbook.iterfind("{*}bookViews/{*}workbookView"):
        for name in ("activeTab", "firstSheet"):
            old = int(view.get(name, "0"))
            if old < len(starts) and starts[old] != old:
                view.set(name, str(starts[old]))


def _move_name(element: Any, order: Sequence[tuple[str, tuple[NewSheet, ...] | None]], starts: Sequence[int]) -> None:
    local = element.get("localSheetId")
    old = int(local) if local is not None else -1
    made = order[old][1] if 0 <= old < len(order) else None
    first = {name: sheets[0] for name, sheets in order if sheets}
    if made is None:
        element.text = _moved(element.text or "", first, element.get("name"))
        if 0 <= old < len(starts):
            element.set("localSheetId", str(starts[old]))
        return
    for n, sheet in enumerate(made):
        copy = deepcopy(element)
        copy.set("localSheetId", str(starts[old] + n))
        copy.text = _moved(element.text or "", first | {order[old][0]: sheet}, element.get("name"))
        element.addprevious(copy)
    element.getparent().remove(element)


def _moved(text: str, sheets: dict[str, NewSheet], name: str) -> str:
    def move(match: re.Match[str]) -> str:
        sheet = sheets.get(unquoted(match["sheet"]))
        if sheet is None:
            return match[0]
        place = quoted(sheet.name)
        moved = ",".join(f"{place}!{part}" for part in _ranges(match["range"], sheet, name == _FILTER))
        return match[0] if moved.replace("'", "") == match[0].replace("'", "") else moved

    return REFERENCE.sub(move, text)


def _ranges(text: str, sheet: NewSheet, is_filter: bool) -> list[str]:
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
