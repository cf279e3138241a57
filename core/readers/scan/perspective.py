"""Photos (照片) taken at a slant: the lines of the page run together, and are made parallel again.

The level lines of a page seen at a slant have slopes that change evenly from top to bottom, the upright ones from
left to right. Both changes, read off the long lines of the page, tell the four corners of a rectangle on it.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.readers.scan.grey import Grey

SMALL = 1400
"""Pixels to which a picture is reduced to find its lines."""
LONG = 0.12
"""Part of the picture's width that a line is long at least."""
STEEP = 0.22
"""The slope that a line of the page may have against the edge of the picture."""
LINES = 6
"""Lines in each direction that tell of a slant."""
SPREAD = 0.25
"""Part of the picture over which they have to be spread."""
SLANT = 0.004
"""Part of the page by which its corners are out of place where it is worth putting right."""
TURNS = 4
"""Rounds of leaving out lines that do not fit the others."""
Lines = NDArray[np.float64]
"""For each line its place across its direction, its slope, its length; from the middle of the picture"""


def find_warp(grey: Grey) -> NDArray[np.float64] | None:
    """The map (3 × 3) from the picture to one whose lines are parallel; None where they are, or too few to tell."""
    part = SMALL / max(grey.shape)
    small = cv2.resize(grey, None, fx=part, fy=part, interpolation=cv2.INTER_AREA) if part < 1 else grey
    level, upright = _lines(small)
    slopes = [_evenly(lines, size) for lines, size in ((level, small.shape[0]), (upright, small.shape[1]))]
    if slopes[0] is None or slopes[1] is None:
        return None
    corners, straight = _corners(slopes[0], slopes[1], small.shape[1], small.shape[0])
    off = np.abs(_unturned(corners) - straight).max() / max(small.shape)
    if off < SLANT:
        return None
    scale = max(1.0, max(grey.shape) / max(small.shape))
    middle = np.array([grey.shape[1], grey.shape[0]]) / 2
    source, target = (points * scale + middle for points in (corners, straight))
    warp: NDArray[np.float64] = cv2.getPerspectiveTransform(source.astype(np.float32), target.astype(np.float32))
    return warp


def _lines(grey: Grey) -> tuple[Lines, Lines]:
    """The long level and the long upright lines of a page."""
    dark = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 14)
    length = LONG * grey.shape[1]
    found = cv2.HoughLinesP(dark, 1, np.pi / 1440, int(length / 2), minLineLength=length, maxLineGap=4)
    pieces = np.zeros((0, 4)) if found is None else found.reshape(-1, 4).astype(np.float64)
    middle = np.array([grey.shape[1], grey.shape[0]] * 2) / 2
    return _of_direction(pieces - middle), _of_direction((pieces - middle)[:, [1, 0, 3, 2]])


def _of_direction(pieces: NDArray[np.float64]) -> Lines:
    """The lines that run along the first axis."""
    along, across = pieces[:, 2] - pieces[:, 0], pieces[:, 3] - pieces[:, 1]
    kept = np.abs(across) < STEEP * np.abs(along)
    slope = across[kept] / along[kept]
    place = pieces[kept, 1] - slope * pieces[kept, 0]
    return np.stack([place, slope, np.abs(along[kept])], axis=1)


def _evenly(lines: Lines, size: int) -> tuple[float, float] | None:
    """The slope in the middle of the picture and its change with the place; None where too few lines tell."""
    for _ in range(TURNS):
        if len(lines) < LINES or np.ptp(lines[:, 0]) < SPREAD * size:
            return None
        change, slope = np.polyfit(lines[:, 0], lines[:, 1], 1, w=lines[:, 2])
        off = np.abs(lines[:, 1] - slope - change * lines[:, 0])
        lines = lines[off <= max(2.5 * float(np.median(off)), 0.001)]
    return float(slope), float(change)


def _corners(
    level: tuple[float, float], upright: tuple[float, float], width: int, height: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The corners of a rectangle on the page as they are seen, and where they belong."""
    seen, straight = [], []
    for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        across, down = x * 0.4 * width, y * 0.4 * height
        slope, lean = level[0] + level[1] * down, upright[0] + upright[1] * across
        at = (across + lean * down) / (1 - lean * slope)
        seen.append((at, down + slope * at))
        straight.append((across, down))
    return np.array(seen), np.array(straight)


def _unturned(corners: NDArray[np.float64]) -> Any:
    """Corners turned back by what the picture as a whole is askew, which is put right elsewhere."""
    top, bottom = corners[1] - corners[0], corners[2] - corners[3]
    angle = np.arctan2(*(top + bottom)[::-1])
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return corners @ turn.T
