"""Contrast by the formula of WCAG 2: texts at least 4.5 (AA), marks and frames at least 3."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton

from core.findings import Severity
from gui import theme
from gui.theme import MARK_COLORS, TICK_COLOR, palette, tint, tone_color

Role = QPalette.ColorRole
TEXT, MARK = 4.5, 3.0
TONES = ("changed", "added", "removed", "moved", "conflict", "slight")
PAIRS = (
    (Role.WindowText, (Role.Window, Role.Base, Role.Button)),
    (Role.Text, (Role.Base, Role.AlternateBase, Role.Window)),
    (Role.ButtonText, (Role.Button, Role.Window)),
    (Role.BrightText, (Role.Highlight,)),
    (Role.HighlightedText, (Role.Highlight,)),
    (Role.Link, (Role.Base, Role.AlternateBase, Role.Window)),
    (Role.ToolTipText, (Role.ToolTipBase,)),
    (Role.PlaceholderText, (Role.Base, Role.AlternateBase, Role.Window, Role.Button)),
)
"""Texts with all grounds that they are shown on: tabs and headings of lists are buttons, menus are bases"""
GROUNDS = (Role.Base, Role.AlternateBase, Role.Window, Role.Button)
MARKED = (Role.Base, Role.AlternateBase, Role.Window)
LOOKS = pytest.mark.parametrize("dark", [False, True])


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_21() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@LOOKS
def test_every_text_is_read_on_every_ground_of_the_palette(dark: bool) -> None:
    colors = palette(dark)
    found = {
        (text.name, ground.name): contrast(colors.color(text), colors.color(ground))
        for text, grounds in PAIRS
        for ground in grounds
    }
    assert {pair: ratio for pair, ratio in found.items() if ratio < TEXT} == {}


@LOOKS
def test_texts_are_read_on_the_grounds_of_findings_and_of_differences(dark: bool) -> None:
    grounds = [tint(severity, dark) for severity in Severity] + [tone_color(tone, dark) for tone in TONES]
    for role in (Role.Text, Role.PlaceholderText):
        text = palette(dark).color(role)
        assert {ground.name(): contrast(text, ground) for ground in grounds if contrast(text, ground) < TEXT} == {}


@LOOKS
def test_a_mark_is_seen_on_its_ground_and_the_frame_of_the_cursor_on_the_sheet(dark: bool) -> None:
    base = palette(dark).color(Role.Base)
    for severity, color in MARK_COLORS.items():
        for ground in (base, tint(severity, dark)):
            assert contrast(QColor(color), ground) >= MARK, (severity, ground.name())
    assert contrast(TICK_COLOR, base) >= MARK
    for ground in (*map(palette(dark).color, MARKED), *(tint(severity, dark) for severity in Severity)):
        assert contrast(palette(dark).color(Role.Accent), ground) >= MARK, ground.name()


@LOOKS
def test_the_frame_of_the_keyboard_is_seen_on_every_ground(dark: bool) -> None:
    frame = palette(dark).color(Role.Accent)
    assert min(contrast(frame, palette(dark).color(ground)) for ground in GROUNDS) >= MARK


@LOOKS
def test_what_is_greyed_out_can_be_made_out(dark: bool) -> None:
    """WCAG asks for nothing there; a clerk still looks for the command that is not to be had now."""
    colors = palette(dark)
    for text in (Role.WindowText, Role.Text, Role.ButtonText):
        grey = colors.color(QPalette.ColorGroup.Disabled, text)
        assert min(contrast(grey, colors.color(ground)) for ground in GROUNDS) >= MARK


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_a_box_to_tick_is_seen_in_the_dark(qapp: QApplication, kind: type[QAbstractButton]) -> None:
    try:
        theme.wear(qapp, "dark")
        box = kind()
        box.ensurePolished()
        window = qapp.palette().color(Role.Window)
        assert contrast(box.palette().color(Role.Base), window) >= MARK
        assert contrast(box.palette().color(Role.Text), box.palette().color(Role.Base)) >= MARK
    finally:
        theme.wear(qapp, "light")
