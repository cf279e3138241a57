"""Formulas (公式) of a template, for where their cells and the cells that they speak of have gone."""

import re
from collections.abc import Callable

from core.workbook.forms.layout import Layout, Line
from core.workbook.parts.cells import LAST_ROW
from core.workbook.parts.names import quoted, unquoted

Elsewhere = Callable[[str], tuple[str, Layout] | None]
"""Gives for a sheet of the template the name and the layout it has now; None when it is as before."""
_TOKEN = re.compile(
    r'"(?:[^"]|"")*"'
    r"|(?P<sheet>(?:'(?:[^']|'')+'|[^\W\d][\w.]*)!)?"
    r"(?<![\w.$])(?P<first>\$?[A-Z]{1,3}\$?[0-9]+)(?::(?P<last>\$?[A-Z]{1,3}\$?[0-9]+))?(?![\w(.!])"
)
_ADDRESS = re.compile(r"(\$?[A-Z]{1,3}\$?)([0-9]+)")


def moved_formula(formula: str, line: Line | None, layout: Layout, elsewhere: Elsewhere) -> str:
    """The formula of a cell in ``line`` of a sheet with that ``layout``, or of the sheet itself (None).

    What it says of rows that repeat together with its own stays with those; a range grows with the rows inside it.
    """

    def move(match: re.Match[str]) -> str:
        if match[0].startswith('"'):
            return match[0]
        if not match["sheet"] and line is None:
            return _moved(match, layout.start, layout.end)
        if not match["sheet"] and line is not None:
            return _moved(match, _nearest(line.start, layout.start), _nearest(line.end, layout.end))
        target = elsewhere(unquoted(match["sheet"][:-1]))
        if target is None:
            return match[0]
        return f"{quoted(target[0])}!{_moved(match, target[1].start, target[1].end)}"

    return _TOKEN.sub(move, formula)


def _nearest(near: Callable[[int], int | None], far: Callable[[int], int]) -> Callable[[int], int]:
    def place(row: int) -> int:
        found = near(row)
        return far(row) if found is None else found

    return place


def _moved(match: re.Match[str], start: Callable[[int], int], end: Callable[[int], int]) -> str:
    first = _readdressed(match["first"], start)
    return first if match["last"] is None else f"{first}:{_readdressed(match['last'], end)}"


def _readdressed(address: str, place: Callable[[int], int]) -> str:
    return _ADDRESS.sub(lambda match: match[1] + str(min(LAST_ROW, place(int(match[2])))), address)
