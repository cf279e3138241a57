"""Forms (表样): what the window asks of the core — drawing a project, checking, saving. Free of Qt."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

from core.checks import Checker
from core.facts import Fact
from core.model import Disclosure, Project
from core.workbook import fill, form, template
from core.workbook.form import FormCell, FormSheet
from core.workbook.template import Template
from gui.review import Check

PLAIN_FORM = "hebei-form"
"""The template that draws what has no template of its own"""


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

    def choices(self) -> Sequence[tuple[str, str]]:
        """Id and title of the templates that a workbook can be saved with."""
        ...

    def save(self, disclosure: Disclosure, template: str, target: Path) -> Sequence[str]:
        """Write a workbook in place of ``target``; returns labels of fields that the template lacks."""
        ...


class TemplateForms:
    """The templates of this installation."""

    def lay_out(self, disclosure: Disclosure, project: Project) -> FormSheet:
        """The form of a project, by the layout of its disclosure."""
        known = {info.id for info in template.known_templates()}
        id = disclosure.layout if disclosure.layout in known else PLAIN_FORM
        return form.lay_out(_template(id or PLAIN_FORM), disclosure, project)

    def take_apart(self, cell: FormCell, text: str) -> list[tuple[Fact, str]]:
        """The texts of a cell's facts out of its whole text; raises EditError where it does not fit."""
        return form.take_apart(cell, text)

    def checker(self) -> Check:
        """The rules of the field, for one document; what has not changed is not checked twice."""
        return Checker().check

    def choices(self) -> Sequence[tuple[str, str]]:
        """Id and title of the templates that a workbook can be saved with."""
        return [(info.id, info.title) for info in template.known_templates()]

    def save(self, disclosure: Disclosure, template: str, target: Path) -> Sequence[str]:
        """Write a workbook in place of ``target``; returns labels of fields that the template lacks."""
        return fill.fill(disclosure, _template(template), target, force=True)


@cache
def _template(id: str) -> Template:
    return template.load_template(id)
