"""Story (正文): the document's elements in one pass, to paragraphs and grids."""

from collections.abc import Mapping
from functools import partial

from core.readers.docx.layout import Layout
from core.readers.docx.names import NO_ATTRIBUTES, Actions, Attributes
from core.readers.docx.numbering import NumberedList
from core.readers.docx.pen import Pen
from core.readers.docx.styles import Styles
from core.readers.docx.tables import StructureError

NOT_PRINTED = (
    "w:rt",
    *(f"w:{part}PrChange" for part in ("r", "p", "tc", "tr", "tbl", "tblPrEx", "sect")),
    "w:tblGridChange",
    "w:numberingChange",
)
"""The phonetic guide (拼音指南) over a text, properties as they were before a change."""


class EmbeddedError(Exception):
    """Some of the text is another file inside the document (``w:altChunk``), which Word takes in when it saves."""


class Story:
    """Hears what elements begin ("w:p") and end ("/w:p") and which texts they hold, in the order of the document.

    It does not care how the XML was read. Between ``mute`` and the end of the muted element nothing else is heard.
    """

    def __init__(self, styles: Styles, lists: Mapping[str, NumberedList]) -> None:
        self._pen = Pen(styles)
        self._layout = Layout(self._pen, lists)
        self.body = self._layout.body
        self._is_document = False
        self._in_row_properties = False
        self._alternatives: list[bool] = []
        self._muted = ""
        self._depth = 0
        self._actions: Actions = self._pen.actions() | self._layout.actions() | self._own_actions()
        self.names = frozenset(self._actions)

    def event(self, name: str, attributes: Attributes) -> None:
        """An element of ``names`` begins or ends."""
        if self._muted:
            self._listen_for_end(name)
        else:
            self._actions[name](attributes)

    def text(self, name: str, text: str, *, preserved: bool) -> None:
        """The text of a ``w:t``, ``m:t`` or ``w:instrText``; ``preserved``: with the white space around it."""
        if self._muted:
            return
        if name == "w:instrText":
            self._pen.instruct(text)
        else:
            self._pen.write(text, preserved=preserved)

    def paragraph(self, text: str, *, preserved: bool) -> None:
        """A paragraph of one run, both without properties: the same as its events and its text, told at once."""
        if self._muted or self._layout.put_plain(text, preserved=preserved):
            return
        for name in ("w:p", "w:r"):
            self._actions[name](NO_ATTRIBUTES)
        self._pen.write(text, preserved=preserved)
        self._actions["/w:p"](NO_ATTRIBUTES)

    def finish(self) -> None:
        """The document ends; raises StructureError where it was none, or broke off."""
        if not self._is_document or self._muted:
            raise StructureError("no document, or the half of one")
        self._layout.finish()

    def _own_actions(self) -> Actions:
        muting = (*NOT_PRINTED, "w:del", "w:moveFrom", "mc:Choice", "mc:Fallback")
        return {
            **{f"/{name}": _nothing for name in muting},
            **{name: partial(self._not_printed, name) for name in NOT_PRINTED},
            "w:document": self._begin,
            "w:altChunk": self._embed,
            "w:del": partial(self._delete, "w:del"),
            "w:moveFrom": partial(self._delete, "w:moveFrom"),
            "w:trPr": self._begin_row_properties,
            "/w:trPr": self._end_row_properties,
            "w:cellDel": self._delete_cell,
            "mc:AlternateContent": self._begin_alternatives,
            "/mc:AlternateContent": self._end_alternatives,
            "mc:Choice": partial(self._choose, "mc:Choice"),
            "mc:Fallback": partial(self._choose, "mc:Fallback"),
        }

    def _begin(self, _: Attributes) -> None:
        self._is_document = True

    def _embed(self, _: Attributes) -> None:
        raise EmbeddedError

    def _begin_row_properties(self, _: Attributes) -> None:
        self._in_row_properties = True

    def _end_row_properties(self, _: Attributes) -> None:
        self._in_row_properties = False

    def _not_printed(self, name: str, _: Attributes) -> None:
        self._mute(name)

    def _delete(self, name: str, _: Attributes) -> None:
        """Around text it deletes the text, among the properties of a row or of a paragraph's end it deletes these."""
        if self._in_row_properties:
            self._in_row_properties = False
            self._layout.drop_row()
            self._mute("w:tr")
        elif not self._pen.delete_mark():
            self._mute(name)

    def _delete_cell(self, _: Attributes) -> None:
        self._layout.drop_cell()
        self._mute("w:tc")

    def _begin_alternatives(self, _: Attributes) -> None:
        self._alternatives.append(False)

    def _end_alternatives(self, _: Attributes) -> None:
        if not self._alternatives:
            raise StructureError("the end of alternatives that never began")
        self._alternatives.pop()

    def _choose(self, alternative: str, _: Attributes) -> None:
        """Of the alternatives of one content the first is read: a text box has a twin for old versions of Word."""
        if self._alternatives and self._alternatives[-1]:
            self._mute(alternative)
        elif self._alternatives:
            self._alternatives[-1] = True

    def _mute(self, name: str) -> None:
        self._muted, self._depth = name, 1

    def _listen_for_end(self, name: str) -> None:
        if name == self._muted:
            self._depth += 1
        elif name[1:] == self._muted:
            self._depth -= 1
            if not self._depth:
                self._muted = ""


def _nothing(_: Attributes) -> None:
    """The end of an element that only matters while it is muted."""
