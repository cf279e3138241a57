import sys
import time
from pathlib import Path

import pytest

from core.readers.guard import run_limited

posix = pytest.mark.skipif(sys.platform == "win32", reason="shells of POSIX systems")


def python(*lines: str) -> list[str]:
    return [sys.executable, "-c", "\n".join(lines)]


def test_a_program_that_ends_well_is_told_from_one_that_does_not(tmp_path: Path) -> None:
    assert run_limited(python("open('a', 'w').write('x')"), tmp_path, 30)
    assert (tmp_path / "a").exists()
    assert not run_limited(python("raise SystemExit(1)"), tmp_path, 30)


def test_a_program_sees_what_is_added_to_its_environment(tmp_path: Path) -> None:
    assert run_limited(python("import os", "assert os.environ['A'] == '甲'"), tmp_path, 30, also={"A": "甲"})


@pytest.mark.parametrize(("before", "seen"), [("/opt/lib", "/opt/lib"), (None, None)])
def test_a_program_does_not_load_the_libraries_of_the_packaged_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str | None, seen: str | None
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/program/_internal")
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    assert run_limited(python("import os", f"assert os.environ.get('LD_LIBRARY_PATH') == {seen!r}"), tmp_path, 30)


@posix
def test_a_program_that_hangs_is_killed_with_those_it_started(tmp_path: Path) -> None:
    assert not run_limited(["sh", "-c", "(sleep 1; touch late) & touch started; sleep 60"], tmp_path, 0.5)
    assert (tmp_path / "started").exists()
    time.sleep(0.8)
    assert not (tmp_path / "late").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux limits the memory of a running process")
def test_a_program_that_asks_for_too_much_memory_fails(tmp_path: Path) -> None:
    greedy = python("import sys", "sys.stdin.read()", "bytearray(1 << 30)")
    assert not run_limited(greedy, tmp_path, 30, most=512 << 20)
    assert run_limited(python("bytearray(1 << 20)"), tmp_path, 30)
