"""The levels (指标层级): 一级指标 by the tree, and names that belong under another 二级指标."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from core.checks.case import MEASURES, Case, Measure, is_satisfaction, names_satisfaction
from core.checks.completeness import shifted
from core.checks.rule import REVIEWERS, TREES, Hit, rule
from core.findings import Severity
from core.messages import say
from core.model import Indicator
from core.terms.tree import SATISFACTION, is_level1, is_level2, level1_of

_RATE = re.compile(r"(?<![频效功汇税利速])率(?:[（(][^（）()]*[）)])?$")
_IN_TIME = re.compile(r"(?:及时率|及时性|完成时[间限])$")


@rule(
    "check.level1-wrong",
    Severity.WARNING,
    lambda: say("一级指标类型错误，请按二级指标归类"),
    TREES,
    reads=("level1", "level2"),
)
def level1_wrong(case: Case) -> Iterator[Hit]:
    """二级指标 stands under a 一级指标 that it does not belong to, in the tree of 2015 and in that of 2021."""
    for row in case.project.indicators:
        level1, level2 = (row.level1 or "").strip(), (row.level2 or "").strip()
        right = level1_of(level2)
        if right and is_level1(level1) and not _belongs(level2, level1, right):
            message = say("一级指标类型错误：“{level2}”应归入“{right}”", level2=level2, right=right)
            yield Hit(row, "level1", message, (right,))


def _belongs(level2: str, level1: str, right: str) -> bool:
    """Whether the pair is of one of the trees; 成本指标 may be its own 一级指标."""
    return _stem(level1) in (_stem(right), _stem(level2))


@lru_cache(maxsize=1024)
def _stem(label: str) -> str:
    return "".join(label.split()).removesuffix("指标")


@rule(
    "check.name-type",
    Severity.WARNING,
    lambda: say("二级指标类型错误，指标名称与所属类型不符"),
    REVIEWERS,
    reads=(*MEASURES, "level1", "level2"),
)
def name_type(case: Case) -> Iterator[Hit]:
    """A 三级指标 belongs under another 二级指标: 满意度 under 时效, 率 under 数量, 及时率 under 质量."""
    for measure, name in case.named():
        message = _type_fault(measure, name)
        if message:
            yield Hit(measure.indicator, measure.name_field, message)


def _type_fault(measure: Measure, name: str) -> str:
    level2 = (measure.indicator.level2 or "").strip()
    if not is_level2(level2) or is_satisfaction(measure.indicator):
        return ""
    if names_satisfaction(name) and "满意" in name:
        return say("二级指标类型错误：满意度不属于{level2}，应归入满意度指标", level2=level2)
    if _IN_TIME.search(name) and level2.startswith(("数量", "质量", "成本")):
        return say("二级指标类型错误：及时性不属于{level2}，应归入时效指标", level2=level2)
    if _RATE.search(name) and level2.startswith("数量"):
        return say("二级指标类型错误：这是比率，数量指标应为绝对数")
    return ""


@rule(
    "check.name-is-label",
    Severity.WARNING,
    lambda: say("指标不够细化：三级指标只是上级指标的名称，请写明具体指标"),
    REVIEWERS,
    reads=MEASURES,
)
def name_is_label(case: Case) -> Iterator[Hit]:
    """A 三级指标 says no more than the name of a level above it."""
    for measure, name in case.named():
        plain_satisfaction = level1_of(name) == SATISFACTION and not name.endswith("指标")
        if (is_level2(name) or is_level1(name)) and not plain_satisfaction and name != "满意度":
            yield Hit(measure.indicator, measure.name_field)


@rule(
    "check.satisfaction-name",
    Severity.WARNING,
    lambda: say("满意度指标的名称中没有“满意度”，请核对"),
    REVIEWERS,
    reads=(*MEASURES, "level1", "level2"),
)
def satisfaction_name(case: Case) -> Iterator[Hit]:
    """A row under 满意度指标 has a name that does not say 满意度 (满意率 is as good)."""
    for measure, name in case.named():
        if is_satisfaction(measure.indicator) and not names_satisfaction(name):
            fixes = (f"{name}度",) if name.endswith("满意") else ()
            yield Hit(measure.indicator, measure.name_field, fixes=fixes)


@rule(
    "check.same-name",
    Severity.WARNING,
    lambda: say("同一指标在产出指标中已有，效益指标应另设"),
    REVIEWERS,
    reads=(*MEASURES, "level1", "period"),
)
def same_name(case: Case) -> Iterator[Hit]:
    """The same 三级指标 stands under 产出指标 and under 效益指标."""
    outputs = {(m.indicator.period, name) for m, name in case.named() if _under(m.indicator, "产出")}
    for measure, name in case.named():
        if _under(measure.indicator, "效益") and (measure.indicator.period, name) in outputs:
            yield Hit(measure.indicator, measure.name_field)


def _under(row: Indicator, stem: str) -> bool:
    return _stem(row.level1 or "") == stem


@rule(
    "check.name-repeated",
    Severity.WARNING,
    lambda: say("三级指标名称在本项目中重复，系统可能不接受，请加以区分"),
    "budget systems of most provinces refuse it",
    reads=(*MEASURES, "level1", "level2", "period", "description", "comparator", "unit"),
)
def name_repeated(case: Case) -> Iterator[Hit]:
    """A 三级指标 stands twice under one 一级指标; the row may even say the same in every column."""
    seen: dict[tuple[object, ...], set[tuple[object, ...]]] = defaultdict(set)
    for measure, name in case.named():
        row = measure.indicator
        if shifted(row):
            continue
        before = seen[row.period, _stem(row.level1 or ""), name]
        texts = (row.level2, measure.description, measure.value, row.comparator, row.unit)
        if before:
            message = say("这一行与本项目前面的一行完全相同，请删除或修改") if texts in before else ""
            yield Hit(row, measure.name_field, message)
        before.add(texts)
