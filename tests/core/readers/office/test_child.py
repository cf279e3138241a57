"""The process that speaks to Word or WPS, and what is left when it hangs."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.readers.office import automation, child
from gui.__main__ import OFFICE, main

posix = pytest.mark.skipif(sys.platform == "win32", reason="on Windows it would ask the Word of this computer")

TASKS = """
"Image Name","PID"
"System Idle Process","0","Services","0","8 K"
"WINWORD.EXE","4012","Console","1","120,004 K"
"wps.exe","77","Console","1","80,000 K"
"explorer.exe","12","Console","1","90,000 K"
"""


def test_office_processes_are_told_from_others() -> None:
    assert child.processes_of(TASKS) == {4012, 77}


@posix
def test_without_office_programs_the_process_ends_without_a_target(tmp_path: Path) -> None:
    command = child.command(tmp_path / "a.doc", tmp_path / "a.docx", tmp_path / "note")
    ended = subprocess.run(command, cwd=tmp_path, check=False, timeout=60, capture_output=True)
    assert (ended.returncode, ended.stderr) == (1, b"")
    assert not (tmp_path / "a.docx").exists()


@posix
def test_the_packaged_program_is_that_process_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    program, *arguments = child.command(tmp_path / "a.doc", tmp_path / "a.docx", tmp_path / "note")
    assert (program, arguments[0]) == (sys.executable, OFFICE)
    assert main(arguments) == 1


@posix
def test_when_it_hangs_it_is_killed_with_the_program_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Word is started by the system: here a process in a session of its own, which the child only notes.
    with subprocess.Popen(["sleep", "60"], start_new_session=True) as word:
        script = f"echo {word.pid} > note; echo garbage >> note; sleep 60"
        monkeypatch.setattr(automation, "command", lambda *_: ["sh", "-c", script.replace("note", automation.STARTED)])
        start = time.monotonic()
        automation.convert_by_automation(tmp_path / "a.doc", tmp_path / "a.docx", 0.5)
        assert word.wait(10) != 0
        assert time.monotonic() - start < 30


@posix
def test_a_program_that_did_its_work_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with subprocess.Popen(["sleep", "60"], start_new_session=True) as word:
        script = f"echo {word.pid} > {automation.STARTED}; echo docx > a.docx"
        monkeypatch.setattr(automation, "command", lambda *_: ["sh", "-c", script])
        automation.convert_by_automation(tmp_path / "a.doc", tmp_path / "a.docx", 30)
        assert (tmp_path / "a.docx").exists()
        assert word.poll() is None
        word.kill()
