"""Missing sheets and rows (缺失的工作表和行): what a filled workbook had once, and somebody has deleted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from core.facts import Fact
from core.findings import Finding, Severity, Source
from core.messages import say
from core.workbook.readback.gather import Entry, Sheet, says_labels
from core.workbook.readback.owners import Owners
from core.workbook.templates.ledger import Ledger, Text
from core.workbook.templates.scan import SheetPlan
from core.workbook.templates.tags import Scope, tags_of

Facts = Mapping[str, Mapping[str, Text | None]]
"""What was read, by owner and field."""


def missing(
    ledger: Ledger, sheets: Sequence[Sheet], entries: Iterable[Entry], owners: Owners, facts: Facts
) -> Iterator[Finding]:
    """Say which sheets are gone, lists and those of projects that a list still names, and which rows of a form."""
    rows = list(entries)
    yield from _lists(ledger, sheets, {entry.plan.number for entry in rows})
    yield from _projects(ledger, rows, owners)
    yield from _rows(rows, owners, facts)
    yield from _headers(ledger, rows)


class _Block(NamedTuple):
    """Rows of a sheet that are about one project, or about the department."""

    sheet: str
    plan: int
    scope: Scope
    project: str


def _rows(entries: Iterable[Entry], owners: Owners, facts: Facts) -> Iterator[Finding]:
    """Rows that stand once in a form, with what they said that stands nowhere else."""
    found: dict[_Block, dict[int, Entry]] = {}
    for entry in entries:
        scope = entry.plan.scope_at(entry.key.row)
        if scope in (Scope.PROJECT, Scope.DOCUMENT) and not entry.is_new:
            block = _Block(entry.sheet.id, entry.plan.number, scope, entry.key.project)
            found.setdefault(block, {})[entry.key.row] = entry
    for block, there in found.items():
        first = next(iter(there.values()))
        owner = owners.project(first) if block.scope is Scope.PROJECT else ""
        for row, labels in _gone(first, block.scope, there, facts.get(owner, {})):
            message = say(
                "工作表“{sheet}”里“{labels}”所在的行不见了，没有读回。如果不是有意删除的，请用原来的文件。",
                sheet=first.sheet.name,
                labels="、".join(labels),
            )
            nearest = there[min(there, key=lambda other: abs(other - row))]
            source = Source(nearest.sheet.id, nearest.row - 1, 0)
            yield Finding(
                Fact(owner, "project_name" if owner else ""), "parse.row-gone", Severity.WARNING, message, "", source
            )


def _gone(
    entry: Entry, scope: Scope, there: Mapping[int, Entry], facts: Mapping[str, Text | None]
) -> Iterator[tuple[int, list[str]]]:
    """The template's rows that are missing beside ``entry``, each with the labels of facts that were not read."""
    plan = entry.plan
    for row, cells in plan.cells.items():
        if row in there or row in plan.optional or plan.scope_at(row) is not scope:
            continue
        tags = [tag for pieces in cells.values() for tag in tags_of(pieces) if tag.is_fact and tag.scope is scope]
        labels = [tag.label for tag in tags if tag.field not in facts]
        if labels:
            yield row, labels


def _headers(ledger: Ledger, entries: Iterable[Entry]) -> Iterator[Finding]:
    """Headers over rows that repeat: without them nobody knows whether columns have been moved."""
    plans = {plan.number: plan for plan in ledger.plans}
    found: dict[tuple[str, int], dict[int, Entry]] = {}
    for entry in entries:
        found.setdefault((entry.sheet.id, entry.plan.number), {}).setdefault(entry.key.row, entry)
    for (_, number), there in found.items():
        plan, sheet = plans[number], next(iter(there.values())).sheet
        gone = next((row for row in _header_rows(plan) if row not in there and row + 1 in there), None)
        is_shifted = sheet.key_column != plan.key_column
        if gone is not None and (is_shifted or not _is_seen(plan, gone, sheet)):
            message = say("工作表“{sheet}”的表头不见了，各列是按原来的位置读回的，请核对。", sheet=sheet.name)
            if is_shifted:
                message = say("工作表“{sheet}”的表头不见了，列也有增删，读回的内容可能错了列。", sheet=sheet.name)
            severity = Severity.ERROR if is_shifted else Severity.WARNING
            source = Source(sheet.id, there[gone + 1].row - 1, 0)
            yield Finding(Fact(), "parse.header-gone", severity, message, "", source)


def _header_rows(plan: SheetPlan) -> list[int]:
    """The rows of labels alone right above rows that repeat by themselves."""
    rows = {row for row, _ in plan.labels} - plan.cells.keys()
    return [row for row in sorted(rows) if plan.repeats_alone(row + 1)]


def _is_seen(plan: SheetPlan, header: int, sheet: Sheet) -> bool:
    """Whether a header that has lost its key stands in the sheet still: somebody has typed or copied it anew."""
    labels = {text for (row, _), text in plan.labels.items() if row == header}
    return any(says_labels(line.values(), labels) for line in sheet.cells.texts.values())


def _lists(ledger: Ledger, sheets: Sequence[Sheet], read: set[int]) -> Iterator[Finding]:
    """A sheet that stands once and holds facts; one that is there, but has lost its keys, is another matter."""
    names = {sheet.name for sheet in sheets}
    for plan in ledger.plans:
        holds_facts = any(tag.is_fact for _, tag in plan.tags())
        if plan.per is Scope.DOCUMENT and holds_facts and plan.number not in read and plan.name not in names:
            message = say(
                "工作表“{sheet}”不见了，里面的内容没有读回。如果不是有意删除的，请用原来的文件。", sheet=plan.name
            )
            yield Finding(Fact(), "parse.sheet-gone", Severity.ERROR, message)


def _projects(ledger: Ledger, rows: Iterable[Entry], owners: Owners) -> Iterator[Finding]:
    """A project that has lost its own sheet but still stands in a list."""
    if not any(plan.per is Scope.PROJECT for plan in ledger.plans):
        return
    told: set[str] = set()
    for entry in rows:
        id = entry.key.project
        is_listed = entry.plan.per is not Scope.PROJECT and entry.plan.scope_at(entry.key.row) is Scope.PROJECT
        if is_listed and id and id not in owners.projects and id not in told:
            told.add(id)
            name = _name(entry)
            message = say(
                "“{sheet}”里有“{name}”，但它自己的工作表不见了，这个项目没有读回。", sheet=entry.sheet.name, name=name
            )
            source = Source(entry.sheet.id, entry.row - 1, 0)
            yield Finding(Fact(), "parse.sheet-gone", Severity.WARNING, message, name, source)


def _name(entry: Entry) -> str:
    """What a row of a list calls its project."""
    named = (n for n, pieces in entry.cells.items() if any(tag.field == "project_name" for tag in tags_of(pieces)))
    column = next(named, next(iter(entry.cells), 0))
    return entry.sheet.cells.text(entry.row, column)
