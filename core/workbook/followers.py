"""Sheets that follow others (引用表): without tags themselves, their formulas and charts speak of cells that moved.

A total on a sheet of its own would go on adding up the one row of the template.
"""

import re
from html import escape, unescape

from core.model import Disclosure
from core.workbook.context import Context
from core.workbook.formulas import Elsewhere, moved_formula
from core.workbook.layout import lay

_FORMULA = re.compile(r"(<f(?: [^>]*)?(?<!/)>)([^<]+)</f>(<v>[^<]*</v>)?")
STILL = lay((), (), Context(Disclosure()))
"""The layout of a sheet whose rows stay where they are."""


def has_formulas(content: bytes) -> bool:
    """Whether a sheet has formulas, which may come to something else once other sheets are filled."""
    return _FORMULA.search(content.decode("utf-8", "replace")) is not None


def followed(content: bytes, elsewhere: Elsewhere) -> bytes:
    """A sheet with its formulas led to where other sheets' cells are now; what these came to before is left out."""

    def follow(match: re.Match[str]) -> str:
        before = unescape(match[2])
        after = moved_formula(before, None, STILL, elsewhere)
        is_same = after.replace("'", "") == before.replace("'", "")
        return match[0] if is_same else f"{match[1]}{escape(after, quote=False)}</f>"

    return _FORMULA.sub(follow, content.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
