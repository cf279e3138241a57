"""Name against value (指标与指标值是否匹配): what is named must be what is counted."""

import re
from collections.abc import Iterator
from decimal import Decimal

from core.checks.case import MEASURES, Case, Measure
from core.checks.measurable import number_of
from core.checks.rule import REVIEWERS, Hit, rule
from core.findings import Severity
from core.messages import say
from core.terms.value import split_value

_COUNTED = (
    (re.compile(r"(?:(?<![频效功汇税利速转辨积心])率|满意度)$"), re.compile(r"[%％‰分成倍/]")),
    (re.compile(r"人数$"), re.compile(r"[人名位户口员个家/万千百]")),
    (re.compile(r"次数$"), re.compile(r"^[^%％‰人名元]+$")),
    (re.compile(r"(?:份|个|件|台|套|场|户|村|本|篇|期)数$|数量$"), re.compile(r"^[^%％‰]+$")),
)
"""For the ending of a name: what its unit holds when it fits."""

_FIRST = re.compile(r"\s*(?:1[.、．]|[（(]1[）)]|①)")
_SECOND = re.compile(r"\D(?:2[.、．](?!\d)|[（(]2[）)]|②)")
_JOINED = re.compile(r"[、和与及]")
_BETWEEN = re.compile(r"[，,；;、\n]")
_AT_MOST_ALL = re.compile(r"(?:满意[度率]|合格率|覆盖率|及时率|通过率|准确率|到位率|参与率|知晓率|完好率|执行率)$")
_LOST_SIGN = re.compile(r"2(\d\d(?:\.\d+)?)([%％])")


@rule(
    "check.value-mismatch",
    Severity.WARNING,
    lambda: say("指标与指标值不匹配，请核对单位"),
    REVIEWERS,
    reads=(*MEASURES, "unit"),
)
def value_mismatch(case: Case) -> Iterator[Hit]:
    """The unit of a value is not what the name counts: 完成率 ≥3次, 离退休人数 ≥20次."""
    for measure, name in case.named():
        unit = measure.unit
        if unit and measure.parts.number and not _fits(name, unit):
            message = say("指标与指标值不匹配：单位“{unit}”与指标名称不符，请核对", unit=unit)
            yield Hit(measure.indicator, measure.value_field, message)


def _fits(name: str, unit: str) -> bool:
    return all(fits.search(unit) for ending, fits in _COUNTED if ending.search(name))


@rule(
    "check.several-in-one",
    Severity.WARNING,
    lambda: say("建议拆分指标：一条指标里写了多项内容"),
    REVIEWERS,
    reads=MEASURES,
)
def several_in_one(case: Case) -> Iterator[Hit]:
    """A name that numbers its items, or a value with an amount for each thing that the name joins."""
    for measure, name in case.named():
        numbered = _FIRST.match(name) and _SECOND.search(name)
        if numbered or (_JOINED.search(name) and _amounts(measure.value or "") > 1):
            yield Hit(measure.indicator, measure.name_field)


def _amounts(value: str) -> int:
    """How many amounts with their units a value strings together: "3次、60人" → 2."""
    pieces = [piece.strip() for piece in _BETWEEN.split(value) if piece.strip()]
    parts = [split_value(piece) for piece in pieces]
    return len(parts) if all(part.number and part.unit and not part.text for part in parts) else 0


@rule(
    "check.percent-over", Severity.WARNING, lambda: say("比率超过了 100%，请核对"), REVIEWERS, reads=(*MEASURES, "unit")
)
def percent_over(case: Case) -> Iterator[Hit]:
    """A share that cannot be above 100 % is; "292%" may be "≥92%" with its sign misread."""
    for measure, name in case.named():
        number = _percent(measure)
        if number is not None and number > 100 and _AT_MOST_ALL.search(name):
            lost = _LOST_SIGN.fullmatch((measure.value or "").strip())
            yield Hit(measure.indicator, measure.value_field, fixes=(f"≥{lost[1]}{lost[2]}",) if lost else ())


@rule(
    "check.satisfaction-low",
    Severity.INFO,
    lambda: say("满意度低于 90%，请确认"),
    "weak sources: a note only",
    reads=(*MEASURES, "comparator", "unit"),
)
def satisfaction_low(case: Case) -> Iterator[Hit]:
    """满意度 is asked for below 90 %."""
    for measure, name in case.named():
        number = _percent(measure)
        wanted = measure.sign in ("", "≥", "＞", "＝") and "满意" in name
        if wanted and number is not None and number < 90:
            yield Hit(measure.indicator, measure.value_field)


def _percent(measure: Measure) -> Decimal | None:
    return number_of(measure.parts.number) if measure.unit[:1] in ("%", "％") else None
