"""Whether a page end cuts a table between two rows, or a row in two."""

from collections import Counter
from collections.abc import Collection
from enum import Enum

from core.readers.pdf.align import squeezed
from core.readers.pdf.border import Border, Columns, Pair, completes_level, ends
from core.readers.pdf.text import is_item

RARE = 4
"""How many times rarer a way to fill a row has to be to speak for a row cut in two."""
LIST = 3
"""Columns beside the labels that a list has at least; a form has fewer."""
LONG = 12
"""Characters of a line so long that it is hardly full by chance."""


class Cut(Enum):
    """What the page end does to the rows: nothing, it cuts one in two, it probably does."""

    CLEAN = "clean"
    THROUGH = "through"
    DOUBTFUL = "doubtful"


def cut_of(border: Border) -> Cut:
    """What a page end does: each sign that the cells at it are halves counts."""
    if border.has_open_cells or {a.columns for a, _ in border.pairs} != {b.columns for b in border.lower.row(0)}:
        return Cut.CLEAN
    text = _by_text(border)
    score = _by_labels(border) + _by_filling(border) + text
    if score >= 3:
        return Cut.THROUGH
    return Cut.DOUBTFUL if score == 2 or (text >= 0 and _only_goes_on(border)) else Cut.CLEAN


def _only_goes_on(border: Border) -> bool:
    """Whether the row below has nothing but what may go on with a text above it, and leaves others of these blank."""
    upper = [a for a, _ in border.pairs if a.lines]
    below = [(a, b) for a, b in border.pairs if b.lines]
    return 0 < len(below) < len(upper) and all(a.lines and border.runs_on(a, b) for a, b in below)


def _plain(border: Border) -> list[Pair]:
    """The pairs of cells of one row each."""
    return [(a, b) for a, b in border.pairs if a.rowspan == b.rowspan == 1]


def _is_label(border: Border, pair: Pair) -> bool:
    """Whether a filled cell stands over an empty one where cells may be merged downwards."""
    a, b = pair
    return bool(a.lines) and not b.lines and border.merges(a.columns)


def _by_labels(border: Border) -> int:
    """How much the labels at the left speak for one row: in a form they stand in single rows elsewhere."""
    plain = _plain(border)
    labels = [a for a, b in plain if _is_label(border, (a, b))]
    is_form = len(plain) - len(labels) < LIST
    if is_form and any(border.known.in_one_row(squeezed(label.lines)) for label in labels):
        return 3
    return 1 if labels else 0


def _by_filling(border: Border) -> int:
    """How much the cells that are filled speak for one row: its halves fill no row by themselves."""
    plain = [pair for pair in _plain(border) if not _is_label(border, pair)]
    columns = [a.columns for a, _ in plain]
    upper = frozenset(a.columns for a, _ in plain if a.lines)
    lower = frozenset(b.columns for _, b in plain if b.lines)
    if upper <= lower:
        return 0
    seen = _fillings(border, columns)
    if seen[lower]:
        return 2 if seen[lower | upper] > RARE * seen[lower] else 0
    if seen[lower | upper] or not lower:
        return 3
    return 2 if lower < upper and 2 * len(lower) <= len(upper) else 1


def _fillings(border: Border, columns: Collection[Columns]) -> Counter[frozenset[Columns]]:
    """How often which of the columns are filled, over the rows away from the page end that have them all."""
    rows = [border.upper.row(n) for n in border.body]
    rows += [border.lower.row(n) for n in range(1, border.lower.rows)]
    return Counter(
        frozenset(p.columns for p in row if p.lines and p.columns in columns)
        for row in rows
        if {p.columns for p in row}.issuperset(columns)
    )


def _by_text(border: Border) -> int:
    """How much the texts speak for one row: they run on from cell to cell."""
    both = [(a, b) for a, b in border.pairs if a.lines and b.lines]
    if any(border.is_known(a) and border.is_known(b) for a, b in both):
        return -3
    if any(completes_level(a, b) for a, b in _plain(border)):
        return 3
    score = 2 if any(border.is_known(a, b) for a, b in both) else 0
    running = [(a, b) for a, b in both if border.runs_on(a, b)]
    if running and len(running) == len(both):
        full = any(len(a.lines[-1].text) >= LONG for a, _ in running)
        close = all(border.touches(a, b) for a, b in running)
        return score + full + close + (close and len(running) >= LIST)
    if not all(border.runs_on(a, b) or ends(a, b) for a, b in both):
        return score - min(len(both), 2)
    return score + any(is_item(b.lines[0].text) for _, b in both)
