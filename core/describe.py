"""Facts named for people: "3.体检经费 · 第 2 条指标 · 指标值"."""

import re

from core.facts import Fact
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.messages import say
from core.model import Disclosure

_ITEM = re.compile(r"(goals|extra)\[(\d+)\]")


def label_of(field: str) -> str:
    """The Chinese label of a field by its name; of an item, with its number."""
    known = INDICATOR_FIELDS.get(field) or PROJECT_FIELDS.get(field)
    if known:
        return known.label
    item = _ITEM.match(field)
    if item:
        name = say("绩效目标") if item.group(1) == "goals" else say("其他栏目")
        return f"{name} {int(item.group(2)) + 1}"
    return field


class Places:
    """Says where facts stand, for one state of a disclosure."""

    def __init__(self, disclosure: Disclosure) -> None:
        self._names: dict[str, str] = {}
        for project in disclosure.projects:
            name = f"{project.seq}.{project.project_name or project.title or ''}"
            self._names[project.id] = name
            for number, row in enumerate(project.indicators, 1):
                self._names[row.id] = f"{name} · " + say("第 {number} 条指标", number=number)

    def of(self, fact: Fact) -> str:
        """Project, row and field of a fact."""
        if not fact.owner:
            return say("整个文件")
        parts = (self._names.get(fact.owner, ""), label_of(fact.field))
        return " · ".join(part for part in parts if part)
