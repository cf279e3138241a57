"""Rebuilding (还原): a disclosure out of facts, each known by its owner and its field."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from core.fields import INDICATOR_FIELDS, PERIOD_WORDS, PROJECT_FIELDS
from core.goals import split_goals
from core.grid import Grid
from core.model import Disclosure, Extra, Group, Indicator, Overall, Project, Safeguard, SubGoal
from core.terms.words import plain_label
from core.workbook.templates.ledger import Text
from core.workbook.templates.tags import EXTRA

Facts = Mapping[str, Text | None]
"""The texts of one owner by field; goals also as the list of their items."""
_PLAN = "spend_plan"
_PERIODS = {word: period for period, word in PERIOD_WORDS.items()}
_GROUPS = ("common", "individual")
_INDICATOR_NAMES = tuple(name for name in INDICATOR_FIELDS if "." not in name)
_PLAIN_INDICATOR = frozenset(_INDICATOR_NAMES)
_PROJECT_NAMES = tuple(name for name in PROJECT_FIELDS if not name.startswith(_PLAN) and name != "goals")


def disclosure_of(facts: Facts, projects: Iterable[Project], tables: Iterable[Grid]) -> Disclosure:
    """The disclosure with the department's facts, its projects and tables."""
    year = re.search(r"\d{4}", _text(facts.get("year")) or "")
    return Disclosure(
        _text(facts.get("layout")),
        int(year[0]) if year else None,
        _text(facts.get("department")),
        _overall(facts),
        tuple(projects),
        facts.get("glued") == "1",
        tuple(tables),
    )


def project_of(id: str, place: int, facts: Facts, indicators: Iterable[Indicator]) -> Project:
    """A project; ``place``, from 1, is its 序号 where no number is told."""
    fields: dict[str, Any] = {name: _text(facts.get(name)) for name in _PROJECT_NAMES}
    seq = _text(facts.get("seq")) or ""
    return Project(
        id=id,
        seq=int(seq) if seq.isdecimal() else place,
        spend_plan=_plan(facts),
        goals=_goals(facts.get("goals")),
        extra=tuple(_extras(facts)),
        indicators=tuple(indicators),
        **fields,
    )


def indicator_of(id: str, facts: Facts) -> Indicator:
    """An indicator; its period is told by the word that is printed for it, or by itself."""
    if facts.get("period") in _PERIODS:
        facts = {**facts, "period": _PERIODS[str(facts["period"])]}
    if _PLAIN_INDICATOR.issuperset(facts):
        plain: dict[str, Any] = dict(facts)
        return Indicator(id=id, **plain)
    fields: dict[str, Any] = {name: facts.get(name) for name in _INDICATOR_NAMES}
    groups: dict[str, Any] = {name: _group(name, facts) for name in _GROUPS}
    return Indicator(id=id, extra=tuple(_extras(facts)), **fields, **groups)


def _text(text: Text | None) -> str | None:
    return text if text is None or isinstance(text, str) else "\n".join(map(str, text))


def _goals(text: Text | None) -> tuple[str, ...] | None:
    if text is None:
        return None
    return split_goals(text) if isinstance(text, str) else tuple(text)


def _plan(facts: Facts) -> tuple[str, ...] | None:
    """资金支出计划 up to its last month that the form has; empty without months, None without a plan."""
    months = {int(field[len(_PLAN) + 1 : -1]): text for field, text in facts.items() if field.startswith(f"{_PLAN}[")}
    there = [month for month, text in months.items() if text is not None]
    if not there:
        return () if _PLAN in facts else None
    return tuple(_text(months.get(month)) or "" for month in range(max(there) + 1))


def _extras(facts: Facts) -> Iterable[Extra]:
    """The further texts as they were, with what their cells say now; one typed into a cell that was blank is new."""
    cells = {f.removeprefix(EXTRA): _text(t) for f, t in facts.items() if f.startswith(EXTRA) and t is not None}
    told = {plain_label(label): (label, text or "") for label, text in cells.items()}
    count = 0
    while isinstance(extra := facts.get(f"extra[{count}]"), list):
        label, text = extra
        yield Extra(label, told.pop(plain_label(label), ("", text))[1])
        count += 1
    yield from (Extra(label, text) for label, text in told.values() if text)


def _group(name: str, facts: Facts) -> Group | None:
    if f"{name}.name" not in facts:
        return None
    texts = [_text(facts.get(f"{name}.{part}")) for part in ("name", "value", "description")]
    return None if all(text is None for text in texts) else Group(*(text or "" for text in texts))


def _overall(facts: Facts) -> Overall | None:
    told = [field for field, text in facts.items() if field.startswith("overall.") and text is not None]
    if not told:
        return None
    sub_goals = _items(facts, "sub_goals", ("title", "goal", "indicator"))
    safeguards = _items(facts, "safeguards", ("title", "text"))
    goal = _text(facts.get("overall.goal")) or ""
    return Overall(
        goal, tuple(SubGoal(*texts) for texts in sub_goals), tuple(Safeguard(*texts) for texts in safeguards)
    )


def _items(facts: Facts, name: str, parts: tuple[str, ...]) -> list[list[str]]:
    found = (re.match(rf"overall\.{name}\[(\d+)\]", field) for field in facts)
    count = max((int(match[1]) + 1 for match in found if match), default=0)
    return [[_text(facts.get(f"overall.{name}[{n}].{part}")) or "" for part in parts] for n in range(count)]
