"""The unit that a template prints (表上印的金额单位): amounts go into its cells as the document has them."""

from collections.abc import Iterable, Iterator

from core.fields import PROJECT_FIELDS, Kind
from core.messages import say
from core.model import Disclosure
from core.terms.words import money_unit
from core.workbook.templates.scan import SheetPlan
from core.workbook.templates.tags import Scope

_AMOUNTS = frozenset(name for name, field in PROJECT_FIELDS.items() if field.kind is Kind.AMOUNT)


def other_units(disclosure: Disclosure, plans: Iterable[SheetPlan]) -> Iterator[str]:
    """A sentence for each unit that the sheets print, where the amounts of a project are in another one."""
    printed = sorted({unit for plan in plans if _has_amounts(plan) for unit in _printed(plan)})
    for unit in printed:
        others = sorted({p.amount_unit for p in disclosure.projects if p.amount_unit and p.amount_unit != unit})
        if others:
            told = "、".join(others)
            yield say(
                "金额单位（表上印的是{printed}，文件里是{unit}，金额照原样填写，没有换算）", printed=unit, unit=told
            )


def _has_amounts(plan: SheetPlan) -> bool:
    return any(tag.scope is Scope.PROJECT and tag.field in _AMOUNTS for _, tag in plan.tags())


def _printed(plan: SheetPlan) -> Iterator[str]:
    for text in plan.labels.values():
        unit = money_unit(text)
        if unit:
            yield unit
