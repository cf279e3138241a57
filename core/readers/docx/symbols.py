"""Symbols (符号): the signs of symbol fonts, whose letters are drawn as check boxes, arrows and mathematics."""

WINGDINGS = {
    0x4A: "☺", 0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x73: "◆", 0x74: "◆",
    0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA2: "○", 0xA3: "○", 0xA4: "◉",
    0xA5: "◎", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xB2: "☆", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE8: "➔", 0xEF: "⇐", 0xF0: "⇒", 0xFB: "×", 0xFC: "√", 0xFD: "☒", 0xFE: "☑",
    0x80: "⓪", **{0x81 + n: chr(0x2460 + n) for n in range(10)}, **{0x8C + n: chr(0x2776 + n) for n in range(10)},
}  # fmt: skip
WINGDINGS_2 = {
    0x4F: "×", 0x50: "√", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "●", 0x99: "○", 0x9A: "○",
    0xA1: "■", 0xA2: "■", 0xA3: "□", 0xA4: "□", 0xA5: "□", 0xAE: "◆", 0xEA: "★",
    0x69: "⓪", **{0x6A + n: chr(0x2460 + n) for n in range(10)}, **{0x75 + n: chr(0x2776 + n) for n in range(10)},
}  # fmt: skip
WEBDINGS = {0x3C: "□", 0x3D: "□", 0x61: "√", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "×"}
GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
MATHEMATICS = "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊"
SYMBOL = {
    **{code: chr(code) for code in range(0x21, 0x7F)},
    **{ord("A") + n: sign for n, sign in enumerate(GREEK[0])},
    **{ord("a") + n: sign for n, sign in enumerate(GREEK[1])},
    **{0xA1 + n: sign for n, sign in enumerate(MATHEMATICS)},
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥", 0x7E: "∼", 0xE5: "∑",
    0xF2: "∫",
}  # fmt: skip

FONTS = {"wingdings": WINGDINGS, "wingdings 2": WINGDINGS_2, "webdings": WEBDINGS, "symbol": SYMBOL}
"""By the font's name in small letters: the sign of each code (the vendor's and Unicode's mapping tables)."""

PRIVATE = range(0xF000, 0xF100)
"""Where Word keeps the codes of symbol fonts in Unicode's private area."""


def is_symbol_font(name: str) -> bool:
    """Whether the letters of that font are signs."""
    return name.lower() in FONTS


def printed(text: str, font: str) -> str:
    """The text as a font prints it: letters of a symbol font as the signs they show, where Unicode has them."""
    signs = FONTS.get(font.lower())
    if signs is None:
        return text
    return "".join(_sign(ord(letter), signs) for letter in text)


def symbol(font: str, code: str) -> str:
    """The sign of a ``w:sym``: ``code`` is hexadecimal, with or without the offset into the private area."""
    try:
        return printed(chr(int(code, 16)), font)
    except (ValueError, OverflowError):
        return ""


def _sign(code: int, signs: dict[int, str]) -> str:
    """The sign of a code; codes without one stay in the private area, where nobody takes them for letters."""
    bare = code - PRIVATE.start if code in PRIVATE else code
    if bare <= ord(" ") or bare >= len(PRIVATE):
        return chr(bare)
    return signs.get(bare, chr(PRIVATE.start + bare))
