"""``jibiao convert``: files to one workbook or one publication text."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.common import DONE, add_force, add_template, tell, tell_lacking
from core.commands.gauge import gauge
from core.messages import say

if TYPE_CHECKING:
    from core.commands.common import Commands


def add(commands: "Commands") -> None:
    """Declare the command."""
    command = commands.add_parser("convert", help=say("转换为 Excel 报送表（.xlsx）或公开文本（.docx）"))
    command.add_argument("files", type=Path, nargs="+", metavar="FILE")
    command.add_argument("-o", dest="target", type=Path, required=True, metavar="OUT")
    add_template(command)
    add_force(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Convert and say what was written."""
    from core.convert import convert

    with gauge("、".join(file.name for file in arguments.files)) as progress:
        done = convert(
            arguments.files,
            arguments.target,
            template=arguments.template,
            force=arguments.force,
            progress=progress,
        )
    projects = done.disclosure.projects
    rows = sum(len(project.indicators) for project in projects)
    tell(
        say(
            "已写入“{name}”：{projects} 个项目，{rows} 条指标。",
            name=arguments.target,
            projects=len(projects),
            rows=rows,
        )
    )
    tell_lacking(done.without_place)
    if done.doubts:
        tell(say("有 {count} 处需要核对，请打开窗口或用 check 命令查看。", count=len(done.doubts)))
    return DONE
