"""Money (预算资金): amounts that are numbers and sums that hold, whatever the unit."""

import re
from collections.abc import Iterator
from decimal import Decimal

from core.checks.case import Case
from core.checks.rule import SYSTEMS, Hit, rule
from core.facts import text_at
from core.fields import PROJECT_FIELDS, Kind
from core.findings import Severity
from core.messages import say
from core.model import Project
from core.terms.amounts import in_yuan, is_blank, printed

_AMOUNTS = tuple(field.name for field in PROJECT_FIELDS.values() if field.kind is Kind.AMOUNT)
_HEBEI_PARTS = ("budget_fiscal", "budget_other")
_ZHEJIANG_PARTS = ("general_public_budget", "government_fund", "special_account", "budget_other")
_MONEY = re.compile("资金|预算|拨款|收入|结转|贷款|自筹|补助")


@rule(
    "check.amount-not-number",
    Severity.ERROR,
    lambda: say("金额不是数字，请改为数字"),
    SYSTEMS,
    reads=(*_AMOUNTS, "amount_unit"),
)
def amount_not_number(case: Case) -> Iterator[Hit]:
    """A budget cell holds something else than an amount."""
    project = case.project
    for field in _AMOUNTS:
        text = text_at(project, field)
        if text is not None and not is_blank(text) and in_yuan(text, project.amount_unit) is None:
            yield Hit(project, field)


@rule(
    "check.budget-sum",
    Severity.ERROR,
    lambda: say("预算数不等于各项资金之和，请核对"),
    SYSTEMS,
    reads=("budget_total", *_HEBEI_PARTS, *_ZHEJIANG_PARTS, "amount_unit", "extra"),
)
def budget_sum(case: Case) -> Iterator[Hit]:
    """预算数 ≠ 财政资金 + 其他资金; in the Zhejiang list 总计 ≠ the sum of its four parts. Blank parts count as 0."""
    project = case.project
    fields = _parts(project)
    texts = [text for text in (text_at(project, field) for field in fields) if not is_blank(text)]
    amounts = [in_yuan(text or "", project.amount_unit) for text in texts]
    known = [amount for amount in amounts if amount is not None]
    if project.budget_total is None or not known or len(known) < len(amounts):
        return
    whole = sum(known, Decimal(0))
    if is_blank(project.budget_total):
        yield from _missing_total(project, whole, max((text or "" for text in texts), key=_decimals))
        return
    stated = in_yuan(project.budget_total, project.amount_unit)
    if stated is not None and stated != whole and stated - whole not in _further_parts(project, fields):
        yield Hit(project, "budget_total", _difference(project, stated, whole))


def _parts(project: Project) -> list[str]:
    """The fields that make up the total; none where the form does not show them."""
    for fields, least in ((_HEBEI_PARTS, 2), (_ZHEJIANG_PARTS, 3)):
        shown = [field for field in fields if getattr(project, field) is not None]
        if len(shown) >= least:
            return shown
    return []


def _decimals(text: str) -> int:
    return len(text.partition(".")[2])


def _missing_total(project: Project, whole: Decimal, like: str) -> Iterator[Hit]:
    if whole:
        text = printed(whole, project.amount_unit, like)
        yield Hit(project, "budget_total", say("预算数为空，各项资金之和为 {sum}，请填写", sum=text), (text,))


def _difference(project: Project, stated: Decimal, whole: Decimal) -> str:
    if stated and whole in (stated * 10_000, stated / 10_000):
        return say("预算数与各项资金之和相差一万倍，可能混用了万元和元，请统一金额单位")
    total, text = project.budget_total or "", printed(whole, project.amount_unit, project.budget_total or "")
    return say("预算数 {total} 不等于各项资金之和 {sum}，请核对", total=total, sum=text)


def _further_parts(project: Project, fields: list[str]) -> set[Decimal]:
    """Money that the form shows beside ``fields``, such as 国有资本经营预算: each amount of it and their sum."""
    named = [text_at(project, field) for field in _ZHEJIANG_PARTS if field not in fields]
    texts = named + [extra.text for extra in project.extra if _MONEY.search(extra.label)]
    amounts = [amount for amount in (in_yuan(text or "", project.amount_unit) for text in texts) if amount]
    return {*amounts, sum(amounts, Decimal(0))}
