"""Lines of one paragraph (软回车): a title, a unit and a money unit may stand in one paragraph with breaks between."""

from dataclasses import replace

from core.document import Document, Paragraph
from core.grid import Grid
from core.terms.labels import is_title


def broken(document: Document) -> Document:
    """The document with a paragraph for each line; a title that runs over several lines stays whole."""
    blocks: list[Paragraph | Grid] = []
    for block in document.blocks:
        if isinstance(block, Grid) or "\n" not in block.text or is_title(block.text):
            blocks.append(block)
        else:
            blocks += [Paragraph(line, block.page) for line in block.text.split("\n") if line.strip()]
    return replace(document, blocks=tuple(blocks)) if len(blocks) != len(document.blocks) else document
