"""The process that holds the conversation with Word or WPS: it can hang or die without harm to the one that waits."""

import csv
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from core.readers.office.conversation import converted

COMMAND = "office-conversion"
"""What the packaged program is called with to be this process; no command for people."""
_AS_A_SCRIPT = f"import sys; from {__name__} import main; sys.exit(main(sys.argv[1:]))"
PROCESSES = frozenset(("wps.exe", "winword.exe"))


def command(source: Path, target: Path, note: Path) -> list[str]:
    """The command line of this process; ``note`` is the file where it tells the office processes that it started."""
    program = [COMMAND] if getattr(sys, "frozen", False) else ["-c", _AS_A_SCRIPT]
    return [sys.executable, *program, str(source), str(target), str(note)]


def main(arguments: Sequence[str]) -> int:
    """Convert a file as ``command`` asks for it; 0 where there is a target afterwards."""
    source, target, note = map(Path, arguments)

    def told(started: Iterable[int]) -> None:
        with note.open("a", encoding="utf-8") as file:
            file.writelines(f"{pid}\n" for pid in started)

    return 0 if converted(source, target, _dispatch, _running, told) else 1


def _dispatch(name: str) -> Any:
    """The program of a name, started; raises OSError where there is none."""
    if sys.platform == "win32":
        from comtypes.client import CreateObject  # noqa: PLC0415  which other systems do not have

        return CreateObject(name, dynamic=True)
    raise OSError(name)


def _running() -> frozenset[int]:
    """The processes of the office programs."""
    if sys.platform == "win32":
        tasks = ["tasklist", "/FO", "CSV", "/NH"]
        answer = subprocess.run(tasks, capture_output=True, check=False, creationflags=subprocess.CREATE_NO_WINDOW)
        return processes_of(answer.stdout.decode("mbcs", "replace"))
    return frozenset()


def processes_of(tasks: str) -> frozenset[int]:
    """The office processes in what ``tasklist`` prints: name and number are the first columns of each line."""
    rows = csv.reader(tasks.splitlines())
    return frozenset(int(row[1]) for row in rows if len(row) > 1 and row[0].lower() in PROCESSES and row[1].isdecimal())
