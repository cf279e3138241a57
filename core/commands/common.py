"""What the commands share: exit status, options, ways to speak."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.commands.gauge import gauge
from core.messages import say
from core.parse import parse
from core.reading import Reading

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[Any]

DONE, FOUND, WRONG_USE, UNREADABLE = 0, 1, 2, 3
"""Exit status of the contract."""
UNHEARD = 141
"""Exit status when nobody reads what is printed any more: what a shell says of programs that a closed pipe ends."""


def add_json(command: argparse.ArgumentParser, help: str | None = None) -> None:
    """``--json``."""
    command.add_argument("--json", action="store_true", help=help or say("输出 JSON"))


def add_force(command: argparse.ArgumentParser) -> None:
    """``--force``."""
    command.add_argument("--force", action="store_true", help=say("覆盖已有的文件"))


def add_template(command: argparse.ArgumentParser) -> None:
    """``--template``."""
    command.add_argument(
        "--template", metavar=say("模板"), help=say("模板编号或模板工作簿，例如 hebei-form、hebei-list")
    )


def read_and_check(file: Path) -> Reading:
    """A file's reading with what a reviewer would say of it."""
    from core.checks import check

    with gauge(file.name) as progress:
        reading = parse(file, progress)
    return replace(reading, findings=(*reading.findings, *check(reading.disclosure)))


def as_json(value: object) -> str:
    """JSON for people's eyes too: Chinese as it is, indented."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def tell_lacking(labels: Sequence[str]) -> None:
    """Say which fields the template has no place for."""
    if labels:
        tell(say("模板里没有这些栏目，内容已随文件隐藏保存：{labels}", labels="、".join(labels)))


def tell(text: str) -> None:
    """Print a line."""
    print(text, flush=True)  # noqa: T201
