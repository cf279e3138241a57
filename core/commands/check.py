"""``jibiao check``: what a reviewer would say, for people, as JSON, as the audit workbook."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.common import DONE, FOUND, add_force, add_json, as_json, read_and_check, tell
from core.describe import Places, severity_name
from core.files import refuse_input
from core.findings import Finding, Severity
from core.jsonio import issues_json
from core.messages import say

if TYPE_CHECKING:
    from core.commands.common import Commands


def add(commands: "Commands") -> None:
    """Declare the command."""
    command = commands.add_parser("check", help=say("按审核规则检查，列出问题"))
    command.add_argument("file", type=Path, metavar="FILE")
    add_json(command)
    command.add_argument("-o", dest="target", type=Path, metavar="REPORT.xlsx", help=say("写出问题清单工作簿"))
    add_force(command)
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check; the status says whether there are errors."""
    reading = read_and_check(arguments.file)
    if arguments.target is not None:
        from core.workbook.reports.report import write_report

        refuse_input(arguments.target, arguments.file)
        write_report(reading.disclosure, reading.findings, arguments.target, force=arguments.force)
    if arguments.json:
        tell(as_json(issues_json(reading)))
    else:
        places = Places(reading.disclosure)
        for finding in reading.findings:
            tell(_line(places, finding))
    return FOUND if any(finding.severity is Severity.ERROR for finding in reading.findings) else DONE


def _line(places: Places, finding: Finding) -> str:
    """A finding for people: how bad, where, what."""
    return f"{severity_name(finding.severity)}\t{places.of(finding.fact)}\t{finding.message}"
