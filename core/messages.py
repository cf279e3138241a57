"""What the program says to people, in their language.

The source text is Chinese and stands at the place that says it; ``core/english.py`` holds the English of each.
"""

import locale
import os
import sys

from core.english import ENGLISH

_spoken = {"language": "zh"}
_VARIABLES = ("JIBIAO_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def use_language(language: str) -> None:
    """Speak ``"zh"`` or ``"en"`` from now on; anything else means Chinese."""
    _spoken["language"] = "en" if language == "en" else "zh"


def language() -> str:
    """The language in use: ``"zh"`` or ``"en"``."""
    return _spoken["language"]


def language_of_user() -> str:
    """The language asked for by ``JIBIAO_LANG`` or, without it, by the system; Chinese when neither says."""
    asked = next(filter(None, map(os.environ.get, _VARIABLES)), None) or _language_of_windows() or "zh"
    return "en" if asked.lower().startswith("en") else "zh"


def _language_of_windows() -> str | None:
    # Elsewhere the variables say it all, and getlocale() calls the locale "C" American English.
    return locale.getlocale()[0] if sys.platform == "win32" else None


def say(text: str, **values: object) -> str:
    """``text`` in the language of the user, its ``{fields}`` filled from ``values``."""
    spoken = ENGLISH.get(text, text) if language() == "en" else text
    return spoken.format(**values) if values else spoken
