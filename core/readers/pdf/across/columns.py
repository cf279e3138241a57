"""The columns of a table without lines down: white space that goes on from band to band."""

from collections.abc import Iterable, Iterator, Sequence

from core.readers.pdf.across.bands import SLACK, Band, without_near

Span = tuple[float, float]


def borders_of(section: Sequence[Band], known: Iterable[float]) -> list[set[float]]:
    """The borders of each band of a form or list; at ``known`` places there are borders, where no text is.

    In a list all columns go all the way down but where a text crosses them; a form has borders between texts alone.
    """
    places = _places([gap for band in section for gap in band.gaps], known)
    if any(band.is_labelled and not band.is_header for band in section):
        return list(_of_form(section, places))
    kept = [x for x in places if sum(_parts(band, x) for band in section) >= sum(band.crosses(x) for band in section)]
    return [{x for x in kept if not band.crosses(x)} for band in section]


def _of_form(section: Sequence[Band], places: Sequence[float]) -> Iterator[set[float]]:
    """The borders between texts; those of the months also between what stands below them, which may be blank."""
    above: set[float] = set()
    for band in section:
        own = {_in_gap(gap, places) for gap in band.gaps}
        yield above if above and not any(map(band.crosses, above)) else own
        above = own if band.are_months else set()


def _parts(band: Band, x: float) -> bool:
    return any(left <= x <= right for left, right in band.gaps)


def _places(gaps: Iterable[Span], known: Iterable[float]) -> list[float]:
    """As few places more than the known ones as there have to be for each gap to hold one."""
    places = without_near(sorted(known), SLACK)
    rest = sorted((gap for gap in gaps if not any(gap[0] <= x <= gap[1] for x in places)), key=lambda gap: gap[1])
    held: list[Span] = []
    for left, right in rest:
        if held and left <= held[-1][1]:
            held[-1] = max(held[-1][0], left), held[-1][1]
        else:
            held.append((left, right))
    return sorted([*places, *((left + right) / 2 for left, right in held)])


def _in_gap(gap: Span, places: Sequence[float]) -> float:
    """The place in a gap, the nearest to its middle of several."""
    middle = (gap[0] + gap[1]) / 2
    return min((x for x in places if gap[0] <= x <= gap[1]), key=lambda x: abs(x - middle))
