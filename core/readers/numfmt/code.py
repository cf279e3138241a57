"""Format codes taken apart: sections, and the tokens of a section."""

import re
from dataclasses import dataclass
from enum import Enum, auto


class Part(Enum):
    """What a token of a format code asks for."""

    LITERAL = auto()
    """Characters printed as they are"""
    DIGIT = auto()
    """0, # or ?: the place of a digit"""
    POINT = auto()
    COMMA = auto()
    PERCENT = auto()
    EXPONENT = auto()
    GENERAL = auto()
    TEXT = auto()
    """@: the value itself"""
    DATE = auto()
    """A run of y, m, d, h, s, e or a, a pair such as AM/PM, or an elapsed time such as [h]"""
    CONDITION = auto()
    """[>=100]"""
    CHINESE = auto()
    """[DBNum1] and [DBNum2]: Chinese numerals"""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a format code: what it asks for, and its characters without their mark-up."""

    part: Part
    text: str


GRAMMAR = re.compile(
    r"""
    "(?P<quoted>[^"]*)"? | [\\!](?P<escaped>.?) | _(?P<blank>.?) | \*(?P<fill>.?)
    | \[\$(?P<currency>[^\]-]*)[^\]]*\]
    | \[(?P<condition>(?:<=|>=|<>|<|>|=)-?\d+(?:\.\d+)?)\] | \[(?:DBNum(?P<chinese>\d))\]
    | \[(?P<elapsed>h+|m+|s+)\] | \[[^\]]*\]
    | (?P<general>General|G/通用格式) | (?P<exponent>E[+-])
    | (?P<half>AM/PM|A/P|上午/下午) | (?P<date>y+|m+|d+|h+|s+|e+|a{3,})
    | (?P<digit>[0#?]) | (?P<point>\.) | (?P<comma>,) | (?P<percent>%) | (?P<text>@) | (?P<other>.)
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
PARTS = {
    "quoted": Part.LITERAL,
    "escaped": Part.LITERAL,
    "currency": Part.LITERAL,
    "other": Part.LITERAL,
    "condition": Part.CONDITION,
    "chinese": Part.CHINESE,
    "elapsed": Part.DATE,
    "general": Part.GENERAL,
    "exponent": Part.EXPONENT,
    "half": Part.DATE,
    "date": Part.DATE,
    "digit": Part.DIGIT,
    "point": Part.POINT,
    "comma": Part.COMMA,
    "percent": Part.PERCENT,
    "text": Part.TEXT,
}
SECTION = re.compile(r'(?:"[^"]*"?|\\.|!.|_.|\*.|\[[^\]]*\]|[^;])*', re.DOTALL)


def sections(code: str) -> list[str]:
    """The parts of a format code between its semicolons: positive; negative; zero; text."""
    found = []
    position = 0
    while position <= len(code):
        match = SECTION.match(code, position)
        assert match is not None  # the pattern matches the empty text
        found.append(match.group())
        position = match.end() + 1
    return found


def tokens(section: str) -> list[Token]:
    """The tokens of a section; widths of blanks become one blank, fills, colours and locales nothing."""
    found = []
    for match in GRAMMAR.finditer(section):
        kind = match.lastgroup
        if kind == "blank":
            found.append(Token(Part.LITERAL, " "))
        elif kind == "elapsed":
            found.append(Token(Part.DATE, f"[{match.group(kind).lower()}]"))
        elif kind in PARTS:
            found.append(Token(PARTS[kind], match.group(kind)))
    return found
