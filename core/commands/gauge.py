"""The gauge (进度提示) of the command line: how far long reading is, on the terminal alone."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from core.messages import say
from core.progress import Progress, unheard

PATIENCE = 2.0
"""Seconds of silence before the first word: most files are read by then."""


@contextmanager
def gauge(name: str) -> Iterator[Progress]:
    """A listener that keeps a line about a file on standard error, and wipes it at the end; none into a pipe."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield unheard
        return
    start = time.monotonic()
    shown = [""]

    def show(share: float) -> None:
        if time.monotonic() - start >= PATIENCE:
            _write("\r" + say("正在读取“{name}”：{percent}%", name=name, percent=int(100 * share)))
            shown[0] = "\r\x1b[K"

    try:
        yield show
    finally:
        _write(shown[0])


def _write(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
