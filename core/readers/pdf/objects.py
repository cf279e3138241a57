"""The objects of a PDF page with their places, in PDF user space: points, the y axis points up."""

from collections.abc import Iterator, Sequence
from ctypes import byref, c_float
from struct import Struct
from typing import NamedTuple

from pypdfium2 import raw

from core.readers.pdf.native import native

MOST_SEGMENTS = 20_000
"""Segments of a path that are looked at: what has more is a drawing."""
DEEPEST = 8
"""How deep form XObjects are followed into each other."""

Point = tuple[float, float]


class Area(NamedTuple):
    """A rectangle in PDF user space."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right, negative where nothing is left of it."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top, negative where nothing is left of it."""
        return self.top - self.bottom

    def holds(self, other: "Area", slack: float = 1.0) -> bool:
        """Whether another area lies inside, give or take ``slack`` points."""
        return (
            self.left - slack <= other.left
            and self.bottom - slack <= other.bottom
            and other.right <= self.right + slack
            and other.top <= self.top + slack
        )

    def meet(self, other: "Area") -> "Area":
        """What both cover."""
        return Area(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )


class Matrix(NamedTuple):
    """An affine map of PDF: x' = ax + cy + e, y' = bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> Point:
        """Where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, outer: "Matrix") -> "Matrix":
        """This map first, ``outer`` after it."""
        e, f = outer.point(self.e, self.f)
        return Matrix(
            outer.a * self.a + outer.c * self.b,
            outer.b * self.a + outer.d * self.b,
            outer.a * self.c + outer.c * self.d,
            outer.b * self.c + outer.d * self.d,
            e,
            f,
        )


IDENTITY = Matrix()


_count_objects = native(raw.FPDFPage_CountObjects)
_get_object = native(raw.FPDFPage_GetObject)
_get_kind = native(raw.FPDFPageObj_GetType)
_count_inside = native(raw.FPDFFormObj_CountObjects)
_get_inside = native(raw.FPDFFormObj_GetObject)
_get_matrix = native(raw.FPDFPageObj_GetMatrix)
_get_bounds = native(raw.FPDFPageObj_GetBounds)
_get_clip = native(raw.FPDFPageObj_GetClipPath)
_count_clips = native(raw.FPDFClipPath_CountPaths)
_count_clip_segments = native(raw.FPDFClipPath_CountPathSegments)
_get_clip_segment = native(raw.FPDFClipPath_GetPathSegment)
_count_segments = native(raw.FPDFPath_CountSegments)
_get_segment = native(raw.FPDFPath_GetPathSegment)
_get_segment_kind = native(raw.FPDFPathSegment_GetType)
_get_point = native(raw.FPDFPathSegment_GetPoint)
_is_closed = native(raw.FPDFPathSegment_GetClose)


class Gauge:
    """Measures the objects of a page; it keeps the room into which pdfium writes its answers."""

    def __init__(self) -> None:
        self._matrix = raw.FS_MATRIX()
        self._corners = c_float(), c_float(), c_float(), c_float()
        self._point = c_float(), c_float()
        self._to_matrix = byref(self._matrix)
        self._to_corners = tuple(map(byref, self._corners))
        self._to_point = tuple(map(byref, self._point))

    def objects(self, page: int) -> Iterator[tuple[int, int, Matrix]]:
        """Kind and address of each object of a page, with the map from its parent to the page.

        Form XObjects are unfolded: the objects inside them come in their place.
        """
        for n in range(_count_objects(page)):
            item = _get_object(page, n)
            kind = _get_kind(item)
            if kind == raw.FPDF_PAGEOBJ_FORM:
                yield from self._inside(item, IDENTITY, DEEPEST)
            else:
                yield kind, item, IDENTITY

    def _inside(self, form: int, outer: Matrix, deep: int) -> Iterator[tuple[int, int, Matrix]]:
        inner = self.matrix(form, outer)
        for n in range(_count_inside(form)):
            item = _get_inside(form, n)
            kind = _get_kind(item)
            if kind != raw.FPDF_PAGEOBJ_FORM:
                yield kind, item, inner
            elif deep:
                yield from self._inside(item, inner, deep - 1)

    def matrix(self, item: int, outer: Matrix) -> Matrix:
        """The map from an object's own points to the page."""
        if not _get_matrix(item, self._to_matrix):
            return outer
        own = Matrix(*_six_floats(self._matrix))
        return own if outer is IDENTITY else own.then(outer)

    def bounds(self, item: int, outer: Matrix) -> Area:
        """The area that an object takes on the page."""
        _get_bounds(item, *self._to_corners)
        left, bottom, right, top = self._corners
        return hull([outer.point(left.value, bottom.value), outer.point(right.value, top.value)])

    def clip(self, item: int, outer: Matrix) -> Area | None:
        """The area an object is clipped to, as far as rectangles tell; None without a clip."""
        clip = _get_clip(item)
        seen: Area | None = None
        for path in range(_count_clips(clip)):
            count = _count_clip_segments(clip, path)
            if 0 < count <= MOST_SEGMENTS:
                segments = (_get_clip_segment(clip, path, n) for n in range(count))
                around = hull([outer.point(*self._end_of(segment)) for segment in segments])
                seen = seen.meet(around) if seen else around
        return seen

    def subpaths(self, path: int, matrix: Matrix) -> Iterator[tuple[list[Point], bool]]:
        """The corners of each part of a path, the first one again where it is closed, and whether it has curves."""
        count = _count_segments(path)
        points: list[Point] = []
        curved = False
        for n in range(count if count <= MOST_SEGMENTS else 0):
            segment = _get_segment(path, n)
            kind = _get_segment_kind(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO and points:
                yield points, curved
                points, curved = [], False
            curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
            points.append(matrix.point(*self._end_of(segment)))
            if kind != raw.FPDF_SEGMENT_MOVETO and _is_closed(segment):
                points.append(points[0])
        if points:
            yield points, curved

    def _end_of(self, segment: int) -> Point:
        """Where a segment ends, in its own space."""
        _get_point(segment, *self._to_point)
        x, y = self._point
        return x.value, y.value


_six_floats = Struct("6f").unpack


def hull(points: Sequence[Point]) -> Area:
    """The smallest area around points."""
    xs, ys = zip(*points, strict=True)
    return Area(min(xs), min(ys), max(xs), max(ys))
