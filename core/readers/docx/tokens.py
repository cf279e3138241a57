"""Regular XML to events, the fast way: by regular expressions, for the XML that word processors write.

Nine tenths of such XML are properties that say nothing about the text, and few of them differ. So each block of
properties is looked at once: what it holds of interest is kept, and put in its place wherever it comes again.

Whatever is not as simple as expected (other prefixes, comments, CDATA, a document type, entities, text that is not
UTF-8, elements that do not match) raises IrregularError, and the thorough way decides what it is.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from core.readers.docx.names import NAMESPACES, NO_ATTRIBUTES, TEXTS, WITHOUT_ATTRIBUTES, Attributes
from core.readers.docx.story import Story
from core.readers.docx.symbols import is_symbol_font
from core.readers.docx.tables import StructureError

LONGEST = 8 << 20
"""Most bytes without the end of a paragraph."""
MOST_BLOCKS = 5_000
"""Most different blocks of properties of each kind to remember."""
BLOCKS = (b"w:pPr", b"w:rPr", b"w:tcPr", b"w:trPr")
"""Properties of paragraphs, runs, cells and rows. The second stand inside the first, too, and go with them."""

TEXT = rb"[^<\x00-\x08\x0b\x0c\x0e-\x1f]*+"
TOKEN = re.compile(
    rb"<(?:w:p(?:\s[^<>]*+)?+(?<!/)>(?:<w:r(?:\s[^<>]*+)?+(?<!/)><w:t(\s[^<>]*+)?+>(%s)</w:t></w:r>)?+</w:(p)>"
    rb"|(w:t|m:t|w:instrText)(\s[^<>]*+)?+>(%s)</\4>"
    rb"|(/?+[^<>\s/]++)([^<>]*+)>)" % (TEXT, TEXT)
)
"""One of three: a paragraph without properties, of one run without properties or of none (the attributes of its text,
the text, "p"); an element of text (name, attributes, text); a tag (name, with "/" if it ends an element; the rest)."""
ROOT = re.compile(rb"(?:\xef\xbb\xbf)?(<\?xml\s[^<>]*\?>)?\s*<w:document(\s[^<>]*)>")
ENCODING = re.compile(rb"encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)
DECLARATION = re.compile(rb"xmlns(?::([\w.-]+))?\s*=\s*[\"']([^\"'<>]*)[\"']")
ATTRIBUTE = re.compile(r"(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
NAME = re.compile(r"(/?)(\w+):(\w+)")
USUAL = frozenset({"w", "m"})
"""Prefixes of the elements that hold text; that of alternative content differs from version to version of Word."""
ENTITY = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));|&")
ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


class IrregularError(Exception):
    """The XML is not of the simple kind (which does not mean that it is wrong)."""


def tell_tokens(pieces: Iterable[bytes], story: Story) -> None:
    """Tell the story of a document part, given in pieces; raises IrregularError where the fast way may not be taken."""
    teller = _Teller(story)
    try:
        for stretch in _stretches(pieces):
            teller.tell(stretch)
        teller.finish()
        story.finish()
    except (StructureError, UnicodeDecodeError) as error:
        raise IrregularError from error


def _stretches(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces, cut anew behind ends of paragraphs, so that no text and no block of properties is cut in two."""
    rest = b""
    for piece in pieces:
        stretch, end, rest = (rest + piece).rpartition(b"</w:p>")
        if len(rest) > LONGEST:
            raise IrregularError
        if end:
            yield stretch + end
    yield rest


class _Teller:
    """Turns stretches of XML into the events of the story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._names: dict[bytes, str] = {}
        self._prefixes = USUAL
        self._texts = {name.encode(): name for name in TEXTS}
        self._split_texts = {slash + name for name in self._texts for slash in (b"", b"/")}
        self._blocks: dict[bytes, dict[bytes, bytes]] = {block: {} for block in BLOCKS}
        self._depth = 0
        self._begun = False
        self._last = b""

    def tell(self, stretch: bytes) -> None:
        """Tell a stretch of the document."""
        if not self._begun:
            stretch = self._without_root(stretch)
        for block in BLOCKS:
            stretch = self._thinned(stretch, block)
        self._depth += self._surplus(stretch)
        self._last = stretch
        for space, line, paragraph, text_name, text_space, text, tag, rest in TOKEN.findall(stretch):
            if paragraph:
                self._story.paragraph(_text(line), preserved=b"preserve" in space)
            elif text_name:
                self._story.text(self._texts[text_name], _text(text), preserved=b"preserve" in text_space)
            elif tag in self._names:
                self._tell_tag(self._names[tag], rest)
            elif tag in self._split_texts and not rest.endswith(b"/"):
                raise IrregularError

    def finish(self) -> None:
        """The last stretch was told; raises IrregularError unless every element has ended."""
        if self._depth or not self._last.rstrip().endswith(b"</w:document>"):
            raise IrregularError

    def _without_root(self, stretch: bytes) -> bytes:
        """The first stretch without the beginning of the root element, which says what the prefixes mean."""
        root = ROOT.match(stretch)
        if root is None or ENCODING.search(root[1] or b""):
            raise IrregularError
        own = _own_prefixes(root[2])
        for name in self._story.names:
            slash, short, local = NAME.findall(name)[0]
            if short in own:
                self._names[f"{slash}{own[short]}:{local}".encode()] = name
        self._prefixes = USUAL.union(own.values())
        self._begun, self._depth = True, 1
        self._story.event("w:document", NO_ATTRIBUTES)
        return stretch[root.end() :]

    def _thinned(self, stretch: bytes, block: bytes) -> bytes:
        """The stretch with no more than what matters in blocks of properties."""
        begin, end = b"<%s>" % block, b"</%s>" % block
        seen = self._blocks[block]
        head, *pieces = stretch.split(begin)
        thinned = [head]
        for piece in pieces:
            content, closed, behind = piece.partition(end)
            if not closed:  # it holds another one, of a tracked change
                thinned += (begin, piece)
                continue
            kept = seen.get(content)
            if kept is None:
                matters = self._what_matters(content)
                kept = seen[content] = begin + matters + end if matters and block in self._names else matters
            thinned += (kept, behind)
        if len(seen) > MOST_BLOCKS:
            seen.clear()
        return b"".join(thinned)

    def _what_matters(self, content: bytes) -> bytes:
        if self._surplus(content):
            raise IrregularError
        return b"".join(match[0] for match in TOKEN.finditer(content) if self._matters(match[7], match[8]))

    def _surplus(self, stretch: bytes) -> int:
        """How many more elements begin than end in a stretch; raises IrregularError at anything but plain elements."""
        if b"<!" in stretch or b"<?" in stretch:
            raise IrregularError
        if b"xmlns" in stretch:
            for prefix, uri in DECLARATION.findall(stretch):
                if prefix.decode() in self._prefixes or uri.decode() in NAMESPACES:
                    raise IrregularError
        return stretch.count(b"<") - 2 * stretch.count(b"</") - stretch.count(b"/>")

    def _matters(self, tag: bytes | None, rest: bytes) -> bool:
        if tag == b"w:rFonts":
            return any(is_symbol_font(font) for font in _attributes(rest).values())
        return tag is None or tag in self._names or tag in self._split_texts

    def _tell_tag(self, name: str, rest: bytes) -> None:
        if not rest:
            self._story.event(name, NO_ATTRIBUTES)
            return
        self._story.event(name, NO_ATTRIBUTES if name in WITHOUT_ATTRIBUTES else _attributes(rest))
        if rest.endswith(b"/") and f"/{name}" in self._story.names:
            self._story.event(f"/{name}", NO_ATTRIBUTES)


def _own_prefixes(root: bytes) -> dict[str, str]:
    """The prefix that the root gives each namespace; raises IrregularError unless those of all texts are as usual."""
    own: dict[str, str] = {}
    for prefix, uri in DECLARATION.findall(root):
        short = NAMESPACES.get(uri.decode(), "")
        if short in own or not _is_usual(prefix.decode(), short):
            raise IrregularError
        if short:
            own[short] = prefix.decode()
    if "w" not in own:
        raise IrregularError
    return own


def _is_usual(prefix: str, short: str) -> bool:
    if short == "mc":
        return bool(prefix)
    return prefix == short if short else prefix not in USUAL


def _text(raw: bytes) -> str:
    text = raw.decode()
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    return ENTITY.sub(_character, text) if "&" in text else text


def _character(entity: re.Match[str]) -> str:
    """The character of an entity that XML has by itself; raises IrregularError for others."""
    name, decimal, hexadecimal = entity.groups()
    if name:
        return ENTITIES[name]
    code = int(decimal) if decimal else int(hexadecimal or "0", 16)
    if code in {9, 10, 13} or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000:
        return chr(code)
    raise IrregularError


@lru_cache(maxsize=4096)
def _attributes(rest: bytes) -> Attributes:
    """The attributes of a tag by their local names."""
    text = rest.decode()
    if text.count('"') % 2 or text.count("'") % 2:
        raise IrregularError
    return {key: ENTITY.sub(_character, one or two) for key, one, two in ATTRIBUTE.findall(text)}
