"""Filling (填写): a disclosure into a copy of a template, with all that the tags do not touch left as it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from lxml import etree

from core.files import whole_file
from core.model import Disclosure
from core.workbook.filling.book import Book
from core.workbook.filling.followers import followed, has_formulas
from core.workbook.filling.frame import Elsewhere, framed
from core.workbook.filling.newsheet import NewSheet
from core.workbook.filling.tables import plain_table_sheet, table_part
from core.workbook.filling.write import SheetWriter
from core.workbook.forms.layout import Layout, lay
from core.workbook.parts.names import moved_link
from core.workbook.parts.package import Package, legal_sheet_name
from core.workbook.parts.styles import Styles
from core.workbook.templates.context import Context, reader
from core.workbook.templates.gaps import keep_hidden
from core.workbook.templates.ledger import LEDGER, Ledger
from core.workbook.templates.tags import Scope, Tag
from core.workbook.templates.template import Template, TemplateSheet


def fill(
    disclosure: Disclosure, template: Template, target: Path, *, force: bool = False, save: str = ""
) -> tuple[str, ...]:
    """Write a disclosure into a copy of a template at ``target``; ``save`` is an id that it carries hidden.

    Gives the labels of fields that the disclosure has and the template lacks: these travel hidden. Raises WriteError
    when the target can't be written, TemplateError or UnreadableError when the template has gone bad since it was read.
    """
    with whole_file(target, force=force, never=template.path) as temporary, Package(template.path) as package:
        book = Book(package)
        book.refuse_ending(target)
        filling = _Filling(disclosure, template, package, save)
        filling.write(book, temporary)
    return filling.lacking


@dataclass(frozen=True, slots=True)
class _Copy:
    """A template's sheet that is to be written for a context, under a name; ``table`` is the number of a table."""

    sheet: TemplateSheet
    name: str
    context: Context
    table: int | None = None


class _Filling:
    """One filling of one template."""

    def __init__(self, disclosure: Disclosure, template: Template, package: Package, save: str) -> None:
        self._disclosure = disclosure
        self._template = template
        self._package = package
        self._styles = Styles(package)
        self._namespace = etree.QName(package.tree(package.workbook)).namespace or ""
        plans = tuple(sheet.plan for sheet in template.sheets)
        self._ledger = Ledger(template.id, template.title, plans, version=template.version, save=save)
        self.lacking = keep_hidden(disclosure, plans, self._ledger)
        for grid in disclosure.tables:
            self._ledger.keep_table(grid)
        self._has_formulas = False
        self._copies = self._copied()

    def write(self, book: Book, target: Path) -> None:
        """Write the filled package."""
        made: dict[str, list[NewSheet]] = {}
        for sheet in self._template.sheets:
            made[sheet.place.relation] = list(self._made(sheet))
        added = []
        if not any(sheet.plan.per is Scope.TABLE for sheet in self._template.sheets):
            added = list(self._plain_tables())
        ledger = NewSheet(LEDGER, self._ledger.xml(self._namespace), "veryHidden")
        kept = next((place for place in self._package.sheets if place.name == LEDGER), None)
        if kept:
            made[kept.relation] = [ledger]
        book.become_workbook()
        book.put(made, added if kept else [*added, ledger])
        self._follow(book)
        if self._has_formulas:
            book.recalculate()
        self._package.copy(target, book.parts() | self._styles.changed(), book.removed())

    def _follow(self, book: Book) -> None:
        """Lead sheets without tags to where the cells are that they speak of."""
        filled = {sheet.place.part for sheet in self._template.sheets}
        whole = Context(self._disclosure)
        for place in self._package.sheets:
            if place.part not in filled and place.name != LEDGER:
                content = self._package.read(place.part)
                self._has_formulas |= has_formulas(content)
                book.follow(place, followed(content, partial(self._elsewhere, whole)))
        book.lead_pivots()

    def _copied(self) -> Mapping[int, list[_Copy]]:
        """For each template sheet the sheets to make of it, each under a name unlike all others."""
        single = {sheet.place.name for sheet in self._template.sheets if sheet.plan.per is Scope.DOCUMENT}
        tagged = {sheet.place.name for sheet in self._template.sheets}
        untouched = {place.name for place in self._package.sheets if place.name not in tagged}
        taken = {name.casefold() for name in untouched | {LEDGER}}
        copies: dict[int, list[_Copy]] = {}
        for sheet in sorted(self._template.sheets, key=lambda sheet: sheet.place.name not in single):
            copies[sheet.plan.number] = list(self._copies_of(sheet, taken))
        return copies

    def _copies_of(self, sheet: TemplateSheet, taken: set[str]) -> Iterator[_Copy]:
        if sheet.plan.per is Scope.TABLE:
            for n, grid in enumerate(self._disclosure.tables):
                yield _Copy(sheet, legal_sheet_name(grid.title, taken), Context(self._disclosure), n)
            return
        whole = Context(self._disclosure)
        contexts = whole.each(Scope.PROJECT) if sheet.plan.per is Scope.PROJECT else iter([whole])
        for context in contexts:
            yield _Copy(sheet, legal_sheet_name(_name(sheet, context), taken), context)

    def _made(self, sheet: TemplateSheet) -> Iterator[NewSheet]:
        writer = SheetWriter(sheet, self._styles, self._ledger)
        for n, copy in enumerate(self._copies[sheet.plan.number]):
            if copy.table is not None:
                yield self._table(copy)
                continue
            elsewhere = partial(self._elsewhere, copy.context)
            written = writer.write(copy.context, elsewhere)
            self._has_formulas |= writer.has_formulas
            contexts = {line.row: line.context for line in written.layout.lines()} if sheet.blank.has_links else {}

            def link(place: str, row: int, contexts: Mapping[int, Context] = contexts) -> str:
                return moved_link(place, lambda name: self._renamed(name, contexts.get(row)))

            others = Elsewhere(link, elsewhere)
            content = framed(sheet.blank, written, sheet.plan.key_column, others, first=n == 0)
            layout, right, key_column = written.layout, sheet.blank.right, sheet.plan.key_column
            yield NewSheet(copy.name, content, sheet.place.state, layout, right, key_column)

    def _table(self, copy: _Copy) -> NewSheet:
        assert copy.table is not None
        grid = self._disclosure.tables[copy.table]
        content = table_part(copy.sheet, self._styles, self._ledger, grid, copy.table)
        return NewSheet(copy.name, content, "hidden" if grid.hidden else "visible")

    def _plain_tables(self) -> Iterator[NewSheet]:
        sheet = plain_table_sheet(len(self._package.sheets), self._namespace)
        taken = {copy.name.casefold() for copies in self._copies.values() for copy in copies}
        taken |= {place.name.casefold() for place in self._package.sheets} | {LEDGER}
        self._ledger.plans += (sheet.plan,) if self._disclosure.tables else ()
        return (self._table(copy) for copy in self._copies_of(sheet, taken))

    def _elsewhere(self, context: Context, name: str) -> tuple[str, Layout] | None:
        """Where a formula about a project finds another sheet of the template: its name and layout now."""
        for sheet in self._template.sheets:
            copies = self._copies[sheet.plan.number]
            if sheet.place.name == name and copies and sheet.plan.per is not Scope.TABLE:
                copy = next((copy for copy in copies if copy.context.project is context.project), copies[0])
                return copy.name, lay(sheet.plan.bands, sheet.blank.rows, copy.context)
        return None

    def _renamed(self, name: str, context: Context | None) -> str | None:
        """What a sheet of the template is called, as seen from a row about a project; None when it is as before."""
        names = self._names.get(name)
        if not names:
            return None
        project = context.project.id if context and context.project else ""
        return names.get(project) or next(iter(names.values()))

    @cached_property
    def _names(self) -> dict[str, dict[str, str]]:
        """For each sheet of the template the names of what is made of it, by the id of the project."""
        names: dict[str, dict[str, str]] = {}
        for sheet in self._template.sheets:
            for copy in self._copies[sheet.plan.number]:
                project = copy.context.project.id if copy.context.project else ""
                names.setdefault(sheet.place.name, {})[project] = copy.name
        return names


def _name(sheet: TemplateSheet, context: Context) -> str:
    texts = (reader(p)(context) or "" if isinstance(p, Tag) else p for p in sheet.plan.name_pieces)
    return "".join(texts)
