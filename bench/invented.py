"""An invented document of many projects with findings, and the plain table that the window is compared with."""

from dataclasses import replace

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView

from core.document import Document
from core.facts import Fact
from core.findings import Finding, Severity
from core.grid import Cell, Grid
from core.model import Disclosure, Indicator, Project
from core.reading import Reading
from core.samples.disclosure import sample_disclosure

ROWS = 12
"""Indicator rows of a project"""
COLUMNS = ("level1", "level2", "level3", "description", "value", "basis")
_DOUBTS_EVERY = 8
"""Rows between two doubts of the reader"""


def invented_reading(projects: int) -> Reading:
    """What a reader would have made of an invented document: doubts here and there, and one long raw table."""
    whole = sample_disclosure(projects=projects)
    stock = [row for project in whole.projects for row in project.indicators]
    filled = tuple(_filled(project, stock, n) for n, project in enumerate(whole.projects))
    disclosure = replace(whole, projects=filled)
    return Reading(Document("invented", "xlsx", (raw_table(disclosure),)), disclosure, tuple(_doubts(disclosure)))


def raw_reading(disclosure: Disclosure) -> Reading:
    """The rows as a table that is no performance table."""
    table = raw_table(disclosure)
    return Reading(Document("invented", "xlsx", (table,)), Disclosure(tables=(table,)))


def _filled(project: Project, stock: list[Indicator], n: int) -> Project:
    own = [row for row in project.indicators if not row.level1.startswith("满意度")]
    last = [row for row in project.indicators if row.level1.startswith("满意度")]
    missing = ROWS - len(project.indicators)
    more = [replace(stock[(n * 7 + k) % len(stock)], id=f"{project.id}+{k}") for k in range(missing)]
    more = [replace(row, level3=f"{row.level3}（{k}）") for k, row in enumerate(more, 1)]
    return replace(project, indicators=(*own, *more, *last))


def _doubts(disclosure: Disclosure) -> list[Finding]:
    rows = [row for project in disclosure.projects for row in project.indicators]
    severities = (Severity.WARNING, Severity.INFO, Severity.WARNING, Severity.ERROR)
    doubted = enumerate(rows[::_DOUBTS_EVERY])
    return [
        Finding(Fact(row.id, "value"), f"parse.invented-{n % 7}", severities[n % 4], "请对照原文核对", row.value or "")
        for n, row in doubted
    ]


def raw_table(disclosure: Disclosure) -> Grid:
    """All rows of all projects as one raw table of six columns."""
    texts = plain_texts(disclosure)
    cells = tuple(Cell(r, c, text=text) for r, row in enumerate(texts) for c, text in enumerate(row))
    return Grid("raw", len(texts), len(COLUMNS), cells, "全部指标")


def plain_texts(disclosure: Disclosure) -> list[list[str]]:
    """The texts of all indicator rows."""
    rows = (row for project in disclosure.projects for row in project.indicators)
    return [[getattr(row, name) or "" for name in COLUMNS] for row in rows]


def plain_table(texts: list[list[str]]) -> tuple[QStandardItemModel, QTableView]:
    """The same texts in the stock model and view of Qt."""
    model, view = QStandardItemModel(len(texts), len(COLUMNS)), QTableView()
    for r, row in enumerate(texts):
        for c, text in enumerate(row):
            model.setItem(r, c, QStandardItem(text))
    view.setModel(model)
    return model, view
