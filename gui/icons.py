"""Icons (图标): the pictures of the tool bar, drawn as lines on a field of 24 × 24.

One blue does for light and dark.
"""

from functools import cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

_BLUE = "#2b7cd3"
_FIELD = 24
_SCALE = 3
"""Pixels per unit: sharp up to 300 %"""


@cache
def icon(name: str) -> QIcon:
    """The icon of a command, or of a "document"; an empty one where it has none."""
    draw = _DRAWINGS.get(name)
    if draw is None:
        return QIcon()
    pixmap = QPixmap(_FIELD * _SCALE, _FIELD * _SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SCALE, _SCALE)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(QColor(_BLUE), 2, Qt.PenStyle.SolidLine, cap, join))
    draw(painter)
    painter.end()
    return QIcon(pixmap)


def _line(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _open(painter: QPainter) -> None:
    _line(painter, (3, 19), (3, 5), (9, 5), (11, 8), (19, 8), (19, 11))
    _line(painter, (3, 19), (7, 11), (22, 11), (18, 19), (3, 19))


def _document(painter: QPainter) -> None:
    _line(painter, (5, 3), (14, 3), (19, 8), (19, 21), (5, 21), (5, 3))
    _line(painter, (14, 3), (14, 8), (19, 8))
    _line(painter, (8, 13), (16, 13))
    _line(painter, (8, 17), (16, 17))


def _indicators(painter: QPainter) -> None:
    painter.drawRect(QRectF(3, 4, 18, 16))
    for y in (9, 14.5):
        _line(painter, (3, y), (21, y))
    _line(painter, (9, 4), (9, 20))


def _save(painter: QPainter) -> None:
    _line(painter, (4, 4), (16, 4), (20, 8), (20, 20), (4, 20), (4, 4))
    painter.drawRect(QRectF(8, 13, 8, 7))
    _line(painter, (8, 4), (8, 8), (14, 8), (14, 4))


def _undo(painter: QPainter) -> None:
    path = QPainterPath(QPointF(4, 9))
    path.lineTo(14, 9)
    path.cubicTo(QPointF(21, 9), QPointF(21, 19), QPointF(14, 19))
    path.lineTo(9, 19)
    painter.drawPath(path)
    _line(painter, (8, 4.5), (3.5, 9), (8, 13.5))


def _redo(painter: QPainter) -> None:
    painter.translate(_FIELD, 0)
    painter.scale(-1, 1)
    _undo(painter)


def _up(painter: QPainter) -> None:
    _line(painter, (12, 20), (12, 5))
    _line(painter, (6, 11), (12, 5), (18, 11))


def _down(painter: QPainter) -> None:
    painter.translate(0, _FIELD)
    painter.scale(1, -1)
    _up(painter)


def _rows(painter: QPainter) -> None:
    painter.drawRect(QRectF(3, 4, 18, 7))
    painter.drawLine(QLineF(10, 4, 10, 11))
    painter.drawLine(QLineF(14, 18, 21, 18))


def _insert(painter: QPainter) -> None:
    _rows(painter)
    painter.drawLine(QLineF(17.5, 14.5, 17.5, 21.5))


def _source(painter: QPainter) -> None:
    painter.drawRect(QRectF(3, 4, 18, 16))
    painter.drawLine(QLineF(12, 4, 12, 20))
    painter.drawLine(QLineF(15, 9, 18, 9))
    painter.drawLine(QLineF(15, 13, 18, 13))


def _check(painter: QPainter) -> None:
    painter.drawRect(QRectF(3, 4, 16, 16))
    _line(painter, (7, 12), (11, 16), (21, 4))


_DRAWINGS = {
    "open": _open,
    "indicators": _indicators,
    "document": _document,
    "save": _save,
    "undo": _undo,
    "redo": _redo,
    "previous_finding": _up,
    "next_finding": _down,
    "insert_below": _insert,
    "source": _source,
    "remove_rows": _rows,
    "check_page": _check,
}
