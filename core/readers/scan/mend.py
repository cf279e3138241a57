"""Recognised cells put right by what the forms print everywhere, and signs that scans spoil; each with a finding.

Only what two witnesses agree on is changed: a fixed word that the model itself held to be the next likely. All else
stays as it was recognised, with what it probably is as a proposal.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.document import Remark
from core.findings import Severity
from core.messages import say
from core.readers.pdf.tables import Patch, Table
from core.readers.scan.doubts import Spot, spots, with_char
from core.terms.tree import LEVEL1, TREE
from core.terms.words import known_labels, plain_label

FIXED = known_labels().union(LEVEL1, *TREE.values())
"""The words that are printed in every form: labels, headers, names of levels."""
SHORTEST = 3
"""Characters of a fixed word that can be told by all but one of them."""
UNSURE = 0.97
"""A character with a higher chance is not held against a word of the forms."""
SIGNS = "≥≤>＞<＜"
_TWO_FOR_SIGN = re.compile(r"2(?=(?:\d\d|100)(?:\.\d+)?[%％])")
_LETTER_FOR_SIGN = re.compile(r"[Zz乏》](?=\d)")
_STRICT_SIGN = re.compile(r"[>＞](?=\d)")
_SHARE = re.compile(r"率|满意|比例|程度|占比")
_YEAR_IN_BRACKETS = re.compile(r"[\[【(（]((?:19|20)\d\d)[\]】)）](?=\s*第?\s*\d+\s*号)")


@dataclass(frozen=True, slots=True)
class Mending:
    """What was found at a cell (发现): rule and severity, what to say, the text as recognised, proposals."""

    row: int
    column: int
    rule: str
    severity: Severity
    message: str
    original: str
    fixes: tuple[str, ...] = ()


def mend(table: Table) -> tuple[Table, list[Mending]]:
    """A table with its fixed words put right, and what there is to say about its cells."""
    found: list[Mending] = []
    patches = [_with_fixed_word(table, patch, found) for patch in table.patches]
    mended = replace(table, patches=tuple(patches))
    for patch in patches:
        if any(line.guesses for line in patch.lines):
            found += _spoilt_sign(mended, patch)
            found += _spoilt_brackets(mended, patch)
    return mended, found


def remark_on(mending: Mending, grid: str) -> Remark:
    """What was found, as a Remark on a cell of a grid."""
    rule, severity, message = mending.rule, mending.severity, mending.message
    return Remark(grid, mending.row, mending.column, rule, severity, message, mending.original, mending.fixes)


def _with_fixed_word(table: Table, patch: Patch, found: list[Mending]) -> Patch:
    """A cell with the fixed word that it is but for one character, if that is the model's second choice."""
    original = table.text(patch)
    for spot in _wrong_in_word(patch, original):
        fixed = patch._replace(lines=with_char(patch.lines, spot, spot.guess.rival))
        if plain_label(table.text(fixed)) in FIXED:
            message = say(
                "识别为“{original}”，已按表格的固定用语改为“{word}”。", original=original, word=table.text(fixed)
            )
            found.append(Mending(*patch.place, "parse.ocr-word", Severity.INFO, message, original))
            return fixed
    return patch


def _wrong_in_word(patch: Patch, text: str) -> Iterator[Spot]:
    """The unsure characters of a short cell that is no word of the forms."""
    label = plain_label(text)
    if len(label) >= SHORTEST and label not in FIXED:
        yield from (spot for spot in spots(patch.lines) if spot.guess.chance < UNSURE and spot.guess.rival)


def _spoilt_sign(table: Table, patch: Patch) -> Iterator[Mending]:
    """The warning that what stands before a number is probably ≥: a letter, a 2 or > where such signs are printed."""
    text = table.text(patch)
    spoilt = (
        _LETTER_FOR_SIGN.match(text)
        or (_TWO_FOR_SIGN.match(text) if _expects_sign(table, patch) else None)
        or (_STRICT_SIGN.match(text) if _begins_in_column(table, patch, "≥") else None)
    )
    if spoilt:
        fix = "≥" + text[1:]
        message = say(
            "识别为“{original}”，很可能是“{fix}”（扫描件常把“≥”认成“{sign}”）。", original=text, fix=fix, sign=text[0]
        )
        yield Mending(*patch.place, "parse.ocr-sign", Severity.WARNING, message, text, (fix,))


def _expects_sign(table: Table, patch: Patch) -> bool:
    """Whether other cells of the column begin with a sign, or the row speaks of a share, which is at most 100 %."""
    beside = (other for other in table.row(patch.row) if other.lines)
    return _begins_in_column(table, patch, SIGNS) or any(_SHARE.search(table.text(other)) for other in beside)


def _begins_in_column(table: Table, patch: Patch, signs: str) -> bool:
    """Whether a cell in the column begins with one of some signs."""
    column = (other for other in table.patches if other.columns == patch.columns and other.lines)
    return any(other.lines[0].text[0] in signs for other in column)


def _spoilt_brackets(table: Table, patch: Patch) -> Sequence[Mending]:
    """The warning that the brackets around the year of a document's number (发文字号) are probably 〔〕."""
    text = table.text(patch)
    fix = _YEAR_IN_BRACKETS.sub(r"〔\1〕", text)
    unsure = any(spot.text in "[]【】()（）" and spot.guess.chance < UNSURE for spot in spots(patch.lines))
    if fix == text or not unsure:
        return ()
    message = say("发文字号的年份通常用六角括号“〔〕”，这里可能认错了括号。请对照原文核对。")
    return (Mending(*patch.place, "parse.ocr-brackets", Severity.WARNING, message, text, (fix,)),)
