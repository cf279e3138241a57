"""权重: the shares of the rows."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from core.checks.case import Case, given
from core.checks.rule import SYSTEMS, Hit, rule
from core.findings import Severity
from core.messages import say

_WHOLE = 100
_EXECUTION = re.compile(r"执行率.*(?:权重|分值)|（(?:权重|分值)）$")
_WEIGHT = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,8})?)(?:%|分)?")


@rule(
    "check.weight-total",
    Severity.ERROR,
    lambda: say("权重合计应为 100，请核对"),
    SYSTEMS,
    reads=("weight", "period", "extra"),
)
def weight_total(case: Case) -> Iterator[Hit]:
    """The weights of a project, or of each of its two periods, do not add up to 100 (or to 1, as shares).

    What the form itself gives to the 预算执行率 counts with them.
    """
    periods: dict[str | None, list[Decimal | None]] = defaultdict(list)
    for row in case.project.indicators:
        if given(row.weight):
            periods[row.period].append(_weight(row.weight or ""))
    execution = _of_execution(case)
    for weights in periods.values():
        total = sum((weight or Decimal(0) for weight in weights), Decimal(0))
        if None not in weights and total not in (1, 100) and total + execution != _WHOLE:
            message = say("权重合计为 {total}，应为 100，请核对", total=f"{total.normalize():f}")
            yield Hit(case.project, "indicators", message)


def _of_execution(case: Case) -> Decimal:
    """The 分值 of the 预算执行率, which forms with scores print beside the money; 0 where there is none."""
    texts = (extra.text for extra in case.project.extra if _EXECUTION.search(extra.label))
    return next((weight for text in texts if (weight := _weight(text)) is not None), Decimal(0))


def _weight(text: str) -> Decimal | None:
    match = _WEIGHT.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    return Decimal(match.group(1)) if match else None
