"""RawTable (原始表格): a table as lines of text, before anything is known of its cells but their headers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from core.readers.text.header import TextHeader, all_headers, begins_block


@dataclass(frozen=True)
class RawTable:
    """A table as lines of text: rows of cells, blank where merges or page ends left nothing.

    ``breaks`` are the rows before which empty lines stand, as page ends leave them. Its headers are searched once:
    what mends the rows between them in place leaves them alone, and what changes them makes another table.
    """

    rows: list[list[str]]
    breaks: set[int] = field(default_factory=set)
    pasted: bool = False
    """One cell a line: the columns of different rows do not correspond"""
    ruled: tuple[int, ...] = ()
    """Rows with the ruler of Markdown below them: each begins a table"""

    @cached_property
    def headers(self) -> tuple[TextHeader, ...]:
        """The headers of a table that keeps its columns; none of one that was pasted cell by cell."""
        return () if self.pasted else tuple(all_headers(self.rows))

    @cached_property
    def heads(self) -> frozenset[int]:
        """The rows that headers take."""
        return frozenset(number for header in self.headers for number in header.rows)

    def body(self) -> Iterator[int]:
        """The rows under headers that have a text; those of the blocks between them are none."""
        inside = False
        for number, texts in enumerate(self.rows):
            if number in self.heads:
                inside = True
                continue
            inside = inside and (self.headers[0].is_list or not begins_block(texts))
            if inside and any(texts):
                yield number

    @property
    def header(self) -> TextHeader | None:
        """The first of the headers."""
        return self.headers[0] if self.headers else None
