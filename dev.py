"""Set up, show, test and build 绩表通 with one command each; needs Python 3.11 with pip and nothing else.

python dev.py demo           turn an invented document into Excel and back, then show the window
python dev.py test [ARG …]   run every check; ARGs go to pytest
python dev.py build          make the program folder dist/jibiao, and dist/jibiao-ocr for scans, and try them
python dev.py setup          only make the environment .venv from requirements.lock
python dev.py lock [ARG …]   pin the dependencies of pyproject.toml anew; ARGs go to uv, such as --upgrade
"""

import sys
from collections.abc import Callable

from devtools import demonstration, environment, program, system
from devtools.shell import SetUpError, run

CHECKS = {
    "ruff check": ("ruff", "check", "."),
    "ruff format": ("ruff", "format", "--check", "."),
    "mypy": ("mypy",),
    "lint-imports": ("lint-imports", "--no-logo"),
    "pytest": ("pytest", "--numprocesses", "auto", "--maxprocesses", "4"),
}


def setup(_: list[str]) -> int:
    """Make the environment."""
    system.prepare(system.QT)
    environment.prepare()
    return 0


def test(arguments: list[str]) -> int:
    """Run all checks, also after one has failed, and sum up."""
    setup([])
    results = {}
    for name, (tool, *options) in CHECKS.items():
        extra = arguments if name == "pytest" else []
        results[name] = run(environment.tool(tool), *options, *extra, QT_QPA_PLATFORM="offscreen")
    return summary(results)


def summary(results: dict[str, int]) -> int:
    """Print which checks passed; give the exit status for all of them together."""
    print()
    for name, status in results.items():
        print(f"{name:<14}{'passed' if status == 0 else f'FAILED (status {status})'}")
    return 1 if any(results.values()) else 0


def demo(_: list[str]) -> int:
    """Show the way of a document into the template and back, and the window."""
    system.prepare(system.QT, system.DISPLAY if system.has_display() else {})
    environment.prepare()
    demonstration.round_trip()
    return demonstration.window()


def build(_: list[str]) -> int:
    """Make the program folder of this platform and try it."""
    system.prepare(system.QT, system.DISPLAY, system.BUILD)
    environment.prepare()
    program.build()
    program.build_add_on()
    return program.try_out()


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "demo": demo,
    "test": test,
    "build": build,
    "setup": setup,
    "lock": environment.lock,
}


def main(arguments: list[str]) -> int:
    """Run the command that the first argument names; give the exit status."""
    command = COMMANDS.get(arguments[0]) if arguments else None
    if command is None:
        print(__doc__)
        return 2
    try:
        return command(arguments[1:])
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="replace")
    sys.exit(main(sys.argv[1:]))
