"""Labels in the middle of their span (居中的标签): which rows a label belongs to that stands beside one of them.

A text has no merges: a label stands beside the first row of its span or, as it is printed, beside the middle one. A
document whose projects all begin with a label says that its labels stand first. Where one begins with a blank, each
label may stand in the middle, and the spans that fill the rows of a project whole tell which.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

_Fits = Callable[[int, int], bool]
"""Whether a label may stand so many rows below the first one of a span so high"""
_Owners = dict[int, set[int]]
"""For each row the rows of the labels that it can belong to"""


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one project: the label beside each ("" for none), and which rows a label may not belong to.

    ``excluded`` are pairs of a label's row and another row, as the level above tells.
    """

    labels: tuple[str, ...]
    excluded: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Settled:
    """The label of a row that has none beside it, and the other ones that it may have as well."""

    label: str
    others: tuple[str, ...] = ()


def settled(groups: Sequence[Group]) -> list[dict[int, Settled]]:
    """For each group of a document with labels in the middle the rows whose blank is not simply what stands above."""
    ways = [_owners(group, _in_middle) for group in groups]
    if not all(way for way, group in zip(ways, groups, strict=True) if any(group.labels)):
        ways = [_owners(group, _first_or_in_middle) for group in groups]
    return [_told(group, way) for group, way in zip(groups, ways, strict=True)]


def _in_middle(place: int, height: int) -> bool:
    return place in (height // 2, (height - 1) // 2)


def _first_or_in_middle(place: int, height: int) -> bool:
    return place == 0 or _in_middle(place, height)


def _owners(group: Group, fits: _Fits) -> _Owners:
    """For each row the rows of the labels that it can belong to; {} where the labels' spans can't fill the group."""
    at = [row for row, label in enumerate(group.labels) if label]
    reached: list[set[int]] = [{0}]
    for n in range(len(at)):
        reached.append({end for start in reached[n] for end in _ends(group, at, n, start, fits)})
    ends = reached[-1] & {len(group.labels)}
    owners: _Owners = {}
    for n in reversed(range(len(at))):
        starts = {start for start in reached[n] if ends & set(_ends(group, at, n, start, fits))}
        for start in starts:
            for end in ends & set(_ends(group, at, n, start, fits)):
                for row in range(start, end):
                    owners.setdefault(row, set()).add(at[n])
        ends = starts
    return owners


def _ends(group: Group, at: Sequence[int], n: int, start: int, fits: _Fits) -> Iterator[int]:
    """The rows right behind the spans that the ``n``-th label can have from ``start``."""
    last = at[n + 1] if n + 1 < len(at) else len(group.labels)
    for end in range(at[n] + 1, last + 1):
        allowed = all((at[n], row) not in group.excluded for row in range(start, end))
        if start <= at[n] and allowed and fits(at[n] - start, end - start):
            yield end


def _told(group: Group, owners: _Owners) -> dict[int, Settled]:
    """What is known of each blank row; where the spans do not fill the group any label beside may be it."""
    found: dict[int, Settled] = {}
    for row, label in enumerate(group.labels):
        if label or not any(group.labels):
            continue
        above = max((n for n in range(row) if group.labels[n]), default=None)
        below = min((n for n in range(row, len(group.labels)) if group.labels[n]), default=None)
        can = owners.get(row) or {n for n in (above, below) if n is not None}
        best = above if above in can else min(can)
        if can != {above}:
            found[row] = Settled(group.labels[best], tuple(group.labels[n] for n in sorted(can - {best})))
    return found
