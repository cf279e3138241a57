"""Text (.txt .md, clipboard): what people paste out of PDF and Word, put together again."""

from pathlib import Path

from core.document import Document
from core.progress import Progress, unheard
from core.readers.encoding import decode
from core.readers.text.assemble import document_of_text

__all__ = ["document_of_text", "read_text"]


def read_text(path: Path, progress: Progress = unheard) -> Document:
    """The Document that a text file prints; raises OSError where it can't be opened."""
    document = document_of_text(path.name, "text", decode(path.read_bytes()))
    progress(1.0)
    return document
