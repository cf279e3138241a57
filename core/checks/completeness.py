"""Completeness (完整性) of the cells: what every row and every project must say."""

from collections.abc import Iterator

from core.checks.case import MEASURES, Case, blank, given, squeezed
from core.checks.rule import SAMPLES, SYSTEMS, Hit, rule
from core.findings import Severity
from core.messages import say
from core.model import Disclosure, Indicator
from core.terms.tree import level1_of


@rule(
    "check.project-name-missing", Severity.ERROR, lambda: say("项目名称为空，请填写"), SYSTEMS, reads=("project_name",)
)
def project_name_missing(case: Case) -> Iterator[Hit]:
    """项目名称 is there and empty."""
    if blank(case.project.project_name):
        yield Hit(case.project, "project_name")


@rule("check.level1-missing", Severity.ERROR, lambda: say("一级指标为空，请填写"), SYSTEMS, reads=("level1", "level2"))
def level1_missing(case: Case) -> Iterator[Hit]:
    """一级指标 is empty; where 二级指标 tells it, it is offered."""
    for row in case.project.indicators:
        if blank(row.level1):
            known = level1_of(row.level2 or "")
            yield Hit(row, "level1", fixes=(known,) if known else ())


@rule("check.level2-missing", Severity.ERROR, lambda: say("二级指标为空，请填写"), SYSTEMS, reads=("level2",))
def level2_missing(case: Case) -> Iterator[Hit]:
    """二级指标 is empty in a form that has it."""
    for row in case.project.indicators:
        if blank(row.level2):
            yield Hit(row, "level2")


@rule("check.level3-missing", Severity.ERROR, lambda: say("三级指标名称为空，请填写"), SYSTEMS, reads=MEASURES)
def level3_missing(case: Case) -> Iterator[Hit]:
    """三级指标 (明细指标) is empty."""
    for measure in case.measures:
        if blank(measure.name) and not shifted(measure.indicator):
            yield Hit(measure.indicator, measure.name_field)


@rule("check.value-missing", Severity.ERROR, lambda: say("指标值为空，请填写"), SYSTEMS, reads=MEASURES)
def value_missing(case: Case) -> Iterator[Hit]:
    """指标值 is empty."""
    for measure in case.measures:
        if blank(measure.value) and not shifted(measure.indicator):
            yield Hit(measure.indicator, measure.value_field)


@rule(
    "check.row-shifted",
    Severity.WARNING,
    lambda: say("这一行的内容可能错了列，请对照原文核对"),
    SAMPLES,
    reads=("common", "individual"),
)
def row_shifted(case: Case) -> Iterator[Hit]:
    """A row of a Zhejiang list whose texts stand one or two columns beside their place."""
    for row in case.project.indicators:
        place = shifted(row)
        if place == "description":
            message = say("指标描述可能错填到了“明细指标（个性）”列，请移回“指标描述”列")
            yield Hit(row, "individual.name", message)
        elif place == "value":
            message = say("个性指标的指标值可能错填到了“指标描述”列，请移到“指标值（个性）”列")
            yield Hit(row, "common.description", message)


def shifted(row: Indicator) -> str:
    """Which text of a row of a Zhejiang list stands in a wrong column: "description", "value" or "" for none.

    Either the 共性 description, which repeats the name, slid into the 个性 name; or the 个性 value slid left.
    """
    common, individual = row.common, row.individual
    if not (common and individual) or given(individual.value):
        return ""
    if given(common.name) and squeezed(individual.name) == squeezed(common.name):
        return "" if given(common.description) else "description"
    stray = given(common.description) and not given(common.name) and not given(common.value)
    return "value" if stray and given(individual.name) else ""


@rule(
    "check.indicators-missing",
    Severity.WARNING,
    lambda: say("没有识别到绩效指标，请对照原文核对"),
    "no completeness rule where nothing was read",
    reads=("indicators",),
)
def indicators_missing(disclosure: Disclosure) -> Iterator[Hit]:
    """A project without any row; once for all where no project of the document has one."""
    empty = [project for project in disclosure.projects if not project.indicators]
    if empty and len(empty) == len(disclosure.projects):
        yield Hit(disclosure, "projects")
    else:
        yield from (Hit(project, "indicators") for project in empty)
