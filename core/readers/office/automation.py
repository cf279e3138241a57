"""Conversion by Word or WPS on Windows, through their automation interface.

A child process holds the conversation with them: it is killed when its time is up, and so are the office processes
that it started, which are no children of its own.
"""

import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

from core.readers.guard import kill_tree, run_limited
from core.readers.office.child import command
from core.readers.office.conversation import PROGRAMS

if sys.platform == "win32":
    import winreg

STARTED = "started.txt"
"""Where the child notes the office processes that it started."""


@cache
def has_automation() -> bool:
    """Whether Word or WPS is registered on this computer."""
    if sys.platform == "win32":
        for name in PROGRAMS:
            with suppress(OSError):
                winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, name))
                return True
    return False


def convert_by_automation(source: Path, target: Path, seconds: float) -> None:
    """Write ``source`` as ``target``, a .docx; without success there is no target."""
    note = target.parent / STARTED
    if not run_limited(command(source, target, note), target.parent, seconds):
        _end_started(note)


def _end_started(note: Path) -> None:
    """Kill the office processes that the child started and can no longer end itself."""
    with suppress(OSError):
        for line in note.read_text(encoding="utf-8", errors="replace").split():
            if line.isdecimal():
                kill_tree(int(line))
