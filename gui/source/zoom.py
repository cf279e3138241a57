"""Zoom (缩放) of the source, in %. Free of Qt."""

FIT = 0
"""适合宽度: as wide as there is room"""
_LIMITS = (25, 300)
_STEP = 1.2


def limited(percent: int) -> int:
    """A zoom within what can be shown."""
    least, most = _LIMITS
    return max(least, min(most, percent))


def step(percent: int, way: int) -> int:
    """The next larger (+1) or smaller (-1) zoom."""
    return limited(round(percent * _STEP**way))
