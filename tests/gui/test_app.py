import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.keeping.workfolder import WorkFolder
from gui import app, theme
from gui.main_window import MainWindow
from gui.settings import APPEARANCE, Settings
from tests.gui.fakes import FakeForms


def test_the_window_wears_what_was_chosen_last(qtbot: QtBot, qapp: QApplication, settings: Settings) -> None:
    settings.put(APPEARANCE, "dark")
    window = app.make_window(qapp, settings, FakeForms())
    qtbot.addWidget(window)
    assert theme.is_dark(qapp.palette())


def test_files_named_in_the_arguments_are_opened_once_the_window_is_there(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path
) -> None:
    opened: list[tuple[bool, Path]] = []
    windows: list[MainWindow] = []

    def make(_app: QApplication, _settings: Settings, *, folder: WorkFolder) -> MainWindow:
        window = MainWindow(FakeForms(), settings, folder=folder)
        monkeypatch.setattr(window.files, "open", lambda path: opened.append((window.isVisible(), path)))
        qtbot.addWidget(window)
        windows.append(window)
        return window

    monkeypatch.setattr(app, "make_app", lambda: qapp)
    monkeypatch.setattr(app, "make_window", make)
    monkeypatch.setattr(app, "start_log", lambda _path: None)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(QApplication, "exec", lambda *_: qtbot.waitUntil(lambda: len(opened) > 1) or 0)
    assert app.run(["甲.docx", "乙.docx"]) == 0
    assert opened == [(True, Path("甲.docx")), (True, Path("乙.docx"))]


def test_light_and_dark_keep_text_readable() -> None:
    """Contrast of text on its ground at least 4.5 (WCAG AA)."""
    for dark in (False, True):
        colors = theme.palette(dark)
        pairs = [
            (colors.text(), colors.base()),
            (colors.windowText(), colors.window()),
            (colors.buttonText(), colors.button()),
            (colors.highlightedText(), colors.highlight()),
            (colors.placeholderText(), colors.base()),
        ]
        tinted = [(colors.text(), theme.tint(severity, dark)) for severity in theme.MARK_COLORS]
        ratios = [contrast(a.color(), b.color()) for a, b in pairs]
        ratios += [contrast(a.color(), b) for a, b in tinted]
        assert min(ratios) >= 4.5, (dark, ratios)


def contrast(one: QColor, other: QColor) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("fill", ["#ffffff", "#d9e1f2", "#000000", "#ffe699"])
def test_colours_of_a_template_are_turned_over_in_the_dark(fill: str) -> None:
    assert theme.adapted(fill, dark=False).name() == fill
    light, dark = theme.adapted(fill, dark=False), theme.adapted(fill, dark=True)
    assert (light.lightness() > 127) is not (dark.lightness() > 127)


def test_each_severity_has_a_mark_of_its_own_shape(qapp: QApplication) -> None:
    masks = {
        theme.severity_icon(severity).pixmap(32).toImage().createAlphaMask().bits().tobytes()
        for severity in theme.MARK_COLORS
    }
    assert len(masks) == 3


def test_a_picture_of_the_start_page_is_drawn(tmp_path: Path) -> None:
    out = tmp_path / "start.png"
    subprocess.run([sys.executable, "-m", "gui.screenshot", out], check=True, capture_output=True)
    assert QImage(str(out)).width() >= 1280
