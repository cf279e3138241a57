"""Notes (说明) on a comparison: what makes no difference, yet should be known."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.compare.difference import Comparison
from core.compare.matching import CONTENT, Matched, in_order, match_items
from core.compare.projects import AMOUNTS, project_name
from core.compare.sides import value_of
from core.describe import label_of
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.findings import Severity
from core.messages import say
from core.model import Disclosure, Indicator, Project
from core.reading import Reading
from core.terms.amounts import in_yuan, is_blank

_PROJECT_NAMES = tuple(name for name in PROJECT_FIELDS if "[" not in name and name != "amount_unit")


def notes_on(a: Disclosure, b: Disclosure, matched: Matched) -> Iterator[str]:
    """Sentences on what was matched and what was not compared."""
    if not a.projects and not b.projects:
        yield say("两边都没有读到预算项目，只核对了文字部分。")
    if a.tables or b.tables:
        yield say("绩效目标表以外的表格没有核对（A 有 {a} 张，B 有 {b} 张）。", a=len(a.tables), b=len(b.tables))
    both = [(a.projects[i], b.projects[j]) for i, j in matched.rows]
    yield from _by_content(a, b, matched)
    yield from _orders(both, matched)
    yield from _units(both)
    yield from _missing("A", a, b)
    yield from _missing("B", b, a)


def doubts_left(comparison: Comparison, *, a: Reading | None = None, b: Reading | None = None) -> Comparison:
    """With a note on each side whose reading left doubts: a difference may be a fault of the reading."""
    notes = [note for side, reading in (("A", a), ("B", b)) if reading is not None for note in _doubts(side, reading)]
    return replace(comparison, notes=(*comparison.notes, *notes))


def _doubts(side: str, reading: Reading) -> Iterator[str]:
    count = sum(finding.severity is not Severity.INFO for finding in reading.findings)
    if count:
        name = reading.document.name
        yield say(
            "{side}（{name}）有 {count} 处读取时的疑点，不同之处可能是读取的差错。", side=side, name=name, count=count
        )


def _by_content(a: Disclosure, b: Disclosure, matched: Matched) -> Iterator[str]:
    for pair in matched.projects:
        if pair.how == CONTENT and pair.a is not None and pair.b is not None:
            names = project_name(a.projects[pair.a]), project_name(b.projects[pair.b])
            yield say("“{a}”与“{b}”的编码和名称都不同，是按内容对应的，请确认。", a=names[0], b=names[1])


def _orders(both: list[tuple[Project, Project]], matched: Matched) -> Iterator[str]:
    if not in_order(matched.projects):
        yield say("项目的先后顺序不同，已按项目对应后核对。")
    rows = sum(not in_order(pairs) for pairs in matched.rows.values())
    if rows:
        yield say("有 {count} 个项目的指标先后顺序不同，已按指标对应后核对。", count=rows)
    goals = sum(x.goals != y.goals and not in_order(match_items(x.goals or (), y.goals or ())) for x, y in both)
    if goals:
        yield say("有 {count} 个项目的绩效目标先后顺序不同，已按内容对应后核对。", count=goals)


def _units(both: list[tuple[Project, Project]]) -> Iterator[str]:
    """Where the amount units differ: how many amounts are the same once converted."""
    equal = Counter[tuple[str, str]]()
    for x, y in both:
        if x.amount_unit and y.amount_unit and x.amount_unit != y.amount_unit:
            equal[x.amount_unit, y.amount_unit] += sum(_same_amount(x, y, name) for name in AMOUNTS)
    for (unit_a, unit_b), count in sorted(equal.items()):
        yield say("金额单位不同（A 为{a}，B 为{b}），换算后核对，{count} 个金额相等。", a=unit_a, b=unit_b, count=count)


def _same_amount(x: Project, y: Project, name: str) -> bool:
    """Whether both say the same amount, each in its unit."""
    text_x, text_y = value_of(x, name), value_of(y, name)
    if is_blank(text_x) or is_blank(text_y):
        return False
    amount = in_yuan(text_x or "", x.amount_unit)
    return amount is not None and amount == in_yuan(text_y or "", y.amount_unit)


def _missing(side: str, lacking: Disclosure, other: Disclosure) -> Iterator[str]:
    """Fields that one side does not have at all, while the other fills them."""
    labels = [
        *_absent(lacking.projects, other.projects, _PROJECT_NAMES),
        *_absent(_rows(lacking), _rows(other), tuple(INDICATOR_FIELDS)),
    ]
    if labels:
        yield say("{side} 没有这些栏目：{labels}。", side=side, labels="、".join(labels))


def _rows(disclosure: Disclosure) -> list[Indicator]:
    return [row for project in disclosure.projects for row in project.indicators]


def _absent(
    lacking: Sequence[Project | Indicator], other: Sequence[Project | Indicator], names: Sequence[str]
) -> list[str]:
    return [
        label_of(name)
        for name in names
        if lacking and any(value_of(it, name) for it in other) and all(value_of(it, name) is None for it in lacking)
    ]
