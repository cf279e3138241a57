"""The differences between two projects (项目) that are the same one, their rows included."""

import re
from collections.abc import Iterator, Sequence

from core.compare.difference import Difference, DifferenceKind
from core.compare.matching import match_labels, row_name
from core.compare.pairing import Pair, go_through
from core.compare.sameness import Sense, fold
from core.compare.sides import Sides
from core.describe import label_of
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS, Kind
from core.goals import number_goals
from core.model import Extra, Indicator, Project

AMOUNTS = tuple(name for name, field in PROJECT_FIELDS.items() if field.kind is Kind.AMOUNT)
"""The fields of a project that are amounts (金额)"""
_OTHERS = tuple(
    name
    for name in PROJECT_FIELDS
    if name not in {"title", "amount_unit", "goals", *AMOUNTS} and not name.startswith("spend_plan")
)
_NUMBER = re.compile(r"\s*\d{1,4}\s*[.．、]\s*")
"""Before the title of a project's table; it says where the project stands, nothing of its own."""


def project_name(project: Project) -> str:
    """What to call a project: 项目名称, or what comes nearest to it."""
    return project.project_name or project.title or project.project_code or ""


def row_text(row: Indicator) -> str:
    """A row in a few words: level 2, name, value."""
    groups = (group.value for group in (row.common, row.individual) if group)
    value = row.value or next(filter(None, groups), "")
    return " · ".join(text for text in (row.level2 or row.level1, row_name(row), value) if text)


def project_differences(sides: Sides, a: Project, b: Project, rows: Sequence[Pair]) -> Iterator[Difference]:
    """All differences between two projects; ``sides`` says whether their documents print values glued."""
    glued_a, glued_b = sides.sense_a.glued, sides.sense_b.glued
    own = Sides(a.id, b.id, Sense(a.amount_unit, glued_a), Sense(b.amount_unit, glued_b))
    if _NUMBER.sub("", a.title or "", count=1) != _NUMBER.sub("", b.title or "", count=1):
        yield from own.fields(a, b, ("title",))
    yield from own.fields(a, b, _OTHERS)
    yield from _money(own, a, b)
    yield from _plan(own, a.spend_plan or (), b.spend_plan or ())
    yield from _goals(own, a.goals or (), b.goals or ())
    yield from _extras(own, a.extra, b.extra)
    yield from _rows(own, a.indicators, b.indicators, rows)


def _money(sides: Sides, a: Project, b: Project) -> Iterator[Difference]:
    """Amounts in 元. The unit alone is a difference only where it changes what a number says."""
    amounts = tuple(sides.fields(a, b, AMOUNTS))
    if any(amount.text_a == amount.text_b for amount in amounts):
        yield from sides.fields(a, b, ("amount_unit",))
    yield from amounts


def _plan(sides: Sides, a: Sequence[str], b: Sequence[str]) -> Iterator[Difference]:
    for n in range(max(len(a), len(b))):
        texts = (plan[n] if n < len(plan) else None for plan in (a, b))
        yield from sides.text(f"spend_plan[{n}]", f"spend_plan[{n}]", *texts)


def _goals(sides: Sides, a: Sequence[str], b: Sequence[str]) -> Iterator[Difference]:
    """Item by item; where the same text is only divided otherwise, as a whole."""
    if len(a) != len(b) and fold("".join(a)) == fold("".join(b)):
        yield sides.whole(DifferenceKind.SAME_BUT_WIDTH, "goals", number_goals(a), number_goals(b))
    else:
        yield from sides.items("goals", a, b)


def _extras(sides: Sides, a: Sequence[Extra], b: Sequence[Extra]) -> Iterator[Difference]:
    """Further fields, matched by their labels; one that is empty is as good as none."""
    found = go_through(
        match_labels([item.label for item in a], [item.label for item in b]),
        lambda i, j: sides.text(f"extra[{i}].text", f"extra[{j}].text", a[i].text, b[j].text, a[i].label),
        lambda i: sides.only_a(f"extra[{i}]", a[i].text, a[i].label),
        lambda j: sides.only_b(f"extra[{j}]", b[j].text, b[j].label),
    )
    return (difference for difference in found if difference.text_a or difference.text_b)


def _rows(sides: Sides, a: Sequence[Indicator], b: Sequence[Indicator], pairs: Sequence[Pair]) -> Iterator[Difference]:
    whole = label_of("indicators")

    def both(i: int, j: int) -> Iterator[Difference]:
        own = Sides(a[i].id, b[j].id, sides.sense_a, sides.sense_b)
        yield from own.fields(a[i], b[j], tuple(INDICATOR_FIELDS))
        yield from _extras(own, a[i].extra, b[j].extra)

    return go_through(
        pairs,
        both,
        lambda i: Sides(a=a[i].id).only_a("", row_text(a[i]), whole),
        lambda j: Sides(b=b[j].id).only_b("", row_text(b[j]), whole),
    )
