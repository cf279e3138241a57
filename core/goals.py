"""绩效目标 as one text and as items: "1.定期体检。\\n2.全覆盖。" ↔ ("定期体检。", "全覆盖。")."""

import re
from collections.abc import Callable, Sequence

NO_DECIMAL = r"(?:(?!\d)|(?=\d{4}\s?年))"
"""Behind a number and its point, as a pattern: no decimals follow, but perhaps a year ("1.2024年…")."""
_CHINESE = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def chinese_number(n: int) -> str:
    """1 → 一, 12 → 十二, 20 → 二十 (up to 99)."""
    tens, ones = divmod(n, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _CHINESE[tens - 1] + "十"
    return head + (_CHINESE[ones - 1] if ones else "")


def _circled(n: int) -> str:
    return _CIRCLED[n - 1] if n <= len(_CIRCLED) else f"({n})"


_STYLES: tuple[tuple[Callable[[int], str], Callable[[int], str]], ...] = (
    (lambda n: f"{n}.", lambda n: rf"{n}\s?[.．、]{NO_DECIMAL}|{n}[.．、]\s|[（(]{n}[)）][.．、]?|{n}[)）]"),
    (lambda n: f"{n}、", lambda n: rf"{n}、{NO_DECIMAL}"),
    (lambda n: f"（{n}）", lambda n: rf"[（(]{n}[)）]"),
    (lambda n: f"目标{n}：", lambda n: rf"(?:绩效)?目标\s?{n}\s?[:：.、]"),
    (_circled, lambda n: re.escape(_circled(n))),
    (lambda n: f"{chinese_number(n)}、", lambda n: rf"{chinese_number(n)}、"),
    (lambda n: f"（{chinese_number(n)}）", lambda n: rf"[（(]{chinese_number(n)}[)）]、?"),
)
"""For each way to number: what is written before item n, and the pattern that reads it."""

_BREAK = r"(?:^|(?<=[\s。；;！？，,.：:、]))"
_HAN = r"[\u3400-\u9fff]"
_RUN_ON = rf"(?<={_HAN}|[）)])(?=(?:\d{{1,2}}\s?[.．]|[（(]\d{{1,2}}[)）])\s?{_HAN})"
"""Where a line break before a number is lost: between Chinese characters."""


def split_goals(text: str) -> tuple[str, ...]:
    """The items of a goal text without their numbers; a text without numbers is one item, an empty one none."""
    text = text.strip()
    if not text:
        return ()
    for _, pattern in _STYLES:
        items = _by_lines(text, pattern) or _inline(text, pattern)
        if items:
            return items
    return (join_lines(text),)


def number_goals(goals: Sequence[str]) -> str:
    """The items as one text that ``split_goals`` takes apart again: numbered lines, a single plain item as it is."""
    plain = "\n".join(goals)
    if len(goals) <= 1 and split_goals(plain) == tuple(goals):
        return plain
    texts = [_numbered(goals, write, gap) for gap in ("", " ") for write, _ in _STYLES]
    return next((text for text in texts if split_goals(text) == tuple(goals)), texts[0])


def _numbered(goals: Sequence[str], write: Callable[[int], str], gap: str) -> str:
    return "\n".join(f"{write(n)}{gap}{goal}" for n, goal in enumerate(goals, 1))


def _by_lines(text: str, pattern: Callable[[int], str]) -> tuple[str, ...]:
    """One item a line, each line with the next number; else nothing. A single line is left to ``_inline``."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 2:
        return ()
    items = []
    for n, line in enumerate(lines, 1):
        match = re.match(rf"\s*(?:{pattern(n)}|{n}[.．])", line)
        if not match:
            return ()
        items.append(line[match.end() :].strip())
    last = _run_on(items[-1], len(items), pattern)
    items[-1:] = last if all(last) else items[-1:]
    return tuple(items) if all(items) else ()


def _inline(text: str, pattern: Callable[[int], str]) -> tuple[str, ...]:
    """Items one after the other, numbers from 1 upwards, wherever the lines break; else nothing."""
    match = re.match(pattern(1), text)
    if not match:
        return ()
    items = _run_on(text[match.end() :], 1, pattern)
    return tuple(items) if all(items) else ()


def _run_on(text: str, n: int, pattern: Callable[[int], str]) -> list[str]:
    """Item ``n`` and those after it out of the text from item ``n`` on."""
    items = []
    start = 0
    while True:
        mark = pattern(n + 1)
        following = re.compile(mark if mark in _CIRCLED else rf"(?:{_BREAK}|{_RUN_ON})(?:{mark})").search(text, start)
        items.append(join_lines(text[start : following.start() if following else len(text)]))
        if not following:
            return items
        n, start = n + 1, following.end()


_CJK = r"[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]"
_WRAP = re.compile(rf"(?<={_CJK})\s*\n\s*|\s*\n\s*(?={_CJK})")


def join_lines(text: str) -> str:
    """One line out of wrapped ones: nothing between lines where one side is Chinese, else one space."""
    return re.sub(r"\s*\n\s*", " ", _WRAP.sub("", text.strip()))
