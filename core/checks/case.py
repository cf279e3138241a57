"""Case (送审项目): a project as the rules look at it, and Measure: one name with its value, whatever the form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from core.model import Disclosure, Group, Indicator, Project
from core.terms.tree import SATISFACTION, is_level1, level1_of
from core.terms.value import ValueParts, split_value

MEASURES = ("level3", "value", "common", "individual")
"""The fields that decide which measures a project has, with their names and values: for ``reads`` of a rule"""
KIND = ("nature", "comparator")
"""The fields that say, beside the value, whether a measure is quantitative (定量) or qualitative (定性)"""
_parts = lru_cache(maxsize=8192)(split_value)
_SATISFIED = re.compile(r"满意(?:度|率|程度|情况)|好评|投诉|认可度|获得感|幸福感")


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure (指标 with its 指标值): a row of most forms has one, a row of a Zhejiang list one or two."""

    indicator: Indicator
    group: Literal["", "common", "individual"]
    name: str | None
    value: str | None
    description: str | None
    parts: ValueParts

    @property
    def name_field(self) -> str:
        """Where its name stands."""
        return f"{self.group}.name" if self.group else "level3"

    @property
    def value_field(self) -> str:
        """Where its value stands."""
        return f"{self.group}.value" if self.group else "value"

    @property
    def sign(self) -> str:
        """计算符号 as one of SIGNS or "", out of its own column or out of the value."""
        own = self.indicator.comparator
        return (split_value(own).comparator if own else "") or self.parts.comparator

    @property
    def unit(self) -> str:
        """计量单位, out of its own column or out of the value."""
        return (self.indicator.unit or "").strip() or self.parts.unit

    @property
    def qualitative(self) -> bool:
        """Whether the row says of itself that it is qualitative (定性)."""
        return self.sign == "定性" or "定性" in (self.indicator.nature or "")

    @property
    def quantitative(self) -> bool:
        """Whether the row says of itself, by its sign or its 指标性质, that it is quantitative (定量)."""
        return not self.qualitative and (bool(self.sign) or "定量" in (self.indicator.nature or ""))

    @property
    def of_satisfaction(self) -> bool:
        """Whether it is about satisfaction, by its name or by the level that it stands under."""
        return names_satisfaction(self.name or "") or is_satisfaction(self.indicator)


@dataclass(frozen=True)
class Case:
    """A project under review (送审项目); ``layout`` is that of its document."""

    project: Project
    layout: str | None
    measures: tuple[Measure, ...]

    def named(self) -> Sequence[tuple[Measure, str]]:
        """The measures that have a name, with it."""
        return self._named

    @cached_property
    def _named(self) -> Sequence[tuple[Measure, str]]:
        return [(measure, name) for measure in self.measures if (name := (measure.name or "").strip())]


def case_of(disclosure: Disclosure, project: Project) -> Case:
    """The project as the rules look at it."""
    rows = project.indicators
    return Case(project, disclosure.layout, tuple(m for row in rows for m in _measures(row, disclosure.glued)))


def is_satisfaction(indicator: Indicator) -> bool:
    """Whether a row stands under 满意度指标."""
    return _are_satisfaction(indicator.level1 or "", indicator.level2 or "")


@lru_cache(maxsize=1024)
def _are_satisfaction(level1: str, level2: str) -> bool:
    level1 = level1.strip()
    return level1_of(level2) == SATISFACTION or (is_level1(level1) and level1.startswith("满意度"))


@lru_cache(maxsize=4096)
def names_satisfaction(name: str) -> bool:
    """Whether a 三级指标 says that it measures satisfaction."""
    return bool(_SATISFIED.search(name))


def blank(text: str | None) -> bool:
    """Whether a field of the form is empty; a field that the form does not have is not."""
    return text is not None and not text.strip()


def given(text: str | None) -> bool:
    """Whether a field holds any text."""
    return text is not None and bool(text.strip())


@lru_cache(maxsize=4096)
def squeezed(text: str | None) -> str:
    """A text without white space, "" for none."""
    return "".join((text or "").split())


def _measures(row: Indicator, glued: bool) -> Iterator[Measure]:
    groups: list[tuple[Literal["common", "individual"], Group]] = []
    if row.common:
        groups.append(("common", row.common))
    if row.individual:
        groups.append(("individual", row.individual))
    if not groups or given(row.level3) or given(row.value):
        yield Measure(row, "", row.level3, row.value, row.description, _parts(row.value or "", glued))
    written = [(name, group) for name, group in groups if any(map(given, (group.name, group.value, group.description)))]
    for name, group in written or groups[:1]:
        parts = _parts(group.value, glued)
        yield Measure(row, name, group.name, group.value, group.description, parts)
