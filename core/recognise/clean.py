"""From the text of a cell to the text of a fact: only white space that the page made goes."""

import re

from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS, Kind
from core.goals import join_lines
from core.terms.code import fold_code

_WIDE = {ord(wide): ord(wide) - 0xFEE0 for wide in "０１２３４５６７８９．，％－＋"}
_KINDS = {name: field.kind for name, field in (INDICATOR_FIELDS | PROJECT_FIELDS).items()}


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
            return join_lines(text)
