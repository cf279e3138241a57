"""Any XML to events: the slow and thorough way, by expat."""

from collections.abc import Iterable
from xml.parsers import expat

from core.readers.docx.names import NAMESPACES, NO_ATTRIBUTES, TEXTS, WITHOUT_ATTRIBUTES
from core.readers.docx.story import Story


def tell_xml(pieces: Iterable[bytes], story: Story) -> None:
    """Tell the story of a document part, given in pieces; raises ExpatError where it is not well-formed."""
    parser = expat.ParserCreate(namespace_separator=" ")
    teller = _Teller(story)
    parser.StartElementHandler = teller.begin
    parser.EndElementHandler = teller.end
    parser.CharacterDataHandler = teller.characters
    parser.StartDoctypeDeclHandler = _refuse_doctype
    for piece in pieces:
        parser.Parse(piece)
    parser.Parse(b"", True)
    story.finish()


class _Teller:
    """Turns expat's events into those of the story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._texts = {expanded: name for name in TEXTS for expanded in _expanded(name)}
        self._begins = {expanded: name for name in story.names if name[0] != "/" for expanded in _expanded(name)}
        self._ends = {expanded: name for name in story.names if name[0] == "/" for expanded in _expanded(name[1:])}
        self._text: list[str] = []
        self._preserved = False
        self._in_text = False

    def begin(self, expanded: str, attributes: dict[str, str]) -> None:
        """An element begins; ``expanded`` is its namespace and its local name."""
        if expanded in self._begins:
            name = self._begins[expanded]
            plain = name in WITHOUT_ATTRIBUTES
            self._story.event(name, NO_ATTRIBUTES if plain else _by_local_name(attributes))
        elif expanded in self._texts:
            self._text, self._in_text = [], True
            self._preserved = "preserve" in attributes.values()

    def end(self, expanded: str) -> None:
        """An element ends."""
        if expanded in self._ends:
            self._story.event(self._ends[expanded], NO_ATTRIBUTES)
        elif expanded in self._texts:
            self._in_text = False
            self._story.text(self._texts[expanded], "".join(self._text), preserved=self._preserved)

    def characters(self, text: str) -> None:
        """Characters, of a text or between elements."""
        if self._in_text:
            self._text.append(text)


def _expanded(name: str) -> list[str]:
    """A short name as expat gives it, with each of its namespaces."""
    short, _, local = name.partition(":")
    return [f"{uri} {local}" for uri, prefix in NAMESPACES.items() if prefix == short]


def _by_local_name(attributes: dict[str, str]) -> dict[str, str]:
    return {key.rpartition(" ")[2]: value for key, value in attributes.items()}


def _refuse_doctype(*_: object) -> None:
    raise expat.ExpatError("a document part has no document type")
