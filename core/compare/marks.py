"""Marks (标记): which characters of two texts make the difference."""

from difflib import SequenceMatcher

Runs = tuple[tuple[str, bool], ...]
"""A text in runs; True where the other text does not have it."""

_MOST = 40_000
"""Product of lengths up to which texts are compared by the character; beyond it by what begins and ends alike."""
_LEAST = 1 / 3
"""The part of the longer text that must be shared: single characters met by chance tell nothing."""


def marks(a: str, b: str) -> tuple[Runs, Runs]:
    """Both texts in runs of what they share and what they do not; marked whole where they share next to nothing."""
    blocks = _blocks(a, b)
    shared = sum(j - i for same, i, j, _, _ in blocks if same)
    if shared < _LEAST * max(len(a), len(b)):
        blocks = [(False, 0, len(a), 0, len(b))]
    runs_a = tuple((a[i:j], not same) for same, i, j, _, _ in blocks if j > i)
    runs_b = tuple((b[k:m], not same) for same, _, _, k, m in blocks if m > k)
    return runs_a, runs_b


def _blocks(a: str, b: str) -> list[tuple[bool, int, int, int, int]]:
    """Stretches of both texts in turn, shared or not: from where to where in ``a`` and in ``b``."""
    if len(a) * len(b) <= _MOST:
        matcher = SequenceMatcher(None, a, b, autojunk=False)
        return [(tag == "equal", i, j, k, m) for tag, i, j, k, m in matcher.get_opcodes()]
    start = _alike(a, b)
    end = min(_alike(a[::-1], b[::-1]), min(len(a), len(b)) - start)
    stop_a, stop_b = len(a) - end, len(b) - end
    return [
        (True, 0, start, 0, start),
        (False, start, stop_a, start, stop_b),
        (True, stop_a, len(a), stop_b, len(b)),
    ]


def _alike(a: str, b: str) -> int:
    """How many characters the texts share at their beginning."""
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
