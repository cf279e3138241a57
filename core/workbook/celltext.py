"""A cell with tags (标记单元格): the text it shows in a context, and that as XML."""

import re
from collections.abc import Sequence

from core.facts import Fact
from core.fields import Kind
from core.goals import split_goals
from core.workbook.blank import BlankCell
from core.workbook.cells import fits, inline, letters
from core.workbook.context import Context, fact_of, reader
from core.workbook.ledger import Ledger
from core.workbook.numbers import number_of
from core.workbook.styles import Styles
from core.workbook.tags import Pieces, Tag, tags_of, take_apart

_RETYPED = re.compile(r"[=+\-@]|[\d.,:/%年月日\s-]+$|(?:true|false)$", re.IGNORECASE)
"""Texts that Excel would take for a formula, a number or a date if somebody pressed Enter on them."""
CUT = 16000
"""Characters shown of a text that no cell can hold."""
TEXT_FORMAT = "@"


class TagCell:
    """A template's cell with tags, ready to be written for any context."""

    def __init__(self, cell: BlankCell, pieces: Pieces, styles: Styles, ledger: Ledger) -> None:
        self.column = letters(cell.column)
        self.style = cell.style
        self.tags = tags_of(pieces)
        self.merges = any(tag.merges for tag in self.tags)
        self._pieces = pieces
        self._only = self.tags[0] if len(pieces) == 1 else None
        self._readers = tuple(reader(tag) for tag in self.tags)
        self._styles = styles
        self._ledger = ledger
        kind = self._only.kind if self._only else None
        self._may_be_number = kind in (Kind.AMOUNT, Kind.PERCENT)
        self._text_style = styles.variant(cell.style, TEXT_FORMAT) if kind is Kind.CODE else cell.style

    def text(self, context: Context, absent: list[str]) -> str:
        """What the cell shows; fields that the form does not have are added to ``absent``.

        Facts that could not be taken back from that text exactly are noted in the ledger.
        """
        texts = [read(context) for read in self._readers]
        for tag, text in zip(self.tags, texts, strict=True):
            if text is None and tag.is_fact:
                absent.append(tag.field)
            elif text == "" and tag.merges:
                absent.append(f"{tag.field}=")
        composed = (texts[0] or "") if self._only else self._compose(texts)
        shown = composed if fits(composed) else composed[:CUT]
        if self._only is None or shown is not composed or self._only.field == "goals":
            self._note(shown, texts, context)
        return shown

    def _compose(self, texts: Sequence[str | None]) -> str:
        left = iter(texts)
        return "".join(next(left) or "" if isinstance(piece, Tag) else piece for piece in self._pieces)

    def _note(self, shown: str, texts: Sequence[str | None], context: Context) -> None:
        found = take_apart(self._pieces, shown) or ("",) * len(texts)
        for tag, text, again in zip(self.tags, texts, found, strict=True):
            fact = fact_of(tag, context)
            if fact is None:
                continue
            if tag.field == "goals" and text is not None:
                self._note_goals(fact, shown, split_goals(again), context)
            elif again != (text or ""):
                self._ledger.exact[fact] = (shown, text)

    def _note_goals(self, fact: Fact, shown: str, again: tuple[str, ...], context: Context) -> None:
        goals = context.project.goals if context.project else None
        if goals is not None and again != goals:
            self._ledger.exact[fact] = (shown, list(goals))

    def xml(self, row: int, text: str) -> str:
        """The cell with a text, as a number where one shows just that text."""
        if not text:
            return self.empty(row)
        if self._may_be_number and (number := number_of(text)):
            style = self._styles.variant(self.style, number.code)
            return f'<c r="{self.column}{row}" s="{style}"><v>{number.digits}</v></c>'
        style = self._text_style
        if _RETYPED.match(text) and self._styles.code(style) != TEXT_FORMAT:
            style = self._styles.variant(style, quoted=True)
        return f'<c r="{self.column}{row}" s="{style}" t="inlineStr">{inline(text)}</c>'

    def empty(self, row: int) -> str:
        """The cell without a text."""
        return f'<c r="{self.column}{row}" s="{self._text_style}"/>'
