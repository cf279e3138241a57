"""Everything in the window is reached without the mouse, and is called something by a screen reader."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QDockWidget,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QTabBar,
    QTableView,
    QTableWidget,
    QTextEdit,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.samples.papers import papers
from gui.focus import FocusFrame, frame_focus
from gui.forms import TemplateForms
from gui.gallery.views import Walk
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.tabs import Tabs

WORKED = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QKeySequenceEdit, QLineEdit, QTabBar)
TOLD = (*WORKED, QProgressBar, QPlainTextEdit, QTextEdit)
PARTS_OF_A_WIDGET = (QAbstractSpinBox, QComboBox, QHeaderView, QKeySequenceEdit, QLineEdit)
"""What is inside of these is no widget of its own to the clerk"""


def in_sight(top: QWidget, kinds: tuple[type[QWidget], ...]) -> Iterator[QWidget]:
    for widget in (top, *top.findChildren(QWidget)):
        inside = isinstance(widget.parent(), PARTS_OF_A_WIDGET) or isinstance(widget, QHeaderView)
        corner = isinstance(widget.parent(), QTableView) and isinstance(widget, QAbstractButton)
        empty = isinstance(widget, QTabBar) and not widget.count()
        if isinstance(widget, kinds) and widget.isVisibleTo(top) and not (inside or corner or empty):
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it; the text of a box to choose from is what is chosen, not what for."""
    if isinstance(widget, QComboBox | QLineEdit | QAbstractItemView):
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def is_reached(widget: QWidget) -> bool:
    """By Tab, itself or what it is made of; or by the arrow keys within a group; or by a command of the menus."""
    commanded = isinstance(widget.parent(), QToolBar | QDockWidget | Tabs) or isinstance(widget, Tabs)
    policy = Qt.FocusPolicy.ClickFocus if isinstance(widget, QRadioButton) else Qt.FocusPolicy.TabFocus
    made_of = widget.findChildren(QComboBox) if isinstance(widget, QTableWidget) else ()
    return commanded or any(part.focusPolicy() & policy for part in (widget, *made_of))


def described(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.objectName()} {text} in {type(widget.parent()).__name__}"


def test_every_widget_of_every_view_has_a_name_and_is_reached_by_keys(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    window = MainWindow(TemplateForms(), settings)
    qtbot.addWidget(window)
    window.show()
    seen: dict[str, set[str]] = defaultdict(set)
    nameless: dict[str, set[str]] = defaultdict(set)
    unreached: dict[str, set[str]] = defaultdict(set)

    def look(view: str, top: QWidget) -> None:
        for widget in in_sight(top, TOLD):
            seen[view].add(described(widget))
            if not name_of(widget).strip():
                nameless[view].add(described(widget))
            if isinstance(widget, WORKED) and not is_reached(widget):
                unreached[view].add(described(widget))

    Walk(window, papers(tmp_path), look).go()
    assert min(map(len, seen.values())) > 1
    assert (dict(nameless), dict(unreached)) == ({}, {})


def test_panels_and_docks_have_names(window: MainWindow) -> None:
    bench, docks = window.workbench, window.docks
    panels = (window.start, window.busy, bench.projects, bench.sheet, bench.strip, bench.alike, bench.source)
    panels = (*panels, bench.findings, docks.history, docks.find, docks.merge, docks.compare)
    assert [type(panel).__name__ for panel in panels if not panel.accessibleName()] == []


def test_tab_goes_from_the_findings_to_the_fix_and_on(qtbot: QtBot, window: MainWindow) -> None:
    """Buttons of fixes are made anew for each finding; they must not come last of all."""
    findings = window.workbench.findings
    window.commands.by_name["next_finding"].trigger()
    findings.list.setFocus()
    passed: list[QWidget | None] = []
    for _ in count():
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
        if findings.detail.ignore in passed:
            break
    assert passed == [*findings.detail.fixes, findings.detail.reason, findings.detail.ignore]


@pytest.mark.parametrize("way", ["next_pane", "previous_pane"])
def test_f6_goes_through_all_parts_that_are_in_sight(window: MainWindow, way: str) -> None:
    bench, docks = window.workbench, window.docks
    window.commands.by_name["find"].trigger()
    bench.sheet.setFocus()
    passed: list[QWidget | None] = []
    while bench.sheet not in passed:
        window.commands.by_name[way].trigger()
        passed.append(QApplication.focusWidget())
    parts = [bench.findings.list, docks.find.wanted, bench.projects, bench.sheet]
    assert passed == (parts if way == "next_pane" else [*parts[-2::-1], bench.sheet])


def test_f6_goes_on_from_a_button_within_a_part(window: MainWindow) -> None:
    bench = window.workbench
    window.commands.by_name["next_finding"].trigger()
    bench.findings.detail.ignore.setFocus()
    window.commands.by_name["next_pane"].trigger()
    assert QApplication.focusWidget() is bench.projects


def test_a_list_with_the_keyboard_has_a_frame(qapp: QApplication, window: MainWindow) -> None:
    frame_focus(qapp)
    lists = window.workbench.projects, window.workbench.findings.list

    def framed() -> list[bool]:
        return [any(frame.isVisible() for frame in view.findChildren(FocusFrame)) for view in lists]

    lists[0].setFocus()
    assert framed() == [True, False]
    lists[1].setFocus()
    assert framed() == [False, True]
    assert lists[1].findChildren(FocusFrame)[0].geometry() == lists[1].rect()


def test_the_keyboard_is_seen_at_every_widget_of_every_view(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path
) -> None:
    frame_focus(qapp)
    window = MainWindow(TemplateForms(), settings)
    qtbot.addWidget(window)
    window.show()
    unseen: dict[str, set[str]] = defaultdict(set)
    looked_at: set[str] = set()

    def look(view: str, top: QWidget) -> None:
        top.activateWindow()  # nobody does it here when a dialog is closed
        qtbot.waitUntil(top.isActiveWindow)
        for widget in in_sight(top, WORKED):
            name = described(widget)
            if name in looked_at or not (widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
                continue
            looked_at.add(name)
            if not shows_the_keyboard(widget):
                unseen[view].add(name)

    Walk(window, papers(tmp_path), look).go()
    assert len(looked_at) > 50
    assert dict(unseen) == {}


def shows_the_keyboard(widget: QWidget) -> bool:
    """Whether a widget looks another way with the keyboard than without it."""
    before = QApplication.focusWidget()
    if before is not None:
        before.clearFocus()
    without = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    shown = widget.grab().toImage() != without
    if before is not None:
        before.setFocus()
    return shown


def test_dialogs_close_by_escape_and_have_a_button_that_enter_presses(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    window = MainWindow(TemplateForms(), settings)
    qtbot.addWidget(window)
    window.show()
    without: list[str] = []

    def look(view: str, top: QWidget) -> None:
        for box in top.findChildren(QDialogButtonBox):
            if not any(button.isDefault() or button.autoDefault() for button in box.buttons()):
                without.append(view)

    Walk(window, papers(tmp_path), look).go()
    assert without == []
