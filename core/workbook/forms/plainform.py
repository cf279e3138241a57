"""The plain form (通用表样): a project with all its facts, for what a template has no place for."""

from collections.abc import Iterator
from itertools import groupby

from core.facts import Fact, text_at
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS, Field, Kind
from core.model import Project
from core.workbook.forms.form import FormCell, FormSheet
from core.workbook.parts.look import Look

_TITLE = Look(bold=True, size=14, horizontal="center", vertical="center", wrap=True)
_LABEL = Look(horizontal="center", vertical="center", wrap=True, border=True)
_HEADER = Look(bold=True, horizontal="center", vertical="center", wrap=True, border=True)
_SHORT = Look(horizontal="center", vertical="center", wrap=True, border=True)
_LONG = Look(vertical="center", wrap=True, border=True)
_LEAST_COLUMNS = 4
_WIDTH, _WIDTH_OF_TEXT = 14.0, 26.0
_MERGED = ("level1", "level2")
"""Fields whose equal texts below each other stand in one merged cell"""

_Labelled = tuple[str, Fact, Kind]


def hides_facts(sheet: FormSheet, project: Project) -> bool:
    """Whether a project, its rows included, has a text that stands nowhere on a sheet."""
    shown = {piece for cell in sheet.cells for piece in cell.pieces if isinstance(piece, Fact)}
    owners = ((project, _named(project)), *((row, _fields_of(row)) for row in project.indicators))
    return any(
        fact not in shown and text_at(owner, fact.field) for owner, labelled in owners for _, fact, _ in labelled
    )


def plain_form(project: Project) -> FormSheet:
    """Every field that the project has: labels with their texts, two to a line, long texts alone; then its rows."""
    columns = _columns(project)
    lines = _Lines(max(_LEAST_COLUMNS, len(columns)))
    if project.title is not None:
        lines.add((lines.width, project.title, Fact(project.id, "title"), _TITLE))
    waiting: _Labelled | None = None
    for labelled in _named(project):
        if labelled[1].field == "title":
            continue
        if labelled[2] is Kind.TEXT:
            lines.add_labelled(project, waiting)
            lines.add_labelled(project, labelled)
            waiting = None
        elif waiting:
            lines.add_labelled(project, waiting, labelled)
            waiting = None
        else:
            waiting = labelled
    lines.add_labelled(project, waiting)
    lines.add_rows(project, columns)
    return lines.sheet(columns)


def _named(project: Project) -> list[_Labelled]:
    """Label, fact and kind of the fields that a project has."""
    known = [(field.label, Fact(project.id, name), field.kind) for name, field in PROJECT_FIELDS.items()]
    found = [labelled for labelled in known if text_at(project, labelled[1].field) is not None]
    extra = [(e.label, Fact(project.id, f"extra[{n}].text"), Kind.LINE) for n, e in enumerate(project.extra)]
    return found + extra


def _fields_of(row: object) -> list[_Labelled]:
    owner = getattr(row, "id", "")
    return [(field.label, Fact(owner, name), field.kind) for name, field in INDICATOR_FIELDS.items()]


def _columns(project: Project) -> list[Field]:
    """The fields that any row of the project has."""
    fields = INDICATOR_FIELDS.items()
    return [field for name, field in fields if any(text_at(row, name) is not None for row in project.indicators)]


class _Lines:
    """Cells line by line, each line as wide as the sheet."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.rows = 0
        self.cells: list[FormCell] = []

    def add(self, *parts: tuple[int, str, Fact | str, Look]) -> None:
        """A line of parts: columns covered, text, the fact that it is (or the label), look."""
        column = 0
        for colspan, text, piece, look in parts:
            self.cells.append(FormCell(self.rows, column, 1, colspan, text, (piece,), look))
            column += colspan
        self.rows += 1

    def add_labelled(self, project: Project, *labelled: _Labelled | None) -> None:
        """A line of one or two facts of the project, each after its label."""
        parts = [part for part in labelled if part is not None]
        widths = [self.width // 2, self.width - self.width // 2] if len(parts) == 2 else [self.width]
        line: list[tuple[int, str, Fact | str, Look]] = []
        for width, (label, fact, kind) in zip(widths, parts, strict=False):
            line.append((1, label, label, _LABEL))
            text = text_at(project, fact.field) or ""
            line.append((width - 1, text, fact, _LONG if kind is Kind.TEXT else _SHORT))
        if line:
            self.add(*line)

    def add_rows(self, project: Project, columns: list[Field]) -> None:
        """The header and the rows of the indicators, at the full width."""
        if not columns:
            return
        last = self.width - len(columns) + 1
        spans = [1] * (len(columns) - 1) + [last]
        self.add(*((span, field.label, field.label, _HEADER) for span, field in zip(spans, columns, strict=True)))
        for column, (span, field) in enumerate(zip(spans, columns, strict=True)):
            self.cells += self._column(project, field, column, span)
        self.rows += len(project.indicators)

    def _column(self, project: Project, field: Field, column: int, span: int) -> Iterator[FormCell]:
        """The cells of one field, merged where its texts below each other are one."""
        row = self.rows
        numbered = enumerate(project.indicators)
        key = (lambda at: text_at(at[1], field.name)) if field.name in _MERGED else (lambda at: at[0])
        for _, group in groupby(numbered, key=key):
            rows = [indicator for _, indicator in group]
            facts = tuple(Fact(indicator.id, field.name) for indicator in rows)
            look = _LONG if field.kind is Kind.TEXT else _SHORT
            yield FormCell(row, column, len(rows), span, text_at(rows[0], field.name) or "", facts, look)
            row += len(rows)

    def sheet(self, columns: list[Field]) -> FormSheet:
        """The lines as a sheet; rows get their heights by content."""
        widths = [_WIDTH_OF_TEXT if field.kind is Kind.TEXT else _WIDTH for field in columns]
        widths += [_WIDTH] * (self.width - len(widths))
        cells = tuple(sorted(self.cells, key=lambda cell: (cell.row, cell.column)))
        return FormSheet(self.rows, self.width, cells, tuple(widths), (None,) * self.rows)
