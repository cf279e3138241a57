"""Working folder (留存文件夹): where the working files of this user stand, one for each document."""

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.errors import WorkBusyError, WorkDamagedError, WorkfileError
from core.messages import say
from core.workfile import WorkFile, WorkState, look_into

SUFFIX = ".jbwork"
_ASIDE = ".damaged"
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file that was not closed"""


@dataclass(frozen=True, slots=True)
class Work:
    """Work that can be continued (未完成的工作)."""

    path: Path
    """The working file"""
    state: WorkState


class WorkFolder:
    """The working files in a folder; damaged ones are put aside under another name, never deleted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path_for(self, source: Path) -> Path:
        """The working file of a document, there or not: the same for every way to write the document's path."""
        key = hashlib.sha256(str(source.resolve()).encode("utf-8", "surrogatepass")).hexdigest()
        return self.folder / f"{key[:16]}{SUFFIX}"

    def unfinished(self) -> tuple[list[Work], list[str]]:
        """Work with changes that are in no workbook, the latest first; and sentences about files that are damaged.

        Files that another window has open are left out, finished ones are removed.
        """
        works, sentences = [], []
        for path in sorted(self.folder.glob(f"*{SUFFIX}")):
            try:
                state = look_into(path)
            except WorkDamagedError as error:
                sentences.append(self.put_aside(path, error))
            except WorkBusyError:
                continue
            except WorkfileError as error:
                sentences.append(str(error))
            else:
                if state is not None and state.unsaved:
                    works.append(Work(path, state))
                else:
                    self.remove(path)
        return sorted(works, key=lambda work: work.state.changed, reverse=True), sentences

    def put_aside(self, path: Path, error: WorkDamagedError) -> str:
        """Keep a damaged file under another name; returns the sentence that tells of it."""
        when = datetime.now().strftime("%Y%m%d-%H%M%S")
        aside = path.with_name(f"{path.name}-{when}{_ASIDE}")
        with suppress(OSError):
            for end in _BESIDE:
                _rename(Path(f"{path}{end}"), Path(f"{aside}{end}"))
            _rename(path, aside)
        return str(error) + say("它已改名为“{name}”留在原处，其他文件不受影响。", name=aside.name)

    def remove(self, path: Path) -> None:
        """Delete a working file, unless a window has it open."""
        try:
            WorkFile(path).close()
        except WorkfileError:
            return
        with suppress(OSError):
            for end in (*_BESIDE, ""):
                Path(f"{path}{end}").unlink(missing_ok=True)


def _rename(path: Path, name: Path) -> None:
    if path.exists():
        path.replace(name)
