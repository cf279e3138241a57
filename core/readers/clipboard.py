"""The clipboard (剪贴板): a table copied from Word, WPS, Excel or a browser is a document too."""

from core.document import Document
from core.errors import UnreadableError
from core.messages import say
from core.readers.html import blocks, doubts
from core.readers.kinds import Kind
from core.readers.sheet.extent import TooLargeError
from core.readers.sheet.values import copied


def read_clipboard_html(html: str) -> Document:
    """The Document of copied HTML; raises UnreadableError when there is no table in it."""
    found = tuple(blocks(html))
    return _with_table(Document(say("剪贴板"), Kind.HTML, found, tuple(doubts(found))))


def read_clipboard_text(tsv: str) -> Document:
    """The Document of copied tab-separated text, cells with line breaks quoted; raises UnreadableError when empty."""
    try:
        return _with_table(copied(tsv, say("剪贴板")))
    except TooLargeError as error:
        raise UnreadableError(say("剪贴板里的表格过大，无法读取。请分几次复制。")) from error


def _with_table(document: Document) -> Document:
    if not any(document.grids()):
        raise UnreadableError(say("剪贴板里没有表格。请先在 Word、WPS、Excel 或网页中选中表格并复制。"))
    return document
