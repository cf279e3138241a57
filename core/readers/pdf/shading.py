"""Lines that shading (底纹) shows: white ones over it, and the sides of cells that are painted instead of ruled."""

from collections.abc import Iterable, Iterator, Sequence

from core.readers.pdf.objects import Area

TOUCH = 1.5
"""Points by which a white line may lie beside the shading that shows it."""
SHOWN = 0.5
"""Part of its length that shading has to show."""
GAP = 4.0
"""Points between two painted cells; what is wider is no line."""
CELLS = 4
"""Painted cells that make a table, in rows and columns: fewer may be marked words."""
PAVED = 0.9
"""Part of its rectangle that they cover."""
MOST = 3_000
"""A page with more shades is a drawing."""


def lines_shown(pale: Sequence[Area], shades: Sequence[Area]) -> Iterator[Area]:
    """The white lines that lie on shading, or between two shades."""
    if pale and len(shades) <= MOST:
        yield from (line for line in pale if _is_shown(line, shades))


def _is_shown(line: Area, shades: Iterable[Area]) -> bool:
    near = Area(line.left - TOUCH, line.bottom - TOUCH, line.right + TOUCH, line.top + TOUCH)
    met = (near.meet(shade) for shade in shades if _touches(near, shade))
    shown = sum(max(part.width, part.height) for part in met)
    return shown >= SHOWN * max(line.width, line.height)


def sides_of_cells(pale: Sequence[Area], shades: Sequence[Area], ruled: Sequence[Area]) -> Iterator[Area]:
    """The sides of cells that are painted side by side, where no ``ruled`` line is among them.

    They are shaded with the page between them, or white on a shaded ground.
    """
    if not shades or not CELLS <= len(pale) + len(shades) <= MOST or any(_touches(_around(shades), x) for x in ruled):
        return
    cells = [*(box for box in pale if any(shade.holds(box) for shade in shades)), *shades]
    for group in _groups([cell for cell in cells if not _is_ground(cell, cells)]):
        if _is_table(group, _around(group)):
            yield from (side for cell in group for side in _sides(cell))


def _is_ground(cell: Area, cells: Iterable[Area]) -> bool:
    """Whether other cells are painted over one."""
    return any(cell is not other and cell.holds(other, 0.0) for other in cells)


def _groups(cells: Sequence[Area]) -> list[list[Area]]:
    """Cells that hang together by lying side by side."""
    groups: list[list[Area]] = []
    for cell in sorted(cells, key=lambda cell: (-cell.top, cell.left)):
        near = Area(cell.left - GAP, cell.bottom - GAP, cell.right + GAP, cell.top + GAP)
        joined = [group for group in groups if any(_touches(near, other) for other in reversed(group))]
        groups = [group for group in groups if group not in joined]
        groups.append([*(other for group in joined for other in group), cell])
    return groups


def _touches(area: Area, other: Area) -> bool:
    return (
        area.left <= other.right and other.left <= area.right and area.bottom <= other.top and other.bottom <= area.top
    )


def _around(cells: Sequence[Area]) -> Area:
    return Area(
        min(cell.left for cell in cells),
        min(cell.bottom for cell in cells),
        max(cell.right for cell in cells),
        max(cell.top for cell in cells),
    )


def _is_table(cells: Sequence[Area], around: Area) -> bool:
    """Whether cells cover their rectangle, in rows and in columns that line up."""
    columns, rows = {round(cell.left) for cell in cells}, {round(cell.top) for cell in cells}
    lined_up = len(cells) >= CELLS and min(len(columns), len(rows)) > 1 and len(columns) <= len(cells) / 2
    paved = sum((cell.width + GAP) * (cell.height + GAP) for cell in cells)
    return lined_up and paved >= PAVED * around.width * around.height


def _sides(cell: Area) -> Iterator[Area]:
    left, bottom, right, top = cell
    yield Area(left, top, right, top)
    yield Area(left, bottom, right, bottom)
    yield Area(left, bottom, left, top)
    yield Area(right, bottom, right, top)
