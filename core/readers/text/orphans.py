"""Orphan pieces (零散文字): lines of a cell that stand in a raw row of their own, given back to the row they belong to.

A page end leaves them below their row; a tall row whose labels stand in its middle has them above and below.
"""

from core.findings import Severity
from core.messages import say
from core.readers.text.aligned import AlignedRow, Doubt
from core.readers.text.header import TextHeader
from core.readers.text.tokens import Token, whole_label
from core.readers.text.torn import Words
from core.terms.tree import LEVEL1, TREE, is_level1, is_level2

LABELS = {"level1": LEVEL1, "level2": tuple(name for names in TREE.values() for name in names)}
_FREE = ("level3", "description", "value", "basis")
_OF_PROJECT = ("project_name", "overall_goal", "goals")
_SHORT = 3


class Orphans:
    """Keeps pieces until the next whole row is known, then gives them to the row above or below."""

    def __init__(self, header: TextHeader, words: Words, *, torn: bool = True) -> None:
        """``torn`` says that the document is cut at its borders, so that a piece may be no text at all."""
        self._torn = torn
        self._header = header
        self._words = words
        self._kept: list[list[Token]] = []
        self._project: AlignedRow | None = None

    def keep(self, tokens: list[Token]) -> None:
        """Keep the pieces of a raw row."""
        self._kept.append(tokens)

    def settle(self, above: AlignedRow | None, below: AlignedRow | None) -> None:
        """Give the pieces kept to the rows they belong to; free texts of both rows are in doubt then."""
        ahead: dict[str, str] = {}
        torn = [self._placed(tokens, above, below, ahead) for tokens in self._kept]
        for name, raw in ahead.items():
            if below:
                below.raw[name] = raw + below.raw[name]
        if ahead or any(torn):
            self._flag(above)
        if ahead:
            self._flag(below)
        self._kept = []
        if below and "project_name" in below.raw:
            self._project = below

    def _placed(
        self, tokens: list[Token], above: AlignedRow | None, below: AlignedRow | None, ahead: dict[str, str]
    ) -> bool:
        """Give the pieces of a raw row back, those of the row below into ``ahead``; whether one was free text."""
        torn = False
        for name, pieces in self._by_column(tokens).items():
            raw = self._words.mend([token.raw for token in pieces])[0]
            if name in _FREE and self._belongs_below(raw, name, above, below):
                ahead[name] = ahead.get(name, "") + raw
            elif above:
                for token in pieces if name not in _FREE else [Token(pieces[0].column, raw)]:
                    torn = self._give_back(token, name, above) or torn
        return torn

    def _by_column(self, tokens: list[Token]) -> dict[str, list[Token]]:
        """The pieces by the field whose column they stand in."""
        found: dict[str, list[Token]] = {}
        for token in tokens:
            places = zip(self._header.fields, self._header.columns, strict=True)
            name = next((field for field, (left, right) in places if left <= token.column <= right), "")
            found.setdefault(name, []).append(token)
        return found

    def _belongs_below(self, raw: str, name: str, above: AlignedRow | None, below: AlignedRow | None) -> bool:
        """Whether a piece reads on into the row below, and not on from the row above."""
        after = below.raw.get(name, "") if below else ""
        before = above.raw.get(name, "") if above else ""
        return self._words.go_together(raw, after) and not self._words.go_together(before, raw)

    def _give_back(self, token: Token, name: str, row: AlignedRow) -> bool:
        """Give a piece to the row above it; whether it was free text."""
        if _completes_label(token, row):
            return False
        if len(token.text) < _SHORT and any(row.text(other).endswith(token.text) for other in row.raw):
            return False
        if name in _OF_PROJECT or token.column < min(row.places.values(), default=0):
            go_on(self._project or row, name if name in _OF_PROJECT else "overall_goal", token.raw)
            return False
        if name in _FREE and not self._header.is_list:
            if self._torn and not self._reads(token, name, row):
                return True
            if self._words.go_together(row.raw.get(name, ""), token.raw):
                go_on(row, name, token.raw)
                return False
        _give_text_back(token, row, None if self._header.is_list or name not in row.raw else name)
        return True

    def _reads(self, token: Token, name: str, row: AlignedRow) -> bool:
        """Whether a piece is text at all: something in it, or its joint, stands elsewhere in the document."""
        return self._words.know_any(token.text) or self._words.go_together(row.raw.get(name, ""), token.raw)

    def _flag(self, row: AlignedRow | None) -> None:
        """Where loose pieces stand beside a row, each of its free texts may lack one or have one too many."""
        if row is None or self._header.is_list:
            return
        message = say("这一行前后有零散的文字，内容可能不完整，请对照原文。")
        loose = {name for tokens in self._kept for name in self._by_column(tokens)}
        for name in _FREE:
            if name in self._header.fields and (name in loose or not self._words.has_again(row.text(name))):
                row.doubt(name, Doubt("parse.row-torn", Severity.WARNING, message, row.raw.get(name, "")))


def go_on(row: AlignedRow, name: str, rest: str) -> None:
    """A text of a row goes on with what stands behind a page end."""
    before = row.raw.get(name, "")
    row.raw[name] = f"{before} {rest}".strip()
    message = say("这个单元格在换页处断开，已接上。")
    row.doubt(name, Doubt("parse.page-joined", Severity.INFO, message, f"{before}|{rest}"))


def _completes_label(token: Token, row: AlignedRow) -> bool:
    """Whether a piece ends a level label of the row; one that is whole already needs none."""
    for name in ("level2", "level1"):
        text = row.text(name)
        if not text:
            continue
        whole = whole_label(text, token.text, name)
        if whole and not _is_known(text, name):
            row.raw[name] = whole
            message = say("标签在换页处断开，已接上。")
            row.doubt(name, Doubt("parse.page-joined", Severity.INFO, message, f"{text}|{token.text}"))
            return True
        if text.endswith(token.text):
            return True
    return False


def _is_known(label: str, name: str) -> bool:
    """Whether a level label is printed whole, the word 指标 included."""
    return label.endswith("指标") and (is_level1 if name == "level1" else is_level2)(label)


def _give_text_back(token: Token, row: AlignedRow, name: str | None) -> None:
    """A piece of free text goes to its column, a blank description, or the nearest text; it stays in doubt."""
    if name is None:
        places = {n: abs(column - token.column) for n, column in row.places.items() if n in _FREE}
        blank = not row.raw.get("description") or not places
        name = "description" if blank else min(places, key=lambda n: places[n])
    before = row.raw.get(name, "")
    row.raw[name] = f"{before} {token.raw}".strip()
    message = say("这一段文字单独成行，按位置归到这个单元格，请对照原文。")
    row.doubt(name, Doubt("parse.orphan-joined", Severity.WARNING, message, f"{before}|{token.raw}"))
