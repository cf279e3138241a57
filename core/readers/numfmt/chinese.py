"""Chinese numerals (中文数字) of the formats [DBNum1] and [DBNum2]."""

DIGITS = {"1": "〇一二三四五六七八九", "2": "零壹贰叁肆伍陆柒捌玖", "3": "０１２３４５６７８９"}
UNITS = {"1": ("", "十", "百", "千"), "2": ("", "拾", "佰", "仟")}
GROUPS = ("", "万", "亿", "万亿")


def digit_by_digit(text: str, style: str) -> str:
    """Each digit of ``text`` by its own character: 2021 → 二〇二一. ``style`` is the number behind DBNum."""
    return text.translate(dict(zip(map(ord, "0123456789"), DIGITS.get(style, "0123456789"), strict=True)))


def numeral(number: int, style: str) -> str:
    """``number`` as Excel writes it out: 120 → 一百二十, 12 → 一十二."""
    if style not in UNITS or number >= 10**16:
        return digit_by_digit(str(number), style)
    zero = DIGITS[style][0]
    groups = []
    rest, group = number, 0
    while rest:
        rest, four = divmod(rest, 10_000)
        if four:
            lead = zero if rest and four < 1000 else ""
            groups.append(lead + _thousands(four, style) + GROUPS[group])
        elif groups and not groups[-1].startswith(zero):
            groups.append(zero)
        group += 1
    return "".join(reversed(groups)) or zero


def _thousands(number: int, style: str) -> str:
    """A number of up to four digits, zeros between digits spoken once."""
    digits, units = DIGITS[style], UNITS[style]
    spoken = ""
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            spoken += digits[digit] + units[place]
        elif spoken and not spoken.endswith(digits[0]):
            spoken += digits[0]
    return spoken.rstrip(digits[0])
