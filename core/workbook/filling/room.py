"""Room (版面): whether a text fits its cell, and how tall its row must be where it wraps.

What a template's cells are formatted like stays, but nothing that is filled in is cut off: a text of several lines, and
one that is longer than its cell where something stands beside it, wraps even in a cell that is not formatted so. In
lists, whose rows are to stay compact, only texts of several lines do.
"""

from collections.abc import Collection
from dataclasses import dataclass
from math import inf

from core.workbook.parts.cells import Range
from core.workbook.parts.heights import height_of, per_line, units
from core.workbook.parts.look import Look


@dataclass(frozen=True, slots=True)
class Room:
    """The room of a cell: ``width`` in characters that a text wraps in, ``whole`` what it may take in one line.

    One that ``is_wrapping`` is formatted so; one that is ``fixed`` shrinks or turns what it holds and never wraps.
    """

    width: float
    whole: float
    size: float
    is_wrapping: bool
    is_fixed: bool = False

    def wraps(self, text: str) -> bool:
        """Whether a text is to wrap in a cell that is not formatted so."""
        if self.is_wrapping or self.is_fixed:
            return False
        return "\n" in text or (self.whole < inf and units(text) > self.whole)

    def height(self, text: str) -> float:
        """Points that a text takes; 0 where it is one line, which any row shows."""
        is_tall = text and self.width and (self.is_wrapping or self.wraps(text))
        return height_of(text, self.width, self.size) if is_tall else 0.0


_MARGIN = 1.5
"""Characters that a text keeps from the side it is aligned to"""


def room_of(box: Range, width: float, look: Look, taken: Collection[int] | None) -> Room:
    """The room of cells merged over ``box``, or of one, that are ``width`` characters wide.

    ``taken`` are the columns of the row that hold anything, where a text ends; None in a list.
    """
    inside = width - (0.0 if look.horizontal == "center" else _MARGIN)
    is_cut = taken is not None and (box.left < box.right or box.right + 1 in taken)
    whole = per_line(width, look.size) if is_cut else inf
    return Room(inside, whole, look.size, look.wrap, look.fixed)
