"""Sheets that follow others (引用表): without tags themselves, they speak of cells that moved.

A total on a sheet of its own would go on adding up the one row of the template; a list to choose from would offer the
first name alone, a link lead to a sheet that has another name now.
"""

import re
from html import escape, unescape

from core.model import Disclosure
from core.workbook.filling.formulas import Elsewhere, moved_formula
from core.workbook.forms.layout import lay
from core.workbook.templates.context import Context

_FORMULA = re.compile(r"<f(?: [^>]*)?(?<!/)>[^<]")
_SPEAKING = re.compile(
    r"(?P<start><(?P<name>f|formula[12]?|xm:f)(?: [^>]*)?(?<!/)>)(?P<said>[^<]+)(?P<end></(?P=name)>)(?:<v>[^<]*</v>)?"
    r"|(?P<link><hyperlink [^>]*?\blocation=\")(?P<place>[^\"]+)"
)
"""Formulas of cells, conditional formats, validations and sparklines, and what links lead to."""
STILL = lay((), (), Context(Disclosure()))
"""The layout of a sheet whose rows stay where they are."""


def has_formulas(content: bytes) -> bool:
    """Whether a sheet has formulas, which may come to something else once other sheets are filled."""
    return _FORMULA.search(content.decode("utf-8", "replace")) is not None


def followed(content: bytes, elsewhere: Elsewhere) -> bytes:
    """A sheet led to where other sheets' cells are now; what its formulas came to before is left out."""

    def follow(match: re.Match[str]) -> str:
        before = unescape(match["said"] or match["place"])
        after = moved_formula(before, None, STILL, elsewhere)
        if after.replace("'", "") == before.replace("'", ""):
            return match[0]
        if match["link"]:
            return f"{match['link']}{escape(after)}"
        return f"{match['start']}{escape(after, quote=False)}{match['end']}"

    return _SPEAKING.sub(follow, content.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
