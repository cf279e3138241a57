"""The program ``jibiao``: the command line when a sub-command or option is given, otherwise the window."""

import multiprocessing
import sys
from collections.abc import Sequence

COMMANDS = frozenset({"parse", "convert", "check", "compare", "merge", "batch", "template"})
"""Sub-commands of the contract; they run without Qt, so that old systems and servers have them too."""

OFFICE = "office-conversion"
"""What the packaged program calls itself with, to speak to Word or WPS in a process of its own."""


def wants_command_line(arguments: Sequence[str]) -> bool:
    """Whether the arguments speak to the command line: a sub-command or an option first. A FILE is for the window."""
    return bool(arguments) and (arguments[0] in COMMANDS or arguments[0].startswith("-"))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    multiprocessing.freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [OFFICE]:
        from core.readers.office.child import main as convert  # noqa: PLC0415  a process that loads nothing else

        return convert(arguments[1:])
    if wants_command_line(arguments):
        from core.cli import main as command_line  # noqa: PLC0415  neither side loads the other's libraries

        return command_line(arguments)
    from gui.app import run  # noqa: PLC0415

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
