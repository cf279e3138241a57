"""Missing sheets (缺失的工作表): what a filled workbook had when it was written, and somebody has deleted since."""

from collections.abc import Iterable, Iterator, Sequence

from core.facts import Fact
from core.findings import Finding, Severity, Source
from core.messages import say
from core.workbook.gather import Entry, Sheet
from core.workbook.ledger import Ledger
from core.workbook.owners import Owners
from core.workbook.tags import Scope, tags_of


def missing(ledger: Ledger, sheets: Sequence[Sheet], entries: Iterable[Entry], owners: Owners) -> Iterator[Finding]:
    """Say which sheets are gone, lists and those of projects that a list still names."""
    rows = list(entries)
    yield from _lists(ledger, sheets, {entry.plan.number for entry in rows})
    yield from _projects(ledger, rows, owners)


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
