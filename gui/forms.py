"""Forms (表样): what the window asks of the core — drawing a project, checking, saving. Free of Qt."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import Protocol

from core.checks import Checker
from core.errors import TemplateError
from core.facts import Fact
from core.model import Disclosure, Project
from core.workbook.forms import form
from core.workbook.forms.form import FormCell, FormSheet
from core.workbook.forms.plainform import hides_facts, plain_form
from core.workbook.templates import template
from core.workbook.templates.arrangement import arrangement
from core.workbook.templates.gaps import unseen
from core.workbook.templates.shelf import versions
from core.workbook.templates.template import Template
from gui.desk.review import Check
from gui.templates.asks import TemplateChoice

COMMON_FORM = "hebei-form"
"""The template for layouts without one of their own, as far as it has a place for all their facts"""


_WITH_MACROS = (".xlsm", ".xltm")


class Forms(Protocol):
    """What the window asks of the templates."""

    def lay_out(self, disclosure: Disclosure, project: Project) -> FormSheet:
        """The form of a project, by the layout of its disclosure."""
        ...

    def take_apart(self, cell: FormCell, text: str) -> list[tuple[Fact, str]]:
        """The texts of a cell's facts out of its whole text; raises EditError where it does not fit."""
        ...

    def checker(self) -> Check:
        """The rules of the field, for one document."""
        ...

    def choices(self, disclosure: Disclosure) -> Sequence[TemplateChoice]:
        """The templates that a workbook of a disclosure can be saved with."""
        ...

    def own(self, disclosure: Disclosure) -> str:
        """The id of the template of a disclosure's own layout, or of the common form."""
        ...

    def save(self, disclosure: Disclosure, template: str, target: Path, save: str) -> Sequence[str]:
        """Write a workbook in place of ``target``, with the id of this saving hidden in it.

        Returns labels of fields that the template lacks.
        """
        ...


class TemplateForms:
    """The templates of this installation."""

    def lay_out(self, disclosure: Disclosure, project: Project) -> FormSheet:
        """The form of a project, by the layout of its disclosure."""
        if disclosure.layout in {info.id for info in template.known_templates()}:
            return form.lay_out(_template(disclosure.layout), disclosure, project)
        sheet = form.lay_out(_template(COMMON_FORM), disclosure, project)
        return plain_form(project) if hides_facts(sheet, project) else sheet

    def take_apart(self, cell: FormCell, text: str) -> list[tuple[Fact, str]]:
        """The texts of a cell's facts out of its whole text; raises EditError where it does not fit."""
        return form.take_apart(cell, text)

    def checker(self) -> Check:
        """The rules of the field, for one document; what has not changed is not checked twice."""
        return Checker()

    def choices(self, disclosure: Disclosure) -> Sequence[TemplateChoice]:
        """The templates that a workbook of a disclosure can be saved with; those that can't be used are left out."""
        return list(_choices(disclosure))

    def own(self, disclosure: Disclosure) -> str:
        """The id of the template of a disclosure's own layout, or of the common form."""
        layout = disclosure.layout
        return layout if layout in {info.id for info in template.known_templates()} else COMMON_FORM

    def save(self, disclosure: Disclosure, template: str, target: Path, save: str) -> Sequence[str]:
        """Write a workbook in place of ``target``, with the id of this saving hidden in it.

        Returns labels of fields that the template lacks.
        """
        from core.workbook.filling.fill import fill  # noqa: PLC0415  the window is there before anything is saved

        return fill(disclosure, _template(template), target, force=True, save=save)


def _choices(disclosure: Disclosure) -> Iterator[TemplateChoice]:
    for info in template.known_templates():
        with suppress(TemplateError):
            loaded = _template(info.id)
            suffix = ".xlsm" if info.path.suffix.lower() in _WITH_MACROS else ".xlsx"
            lost = partial(unseen, disclosure, [sheet.plan for sheet in loaded.sheets])
            yield TemplateChoice(info.id, info.called, arrangement(loaded), suffix, lost)


def _template(id: str) -> Template:
    """A template as it stands: the clerk's own may have a later version than a moment ago."""
    return _loaded(id, max(versions(id), default=0))


@cache
def _loaded(id: str, _version: int) -> Template:
    return template.load_template(id)
