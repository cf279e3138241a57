"""The program folder (onedir) that people without Python get: made by PyInstaller, tried where clerks put it."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from devtools.environment import LOCK, pip, tool
from devtools.shell import ROOT, SetUpError, must

PROGRAM = ROOT / "dist" / "jibiao"
ADD_ON = ROOT / "dist" / "jibiao-ocr"
ADD_ON_PACKAGES = ("numpy", "onnxruntime", "opencv-python-headless", "rapidocr-onnxruntime")
"""What reads scans: 300 MB, which only those need who get scans."""
TRIAL = ROOT / "build" / "中文 路径" / "jibiao"
SECONDS = 5
MEGABYTE = 1024 * 1024


def build() -> None:
    """Make the folder from ``build.spec`` and say how large it is; raises SetUpError when that fails."""
    must(tool("python"), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec")
    print(f"{PROGRAM}: {size(PROGRAM) / MEGABYTE:.0f} MB")


def build_add_on() -> None:
    """Make the folder that lets the program read scans, once it lies beside the program's executable."""
    shutil.rmtree(ADD_ON, ignore_errors=True)
    wanted = ROOT / "build" / "jibiao-ocr.txt"
    wanted.parent.mkdir(exist_ok=True)
    wanted.write_text(pinned(*ADD_ON_PACKAGES), encoding="utf-8")
    options = ("--quiet", "--no-deps", "--require-hashes", "--no-compile", "--target", ADD_ON)
    must(*pip(), "install", *options, "--requirement", wanted)
    print(f"{ADD_ON}: {size(ADD_ON) / MEGABYTE:.0f} MB")


def pinned(*names: str) -> str:
    """Give the lines of the lock file about some packages."""
    blocks = re.split(r"^(?=[a-z])", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return "".join(block for block in blocks if block.partition("==")[0] in names)


def size(folder: Path) -> int:
    """Give the size of all files of a folder in bytes; links count nothing."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def try_out() -> int:
    """Run the command line and the window of a copy that lies in a folder with spaces and Chinese; give the status."""
    shutil.rmtree(TRIAL, ignore_errors=True)
    shutil.copytree(PROGRAM, TRIAL, symlinks=True)
    shutil.copytree(ADD_ON, TRIAL / ADD_ON.name)
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
