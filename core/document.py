"""Document (文档): what a file prints, in reading order, before anything is understood."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from core.findings import Severity
from core.grid import Grid


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph (段落) outside tables, as printed: with the number that Word gives it."""

    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A repair or doubt of a reader at a cell (by its anchor) of a grid; ``fixes`` are texts to offer instead."""

    grid: str
    row: int
    column: int
    rule: str
    severity: Severity
    message: str
    original: str = ""
    fixes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """A document as printed: ``kind`` is the kind of file by content ("docx", "xlsx", "pdf" …)."""

    name: str
    kind: str
    blocks: tuple[Paragraph | Grid, ...]
    remarks: tuple[Remark, ...] = field(default=())

    def grids(self) -> Iterator[Grid]:
        """The tables, in order."""
        return (block for block in self.blocks if isinstance(block, Grid))

    def paragraphs(self) -> Iterator[Paragraph]:
        """The paragraphs outside tables, in order."""
        return (block for block in self.blocks if isinstance(block, Paragraph))
