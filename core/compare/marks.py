"""Marks (标记): which characters of two texts make the difference."""

from difflib import SequenceMatcher

Runs = tuple[tuple[str, bool], ...]
"""A text in runs; True where the other text does not have it."""

_MOST = 40_000
"""Product of lengths up to which texts are compared by the character; beyond it by what begins and ends alike."""


def marks(a: str, b: str) -> tuple[Runs, Runs]:
    """Both texts in runs of what they share and what they do not."""
    start = _alike(a, b)
    end = min(_alike(a[::-1], b[::-1]), min(len(a), len(b)) - start)
    runs_a, runs_b = [(a[:start], False)], [(b[:start], False)]
    middle_a, middle_b = a[start : len(a) - end], b[start : len(b) - end]
    for same, i, j, k, m in _blocks(middle_a, middle_b):
        runs_a.append((middle_a[i:j], not same))
        runs_b.append((middle_b[k:m], not same))
    return _filled(*runs_a, (a[len(a) - end :], False)), _filled(*runs_b, (b[len(b) - end :], False))


def _alike(a: str, b: str) -> int:
    """How many characters the texts share at their beginning."""
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _blocks(a: str, b: str) -> list[tuple[bool, int, int, int, int]]:
    if not (a and b) or len(a) * len(b) > _MOST:
        return [(False, 0, len(a), 0, len(b))]
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return [(tag == "equal", i, j, k, m) for tag, i, j, k, m in matcher.get_opcodes()]


def _filled(*runs: tuple[str, bool]) -> Runs:
    """The runs that hold text, neighbours alike joined."""
    joined: list[tuple[str, bool]] = []
    for text, mark in runs:
        if text and joined and joined[-1][1] == mark:
            joined[-1] = (joined[-1][0] + text, mark)
        elif text:
            joined.append((text, mark))
    return tuple(joined)
