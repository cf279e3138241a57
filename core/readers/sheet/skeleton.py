"""The skeleton (骨架) of a worksheet: all that it is but for the values of its cells.

Sheets of forms often have one skeleton: what is found out about it is known of all of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from core.readers.sheet.shapes import IN_PLACE, Shape, shape_of_cells
from core.readers.sheet.stored import Merge, Outline, Row, Shared


@dataclass(frozen=True, eq=False)
class Skeleton(Shared):
    """The rows of a worksheet, by ``numbers`` from 0 and shapes, and its merged ranges.

    A cell stands in the row of the element that holds it. ``styles`` are those of the values that are no text, as
    written, "" where there is none.
    """

    numbers: Sequence[int]
    shapes: Sequence[Shape]
    styles: Sequence[str]
    merges: Sequence[Merge]

    @cached_property
    def outline(self) -> Outline:
        """Where the values stand."""
        filled = [(row, shape.columns) for row, shape in zip(self.numbers, self.shapes, strict=True) if shape.columns]
        return Outline([row for row, _ in filled], [columns for _, columns in filled], self.merges)

    @cached_property
    def parts(self) -> list[slice]:
        """Which of the values of the sheet are those of each row."""
        return [slice(start, start + len(shape.columns)) for start, shape in self._starts()]

    @cached_property
    def strings(self) -> list[int]:
        """Which values are numbers of strings."""
        return [start + n for start, shape in self._starts() for n in shape.strings]

    @cached_property
    def others(self) -> list[tuple[int, str, str]]:
        """Which values are no texts, each with its style and type."""
        told = [(start + n, shape.kinds[n]) for start, shape in self._starts() for n in shape.others]
        return [(n, style, kind) for (n, kind), style in zip(told, self.styles, strict=True)]

    @cached_property
    def is_in_place(self) -> bool:
        """Whether texts stand in cells, not in the list of strings alone."""
        return any(IN_PLACE in kinds for kinds in {shape.kinds for shape in self.shapes})

    def _starts(self) -> Iterator[tuple[int, Shape]]:
        """The shapes of the rows, each with the number of its first value."""
        starts = accumulate((len(shape.columns) for shape in self.shapes), initial=0)
        return zip(starts, self.shapes, strict=False)


def skeleton_of_cells(rows: Sequence[Row], merges: Iterable[Merge]) -> tuple[Skeleton, list[str]]:
    """The skeleton of a sheet with these rows, and its values."""
    shapes = [shape_of_cells(cells) for _, cells in rows]
    filled = [[cell for cell in cells if cell[3]] for _, cells in rows]
    styles = [cells[n][1] for cells, shape in zip(filled, shapes, strict=True) for n in shape.others]
    skeleton = Skeleton([number for number, _ in rows], shapes, styles, tuple(merges))
    return skeleton, [value for cells in filled for _, _, _, value in cells]
