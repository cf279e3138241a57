"""Where on a page a form or list without ruling lines stands, by its labels."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from core.readers.pdf.lines import Line
from core.readers.pdf.tables import Table
from core.readers.pdf.unruled.columns import PROJECT, crossed, name_spans, named_field
from core.readers.pdf.unruled.runs import bands_of, line_pitch, middle
from core.terms.labels import is_title, label_field
from core.terms.words import is_block, plain_label

_PAGE_NUMBER = re.compile(r"[-–—－~·.\s]*第?\s*\d{1,4}\s*页?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-–—－~·.\s]*")
NAMES = 3
"""Names of indicator columns that stand side by side in a header."""
HEADER = 5.0
"""Of the line pitch: how far above and below these the header of a list reaches."""
APART = 2.6
"""Of the line pitch: white space that ends a table."""
CLOSE = 1.35
"""Of the line pitch: lines of one name are no further apart."""
MOST_PARTS = 3
"""Lines below the first that a name has at most."""
_UPRIGHT = frozenset(("绩", "效", "绩效", "指", "标", "指标"))
_LETTERS = frozenset("一二三级指标值")
"""Of which each name of an indicator column begins with some"""
OVER = 5.0
"""Of the line pitch: how far over the names a head stands over several of them."""
DEEP = 2.5
"""Of the line pitch: how far below the names of indicators a header reaches at most where all hangs together."""
UPRIGHT = 4
"""Characters of a line of a label at the side, at most."""
_CORE = frozenset({"level1", "level2", "level3", "value"})


@dataclass(frozen=True)
class Zone:
    """The lines of a table by what they are: the head of labels and values, the header of the columns, the rows."""

    pitch: float
    head: list[Line] = field(default_factory=list)
    header: list[Line] = field(default_factory=list)
    rows: list[Line] = field(default_factory=list)
    goes_on: bool = False
    """Whether it may go on from the page before"""


def find_zones(lines: Sequence[Line], before: Table | None) -> list[Zone]:
    """The zones of a page, top to bottom; one without a header where the table of the page before goes on."""
    if not lines:
        return []
    pitch = line_pitch(lines)
    headers = [_reach(lines, seeds, pitch) for seeds in _seeds(lines, pitch)]
    zones: list[Zone] = []
    top = float("-inf")
    for n, (start, end) in enumerate(headers):
        limit = headers[n + 1][0] if n + 1 < len(headers) else float("inf")
        above = [line for line in lines if top < middle(line) < start]
        head = _head(above, pitch, start)
        if n == 0 and before is not None:
            zones += _going_on(above[: len(above) - len(head)], before, pitch)
        header = [line for line in lines if start <= middle(line) <= end]
        below = [line for line in lines if end < middle(line) < limit]
        rows = _rows(below, header, pitch)
        top = max((middle(line) for line in rows), default=end)
        zones.append(Zone(pitch, head, header, rows, goes_on=n == 0 and before is not None))
    if not headers and before is not None:
        zones += _going_on(lines, before, pitch)
    return zones


def _seeds(lines: Sequence[Line], pitch: float) -> list[list[Line]]:
    """The names of indicator columns that stand side by side, once for each header."""
    names = {id(line): name for line in lines if (name := _name(line, lines, pitch))}
    headers: list[list[Line]] = []
    for band in bands_of([line for line in lines if id(line) in names], pitch):
        found = [names[id(line)] for line in band]
        if len({field for field, _ in found}) >= NAMES:
            headers.append([part for _, parts in found for part in parts])
    return headers


def _name(line: Line, lines: Sequence[Line], pitch: float) -> tuple[str, list[Line]] | None:
    """The field of an indicator that a line names, with all lines of the name."""
    named = _whole_name(line, lines, pitch) if set(line.text) & _LETTERS else None
    return named if named and named[0] in _CORE else None


def _whole_name(line: Line, lines: Sequence[Line], pitch: float) -> tuple[str, list[Line]] | None:
    """The field that a line names with as many as may be of those right below it, with all of them: 一级指 | 标."""
    parts = [line]
    named = None
    while True:
        if field := named_field("".join(part.text for part in parts)):
            named = field, list(parts)
        under = _below(parts[-1], lines, pitch)
        if under is None or len(parts) > MOST_PARTS:
            return named
        parts.append(under)


def _reach(lines: Sequence[Line], seeds: Sequence[Line], pitch: float) -> tuple[float, float]:
    """From where to where a header goes: all that hangs together with its names, and heads over several (资金安排)."""
    low = min(map(middle, seeds))
    high = max(map(middle, seeds))
    near = [line for line in lines if low - HEADER * pitch < middle(line) < high + HEADER * pitch]
    bands = [band for band in bands_of(near, pitch) if any(line in seeds for line in band)]
    held = [line for band in bands for line in band]
    if max(map(middle, held)) > high + DEEP * pitch:
        held = _without_rows(held, high)
    while more := _missing_parts(held, near, pitch):
        held += more
    held += _under_heads(held, near, pitch)
    top = min(map(middle, held))
    heads = [line for line in near if top - OVER * pitch < middle(line) < top and is_block(plain_label(line.text))]
    start = min([top, *map(middle, heads)]) - 0.1 * pitch
    between = [line for line in near if start < middle(line) < top and line not in heads]
    alone = any(_below(line, near, pitch) is None for line in between)
    bottom = max(map(middle, held)) + 0.1 * pitch
    return top - 0.1 * pitch if alone else start, bottom


def _without_rows(held: Sequence[Line], end: float) -> list[Line]:
    """The lines of a header that its first row hangs together with: down to where the last name is whole."""
    for line in held:
        name = sorted((other for other in held if _overlap(line, other)), key=middle)
        wholes = (n for n in range(1, len(name) + 1) if _is_name("".join(part.text for part in name[:n])))
        end = max(end, middle(name[next(wholes, 1) - 1]))
    return [line for line in held if middle(line) <= end]


def _is_name(text: str) -> bool:
    return bool(named_field(text)) or is_block(plain_label(text))


def _under_heads(held: Sequence[Line], near: Sequence[Line], pitch: float) -> list[Line]:
    """The names under the heads of a header that stand lower than it: 资金安排 over 总计, 一般公共预算 …"""
    if not any(is_block(plain_label(line.text)) for line in held):
        return []
    end = max(map(middle, held))
    below = [line for line in near if end < middle(line) < end + OVER * pitch / 2]
    names = [named for line in below if (named := _whole_name(line, near, pitch)) and named[0].startswith(PROJECT)]
    return [part for _, parts in names for part in parts]


def _missing_parts(held: Sequence[Line], near: Sequence[Line], pitch: float) -> list[Line]:
    """The lines over and under those of a header that are parts of its names, where these are not whole yet."""
    found = []
    for line in held:
        name = sorted((other for other in held if _overlap(line, other)), key=middle)
        text = "".join(part.text for part in name)
        if not (_is_name(text) or _is_upright(line)):
            above = (other for other in near if _below(other, [name[0]], pitch) is not None)
            found += [part for part in (next(above, None), _below(name[-1], near, pitch)) if part and part not in held]
    return list(dict.fromkeys(found))


def _is_upright(line: Line) -> bool:
    """Whether a line is a part of the label that stands upright beside the rows (绩效 | 指标)."""
    return line.text in _UPRIGHT


def _overlap(a: Line, b: Line) -> bool:
    return min(a.box.right, b.box.right) > max(a.box.left, b.box.left)


def _below(line: Line, lines: Sequence[Line], pitch: float) -> Line | None:
    """The line right below another in the middle of the same column, as the next of one name is."""
    below = (other for other in lines if 0.5 * pitch < middle(other) - middle(line) < CLOSE * pitch)
    return next((other for other in below if abs(other.box.centre[0] - line.box.centre[0]) < pitch), None)


def _head(lines: Sequence[Line], pitch: float, end: float) -> list[Line]:
    """The labels and values right above a header: from the first line with a label and a value on."""
    head: list[list[Line]] = []
    for band in reversed(bands_of(lines, pitch)):
        if end - max(map(middle, band)) > 2 * APART * pitch or any(is_title(line.text) for line in band):
            break
        head.insert(0, band)
        end = min(map(middle, band))
    while head and not _is_labelled(head[0]):
        del head[0]
    return [line for band in head for line in band]


def _is_labelled(band: Sequence[Line]) -> bool:
    return len(band) > 1 and any(label_field(line.text) not in (None, "block") for line in band)


def _rows(lines: Sequence[Line], header: Sequence[Line], pitch: float) -> list[Line]:
    """The lines under a header that stand in its columns; wide white space or running text ends them."""
    left = min(line.box.left for line in header) - 2 * pitch
    right = max(line.box.right for line in header) + 2 * pitch
    names = name_spans(header)
    rows: list[Line] = []
    end = max(map(middle, header))
    for band in bands_of(lines, pitch):
        inside = [line for line in band if left < line.box.left and line.box.right < right]
        # A label that stands upright beside the rows (绩效指标) is no line of text.
        outside = any(len(line.text) > UPRIGHT for line in band if line not in inside)
        outside = outside or (len(band) == 1 and crossed(band[0], names) > 1)
        if min(map(middle, band)) - end > APART * pitch or outside or any(map(_is_prose, band)):
            break
        if len(band) == 1 and _PAGE_NUMBER.fullmatch(band[0].text):
            continue
        rows += band
        end = max(map(middle, band))
    return rows


def _is_prose(line: Line) -> bool:
    return is_title(line.text) or label_field(line.text) in ("project_code",)


def _going_on(lines: Sequence[Line], before: Table, pitch: float) -> list[Zone]:
    """The rows at the top of a page that stand in the columns of the table before it."""
    bands = [band for band in bands_of(lines, pitch) if len(band) > 1 or not _PAGE_NUMBER.fullmatch(band[0].text)]
    if len(bands) > 1 and not all(_fits(line, before) for line in bands[0]):
        del bands[0]
    fitting = list(takewhile(lambda band: all(_fits(line, before) for line in band), bands))
    while fitting and len(fitting[-1]) == 1:
        fitting.pop()
    rows = [line for band in fitting for line in band]
    return [Zone(pitch, rows=rows, goes_on=True)] if sum(len(band) >= NAMES for band in fitting) else []


def _fits(line: Line, table: Table) -> bool:
    """Whether a line crosses no border of the columns."""
    inside = table.xs[0] - line.size < line.box.left and line.box.right < table.xs[-1] + line.size
    return inside and not any(line.box.left < x < line.box.right for x in table.xs[1:-1])
