"""The character of a disclosure: its layout (表式), its year (年度), its department (部门)."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from core.model import Project
from core.recognise.code import is_code
from core.recognise.headers import Header
from core.recognise.words import year_in

_BRANCH = re.compile(r"[（(]?本级[)）]?$|[（(]机关[)）]$")
_MOF_FIELDS = frozenset({"department_name", "unit_name", "budget_total", "budget_fiscal", "goals", "overall_goal"})
_MOF_COLUMNS = frozenset({"level1", "level2", "level3", "value", "remark"})
_NUMBERED = re.compile(r"\s*(?:\d{1,3}[.、．]|[（(]\d+[)）])(?!\d)")
_HEADING = re.compile(r"20\d\d\s*年度?.{0,30}(?:预算|绩效)|[（(]\s*20\d\d\s*年度?\s*[)）]$")


def layout_of(headers: Sequence[Header], projects: Sequence[Project]) -> str | None:
    """The id of the layout by the fields that the headers and projects have; None where it is none of ours."""
    fields = set().union(*(header.fields for header in headers)) if headers else set()
    if any(header.is_list for header in headers):
        return _list_layout(fields)
    if any(p.spend_plan or p.purpose for p in projects) or {"description", "value", "basis"} <= fields:
        return "hebei-form" if {"level3", "value"} <= fields or not headers else None
    present = {name for name in _MOF_FIELDS if any(getattr(p, name) is not None for p in projects)}
    named = any(p.project_name for p in projects)
    return (
        "mof-form" if {"level2", "level3", "value"} <= fields <= _MOF_COLUMNS and named and len(present) >= 3 else None
    )


def _list_layout(fields: set[str]) -> str | None:
    if "individual.name" in fields:
        return "zhejiang-list"
    fujian = {"project_name", "overall_goal", "level3", "nature", "comparator", "value", "unit"}
    return "fujian-list" if fujian <= fields and "weight" not in fields else None


def year_of(headings: Iterable[str], projects: Sequence[Project]) -> int | None:
    """The budget year: what headings say most, else digits 7 and 8 of the project codes.

    Numbered headings are names of projects, which tell the years of other papers.
    """
    headings = [text for text in headings if not _NUMBERED.match(text)]
    years = Counter(year for text in headings if len(text) <= 60 and _HEADING.search(text) and (year := year_in(text)))
    if not years:
        codes = [p.project_code for p in projects if p.project_code and is_code(p.project_code)]
        years = Counter(2000 + int(code[6:8]) for code in codes)
    return years.most_common(1)[0][0] if years else None


def department_of(projects: Sequence[Project]) -> str | None:
    """The department: as named by most projects, else the unit without 本级."""
    for field in ("department_name", "unit_name"):
        names = Counter(name for project in projects if (name := getattr(project, field)))
        if names:
            return _BRANCH.sub("", names.most_common(1)[0][0]) or None
    return None
