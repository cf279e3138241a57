"""Lines of a text: prose and raw tables, in the ways that tables come as text.

One row a line, its cells parted by tabs (out of a PDF, a sheet, a browser), by bars (Markdown) or lined up with spaces;
one cell a line behind a tab, rows apart by an empty line (a Word table pasted as text).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from core.readers.text.bars import barred_rows
from core.readers.text.rawtable import RawTable
from core.readers.text.spaced import spaced_rows
from core.terms.labels import is_contents, is_title, label_field

_BOOKMARK = re.compile(r"\[bookmark:[^\]]*\]")
_BULLET = re.compile(r"^(?:#{1,6}|[-*•])\s+")
_NUMBER = re.compile(r"\s*(\d{1,2})[.、．]")
_PAGE = re.compile(
    r"\s*[-—–·~]?\s*(?:第\s*)?\d{1,4}\s*页?(?:\s*/\s*\d{1,4}|\s*[,，]?\s*共\s*\d{1,4}\s*页)?\s*[-—–·~]?\s*"
)
"""A page number by itself: "12", "- 12 -", "第 3 页 共 20 页"."""
_RULE = re.compile(
    r"[\s|:+\-—–─━=┄│┃┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝║═]*(?:[-—–─━=═]{3,}|:?-+:?(?=\s*\|))[\s|:+\-—–─━=┄│┃┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝║═]*"
)

_MARKDOWN_RULE = re.compile(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*")


def split_lines(text: str) -> Iterator[str | RawTable]:
    """Paragraphs and raw tables of a text, in order."""
    lines = [_BOOKMARK.sub("", line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return _pasted(lines) if _is_pasted(lines) else _tabbed(lines)


def _is_pasted(lines: list[str]) -> bool:
    tabbed = [line for line in lines if "\t" in line and not is_contents(line)]
    single = sum(line.startswith("\t") and "\t" not in line[1:] for line in tabbed)
    return len(tabbed) > 3 and single * 10 > len(tabbed) * 8


def _pasted(lines: list[str]) -> Iterator[str | RawTable]:
    """One cell a line. A line without a tab right behind a cell goes on with it; elsewhere it is prose."""
    rows: list[list[str]] = []
    in_row = False
    for line in lines:
        if line.startswith("\t"):
            if not in_row:
                rows.append([])
            rows[-1].append(line[1:].strip())
            in_row = True
        elif line.strip() and (in_row or _counts_on(rows, line)):
            rows[-1][-1] += "\n" + line.strip()
        elif line.strip():
            yield from _table(rows, pasted=True)
            rows = []
            yield _prose(line)
        else:
            # An odd white-space line is a paragraph between two tables, an empty one ends a row.
            if line:
                yield from _table(rows, pasted=True)
                rows = []
            in_row = False
    yield from _table(rows, pasted=True)


def _counts_on(rows: list[list[str]], line: str) -> bool:
    """Whether a line behind an empty one has the number that follows the last one in the cell before."""
    number = _NUMBER.match(line)
    before = [found for part in rows[-1][-1].split("\n") if (found := _NUMBER.match(part))] if rows else []
    return number is not None and bool(before) and int(number.group(1)) == int(before[-1].group(1)) + 1


def _tabbed(lines: list[str]) -> Iterator[str | RawTable]:
    """One row a line."""
    return _parted(zip(lines, _rows(lines), strict=True))


def split_rows(rows: Iterable[Sequence[str]]) -> Iterator[str | RawTable]:
    """Paragraphs and raw tables out of rows of separated values: a paragraph is a row with nothing behind it."""
    return _parted(map(_as_line, rows))


def _as_line(row: Sequence[str]) -> tuple[str, list[str]]:
    """A row as a line of text, and its cells where it is a row of a table."""
    texts = [text.strip() for text in row]
    first = texts[0] if texts else ""
    alone = not any(texts[1:])
    is_prose = alone and (is_title(first) or not first or (len(texts) == 1 and label_field(first) is None))
    return first, [] if is_prose else texts


def _parted(lines: Iterable[tuple[str, list[str]]]) -> Iterator[str | RawTable]:
    """Lines and their cells as paragraphs and tables.

    Empty lines, page numbers and rulers within a table are page ends and header rulers.
    """
    rows: list[list[str]] = []
    breaks: set[int] = set()
    ruled: list[int] = []
    for line, cells in lines:
        if cells:
            rows.append(cells)
            continue
        if rows and _MARKDOWN_RULE.fullmatch(line):
            ruled.append(len(rows) - 1)
        if not line.strip() or _RULE.fullmatch(line) or (rows and _PAGE.fullmatch(line)):
            breaks.add(len(rows))
        else:
            yield from _table(rows, breaks, ruled)
            rows, breaks, ruled = [], set(), []
            yield _prose(line)
    yield from _table(rows, breaks, ruled)


def _rows(lines: list[str]) -> Iterator[list[str]]:
    """The cells of each line; none for prose, rulers and entries of a table of contents."""
    for line, barred, spaced in zip(lines, barred_rows(lines), spaced_rows(lines), strict=True):
        if _RULE.fullmatch(line) or (is_contents(line) and not (barred or spaced)):
            yield []
        else:
            yield barred or ([cell.strip() for cell in line.split("\t")] if "\t" in line else spaced)


def _table(
    rows: list[list[str]], breaks: set[int] | None = None, ruled: Sequence[int] = (), *, pasted: bool = False
) -> Iterator[RawTable]:
    if rows:
        yield RawTable(rows, {row for row in breaks or () if 0 < row < len(rows)}, pasted, tuple(ruled))


def _prose(line: str) -> str:
    return _BULLET.sub("", line.strip())
