"""Faint stretches (断线) of ruling lines: what is too weak in a scan to be seen by itself, and goes on where a line is.

A hairline of one pixel sinks into the noise here and there. Along the line, where it should be, it is still darker
than the paper on both sides.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any

import cv2
import numpy as np

from core.readers.pdf.shapes import Rule
from core.readers.scan.grey import Grey

TRACK = 2.0
"""Points by which the pieces of a line may be off each other."""
ALONG = 8.0
"""Points over which a line is looked at together: its noise goes, its darkness stays."""
ASIDE = 2.4
"""Points beside a line where the paper has to be lighter."""
FAINT = 0.3
"""Part of the usual darkness of the lines that a stretch of one has."""
SEEN = 0.9
"""Part of its length over which it has to be there."""


def bridged(rules: Sequence[Rule], crossing: Sequence[Rule], grey: Grey, scale: float) -> list[Rule]:
    """Level rules with the faint stretches between their pieces, and from their ends to the next ``crossing`` line."""
    if not rules:
        return []
    darkness = _darkness(grey, scale)
    usual = median(float(np.median(_along(darkness, rule, scale))) for rule in rules)
    found = list(rules)
    for gap in _gaps(rules, crossing, scale):
        if float(np.mean(_along(darkness, gap, scale) > FAINT * usual)) >= SEEN:
            found.append(gap)
    return found


def _darkness(grey: Grey, scale: float) -> Any:
    """How much darker than the paper above and below each place is, taken together with those beside it."""
    level = cv2.blur(grey.astype(np.float32), (int(ALONG * scale) | 1, 1))
    away = max(2, round(ASIDE * scale))
    above, below = np.roll(level, away, axis=0), np.roll(level, -away, axis=0)
    return np.minimum(above, below) - level


def _along(darkness: Any, rule: Rule, scale: float) -> Any:
    """The darkness along a line, at the darkest of the heights that it may have."""
    reach = max(1, round(TRACK * scale / 2))
    top = max(round(rule.at) - reach, 0)
    start, end = max(int(rule.start), 0), max(int(rule.end), int(rule.start) + 1)
    return darkness[top : round(rule.at) + reach + 1, start:end].max(axis=0)


def _gaps(rules: Sequence[Rule], crossing: Sequence[Rule], scale: float) -> Iterator[Rule]:
    """The stretches in which a line may go on: between its pieces, and beyond its ends as far as a crossing line."""
    for track in _tracks(rules, TRACK * scale):
        at = median(rule.at for rule in track)
        ends = sorted((rule.start, rule.end) for rule in track)
        xs = sorted(line.at for line in crossing if line.start - scale <= at <= line.end + scale)
        stops = sorted({*xs, *(end for pair in ends for end in pair)})
        for left, right in pairwise(stops):
            middle = (left + right) / 2
            if right - left > scale and not any(start <= middle <= end for start, end in ends):
                yield Rule(at, left, right)


def _tracks(rules: Sequence[Rule], near: float) -> Iterator[list[Rule]]:
    """Rules at about one height."""
    track: list[Rule] = []
    for rule in sorted(rules):
        if track and rule.at - track[0].at > near:
            yield track
            track = []
        track.append(rule)
    if track:
        yield track
