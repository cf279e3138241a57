"""Texts that look whole and may not be: halves of cut cells, spoilt signs.

What a document's other rows show decides: how wide a half is, which sign is the rule, how a value usually goes on.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from core.findings import Severity
from core.messages import say
from core.readers.text.aligned import AlignedRow, Doubt
from core.readers.text.torn import Words, lines_of, width_of

_HALF_WORD = re.compile(r"(?<![法常正新违合])规$|(?<![交普沟开畅流联])通$|(?<![地对各双甲乙官三])方$")
"""The first half of 规划, 规定, 通知, 方案 at the end of a reason: the name of a document goes on."""
_SIGN_AND_NUMBER = re.compile(r"[≥≤]\d+(?![\d.])")
_NO_VALUE = re.compile(r"->|[=\-+/]{3,}|^(?:[=\-+/]\s*){2,}\d")
_STRAY_DIGIT = re.compile(r"[\u4e00-\u9fff]\s\d$")
_SHORT = 4
_LONG = 8
_WIDE = 1000.0
_NEARLY = 0.5
_FEWEST = 3


def flag_suspects(rows: Sequence[AlignedRow], words: Words) -> None:
    """Put doubts on the texts of a document's torn rows that the other rows speak against."""
    _flag_strays(rows)
    words.learn(row.text(name) for row in rows for name in row.raw if not row.is_doubtful(name))
    _flag_halves(rows, words)
    _flag_full_ends(rows, words)
    _flag_strokes(rows)
    _flag_cut_ends(rows)


def _flag_halves(rows: Sequence[AlignedRow], words: Words) -> None:
    """A line as wide as the left halves of torn cells, without a right half beside it, has lost its end.

    So has one wider than any whole line: two halves run together.
    """
    widths = Counter(width_of(lines_of(half)[0]) for row in rows for half in row.halves.values())
    if not widths:
        return
    half = widths.most_common(1)[0][0]
    ends = _ends(rows, half)
    whole = Counter(row.text(name) for row in rows for name in row.raw)
    for row in rows:
        lines = lines_of(row.raw.get("description", ""))
        if "description" in row.halves:
            if row.is_doubtful("description"):
                _complete(row, lines_of(row.halves["description"]), words)
        elif _is_half(lines, half, ends) or (_is_short_half(lines, half, ends) and whole[row.text("description")] < 2):
            _note_cut(row, lines, words)


def _is_half(lines: list[str], half: float, ends: Counter[str]) -> bool:
    """Whether lines are left halves; a single line that ends like other texts of the document is whole.

    A line that a wrap ends is never so narrow by itself.
    """
    if any(width_of(line) <= half + _NEARLY or width_of(line) == 2 * half for line in lines[:-1]):
        return True
    return len(lines) == 1 and width_of(lines[0]) in (half, 2 * half) and not ends_like(lines[0], ends)


def _is_short_half(lines: list[str], half: float, ends: Counter[str]) -> bool:
    """Whether a line may be a left half whose last letter the border has swallowed."""
    return len(lines) == 1 and width_of(lines[0]) == half - 1 > 0 and not ends_like(lines[0], ends)


def _ends(rows: Sequence[AlignedRow], half: float) -> Counter[str]:
    """How the texts of a document end, single lines as wide as one or two halves aside."""
    texts = (lines_of(row.raw[name]) for row in rows for name in row.raw)
    cut = (half - 1, half, 2 * half)
    return Counter(lines[-1][-2:] for lines in texts if len(lines) > 1 or width_of(lines[0]) not in cut)


def ends_like(text: str, ends: Counter[str]) -> bool:
    """Whether a text ends with a stop or as others do."""
    return text.endswith("。") or ends[text[-2:]] > 0


def _flag_full_ends(rows: Sequence[AlignedRow], words: Words) -> None:
    """A torn text that fills its last line and ends like no other text goes on in a line that is lost."""
    torn = [(row, name, lines_of(row.raw[name])) for row in rows for name in row.halves]
    full: dict[str, float] = {}
    for _, name, lines in torn:
        for line in lines[:-1]:
            full[name] = min(width_of(line), full.get(name, _WIDE))
    for row, name, lines in torn:
        if width_of(lines[-1]) >= full.get(name, _WIDE) and not words.end_so(lines[-1]):
            message = say("这段文字写到了行末，后面的行可能丢失，请对照原文。")
            row.doubt(name, Doubt("parse.text-cut", Severity.WARNING, message, row.raw[name]))


def _note_cut(row: AlignedRow, lines: list[str], words: Words) -> None:
    message = say("这段文字像是被表格线切掉了右半部分，请对照原文。")
    row.doubt("description", Doubt("parse.text-cut", Severity.WARNING, message, row.raw["description"]))
    _complete(row, lines, words)


def _complete(row: AlignedRow, lines: list[str], words: Words) -> None:
    """Put the sentence of the document that holds all that is left of a text in its place; it stays in doubt."""
    whole = words.completed(lines)
    if whole:
        row.raw["description"] = whole


def _flag_strays(rows: Sequence[AlignedRow]) -> None:
    """A digit behind a text, or a text that ends the name in the row above, has strayed into the cell."""
    for above, row in pairwise([AlignedRow(), *rows]):
        text = row.text("description")
        strayed = 1 < len(text) <= _SHORT and above.text("level3").endswith(text)
        if strayed or _STRAY_DIGIT.search(row.raw.get("description", "")):
            message = say("这里的文字像是从别的单元格错位过来的，请对照原文。")
            row.doubt("description", Doubt("parse.text-strayed", Severity.WARNING, message, text))


def _flag_strokes(rows: Sequence[AlignedRow]) -> None:
    """Strokes of a rule read as signs."""
    for row in rows:
        value = row.text("value")
        if _NO_VALUE.search(value):
            message = say("指标值里有表格线留下的符号，请对照原文。")
            row.doubt("value", Doubt("parse.value-spoilt", Severity.WARNING, message, value))


def flag_short_numbers(rows: Sequence[AlignedRow]) -> None:
    """A number that no other row of a table has and that begins the usual one has lost a digit: ≥9 among ≥95."""
    heads = [match.group() if (match := _SIGN_AND_NUMBER.match(row.text("value"))) else "" for row in rows]
    usual = Counter(filter(None, heads))
    for row, head in zip(rows, heads, strict=True):
        longer = [other for other, n in usual.items() if n >= _FEWEST and other.startswith(head) and other != head]
        if head and usual[head] == 1 and longer:
            message = say("其他行多是“{longer}”，这里可能少了一位数字，请对照原文。", longer=longer[0])
            fixes = tuple(row.text("value").replace(head, other, 1) for other in longer)
            row.doubt("value", Doubt("parse.number-doubtful", Severity.WARNING, message, row.text("value"), fixes))


def _flag_cut_ends(rows: Sequence[AlignedRow]) -> None:
    """A value or reason that other rows go on from by a character or two has lost its last line."""
    for name, fewest, shortest in (("value", _FEWEST, _SHORT), ("basis", 1, _LONG)):
        texts = Counter(row.text(name) for row in rows)
        for row in rows:
            text = row.text(name)
            longer = [t for t, n in texts.items() if n >= fewest and t.startswith(text) and 0 < len(t) - len(text) <= 2]
            if len(text) >= shortest and longer and texts[text] < _FEWEST:
                message = say("同样的内容在别的行更长，这里可能缺了末尾的字，请对照原文。")
                row.doubt(name, Doubt("parse.text-cut", Severity.WARNING, message, text, tuple(longer)))
                row.raw[name] = longer[0] if len(longer) == 1 and fewest > 1 else row.raw[name]
    for row in rows:
        if len(row.text("basis")) >= _LONG and _HALF_WORD.search(row.text("basis")):
            message = say("这里像是文件名称，末尾的字可能丢失，请对照原文。")
            row.doubt("basis", Doubt("parse.text-cut", Severity.WARNING, message, row.text("basis")))
