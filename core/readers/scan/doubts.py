"""Doubts (疑点) about recognised cells: which characters the recogniser was not sure of, and what else they may be."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.readers.pdf.lines import Line
from core.readers.pdf.shapes import Guess

SURE = 0.9
"""A character with a lower chance is doubtful."""
TWINS = ("≥>＞", "≤<＜")
"""Signs that are told apart by a hair: the model is never sure of them, and right where it says the first."""
TWIN_SURE = 0.5
"""What is asked of the first of TWINS."""
MOST_FIXES = 3


@dataclass(frozen=True, slots=True)
class Spot:
    """A doubtful character: the number of its line, its place in the line's text, and what is known of it."""

    line: int
    place: int
    text: str
    guess: Guess


def doubtful(lines: Sequence[Line]) -> list[Spot]:
    """The doubtful characters of a cell, the least sure first."""
    found = [spot for spot in spots(lines) if not is_sure(spot)]
    return sorted(found, key=lambda spot: spot.guess.chance)


def spots(lines: Iterable[Line]) -> Iterator[Spot]:
    """Every recognised character of a cell."""
    for n, line in enumerate(lines):
        if line.guesses:
            places = (place for place, char in enumerate(line.text) if not char.isspace())
            for place, guess in zip(places, line.guesses, strict=False):
                yield Spot(n, place, line.text[place], guess)


def is_sure(spot: Spot) -> bool:
    """Whether a character can be taken as it was recognised."""
    if spot.guess.unread:
        return False
    for twins in TWINS:
        if spot.text == twins[0] and spot.guess.rival in twins:
            return spot.guess.chance >= TWIN_SURE
    return spot.guess.chance >= SURE


def is_untold(found: Sequence[Spot]) -> bool:
    """Whether nothing is known of how sure these doubtful characters are."""
    return all(spot.guess.chance == 0.0 for spot in found)


def confidence(lines: Iterable[Line]) -> float:
    """How sure a cell is: the chance of its least sure character; 1 where nothing was recognised."""
    return min((spot.guess.chance for spot in spots(lines)), default=1.0)


def with_char(lines: Sequence[Line], spot: Spot, char: str) -> tuple[Line, ...]:
    """The lines of a cell with another character at a place."""
    line = lines[spot.line]
    text = line.text[: spot.place] + char + line.text[spot.place + 1 :]
    return (*lines[: spot.line], line._replace(text=text), *lines[spot.line + 1 :])
