"""Working store (留存库): the tables of a working file, version by version, and the faults of SQLite in our words."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.errors import WorkBusyError, WorkDamagedError, WorkfileError
from core.messages import say

VERSIONS = (
    """
    CREATE TABLE document (
        id INTEGER PRIMARY KEY CHECK (id = 1), source TEXT NOT NULL, changed TEXT NOT NULL,
        reading BLOB, target TEXT, template TEXT,
        position INTEGER NOT NULL DEFAULT 0, saved INTEGER DEFAULT 0
    );
    CREATE TABLE step (number INTEGER PRIMARY KEY, edit BLOB NOT NULL);
    CREATE TABLE draft (id INTEGER PRIMARY KEY CHECK (id = 1), edit BLOB NOT NULL);
    """,
    """
    ALTER TABLE document ADD COLUMN notes BLOB;
    ALTER TABLE document ADD COLUMN noted INTEGER NOT NULL DEFAULT 0;
    """,
    "ALTER TABLE document ADD COLUMN stamp TEXT;",
    """
    CREATE TABLE checked (owner TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (owner, field))
    WITHOUT ROWID;
    """,
    "ALTER TABLE step ADD COLUMN stamp TEXT;",
)
"""What brings a file from each version to the next, the first of them from nothing. Only ever add to it.

``position`` is the number of steps done, the further ones are undone; ``saved`` that at the last save as Excel, NULL
where that state can't be come back to. ``draft`` is what is being typed now. ``noted`` says that ``notes``, or what is
``checked`` (the facts that the clerk looked at, with their texts), have changed since the last save. ``stamp`` tells
whether the source is the file that was read still; that of a ``step``, where the step read the source again.
"""


@dataclass(frozen=True, slots=True)
class WorkState:
    """How the work stands: when it was last changed, how many steps are done, and at how many it was saved."""

    source: Path
    """The document that was read"""
    changed: datetime
    position: int = 0
    saved: int | None = 0
    """None where the saved state is none of the steps any more"""
    target: Path | None = None
    """The workbook that it was saved as"""
    template: str | None = None
    typing: bool = False
    """Something was being typed"""
    noted: bool = False
    """Notes have changed since the last save"""
    stamp: str = ""
    """The stamp of the source as it was read; "" where that is not known"""

    @property
    def unsaved(self) -> bool:
        """Whether there are changes that are in no workbook."""
        return self.position != self.saved or self.typing or self.noted

    @property
    def outdated(self) -> bool:
        """Whether the source is another file than the one that was read."""
        now = stamp_of(self.source)
        return bool(self.stamp and now and self.stamp != now)


def connected(path: Path) -> sqlite3.Connection:
    """A connection that never waits; raises WorkfileError where there can't be one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return sqlite3.connect(path, timeout=0, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise told(error, path) from error


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """The version of a file, 0 of an empty one; raises WorkfileError where a later program wrote it."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(VERSIONS):
        raise WorkfileError(
            say("留存文件“{name}”是更新版本的程序写的，这个版本打不开。请更新绩表通后再继续。", name=path.name)
        )
    return version


def state_of(connection: sqlite3.Connection, path: Path) -> WorkState | None:
    """How the work in a file stands; None where no document was put in."""
    columns = "source, changed, position, saved, target, template, EXISTS (SELECT 1 FROM draft)"
    version = version_of(connection, path)
    later = ("noted" if version > 1 else "0", "stamp" if version > 2 else "NULL")
    if version > 4:
        again = "SELECT stamp FROM step WHERE stamp IS NOT NULL AND number <= position ORDER BY number DESC LIMIT 1"
        later = ("noted", f"COALESCE(({again}), stamp)")
    row = connection.execute(f"SELECT {columns}, {', '.join(later)} FROM document").fetchone()
    if row is None:
        return None
    source, changed, position, saved, target, template, typing, noted, stamp = row
    try:
        when = datetime.fromisoformat(changed)
    except ValueError as error:
        raise damaged(path) from error
    written = Path(target) if target else None
    signs = bool(typing), bool(noted), stamp or ""
    return WorkState(Path(source), when, position, saved, written, template, *signs)


def stamp_of(source: Path) -> str:
    """What tells a file from what it was before: its size in bytes and when it was written; "" where it is gone."""
    try:
        status = source.stat()
    except OSError:
        return ""
    return f"{status.st_size}:{status.st_mtime_ns}"


def told(error: Exception, path: Path) -> WorkfileError:
    """The error of ours that a fault of the system or of SQLite is."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None and code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return WorkBusyError(say("这个文件正在另一个窗口中整理。请切换到那个窗口，或先把它关闭。"))
    if code is not None and code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR):
        return damaged(path)
    return WorkfileError(say("无法留存修改：{reason}。请检查磁盘空间和权限，并尽快保存为 Excel。", reason=error))


def damaged(path: Path) -> WorkDamagedError:
    """The error of a file that can't be made out."""
    return WorkDamagedError(say("留存文件“{name}”已损坏，无法从中继续上次的工作。", name=path.name))
