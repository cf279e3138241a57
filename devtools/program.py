"""The program folder (onedir) that people without Python get: made by PyInstaller, tried where clerks put it."""

import os
import shutil
import subprocess
from pathlib import Path

from devtools.environment import tool
from devtools.shell import ROOT, SetUpError, must

PROGRAM = ROOT / "dist" / "jibiao"
TRIAL = ROOT / "build" / "中文 路径" / "jibiao"
SECONDS = 5
MEGABYTE = 1024 * 1024


def build() -> None:
    """Make the folder from ``build.spec`` and say how large it is; raises SetUpError when that fails."""
    must(tool("python"), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec")
    print(f"{PROGRAM}: {size(PROGRAM) / MEGABYTE:.0f} MB")


def size(folder: Path) -> int:
    """Give the size of all files of a folder in bytes; links count nothing."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def try_out() -> int:
    """Run the command line and the window of a copy that lies in a folder with spaces and Chinese; give the status."""
    shutil.rmtree(TRIAL, ignore_errors=True)
    shutil.copytree(PROGRAM, TRIAL, symlinks=True)
    try:
        must(executable("jibiao"), "--self-test")
        must_stay_open(executable("绩表通" if os.name == "nt" else "jibiao"))
    finally:
        shutil.rmtree(TRIAL, ignore_errors=True)
    return 0


def executable(name: str) -> Path:
    """Give the path of a program in the copy."""
    return TRIAL / (f"{name}.exe" if os.name == "nt" else name)


def must_stay_open(*command: object) -> None:
    """Start the window unseen; raises SetUpError when it is gone within seconds."""
    words = [str(word) for word in command]
    print("$", *words, flush=True)
    with subprocess.Popen(words, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}) as window:
        try:
            status = window.wait(SECONDS)
        except subprocess.TimeoutExpired:
            window.terminate()
            return
    raise SetUpError(f"The window closed at once, with status {status}.")
