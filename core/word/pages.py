"""On which page a heading comes to stand, as reckoned; Word's own fields have the last word."""

from collections.abc import Sequence

from core.word.blocks import Contents, Entry, Numbers, Section, Text
from core.word.measures import heights


def contents_of(sections: Sequence[Section]) -> Contents:
    """The contents: all listed headings of the sections with their levels and pages."""
    found: list[tuple[Text, int]] = []
    last = 0
    for section in sections:
        first = last + 1 if section.numbers is Numbers.ON else 1
        listed, last = _walk(section, first)
        found += listed
    return Contents(tuple(Entry(text.text, text.level, place, page) for place, (text, page) in enumerate(found)))


def _walk(section: Section, page: int) -> tuple[list[tuple[Text, int]], int]:
    """The section's listed headings with their pages, and its last page."""
    width, height = section.paper.room
    found: list[tuple[Text, int]] = []
    used = 0.0
    for block in section.blocks:
        if isinstance(block, Text) and block.new_page and used:
            page, used = page + 1, 0.0
        for n, piece in enumerate(heights(block, width)):
            if used and used + piece > height:
                page, used = page + 1, 0.0
            used += piece
            if n == 0 and isinstance(block, Text) and block.level:
                found.append((block, page))
    return found, page
