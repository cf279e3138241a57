"""Pairing (对应): which item of one list is which of another; by keys, then by likeness, then by place."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from typing import Generic, TypeVar

from core.compare.sameness import fold

_Item = TypeVar("_Item")
_Found = TypeVar("_Found")
_MANY = 64
"""A piece of text that more items hold says little about which of them is meant."""
_CLOSEST = 8
"""Candidates whose likeness is worked out exactly."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Positions of two items that are the same one (``how`` tells by what), or of one that has no counterpart."""

    a: int | None
    b: int | None
    how: str = ""


def go_through(
    pairs: Iterable[Pair],
    both: Callable[[int, int], Iterable[_Found]],
    only_a: Callable[[int], _Found],
    only_b: Callable[[int], _Found],
) -> Iterator[_Found]:
    """What the three functions find, in the order of the pairs."""
    for pair in pairs:
        if pair.a is not None and pair.b is not None:
            yield from both(pair.a, pair.b)
        elif pair.a is not None:
            yield only_a(pair.a)
        elif pair.b is not None:
            yield only_b(pair.b)


def pieces(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text, by which likeness is measured."""
    plain = fold(text)
    return frozenset(map("".join, pairwise(plain))) or frozenset((plain,) if plain else ())


class Pairing(Generic[_Item]):
    """Pairs the items of two lists step by step; what is paired once stays so.

    ``content`` is the text of an item by which likeness is measured.
    """

    def __init__(self, a: Sequence[_Item], b: Sequence[_Item], content: Callable[[_Item], str]) -> None:
        self._a, self._b = a, b
        self._content = content
        self._free_a = dict.fromkeys(range(len(a)))
        self._free_b = dict.fromkeys(range(len(b)))
        self._partner: dict[int, int] = {}
        """Positions in A by those in B"""
        self._how: dict[int, str] = {}

    def by(self, how: str, key: Callable[[_Item], Hashable]) -> None:
        """Pair items of equal key, a key of None being none; where several share it, the most alike ones."""
        groups: dict[Hashable, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for i in self._free_a:
            groups[key(self._a[i])][0].append(i)
        for j in self._free_b:
            groups[key(self._b[j])][1].append(j)
        for value, (ours, theirs) in groups.items():
            if value is not None and ours and theirs:
                self._join_group(how, ours, theirs)

    def by_likeness(self, how: str, least: float) -> None:
        """Pair items whose contents share at least that part of their pieces, the most alike first."""
        self._join_alike(how, list(self._free_a), list(self._free_b), least)

    def by_place(self, how: str, fits: Callable[[_Item, _Item], bool]) -> None:
        """Pair items, in order, that stand between the same neighbours already paired and fit each other."""
        waiting: dict[int, list[int]] = defaultdict(list)
        place = -1
        for i in range(len(self._a)):
            if i in self._free_a:
                waiting[place].append(i)
            else:
                place = i
        for j, place in self._places():
            found = next((i for i in waiting[place] if i in self._free_a and fits(self._a[i], self._b[j])), None)
            if found is not None:
                self._join(how, found, j)

    def pairs(self) -> list[Pair]:
        """All pairs in the order of A; what only B has follows what it follows there."""
        order = {Pair(i, j, self._how[j]): (i, 0, 0) for j, i in self._partner.items()}
        order |= {Pair(i, None): (i, 0, 0) for i in self._free_a}
        order |= {Pair(None, j): (place, 1, j) for j, place in self._places()}
        return sorted(order, key=order.__getitem__)

    def _places(self) -> list[tuple[int, int]]:
        """Each free item of B with the position in A of the nearest paired one before it; -1 where there is none."""
        places, place = [], -1
        for j in range(len(self._b)):
            if j in self._free_b:
                places.append((j, place))
            else:
                place = self._partner[j]
        return places

    def _join(self, how: str, i: int, j: int) -> None:
        del self._free_a[i], self._free_b[j]
        self._partner[j], self._how[j] = i, how

    def _join_group(self, how: str, ours: list[int], theirs: list[int]) -> None:
        """Pair as many as there are: the most alike, then in order."""
        if len(ours) + len(theirs) > 2:
            self._join_alike(how, ours, theirs, 0.0)
        left_a = [i for i in ours if i in self._free_a]
        left_b = [j for j in theirs if j in self._free_b]
        for i, j in zip(left_a, left_b, strict=False):
            self._join(how, i, j)

    def _join_alike(self, how: str, ours: list[int], theirs: list[int], least: float) -> None:
        if not (ours and theirs):
            return
        pieces_a = {i: pieces(self._content(self._a[i])) for i in ours}
        pieces_b = {j: pieces(self._content(self._b[j])) for j in theirs}
        # Equally alike items keep their places, so that copies of a row are not swapped.
        scored = sorted((-likeness, i != j, i, j) for likeness, i, j in _likenesses(pieces_a, pieces_b))
        for likeness, _, i, j in scored:
            if -likeness >= least and i in self._free_a and j in self._free_b:
                self._join(how, i, j)


def _likenesses(
    pieces_a: dict[int, frozenset[str]], pieces_b: dict[int, frozenset[str]]
) -> Iterator[tuple[float, int, int]]:
    """For each item of A those of B most like it: the part of their pieces that both hold (Dice), 0 to 1."""
    holders: dict[str, list[int]] = defaultdict(list)
    for j, theirs in pieces_b.items():
        for piece in theirs:
            holders[piece].append(j)
    for i, ours in pieces_a.items():
        shared: Counter[int] = Counter()
        for piece in ours:
            if len(holders.get(piece, ())) <= _MANY:
                shared.update(holders.get(piece, ()))
        for _, j in nlargest(_CLOSEST, ((count, -j) for j, count in shared.items())):
            both = len(ours & pieces_b[-j])
            yield 2 * both / (len(ours) + len(pieces_b[-j])), i, -j
