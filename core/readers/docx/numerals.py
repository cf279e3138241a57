"""Numerals (编号数字): a number as Word prints it in a number format (ECMA-376 part 1, 17.18.59 ST_NumberFormat)."""

import re
from collections.abc import Callable

from core.readers.numfmt.chinese import digit_by_digit, numeral

STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
LIMIT = 32_768
"""Word counts no further."""
TRADITIONAL = str.maketrans("贰叁陆", "貳參陸")
CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
FULLSTOPS = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
PARENTHESES = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
CHINESE_CIRCLES = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"
FOOTNOTE_MARKS = "*†‡§"
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def in_format(number: int, number_format: str) -> str:
    """The number in a format of the standard; in Arabic digits where the format is unknown or has no such number.

    A custom format is the list of its first numbers: ``001, 002, 003, ...``.
    """
    if not 0 <= number < LIMIT:
        return str(number)
    custom = re.match(r"0*1(?=,)", number_format)
    if custom:
        return str(number).zfill(len(custom[0]))
    printed = FORMATS[number_format](number) if number_format in FORMATS else ""
    return printed or ("" if number_format == "none" else str(number))


def _one_of(signs: str) -> Callable[[int], str]:
    """A sign for each number from 1; none beyond the last."""
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else ""


def _in_turn(signs: str) -> Callable[[int], str]:
    """A sign for each number from 1, doubled in the second round and so on: y z aa bb."""
    return lambda number: signs[(number - 1) % len(signs)] * ((number - 1) // len(signs) + 1) if number > 0 else ""


def _cyclic(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] if number > 0 else ""


def _roman(number: int) -> str:
    printed = ""
    for value, sign in ROMAN:
        printed += sign * (number // value)
        number %= value
    return printed


def _chinese(number: int) -> str:
    """一 … 十, 十一 … 一百零一: chineseCountingThousand."""
    printed = numeral(number, "1").replace("〇", "零") if number > 0 else ""
    return printed[1:] if printed.startswith("一十") else printed


def _chinese_to_99(number: int) -> str:
    """一 … 九十九, then digit by digit: chineseCounting."""
    return _chinese(number) if number < 100 else digit_by_digit(str(number), "1")


def _formal(number: int) -> str:
    """壹 … 壹拾, 壹佰零壹: chineseLegalSimplified."""
    return numeral(number, "2") if number > 0 else ""


def _ordinal(number: int) -> str:
    teen = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


_circled = _one_of(CIRCLES)

FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: digit_by_digit(str(number), "3"),
    "decimalFullWidth2": lambda number: digit_by_digit(str(number), "3"),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": _one_of(FULLSTOPS),
    "decimalEnclosedParen": _one_of(PARENTHESES),
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": _ordinal,
    "hex": lambda number: f"{number:X}",
    "upperLetter": _in_turn("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "lowerLetter": _in_turn("abcdefghijklmnopqrstuvwxyz"),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "chicago": _in_turn(FOOTNOTE_MARKS),
    "chineseCounting": _chinese_to_99,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCounting": _chinese_to_99,
    "taiwaneseCountingThousand": _chinese,
    "ideographDigital": lambda number: digit_by_digit(str(number), "1"),
    "japaneseDigitalTenThousand": lambda number: digit_by_digit(str(number), "1"),
    "taiwaneseDigital": lambda number: digit_by_digit(str(number), "1"),
    "chineseLegalSimplified": _formal,
    "ideographLegalTraditional": lambda number: _formal(number).translate(TRADITIONAL),
    "ideographTraditional": _cyclic(STEMS),
    "ideographZodiac": _cyclic(BRANCHES),
    "ideographZodiacTraditional": lambda number: _cyclic(STEMS)(number) + _cyclic(BRANCHES)(number),
    "ideographEnclosedCircle": _one_of(CHINESE_CIRCLES),
}
"""How each format prints a number; "" where it has no sign for it."""
