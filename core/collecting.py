"""Garbage collection (内存回收) beside documents of hundreds of thousands of values and hardly any cycles."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Spare a tenth of the time while a file is read; nor is what was read looked through for cycles later on."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.freeze()
            gc.enable()


_SELDOM = 20_000, 20, 50
"""New values between two looks at the youngest of them, and how many of these come before one at the older ones; with
Python's own 700, 10, 10 they take half of the time in which a process receives a document"""


def collect_seldom() -> None:
    """In a process that lives long: look for cycles less often."""
    gc.set_threshold(*_SELDOM)


def leave_alone() -> None:
    """Do not look for cycles in what there is now: a look through an open document holds the window up for a moment."""
    gc.freeze()


def look_again() -> None:
    """A document is put away: cycles in what is left of it may be found again, in their time."""
    gc.unfreeze()
