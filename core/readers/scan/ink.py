"""The ink (墨迹) of a page picture: its ruling lines, and what is printed between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.readers.pdf.shapes import Rect, Rule
from core.readers.scan.faint import bridged
from core.readers.scan.grey import Grey
from core.readers.scan.picture import Picture

WINDOW = 16.0
"""Points: the neighbourhood whose brightness says what is dark."""
DARKER = 14
"""Grey levels by which ink is darker than its neighbourhood, at least."""
GRAIN = 2.5
"""Standard deviations of the noise that are no ink."""
CLEAN = 0.75
"""Part of a picture's dots that smoothing leaves as they are, where a program has drawn it."""
PIECE = 10.0
"""Points of a straight run that may be part of a ruling line."""
ALONE = 34.0
"""Points of a ruling line that needs no other at its ends; a shorter one may be the stroke of a character."""
MEET = 3.0
"""Points between the end of a line and the line it meets."""
THICK = 4.0
"""Points: what is thicker is no line."""
BREAK = 1.0
"""Points of a gap within one line; a wider one may part it from the stroke of a character, or two strokes."""
SPECK = 0.6
"""Points: smaller marks in both directions are dirt, unless they lie close to a text."""


@dataclass(frozen=True, eq=False)
class Ink:
    """What is printed on a page: its ruling lines in pixels, and the marks left without them."""

    across: tuple[Rule, ...]
    down: tuple[Rule, ...]
    marks: tuple[Rect, ...]


def read_ink(picture: Picture) -> Ink:
    """The ruling lines and marks of a page that lies straight."""
    smooth = cv2.medianBlur(picture.grey, 3)
    dark = _dark(smooth, picture.scale)
    across, down = _rules(dark | _thin(picture.grey, smooth, picture.scale), picture.scale)
    across, down = (
        bridged(across, down, picture.grey, picture.scale),
        bridged(down, across, picture.grey.T, picture.scale),
    )
    _erase(dark, across, down, picture.scale)
    return Ink(tuple(across), tuple(down), tuple(_marks(dark, picture.scale)))


def _dark(grey: Grey, scale: float) -> NDArray[np.uint8]:
    """255 where there is ink."""
    darker = _darker(grey, scale)
    contrast = max(DARKER, 0.12 * (np.percentile(grey, 90) - np.percentile(grey, 1)), _grain(darker))
    return _marked(darker > contrast)


def _thin(grey: Grey, smooth: Grey, scale: float) -> NDArray[np.uint8]:
    """255 where there may be a line as thin as a dot, which smoothing takes for dirt: on screenshots, without dirt."""
    is_clean = np.mean(grey[::3, ::3] == smooth[::3, ::3]) > CLEAN
    return _marked((_darker(grey, scale) > DARKER) & is_clean)


def _darker(grey: Grey, scale: float) -> Any:
    """By how many grey levels each dot is darker than its neighbourhood."""
    size = int(WINDOW * scale) | 1
    return cv2.blur(grey, (size, size)).astype(np.int16) - grey


def _marked(where: Any) -> NDArray[np.uint8]:
    marked: NDArray[np.uint8] = np.where(where, 255, 0).astype(np.uint8)
    return marked


def _grain(darker: Any) -> float:
    """How much darker than its neighbourhood the paper itself may be: some times the usual noise (by the median)."""
    sample = darker[::5, ::5]
    return float(GRAIN * 1.48 * np.median(np.abs(sample - np.median(sample))))


def _rules(dark: NDArray[np.uint8], scale: float) -> tuple[list[Rule], list[Rule]]:
    """Horizontal and vertical lines; short ones only where they end at others."""
    across, down = _runs(dark, scale), _runs(np.ascontiguousarray(dark.T), scale)
    return list(_holding(across, down, scale)), list(_holding(down, across, scale))


def _runs(dark: NDArray[np.uint8], scale: float) -> list[Rule]:
    """Level runs of ink, pieces of one line joined."""
    length = int(PIECE * scale)
    thick = cv2.dilate(dark, np.ones((3, 1), np.uint8))  # a line a little askew climbs from row to row
    runs = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    runs = cv2.morphologyEx(runs, cv2.MORPH_CLOSE, np.ones((1, int(BREAK * scale)), np.uint8))
    _, _, stats, centres = cv2.connectedComponentsWithStats(runs, connectivity=8)
    return [
        Rule(float(centre[1]), float(left), float(left + width))
        for (left, _, width, height, _), centre in zip(stats[1:].tolist(), centres[1:].tolist(), strict=True)
        if height <= THICK * scale + 2 and width >= 3 * height
    ]


def _holding(rules: list[Rule], crossing: list[Rule], scale: float) -> Iterator[Rule]:
    """The rules that are lines: long ones, and short ones that end at crossing long ones on both sides."""
    meet = MEET * scale
    long = [other for other in crossing if other.end - other.start >= ALONE * scale]
    for rule in rules:
        ends = (rule.start, rule.end)
        if rule.end - rule.start >= ALONE * scale or all(
            any(abs(other.at - end) <= meet and other.start - meet <= rule.at <= other.end + meet for other in long)
            for end in ends
        ):
            yield rule


def _erase(dark: NDArray[np.uint8], across: list[Rule], down: list[Rule], scale: float) -> None:
    """Take the lines out of the ink."""
    for rules, image in ((across, dark), (down, dark.T)):
        for rule in rules:
            _erase_line(image, rule, int(THICK * scale / 2) + 1)


def _erase_line(image: Any, rule: Rule, reach: int) -> None:
    """Take one level line out: in each column the run of ink at its height, if it is as thin as a line."""
    start, end = max(int(rule.start) - 2, 0), int(rule.end) + 3
    top, bottom = max(round(rule.at) - reach, 0), round(rule.at) + reach + 1
    band = image[top:bottom, start:end]
    # A stroke that crosses the line fills its column from end to end: it stays.
    band[:, ~band.all(axis=0)] = 0


def _marks(dark: NDArray[np.uint8], scale: float) -> Iterator[Rect]:
    """The boxes of all connected marks but dirt."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    least = max(2.0, SPECK * scale)
    for left, top, width, height, area in stats[1:].tolist():
        if max(width, height) >= least and area >= 3:
            yield Rect(left, top, left + width, top + height)
