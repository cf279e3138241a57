"""``jibiao compare``: the facts that differ between two files, for people, as JSON, as a workbook."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.common import DONE, FOUND, add_force, add_json, as_json, tell
from core.compare import Comparison, compare, doubts_left
from core.compare.show import SideBySide, comparison_json, summary
from core.files import refuse_input
from core.messages import say
from core.parse import parse
from core.reading import Reading

if TYPE_CHECKING:
    from core.commands.common import Commands


def add(commands: "Commands") -> None:
    """Declare the command."""
    command = commands.add_parser("compare", help=say("核对两个文件，列出不同之处"))
    command.add_argument("a", type=Path, metavar="A")
    command.add_argument("b", type=Path, metavar="B")
    add_json(command)
    command.add_argument("-o", dest="target", type=Path, metavar="REPORT.xlsx", help=say("写出差异清单工作簿"))
    add_force(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Compare; the status says whether there are differences."""
    a, b = parse(arguments.a), parse(arguments.b)
    found = doubts_left(compare(a.disclosure, b.disclosure), a=a, b=b)
    if arguments.target is not None:
        _write(arguments, found, a, b)
    if arguments.json:
        sources = {"schema": 1, "a": _source(a), "b": _source(b)}
        tell(as_json(sources | comparison_json(found, a.disclosure, b.disclosure)))
    else:
        _tell_people(found, a, b)
    return FOUND if found.differences else DONE


def _source(reading: Reading) -> dict[str, str]:
    return {"name": reading.document.name, "kind": reading.document.kind}


def _write(arguments: argparse.Namespace, found: Comparison, a: Reading, b: Reading) -> None:
    from core.workbook.reports.differences import write_differences

    for source in (arguments.a, arguments.b):
        refuse_input(arguments.target, source)
    names = a.document.name, b.document.name
    write_differences(found, a.disclosure, b.disclosure, names, arguments.target, force=arguments.force)


def _tell_people(found: Comparison, a: Reading, b: Reading) -> None:
    places = SideBySide(a.disclosure, b.disclosure)
    for difference in found.differences:
        tell(places.line(difference))
    for note in found.notes:
        tell(say("说明：{note}", note=note))
    tell(summary(found))
