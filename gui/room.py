"""Room (窗口大小): how large windows are when they come up, and where, on large screens and small ones."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 40)
"""What the system draws around a window, in pixels"""


def give_room(window: QWidget, width: int, height: int) -> None:
    """Make a window as wide and high as so many Chinese characters, or as the screen lets it be."""
    letter = window.fontMetrics().horizontalAdvance("绩")
    window.resize(QSize(width * letter, height * letter).boundedTo(window.screen().availableSize() - _FRAME))


def come_up(window: QWidget) -> None:
    """Show a window; as large as the screen where it is larger than that."""
    room, wanted = window.screen().availableSize(), window.size()
    if wanted.boundedTo(room) == wanted:
        window.show()
    else:
        window.resize(wanted.boundedTo(room - _FRAME))  # for when it is not maximised any more
        window.showMaximized()


def come_to(window: QWidget, at: QPoint) -> None:
    """Move a window without a frame to a place, or as near to it as the screen shows all of it."""
    screen, size = window.screen().availableGeometry(), window.sizeHint()
    window.resize(size.boundedTo(screen.size()))
    left = min(at.x(), screen.left() + screen.width() - window.width())
    top = min(at.y(), screen.top() + screen.height() - window.height())
    window.move(max(left, screen.left()), max(top, screen.top()))
