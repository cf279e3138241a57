"""Tables of separated values: .csv and .tsv files, and text copied out of a sheet."""

import csv
import re
from collections import Counter
from collections.abc import Iterable
from io import StringIO
from itertools import islice
from pathlib import Path

from core.document import Document
from core.progress import Progress
from core.readers.encoding import decode
from core.readers.kinds import Kind
from core.readers.refusal import damaged
from core.readers.sheet.lay import laid_out
from core.readers.sheet.stored import Sheet, without_blanks
from core.readers.text.assemble import document_of_pieces
from core.readers.text.lines import split_rows
from core.readers.text.rawtable import RawTable

SEPARATORS = "\t,;|"
LOOKED_AT = 1000
"""Lines that tell the separator."""
LONGEST_FIELD = 1 << 20
FORMULA_TEXT = re.compile(r'="((?:[^"]|"")*)"')
"""A text written as a formula, so that Excel leaves a code alone: ="0012"."""
COPIED = re.compile(r'"(?P<quoted>(?:[^"]|"")*+)"(?=\t|\n|\Z)|(?P<plain>[^\t\n]*+)')


def read_values(path: Path, progress: Progress) -> Document:
    """The Document of a file of separated values; raises UnreadableError when quotes don't close.

    Tables of indicators have lost their merges, and often more, on their way here: they are read as text is.
    """
    text = decode(path.read_bytes())
    csv.field_size_limit(LONGEST_FIELD)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=_separator(text)))
    except csv.Error as error:
        raise damaged(path) from error
    progress(1)
    texts = [[_text(field) for field in row] for row in rows]
    pieces = list(split_rows(texts))
    if any(isinstance(piece, RawTable) and piece.headers for piece in pieces):
        return document_of_pieces(path.name, Kind.CSV, pieces)
    return laid_out(path, Kind.CSV, [_sheet(texts)])


def copied_rows(text: str) -> list[list[str]]:
    """The cells of tab-separated text as Excel and WPS copy it, row by row.

    A cell with line breaks, tabs or doubled quotes stands between quotes; any other quote is the cell's own.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows: list[list[str]] = [[]]
    position = 0
    while position <= len(text):
        match = COPIED.match(text, position)
        assert match is not None  # the pattern matches the empty text
        quoted = match["quoted"]
        needs_quotes = quoted is not None and any(mark in quoted for mark in '\n\t"')
        rows[-1].append(quoted.replace('""', '"') if needs_quotes else match.group())
        if text[match.end() : match.end() + 1] == "\n":
            rows.append([])
        position = match.end() + 1
    return rows


def _separator(text: str) -> str:
    """The separator by which most lines fall into equally many fields, more than one."""
    lines = list(islice(StringIO(text, newline=""), LOOKED_AT))

    def regular(separator: str) -> int:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator) if len(row) > 1)
        return max(widths.values(), default=0)

    return max(SEPARATORS, key=regular)


def _sheet(rows: Iterable[list[str]]) -> Sheet:
    """The rows as a sheet without a name."""
    shown = ([without_blanks(text) for text in row] for row in rows)
    return Sheet.of("", ((number, range(len(texts)), texts) for number, texts in enumerate(shown)))


def _text(field: str) -> str:
    match = FORMULA_TEXT.fullmatch(field)
    return match[1].replace('""', '"') if match else field.replace("\r\n", "\n")
