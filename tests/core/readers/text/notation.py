"""Invented documents of text tables, and what a reading of them says, for the tests of this folder."""

from core.findings import Severity
from core.model import Project
from core.readers.text import document_of_text
from core.reading import Reading
from core.recognise.recognise import recognise

FORM_HEADER = "一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据"
LIST_HEADER = "序号|项目名称|年预算安排资金|项目总体绩效目标|一级指标|二级指标|三级指标|指标明细说明|指标性质|方向|绩效目标值|计量单位"


def rows(*lines: str) -> list[list[str]]:
    """Rows of a table: "甲|乙" is two cells."""
    return [line.split("|") for line in lines]


def tabbed(*lines: str) -> str:
    """A text out of lines; "甲|乙" is a row of two cells."""
    return "\n".join(line.replace("|", "\t") for line in lines)


def reading_of(*lines: str) -> Reading:
    """The reading of a text out of lines; "甲|乙" is a row of two cells."""
    return recognise(document_of_text("a.txt", "text", tabbed(*lines)))


def doubts(reading: Reading, project: Project, field: str) -> list[tuple[str, str]]:
    """Rule and severity of the findings at a field of a project or of one of its indicators ("value")."""
    owners = {project.id, *(row.id for row in project.indicators)}
    found = [f for f in reading.findings if f.fact.owner in owners and f.fact.field == field]
    return [(f.rule.removeprefix("parse."), f.severity.value) for f in found]


def warnings(reading: Reading) -> list[str]:
    """The rules of all findings that are doubts."""
    return [f.rule for f in reading.findings if f.severity is not Severity.INFO]
