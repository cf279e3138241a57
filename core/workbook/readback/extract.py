"""Extracting (读回): a filled workbook back into the disclosure it was made from, with what was changed in Excel."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from lxml import etree

from core.collecting import without_collecting
from core.document import Document
from core.errors import UnreadableError
from core.facts import Fact
from core.findings import Finding, Severity
from core.grid import Grid
from core.messages import say
from core.model import Disclosure
from core.readers.refusal import damaged
from core.reading import Reading, Role
from core.workbook.parts.package import Package
from core.workbook.parts.strings import shared_strings
from core.workbook.parts.styles import Styles
from core.workbook.readback.collect import Collector
from core.workbook.readback.gather import Entry, Sheet, entries, find_keys
from core.workbook.readback.missing import missing
from core.workbook.readback.read import SheetCells, SheetReader
from core.workbook.readback.rebuild import disclosure_of, indicator_of, project_of
from core.workbook.readback.tableback import table_of
from core.workbook.templates.ledger import LEDGER, Ledger, read_ledger
from core.workbook.templates.shelf import versions
from core.workbook.templates.tags import Scope


def is_filled(path: Path) -> bool:
    """Whether a file is a workbook that was made by filling a template; False for whatever cannot be opened."""
    try:
        with Package(path) as package:
            return _Workbook(package).ledger() is not None
    except (UnreadableError, OSError, etree.XMLSyntaxError, KeyError, ValueError):
        return False


def extract(path: Path) -> Reading:
    """What a filled workbook says; raises UnreadableError when it is none or is damaged."""
    with Package(path) as package, without_collecting():
        try:
            return _reading(_Workbook(package))
        except (KeyError, ValueError, etree.XMLSyntaxError) as error:
            raise damaged(path) from error


class _Workbook:
    """An opened workbook: its sheets as cells."""

    def __init__(self, package: Package) -> None:
        self.package = package

    @cached_property
    def _reader(self) -> SheetReader:
        properties = self.package.tree(self.package.workbook).find("{*}workbookPr")
        from_1904 = properties is not None and properties.get("date1904") in ("1", "true")
        return SheetReader(shared_strings(self.package), Styles(self.package), from_1904)

    def ledger(self) -> Ledger | None:
        """What travels beside the cells; None when the workbook was not made by filling."""
        for place in self.package.sheets:
            if place.name == LEDGER:
                cells = self._cells(place.part)
                return read_ledger(row for _, row in sorted(cells.texts.items()))
        return None

    def sheets(self) -> Iterator[Sheet]:
        """The sheets that a clerk sees or may have hidden."""
        for n, place in enumerate(self.package.sheets):
            if place.name != LEDGER:
                cells = self._cells(place.part)
                yield Sheet(f"sheet{n + 1}", place.name, place.state != "visible", cells, find_keys(cells))

    def _cells(self, part: str) -> SheetCells:
        return self._reader.read(self.package.read(part))


def _reading(workbook: _Workbook) -> Reading:
    path = workbook.package.path
    ledger = workbook.ledger()
    if ledger is None:
        raise UnreadableError(
            say("“{name}”不是本程序导出的工作簿，或其中的隐藏信息已被删除。请用导出的原文件再试。", name=path.name)
        )
    sheets = list(workbook.sheets())
    seen: set[tuple[int, int, str, str]] = set()
    rows = {sheet.id: list(entries(sheet, ledger, seen)) for sheet in sheets}
    collector = Collector(ledger)
    found = [entry for there in rows.values() for entry in there]
    collector.take(found)
    tables = _tables(sheets, rows, ledger)
    grids = {sheet.id: tables.get(sheet.id) or _grid(sheet) for sheet in sheets}
    roles = {grids[id].id: _role(found) for id, found in rows.items()}
    document = Document(path.name, "xlsx", tuple(grids.values()))
    disclosure = _disclosure(collector, ledger, tuple(tables.values()))
    gone = missing(ledger, sheets, found, collector.owners, collector.facts)
    findings = (*collector.findings, *gone, *_of_version(ledger))
    return Reading(document, disclosure, findings, roles, collector.origins, ledger.save, ledger.template)


def _of_version(ledger: Ledger) -> Iterator[Finding]:
    """A note where the clerk's own template has changed since."""
    latest = max(versions(ledger.template), default=0)
    if ledger.version and latest > ledger.version:
        message = say(
            "这个工作簿是用模板“{title}”第 {version} 版填写的，现在的模板是第 {latest} 版。内容已按当时的版式读回。",
            title=ledger.title,
            version=ledger.version,
            latest=latest,
        )
        yield Finding(Fact(), "parse.template-version", Severity.INFO, message)


def _disclosure(collector: Collector, ledger: Ledger, tables: tuple[Grid, ...]) -> Disclosure:
    facts = collector.facts
    projects = []
    for place, (id, rows) in enumerate(collector.owners.projects.items(), 1):
        indicators = [indicator_of(row, facts[row]) for row in ledger.in_order(id, rows)]
        projects.append(project_of(id, place, facts[id], indicators))
    return disclosure_of(facts[""], projects, tables)


def _tables(sheets: list[Sheet], rows: dict[str, list[Entry]], ledger: Ledger) -> dict[str, Grid]:
    """The tables that are no performance tables, by the id of their sheet."""
    found: dict[str, Grid] = {}
    taken: set[str] = set()
    for sheet in sheets:
        grid = table_of(sheet, rows[sheet.id], ledger, taken)
        if grid:
            found[sheet.id] = grid
            taken.add(grid.id)
    return found


def _grid(sheet: Sheet) -> Grid:
    return sheet.cells.grid(sheet.id, sheet.name, sheet.hidden, sheet.key_column)


def _role(rows: list[Entry]) -> Role:
    """A sheet of one project is a form, one with rows of projects or indicators a list."""
    scopes = {row.plan.scope_at(row.key.row) for row in rows}
    if any(row.plan.per is Scope.PROJECT for row in rows):
        return "form"
    return "list" if scopes & {Scope.PROJECT, Scope.INDICATOR} else "other"
