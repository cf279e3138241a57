"""Money by years (分年度预算): of the columns or rows of several years, the budget is that of the document's year."""

from core.fields import PROJECT_FIELDS, Kind
from core.recognise.draft import ProjectDraft
from core.recognise.inner import year_of_money
from core.terms.labels import label_field
from core.terms.words import is_total


def settle(project: ProjectDraft, year: int | None) -> None:
    """Make the amounts that a project tells of the year its own; those of other years stay further texts.

    Where the document tells no year, none of them is its budget.
    """
    kept = []
    for label, text in project.further:
        field = _field_of(label, year)
        if field is None:
            kept.append((label, text))
        else:
            project.put(field, text)
    project.further[:] = kept


def _field_of(label: str, year: int | None) -> str | None:
    told = year_of_money(label)
    if told is None or told[1] != str(year):
        return None
    kind = "budget_total" if is_total(told[0]) else label_field(told[0])
    return kind if kind in PROJECT_FIELDS and PROJECT_FIELDS[kind].kind is Kind.AMOUNT else None
