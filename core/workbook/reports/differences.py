"""The workbook of differences (差异清单): two files side by side, what differs in colours."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from core.compare.difference import Comparison, Difference, DifferenceKind
from core.compare.marks import marks
from core.compare.show import SideBySide, kind_name
from core.messages import say
from core.model import Disclosure
from core.workbook.reports.lists import Content, ListSheet, Marked, write_lists

_COLOURS = {
    DifferenceKind.CHANGED: "#FFF3CD",
    DifferenceKind.ADDED: "#DFF0D8",
    DifferenceKind.REMOVED: "#F8D7DA",
    DifferenceKind.SAME_BUT_WIDTH: "#E7E6E6",
    DifferenceKind.SAME_BUT_SPELLING: "#DDEBF7",
}


def write_differences(
    comparison: Comparison, a: Disclosure, b: Disclosure, names: tuple[str, str], target: Path, *, force: bool = False
) -> None:
    """Write the differences of ``a`` and ``b``, called by ``names``: each of them, their numbers, and the notes.

    Raises WriteError when ``target`` is there and ``force`` is false, or can't be written.
    """
    write_lists((_list(comparison, a, b, names), _summary(comparison), _notes(comparison)), target, force=force)


def _list(comparison: Comparison, a: Disclosure, b: Disclosure, names: tuple[str, str]) -> ListSheet:
    columns = (
        (say("序号"), 6.0),
        (say("类别"), 12.0),
        (say("项目"), 26.0),
        (say("指标"), 22.0),
        (say("栏目"), 14.0),
        (f"A：{names[0]}", 40.0),
        (f"B：{names[1]}", 40.0),
        (say("B 中的位置"), 22.0),
    )
    rows = [
        (_COLOURS[difference.kind], contents)
        for difference, contents in zip(comparison.differences, _rows(comparison, a, b), strict=True)
    ]
    return ListSheet(say("差异清单"), columns, rows, say("没有不同。"))


def _rows(comparison: Comparison, a: Disclosure, b: Disclosure) -> Iterator[tuple[Content, ...]]:
    places = SideBySide(a, b)
    for number, difference in enumerate(comparison.differences, 1):
        project, row = places.parts(difference)
        in_b = places.parts_in_b(difference)
        yield (
            number,
            kind_name(difference.kind),
            project,
            "\n".join(filter(None, (row, places.row_name(difference)))),
            difference.label,
            *_texts(difference),
            " · ".join(filter(None, in_b)) if in_b != (project, row) else "",
        )


def _texts(difference: Difference) -> tuple[Content, Content]:
    """The texts of both sides; what is not the same in them is stressed where both have one."""
    a, b = (text or "" for text in difference.shown)
    if not (a and b):
        return a, b
    runs_a, runs_b = marks(a, b)
    return Marked(runs_a), Marked(runs_b)


def _summary(comparison: Comparison) -> ListSheet:
    columns = ((say("栏目"), 28.0), (say("类别"), 20.0), (say("数量"), 10.0))
    order = list(DifferenceKind)
    counts = Counter((difference.kind, difference.label) for difference in comparison.differences)
    rows = [
        (_COLOURS[kind], (label, kind_name(kind), number))
        for (kind, label), number in sorted(counts.items(), key=lambda item: (order.index(item[0][0]), -item[1]))
    ]
    return ListSheet(say("差异汇总"), columns, rows, say("没有不同。"))


def _notes(comparison: Comparison) -> ListSheet:
    columns = ((say("序号"), 6.0), (say("说明"), 100.0))
    rows = [("", (number, note)) for number, note in enumerate(comparison.notes, 1)]
    return ListSheet(say("说明"), columns, rows, say("没有需要说明的情况。"), coloured=None)
