"""Columns (列) of the view of all indicators: what the document uses, and what is known of each row. Free of Qt."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.facts import Fact, text_at
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS, Kind
from core.model import Indicator, Project

FINDING, CHECKED = "#finding", "#checked"
"""Columns that say what is known of a row: its worst finding, and whether all of it was looked at"""
PROJECT, CODE = "project_name", "project_code"
_EXTRA = "extra:"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``key`` is the field, "extra:" with its label for a further one; ``label`` stands in the header."""

    key: str
    label: str

    @property
    def is_told(self) -> bool:
        """Whether it shows something of the row that is changed elsewhere, or not at all."""
        return self.key in (FINDING, CHECKED, PROJECT, CODE)

    @property
    def is_value(self) -> bool:
        """Whether its texts are numbers with signs and units around."""
        known = INDICATOR_FIELDS.get(self.key)
        return known is not None and (known.kind is Kind.VALUE or known.name == "weight")

    def fact(self, row: Indicator) -> Fact | None:
        """The fact of a row in this column; None where it has none."""
        if self.is_told:
            return None
        if self.key.startswith(_EXTRA):
            number = next((n for n, extra in enumerate(row.extra) if extra.label == self.label), None)
            return None if number is None else Fact(row.id, f"extra[{number}].text")
        group, _, part = self.key.partition(".")
        return None if part and getattr(row, group) is None else Fact(row.id, self.key)

    def text(self, project: Project, row: Indicator) -> str:
        """The text of a row in this column, of a column that shows a fact or the project."""
        if self.key in (PROJECT, CODE):
            return text_at(project, self.key) or ""
        if self.key.startswith(_EXTRA):
            return next((extra.text for extra in row.extra if extra.label == self.label), "")
        return _text(row, self.key) or ""


def used_by(projects: Iterable[Project]) -> set[str]:
    """The keys of the columns that rows of these projects have something to show in."""
    found: set[str] = set()
    for project in projects:
        for row in project.indicators:
            found.update(_EXTRA + extra.label for extra in row.extra)
            found.update(field for field in INDICATOR_FIELDS if field not in found and _text(row, field) is not None)
    return found


def _text(row: Indicator, field: str) -> str | None:
    """What ``text_at`` says, sooner for a field that is no part of a group."""
    if "." in field:
        return text_at(row, field)
    text: str | None = getattr(row, field)
    return text


def columns_for(used: Iterable[str], finding: str, checked: str) -> tuple[Column, ...]:
    """The columns in their order, with these labels over the two that say what is known of a row."""
    keys = dict.fromkeys(used)
    return (
        Column(FINDING, finding),
        Column(PROJECT, PROJECT_FIELDS[PROJECT].label),
        *(Column(name, field.label) for name, field in INDICATOR_FIELDS.items() if name in keys),
        *(Column(key, key.removeprefix(_EXTRA)) for key in sorted(keys) if key.startswith(_EXTRA)),
        Column(CODE, PROJECT_FIELDS[CODE].label),
        Column(CHECKED, checked),
    )
