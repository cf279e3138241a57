"""The character of a disclosure: its layout (表式), its year (年度), its department (部门)."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from core.headers.header import Header
from core.model import Project
from core.terms.code import is_code
from core.terms.words import year_in

_BRANCH = re.compile(r"[（(]?本级[)）]?$|[（(]机关[)）]$")
_MOF_FIELDS = frozenset({"department_name", "unit_name", "budget_total", "budget_fiscal", "goals", "overall_goal"})
_MOF_COLUMNS = frozenset({"level1", "level2", "level3", "value", "remark"})
_NUMBERED = re.compile(r"\s*(?:\d{1,3}[.、．]|[（(]\d+[)）])(?!\d)")
_MANY = 10
_BODY_NAME = (
    r"[一-鿿（）()]{2,30}?(?:局|委|委员会|办|办公室|院|厅|部|中心|会|政府|站|所|馆|校|中学|小学|公司)"
    r"(?:[（(]?本级[)）]?)?"
)
_PART = re.compile(
    r"^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|章|节)|[一二三四五六七八九十]{1,2}、|附[表件]\d*[：:]?)"
)
"""What counts a heading, before the body that it names"""
_BODY_FIRST = re.compile(rf"({_BODY_NAME})20\d\d年")
_BODY_BEHIND = re.compile(rf"20\d\d年度?({_BODY_NAME})(?:部门)?(?:预算|项目|绩效|支出|整体)")
_HEADING = re.compile(r"20\d\d\s*年度?.{0,30}(?:预算|绩效)|[（(]\s*20\d\d\s*年度?\s*[)）]$")


def layout_of(headers: Sequence[Header], projects: Sequence[Project]) -> str | None:
    """The id of the layout by the fields that the headers and projects have; None where it is none of ours."""
    headers = [header for header in headers if header.blocks] or headers
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


def body_in(heading: str) -> str | None:
    """The body (部门或单位) that heads a part of a document: "清河县水利局2024年部门预算…"; None where none does."""
    line = _PART.sub("", "".join(heading.split()))
    match = _BODY_FIRST.match(line) or _BODY_BEHIND.match(line)
    return match.group(1) if match else None


def departments_of(projects: Sequence[Project]) -> list[str]:
    """The departments that the projects name, in order; a name that differs in white space and width is the same."""
    return list(_names(projects, "department_name").values())


def department_of(projects: Sequence[Project], headings: Iterable[str] = ()) -> str | None:
    """The department: the only one that projects name; else that of all units, of a 本级 unit or of the headings.

    None where there are several.
    """
    named = departments_of(projects)
    if named:
        return named[0] if len(named) == 1 else _nearly_all(projects, "department_name")
    units = _names(projects, "unit_name")
    headed = list(dict.fromkeys(body for text in headings if (body := body_in(text))))
    if len(units) == 1 and (len(headed) < 2 or all(project.unit_name for project in projects)):
        return next(iter(units.values()))
    main = {_BRANCH.sub("", p.unit_name) for p in projects if p.unit_name and _BRANCH.search(p.unit_name)}
    if len(main) == 1:
        return main.pop()
    return headed[0] if len(headed) == 1 else _nearly_all(projects, "unit_name")


def _names(projects: Sequence[Project], field: str) -> dict[str, str]:
    """Names without their branch, by themselves folded."""
    names: dict[str, str] = {}
    for project in projects:
        name = _BRANCH.sub("", getattr(project, field) or "")
        if name:
            names.setdefault("".join(unicodedata.normalize("NFKC", name).split()), name)
    return names


def _nearly_all(projects: Sequence[Project], field: str) -> str | None:
    """The name that nearly all of many projects have: the others are damaged."""
    names = Counter(_BRANCH.sub("", getattr(project, field) or "") for project in projects)
    name, times = names.most_common(1)[0] if names else ("", 0)
    return name or None if len(projects) >= _MANY and times * 10 >= len(projects) * 9 else None
