"""Rows whose cells stand between bars: Markdown, tables drawn with signs, values parted by bars alone."""

import re
from collections.abc import Sequence

_BAR = re.compile(r"(?<!\\)[|│┃｜]")
_FRAMED = re.compile(r"\s*\|.*(?<!\\)\|\s*")
"""A row that has bars at both ends: a tab in it is part of a text."""
_WRAP = re.compile(r"<br\s*/?>")


def barred_rows(lines: Sequence[str]) -> list[list[str]]:
    """For each line its cells, none where it is no row.

    A row begins with a bar, or has as many bars as the line before or behind it; or any, right beside such a row:
    programs that write each merged cell once make rows of unequal length.
    """
    counts = [len(_BAR.findall(line)) for line in lines]
    rows = _with_those_beside([n for n, line in enumerate(lines) if _is_row(line, n, counts)], lines, counts)
    bare = {counts[n] for n in rows if not _BAR.match(lines[n].lstrip())}
    found: list[list[str]] = [[] for _ in lines]
    for n in rows:
        found[n] = _cells(lines[n], framed=counts[n] not in bare)
    return found


def _with_those_beside(rows: Sequence[int], lines: Sequence[str], counts: Sequence[int]) -> list[int]:
    """The rows and the lines with bars that stand right before and behind them, without tabs."""
    found = set(rows)
    for numbers, before in ((range(len(lines)), -1), (reversed(range(len(lines))), 1)):
        for n in numbers:
            if counts[n] and n + before in found and "\t" not in lines[n]:
                found.add(n)
    return sorted(found)


def _is_row(line: str, number: int, counts: Sequence[int]) -> bool:
    count = counts[number]
    if not count or ("\t" in line and not _FRAMED.fullmatch(line)):
        return False
    beside = [*counts[max(number - 1, 0) : number], *counts[number + 1 : number + 2]]
    return count in beside or (count > 1 and _BAR.match(line.lstrip()) is not None)


def _cells(line: str, *, framed: bool) -> list[str]:
    """The cells of a row; a frame has a bar before the first and behind the last of them."""
    texts = _BAR.split(line.strip())
    if framed:
        texts = texts[1 : None if texts[-1].strip() else -1]
    return [_WRAP.sub("\n", text.replace("\\|", "|")).strip() for text in texts]
