"""Stack (页面排列): where the pages of a document lie under each other, in pixels. Free of Qt."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from core.grid import Box
from gui.source.drawing import Sizes

GAP = 10
"""Around each page, in pixels"""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in pixels, from the top left of the stack."""

    left: float
    top: float
    width: float
    height: float


class Stack:
    """Pages one under the other, centred in ``room`` pixels; ``scale`` is pixels per point."""

    def __init__(self, sizes: Sizes, scale: float, room: int = 0) -> None:
        self.sizes = sizes
        self.scale = scale
        self.width = max(room, int(max((wide for wide, _ in sizes), default=0) * scale) + 2 * GAP)
        self._tops = list(accumulate((high * scale + GAP for _, high in sizes), initial=GAP))

    @property
    def height(self) -> int:
        """The height of all pages together."""
        return int(self._tops[-1])

    def page(self, number: int) -> Area:
        """Where a page lies; pages are counted from 1."""
        wide, high = (side * self.scale for side in self.sizes[number - 1])
        return Area((self.width - wide) / 2, self._tops[number - 1], wide, high)

    def between(self, top: float, bottom: float) -> list[int]:
        """The pages that are seen between two heights."""
        if not self.sizes:
            return []
        first, last = (min(max(bisect_right(self._tops, y), 1), len(self.sizes)) for y in (top, bottom))
        return list(range(first, last + 1))

    def area(self, box: Box) -> Area | None:
        """Where a box of a page lies; None where there is no such page."""
        if not 1 <= box.page <= len(self.sizes):
            return None
        page, scale = self.page(box.page), self.scale
        width, height = (box.right - box.left) * scale, (box.bottom - box.top) * scale
        return Area(page.left + box.left * scale, page.top + box.top * scale, width, height)

    def point(self, x: float, y: float) -> tuple[int, float, float]:
        """The page at or above a place, and the place on it in points."""
        number = self.between(y, y)[0]
        page = self.page(number)
        return number, (x - page.left) / self.scale, (y - page.top) / self.scale


def fitting(sizes: Sizes, room: int) -> float:
    """适合宽度: the scale at which the widest page fills the room."""
    widest = max((wide for wide, _ in sizes), default=1.0)
    return max(room - 2 * GAP, 1) / widest
