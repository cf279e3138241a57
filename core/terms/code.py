"""项目编码: 21 characters — 6 digits of region (区划), 2 of year, 13 more; from 2023 on (9th character P) with a check.

Source of the check character: all 35 codes of one county's 2024 disclosure ("samples"); it catches every single wrong
character and every swap of neighbours. Codes of 2021 are random and carry none.
"""

import re

LENGTH = 21
_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_SHAPE = re.compile(r"[0-9]{8}[0-9A-Z]{13}")
_MARKUP = re.compile(r"</?[a-z]+>", re.IGNORECASE)
_LOOK_ALIKES = str.maketrans("АВЕЅІЈКМНОРСТУХҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABESIJKMHOPCTYXYABEZHIKMNOPTYX")


def check_character(code: str) -> str | None:
    """The 21st character that the first 20 ask for; None where one of them is outside the alphabet of P codes."""
    if len(code) < LENGTH - 1 or any(c not in _ALPHABET for c in code[: LENGTH - 1]):
        return None
    total = sum(pow(3, i, 31) * _ALPHABET.index(c) for i, c in enumerate(code[: LENGTH - 1]))
    return _ALPHABET[30 - total % 31]


def fold_code(text: str) -> str:
    """The code with white space, mark-up, full-width forms and look-alike letters of other alphabets folded away."""
    narrow = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in _MARKUP.sub("", text))
    return re.sub(r"\s+", "", narrow).translate(_LOOK_ALIKES)


def is_code(text: str) -> bool:
    """Whether a text has the shape of a 项目编码."""
    return bool(_SHAPE.fullmatch(text))


def has_check(code: str) -> bool:
    """Whether a code is of the kind that ends in a check character."""
    return is_code(code) and code[8] == "P"


def check_fails(code: str) -> bool:
    """Whether a code that ends in a check character ends in the wrong one."""
    return has_check(code) and check_character(code) != code[-1]
