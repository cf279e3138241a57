"""Web pages (HTML) and web archives (MHT) to Documents; budget systems export them as .doc and .xls."""

import codecs
import email
import email.policy
import re
from collections.abc import Iterable, Iterator, Sequence
from email.message import Message
from pathlib import Path

from lxml import etree

from core.document import Document, Paragraph, Remark
from core.grid import Grid
from core.progress import Progress
from core.readers.doubts import is_scientific, spoilt_code
from core.readers.encoding import decode, encoding_of
from core.readers.kinds import Kind
from core.readers.page import blocks_of
from core.readers.refusal import damaged

CHARSET = re.compile(rb"""<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
CHINESE = ("gb2312", "gbk", "gb18030", "x-gbk", "cp936", "hz-gb-2312")
"""Names for the Chinese encodings, all of which GB18030 contains."""
SHEET_TABS = "tabstrip.htm"
"""The part of a workbook's web archive that shows the names of its sheets."""


def read_html(path: Path, progress: Progress) -> Document:
    """The Document of a web page; raises UnreadableError when there is nothing in it."""
    document = _document(path, Kind.HTML, [page_text(path.read_bytes())])
    progress(1)
    return document


def read_mht(path: Path, progress: Progress) -> Document:
    """The Document of a web archive, its pages one after the other; raises UnreadableError when there is none."""
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.compat32)
    document = _document(path, Kind.MHT, list(_pages(message)))
    progress(1)
    return document


def page_text(data: bytes, charset: str = "") -> str:
    """The text of a page's source: by its mark, by what the page or else its envelope says, by what decodes."""
    declared = CHARSET.search(data[:4096])
    name = declared[1].decode("ascii") if declared else charset
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or not name:
        name = encoding_of(data)
    elif name.lower() in CHINESE:
        name = "gb18030"
    try:
        return data.decode(name, "replace")
    except LookupError:
        return decode(data)


def blocks(source: str, first: int = 1) -> list[Paragraph | Grid]:
    """The paragraphs and tables of a page's source, grid ids counted from ``first``."""
    # The source goes in as UTF-8, told to the parser: what the page says of its encoding no longer holds.
    parser = etree.HTMLParser(encoding="utf-8", remove_pis=True, huge_tree=True)
    root = etree.fromstring(source.encode("utf-8", "replace"), parser) if source.strip() else None
    return blocks_of(root, first) if root is not None else []


def _document(path: Path, kind: Kind, pages: Sequence[str]) -> Document:
    found: list[Paragraph | Grid] = []
    try:
        for page in pages:
            found += blocks(page, 1 + sum(isinstance(block, Grid) for block in found))
    except etree.XMLSyntaxError as error:
        raise damaged(path) from error
    if not found:
        raise damaged(path)
    return Document(path.name, kind, tuple(found), tuple(doubts(found)))


def doubts(found: Iterable[Paragraph | Grid]) -> Iterator[Remark]:
    """Remarks on the cells of a page."""
    for block in found:
        if isinstance(block, Grid):
            yield from (spoilt_code(block.id, cell, cell.text) for cell in block.cells if is_scientific(cell.text))


def _pages(message: Message) -> Iterator[str]:
    """The pages of an archive, in order, without the frame that shows the tabs of a workbook."""
    for part in message.walk():
        if part.get_content_type() == "text/html" and not part.get("Content-Location", "").endswith(SHEET_TABS):
            data = part.get_payload(decode=True)
            if isinstance(data, bytes):
                yield page_text(data, part.get_content_charset() or "")
