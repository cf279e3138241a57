"""The list of doubts (请核对): what is wrong or doubtful about a draft, each leading to its cell."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from core.describe import severity_name
from core.findings import Finding
from core.workbook.proposals.tagdraft import DraftSheet, place_of
from core.workbook.proposals.tagging import address

_FINDING = int(Qt.ItemDataRole.UserRole)


class DoubtList(QListWidget):
    """Findings with the addresses of their cells, then notes on whole sheets."""

    place_chosen = Signal(int, object)
    """The number of a sheet, and the place of a cell on it"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("请核对"))
        self.setWordWrap(True)
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)

    def show_doubts(self, findings: Sequence[Finding], sheets: Sequence[DraftSheet]) -> None:
        """Show what is doubtful now."""
        self.clear()
        for finding in findings:
            where = address(*place_of(finding.fact)[1]) + " " if finding.fact.owner else ""
            item = QListWidgetItem(f"{severity_name(finding.severity)}  {where}{finding.message}", self)
            item.setData(_FINDING, finding)
        for sheet in sheets:
            for note in sheet.notes:
                self.addItem(f"{sheet.name}：{note}" if len(sheets) > 1 else note)

    def _choose(self, item: QListWidgetItem) -> None:
        finding: Finding | None = item.data(_FINDING)
        if finding is not None and finding.fact.owner:
            number, place = place_of(finding.fact)
            self.place_chosen.emit(number, place)
