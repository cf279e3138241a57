"""Clippings (剪贴内容): what was pasted as a document of its own stands in a file here, for it has no other one."""

import shutil
import tempfile
import time
import uuid
from contextlib import suppress
from pathlib import Path

from core.errors import WriteError
from core.keeping.workfolder import WorkFolder
from core.messages import say

_NAME = "clippings"
_DAY = 24 * 60 * 60
"""Seconds: a younger one may be on its way to its working file"""


class Clippings:
    """A folder beside the working files; in it a folder for each clipping, for two may have one name in turn.

    Without working files it is one for the time being.
    """

    def __init__(self, works: WorkFolder | None) -> None:
        self.folder = works.folder.with_name(_NAME) if works else Path(tempfile.gettempdir(), f"jibiao-{_new_name()}")
        self._works = works

    def holds(self, path: Path) -> bool:
        """Whether a document is one that was pasted."""
        return path.parent.parent == self.folder

    def add(self, data: bytes) -> Path:
        """Keep what was copied; gives its file, named by the first number that is free. Raises WriteError."""
        self._clear()
        taken = {path.name for path in self._all()}
        names = (say("剪贴板 {n}", n=n) for n in range(1, len(taken) + 2))
        path = self.folder / _new_name() / next(name for name in names if name not in taken)
        try:
            path.parent.mkdir(parents=True)
            path.write_bytes(data)
        except OSError as error:
            shutil.rmtree(path.parent, ignore_errors=True)
            reason = error.strerror or error
            raise WriteError(say("无法保存剪贴板的内容：{reason}。请检查磁盘空间。", reason=reason)) from error
        return path

    def drop(self, path: Path) -> None:
        """Forget a clipping."""
        if self.holds(path):
            shutil.rmtree(path.parent, ignore_errors=True)

    def _all(self) -> list[Path]:
        return sorted(self.folder.glob("*/*"))

    def _clear(self) -> None:
        """Forget those whose working file is gone: they are in a workbook, or were given up."""
        for path in self._all():
            with suppress(OSError):
                is_old = time.time() - path.stat().st_mtime > _DAY
                if is_old and self._works is not None and not self._works.path_for(path).exists():
                    self.drop(path)


def _new_name() -> str:
    """A name that no folder has."""
    return uuid.uuid4().hex[:12]
