"""The clipboard of the system: what the sheet puts on it and takes from it."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from core.workbook.form import FormCell
from gui.sheet.clipboard import Paste, as_html, as_tsv, block_of, from_tsv, planned
from gui.sheet.walk import Places


def put(cells: Sequence[FormCell]) -> None:
    """Put cells on the clipboard, for Excel and WPS as a block, for Word as a table."""
    data = QMimeData()
    data.setText(as_tsv(block_of(cells)))
    data.setHtml(as_html(cells))
    QGuiApplication.clipboard().setMimeData(data)


def take(places: Places, selected: Sequence[FormCell]) -> Paste:
    """Where the block on the clipboard would go: from the first selected cell on, one text into all of them."""
    return planned(places, from_tsv(QGuiApplication.clipboard().text()), selected)
