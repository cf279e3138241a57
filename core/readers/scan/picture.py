"""Pictures (图片) of pages: as grey levels, brought to one size and straight for reading."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.readers.pdf.shapes import Frame, Warp
from core.readers.scan.grey import Grey
from core.readers.scan.perspective import find_warp

A4 = 842.0
"""Points: the longer side of a picture that does not say how large its page is."""
DPI = 200
"""Dots an inch to which pages are drawn and pictures brought."""
STEADY = 0.7
"""A picture of no fewer dots than this part of what DPI asks for stays as it is."""
MOST_SKEW = 6.0
"""Degrees by which a page may lie askew."""
COARSE, FINE = 0.5, 0.05
"""Degrees between two angles that are tried, at first and at last."""
SMALL = 1000
"""Pixels to which a picture is reduced to find how it lies."""


@dataclass(frozen=True, eq=False)
class Picture:
    """A page as grey levels, with its size as shown in points and how it was turned for reading."""

    grey: Grey
    frame: Frame

    @property
    def scale(self) -> float:
        """Pixels a point."""
        return float(self.grey.shape[1] / self.frame.size[0])

    def turned(self, turns: int) -> "Picture":
        """The page turned clockwise by quarter turns more."""
        grey = np.ascontiguousarray(np.rot90(self.grey, -turns))
        return Picture(grey, replace(self.frame, turns=(self.frame.turns + turns) % 4))

    def straightened(self) -> "Picture":
        """The page as if taken from right above, turned by the few degrees that make its lines run level."""
        flat = self._flat()
        skew = find_skew(flat.grey)
        return Picture(rotated(flat.grey, skew), replace(flat.frame, skew=skew)) if abs(skew) >= FINE else flat

    def _flat(self) -> "Picture":
        """The page with its lines parallel."""
        warp = find_warp(self.grey)
        if warp is None:
            return self
        height, width = self.grey.shape
        grey = cv2.warpPerspective(self.grey, warp, (width, height), flags=cv2.INTER_LINEAR, borderValue=255)
        to_points = np.diag([1 / self.scale, 1 / self.scale, 1.0])
        back = to_points @ np.linalg.inv(warp) @ np.linalg.inv(to_points)
        return Picture(grey, replace(self.frame, warp=_rows(back)))


def _rows(back: NDArray[np.float64]) -> Warp:
    first, second, third = ((float(a), float(b), float(c)) for a, b, c in back)
    return first, second, third


def picture_of(colours: NDArray[np.uint8], width: float = 0.0, height: float = 0.0) -> Picture:
    """The Picture of an image (grey, or blue, green, red); without a size in points its longer side is that of A4."""
    grey = _without_stamps(colours) if colours.ndim == 3 else colours
    if not width:
        width, height = size_in_points(grey)
    wanted = DPI / 72 * width
    if not STEADY * wanted <= grey.shape[1] <= wanted / STEADY:
        way = cv2.INTER_AREA if grey.shape[1] > wanted else cv2.INTER_CUBIC
        grey = cv2.resize(grey, (round(wanted), round(DPI / 72 * height)), interpolation=way)
    return Picture(grey, Frame(width, height))


def size_in_points(image: NDArray[np.uint8]) -> tuple[float, float]:
    """Width and height of the page that an image without a size of its own is taken for."""
    points = A4 / max(image.shape[:2])
    return image.shape[1] * points, image.shape[0] * points


def _without_stamps(colours: NDArray[np.uint8]) -> Grey:
    """Grey levels in which red seals (公章) fade: red ink is bright in the red channel, black ink dark in all."""
    grey = cv2.cvtColor(colours[:, :, :3], cv2.COLOR_BGR2GRAY)
    red = colours[:, :, 2]
    strong = red.astype(np.int16) - np.maximum(colours[:, :, 0], colours[:, :, 1]) > 60
    faded: Grey = np.where(strong, np.maximum(grey, red), grey).astype(np.uint8)
    return faded


def find_skew(grey: Grey) -> float:
    """The degrees counterclockwise by which a page has to be turned so that its lines run level."""
    ink = _small_ink(grey)
    best = 0.0
    for step, reach in ((COARSE, MOST_SKEW), (FINE, COARSE)):
        angles = best + np.arange(-reach, reach + step / 2, step)
        best = float(max(angles, key=lambda angle: _levelness(ink, angle)))
    return round(best, 3)


def _small_ink(grey: Grey) -> Any:
    part = SMALL / max(grey.shape)
    small = cv2.resize(grey, None, fx=part, fy=part, interpolation=cv2.INTER_AREA)
    ink = 255 - small.astype(np.float32)
    return np.maximum(ink - cv2.blur(ink, (51, 51)) - 20, 0)


def _levelness(ink: Any, angle: float) -> float:
    """How sharply rows with ink part from rows without, once the page is turned by some degrees."""
    rows = rotated(ink, angle, 0).sum(axis=1)
    return float(np.square(np.diff(rows)).sum())


def rotated(image: Any, angle: float, paper: int = 255) -> Any:
    """An image turned about its middle, counterclockwise by degrees; its size stays."""
    height, width = image.shape[:2]
    about = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    return cv2.warpAffine(image, about, (width, height), flags=cv2.INTER_LINEAR, borderValue=paper)


def load_pictures(path: Path) -> list[NDArray[np.uint8]]:
    """The images in a picture file, upright as the camera says; a TIFF may hold many. Empty where it is damaged."""
    return decoded(path.read_bytes())  # cv2 opens no file whose name is Chinese on Windows


def decoded(data: bytes) -> list[NDArray[np.uint8]]:
    """The images in the bytes of a picture file; empty where it is damaged or of another kind."""
    try:
        whole, images = cv2.imdecodemulti(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    except cv2.error:
        return []
    return list(images) if whole else []
