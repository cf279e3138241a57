"""Run a batch: convert each document in a worker process, put the workbooks where they belong, list the results."""

import os
import tempfile
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from core.batch.documents import documents, targets
from core.batch.workers import Ended, Ending, run_all
from core.convert import DEFAULT_TEMPLATE, convert
from core.errors import WriteError
from core.files import make_folder, whole_file
from core.messages import say
from core.progress import Progress
from core.workbook.proposals.explain import chosen_template

SECONDS = 300.0
"""How long a document may give no sign of life; 1,000 projects take a few seconds, an office program a minute at most,
and each page of a scan tells how far it is."""


class Status(Enum):
    """What became of a document (处理结果)."""

    DONE = "done"
    FAILED = "failed"
    THERE = "there"
    """Its workbook is there already and was not replaced"""
    LEFT = "left"
    """Not done when the batch was stopped"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: the numbers of what was written, and what there is to say."""

    file: Path
    target: Path
    status: Status = Status.LEFT
    projects: int = 0
    indicators: int = 0
    doubts: int = 0
    message: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker is told: read ``file``, write ``scratch``."""

    file: Path
    scratch: Path
    template: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What to convert: all documents of ``folder`` into ``out``, ``jobs`` at a time, none silent for ``seconds``."""

    folder: Path
    out: Path
    jobs: int
    template: str = DEFAULT_TEMPLATE
    force: bool = False
    seconds: float = SECONDS


Report = Callable[[int, int, Outcome], None]
"""Told the number of documents settled, of all, and what became of the last"""


@dataclass(frozen=True, slots=True)
class Written:
    """What a worker wrote: numbers of projects, rows and doubts."""

    projects: int
    indicators: int
    doubts: int


Work = Callable[[Task, Progress], Written]
"""What a worker does with a task"""


def write_workbook(task: Task, progress: Progress) -> Written:
    """Convert one document; raises JibiaoError."""
    done = convert([task.file], task.scratch, template=task.template, progress=progress)
    projects = done.disclosure.projects
    return Written(len(projects), sum(len(project.indicators) for project in projects), len(done.doubts))


def run_batch(plan: Plan, report: Report, work: Work = write_workbook) -> list[Outcome]:
    """Convert all documents of a folder; what became of each, in the order of their paths.

    Ctrl+C ends it with what is done so far. Raises UnreadableError, WriteError or TemplateError where it can't begin.
    """
    chosen_template(plan.template)
    files = documents(plan.folder, plan.out)
    make_folder(plan.out)
    outcomes = {file: Outcome(file, target) for file, target in targets(plan.folder, plan.out, files).items()}
    settled = _settle(plan, outcomes, work)
    try:
        for number, outcome in enumerate(settled, 1):
            outcomes[outcome.file] = outcome
            report(number, len(outcomes), outcome)
    except KeyboardInterrupt:
        settled.close()
    return list(outcomes.values())


def _settle(plan: Plan, outcomes: dict[Path, Outcome], work: Work) -> Generator[Outcome, None, None]:
    """What becomes of each document, as it comes: first those that are not to be converted."""
    sources = {file.resolve() for file in outcomes}
    convertible = []
    for outcome in tuple(outcomes.values()):
        refused = _refused(outcome, plan.force, sources)
        if refused:
            yield refused
        else:
            convertible.append(outcome)
    # Beside the targets, so that a finished workbook is moved and not copied; what was cut short goes with it.
    with tempfile.TemporaryDirectory(prefix=".jibiao-", dir=plan.out, ignore_cleanup_errors=True) as scratch:
        tasks = {
            Task(outcome.file, Path(scratch, f"{n}.xlsx"), plan.template): outcome
            for n, outcome in enumerate(convertible)
        }
        with closing(run_all(work, tuple(tasks), jobs=plan.jobs, seconds=plan.seconds)) as ends:
            for ended in ends:
                yield _outcome(tasks[ended.task], ended, plan)


def _refused(outcome: Outcome, force: bool, sources: set[Path]) -> Outcome | None:
    """The outcome of a document whose workbook cannot be written where it belongs; None where it can."""
    if outcome.target.exists() and not force:
        message = say("已有“{name}”，没有覆盖（覆盖请用 --force）。", name=outcome.target.name)
        return replace(outcome, status=Status.THERE, message=message)
    if outcome.target.resolve() in sources:
        message = say("不能覆盖正在读取的原文件“{name}”，请换一个文件名。", name=outcome.target.name)
        return replace(outcome, status=Status.FAILED, message=message)
    return None


def _outcome(outcome: Outcome, ended: Ended[Task], plan: Plan) -> Outcome:
    if ended.ending is not Ending.DONE:
        return replace(outcome, status=Status.FAILED, message=_sentence(ended, plan))
    try:
        make_folder(outcome.target.parent)
        with whole_file(outcome.target, force=plan.force) as temporary:
            os.replace(ended.task.scratch, temporary)
    except WriteError as error:
        return replace(outcome, status=Status.FAILED, message=str(error))
    done: Written = ended.value
    return replace(outcome, status=Status.DONE, projects=done.projects, indicators=done.indicators, doubts=done.doubts)


def _sentence(ended: Ended[Task], plan: Plan) -> str:
    """What to tell the user of a task that did not end well."""
    match ended.ending:
        case Ending.HUNG:
            return say(
                "超过 {seconds} 秒没有进展，已放弃。请单独打开这个文件，或拆成几个文件后再试。",
                seconds=int(plan.seconds),
            )
        case Ending.DIED:
            return say("读取程序意外中止，可能是文件已损坏或内存不足。请单独打开这个文件检查。")
        case Ending.BROKEN:
            return say("读取时遇到没有预料到的情况（{reason}）。请把这个文件发给维护人员。", reason=ended.value)
        case _:
            return str(ended.value)
