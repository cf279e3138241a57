"""Working file (留存文件): one document with every step taken on it, on the disk before the next event is handled.

An SQLite file. While a window has it open the operating system holds a lock on it, and lets go of it when the program
ends, however it ends: a second window is told, and a crash leaves nothing to clean up.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from core.edits import Edit
from core.facts import Fact
from core.keeping.packed import Notes, Packed, pack
from core.keeping.workstore import VERSIONS, WorkState, connected, stamp_of, state_of, told, version_of
from core.reading import Reading


class WorkFile:
    """An open working file; locked against other windows until it is closed.

    All methods raise WorkfileError where the disk does not do as it should.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = connected(path)
        try:
            with self._told():
                for setting in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL"):
                    self._connection.execute(f"PRAGMA {setting}")
            self._upgrade()
        except BaseException:
            self._connection.close()
            raise

    def _upgrade(self) -> None:
        """Bring the file to the version of this program; also takes the lock, for it writes always."""
        with self._transaction():
            version = version_of(self._connection, self.path)
            for script in VERSIONS[version:]:
                for statement in filter(str.strip, script.split(";")):
                    self._connection.execute(statement)
            self._connection.execute(f"PRAGMA user_version = {len(VERSIONS)}")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell of the faults of SQLite in our words."""
        try:
            yield
        except sqlite3.Error as error:
            raise told(error, self.path) from error

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def begin(self, source: Path, reading: bytes, *, elsewhere: bool = True) -> None:
        """Forget what stands here, and keep a document that was read just now, as ``pack_reading`` packs it.

        ``elsewhere`` says that the clerk has the document in a file; one that has none is work to be continued from the
        beginning.
        """
        with self._transaction():
            for table in ("document", "step", "draft", "checked"):
                self._connection.execute(f"DELETE FROM {table}")
            row = (str(source), _now(), reading, stamp_of(source), 0 if elsewhere else None)
            self._connection.execute(
                "INSERT INTO document (id, source, changed, reading, stamp, saved) VALUES (1, ?, ?, ?, ?, ?)", row
            )

    def state(self) -> WorkState | None:
        """How the work stands; None where no document was put in."""
        with self._told():
            return state_of(self._connection, self.path)

    def packed(self) -> Packed:
        """All contents but what was looked at, as they lie there."""
        with self._told():
            read = self._connection.execute("SELECT reading, notes FROM document").fetchone() or (None, None)
            steps = self._connection.execute("SELECT number, edit FROM step ORDER BY number").fetchall()
            draft = self._connection.execute("SELECT edit FROM draft").fetchone()
        return Packed(self.path, read[0], tuple(steps), read[1], draft and draft[0])

    def put_notes(self, notes: Notes) -> None:
        """Keep what is noted."""
        with self._transaction():
            row = (pack(Notes, notes), _now())
            self._connection.execute("UPDATE document SET notes = ?, noted = 1, changed = ?", row)

    def checked(self) -> dict[Fact, str]:
        """已核对: the facts that were looked at, each with its text then."""
        with self._told():
            rows = self._connection.execute("SELECT owner, field, text FROM checked").fetchall()
        return {Fact(owner, field): text for owner, field, text in rows}

    def put_checked(self, marks: Mapping[Fact, str | None]) -> None:
        """Keep that facts were looked at, with these texts; None takes the mark away."""
        gone = [(fact.owner, fact.field) for fact, text in marks.items() if text is None]
        there = [(fact.owner, fact.field, text) for fact, text in marks.items() if text is not None]
        with self._transaction():
            self._connection.executemany("DELETE FROM checked WHERE owner = ? AND field = ?", gone)
            self._connection.executemany("INSERT OR REPLACE INTO checked VALUES (?, ?, ?)", there)
            self._connection.execute("UPDATE document SET noted = 1, changed = ?", (_now(),))

    def add(self, position: int, edit: Edit, packed: bytes | None = None) -> None:
        """Keep a step done as the ``position``-th, from 1; those that were undone before it are gone.

        ``packed`` is what ``pack_step`` makes of it, where that was done before.
        """
        stamp = None if edit.reading is None else self._stamp()
        with self._transaction():
            self._connection.execute("DELETE FROM step WHERE number >= ?", (position,))
            row = (position, packed or pack_step(edit), stamp)
            self._connection.execute("INSERT INTO step (number, edit, stamp) VALUES (?, ?, ?)", row)
            self._connection.execute("UPDATE document SET saved = NULL WHERE saved >= ?", (position,))
            self._stand_at(position)

    def _stamp(self) -> str:
        """The stamp of the source as it is now."""
        state = self.state()
        return stamp_of(state.source) if state is not None else ""

    def move(self, position: int) -> None:
        """Keep that so many steps are done now, after undo or redo."""
        with self._transaction():
            self._stand_at(position)

    def _stand_at(self, position: int) -> None:
        self._connection.execute("UPDATE document SET position = ?, changed = ?", (position, _now()))
        self._connection.execute("DELETE FROM draft")

    def put_draft(self, edit: Edit | None) -> None:
        """Keep what is being typed, as the step that it would be; None where nothing is."""
        with self._transaction():
            self._connection.execute("DELETE FROM draft")
            if edit is not None:
                self._connection.execute("INSERT INTO draft VALUES (1, ?)", (pack(Edit, edit),))

    def note_saved(self, target: Path, template: str, position: int | None, *, noted: bool = False) -> None:
        """Keep that the work as it was at so many steps is in a workbook.

        ``position`` is None where that state can't be come back to; ``noted`` tells that notes have changed since.
        """
        with self._transaction():
            row = (position, noted, str(target), template)
            self._connection.execute("UPDATE document SET saved = ?, noted = ?, target = ?, template = ?", row)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def look_into(path: Path) -> WorkState | None:
    """How the work in a file stands, None where there is none; the file is not changed. Raises WorkfileError."""
    connection = connected(path)
    try:
        if version_of(connection, path) == 0:
            return None
        return state_of(connection, path)
    except sqlite3.Error as error:
        raise told(error, path) from error
    finally:
        connection.close()


def pack_reading(reading: Reading) -> bytes:
    """A document as the working file keeps it; takes about 2 ms a project."""
    return pack(Reading, reading)


def pack_step(edit: Edit) -> bytes:
    """A step as the working file keeps it; one that brings a reading takes as long as that."""
    return pack(Edit, edit)


def _now() -> str:
    return datetime.now().isoformat(timespec="seconds")
