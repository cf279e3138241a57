"""The command line ``jibiao`` (contract: commands, exit status); for scripts, tests and old systems.

Each command imports what it needs when it runs: libraries that write Excel or Word take a while to load.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import core
from core.describe import Places, severity_name
from core.errors import JibiaoError
from core.files import refuse_input, whole_file
from core.findings import Finding, Severity
from core.jsonio import issues_json, to_json
from core.messages import language_of_user, say, use_language
from core.parse import parse
from core.reading import Reading

DONE, FOUND, WRONG_USE, UNREADABLE = 0, 1, 2, 3
"""Exit status of the contract."""


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
        print(error, file=sys.stderr)  # noqa: T201
        return UNREADABLE


def _speak_utf8() -> None:
    """JSON and Chinese sentences leave as UTF-8 whatever the console's code page is."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="jibiao", description=say("绩表通：部门预算绩效文本与 Excel 之间的转换"))
    parser.add_argument("--version", action="version", version=f"jibiao {core.__version__}")
    parser.add_argument("--self-test", action="store_true", help=say("转换内置的示例并读回，检查程序是否完好"))
    parser.set_defaults(run=_without_command)
    commands = parser.add_subparsers(metavar=say("命令"))
    _add_parse(commands)
    _add_convert(commands)
    _add_check(commands)
    return parser


def _add_parse(commands: "argparse._SubParsersAction[_Parser]") -> None:
    command = commands.add_parser("parse", help=say("读取文件，输出 JSON"))
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--json", action="store_true", help=say("输出 JSON（默认）"))
    command.add_argument("-o", dest="target", type=Path, metavar="OUT.json", help=say("写入文件而不是屏幕"))
    command.add_argument("--force", action="store_true", help=say("覆盖已有的文件"))
    command.set_defaults(run=_parse)


def _add_convert(commands: "argparse._SubParsersAction[_Parser]") -> None:
    command = commands.add_parser("convert", help=say("转换为 Excel 报送表（.xlsx）或公开文本（.docx）"))
    command.add_argument("files", type=Path, nargs="+", metavar="FILE")
    command.add_argument("-o", dest="target", type=Path, required=True, metavar="OUT")
    command.add_argument(
        "--template", metavar=say("模板"), help=say("模板编号或模板工作簿，例如 hebei-form、hebei-list")
    )
    command.add_argument("--force", action="store_true", help=say("覆盖已有的文件"))
    command.set_defaults(run=_convert)


def _add_check(commands: "argparse._SubParsersAction[_Parser]") -> None:
    command = commands.add_parser("check", help=say("按审核规则检查，列出问题"))
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--json", action="store_true", help=say("输出 JSON"))
    command.add_argument("-o", dest="target", type=Path, metavar="REPORT.xlsx", help=say("写出问题清单工作簿"))
    command.add_argument("--force", action="store_true", help=say("覆盖已有的文件"))
    command.set_defaults(run=_check)


def _without_command(arguments: argparse.Namespace) -> int:
    if not arguments.self_test:
        _parser().error(say("缺少命令"))
    from core.self_test import self_test

    print(self_test())  # noqa: T201
    return DONE


def _checked(file: Path) -> Reading:
    """A file's reading with what a reviewer would say of it."""
    from core.checks import check

    reading = parse(file)
    return replace(reading, findings=(*reading.findings, *check(reading.disclosure)))


def _parse(arguments: argparse.Namespace) -> int:
    text = json.dumps(to_json(_checked(arguments.file)), ensure_ascii=False, indent=1) + "\n"
    if arguments.target is None:
        sys.stdout.write(text)
    else:
        _write_text(arguments, text)
    return DONE


def _write_text(arguments: argparse.Namespace, text: str) -> None:
    with whole_file(arguments.target, force=arguments.force, never=arguments.file) as temporary:
        temporary.write_text(text, encoding="utf-8")


def _convert(arguments: argparse.Namespace) -> int:
    from core.convert import convert

    done = convert(arguments.files, arguments.target, template=arguments.template, force=arguments.force)
    projects = done.disclosure.projects
    rows = sum(len(project.indicators) for project in projects)
    _tell(
        say(
            "已写入“{name}”：{projects} 个项目，{rows} 条指标。",
            name=arguments.target,
            projects=len(projects),
            rows=rows,
        )
    )
    if done.without_place:
        _tell(say("模板里没有这些栏目，内容已随文件隐藏保存：{labels}", labels="、".join(done.without_place)))
    if done.doubts:
        _tell(say("有 {count} 处需要核对，请打开窗口或用 check 命令查看。", count=len(done.doubts)))
    return DONE


def _check(arguments: argparse.Namespace) -> int:
    reading = _checked(arguments.file)
    if arguments.target is not None:
        from core.workbook.report import write_report

        refuse_input(arguments.target, arguments.file)
        write_report(reading.disclosure, reading.findings, arguments.target, force=arguments.force)
    if arguments.json:
        _tell(json.dumps(issues_json(reading), ensure_ascii=False, indent=1))
    else:
        places = Places(reading.disclosure)
        for finding in reading.findings:
            _tell(_line(places, finding))
    return FOUND if any(finding.severity is Severity.ERROR for finding in reading.findings) else DONE


def _line(places: Places, finding: Finding) -> str:
    """A finding for people: how bad, where, what."""
    return f"{severity_name(finding.severity)}\t{places.of(finding.fact)}\t{finding.message}"


def _tell(text: str) -> None:
    print(text)  # noqa: T201
