"""Joints (接缝) that the document does not have elsewhere: certain all the same where two other witnesses agree.

The left half of a line is as wide as those of other torn cells, so that the border has swallowed no letter; and the
letters on both sides of the joint stand in words that the document has elsewhere, so that none is half of another.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from core.findings import Severity
from core.readers.text.aligned import AlignedRow
from core.readers.text.torn import Words, lines_of, width_of

_FEWEST = 3
"""Left halves of one width that make it the usual one."""
_PIECES = 2


def weigh_joints(rows: Sequence[AlignedRow], words: Words) -> None:
    """Take joints as certain where the width of their left half and the words beside them agree."""
    widths = Counter(width_of(line) for row in rows for half in row.halves.values() for line in lines_of(half)[:1])
    usual = {width for width, count in widths.items() if count >= _FEWEST and count == max(widths.values())}
    for row in rows:
        for name, doubt in row.doubts.items():
            pieces = doubt.original.split("|")
            if doubt.rule != "parse.torn-joined" or name not in row.halves or len(pieces) != _PIECES:
                continue
            lines = list(zip_longest(*map(lines_of, pieces), fillvalue=""))
            as_joined = "".join(left + right for left, right in lines) == "".join(row.text(name).split())
            if as_joined and all(
                not right or (width_of(left) in usual and words.stand_beside(left, right)) for left, right in lines
            ):
                row.doubts[name] = replace(doubt, severity=Severity.INFO)
