"""The list of results (批量转换结果) of a batch: as lines while it runs, as a workbook at its end."""

from collections.abc import Sequence
from pathlib import Path

from core.batch.documents import RESULTS
from core.batch.run import Outcome, Status
from core.messages import say
from core.workbook.reports.lists import Content, ListSheet, write_lists

_COLOURS = {Status.DONE: "#DFF0D8", Status.FAILED: "#F8D7DA", Status.THERE: "#FFF3CD", Status.LEFT: "#E7E6E6"}


def status_name(status: Status) -> str:
    """完成, 失败 …"""
    return {
        Status.DONE: say("完成"),
        Status.FAILED: say("失败"),
        Status.THERE: say("已存在"),
        Status.LEFT: say("未处理"),
    }[status]


def line(outcome: Outcome, folder: Path) -> str:
    """What became of a document, in one line."""
    what = outcome.message or say(
        "{projects} 个项目，{indicators} 条指标，{doubts} 处疑点",
        projects=outcome.projects,
        indicators=outcome.indicators,
        doubts=outcome.doubts,
    )
    return f"{status_name(outcome.status)}\t{outcome.file.relative_to(folder)}\t{what}"


def summary(outcomes: Sequence[Outcome]) -> str:
    """How many documents came to which end, in one sentence."""
    statuses = [outcome.status for outcome in outcomes]
    counts = "，".join(f"{status_name(status)} {statuses.count(status)}" for status in Status if status in statuses)
    return say("共 {count} 个文件：{counts}。", count=len(outcomes), counts=counts)


def write_results(outcomes: Sequence[Outcome], folder: Path, out: Path, *, force: bool = False) -> Path:
    """Write the list of results into ``out``, beside earlier ones unless ``force``; its path. Raises WriteError."""
    columns = (
        (say("文件"), 44.0),
        (say("处理结果"), 10.0),
        (say("项目"), 8.0),
        (say("指标"), 8.0),
        (say("疑点"), 8.0),
        (say("说明"), 50.0),
        (say("工作簿"), 44.0),
    )
    rows = [(_COLOURS[outcome.status], _row(outcome, folder, out)) for outcome in outcomes]
    target = out / f"{RESULTS}.xlsx" if force else _free(out)
    write_lists([ListSheet(say("批量转换结果"), columns, rows, "")], target, force=force)
    return target


def _row(outcome: Outcome, folder: Path, out: Path) -> tuple[Content, ...]:
    done = outcome.status is Status.DONE
    numbers = (outcome.projects, outcome.indicators, outcome.doubts) if done else ("", "", "")
    workbook = str(outcome.target.relative_to(out)) if done or outcome.status is Status.THERE else ""
    return (
        str(outcome.file.relative_to(folder)),
        status_name(outcome.status),
        *numbers,
        outcome.message,
        workbook,
    )


def _free(out: Path) -> Path:
    target, n = out / f"{RESULTS}.xlsx", 2
    while target.exists():
        target, n = out / f"{RESULTS} ({n}).xlsx", n + 1
    return target
