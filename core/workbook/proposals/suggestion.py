"""A suggestion (建议): what a cell of a blank form should hold, and how sure that is."""

import re
from dataclasses import dataclass
from functools import lru_cache

from core.fields import SPEND_PLAN_MONTHS
from core.workbook.templates.tags import EXTRA, RUNNING, Scope, vocabulary

Place = tuple[int, int]
"""Row and column of a cell, from 1"""
DROP_ROW = "{{删去本行}}"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The text with tags for a cell; ``replaces`` the example that stands there; ``doubt`` says why it is not sure."""

    place: Place
    text: str
    replaces: str = ""
    doubt: str = ""
    is_form: bool = False

    @property
    def drops(self) -> bool:
        """Whether it says that the row is not taken over."""
        return self.text == DROP_ROW


def tag_of(field: str, prefix: str = "", *, merges: bool = False) -> str:
    """The tag, as it is typed, of a field of the project or, with a prefix as 指标, of an indicator; "" without one."""
    label = _labels().get((prefix not in ("", "项目"), field))
    if field.startswith(EXTRA) and field != EXTRA:
        label = f"栏目.{field.removeprefix(EXTRA)}"
    if label is None:
        return ""
    name = f"{prefix}.{label}" if prefix else label
    return f"{{{{{name}{'|合并' if merges else ''}}}}}"


@lru_cache(maxsize=1)
def _labels() -> dict[tuple[bool, str], str]:
    """The label of a tag by whether it is an indicator's, and its field; "value.unit" is a part of 指标值."""
    found = {(False, "seq"): "序号", (True, "seq"): "序号", (False, "year"): "年度"}
    for tag in vocabulary().values():
        if tag.scope in (Scope.PROJECT, Scope.INDICATOR) and tag.field != RUNNING:
            name = f"{tag.field}.{tag.part}" if tag.part else tag.field
            found[tag.scope is Scope.INDICATOR, name] = tag.label
    return found


def month_field(label: str) -> str:
    """The field of the plan that a label such as "6月底" names; "" for a month that has none."""
    match = re.search(r"(\d+)月", label)
    month = int(match[1]) if match else 0
    return f"spend_plan[{SPEND_PLAN_MONTHS.index(month)}]" if month in SPEND_PLAN_MONTHS else ""
