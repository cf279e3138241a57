"""Progress (进度) of long work: whoever does it tells a listener, whoever does not care listens with ``unheard``."""

from collections.abc import Callable

Progress = Callable[[float], None]
"""Told the share of the work done, 0 to 1."""


def unheard(_share: float) -> None:
    """Progress that nobody watches."""
