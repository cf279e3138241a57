"""A cell with tags (标记单元格): the text it shows in a context, and that as XML."""

import re
from collections.abc import Callable, Sequence

from core.facts import Fact
from core.fields import Kind
from core.goals import split_goals
from core.workbook.filling.room import Room
from core.workbook.parts.cells import fits, inline
from core.workbook.parts.numbers import number_of
from core.workbook.parts.styles import Styles
from core.workbook.templates.blank import BlankCell
from core.workbook.templates.context import Context, facts_of, reader
from core.workbook.templates.ledger import Ledger, side_mark
from core.workbook.templates.tags import Pieces, Tag, tags_of, take_apart

_RETYPED = re.compile(r"[=+\-@]|[\d.,:/%年月日\s-]+$|(?:true|false)$", re.IGNORECASE)
"""Texts that Excel would take for a formula, a number or a date if somebody pressed Enter on them."""
CUT = 16000
"""Characters shown of a text that no cell can hold."""
TEXT_FORMAT = "@"


class _Rests(dict[str, tuple[str, float]]):
    """A cell's XML from its style on and the height that its text takes: the same in all rows that say the same."""

    def __init__(self, make: Callable[[str], tuple[str, float]]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> tuple[str, float]:
        made = self[text] = self._make(text)
        return made


class TagCell:
    """A template's cell with tags, ready to be written for any context: what it shows, and by that its ``rests``."""

    def __init__(self, cell: BlankCell, pieces: Pieces, room: Room, styles: Styles, ledger: Ledger) -> None:
        self.style = cell.style
        self.tags = tags_of(pieces)
        self.merges = any(tag.merges for tag in self.tags)
        self.room = room
        self._pieces = pieces
        self._only = self.tags[0] if len(pieces) == 1 else None
        self._readers = tuple(reader(tag) for tag in self.tags)
        self._is_text = self._only is not None and self._only.field != "goals"
        self._styles = styles
        self._ledger = ledger
        self.rests = _Rests(lambda text: (self._rest(text), room.height(text)))
        kind = self._only.kind if self._only else None
        self._may_be_number = kind in (Kind.AMOUNT, Kind.PERCENT)
        self._text_style = styles.variant(cell.style, TEXT_FORMAT) if kind is Kind.CODE else cell.style

    def text(self, context: Context, absent: list[str]) -> str:
        """What the cell shows; fields that the form does not have are added to ``absent``.

        Facts that could not be taken back from that text exactly are noted in the ledger.
        """
        if self._only is None:
            return self._several(context, absent)
        text = self._readers[0](context)
        if self._is_text and text and len(text) <= CUT:
            return text
        if not text:
            _note_absent(self._only, text, context, absent)
        if text is None:
            return ""
        shown = _cut(text)
        if shown is not text or self._only.field == "goals":
            self._note(shown, (text,), context)
        return shown

    def _several(self, context: Context, absent: list[str]) -> str:
        texts = [read(context) for read in self._readers]
        for tag, text in zip(self.tags, texts, strict=True):
            _note_absent(tag, text, context, absent)
        shown = _cut(self._compose(texts))
        self._note(shown, texts, context)
        return shown

    def _compose(self, texts: Sequence[str | None]) -> str:
        left = iter(texts)
        return "".join(next(left) or "" if isinstance(piece, Tag) else piece for piece in self._pieces)

    def _note(self, shown: str, texts: Sequence[str | None], context: Context) -> None:
        found = take_apart(self._pieces, shown) or ("",) * len(texts)
        for tag, text, again in zip(self.tags, texts, found, strict=True):
            for fact in facts_of(tag, context):
                if tag.field == "goals" and text is not None:
                    self._note_goals(fact, shown, split_goals(again), context)
                elif again != (text or ""):
                    self._ledger.exact[fact] = (shown, text)

    def _note_goals(self, fact: Fact, shown: str, again: tuple[str, ...], context: Context) -> None:
        goals = context.project.goals if context.project else None
        if goals is not None and again != goals:
            self._ledger.exact[fact] = (shown, list(goals))

    def _rest(self, text: str) -> str:
        """The cell from its style on, with a text as a number where one shows just that."""
        if not text:
            return f'{self._text_style}"/>'
        if self._may_be_number and (number := number_of(text)):
            return f'{self._styles.variant(self.style, number.code)}"><v>{number.digits}</v></c>'
        style = self._text_style
        if _RETYPED.match(text) and self._styles.code(style) != TEXT_FORMAT:
            style = self._styles.variant(style, quoted=True)
        if self.room.wraps(text):
            style = self._styles.variant(style, wrapped=True)
        return f'{style}" t="inlineStr">{inline(text)}</c>'


def _note_absent(tag: Tag, text: str | None, context: Context, absent: list[str]) -> None:
    """Note a field that the form does not have; where cells are merged, one that is there and empty too."""
    if context.sides is not None and tag.period and tag.period not in context.sides:
        return
    side = side_mark(tag.period) if context.sides is not None else ""
    if text is None and tag.is_fact:
        absent.append(side + tag.field)
    elif text == "" and tag.merges:
        absent.append(f"{side}{tag.field}=")


def _cut(text: str) -> str:
    return text if fits(text) else text[:CUT]
