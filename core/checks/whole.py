"""The document as a whole (全文): names that should agree between projects, and prose against the tables."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from core.checks.rule import SAMPLES, Hit, rule
from core.facts import text_at
from core.findings import Severity
from core.messages import say
from core.model import Disclosure, Project
from core.terms.amounts import in_yuan, printed

_COUNT = re.compile(
    r"(\d{1,5})个(?:部门)?(?:预算|支出)?项目(?:支出)?的?绩效目标"
    r"|(\d{1,5})个(?:部门|支出)?预算项目"
    r"|(?:预算项目|项目支出|项目绩效目标|绩效目标表)(?:共计?|共有)?(\d{1,5})个"
)
_SUM = re.compile(r"(?:共计?|合计|总计|涉及|总额|安排|总金额)[^。，,；;\d]{0,16}?(\d[\d,]*(?:\.\d+)?)(万元|亿元|元)")
_TOTALS = ("budget_total", "budget_fiscal", "general_public_budget")
_SENTENCE = re.compile(r"[^。\n]+")


@rule(
    "check.unit-name",
    Severity.WARNING,
    lambda: say("单位名称与其他项目不一致，请核对"),
    SAMPLES,
    reads=("unit_code", "unit_name"),
)
def unit_name(disclosure: Disclosure) -> Iterator[Hit]:
    """One 单位编码 goes with different 单位名称 (brackets and spaces aside)."""
    named: dict[str, list[Project]] = defaultdict(list)
    for project in disclosure.projects:
        if project.unit_code and project.unit_name:
            named[project.unit_code].append(project)
    for code, projects in named.items():
        usual = Counter(_folded(project.unit_name or "") for project in projects).most_common(1)[0][0]
        name = next(p.unit_name or "" for p in projects if _folded(p.unit_name or "") == usual)
        for project in projects:
            if _folded(project.unit_name or "") != usual:
                message = say("单位 {code} 在其他项目中的名称为“{name}”，请核对", code=code, name=name)
                yield Hit(project, "unit_name", message, (name,))


@lru_cache(maxsize=1024)
def _folded(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).split())


@rule(
    "check.project-count",
    Severity.WARNING,
    lambda: say("文字说明中的项目个数与表格不符，请核对"),
    SAMPLES,
    reads=("id",),
)
def project_count(disclosure: Disclosure) -> Iterator[Hit]:
    """The prose states another number of projects than there are tables."""
    have = len(disclosure.projects)
    for field, _, stated in _statements(disclosure):
        if stated != have:
            message = say("文字说明有 {stated} 个项目，表格有 {have} 个，请核对", stated=stated, have=have)
            yield Hit(disclosure, field, message)


@rule(
    "check.project-total",
    Severity.WARNING,
    lambda: say("文字说明中的资金总额与表格不符，请核对"),
    SAMPLES,
    reads=(*_TOTALS, "amount_unit"),
)
def project_total(disclosure: Disclosure) -> Iterator[Hit]:
    """The prose states another sum of money than the tables add up to; of all money or of 财政资金."""
    for field, sentence, _ in _statements(disclosure):
        match = _SUM.search(sentence)
        sums = _sums(disclosure) if match else []
        if match and sums and in_yuan(*match.groups()) not in sums:
            have, unit = printed(sums[0], match.group(2)), match.group(2)
            message = say(
                "文字说明的资金总额为 {stated}，表格合计为 {have}，请核对",
                stated="".join(match.groups()),
                have=have + unit,
            )
            yield Hit(disclosure, field, message)


def _statements(disclosure: Disclosure) -> Iterator[tuple[str, str, int]]:
    """Where the prose states how many projects there are: the field, the sentence without white space, the number."""
    for field, text in _prose(disclosure):
        for sentence in _SENTENCE.findall(unicodedata.normalize("NFC", text)):
            plain = "".join(sentence.split())
            match = _COUNT.search(plain)
            if match:
                yield field, plain, int(next(number for number in match.groups() if number))


def _prose(disclosure: Disclosure) -> Iterator[tuple[str, str]]:
    overall = disclosure.overall
    if overall and disclosure.projects:
        yield "overall.goal", overall.goal
        for n, item in enumerate(overall.safeguards):
            yield f"overall.safeguards[{n}].text", item.text


def _sums(disclosure: Disclosure) -> list[Decimal]:
    """What the projects add up to, all money first, then each kind of it; none where a total cannot be read."""
    sums = []
    for field in _TOTALS:
        amounts = [in_yuan(text_at(p, field) or "", p.amount_unit) for p in disclosure.projects]
        known = [amount for amount in amounts if amount is not None]
        if len(known) == len(amounts):
            sums.append(sum(known, Decimal(0)))
        elif field == "budget_total":
            return []
    return sums
