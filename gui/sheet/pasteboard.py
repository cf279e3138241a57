"""The clipboard of the system: what the sheet puts on it and takes from it."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from core.errors import UnreadableError
from core.workbook.forms.form import FormCell
from gui.sheet.clipboard import Block, Hanging, as_html, as_tsv, block_of, block_of_grid, from_tsv

OWN = "application/x-jibiao-cells"
"""A block with its white space and merges as they are, for this program"""


def put(cells: Sequence[FormCell]) -> None:
    """Put cells on the clipboard, for Excel and WPS as a block, for Word as a table."""
    block = block_of(cells)
    data = QMimeData()
    data.setText(as_tsv(block))
    data.setHtml(as_html(cells))
    plain = [[[text] if isinstance(text, Hanging) else text for text in row] for row in block]
    data.setData(OWN, json.dumps(plain).encode("ascii"))
    QGuiApplication.clipboard().setMimeData(data)


def take() -> Block:
    """The block on the clipboard: our own, that of the first table of a page, or that of a text."""
    data = QGuiApplication.clipboard().mimeData()
    if data is None:
        return []
    if data.hasFormat(OWN):
        plain = json.loads(bytes(data.data(OWN).data()))
        return [[Hanging(text[0]) if isinstance(text, list) else text for text in row] for row in plain]
    return (_table(data.html()) if data.hasHtml() else None) or from_tsv(data.text())


def _table(html: str) -> Block | None:
    """The first table of copied HTML; None where there is none. Word does not quote the lines of a cell in its text."""
    from core.readers.clipboard import read_clipboard_html  # noqa: PLC0415  slow to load, and often not needed

    if "<table" not in html.lower():
        return None
    try:
        return block_of_grid(next(read_clipboard_html(html).grids()))
    except UnreadableError:
        return None
