"""Documents out of notations: a text with ``|`` in it is a table, any other a paragraph."""

from core.document import Document, Paragraph, Remark
from core.grid import Grid
from tests.helpers.word_notation import table


def document(*blocks: str, remarks: tuple[Remark, ...] = ()) -> Document:
    """A Word document of paragraphs and tables; the id of a table is t and the number of its block."""
    return Document("示例.docx", "docx", tuple(blocks_of(blocks)), remarks)


def blocks_of(blocks: tuple[str, ...]) -> list[Paragraph | Grid]:
    """The blocks that notations draw."""
    made: list[Paragraph | Grid] = []
    for n, block in enumerate(blocks):
        made.append(table(block, id=f"t{n}") if "|" in block else Paragraph(block))
    return made
