"""Running titles and page numbers (页眉页脚): what stands in the margin of many pages."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from core.readers.pdf.layout import Layout
from core.readers.pdf.lines import Line

HEAD, FOOT = 60.0, 75.0
"""Points at the top and at the bottom of a page in which running titles and page numbers stand."""
PAGES = 3
"""Pages on which a running title stands at least at their top, where headings may stand too."""
FOOT_PAGES = 2
"""The same at their bottom."""
SHARE = 0.45
"""Part of all pages on which it stands; left and right pages may have their own."""
LARGER = 1.15
"""A line whose letters are larger than the common ones by this is a heading."""

_NUMBER = re.compile(r"[-–—－~·.\s]*第?\s*(\d{1,4})\s*页?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-–—－~·.\s]*")

Spot = tuple[str, int]
"""A text without its digits, and where it stands: how far down, in fiftieths of the page."""


def without_running(layouts: Sequence[Layout]) -> list[Layout]:
    """The pages without page numbers and running titles."""
    drop = {id(line) for line in [*_page_numbers(layouts), *_running_titles(layouts)]}
    return [
        replace(layout, parts=tuple(part for part in layout.parts if id(part) not in drop)) if drop else layout
        for layout in layouts
    ]


def _in_margin(layout: Layout) -> Iterator[Line]:
    return (part for part in layout.parts if isinstance(part, Line) and in_margin(part, layout.height))


def in_margin(line: Line, height: float) -> bool:
    """Whether a line stands where running titles and page numbers do."""
    return not HEAD <= line.box.centre[1] <= height - FOOT


def page_number(text: str) -> int | None:
    """The number of the page that a text may be: 3, - 3 -, 第3页 共40页."""
    match = _NUMBER.fullmatch(text)
    return int(match[1]) if match else None


def _page_numbers(layouts: Sequence[Layout]) -> Iterator[Line]:
    """Numbers alone in their line that count with the pages."""
    found: defaultdict[int, list[Line]] = defaultdict(list)
    for layout in layouts:
        for line in _in_margin(layout):
            number = page_number(line.text)
            if number is not None:
                found[number - layout.page].append(line)
    for offset, lines in found.items():
        if offset == 0 or len(lines) > 1:
            yield from lines


def _running_titles(layouts: Sequence[Layout]) -> Iterator[Line]:
    """Lines that stand at the same place of many pages."""
    sizes = [part.size for layout in layouts for part in layout.parts if isinstance(part, Line)]
    if not sizes:
        return
    largest = LARGER * median(sizes)
    pages = len({layout.page for layout in layouts})
    found: defaultdict[Spot, list[Line]] = defaultdict(list)
    for layout in layouts:
        for line in _in_margin(layout):
            if line.size < largest:
                found[re.sub(r"\d+", "#", line.text), round(50 * line.box.centre[1] / layout.height)].append(line)
    for (_, fiftieth), lines in found.items():
        least = PAGES if fiftieth < 25 else FOOT_PAGES
        if len(lines) >= max(least, SHARE * pages):
            yield from lines
