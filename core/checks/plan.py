"""资金支出计划: cumulative percentages of the money spent."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from core.checks.case import Case
from core.checks.rule import SAMPLES, Hit, rule
from core.findings import Severity
from core.messages import say
from core.model import Project

_PERCENT = re.compile(r"([0-9]{1,12}(?:\.[0-9]{1,12})?)%?")


@rule(
    "check.spend-plan",
    Severity.WARNING,
    lambda: say("资金支出计划应为累计百分比，逐期不减，最后一期为 100%"),
    SAMPLES,
    reads=("spend_plan",),
)
def spend_plan(case: Case) -> Iterator[Hit]:
    """Filled cells are percentages from 0 to 100, none below the one before it, the last one 100; blanks are legal."""
    filled = [(n, text) for n, text in enumerate(case.project.spend_plan or ()) if text.strip()]
    before = Decimal(0)
    for n, text in filled:
        percent = _percent(text)
        message = _fault(percent, before)
        if percent is None or message:
            yield _hit(case.project, n, message)
            return
        before = percent
    if filled and before != 100:
        message = say("资金支出计划最后一期为 {last}，应达到 100%", last=filled[-1][1].strip())
        yield _hit(case.project, filled[-1][0], message)


def _fault(percent: Decimal | None, before: Decimal) -> str:
    if percent is None:
        return say("资金支出计划不是百分比，请改为 0 到 100 之间的数")
    if percent > 100:
        return say("资金支出计划超过了 100%，请核对")
    if percent < before:
        return say("资金支出计划是累计数，不应小于前一期，请核对")
    return ""


def _hit(project: Project, n: int, message: str) -> Hit:
    return Hit(project, f"spend_plan[{n}]", message)


def _percent(text: str) -> Decimal | None:
    match = _PERCENT.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    return Decimal(match.group(1)) if match else None
