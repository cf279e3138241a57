"""Cursor (光标框): the frame around the current cell, on the sheet and on what is frozen over it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPalette, QPen

if TYPE_CHECKING:
    from gui.sheet.view import SheetView


def frame_current(view: "SheetView", painter: QPainter, rect: QRect) -> None:
    """Draw the frame around a place: thin and grey while the keyboard is elsewhere."""
    role = QPalette.ColorRole.Accent if view.hasFocus() else QPalette.ColorRole.PlaceholderText
    painter.setPen(QPen(view.palette().color(role), 2 if view.hasFocus() else 1))
    painter.drawRect(rect.adjusted(0, 0, -1, -1))
