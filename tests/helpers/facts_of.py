"""What a document drawn in notations is read as, for tests of recognition: without a doubt, and by chosen fields."""

from typing import Any

from core.model import Disclosure, Project
from core.reading import Reading
from core.recognise.recognise import recognise
from tests.helpers.documents import document


def doubts(reading: Reading) -> list[tuple[str, str]]:
    """Rule and field of what is more than a note."""
    return [(f.rule, str(f.fact.field)) for f in reading.findings if f.severity.value != "info"]


def read(*blocks: str) -> Disclosure:
    """The disclosure, in which nothing may be in doubt."""
    reading = recognise(document(*blocks))
    assert doubts(reading) == []
    return reading.disclosure


def only(*blocks: str) -> Project:
    """Its only project."""
    (project,) = read(*blocks).projects
    return project


def rows(project: Project, *fields: str) -> list[tuple[Any, ...]]:
    """These fields of each indicator."""
    return [tuple(getattr(row, field) for field in fields) for row in project.indicators]


def further(project: Project) -> dict[str, str]:
    """The texts under labels that have no field of ours."""
    return {extra.label: extra.text for extra in project.extra}
