"""Packed work (封存的内容): what a working file holds, as it lies there, and what can be made of it."""

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from core.codec import CodecError, decode, encode
from core.edits import Edit, apply
from core.errors import EditError, WorkDamagedError
from core.findings import Finding
from core.keeping.workstore import damaged
from core.model import Disclosure
from core.reading import Reading

_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class Notes:
    """What the clerk has noted beside the texts: findings that are ignored (忽略), each with the reason."""

    ignored: Mapping[Finding, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What was made of packed work; it takes long to come from one process to another, see ``gui.background``."""

    reading: Reading
    """The document as it was read"""
    steps: tuple[Edit, ...]
    states: tuple[Disclosure, ...]
    """The document after each of the steps"""
    is_whole: bool
    """False where steps are missing, because one can't be made out or does not fit"""
    notes: Notes
    draft: Edit | None = None
    """The step that what was being typed would be"""


@dataclass(frozen=True, slots=True)
class Packed:
    """The contents of a working file as they lie there; each may be None, or damaged. Quick to take out and to send."""

    path: Path
    """The working file"""
    document: bytes | None
    numbered: tuple[tuple[int, bytes | None], ...]
    """The steps, done and undone, with their numbers from 1"""
    noted: bytes | None = None
    typed: bytes | None = None

    @property
    def size(self) -> int:
        """In bytes; a project takes about 850 of them, and 2 ms to be made out and checked."""
        return len(self.document or b"") + sum(len(packed or b"") for _, packed in self.numbered)

    def reading(self) -> Reading:
        """The document as it was read; raises WorkDamagedError where it can't be made out."""
        return _unpacked(Reading, self.document, self.path)

    def steps(self) -> Iterator[Edit]:
        """All steps, done and undone; raises WorkDamagedError at one that can't be made out."""
        for expected, (number, packed) in enumerate(self.numbered, 1):
            yield _unpacked(Edit, packed if number == expected else None, self.path)

    def notes(self) -> Notes:
        """What was noted; raises WorkDamagedError where it can't be made out."""
        return _unpacked(Notes, self.noted, self.path) if self.noted is not None else Notes()

    def draft(self) -> Edit | None:
        """What was being typed."""
        return _unpacked(Edit, self.typed, self.path) if self.typed is not None else None

    def unpacked(self) -> Unpacked:
        """All of it; raises WorkDamagedError where not even the document can be made out.

        Steps that can't be made out or don't fit are left out with all after them, and what was being typed.
        """
        reading, notes = self.reading(), self.notes()
        state, steps, states = reading.disclosure, list[Edit](), list[Disclosure]()
        try:
            for edit in self.steps():
                state = apply(state, edit)
                steps.append(edit)
                states.append(state)
            draft = self.draft()
        except (WorkDamagedError, EditError):
            return Unpacked(reading, tuple(steps), tuple(states), False, notes)
        return Unpacked(reading, tuple(steps), tuple(states), True, notes, draft)


def pack(kind: type[_Kind], value: _Kind) -> bytes:
    """A value as a working file keeps it."""
    plain = json.dumps(encode(kind, value), ensure_ascii=False)
    return zlib.compress(plain.encode("utf-8", "surrogatepass"), 1)


def _unpacked(kind: type[_Kind], packed: Any, path: Path) -> _Kind:
    try:
        return decode(kind, json.loads(zlib.decompress(packed)))
    except (TypeError, zlib.error, json.JSONDecodeError, UnicodeDecodeError, CodecError) as error:
        raise damaged(path) from error
