"""What a document drawn in notations is read as, for tests of recognition: without a doubt, and by chosen fields."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from core.grid import Grid
from core.model import Disclosure, Project
from core.parse import parse
from core.reading import Reading
from core.recognise.recognise import recognise
from tests.helpers.documents import document
from tests.helpers.office_files import WRITERS, write_xlsx_sheets


def doubts(reading: Reading) -> list[tuple[str, str]]:
    """Rule and field of what is more than a note."""
    return [(f.rule, str(f.fact.field)) for f in reading.findings if f.severity.value != "info"]


def read(*blocks: str) -> Disclosure:
    """The disclosure, in which nothing may be in doubt, and which every kind of office file must say the same."""
    drawn_document = document(*blocks)
    reading = recognise(drawn_document)
    assert doubts(reading) == []
    drawn = [block if isinstance(block, Grid) else block.text for block in drawn_document.blocks]
    tables = sum(isinstance(block, Grid) for block in drawn)
    for name, write in WRITERS.items():
        if write is write_xlsx_sheets and tables > 1:
            continue  # the tables of one project never stand on sheets of their own
        with TemporaryDirectory() as folder:
            path = Path(folder, name)
            write(path, drawn)
            filed = parse(path)
        assert doubts(filed) == [], name
        assert _said(filed.disclosure) == _said(reading.disclosure), name
    return reading.disclosure


def _said(disclosure: Disclosure) -> tuple[Any, ...]:
    return disclosure.layout, disclosure.year, disclosure.department, disclosure.projects


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
