"""Run commands in the project folder."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_ALWAYS = {"PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": ""}
"""Processes that start by the hundred in the tests would else compile the whole program each, a third of their time"""


class SetUpError(Exception):
    """Nothing more can be done; the text says why and what to do."""


def run(*command: object, **variables: str) -> int:
    """Show and run a command, with ``variables`` added to the environment; give its exit status."""
    words = [str(word) for word in command]
    print("$", *words, flush=True)
    return subprocess.run(words, cwd=ROOT, env=os.environ | _ALWAYS | variables, check=False).returncode


def must(*command: object, **variables: str) -> None:
    """Run a command that has to succeed; raises SetUpError when it does not."""
    status = run(*command, **variables)
    if status:
        raise SetUpError(f"This command failed with status {status}: {' '.join(map(str, command))}")
