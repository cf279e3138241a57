"""The command line ``jibiao`` (contract: commands, exit status); for scripts, tests and old systems."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

import core
from core.commands import COMMANDS
from core.commands.common import DONE, UNHEARD, UNREADABLE, WRONG_USE, tell
from core.errors import JibiaoError
from core.messages import language_of_user, say, use_language


class _Parser(argparse.ArgumentParser):
    """argparse that says what is wrong in the language of the user."""

    def error(self, message: str) -> NoReturn:
        self.exit(
            WRONG_USE,
            say("命令用法不对：{message}\n查看用法：{program} --help", message=message, program=self.prog) + "\n",
        )


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; errors are one sentence on stderr."""
    use_language(language_of_user())
    _speak_utf8()
    arguments = _parser().parse_args(argv)
    run: Callable[[argparse.Namespace], int] = arguments.run
    try:
        return run(arguments)
    except JibiaoError as error:
        return _refuse(error)
    except BrokenPipeError:
        return _fall_silent()
    except Exception as error:
        if os.environ.get("JIBIAO_DEBUG"):
            raise
        fault = f"{type(error).__name__}: {error}".replace("\n", " ")
        return _refuse(say("程序出现意外错误（{fault}）。请把文件和这句话一起发给维护人员。", fault=fault))


def _fall_silent() -> int:
    """Whoever read what is printed has heard enough (``jibiao … | head``): no more of it, and no complaint.

    What waits to be printed would fail again as Python ends, so it goes nowhere.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return UNHEARD


def _refuse(reason: object) -> int:
    print(reason, file=sys.stderr)  # noqa: T201
    return UNREADABLE


def _speak_utf8() -> None:
    """JSON and Chinese sentences leave as UTF-8 whatever the console's code page is.

    File names may hold bytes that are no text, as after unpacking on another system: they show as "?".
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _parser() -> _Parser:
    parser = _Parser(prog="jibiao", description=say("绩表通：部门预算绩效文本与 Excel 之间的转换"))
    parser.add_argument("--version", action="version", version=f"jibiao {core.__version__}")
    parser.add_argument("--self-test", action="store_true", help=say("转换内置的示例并读回，检查程序是否完好"))
    parser.set_defaults(run=_without_command)
    commands = parser.add_subparsers(metavar=say("命令"))
    for add in COMMANDS:
        add(commands)
    return parser


def _without_command(arguments: argparse.Namespace) -> int:
    if not arguments.self_test:
        _parser().error(say("缺少命令"))
    from core.self_test import self_test

    tell(self_test())
    return DONE
