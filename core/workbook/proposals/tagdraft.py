"""A template in the making (模板草稿): a workbook with the tags proposed for its cells, to be corrected one by one."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from core.facts import Fact
from core.findings import Finding, Severity
from core.grid import Cell, tile
from core.model import Disclosure
from core.workbook.forms.form import FormCell, FormSheet, lay_out
from core.workbook.parts.cells import Range
from core.workbook.parts.look import Look
from core.workbook.parts.package import Package
from core.workbook.parts.strings import shared_strings
from core.workbook.parts.styles import Styles
from core.workbook.proposals.adopt import Adopted, adopt_tagged
from core.workbook.proposals.explain import Explained, explain
from core.workbook.proposals.proposal import SheetProposal, nothing_found, propose
from core.workbook.proposals.suggestion import DROP_ROW, Place
from core.workbook.proposals.tagging import write_tags
from core.workbook.templates.blank import BlankSheet
from core.workbook.templates.gaps import unseen
from core.workbook.templates.tags import has_tags
from core.workbook.templates.template import load_template

_TAGGED, _DROPPED, _FAINT = "#d9f0df", "#e4e4e4", "#707070"
_MOST_ROWS, _MOST_COLUMNS = 400, 60
_DOUBT = "template.doubt"
_FLAW = "template.flaw"
_Made = TypeVar("_Made")


class DraftSheet:
    """A visible sheet of the draft: its number in the workbook, its name, its cells as they were, and the new texts."""

    def __init__(self, number: int, name: str, blank: BlankSheet, styles: Styles, proposal: SheetProposal) -> None:
        self.number = number
        self.name = name
        self.notes = proposal.notes
        self.proposal = proposal
        self.new_name = proposal.new_name
        self.texts: dict[Place, str] = {place: s.text for place, s in proposal.suggestions.items()}
        self._blank = blank
        self._merges = {(merge.top, merge.left): merge for merge in blank.merges}
        self._printed = blank.texts()
        self._looks = {(row.number, c.column): styles.look(c.style) for row in blank.rows.values() for c in row.cells}

    def printed(self, place: Place) -> str:
        """What a cell says in the workbook as it came."""
        return self._printed.get(place, "")

    def text(self, place: Place) -> str:
        """What a cell says now."""
        return self.texts.get(place, self.printed(place))

    def put(self, place: Place, text: str) -> None:
        """Let a cell say something else; what it said in the workbook takes the change back.

        Tags that a merged cell hides, where nobody could see or take them away, go with the first change.
        """
        if text == self.printed(place):
            self.texts.pop(place, None)
        else:
            self.texts[place] = text
        self.texts |= {
            hidden: "" for hidden, said in self._printed.items() if self._hides(place, hidden) and has_tags(said)
        }

    def home(self, place: Place) -> Place:
        """The cell that is seen at a place: of a merged range its first one."""
        return next((first for first in self._merges if self._hides(first, place)), place)

    def _hides(self, first: Place, place: Place) -> bool:
        box = self._merges.get(first)
        inside = box is not None and box.top <= place[0] <= box.bottom and box.left <= place[1] <= box.right
        return inside and place != first

    def form(self) -> FormSheet:
        """The sheet as cells for the window; each holds a fact that stands for its place."""
        merges = self._merges
        covered = {
            (r, c) for m in merges.values() for r in m.rows() for c in range(m.left, m.right + 1)
        } - merges.keys()
        inside = sorted({*self._looks, *merges, *self.texts} - covered)
        rows = min(_MOST_ROWS, max((row for row, _ in inside), default=1) + 1)
        columns = min(_MOST_COLUMNS, max((column for _, column in inside), default=1))
        cells = []
        for row, column in inside:
            if row <= rows and column <= columns:
                box = merges.get((row, column), Range(row, column, row, column))
                down, wide = min(box.bottom, rows) - row + 1, min(box.right, columns) - column + 1
                cells.append(Cell(row - 1, column - 1, down, wide))
        grid = tile("", cells, rows=rows, columns=columns)
        shown = tuple(map(self._cell, grid.cells))
        widths, usual = self._blank.widths(), self._blank.default_width()
        sizes = tuple(widths.get(column, usual) for column in range(1, grid.columns + 1))
        return FormSheet(grid.rows, grid.columns, shown, sizes, (None,) * grid.rows)

    def _cell(self, cell: Cell) -> FormCell:
        place = (cell.row + 1, cell.column + 1)
        text = self.text(place)
        look = replace(self._looks.get(place, Look()), wrap=True, vertical="center")
        if self._is_dropped(cell):
            look = replace(look, fill=_DROPPED, color=_FAINT)
        elif has_tags(text):
            look = replace(look, fill=_TAGGED, color="")
        pieces = (fact_of(self.number, place),)
        return FormCell(cell.row, cell.column, cell.rowspan, cell.colspan, text, pieces, look)

    def _is_dropped(self, cell: Cell) -> bool:
        """Whether all rows that a cell stands in are not taken over."""
        dropped = {row for (row, _), text in {**self._printed, **self.texts}.items() if DROP_ROW in text}
        return dropped.issuperset(range(cell.row + 1, cell.bottom + 2))

    def doubts(self) -> Iterator[Finding]:
        """What the proposal was not sure of, as long as nobody has put another text there."""
        for place, suggestion in self.proposal.suggestions.items():
            if suggestion.doubt and self.text(place) == suggestion.text:
                fact = fact_of(self.number, place)
                yield Finding(fact, _DOUBT, Severity.WARNING, suggestion.doubt, suggestion.replaces)


class TagDraft:
    """A workbook on the way to be a template; raises UnreadableError.

    ``trouble`` says that nothing was recognised in it, "" where something was.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        has_own = bool(explain(path).tags)
        proposals = {} if has_own else {proposal.number: proposal for proposal in propose(path)}
        with Package(path) as package:
            strings, styles = shared_strings(package), Styles(package)
            self.sheets = tuple(
                DraftSheet(
                    number,
                    place.name,
                    BlankSheet(package.tree(place.part), strings),
                    styles,
                    proposals.get(number, SheetProposal(number, place.name)),
                )
                for number, place in enumerate(package.sheets)
                if place.state == "visible"
            )
        found = has_own or any(proposal.suggestions for proposal in proposals.values())
        self.trouble = "" if found else nothing_found(path.name)
        self.is_proposed = found and not has_own

    def explained(self) -> Explained:
        """The draft explained as it stands."""
        return self._with_workbook(explain)

    def preview(self, disclosure: Disclosure) -> FormSheet | None:
        """The first project of a disclosure in the draft; raises TemplateError. None without a project."""
        if not disclosure.projects:
            return None
        template = self._with_workbook(load_template)
        return lay_out(template, disclosure, disclosure.projects[0])

    def lost(self, disclosure: Disclosure) -> tuple[str, ...]:
        """The labels of what a disclosure has and nobody would see; raises TemplateError."""
        return unseen(disclosure, (sheet.plan for sheet in self._with_workbook(load_template).sheets))

    def adopt(self, id: str) -> Adopted:
        """Put the draft on the shelf under an id; raises TemplateError, WriteError and UnreadableError."""
        return adopt_tagged(self.path, self._texts(), self._names(), id)

    def findings(self, explained: Explained) -> list[Finding]:
        """Doubts and flaws at their cells."""
        sheets = {name: sheet for sheet in self.sheets for name in (sheet.name, sheet.new_name) if name}
        found = [doubt for sheet in self.sheets for doubt in sheet.doubts()]
        for flaw in explained.flaws:
            sheet = sheets.get(flaw.sheet)
            fact = Fact()
            if sheet is not None and flaw.cell:
                box = Range.parse(flaw.cell)
                fact = fact_of(sheet.number, sheet.home((box.top, box.left)))
            found.append(Finding(fact, _FLAW, flaw.severity, flaw.message))
        return found

    def _texts(self) -> dict[int, dict[Place, str]]:
        return {sheet.number: dict(sheet.texts) for sheet in self.sheets if sheet.texts}

    def _names(self) -> dict[int, str]:
        return {sheet.number: sheet.new_name for sheet in self.sheets if sheet.new_name}

    def _with_workbook(self, use: Callable[[Path], _Made]) -> _Made:
        """Use the draft as a workbook, which is gone afterwards."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / self.path.name
            write_tags(self.path, path, self._texts(), self._names())
            return use(path)


def fact_of(number: int, place: Place) -> Fact:
    """What stands for a cell of a draft where the window asks for a fact."""
    return Fact(f"sheet{number}", f"{place[0]}:{place[1]}")


def place_of(fact: Fact) -> tuple[int, Place]:
    """Number of the sheet and place that a fact stands for."""
    row, _, column = fact.field.partition(":")
    return int(fact.owner.removeprefix("sheet")), (int(row), int(column))
