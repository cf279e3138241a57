"""The order of 项目编码: systems print projects by their codes, so a code out of order was misread.

A joined code of 21 characters that keeps the order has two witnesses, its length and its neighbours.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from core.findings import Severity
from core.messages import say
from core.readers.text.aligned import Doubt
from core.readers.text.block import CODE, Block
from core.terms.code import has_check, is_code

_FEWEST = 8
_MOST = 0.75
"""How many codes a document has at least, and which share of them is in order, for the order to tell something."""


def weigh_codes(blocks: Sequence[Block]) -> None:
    """Take joined codes as certain where their order agrees, doubt those that break it."""
    codes = [block.code for block in blocks]
    kept = longest_rise(codes)
    if len(codes) < _FEWEST or len(kept) < _MOST * len(codes):
        return
    for number, block in enumerate(blocks):
        doubt = block.doubts.get(CODE)
        if number not in kept and doubt is None and block.code:
            message = say("各项目按编码排列，这个编码不合顺序，可能有字符认错，请对照原件。")
            block.doubts[CODE] = Doubt("parse.code-order", Severity.WARNING, message, block.code)
        elif number in kept and doubt and is_code(block.code) and not has_check(block.code):
            block.doubts[CODE] = replace(doubt, severity=Severity.INFO)


def longest_rise(texts: Sequence[str]) -> set[int]:
    """The numbers of the texts of a longest strictly rising subsequence."""
    tails: list[str] = []
    ends: list[int] = []
    before: list[int] = []
    for number, text in enumerate(texts):
        place = bisect_left(tails, text)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [text]
        ends[place : place + 1] = [number]
    rise = set()
    number = ends[-1] if ends else -1
    while number >= 0:
        rise.add(number)
        number = before[number]
    return rise
