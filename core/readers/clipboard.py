"""The clipboard (剪贴板): a table copied from Word, WPS, Excel or a browser is a document too."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from core.document import Document
from core.errors import UnreadableError
from core.messages import say
from core.readers.html import blocks, doubts
from core.readers.kinds import Kind
from core.readers.sheet.values import copied_rows
from core.readers.text.rawtable import RawTable

TABLE = re.compile(r"<table\b", re.IGNORECASE)
PAGE = '\ufeff<meta charset="utf-8">'
"""How a page of ours begins, so that nothing has to be guessed"""


def read_clipboard_html(html: str) -> Document:
    """The Document of copied HTML; raises UnreadableError when there is no table in it."""
    found = tuple(blocks(html))
    document = Document(say("剪贴板"), Kind.HTML, found, tuple(doubts(found)))
    if not any(document.grids()):
        raise without_table()
    return document


def copied_page(html: str, text: str) -> bytes | None:
    """The table that was copied, as a web page that ``read`` reads; None where there is none.

    Cells between tabs, as many in each line, are a table as Excel and WPS copy it; one of indicators has lost its
    merges, and perhaps more, so that it is read as text is.
    """
    if not TABLE.search(html):
        rows = copied_rows(text)
        if len(rows[0]) < 2 or len({len(row) for row in rows}) > 1 or _is_text(rows):
            return None
        html = f"<table>{''.join(_lines(rows))}</table>"
    return f"{PAGE}{html}".encode("utf-8", "replace")


def copied_text(text: str) -> bytes:
    """A text that was copied, as a file that ``read`` reads: it may hold a table torn out of a PDF.

    Raises UnreadableError where it can't.
    """
    if len(text.strip().splitlines()) < 2:
        raise without_table()
    return f"\ufeff{text}".encode("utf-8", "replace")


def without_table() -> UnreadableError:
    """Says that there is no table on the clipboard, and what to do."""
    return UnreadableError(say("剪贴板里没有表格。请先在 Word、WPS、Excel 或网页中选中表格并复制。"))


def without_recogniser() -> UnreadableError:
    """Says that there is a picture on the clipboard that can't be read, and what to do."""
    return UnreadableError(
        say(
            "剪贴板里是图片，这台电脑没有装文字识别（OCR）组件 jibiao-ocr，不能识别。"
            "请复制表格本身（不要截图），或装上组件后再试。"
        )
    )


def _is_text(rows: list[list[str]]) -> bool:
    """Whether rows are a table of indicators that nothing is lost of when it is taken for text."""
    return not any("\n" in text for row in rows for text in row) and RawTable(rows).header is not None


def _lines(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    for row in rows:
        texts = (escape(text).replace("\n", "<br>") for text in row)
        yield f"<tr>{''.join(f'<td>{text}</td>' for text in texts)}</tr>"
