"""Documents (打开的文件): the desks of the window in the order of their tabs, their keepers, and the one in front."""

from pathlib import Path

from gui.desk.desk import Desk
from gui.desk.keeper import Keeper


class Documents:
    """What is open. As long as nothing is, a keeper that keeps nothing stands in."""

    def __init__(self, idle: Keeper) -> None:
        self.desks: list[Desk] = []
        self.front: Desk | None = None
        self._idle = idle
        self._keepers: dict[Desk, Keeper] = {}

    @property
    def keeper(self) -> Keeper:
        """The keeper of the document in front."""
        return self._idle if self.front is None else self._keepers[self.front]

    def keeper_of(self, desk: Desk) -> Keeper:
        """The keeper of an open document."""
        return self._keepers[desk]

    def add(self, desk: Desk, keeper: Keeper, at: int | None = None) -> None:
        """Lay a document beside the others: at a place, else behind the one in front."""
        if at is None:
            at = self.desks.index(self.front) + 1 if self.front is not None else 0
        self.desks.insert(at, desk)
        self._keepers[desk] = keeper

    def remove(self, desk: Desk) -> None:
        """Take a document away; the one in its place, else the last, comes to the front where it was there."""
        at = self.desks.index(desk)
        del self.desks[at], self._keepers[desk]
        if desk is self.front:
            self.front = self.desks[min(at, len(self.desks) - 1)] if self.desks else None

    def of(self, path: Path) -> Desk | None:
        """The desk of a document, however its path is written; None where it is not open."""
        real = path.resolve()
        return next((desk for desk in self.desks if desk.session.path.resolve() == real), None)

    def neighbour(self, step: int) -> Desk | None:
        """The next (+1) or the previous (-1) document, round and round."""
        if self.front is None:
            return None
        return self.desks[(self.desks.index(self.front) + step) % len(self.desks)]
