"""Theme (外观): fonts, light and dark palette, the marks of severities. Colour is never the only mark."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

from core.findings import Severity

FAMILIES = ["Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "SimSun"]
"""One family everywhere: the first of these that the machine has"""

_BASE_SIZE = 10

_LIGHT = {
    QPalette.ColorRole.Window: "#f3f5f8",
    QPalette.ColorRole.WindowText: "#1c2430",
    QPalette.ColorRole.Base: "#ffffff",
    QPalette.ColorRole.AlternateBase: "#f6f8fb",
    QPalette.ColorRole.Text: "#1c2430",
    QPalette.ColorRole.Button: "#eceff4",
    QPalette.ColorRole.ButtonText: "#1c2430",
    QPalette.ColorRole.BrightText: "#ffffff",
    QPalette.ColorRole.Highlight: "#1f6fc5",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.Link: "#1a5fae",
    QPalette.ColorRole.ToolTipBase: "#fffbe8",
    QPalette.ColorRole.ToolTipText: "#1c2430",
    QPalette.ColorRole.PlaceholderText: "#525c70",
    QPalette.ColorRole.Mid: "#b9c1cd",
    QPalette.ColorRole.Accent: "#1f6fc5",
}
_DARK = {
    QPalette.ColorRole.Window: "#23272e",
    QPalette.ColorRole.WindowText: "#e6e9ee",
    QPalette.ColorRole.Base: "#1b1e24",
    QPalette.ColorRole.AlternateBase: "#21252c",
    QPalette.ColorRole.Text: "#e6e9ee",
    QPalette.ColorRole.Button: "#2f353e",
    QPalette.ColorRole.ButtonText: "#e6e9ee",
    QPalette.ColorRole.BrightText: "#ffffff",
    QPalette.ColorRole.Highlight: "#2974c8",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.Link: "#7db7f5",
    QPalette.ColorRole.ToolTipBase: "#3a404a",
    QPalette.ColorRole.ToolTipText: "#f0f2f5",
    QPalette.ColorRole.PlaceholderText: "#a6b0bf",
    QPalette.ColorRole.Mid: "#4a525e",
    QPalette.ColorRole.Accent: "#6aaef5",
}
_DARK_BOX = "#6f7a8a"
"""The ground of a box to tick, in the dark"""
_DISABLED = {False: "#747d8d", True: "#808997"}
_DISABLED_ROLES = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)

MARK_COLORS = {Severity.ERROR: "#de4448", Severity.WARNING: "#c27400", Severity.INFO: "#2b7cd3"}
"""The colour of the corner mark and of the icon"""
TICK_COLOR = QColor("#1f9254")
"""The colour of the tick of what is checked, in the light and in the dark"""
_TINTS = {
    Severity.ERROR: ("#fde7e7", "#4a2528"),
    Severity.WARNING: ("#fff3d6", "#463a1c"),
    Severity.INFO: ("#e8f2fd", "#1f3348"),
}
_TONES = {
    "changed": ("#fff3d6", "#463a1c"),
    "added": ("#e1f3e1", "#1f3d26"),
    "removed": ("#fde7e7", "#4a2528"),
    "moved": ("#e8f2fd", "#1f3348"),
    "conflict": ("#f9d0d0", "#6a2a2e"),
    "slight": ("#eceef1", "#33383f"),
}

_ICON_SIZE = 32


def dress(app: QApplication) -> None:
    """Fusion and one font family."""
    app.setStyle("Fusion")
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPointSizeF(_BASE_SIZE)
    app.setFont(font)


def wear(app: QApplication, appearance: str) -> None:
    """Put on the palette of an appearance: "light", "dark", or "auto" as the system has it."""
    scheme = app.styleHints().colorScheme()
    dark = appearance == "dark" or (appearance == "auto" and scheme == Qt.ColorScheme.Dark)
    app.setPalette(palette(dark))
    boxes = palette(dark)
    if dark:  # Fusion draws their edges darker than the window, which nobody sees on a dark one
        boxes.setColor(QPalette.ColorRole.Base, QColor(_DARK_BOX))
    for kind in ("QCheckBox", "QRadioButton"):
        app.setPalette(boxes, kind)


def palette(dark: bool) -> QPalette:
    """The light or the dark palette."""
    colors = QPalette(QColor((_DARK if dark else _LIGHT)[QPalette.ColorRole.Button]))
    for role, color in (_DARK if dark else _LIGHT).items():
        colors.setColor(role, QColor(color))
    for role in _DISABLED_ROLES:
        colors.setColor(QPalette.ColorGroup.Disabled, role, QColor(_DISABLED[dark]))
    return colors


def is_dark(colors: QPalette) -> bool:
    """Whether a palette is a dark one."""
    return colors.color(QPalette.ColorRole.Base).lightness() < 128


@cache
def adapted(color: str, dark: bool) -> QColor:
    """A colour of a template for the window: as it is in the light, with its lightness turned over in the dark."""
    shown = QColor(color)
    if dark:
        hue, saturation, lightness, _ = shown.getHslF()
        shown.setHslF(max(hue, 0.0), saturation * 0.6, 0.13 + (1 - lightness) * 0.8)
    return shown


def tint(severity: Severity, dark: bool) -> QColor:
    """The light colour behind a cell with a finding."""
    return QColor(_TINTS[severity][dark])


@cache
def tone_color(tone: str, dark: bool) -> QColor:
    """The light colour behind a kind of difference: "changed", "added", "removed", "moved", "conflict", "slight"."""
    return QColor(_TONES[tone][dark])


@cache
def severity_icon(severity: Severity) -> QIcon:
    """The mark of a severity: a disc with a cross, a triangle with "!", a square with "i"."""
    pixmap = QPixmap(_ICON_SIZE, _ICON_SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_stroke(2))  # a white edge, to be seen on a selected row too
    painter.setBrush(QColor(MARK_COLORS[severity]))
    _SHAPES[severity](painter)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon


@cache
def tick_icon() -> QIcon:
    """The mark of a project that is checked."""
    pixmap = QPixmap(_ICON_SIZE, _ICON_SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_stroke(2))
    painter.setBrush(TICK_COLOR)
    painter.drawEllipse(QRectF(3, 3, 26, 26))
    painter.setPen(_stroke(3.5))
    painter.drawPolyline([QPointF(9, 16.5), QPointF(14, 22), QPointF(23, 10.5)])
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon


def _cross(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(3, 3, 26, 26))
    painter.setPen(_stroke())
    painter.drawLine(QPointF(11, 11), QPointF(21, 21))
    painter.drawLine(QPointF(21, 11), QPointF(11, 21))


def _triangle(painter: QPainter) -> None:
    painter.drawPolygon(QPolygonF([QPointF(16, 2), QPointF(30, 28), QPointF(2, 28)]))
    painter.setPen(_stroke())
    painter.drawLine(QPointF(16, 12), QPointF(16, 19))
    painter.drawPoint(QPointF(16, 24.5))


def _note(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(3, 3, 26, 26), 5, 5)
    painter.setPen(_stroke())
    painter.drawPoint(QPointF(16, 9.5))
    painter.drawLine(QPointF(16, 15), QPointF(16, 23))


def _stroke(width: float = 3.2) -> QPen:
    return QPen(QColor("white"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)


_SHAPES = {Severity.ERROR: _cross, Severity.WARNING: _triangle, Severity.INFO: _note}
ICON_SIZE = QSize(16, 16)
"""Logical pixels; the picture behind it serves up to 200 %"""
