"""Strips of text → the characters that stand on the page, in points."""

from collections.abc import Iterator, Sequence

from core.progress import Progress, unheard
from core.readers.pdf.shapes import Glyph, Guess, Rect
from core.readers.scan.grey import Grey
from core.readers.scan.picture import Picture
from core.readers.scan.recogniser import Recogniser, Signs
from core.readers.scan.strips import Strip
from core.readers.scan.unread import mark_unread
from core.readers.scan.widths import settle_widths

MARGIN = 0.14
"""Of the strip's height: paper around the ink that the model wants to see."""
AT_ONCE = 16
"""Lines between two reports of how far the page is: a second of work, about."""
LOW, HIGH = 0.75, 1.4
"""Of the letter height: a strip of another height has no full characters, or large ones."""


def cut_out(picture: Picture, strip: Strip, size: float) -> tuple[Grey, Rect]:
    """The picture of a strip, with a little paper around, and its box in pixels."""
    box, room = strip.box, strip.room
    height = max(box.bottom - box.top, LOW * size)
    around = MARGIN * height
    middle = (box.top + box.bottom) / 2
    cut = Rect(
        max(box.left - 2 * around, room.left, 0),
        max(min(box.top, middle - height / 2) - around, room.top, 0),
        min(box.right + 2 * around, room.right, picture.grey.shape[1]),
        min(max(box.bottom, middle + height / 2) + around, room.bottom, picture.grey.shape[0]),
    )
    return picture.grey[int(cut.top) : int(cut.bottom + 1), int(cut.left) : int(cut.right + 1)], cut


def read_glyphs(
    picture: Picture, strips: Sequence[Strip], size: float, recognise: Recogniser, progress: Progress = unheard
) -> list[Glyph]:
    """The characters in the strips of a page; ``size`` is the height of its letters in pixels."""
    cuts = [cut_out(picture, strip, size) for strip in strips]
    found = _recognised([grey for grey, _ in cuts], recognise, progress)
    return [
        glyph
        for strip, (_, cut), signs in zip(strips, cuts, found, strict=True)
        for glyph in _placed(strip, cut, _settled(signs, strip, cut, size), size, picture.scale)
    ]


def _recognised(lines: Sequence[Grey], recognise: Recogniser, progress: Progress) -> list[Signs]:
    """The characters of each line, some lines at a time, those of about one width together."""
    found: list[Signs] = [()] * len(lines)
    order = sorted(range(len(lines)), key=lambda n: lines[n].shape[1] / lines[n].shape[0])
    for start in range(0, len(order), AT_ONCE):
        some = order[start : start + AT_ONCE]
        for n, signs in zip(some, recognise([lines[n] for n in some]), strict=True):
            found[n] = signs
        progress(min(1.0, (start + AT_ONCE) / len(order)))
    return found


def _settled(signs: Signs, strip: Strip, cut: Rect, size: float) -> Signs:
    """The characters of a strip after a second look at its ink."""
    return mark_unread(settle_widths(signs, strip, cut, size), strip, cut, size)


def _placed(strip: Strip, cut: Rect, signs: Signs, size: float, scale: float) -> Iterator[Glyph]:
    """The characters of a strip, side by side: a space is one that was recognised, not a gap between boxes."""
    box = strip.box
    height = box.bottom - box.top
    tall = height if LOW * size <= height <= HIGH * size or height > HIGH * size else size
    middle = (box.top + box.bottom) / 2
    top, bottom = (middle - tall / 2) / scale, (middle + tall / 2) / scale
    centres = [cut.left + sign.at * (cut.right - cut.left) for sign in signs]
    for n, sign in enumerate(signs):
        left = (centres[n - 1] + centres[n]) / 2 if n else box.left
        right = (centres[n] + centres[n + 1]) / 2 if n + 1 < len(signs) else box.right
        left, right = left / scale, max(right, left + 1) / scale
        guess = Guess(sign.chance, sign.rival, sign.unread)
        yield Glyph(left, top, right, bottom, sign.text, ((left + right) / 2, (top + bottom) / 2), guess=guess)
