"""Incoming (来改): one change that the other side has made since both sides were the same, and what it meets here."""

from dataclasses import dataclass
from enum import Enum

from core.facts import Fact


class IncomingKind(Enum):
    """What kind of change came in (来改类别)."""

    CHANGED = "changed"
    """改动: a text was changed there, and not here"""
    ADDED = "added"
    """增加: a row or project that is new there"""
    REMOVED = "removed"
    """删除: a row or project is gone there, and was not touched here"""
    MOVED = "moved"
    """换位: rows or projects stand in another order there"""
    CONFLICT = "conflict"
    """冲突: both sides changed the same thing, each in its own way"""


class What(Enum):
    """What a change is about: a text (or a list of texts as a whole), a row, a project, a raw table, or an order."""

    TEXT = "text"
    ROW = "row"
    PROJECT = "project"
    TABLE = "table"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Incoming:
    """A change of the other side (来改), to be accepted or not.

    ``fact`` is the text that changed; for a row or project its id without a field; for an order the list that is
    ordered ("indicators" of a project, "projects"). A text is None where that side has no such thing.
    """

    kind: IncomingKind
    what: What
    fact: Fact
    project: str = ""
    """The id of the project or raw table that it is in, "" for the prose of the department"""
    base: str | None = None
    """As both sides had it"""
    ours: str | None = None
    """As it stands here"""
    theirs: str | None = None
    """As the other side has it now"""
    doubt: str = ""
    """Why it is not certain that this was meant; "" where it is"""
    slight: bool = False
    """Only white space, or full and half width, differ"""

    @property
    def certain(self) -> bool:
        """Whether it may be accepted without being looked at."""
        return self.kind is not IncomingKind.CONFLICT and not self.doubt and not self.slight
