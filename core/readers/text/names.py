"""项目编码 and 项目名称 in pieces: put together by what a code and a heading ask for."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from core.findings import Severity
from core.messages import say
from core.readers.text.aligned import Doubt
from core.readers.text.sentences import squeezed
from core.readers.text.torn import Words
from core.terms.code import check_fails, fold_code, has_check
from core.terms.tidy import tidy

_NAME_IN_TITLE = re.compile(
    r"^\s*(?:\d+\s*[.、．]|[（(]\d+[)）]|[一二三四五六七八九十]+、)?\s*(.+?)\s*(?:绩效目标表?|项目绩效目标表)\s*$"
)
_ALIKE = 0.6


def join_code(pieces: Sequence[str]) -> tuple[str, Doubt | None]:
    """A 项目编码 whose right part stands behind a border and whose last letter was wrapped under the left part.

    A letter on the border is often read twice or not at all, then the code is not 21 characters long.
    """
    original = "|".join(pieces)
    if len(pieces) < 2:
        return "".join(pieces), None
    first, *wrapped = pieces[0].split()
    code = fold_code("".join([first, *pieces[1:], *wrapped]))
    if has_check(code) and not check_fails(code):
        message = say("项目编码被表格线切断，已拼接，校验位相符。")
        return code, Doubt("parse.code-joined", Severity.INFO, message, original)
    message = say("项目编码被表格线切断，已拼接为 {count} 位，请对照原件。", count=len(code))
    return code, Doubt("parse.code-joined", Severity.WARNING, message, original)


def join_name(pieces: Sequence[str], heading: str, words: Words) -> tuple[str, Doubt | None]:
    """The project's name: as in the heading over the table when the cell has pieces of it."""
    name = tidy(words.mend(pieces)[0]) if pieces else ""
    title = _NAME_IN_TITLE.match(heading)
    whole = title.group(1) if title else ""
    if "".join(name.split()) == "".join(whole.split()) or not pieces:
        return name, None
    original = "|".join(pieces)
    if whole and SequenceMatcher(None, squeezed(name), squeezed(whole)).ratio() >= _ALIKE:
        message = say("项目名称被切断，已按标题补全。")
        return whole, Doubt("parse.name-from-title", Severity.INFO, message, original)
    if len(pieces) == 1 and not whole:
        return name, None
    message = say("项目名称与标题不一致，请对照原件。")
    return name, Doubt("parse.name-doubtful", Severity.WARNING, message, original, (whole,) if whole else ())
