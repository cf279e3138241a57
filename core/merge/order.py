"""Order (先后): which items of a list stay where they are, so that the others are the ones that moved."""

from bisect import bisect_left
from collections.abc import Sequence


def staying(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """The longest part of ``after`` that stands in the same order in ``before``; what both share alone counts."""
    place = {id: n for n, id in enumerate(before)}
    there = [id for id in after if id in place]
    ends: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for n, id in enumerate(there):
        k = bisect_left(ends, place[id])
        previous.append(last[k - 1] if k else -1)
        if k == len(ends):
            ends.append(place[id])
            last.append(n)
        else:
            ends[k], last[k] = place[id], n
    found: list[str] = []
    n = last[-1] if last else -1
    while n >= 0:
        found.append(there[n])
        n = previous[n]
    return found[::-1]


def shared(order: Sequence[str], *others: Sequence[str]) -> list[str]:
    """The part of ``order`` that all the others have too."""
    common = set(order).intersection(*others)
    return [id for id in order if id in common]


def reordered(items: Sequence[str], order: Sequence[str]) -> list[str]:
    """The items with those of ``order`` in that order; all others keep their places."""
    ordered = set(order)
    left = iter([id for id in order if id in set(items)])
    return [next(left) if id in ordered else id for id in items]


def insertion_place(items: Sequence[str], there: Sequence[str], new: str) -> int:
    """Where in ``items`` a new one goes that stands in ``there``: after the nearest before it that both have."""
    place = {id: n for n, id in enumerate(items)}
    before = there[: there.index(new)]
    nearest = next((id for id in reversed(before) if id in place), None)
    return 0 if nearest is None else place[nearest] + 1
