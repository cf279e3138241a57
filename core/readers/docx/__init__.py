"""Word documents (.docx, .docm, .dotx) to Documents, in one streaming pass over the main part."""

from collections.abc import Callable, Mapping
from pathlib import Path

from core.document import Document
from core.readers.docx.layout import Body
from core.readers.docx.numbering import NumberedList, read_numbering
from core.readers.docx.package import Package, opened
from core.readers.docx.story import Story
from core.readers.docx.styles import Styles, read_styles
from core.readers.docx.tokens import IrregularError, tell_tokens
from core.readers.docx.xml_events import tell_xml


def _quiet(done: float) -> None:
    """Tell nobody."""


def read_docx(path: Path, progress: Callable[[float], None] = _quiet) -> Document:
    """The Document that a Word file prints; ``progress`` hears the share of the work done, 0 to 1.

    Raises UnreadableError where the file is damaged, locked, far too large or no Word document.
    """
    with opened(path) as package:
        styles = read_styles(package.tree("styles"))
        lists = read_numbering(package.tree("numbering"), styles)
        body = _read_body(package, styles, lists, progress)
    return Document(path.name, "docx", tuple(body.blocks), tuple(body.remarks))


def _read_body(
    package: Package, styles: Styles, lists: Mapping[str, NumberedList], progress: Callable[[float], None]
) -> Body:
    for tell in (tell_tokens, tell_xml):
        story = Story(styles, lists)
        try:
            tell(package.stream(package.main, progress), story)
        except IrregularError:
            continue
        break
    return story.body
