"""Matching (匹配): which project and which indicator of A is which of B.

Projects by code, then name, then content; rows by level 2 and name, then content, their order last. Ids say nothing
across files.
"""

import re
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from core.compare.pairing import Pair, Pairing
from core.compare.sameness import fold
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.model import Disclosure, Indicator, Project

CONTENT = "content"
"""``Pair.how`` of projects that only their content speaks for."""

_ALIKE_PROJECTS = 0.5
_ALIKE_ROWS = 0.4
_ALIKE_ITEMS = 0.4
"""The least part of their pieces that contents must share to be taken for the same."""

_YEAR = re.compile(r"(?:19|20)\d\d(?:年度?)?")
_ROW_VALUES = attrgetter(*dict.fromkeys(name.partition(".")[0] for name in INDICATOR_FIELDS), "extra")
_PROJECT_VALUES = attrgetter(*dict.fromkeys(name.partition("[")[0] for name in PROJECT_FIELDS), "extra")


@dataclass(frozen=True, slots=True)
class Matched:
    """What is which in two disclosures: pairs of projects, and for each two of them those of their rows."""

    projects: tuple[Pair, ...]
    rows: Mapping[tuple[int, int], tuple[Pair, ...]]


def match(a: Disclosure, b: Disclosure) -> Matched:
    """Match all projects and rows of two disclosures."""
    projects = tuple(match_projects(a.projects, b.projects))
    both = [(pair.a, pair.b) for pair in projects if pair.a is not None and pair.b is not None]
    rows = {(i, j): tuple(match_rows(a.projects[i].indicators, b.projects[j].indicators)) for i, j in both}
    return Matched(projects, rows)


def match_projects(a: Sequence[Project], b: Sequence[Project]) -> list[Pair]:
    """Pairs of projects (项目)."""
    pairing = Pairing(a, b, _project_content)
    pairing.by("whole", _whole_project)
    pairing.by("code", lambda project: _together(project.project_code, project.project_name))
    pairing.by("code", lambda project: _together(project.project_code))
    pairing.by("name", lambda project: _together(project.project_name, project.unit_name or project.unit_code))
    pairing.by("name", lambda project: _together(project.project_name))
    pairing.by("name", lambda project: _together(_YEAR.sub("", project.project_name or "")))
    pairing.by_likeness(CONTENT, _ALIKE_PROJECTS)
    return pairing.pairs()


def match_rows(a: Sequence[Indicator], b: Sequence[Indicator]) -> list[Pair]:
    """Pairs of indicators (绩效指标) of one project."""
    pairing = Pairing(a, b, _row_content)
    pairing.by("whole", _ROW_VALUES)
    pairing.by("name", _row_key)
    pairing.by("name", lambda row: _together(row_name(row)))
    pairing.by_likeness(CONTENT, _ALIKE_ROWS)
    pairing.by_place("place", _may_be_same)
    return pairing.pairs()


def match_items(a: Sequence[str], b: Sequence[str]) -> list[Pair]:
    """Pairs of the items of a list, such as 绩效目标, by their texts or headings."""
    pairing = Pairing(a, b, str)
    pairing.by("whole", lambda item: item)
    pairing.by("whole", fold)
    pairing.by_likeness(CONTENT, _ALIKE_ITEMS)
    pairing.by_place("place", lambda item, other: True)
    return pairing.pairs()


def match_labels(a: Sequence[str], b: Sequence[str]) -> list[Pair]:
    """Pairs of labels that are equal."""
    pairing = Pairing(a, b, str)
    pairing.by("whole", fold)
    return pairing.pairs()


def in_order(pairs: Sequence[Pair]) -> bool:
    """Whether what both sides have stands in the same order on both."""
    places = [pair.b for pair in pairs if pair.a is not None and pair.b is not None]
    return places == sorted(places)


def row_name(row: Indicator) -> str:
    """三级指标, or the 明细指标 of a Zhejiang list."""
    groups = (group.name for group in (row.common, row.individual) if group)
    return row.level3 or next(filter(None, groups), "")


def _together(*texts: str | None) -> Hashable:
    """A key of several texts; none where one of them is empty."""
    folded = tuple(fold(text or "") for text in texts)
    return folded if all(folded) else None


def _row_key(row: Indicator) -> Hashable:
    name = fold(row_name(row))
    return (name, fold(row.level2 or row.level1 or ""), row.period) if name else None


def _may_be_same(row: Indicator, other: Indicator) -> bool:
    """Whether two rows at the same place can be one that was rewritten: of one kind, and neither of them blank."""
    same_kind = fold(row.level2 or "") == fold(other.level2 or "") and row.period == other.period
    return same_kind and bool(_row_content(row)) and bool(_row_content(other))


def _whole_project(project: Project) -> Hashable:
    return _PROJECT_VALUES(project), tuple(map(_ROW_VALUES, project.indicators))


def _project_content(project: Project) -> str:
    texts = [project.project_name, project.purpose, project.overall_goal, *(project.goals or ())]
    return "\n".join(text for text in (*texts, *map(row_name, project.indicators)) if text)


def _row_content(row: Indicator) -> str:
    """What a row says besides its levels."""
    parts = [row.level3, row.description, row.value, row.basis, row.remark]
    parts += [text for group in (row.common, row.individual) if group for text in (group.name, group.value)]
    return "\n".join(text for text in parts if text)
