"""The virtual environment ``.venv``: exactly what the lock file pins, and the project itself in place."""

import hashlib
import importlib.util
import os
import sys
from pathlib import Path

from devtools.shell import ROOT, SetUpError, must, run

VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
STAMP = VENV / "set-up-for"
LOCK_TOOL = "uv==0.13.8"
UNUSED = ("opencv-python", "pillow", "pyclipper", "pyyaml", "shapely", "six", "tqdm")
"""What rapidocr asks for in vain: only its model is used, and its OpenCV has a Qt that would disturb the window's."""
LOCK_OPTIONS = (
    *(
        "--universal",
        "--generate-hashes",
        "--no-header",
        "--no-annotate",
        "--quiet",
        "--group",
        "dev",
        "--extra",
        "ocr",
    ),
    *(f"--no-emit-package={name}" for name in UNUSED),
)


def tool(name: str) -> Path:
    """Give the path of a program of the environment."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def prepare() -> None:
    """Make the environment, unless it stands as the lock file wants it; raises SetUpError when that fails."""
    if is_ready():
        return
    make()
    print("Installing the dependencies; the first time this downloads about 230 MB.", flush=True)
    # No dependencies but those that are pinned: the lock leaves out what is unused.
    must(*pip(), "install", "--quiet", "--require-hashes", "--no-deps", "--requirement", LOCK)
    must(*pip(), "install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", ROOT)
    STAMP.write_text(fingerprint())


def is_ready() -> bool:
    """Tell whether the environment was made from what stands there now."""
    return tool("python").exists() and STAMP.exists() and STAMP.read_text() == fingerprint()


def fingerprint() -> str:
    """Give a digest of all that the environment is made from."""
    parts = (sys.version.encode(), str(ROOT).encode(), LOCK.read_bytes(), PROJECT.read_bytes())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def make() -> None:
    """Make the empty environment where there is none; Debian's python3 has no pip to put into it."""
    if not tool("python").exists():
        must(sys.executable, "-m", "venv", *([] if has_module("ensurepip") else ["--without-pip"]), VENV)


def has_module(name: str) -> bool:
    """Tell whether the calling Python has this module."""
    return importlib.util.find_spec(name) is not None


def pip() -> list[object]:
    """Give the pip that fills the environment: the calling Python's, or else its own."""
    if has_module("pip"):
        return [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", tool("python")]
    if has_module("ensurepip"):
        return [tool("python"), "-m", "pip", "--disable-pip-version-check"]
    raise SetUpError("This Python has no pip. On Debian, run: sudo apt-get install python3-pip")


def lock(arguments: list[str]) -> int:
    """Pin the dependencies of ``pyproject.toml``: one file for all systems, exact versions with their hashes."""
    make()
    must(*pip(), "install", "--quiet", LOCK_TOOL)
    return run(tool("uv"), "pip", "compile", *LOCK_OPTIONS, PROJECT.name, "--output-file", LOCK.name, *arguments)
