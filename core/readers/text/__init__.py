"""Text (.txt .md, clipboard): what people paste out of PDF and Word, put together again."""

from collections.abc import Callable
from pathlib import Path

from core.document import Document, Paragraph
from core.grid import Grid
from core.readers.encoding import decode
from core.readers.text.lines import split_lines
from core.readers.text.spans import spanned
from core.readers.text.tidy import tidy


def _quiet(_done: float) -> None:
    """Tell nobody."""


def read_text(path: Path, progress: Callable[[float], None] = _quiet) -> Document:
    """The Document that a text file prints; raises OSError where it can't be opened."""
    document = document_of_text(path.name, "text", decode(path.read_bytes()))
    progress(1.0)
    return document


def document_of_text(name: str, kind: str, text: str) -> Document:
    """The Document that a text prints."""
    blocks: list[Paragraph | Grid] = []
    for block in split_lines(text):
        if isinstance(block, str):
            blocks.append(Paragraph(tidy(block)))
        else:
            blocks.append(spanned(block, f"t{sum(isinstance(b, Grid) for b in blocks) + 1}"))
    return Document(name, kind, tuple(blocks))
