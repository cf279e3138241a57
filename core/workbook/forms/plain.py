"""The sheet of the department's prose, which no template draws."""

from collections.abc import Iterator

from core.facts import Fact, text_at
from core.messages import say
from core.model import Disclosure
from core.workbook.forms.form import FormCell, FormSheet
from core.workbook.forms.tablesheet import TEXT
from core.workbook.parts.look import Look

_LABEL = Look(bold=True, wrap=True, vertical="center", border=True)
_HEADING = Look(bold=True, size=12, wrap=True, vertical="center")


def summary_sheet(disclosure: Disclosure) -> FormSheet:
    """部门整体绩效目标: the prose goals of the department as a form of two columns, label and text."""
    cells: list[FormCell] = []
    rows = 0
    for label, fact in _summary_rows(disclosure):
        if fact is None:
            cells.append(FormCell(rows, 0, 1, 2, label, (label,), _HEADING))
        else:
            cells.append(FormCell(rows, 0, 1, 1, label, (label,), _LABEL))
            cells.append(FormCell(rows, 1, 1, 1, text_at(disclosure, fact.field) or "", (fact,), TEXT))
        rows += 1
    return FormSheet(rows, 2, tuple(cells), (16, 84), (None,) * rows)


def _summary_rows(disclosure: Disclosure) -> Iterator[tuple[str, Fact | None]]:
    """Label and fact of each row; a row without a fact is a heading."""
    yield say("部门"), Fact("", "department")
    overall = disclosure.overall
    if overall is None:
        yield say("本文件没有部门整体绩效目标的文字部分。"), None
        return
    yield say("总体绩效目标"), Fact("", "overall.goal")
    if overall.sub_goals:
        yield say("分项绩效目标"), None
    for n in range(len(overall.sub_goals)):
        at = f"overall.sub_goals[{n}]"
        yield say("第 {n} 项", n=n + 1), Fact("", f"{at}.title")
        yield say("绩效目标"), Fact("", f"{at}.goal")
        yield say("绩效指标"), Fact("", f"{at}.indicator")
    if overall.safeguards:
        yield say("工作保障措施"), None
    for n in range(len(overall.safeguards)):
        at = f"overall.safeguards[{n}]"
        yield say("第 {n} 项", n=n + 1), Fact("", f"{at}.title")
        yield say("内容"), Fact("", f"{at}.text")
