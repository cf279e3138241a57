"""Bases (底稿): the workbooks as they were written, so that what comes back from Excel can be compared with them.

A workbook carries hidden the id of the saving that wrote it. A copy of the file, byte for byte, is kept in the user's
data folder under that id; reading the copy gives what was written, for filling and reading back are exact. That costs a
copy of a file at each saving, and no format of its own that a later version would have to understand. The base can't
travel in the workbook: it would double its size, and other programs throw away parts that they do not know.

Where no copy is there (another computer, an old file) what was read from the document serves as the base.
"""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path

_SUFFIX = ".base.xlsx"
_MOST = 60
"""Copies that are kept; the oldest go first"""


@dataclass(frozen=True, slots=True)
class Base:
    """A workbook as it was written: its copy, and the key of the document that it was written from."""

    path: Path
    source: str


class Bases:
    """The copies in a folder. A disk that is full or read-only costs the copies, never the saving."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, workbook: Path, save: str, source: str) -> None:
        """Keep a copy of a workbook written just now; ``source`` is the key of the document it was written from."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            copy = self.folder / f"{source}-{save}{_SUFFIX}"
            shutil.copyfile(workbook, copy)
            self._clear()

    def find(self, save: str | None) -> Base | None:
        """The workbook that a saving wrote; None where no copy is left."""
        return next(self._all(f"*-{save}"), None) if save and save.isalnum() else None

    def latest(self, source: str) -> Base | None:
        """What was written from a document last."""
        return max(self._all(f"{source}-*"), key=lambda base: _age(base.path), default=None)

    def is_untouched(self, workbook: Path, source: str) -> bool | None:
        """Whether a workbook is as it was written from a document; None where that can't be told."""
        copies = sorted(self._all(f"{source}-*"), key=lambda base: _age(base.path), reverse=True)
        try:
            return any(cmp(workbook, base.path, shallow=False) for base in copies) if copies else None
        except OSError:
            return None

    def _all(self, name: str) -> Iterator[Base]:
        for path in self.folder.glob(f"{name}{_SUFFIX}"):
            yield Base(path, path.name.partition("-")[0])

    def _clear(self) -> None:
        copies = sorted(self.folder.glob(f"*{_SUFFIX}"), key=_age, reverse=True)
        for copy in copies[_MOST:]:
            with suppress(OSError):
                copy.unlink()


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
