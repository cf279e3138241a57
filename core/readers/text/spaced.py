"""Rows whose cells are lined up with spaces: the columns are where hardly any line of a table has letters."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, product
from unicodedata import east_asian_width

_GAP = re.compile(r"(?<=\S)[ \u3000]{2,}(?=\S)")
_TEXT = re.compile(r"\S+(?: \S+)*")
_WIDE = "\0"
_WIDTHS = ("WF", "WFA")
"""Widths that count twice: signs like ≥ and “ are wide in some fonts, narrow in others."""
_FEWEST_ROWS, _FEWEST_GAPS = 3, 2
_CROSSINGS = (0.0, 0.1)
"""Share of the rows whose texts may run over the blank between two columns (merged cells): what gives more columns."""
_NARROWEST = 2
_LINED_UP = 0.9


def spaced_rows(lines: Sequence[str]) -> list[list[str]]:
    """For each line its cells, none where it is no row; columns are told by how wide texts are printed."""
    found: list[list[str]] = [[] for _ in lines]
    for is_block, numbers in groupby(range(len(lines)), lambda n: bool(lines[n].strip()) and "\t" not in lines[n]):
        block = list(numbers)
        gapped = [n for n in block if is_block and len(_GAP.findall(lines[n])) >= _FEWEST_GAPS]
        if len(gapped) >= _FEWEST_ROWS:
            ways = product(_WIDTHS, _CROSSINGS)
            made = [_rows([lines[n] for n in block], [n - block[0] for n in gapped], *way) for way in ways]
            best = max(made, key=lambda rows: len(rows[0]))
            found[block[0] : block[-1] + 1] = best
    return found


def _rows(lines: Sequence[str], gapped: Sequence[int], wide: str, crossing: float) -> list[list[str]]:
    """The cells of the lines of a block, where characters of the widths ``wide`` count twice; [] where it has none."""
    printed = [_printed(line, wide) for line in lines]
    columns = _columns([printed[n] for n in gapped], crossing)
    is_table = len(columns) > _FEWEST_GAPS and _are_lined_up([printed[n] for n in gapped], columns)
    return [_texts(row, columns) if is_table else [] for row in printed]


def _are_lined_up(rows: Sequence[str], columns: Sequence[tuple[int, int]]) -> bool:
    """Whether nearly all texts begin or end where others of their column do; a page drawn with spaces is no table.

    There texts stand in the middle of their cells and wrap, so that a line is no row.
    """
    sides: list[Counter[tuple[int, int]]] = [Counter() for _ in columns]
    texts = [(_place(match.start(), columns), *match.span()) for row in rows for match in _TEXT.finditer(row)]
    for column, start, end in texts:
        sides[column].update(((0, start), (1, end)))
    often = Counter(column for column, _, _ in texts)
    judged = [text for text in texts if often[text[0]] >= _FEWEST_ROWS]
    lined = sum(max(sides[column][0, start], sides[column][1, end]) > 1 for column, start, end in judged)
    return lined >= _LINED_UP * len(judged)


def _place(start: int, columns: Sequence[tuple[int, int]]) -> int:
    """The column that a text begins in; the last one for what begins behind all that tell the columns."""
    return next((n for n, (_, last) in enumerate(columns) if start < last), len(columns) - 1)


def _printed(line: str, wide: str) -> str:
    """A line in which a mark follows each wide character, so that places are widths."""
    plain = line.rstrip().replace("\u3000", "  ")
    return "".join(f"{c}{_WIDE}" if east_asian_width(c) in wide else c for c in plain)


def _columns(rows: Sequence[str], crossing: float) -> list[tuple[int, int]]:
    """Where columns begin and end: between two of them is a blank that hardly any row crosses."""
    width = max(map(len, rows))
    filled = [sum(len(row) > place and row[place] != " " for row in rows) for place in range(width)]
    blank = [count <= crossing * len(rows) for count in filled]
    ends = [0, *_gutters(blank), width]
    return list(pairwise(ends))


def _gutters(blank: Sequence[bool]) -> Iterator[int]:
    """The end of each blank that is wide enough to part columns, those at the sides aside."""
    place = 0
    for is_blank, run in groupby(blank):
        length = len(list(run))
        place += length
        if is_blank and length >= _NARROWEST and length < place < len(blank):
            yield place


def _texts(row: str, columns: Sequence[tuple[int, int]]) -> list[str]:
    """The texts of a row: one that runs over the blank stands in the column that it begins in."""
    texts = [""] * len(columns)
    ends = {end for _, end in columns}
    for match in _TEXT.finditer(row):
        start = match.start()
        cuts = [n for n in range(start + 1, match.end()) if n in ends and row[n - 1] == " "]
        for begin, end in pairwise([start, *cuts, match.end()]):
            place = _place(begin, columns)
            texts[place] = f"{texts[place]} {row[begin:end].replace(_WIDE, '').strip()}".strip()
    return texts
