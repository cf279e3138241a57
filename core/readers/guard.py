"""Limits (资源限制) for processes that read foreign files: a broken one may ask for more memory than there is."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from core.readers.job import join_job

if sys.platform == "linux":
    import resource

MOST_MEMORY = 4 << 30
"""Bytes of address space that reading a document may take; 1,000 projects stay under a tenth of it."""


def limit_memory(most: int = MOST_MEMORY) -> None:
    """Keep this process under ``most`` bytes from now on: what asks for more gets a MemoryError.

    For processes that only read. Without effect on systems that know no such limit for a running process.
    """
    if not join_job(most):
        _limit(os.getpid(), most)


def run_limited(
    command: Sequence[str],
    folder: Path,
    seconds: float,
    *,
    most: int = MOST_MEMORY,
    also: Mapping[str, str] | None = None,
) -> bool:
    """Run a program in ``folder`` with a limit of time and memory; whether it came to a good end.

    The program and those that it started are killed when the time is up. ``also`` adds to its environment.
    """
    windows = sys.platform == "win32"
    process = subprocess.Popen(
        list(command),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**_environment(), **(also or {})},
        start_new_session=not windows,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    _limit(process.pid, most)
    try:
        return process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        kill_tree(process.pid)
        process.wait()


def _environment() -> dict[str, str]:
    """This process's variables, but the library path as it was before the packaged program put its own folder there."""
    variables = dict(os.environ)
    before = variables.pop("LD_LIBRARY_PATH_ORIG", None)
    if getattr(sys, "frozen", False):
        variables.pop("LD_LIBRARY_PATH", None)
    return variables if before is None else {**variables, "LD_LIBRARY_PATH": before}


def kill_tree(pid: int) -> None:
    """Kill a process and those that it started, if they are still there."""
    if sys.platform == "win32":
        quiet = subprocess.DEVNULL
        command = ["taskkill", "/F", "/T", "/PID", str(pid)]
        subprocess.run(command, stdout=quiet, stderr=quiet, creationflags=subprocess.CREATE_NO_WINDOW, check=False)
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)


def _limit(pid: int, most: int) -> None:
    if sys.platform == "linux":
        with suppress(ProcessLookupError, ValueError, PermissionError):
            hard = resource.prlimit(pid, resource.RLIMIT_AS)[1]
            resource.prlimit(pid, resource.RLIMIT_AS, (most, hard))
