"""指标值: signs, numbers and units as a system takes them and a reviewer can measure them."""

import re
from collections.abc import Iterator

from core.checks.case import KIND, MEASURES, Case, Measure, given
from core.checks.measurable import is_number, left_over, name_left_over, says_amount, says_unit
from core.checks.rule import REVIEWERS, SYSTEMS, Hit, rule
from core.findings import Severity
from core.messages import say
from core.terms.units import unit_length

_ODD_SIGN = re.compile(r"\s*(?:(>=|=>|＞＝|>＝|≧|⩾)|<=|=<|＜＝|<＝|≦|⩽)\s*")
_LEFT_IN_GOAL = re.compile(r"[*＊]{2,}|_{2,}|[XＸ×]{2,}(?=[个%％人次项万元亩公里]|年)")
_SHARE = re.compile(r"(?:率|满意度|占比|比例|比重)$")
_UNIT_IN_NAME = re.compile(r"[（(]([^（）()]{1,8})[)）]$")


@rule(
    "check.left-over",
    Severity.ERROR,
    lambda: say("模板中的占位符号没有替换，请填写实际内容"),
    SYSTEMS,
    reads=(*MEASURES, "goals"),
)
def template_left_over(case: Case) -> Iterator[Hit]:
    """A value, a name or a goal still holds what the blank template had there: *, **, _, XX, 指标1, ……"""
    for n, goal in enumerate(case.project.goals or ()):
        if _LEFT_IN_GOAL.search(goal):
            yield Hit(case.project, f"goals[{n}]")
    for measure in case.measures:
        if given(measure.name) and name_left_over(measure.name or ""):
            yield Hit(measure.indicator, measure.name_field)
        if given(measure.value) and left_over(measure.value or ""):
            yield Hit(measure.indicator, measure.value_field)


@rule(
    "check.value-not-number",
    Severity.ERROR,
    lambda: say("定量指标的指标值应为数字，请改为数字"),
    SYSTEMS,
    reads=(*MEASURES, *KIND, "unit"),
)
def value_not_number(case: Case) -> Iterator[Hit]:
    """A quantitative value without a number; where sign and unit have their own columns, anything but a number."""
    for measure, value in _filled(case):
        if not measure.quantitative:
            continue
        apart = measure.indicator.comparator is not None and measure.indicator.unit is not None
        if not (is_number(value) if apart else says_amount(value)):
            parts, unit = measure.parts, (measure.indicator.unit or "").strip()
            surely = apart and is_number(parts.number) and not parts.text and unit in ("", parts.unit)
            yield Hit(measure.indicator, measure.value_field, fixes=(parts.number,) if surely else ())


@rule(
    "check.unit-missing",
    Severity.ERROR,
    lambda: say("定量指标的计量单位为空，请填写"),
    SYSTEMS,
    reads=(*MEASURES, *KIND, "unit"),
)
def unit_missing(case: Case) -> Iterator[Hit]:
    """计量单位 is empty beside a number, in a form that has the column."""
    for measure, _ in _filled(case):
        unit = measure.indicator.unit
        if unit is not None and not unit.strip() and measure.parts.number and not measure.qualitative:
            yield Hit(measure.indicator, "unit", fixes=(measure.parts.unit,) if measure.parts.unit else ())


@rule(
    "check.value-no-unit",
    Severity.WARNING,
    lambda: say("指标值的数字没有可衡量的单位，请补充单位"),
    REVIEWERS,
    reads=(*MEASURES, *KIND, "unit"),
)
def value_no_unit(case: Case) -> Iterator[Hit]:
    """A number whose words do not tell what is counted ("≥10 提高效率"), in a form without a unit column."""
    for measure, value in _filled(case):
        parts, name = measure.parts, measure.name or ""
        told = parts.unit or says_unit(parts.text) or _unit_in_name(name)
        if measure.indicator.unit is not None or measure.qualitative or not parts.number or told:
            continue
        percent = value.endswith(parts.number) and _SHARE.search(name)
        yield Hit(measure.indicator, measure.value_field, _no_unit_message(measure), (f"{value}%",) if percent else ())


def _no_unit_message(measure: Measure) -> str:
    number, wording = measure.parts.number, measure.parts.text
    if wording:
        return say("数字 {number} 与“{wording}”对不上，请写明计量单位", number=number, wording=_short(wording))
    return say("数字 {number} 没有计量单位，请补充", number=number)


@rule(
    "check.value-text-only",
    Severity.WARNING,
    lambda: say("指标值只有文字，不够细化、量化，建议量化"),
    REVIEWERS,
    reads=(*MEASURES, *KIND),
)
def value_text_only(case: Case) -> Iterator[Hit]:
    """A value in words alone, in a row that does not say that it is qualitative."""
    for measure, value in _filled(case):
        if not measure.qualitative and not measure.quantitative and not says_amount(value):
            yield Hit(measure.indicator, measure.value_field)


@rule(
    "check.value-qualitative",
    Severity.INFO,
    lambda: say("定性指标，能量化的建议量化"),
    REVIEWERS,
    reads=(*MEASURES, *KIND),
)
def value_qualitative(case: Case) -> Iterator[Hit]:
    """A value in words, in a row that says that it is qualitative."""
    for measure, value in _filled(case):
        if measure.qualitative and not says_amount(value):
            yield Hit(measure.indicator, measure.value_field)


@rule(
    "check.sign-spelling",
    Severity.INFO,
    lambda: say("计算符号建议统一写作“≥”或“≤”"),
    SYSTEMS,
    reads=(*MEASURES, "comparator"),
)
def sign_spelling(case: Case) -> Iterator[Hit]:
    """A sign typed with two characters, such as ">=", where the systems have one."""
    for measure in case.measures:
        for field, text in ((measure.value_field, measure.value), ("comparator", measure.indicator.comparator)):
            match = _ODD_SIGN.match(text or "")
            if match:
                sign = "≥" if match.group(1) else "≤"
                yield Hit(measure.indicator, field, fixes=(sign + (text or "")[match.end() :],))


def _filled(case: Case) -> Iterator[tuple[Measure, str]]:
    """The measures that have a value of their own, with it."""
    for measure in case.measures:
        value = (measure.value or "").strip()
        if value and not left_over(value):
            yield measure, value


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 30 else line[:29] + "…"


def _unit_in_name(name: str) -> bool:
    """Whether a name ends with the unit in brackets: 使用人员满意度（%）, 建设时间（年）."""
    match = _UNIT_IN_NAME.search(name.strip())
    return match is not None and unit_length(match.group(1)) == len(match.group(1))
