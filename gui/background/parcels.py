"""Parcels (分批传送): large values on their way between processes, in parts, so that the window is held up by none.

The parts come from one pickler, which knows in each what it has sent in those before it: the value that comes last
finds its heavy contents on the other side already.
"""

import io
import pickle
from collections.abc import Iterator, Sequence
from itertools import chain
from multiprocessing.connection import Connection

from core.edits import Edit
from core.keeping.packed import Unpacked
from core.model import Disclosure
from core.reading import Reading

_PROJECTS, _CELLS, _FACTS, _CHANGES = 30, 3000, 2000, 2000
"""In one part; each takes some ten milliseconds to unpack"""


class Sender:
    """Sends values over a connection, large ones in parts."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._buffer = io.BytesIO()
        self._pickler = pickle.Pickler(self._buffer, pickle.HIGHEST_PROTOCOL)

    def send(self, value: object) -> None:
        """Send a value; raises OSError where nobody listens any more."""
        for part in parts_of(value):
            self._put(False, part)
        self._put(True, value)

    def _put(self, is_whole: bool, value: object) -> None:
        self._buffer.seek(0)
        self._buffer.truncate()
        self._pickler.dump((is_whole, value))
        self._connection.send_bytes(self._buffer.getbuffer())


class Receiver:
    """Takes parts in as they come."""

    def __init__(self) -> None:
        self._buffer = io.BytesIO()
        self._unpickler = pickle.Unpickler(self._buffer)

    def take(self, part: bytes) -> Iterator[object]:
        """The value that is whole with this part; none before the last."""
        self._buffer.seek(0)
        self._buffer.truncate()
        self._buffer.write(part)
        self._buffer.seek(0)
        is_whole, value = self._unpickler.load()
        if is_whole:
            yield value


def parts_of(value: object) -> Iterator[Sequence[object]]:
    """What is heavy in a value: the contents of the readings and disclosures in it."""
    match value:
        case Reading():
            yield from _batches(list(chain.from_iterable(grid.cells for grid in value.document.grids())), _CELLS)
            yield from parts_of(value.disclosure)
            yield from _batches(list(value.origins.items()), _FACTS)
        case Disclosure():
            yield from _batches(value.projects, _PROJECTS)
        case Edit():
            yield from parts_of(value.reading)
            yield from _batches(value.changes, _CHANGES)
        case Unpacked():
            yield from parts_of((value.reading, *value.steps, *value.states[-1:]))
        case tuple():
            for item in value:
                yield from parts_of(item)


def _batches(items: Sequence[object], size: int) -> Iterator[Sequence[object]]:
    return (items[start : start + size] for start in range(0, len(items), size))
