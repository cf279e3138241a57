"""Guide (对照): keeps the source and the sheet on the same cell, whichever of the two is moved in."""

from PySide6.QtCore import QObject, QTimer

from core.facts import Fact
from core.findings import Finding
from core.grid import address_of
from core.reading import Reading
from gui.desk.pages import Page, PageKind
from gui.source.links import Links, Spot
from gui.source.panel import SourcePanel
from gui.workbench import Workbench


class Guide(QObject):
    """Lights in the source what the sheet is on, and leads the sheet to what was pointed at in the source."""

    def __init__(self, bench: Workbench, panel: SourcePanel) -> None:
        super().__init__(panel)
        self._bench = bench
        self._panel = panel
        self._reading: Reading | None = None
        self._finding: Finding | None = None
        """The finding that the clerk was led to, until the cursor is moved on"""
        # one look after a jump, which moves several times on its way
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._light)
        bench.turned.connect(self._look.start)
        bench.sheet.moved.connect(self._on_moved)
        bench.finding_shown.connect(self._on_finding)
        panel.spot_chosen.connect(self._lead)

    def look(self) -> None:
        """Light what the sheet is on, soon."""
        self._look.start()

    def _on_moved(self) -> None:
        self._finding = None
        self._look.start()

    def _on_finding(self, finding: Finding) -> None:
        self._finding = finding
        self._look.start()

    def _light(self) -> None:
        cell = self._bench.sheet.current_cell()
        if cell is None or not self._panel.isVisible():
            return
        links = self._linked()
        facts = [piece for piece in cell.pieces if isinstance(piece, Fact)]
        spots = self._of_finding(links, links.spots(facts))
        note = self._nowhere() if facts and not spots else ""
        self._panel.light(spots, note, near=() if spots else links.near(self._bench.page.id))

    def _nowhere(self) -> str:
        """Why a cell has no place in the source."""
        if self._bench.page.kind is PageKind.SUMMARY:
            return self.tr("这一格取自正文或由程序推算，这里只显示原文的表格。")
        return self.tr("原文中没有这一格的出处：它是推算或新加的。")

    def _of_finding(self, links: Links, spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
        """The cells of the source that a finding speaks of, where they are not among those of its fact."""
        finding = self._finding
        places = (finding.source, *finding.others) if finding is not None and finding.source is not None else ()
        found = (links.at(place.grid, place.row, place.column) for place in places)
        own = tuple(dict.fromkeys(spot for spot in found if spot is not None))
        return spots if set(own) <= set(spots) else own

    def _linked(self) -> Links:
        """The links of the document shown; a document that is new here brings its source."""
        session = self._bench.session
        if self._reading is not session.reading or self._panel.links is None:
            self._reading = session.reading
            self._panel.show_source(Links(session.reading), session.path)
        return self._panel.links

    def _lead(self, spot: Spot) -> None:
        """Go to the fact that was read from a cell of the source, rather on the page shown; else to the raw table."""
        links, bench = self._panel.links, self._bench
        facts = links.facts(spot) if links else ()
        pages = {fact: bench.session.page_with(fact) for fact in facts}
        known = [fact for fact in facts if pages[fact] is not None]
        here = [fact for fact in known if pages[fact] == bench.page]
        raw = Page(PageKind.TABLE, spot.grid)
        if known:
            bench.show_fact((here or known)[0])
        elif bench.session.has_page(raw):
            bench.show_fact(Fact(spot.grid, address_of(spot.cell.row, spot.cell.column)))
        else:
            self._panel.light([spot], self.tr("这一格没有读成任何一项内容。"))
