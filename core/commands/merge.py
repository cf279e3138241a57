"""``jibiao merge``: what was changed in a workbook that came back, brought into the document, and the list of it."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.common import DONE, FOUND, add_force, add_json, add_template, as_json, tell, tell_lacking
from core.commands.gauge import gauge
from core.files import refuse_input
from core.messages import say
from core.parse import parse
from core.reading import Reading

if TYPE_CHECKING:
    from core.commands.common import Commands
    from core.merge import Merged


def add(commands: "Commands") -> None:
    """Declare the command."""
    command = commands.add_parser("merge", help=say("把改过的 Excel 表合并回文件，列出每处修改"))
    command.add_argument("document", type=Path, metavar="FILE", help=say("要并入修改的文件"))
    command.add_argument("workbook", type=Path, metavar="WORKBOOK", help=say("改过以后拿回来的 Excel 表"))
    command.add_argument(
        "--base", type=Path, metavar="BASE", help=say("送出时的 Excel 表；有了它才能看出两边都改过的地方")
    )
    command.add_argument(
        "-o", dest="target", type=Path, metavar="OUT", help=say("写出合并结果（.xlsx 或 .docx）；不给时只列出修改")
    )
    command.add_argument("--all", action="store_true", dest="everything", help=say("冲突和存疑的也用改过的 Excel 表"))
    add_template(command)
    add_json(command)
    add_force(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Merge; the status says whether anything is left to be decided."""
    from core.merge import merged

    inputs = [path for path in (arguments.document, arguments.workbook, arguments.base) if path is not None]
    for path in inputs if arguments.target is not None else ():
        refuse_input(arguments.target, path)
    ours, came, *base = map(_read, inputs)
    result = merged(ours, came, *base, everything=arguments.everything)
    lacking = _write(arguments, result)
    if arguments.json:
        tell(as_json(_json(result, ours, came, lacking)))
    else:
        _tell_people(arguments, result, lacking)
    return FOUND if any(not change.slight for change in result.left) else DONE


def _read(path: Path) -> Reading:
    with gauge(path.name) as progress:
        return parse(path, progress)


def _write(arguments: argparse.Namespace, result: "Merged") -> tuple[str, ...]:
    from core.convert import write_out

    if arguments.target is None:
        return ()
    return write_out(result.disclosure, arguments.target, arguments.template, force=arguments.force)


def _json(result: "Merged", ours: Reading, came: Reading, lacking: tuple[str, ...]) -> dict[str, object]:
    from core.merge.show import merged_json

    names = {
        key: {"name": reading.document.name, "kind": reading.document.kind}
        for key, reading in (("ours", ours), ("came", came))
    }
    changes = {"by_ids": result.by_ids, "changes": merged_json(result), "without_place": list(lacking)}
    return {"schema": 1} | names | changes


def _tell_people(arguments: argparse.Namespace, result: "Merged", lacking: tuple[str, ...]) -> None:
    from core.merge.show import merged_lines, merged_summary

    written = arguments.target is not None
    for line in merged_lines(result, written=written):
        tell(line)
    if not result.by_ids and (result.taken or result.left):
        tell(say("说明：{note}", note=say("没有行标识，各行按内容对应，请留意标明存疑的。")))
    tell(merged_summary(result, written=written))
    if written:
        tell(say("合并结果已写入“{name}”。", name=arguments.target))
    tell_lacking(lacking)
