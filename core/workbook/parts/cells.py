"""Addresses of cells and texts of cells, as SpreadsheetML writes them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

MAX_TEXT = 32767
"""UTF-16 units that Excel allows in a cell."""
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_SPECIAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff&<>_]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
LAST_ROW = 1 << 20
_COLUMNS = re.compile(r"\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$")
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]+)(?::\$?([A-Z]{1,3})\$?([0-9]+))?$")


@cache
def letters(column: int) -> str:
    """The letters of a column counted from 1: 1 → A, 28 → AB."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


@lru_cache(maxsize=4096)
def column_number(name: str) -> int:
    """The number, from 1, of a column by its letters."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number


@dataclass(frozen=True, slots=True)
class Range:
    """A rectangle of cells, rows and columns from 1, all of them inside."""

    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def parse(cls, text: str) -> "Range":
        """ "B2:D5", "B2" or whole columns "B:D"; raises ValueError for anything else."""
        whole = _COLUMNS.match(text)
        if whole:
            return cls(1, column_number(whole[1]), LAST_ROW, column_number(whole[2]))
        match = _REFERENCE.match(text)
        if not match:
            raise ValueError(text)
        left, top = column_number(match[1]), int(match[2])
        right, bottom = (column_number(match[3]), int(match[4])) if match[3] else (left, top)
        return cls(min(top, bottom), min(left, right), max(top, bottom), max(left, right))

    @property
    def is_single(self) -> bool:
        """Whether it is one cell, which nothing can be merged with."""
        return (self.top, self.left) == (self.bottom, self.right)

    def __str__(self) -> str:
        start = f"{letters(self.left)}{self.top}"
        end = f"{letters(self.right)}{self.bottom}"
        return start if start == end else f"{start}:{end}"

    def widened(self, right: int, column: int) -> "Range":
        """The range as far as ``column``, if it reached the column ``right``."""
        return Range(self.top, self.left, self.bottom, column) if self.right == right else self

    def rows(self) -> range:
        """The rows inside."""
        return range(self.top, self.bottom + 1)


def ranges(sqref: str) -> Iterator[Range]:
    """The rectangles of a list such as "A1 B2:C3"."""
    return (Range.parse(text) for text in sqref.split())


def escape(text: str) -> str:
    """``text`` inside an XML element; what XML cannot hold becomes _xHHHH_ (ECMA-376 part 1, 22.9.2.19)."""
    if not _SPECIAL.search(text):
        return text
    text = _CONTROL.sub(lambda match: f"_x{ord(match[0][0]):04X}_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """The text that a cell shows, of what its element holds once XML's own escapes are gone."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def unescaped(texts: list[str]) -> list[str]:
    """What ``unescape`` makes of each."""
    return list(map(unescape, texts) if "_x" in "".join(texts) else texts)


def inline(text: str) -> str:
    """The children of an inline string cell."""
    keep = ' xml:space="preserve"' if text != text.strip() or "\n" in text or "  " in text else ""
    return f"<is><t{keep}>{escape(text)}</t></is>"


def fits(text: str) -> bool:
    """Whether Excel takes a text of that length into one cell."""
    return len(text) * 2 <= MAX_TEXT or len(text.encode("utf-16-le", "surrogatepass")) // 2 <= MAX_TEXT
