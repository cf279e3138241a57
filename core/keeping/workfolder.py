"""Working folder (留存文件夹): where the working files of this user stand, one for each document."""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from core.edits import Edit
from core.errors import WorkBusyError, WorkDamagedError, WorkfileError
from core.facts import Fact
from core.keeping.packed import Notes, Packed, Unpacked
from core.keeping.workfile import WorkFile, look_into, pack_reading
from core.keeping.workstore import WorkState, damaged
from core.messages import say
from core.model import Disclosure
from core.reading import Reading

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


@dataclass(frozen=True, slots=True)
class Continued:
    """Work that was taken up again: its open file, and what stands in it."""

    file: WorkFile
    reading: Reading
    steps: tuple[Edit, ...]
    state: WorkState
    draft: Edit | None = None
    """The step that what was being typed would be"""
    notes: Notes = field(default_factory=Notes)
    checked: Mapping[Fact, str] = field(default_factory=dict)
    """The facts that the clerk looked at, each with its text then"""
    trouble: str = ""
    """A sentence about what could not be taken up"""
    states: tuple[Disclosure, ...] = ()
    """The document after each of the steps"""


@dataclass(frozen=True, slots=True)
class Opened:
    """Unfinished work whose file is open and locked; what stands in it is still packed."""

    file: WorkFile
    state: WorkState
    checked: Mapping[Fact, str]
    packed: Packed


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

    def left(self, source: Path) -> WorkState | None:
        """Unfinished work on a document; None where there is none. Raises WorkfileError, WorkBusyError."""
        path = self.path_for(source)
        state = look_into(path) if path.exists() else None
        return state if state is not None and state.unsaved else None

    def open(self, path: Path) -> Opened:
        """Open unfinished work, which is quick; raises WorkfileError."""
        file = WorkFile(path)
        try:
            state = file.state()
            if state is None:
                raise damaged(path)
            return Opened(file, state, file.checked(), file.packed())
        except BaseException:
            file.close()
            raise

    def continued(self, opened: Opened, left: Unpacked) -> Continued:
        """Take up work as it was unpacked; raises WorkfileError.

        Where some of it was left out, the file is put aside, and one that holds the rest takes its place.
        """
        state, count = opened.state, len(left.steps)
        if left.is_whole and state.position <= count:
            return Continued(
                opened.file, left.reading, left.steps, state, left.draft, left.notes, opened.checked, states=left.states
            )
        opened.file.close()
        steps, states = left.steps[: state.position], left.states[: state.position]
        rest = Continued(opened.file, left.reading, steps, state, None, left.notes, opened.checked, states=states)
        return self._saved_from(opened.file.path, rest)

    def _saved_from(self, path: Path, left: Continued) -> Continued:
        """What is left of a damaged file, in a new one."""
        sentence = say("上次的工作只能恢复前 {n} 步，其余的无法读出。", n=len(left.steps))
        trouble = sentence + self._put_aside(path)
        file = WorkFile(path)
        file.begin(left.state.source, pack_reading(left.reading))
        for number, edit in enumerate(left.steps, 1):
            file.add(number, edit)
        file.put_notes(left.notes)
        file.put_checked(left.checked)
        state = file.state()
        assert state is not None
        return replace(left, file=file, state=state, trouble=trouble)

    def put_aside(self, path: Path, error: WorkDamagedError) -> str:
        """Keep a damaged file under another name; returns the sentence that tells of it."""
        return str(error) + self._put_aside(path)

    def _put_aside(self, path: Path) -> str:
        when = datetime.now().strftime("%Y%m%d-%H%M%S")
        aside = path.with_name(f"{path.name}-{when}{_ASIDE}")
        with suppress(OSError):
            for end in _BESIDE:
                _rename(Path(f"{path}{end}"), Path(f"{aside}{end}"))
            _rename(path, aside)
        return say("留存文件已改名为“{name}”留在原处，其他文件不受影响。", name=aside.name)

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
