"""Word documents (.docx, .docm, .dotx) to Documents, in one streaming pass over the main part."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from core.document import Document
from core.errors import UnreadableError
from core.grid import Grid
from core.messages import say
from core.progress import Progress, unheard
from core.readers.docx.layout import Body
from core.readers.docx.numbering import NumberedList, read_numbering
from core.readers.docx.package import Package, opened
from core.readers.docx.pictures import page_pictures
from core.readers.docx.story import EmbeddedError, Story
from core.readers.docx.styles import Styles, read_styles
from core.readers.docx.tokens import IrregularError, tell_tokens
from core.readers.docx.xml_events import tell_xml
from core.readers.scan.pasted import read_pasted, remarks_on_pasted
from core.readers.scan.policy import Scans


def read_docx(path: Path, progress: Progress = unheard, scans: Scans = Scans.LEAVE) -> Document:
    """The Document that a Word file prints; ``progress`` hears the share of the work done, 0 to 1.

    ``scans`` says what becomes of pictures of pages where there is no table besides. Raises UnreadableError where the
    file is damaged, locked, far too large, no Word document or not all of one, and ScansFoundError where ``scans`` is
    to be asked.
    """
    with opened(path) as package:
        styles = read_styles(package.tree("styles"))
        lists = read_numbering(package.tree("numbering"), styles)
        try:
            body = _read_body(package, styles, lists, progress)
        except EmbeddedError as error:
            raise UnreadableError(
                say(
                    "“{name}”里嵌着另一份没有并入正文的文件，不能直接读取。请用 Word 打开它，另存为 docx 后再试。",
                    name=path.name,
                )
            ) from error
        pictures = page_pictures(package)
        has_tables = any(isinstance(block, Grid) for block in body.blocks)
        pages = [] if has_tables else [package.data(part) for part in pictures]
    if pages:
        return read_pasted(path, pages, progress, scans)
    return Document(path.name, "docx", tuple(body.blocks), (*remarks_on_pasted(len(pictures)), *body.remarks))


def _read_body(package: Package, styles: Styles, lists: Mapping[str, NumberedList], progress: Progress) -> Body:
    for tell in (tell_tokens, tell_xml):
        story = Story(styles, lists)
        try:
            with closing(package.stream(package.main, progress)) as pieces:
                tell(pieces, story)
        except IrregularError:
            continue
        break
    return story.body
