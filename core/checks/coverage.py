"""Coverage (指标完整性): which kinds of indicators a project lacks."""

from collections.abc import Iterator

from core.checks.case import MEASURES, Case, given, is_satisfaction, squeezed
from core.checks.rule import REVIEWERS, Hit, rule
from core.findings import Severity
from core.messages import say
from core.model import Indicator
from core.terms.tree import COST, OUTPUT, TREE, is_level1, is_level2


@rule(
    "check.kinds-missing",
    Severity.WARNING,
    lambda: say("指标不够完整，缺少数量、质量、时效或成本指标"),
    REVIEWERS,
    reads=("level1", "level2"),
)
def kinds_missing(case: Case) -> Iterator[Hit]:
    """A project has 产出指标, but not of all four kinds."""
    labels = _labels(case)
    if not labels or not _under(case, "产出"):
        return
    costs = any("成本" in label for label in (*labels, *(row.level1 or "" for row in case.project.indicators)))
    kinds = [kind for kind in TREE[OUTPUT] if not any(label.startswith(kind[:2]) for label in labels)]
    kinds = [kind for kind in kinds if not (costs and kind == COST)]
    if kinds:
        message = say("指标不够完整：缺少{kinds}，请补充", kinds="、".join(kinds))
        yield Hit(case.project, "indicators", message)


@rule("check.output-missing", Severity.WARNING, lambda: say("建议增加明确产出指标"), REVIEWERS, reads=("level1",))
def output_missing(case: Case) -> Iterator[Hit]:
    """A project has rows, but none under 产出指标."""
    if _levelled(case) and not _under(case, "产出"):
        yield Hit(case.project, "indicators")


@rule("check.benefit-missing", Severity.WARNING, lambda: say("建议增加明确效益指标"), REVIEWERS, reads=("level1",))
def benefit_missing(case: Case) -> Iterator[Hit]:
    """A project has rows, but none under 效益指标."""
    if _levelled(case) and not _under(case, "效益"):
        yield Hit(case.project, "indicators")


@rule(
    "check.satisfaction-missing",
    Severity.WARNING,
    lambda: say("建议增加满意度指标"),
    REVIEWERS,
    reads=(*MEASURES, "level1", "level2"),
)
def satisfaction_missing(case: Case) -> Iterator[Hit]:
    """A project has no row about satisfaction, in a form that has two levels of indicators."""
    if _labels(case) and not any(measure.of_satisfaction for measure in case.measures):
        yield Hit(case.project, "indicators")


@rule(
    "check.few-indicators",
    Severity.INFO,
    lambda: say("三级指标少于 3 个，指标不够细化"),
    "weak sources: a note only",
    reads=MEASURES,
)
def few_indicators(case: Case) -> Iterator[Hit]:
    """A project has one or two 三级指标."""
    names = {name for _, name in case.named()}
    if 0 < len(names) < 3:
        yield Hit(case.project, "indicators")


def _labels(case: Case) -> set[str]:
    """The 二级指标 of a project; none where the form lacks the level or a label is not of the tree."""
    rows = [row for row in case.project.indicators if not is_satisfaction(row) or given(row.level2)]
    labels = {squeezed(row.level2) for row in rows}
    return labels if all(is_level2(label) for label in labels) else set()


def _levelled(case: Case) -> bool:
    """Whether every row stands under a 一级指标 of the tree."""
    rows = case.project.indicators
    return bool(rows) and all(is_level1(row.level1 or "") for row in rows)


def _under(case: Case, stem: str) -> bool:
    return any(_begins(row, stem) for row in case.project.indicators)


def _begins(row: Indicator, stem: str) -> bool:
    return squeezed(row.level1).startswith(stem)
