"""From the text of a cell to the text of a fact: only white space that the page made goes."""

import re

from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS, Kind
from core.goals import join_lines
from core.terms.code import fold_code
from core.terms.tree import is_level1, is_level2

_WIDE = {ord(wide): ord(wide) - 0xFEE0 for wide in "０１２３４５６７８９．，％－＋"}
_KINDS = {name: field.kind for name, field in (INDICATOR_FIELDS | PROJECT_FIELDS).items()}


_SPREAD = 3
"""Characters that stand apart by chance no more"""


def kind_of(field: str) -> Kind:
    """The kind of a field by its name; further fields are plain text."""
    return _KINDS.get(field, Kind.TEXT)


def clean(field: str, text: str) -> str:
    """The text of a field out of the text of its cell, by the kind of the field."""
    match kind_of(field):
        case Kind.AMOUNT | Kind.PERCENT:
            return re.sub(r"\s+", "", text).translate(_WIDE)
        case Kind.CODE:
            return fold_code(text)
        case Kind.TEXT:
            return "\n".join(line.strip() for line in text.strip().split("\n"))
        case _:
            return _closed_up(field, join_lines(text))


def _closed_up(field: str, text: str) -> str:
    """A text without the blanks that spread its characters over the width of its cell: "路 灯 维 护"; a level is known
    however it is spread."""
    if " " not in text:  # as in most
        return text
    characters = text.split(" ")
    whole = "".join(characters)
    spread = len(characters) >= _SPREAD and all(len(character) == 1 for character in characters)
    if spread or (field == "level1" and is_level1(whole)) or (field == "level2" and is_level2(whole)):
        return whole
    return text
