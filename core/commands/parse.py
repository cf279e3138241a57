"""``jibiao parse``: read a file, print the JSON of the contract."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.common import DONE, add_force, add_json, as_json, read_and_check, tell
from core.files import whole_file
from core.jsonio import to_json
from core.messages import say

if TYPE_CHECKING:
    from core.commands.common import Commands


def add(commands: "Commands") -> None:
    """Declare the command."""
    command = commands.add_parser("parse", help=say("读取文件，输出 JSON"))
    command.add_argument("file", type=Path, metavar="FILE")
    add_json(command, say("输出 JSON（默认）"))
    command.add_argument("-o", dest="target", type=Path, metavar="OUT.json", help=say("写入文件而不是屏幕"))
    add_force(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read, print or write."""
    text = as_json(to_json(read_and_check(arguments.file)))
    if arguments.target is None:
        tell(text)
    else:
        with whole_file(arguments.target, force=arguments.force, never=arguments.file) as temporary:
            temporary.write_text(text + "\n", encoding="utf-8", errors="replace")
    return DONE
