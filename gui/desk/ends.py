"""Ends (首尾): where two versions of a list differ, so that a view keeps all the rest. Free of Qt."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby


def same_ends(before: Sequence[object], after: Sequence[object]) -> tuple[int, int]:
    """How many items two lists share at their beginning, and how many at their end besides."""
    most = min(len(before), len(after))
    head = 0
    while head < most and _same(before[head], after[head]):
        head += 1
    tail = 0
    while tail < most - head and _same(before[-1 - tail], after[-1 - tail]):
        tail += 1
    return head, tail


def _same(one: object, other: object) -> bool:
    return one is other or one == other


def runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of neighbours among some rows."""
    for _, run in groupby(enumerate(sorted(set(rows))), key=lambda each: each[1] - each[0]):
        neighbours = [row for _, row in run]
        yield neighbours[0], neighbours[-1]
