"""What the sheets of an .xlsx workbook share: strings, number formats, the calendar."""

import re
from collections.abc import Sequence
from functools import cache

from core.readers.numfmt import GENERAL, builtin_code, serial_of, shown
from core.readers.sheet.cells import Known
from core.readers.sheet.opc import Package
from core.readers.sheet.shapes import NUMBERS
from core.readers.sheet.shows import Shows, numbered
from core.readers.sheet.stored import is_spoilt_code
from core.readers.sheet.strings import string_texts

ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Book:
    """Prints the values of a workbook's cells.

    ``shows`` tells what their cells show, ``known`` what is known of their sheets; ``doubtful`` gathers type and value
    of the failed formulas and spoilt codes that were printed.
    """

    def __init__(self, strings: Sequence[str], codes: Sequence[str], *, since_1904: bool) -> None:
        self.doubtful: set[tuple[str, str]] = set()
        self._codes = codes
        self._since_1904 = since_1904
        # Lists are full of equal cells: each is worked out once.
        self.shows = Shows(numbered(strings), plain_texts, cache(self._show))
        self.known = Known()

    def _show(self, style: str, kind: str, value: str) -> str:
        """What a cell of that style, type and value shows."""
        if kind in NUMBERS:
            if is_spoilt_code(value):
                self.doubtful.add((kind, value))
            return shown(value, self._code(style), since_1904=self._since_1904)
        if kind == "e":
            self.doubtful.add((kind, value))
        if kind in ("str", "e"):
            return _plain(value)
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        number = serial_of(value, self._since_1904) if kind == "d" else value
        return shown(number, self._code(style), since_1904=self._since_1904)

    def _code(self, style: str) -> str:
        return self._codes[int(style)] if style and int(style) < len(self._codes) else GENERAL


def book_of(package: Package, main: str) -> Book:
    """What the sheets share, by the path of the workbook part."""
    calendar = package.tree(main).find("{*}workbookPr")
    since_1904 = calendar is not None and calendar.get("date1904") in ("1", "true")
    return Book(_strings(package, main), _codes(package, main), since_1904=since_1904)


def _strings(package: Package, main: str) -> list[str]:
    """The shared strings of a workbook."""
    path = package.related(main, "sharedStrings")
    if path is None or not package.has(path):
        return []
    return plain_texts(string_texts(package.read(path)))


def plain_texts(texts: Sequence[str]) -> list[str]:
    """Texts without the escapes of control characters, with one kind of line end; "" for those of blanks alone."""
    whole = "".join(texts)
    if "_x" in whole or "\r" in whole:
        return [_plain(text) for text in texts]
    return ["" if text.isspace() else text for text in texts]


def _plain(text: str) -> str:
    if "_x" in text:
        text = ESCAPE.sub(_unescaped, text)
    text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    return "" if text.isspace() else text


def _unescaped(match: re.Match[str]) -> str:
    """The character of an escape; half a character, which is none, stays as it is written."""
    number = int(match[1], 16)
    return match[0] if 0xD800 <= number < 0xE000 else chr(number)


def _codes(package: Package, main: str) -> list[str]:
    """The format code of each cell style."""
    path = package.related(main, "styles")
    if path is None or not package.has(path):
        return []
    root = package.tree(path)
    own = {int(f.get("numFmtId", 0)): f.get("formatCode", GENERAL) for f in root.iterfind("{*}numFmts/{*}numFmt")}
    numbers = [int(style.get("numFmtId", 0)) for style in root.iterfind("{*}cellXfs/{*}xf")]
    return [own.get(number) or builtin_code(number) for number in numbers]
