"""Pen (笔): writes the text of the open paragraph as Word prints it, run by run."""

import re
from dataclasses import dataclass, field

from core.readers.docx.fields import Fields
from core.readers.docx.names import Actions, Attributes, is_on, whole_number
from core.readers.docx.styles import PLAIN, Style, Styles
from core.readers.docx.symbols import is_symbol_font, printed, symbol
from core.readers.docx.tables import Item
from core.readers.powers import as_powers

UNPRINTED = re.compile("[\r\n\u00ad\u200b\ufeff]")
"""Line ends, which are spaces here; soft hyphens, zero-width spaces and byte order marks, which print nothing."""


@dataclass(slots=True)
class Draft:
    """A paragraph being written. ``below`` are the contents of the text boxes anchored in it."""

    pieces: list[str] = field(default_factory=list)
    below: list[Item] = field(default_factory=list)
    style: Style = PLAIN
    style_id: str = ""
    own_numbering: str | None = None
    own_level: int | None = None
    own_mark_gone: bool | None = None
    """Its end is deleted or hidden"""

    @property
    def numbering(self) -> str | None:
        """Id of its numbering, its own or its style's."""
        return self.style.numbering if self.own_numbering is None else self.own_numbering

    @property
    def level(self) -> int | None:
        """Level in its numbering; ``None`` is the one that belongs to its style."""
        return self.style.level if self.own_level is None else self.own_level

    @property
    def goes_on(self) -> bool:
        """Whether the next paragraph is the rest of it."""
        return self.style.hidden if self.own_mark_gone is None else self.own_mark_gone

    def text(self) -> str:
        """The text written so far."""
        return "".join(self.pieces)


class Pen:
    """Writes runs into ``draft``; hidden text and the instructions of fields are left out."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._is_plain_style = styles.named(styles.paragraph) == PLAIN
        self._fields = Fields()
        self._in_properties = False
        self._hidden = self._raised = False
        self._font = ""
        self.draft = Draft()

    def actions(self) -> Actions:
        """What the pen does at each element."""
        fields = self._fields
        return {
            "w:r": self._begin_run,
            "m:r": self._begin_run,
            "w:rStyle": self._set_run_style,
            "w:vanish": self._vanish,
            "w:rFonts": self._set_font,
            "w:vertAlign": self._raise,
            "w:tab": self._tab,
            "w:ptab": self._tab,
            "w:br": self._break,
            "w:cr": self._break,
            "w:noBreakHyphen": lambda _: self._print("-"),
            "w:sym": self._symbol,
            "w:pPr": self._begin_properties,
            "/w:pPr": self._end_properties,
            "w:pStyle": self._set_style,
            "w:numId": self._set_numbering,
            "w:ilvl": self._set_level,
            "w:fldChar": self._field_character,
            "w:checkBox": fields.check_box,
            "w:default": fields.check,
            "w:checked": fields.check,
            "w:result": fields.choose,
            "w:listEntry": fields.choice,
        }

    def take(self, draft: Draft) -> None:
        """Write a new paragraph from now on."""
        self._in_properties = False
        self._wear(draft, self._styles.paragraph)
        self.draft = draft

    def resume(self, draft: Draft) -> None:
        """Go on with a paragraph after the paragraphs of a text box in it."""
        self._fields.end_of_paragraph()
        self._hidden, self._font, self._raised = draft.style.hidden, "", False
        self.draft = draft

    def write(self, text: str, *, preserved: bool) -> None:
        """Write the text of a ``w:t``; unless it is ``preserved``, white space around it is no part of it."""
        text = as_printed(text, preserved=preserved)
        if self._raised:
            text = as_powers(text)
        self._print(printed(text, self._font) if self._font else text)

    def is_plain(self) -> bool:
        """Whether text in a new paragraph without properties is printed as it stands."""
        return self._is_plain_style and not self._fields.is_open()

    def instruct(self, text: str) -> None:
        """Read the text of a field's instructions (``w:instrText``)."""
        self._fields.instruct(text)

    def delete_mark(self) -> bool:
        """Delete the end of the paragraph where its properties are being read; False elsewhere."""
        if self._in_properties:
            self.draft.own_mark_gone = True
        return self._in_properties

    def _print(self, text: str) -> None:
        if not self._hidden and not self._fields.coding:
            self._fields.printing()
            self.draft.pieces.append(text)

    def _begin_run(self, _: Attributes) -> None:
        self._hidden = self.draft.style.hidden
        self._font, self._raised = "", False

    def _set_run_style(self, attributes: Attributes) -> None:
        # Hiding toggles: a hidden character style inside a hidden paragraph style shows (17.7.3).
        if not self._in_properties:
            self._hidden = self.draft.style.hidden != self._styles.named(attributes.get("val", "")).hidden

    def _vanish(self, attributes: Attributes) -> None:
        if self._in_properties:
            self.draft.own_mark_gone = is_on(attributes)
        else:
            self._hidden = is_on(attributes)

    def _set_font(self, attributes: Attributes) -> None:
        fonts = (attributes.get("ascii", ""), attributes.get("hAnsi", ""))
        if not self._in_properties:
            self._font = next((font for font in fonts if is_symbol_font(font)), "")

    def _raise(self, attributes: Attributes) -> None:
        if not self._in_properties:
            self._raised = attributes.get("val") == "superscript"

    def _tab(self, _: Attributes) -> None:
        # In the properties of a paragraph the same name is a tab stop.
        if not self._in_properties:
            self._print("\t")

    def _break(self, _: Attributes) -> None:
        self._print("\n")

    def _symbol(self, attributes: Attributes) -> None:
        self._print(symbol(attributes.get("font", ""), attributes.get("char", "")))

    def _begin_properties(self, _: Attributes) -> None:
        self._in_properties = True

    def _end_properties(self, _: Attributes) -> None:
        self._in_properties = False

    def _set_style(self, attributes: Attributes) -> None:
        self._wear(self.draft, attributes.get("val", ""))

    def _wear(self, draft: Draft, style: str) -> None:
        draft.style_id, draft.style = style, self._styles.named(style)

    def _set_numbering(self, attributes: Attributes) -> None:
        self.draft.own_numbering = attributes.get("val")

    def _set_level(self, attributes: Attributes) -> None:
        self.draft.own_level = whole_number(attributes)

    def _field_character(self, attributes: Attributes) -> None:
        kind = attributes.get("fldCharType")
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end" and (text := self._fields.end()):
            self._print(text)


def as_printed(text: str, *, preserved: bool) -> str:
    """The text of a ``w:t``; unless it is ``preserved``, white space around it is no part of it."""
    text = text if preserved else text.strip(" \t\r\n")
    return UNPRINTED.sub(_instead, text)


def _instead(match: re.Match[str]) -> str:
    return " " if match[0] in "\r\n" else ""
