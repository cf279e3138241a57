"""Pages (页面): what the sheet can show — the summary, a project, all indicators, a raw table. Free of Qt."""

from dataclasses import dataclass
from enum import StrEnum

from core.model import Disclosure


class PageKind(StrEnum):
    """What a page shows; the value names the kind in the settings."""

    SUMMARY = "summary"
    INDICATORS = "indicators"
    PROJECT = "project"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Page:
    """A page: ``id`` is that of the project or of the raw table, "" for the others."""

    kind: PageKind
    id: str = ""


SUMMARY = Page(PageKind.SUMMARY)
INDICATORS = Page(PageKind.INDICATORS)
"""全部指标: one row per indicator of all projects; it stands beside the pages, not among them"""


def pages_of(disclosure: Disclosure) -> list[Page]:
    """All pages in the order of the list: summary, projects, raw tables."""
    return [
        SUMMARY,
        *(Page(PageKind.PROJECT, project.id) for project in disclosure.projects),
        *(Page(PageKind.TABLE, grid.id) for grid in disclosure.tables),
    ]
