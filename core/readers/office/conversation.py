"""The conversation with Word or WPS (自动化对话): have a file opened and saved as .docx, then let the program go.

It is held with whatever object ``dispatch`` gives for the name of a program, so that it is the same with a stand-in.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

PROGRAMS = ("KWPS.Application", "WPS.Application", "Word.Application")
"""Names under which WPS 文字 (new, old) and Word register; WPS also answers to Word's where it has taken that over."""
SILENT = 0
"""wdAlertsNone: no question to a person who does not see it"""
NO_MACROS = 3
"""msoAutomationSecurityForceDisable"""
AS_DOCX = 12
"""wdFormatXMLDocument"""
UNSAVED = 0
"""wdDoNotSaveChanges"""
WRONG = "x"
"""A password that fails at once where none would be asked for"""


def converted(
    source: Path,
    target: Path,
    dispatch: Callable[[str], Any],
    running: Callable[[], frozenset[int]],
    note: Callable[[Iterable[int]], None],
) -> bool:
    """Whether one of the programs wrote ``source`` as ``target``, a .docx.

    ``dispatch`` starts the program of a name, or raises; ``note`` hears the processes that it started for it, those
    of ``running`` that were not there before: they are no children of this one, and must be ended when it hangs.
    """
    for name in PROGRAMS:
        # A program that is not there, or fails in any way, only means that the next one is asked.
        with suppress(Exception):
            before = running()
            program = dispatch(name)
            note(running() - before)
            try:
                _save(program, source, target)
            finally:
                _leave(program)
        if target.exists():
            return True
    return False


def _save(program: Any, source: Path, target: Path) -> None:
    """Open and save a file; a program that will not promise to leave its macros alone is not given it."""
    program.DisplayAlerts = SILENT
    program.AutomationSecurity = NO_MACROS
    # no conversion dialog, read-only, not among the recent files
    document = program.Documents.Open(str(source), False, True, False, WRONG)
    try:
        try:
            document.SaveAs2(str(target), AS_DOCX)
        except Exception:
            document.SaveAs(str(target), AS_DOCX)  # as older programs call it
    finally:
        with suppress(Exception):
            document.Close(UNSAVED)


def _leave(program: Any) -> None:
    """End the program, unless it is the user's own: one with other documents open."""
    with suppress(Exception):
        if program.Documents.Count == 0:
            program.Quit(UNSAVED)
