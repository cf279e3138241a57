"""Contrast (对比度) by the formula of WCAG 2, and inks that can be read on whatever ground a template has."""

from functools import lru_cache

from PySide6.QtGui import QColor

AA = 4.5
"""The least contrast of a text with its ground"""


def contrast(one: QColor, other: QColor) -> float:
    """1 for the same colour, 21 for black on white."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def readable(ink: QColor, ground: QColor) -> QColor:
    """The ink, or where it can't be read on the ground, black or white."""
    return _readable(ink.rgb(), ground.rgb())


def laid_over(cover: QColor, ground: QColor) -> QColor:
    """What a cover that lets light through looks like on a ground."""
    return _laid_over(cover.rgba(), ground.rgb())


@lru_cache(maxsize=1024)
def _readable(ink: int, ground: int) -> QColor:
    colors, under = [QColor(ink), QColor("black"), QColor("white")], QColor(ground)
    if contrast(colors[0], under) >= AA:
        return colors[0]
    return max(colors, key=lambda color: contrast(color, under))


@lru_cache(maxsize=1024)
def _laid_over(cover: int, ground: int) -> QColor:
    over, under = QColor.fromRgba(cover), QColor(ground)
    part = over.alphaF()
    parts = zip(over.getRgb()[:3], under.getRgb()[:3], strict=True)
    return QColor(*(round(part * above + (1 - part) * below) for above, below in parts))


def _luminance(color: QColor) -> float:
    red, green, blue = (_linear(part) for part in color.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
