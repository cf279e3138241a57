"""Lines outside tables → paragraphs (段落)."""

from collections.abc import Iterable, Sequence

from core.document import Paragraph
from core.readers.pdf.layout import Layout, Part
from core.readers.pdf.lines import Line
from core.readers.pdf.tables import Table
from core.readers.pdf.text import breaks, seam, starts_item

SIDE = 100.0
"""Points: no page has a wider margin at its side."""
INDENT = 1.2
"""Of the letter height: a line set in by more begins a paragraph."""
APART = 1.5
"""Of the letter height: lines further apart are no paragraph."""
FAR_RIGHT = 0.4
"""Of the width between the margins: a line that starts further right goes on in no other."""
OTHER_SIZE = 1.2
"""Lines whose letters differ in height by more are no paragraph."""

Margins = tuple[float, float]


def margins(layouts: Iterable[Layout]) -> dict[int, Margins]:
    """For each page the left and right margin of its text: the same for all pages of one width."""
    widest: dict[int, Margins] = {}
    pages: dict[int, int] = {}
    for layout in layouts:
        width = pages[layout.page] = round(layout.width)
        for part in layout.parts:
            start, end = _sides(part)
            left, right = widest.get(width, (SIDE, layout.width - SIDE))
            widest[width] = min(left, start), max(right, end)
    return {page: widest[width] for page, width in pages.items() if width in widest}


def _sides(part: Part) -> Margins:
    return (part.xs[0], part.xs[-1]) if isinstance(part, Table) else (part.box.left, part.reach)


def paragraphs(lines: Sequence[Line], page_margins: dict[int, Margins]) -> list[Paragraph]:
    """The paragraphs that lines make, in order; each keeps the page that it begins on."""
    found: list[list[Line]] = []
    texts: list[str] = []
    for line in lines:
        if found and not _begins(line, found[-1], texts[-1], page_margins[found[-1][-1].page]):
            texts[-1] += seam(found[-1][-1], line) + line.text
            found[-1].append(line)
        else:
            found.append([line])
            texts.append(line.text)
    return [Paragraph(text, group[0].page) for text, group in zip(texts, found, strict=True)]


def _begins(line: Line, group: Sequence[Line], text: str, margin: Margins) -> bool:
    """Whether a line begins a paragraph after these lines of another."""
    before = group[-1]
    if max(line.size, before.size) > OTHER_SIZE * min(line.size, before.size):
        return True
    if line.page == before.page and not -line.size < line.box.top - before.box.bottom < APART * line.size:
        return True
    if before.box.left - margin[0] > FAR_RIGHT * (margin[1] - margin[0]):
        return True
    if breaks(before, line, *margin) or starts_item(line, before, text):
        return True
    return _is_set_in(line, group, margin)


def _is_set_in(line: Line, group: Sequence[Line], margin: Margins) -> bool:
    """Whether a line is set in as the first of a paragraph, and not centred or part of a block that is set in."""
    left, right = line.box.left - margin[0], margin[1] - line.box.right
    if left < INDENT * line.size or abs(left - right) < line.size:
        return False
    return len(group) == 1 or line.box.left - group[-1].box.left > INDENT * line.size
