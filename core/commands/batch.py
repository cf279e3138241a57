"""``jibiao batch``: every document of a folder tree into a workbook of its own."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.common import DONE, FOUND, add_force, add_template, tell
from core.messages import say

if TYPE_CHECKING:
    from core.commands.common import Commands


def add(commands: "Commands") -> None:
    """Declare the command."""
    command = commands.add_parser("batch", help=say("转换文件夹中的全部文件，每个文件一个工作簿"))
    command.add_argument("folder", type=Path, metavar="FOLDER")
    command.add_argument("-o", dest="target", type=Path, required=True, metavar="OUT", help=say("放工作簿的文件夹"))
    command.add_argument("--jobs", type=_jobs, default=_usual_jobs(), metavar="N", help=say("同时处理几个文件"))
    add_template(command)
    add_force(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Convert all; the status says whether any could not be."""
    from core.batch import results
    from core.batch.run import Outcome, Plan, Status, run_batch
    from core.convert import DEFAULT_TEMPLATE

    folder, out = arguments.folder, arguments.target

    def report(number: int, count: int, outcome: Outcome) -> None:
        tell(f"[{number}/{count}] {results.line(outcome, folder)}")

    template = arguments.template or DEFAULT_TEMPLATE
    outcomes = run_batch(Plan(folder, out, arguments.jobs, template, arguments.force), report)
    written = results.write_results(outcomes, folder, out, force=arguments.force)
    tell(results.summary(outcomes))
    tell(say("结果清单：{name}", name=written))
    return DONE if all(outcome.status is Status.DONE for outcome in outcomes) else FOUND


def _jobs(text: str) -> int:
    """A number of processes, at least one."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(say("应为不小于 1 的整数：{value}", value=text))
    return int(text)


def _usual_jobs() -> int:
    """All cores but one, which the user's other programs keep."""
    return max(1, (os.cpu_count() or 1) - 1)
