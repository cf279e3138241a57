"""Texts (文字): what is too long, and headings that name another project."""

import re
import unicodedata
from collections.abc import Iterator

from core.checks.case import MEASURES, Case
from core.checks.rule import SAMPLES, SYSTEMS, Hit, rule
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.findings import Severity
from core.messages import say
from core.model import Indicator, Project

_NAME, _GOAL, _VALUE = 100, 2000, 1000
"""The most characters that a 三级指标, an 绩效目标 and a 指标值 may have."""

_FIELDS = PROJECT_FIELDS | INDICATOR_FIELDS
_HEADING = re.compile(r"(\s*\d{1,4}\s*[.．、]\s*)(.*?)(\s*绩效目标(?:申报|批复)?表?\s*)", re.DOTALL)
_MARKS = re.compile(r"[\s\"'“”‘’「」《》、，,.。·—–-]")


@rule(
    "check.text-long",
    Severity.WARNING,
    lambda: say("文字太长，超过系统的字数限制，请精简"),
    SYSTEMS,
    reads=(*MEASURES, "overall_goal", "goals"),
)
def text_long(case: Case) -> Iterator[Hit]:
    """三级指标 over 100, 绩效目标 over 2000 or 指标值 over 1000 characters."""
    project = case.project
    yield from _too_long(project, "overall_goal", len(project.overall_goal or ""), _GOAL)
    yield from _too_long(project, "goals", sum(map(len, project.goals or ())), _GOAL)
    for measure in case.measures:
        yield from _too_long(measure.indicator, measure.name_field, len(measure.name or ""), _NAME)
        yield from _too_long(measure.indicator, measure.value_field, len(measure.value or ""), _VALUE)


def _too_long(owner: Project | Indicator, field: str, length: int, limit: int) -> Iterator[Hit]:
    if length > limit:
        label = _FIELDS[field].label
        message = say("{field}有 {length} 字，超过 {limit} 字的限制，请精简", field=label, length=length, limit=limit)
        yield Hit(owner, field, message)


@rule(
    "check.title-name",
    Severity.WARNING,
    lambda: say("表格标题与项目名称不一致，请核对"),
    SAMPLES,
    reads=("title", "project_name"),
)
def title_name(case: Case) -> Iterator[Hit]:
    """The numbered heading of a project's table ("3.某项目绩效目标表") names another project than 项目名称."""
    title, name = case.project.title or "", (case.project.project_name or "").strip()
    match = _HEADING.fullmatch(title)
    heading = _plain(match.group(2)) if match else ""
    if match and heading and name and _plain(name) not in heading:
        yield Hit(case.project, "title", fixes=(match.group(1) + name + match.group(3),))


def _plain(text: str) -> str:
    """A name without white space, quotes, punctuation and differences of width."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text))
