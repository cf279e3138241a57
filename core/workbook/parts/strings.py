"""Shared strings (共享字符串) of a workbook, and the text of its string elements."""

from typing import Any

from core.readers.sheet.strings import string_texts
from core.workbook.parts.cells import unescape
from core.workbook.parts.package import Package


def shared_strings(package: Package) -> list[str]:
    """The texts that cells refer to by number; formatting and phonetic guides left out."""
    part = package.part_of_type("sharedStrings")
    if part is None or part not in package.names:
        return []
    return [unescape(text) for text in string_texts(package.read(part))]


def string_text(element: Any) -> str:
    """The text of an ``si`` or ``is`` element: its own, or that of its runs."""
    return unescape("".join(text.text or "" for text in element.iterfind("{*}t")) or _runs(element))


def _runs(element: Any) -> str:
    return "".join(text.text or "" for text in element.iterfind("{*}r/{*}t"))
