"""Facts and severities named for people: "3.体检经费 · 第 2 条指标 · 指标值"."""

import re
from functools import cached_property

from core.changes import SetText
from core.edits import Edit
from core.facts import Fact
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.findings import Severity
from core.grid import Grid
from core.messages import say
from core.model import Disclosure, Project
from core.workbook.parts.cells import letters

_ITEM = re.compile(r"(goals|extra)\[(\d+)\]")
_CELL = re.compile(r"\[\d+\]\[\d+\]")
_PROSE = re.compile(r"overall\.(goal|sub_goals|safeguards)(?:\[(\d+)\])?")


def severity_name(severity: Severity) -> str:
    """错误, 疑问 or 提示."""
    return {Severity.ERROR: say("错误"), Severity.WARNING: say("疑问"), Severity.INFO: say("提示")}[severity]


def label_of(field: str) -> str:
    """The Chinese label of a field by its name; of an item, with its number."""
    known = INDICATOR_FIELDS.get(field) or PROJECT_FIELDS.get(field)
    if known:
        return known.label
    if _CELL.fullmatch(field):
        return say("单元格")
    item = _ITEM.match(field) or _PROSE.match(field)
    if item:
        return f"{_group(item.group(1))} {int(item.group(2)) + 1}" if item.group(2) else _group(item.group(1))
    wholes = {
        "indicators": say("绩效指标"),
        "projects": say("项目"),
        "year": say("年度"),
        "department": say("部门"),
    }
    return wholes.get(field, field)


def _group(name: str) -> str:
    return {
        "goals": say("绩效目标"),
        "extra": say("其他栏目"),
        "goal": say("总体绩效目标"),
        "sub_goals": say("分项绩效目标"),
        "safeguards": say("工作保障措施"),
    }[name]


def step_text(edit: Edit) -> str:
    """A step in one line: its name, and the text it changed, or how many of them."""
    if edit.reading is not None:
        return edit.label
    texts = [change for change in edit.changes if isinstance(change, SetText) and change.fact.field != "seq"]
    if len(texts) < len(edit.changes) and not all(isinstance(change, SetText) for change in edit.changes):
        return edit.label
    if len(texts) > 1:
        return say("{step}（{n} 处）", step=edit.label, n=len(texts))
    if not texts:
        return edit.label
    before, after = shortened(texts[0].before), shortened(texts[0].after)
    field = label_of(texts[0].fact.field)
    return say("{step}：{field}　{before} → {after}", step=edit.label, field=field, before=before, after=after)


def shortened(text: str | None, room: int = 16) -> str:
    """The beginning of a text in one line."""
    line = " ".join((text or "").split())
    if not line:
        return say("（空）")
    return line if len(line) <= room else line[: room - 1] + "…"


class Places:
    """Says where facts stand, for one state of a disclosure."""

    def __init__(self, disclosure: Disclosure) -> None:
        self._disclosure = disclosure
        self._tables = {table.id: table for table in disclosure.tables}

    @cached_property
    def _homes(self) -> dict[str, Project]:
        """By id: the project that an owner is, or stands in."""
        found: dict[str, Project] = {}
        for project in self._disclosure.projects:
            found[project.id] = project
            found.update(dict.fromkeys((row.id for row in project.indicators), project))
        return found

    def _names(self, owner: str) -> tuple[str, str]:
        """Project and row of an owner, or the table that it is."""
        if not owner:
            return say("整个文件"), ""
        if owner in self._tables:
            number = list(self._tables).index(owner) + 1
            return self._tables[owner].title or say("表格 {n}", n=number), ""
        project = self._homes.get(owner)
        if project is None:
            return "", ""
        name = f"{project.seq}.{project.project_name or project.title or ''}"
        number = next((n for n, row in enumerate(project.indicators, 1) if row.id == owner), 0)
        return name, say("第 {number} 条指标", number=number) if number else ""

    def parts(self, fact: Fact) -> tuple[str, str, str]:
        """Project, row and field of a fact, "" where it has none."""
        table = self._tables.get(fact.owner)
        label = label_of(fact.field) if table is None else _cell_name(table, fact.field)
        return *self._names(fact.owner), label

    def of(self, fact: Fact) -> str:
        """Project, row and field of a fact as one text."""
        return " · ".join(part for part in self.parts(fact) if part)


def _cell_name(table: Grid, address: str) -> str:
    """What the headers of the window call a cell: 第 3 行 B 列."""
    number = table.number(address)
    if number is None:
        return label_of(address)
    cell = table.cells[number]
    return say("第 {row} 行 {column} 列", row=cell.row + 1, column=letters(cell.column + 1))
