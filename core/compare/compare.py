"""Compare two disclosures (绩效文本): the prose, then project by project, row by row, field by field."""

from collections.abc import Iterator, Sequence

from core.compare.difference import Comparison, Difference
from core.compare.matching import Matched, match, match_items
from core.compare.notes import notes_on
from core.compare.pairing import go_through
from core.compare.projects import project_differences, project_name
from core.compare.sameness import Sense
from core.compare.sides import Sides
from core.describe import label_of
from core.messages import say
from core.model import Disclosure, Overall, Safeguard, SubGoal


def compare(a: Disclosure, b: Disclosure) -> Comparison:
    """The facts that differ between two disclosures (核对): ``a`` is the left, earlier or published one."""
    matched = match(a, b)
    return Comparison(tuple(_differences(a, b, matched)), tuple(notes_on(a, b, matched)))


def _differences(a: Disclosure, b: Disclosure, matched: Matched) -> Iterator[Difference]:
    sides = Sides(sense_a=Sense(glued=a.glued), sense_b=Sense(glued=b.glued))
    yield from sides.text("year", "year", _year(a), _year(b))
    yield from sides.text("department", "department", a.department, b.department)
    yield from sides.text("overall.goal", "overall.goal", _goal(a), _goal(b))
    overall_a, overall_b = a.overall or Overall(), b.overall or Overall()
    yield from _sections(sides, "overall.sub_goals", overall_a.sub_goals, overall_b.sub_goals)
    yield from _sections(sides, "overall.safeguards", overall_a.safeguards, overall_b.safeguards)
    whole = label_of("projects")
    yield from go_through(
        matched.projects,
        lambda i, j: project_differences(sides, a.projects[i], b.projects[j], matched.rows[i, j]),
        lambda i: Sides(a=a.projects[i].id).only_a("", project_name(a.projects[i]), whole),
        lambda j: Sides(b=b.projects[j].id).only_b("", project_name(b.projects[j]), whole),
    )


def _year(disclosure: Disclosure) -> str | None:
    return None if disclosure.year is None else str(disclosure.year)


def _goal(disclosure: Disclosure) -> str | None:
    return disclosure.overall.goal if disclosure.overall else None


def _sections(
    sides: Sides, field: str, a: Sequence[SubGoal | Safeguard], b: Sequence[SubGoal | Safeguard]
) -> Iterator[Difference]:
    """The items of a part of the prose, matched by their headings."""
    heads_a, heads_b = [_heading(item) for item in a], [_heading(item) for item in b]

    def both(i: int, j: int) -> Iterator[Difference]:
        for name, label in _parts():
            at_a, at_b = f"{field}[{i}].{name}", f"{field}[{j}].{name}"
            texts = getattr(a[i], name, None), getattr(b[j], name, None)
            yield from sides.text(at_a, at_b, *texts, f"{label_of(at_a)} · {label}")

    return go_through(
        match_items(heads_a, heads_b),
        both,
        lambda i: sides.only_a(f"{field}[{i}]", heads_a[i]),
        lambda j: sides.only_b(f"{field}[{j}]", heads_b[j]),
    )


def _parts() -> tuple[tuple[str, str], ...]:
    """The texts of 分项绩效目标 and 工作保障措施, with their labels."""
    return (
        ("title", say("标题")),
        ("goal", say("绩效目标")),
        ("indicator", say("绩效指标")),
        ("text", say("内容")),
    )


def _heading(item: SubGoal | Safeguard) -> str:
    text = item.goal if isinstance(item, SubGoal) else item.text
    return item.title or text
