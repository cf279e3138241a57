"""Outlook (视图): how a document is looked at — page, places, filters — to come back to it when its tab is chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker

from gui.desk.pages import Page
from gui.sheet.place import Place

if TYPE_CHECKING:
    from gui.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Outlook:
    """``places`` are those of the pages, the one shown included; ``filters`` are the choices over the findings."""

    page: Page
    places: Mapping[Page, Place]
    filters: tuple[int, int, int]
    with_ignored: bool

    @classmethod
    def of(cls, bench: "Workbench") -> "Outlook":
        """How the document on the workbench is looked at now."""
        findings = bench.findings
        filters = tuple(box.currentIndex() for box in (findings.scope, findings.severity, findings.family))
        places = {**bench.places, bench.page: bench.sheet.place()}
        return cls(bench.page, places, filters, findings.with_ignored.isChecked())

    @classmethod
    def at_first(cls, bench: "Workbench") -> "Outlook":
        """How a document is looked at that was never shown: its first project, or raw table; the filters stay."""
        now, pages = cls.of(bench), bench.session.pages()
        return cls(pages[min(1, len(pages) - 1)], {}, now.filters, now.with_ignored)

    def put_filters(self, bench: "Workbench") -> None:
        """Set the filters without a look at the findings, which are shown after."""
        findings = bench.findings
        for box, index in zip((findings.scope, findings.severity, findings.family), self.filters, strict=True):
            with QSignalBlocker(box):
                box.setCurrentIndex(index)
        with QSignalBlocker(findings.with_ignored):
            findings.with_ignored.setChecked(self.with_ignored)
