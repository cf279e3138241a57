import sys

from PySide6.QtWidgets import QApplication, QLabel


def test_void_calls_leave_the_references_of_none_alone(qapp: QApplication) -> None:
    """PySide6 6.12 loses one reference a call on Python 3.10 and 3.11, until the interpreter dies."""
    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        label.update()
    assert abs(sys.getrefcount(None) - before) < 100
