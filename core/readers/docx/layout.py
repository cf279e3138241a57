"""Layout (版面): paragraphs, tables and text boxes in the order in which they stand in the document."""

import unicodedata
from collections.abc import Mapping
from typing import Protocol

from core.document import Paragraph, Remark
from core.findings import Severity
from core.grid import Grid, tile
from core.messages import say
from core.readers.docx.names import Actions, Attributes, is_on, whole_number
from core.readers.docx.numbering import Counters, NumberedList
from core.readers.docx.pen import Draft, Pen, as_printed
from core.readers.docx.tables import Item, OpenTable, StructureError, Table, tidy

DEEPEST = 50
"""Most tables inside one another; the text of the innermost stands in each of them."""


class Flow(Protocol):
    """A place where paragraphs and tables stand one below the other."""

    def append(self, item: Item, /) -> None:
        """Put one more below."""


class Body:
    """The body of the document: its paragraphs and grids so far. Tables inside tables follow the outer one."""

    def __init__(self) -> None:
        self.blocks: list[Paragraph | Grid] = []
        self.remarks: list[Remark] = []
        self._tables = 0

    def append(self, item: Item, /) -> None:
        """Add a paragraph, unless it is empty, or a table as a grid."""
        if isinstance(item, str):
            if text := tidy(item):
                self.blocks.append(Paragraph(text))
            return
        self._tables += 1
        grid = tile(f"t{self._tables}", item.cells)
        self.blocks.append(grid)
        self.remarks.extend(_remarks(grid.id, item))
        for inner in item.inner:
            self.append(inner)


class Layout:
    """Opens and closes paragraphs, tables, cells and text boxes; the pen writes what is in them."""

    def __init__(self, pen: Pen, lists: Mapping[str, NumberedList]) -> None:
        self.body = Body()
        self._pen = pen
        self._flows: list[Flow] = [self.body]
        self._boxes: list[list[Item]] = []
        self._tables: list[OpenTable] = []
        self._drafts: list[Draft] = [pen.draft]
        self._carried: Draft | None = None
        self._counters = Counters(lists)
        # Word counts the lists in text boxes apart from those of the body.
        self._box_counters = Counters(lists)

    def actions(self) -> Actions:
        """What happens at each element."""
        return {
            "w:p": self._open_paragraph,
            "/w:p": self._close_paragraph,
            "w:tbl": self._open_table,
            "/w:tbl": self._close_table,
            "w:tr": lambda _: self._table().open_row(),
            "/w:tr": lambda _: self._table().close_row(),
            "w:tc": self._open_cell,
            "/w:tc": self._close_cell,
            "w:txbxContent": self._open_box,
            "/w:txbxContent": self._close_box,
            "w:gridBefore": lambda attributes: self._table().skip(whole_number(attributes)),
            "w:hidden": self._hide_row,
            "w:gridSpan": lambda attributes: self._table().span(attributes),
            "w:vMerge": lambda attributes: self._table().merge_down(attributes),
            "w:cellMerge": lambda attributes: self._table().merge_down_by_revision(attributes),
            "w:hMerge": lambda attributes: self._table().merge_left(attributes),
        }

    def put_plain(self, text: str, *, preserved: bool) -> bool:
        """Put a paragraph that has no properties, if nothing around it bears on it; whether it was put."""
        if self._carried or len(self._drafts) > 1 or not self._pen.is_plain():
            return False
        self._flows[-1].append(as_printed(text, preserved=preserved))
        return True

    def drop_row(self) -> None:
        """The open row is deleted."""
        self._table().drop_row()

    def drop_cell(self) -> None:
        """The open cell is deleted."""
        self._flows.pop()
        self._table().drop_cell()

    def finish(self) -> None:
        """The document ends: whatever was written outside paragraphs is its last one."""
        if len(self._drafts) != 1 or len(self._flows) != 1 or self._tables:
            raise StructureError("the document ends in the middle of something")
        self._flush()
        self._put(self._drafts[0])

    def _open_paragraph(self, _: Attributes) -> None:
        carried, self._carried = self._carried, None
        draft = Draft(carried.pieces, carried.below) if carried else Draft()
        self._drafts.append(draft)
        self._pen.take(draft)

    def _close_paragraph(self, _: Attributes) -> None:
        if len(self._drafts) == 1:
            raise StructureError("the end of a paragraph that never began")
        draft = self._drafts.pop()
        self._pen.resume(self._drafts[-1])
        if draft.goes_on:
            self._carried = draft
        else:
            self._put(draft)

    def _flush(self) -> None:
        """Nothing follows to carry the last paragraph on to: it ends here after all."""
        carried, self._carried = self._carried, None
        if carried and (carried.text() or carried.below):
            self._put(carried)

    def _put(self, draft: Draft) -> None:
        text = draft.text()
        covered = bool(self._tables) and self._tables[-1].is_covered()
        if draft.numbering is not None and not covered:
            counters = self._box_counters if self._boxes else self._counters
            text = _numbered(counters.next(draft.numbering, draft.level, draft.style_id), text)
        self._flows[-1].append(text)
        for item in draft.below:
            self._flows[-1].append(item)

    def _table(self) -> OpenTable:
        if not self._tables:
            raise StructureError("a row or a cell outside a table")
        return self._tables[-1]

    def _open_table(self, _: Attributes) -> None:
        self._flush()
        if len(self._tables) == DEEPEST:
            raise StructureError("tables too deep in one another")
        self._tables.append(OpenTable())

    def _close_table(self, _: Attributes) -> None:
        table = self._table()
        self._tables.pop()
        for item in table.close():
            self._flows[-1].append(item)

    def _open_cell(self, _: Attributes) -> None:
        self._flows.append(self._table().open_cell().items)

    def _close_cell(self, _: Attributes) -> None:
        self._flush()
        if self._table().cell is None:
            raise StructureError("the end of a cell that never began")
        self._flows.pop()
        self._table().close_cell()

    def _open_box(self, _: Attributes) -> None:
        box: list[Item] = []
        self._boxes.append(box)
        self._flows.append(box)

    def _close_box(self, _: Attributes) -> None:
        self._flush()
        if not self._boxes:
            raise StructureError("the end of a text box that never began")
        self._flows.pop()
        self._drafts[-1].below.extend(self._boxes.pop())

    def _hide_row(self, attributes: Attributes) -> None:
        if is_on(attributes):
            self._table().hide_row()


def _numbered(number: str, text: str) -> str:
    """The text behind its number. The gap of a tab is a space where one would be typed: 1.甲, but 1. A and 1 甲."""
    if not number.endswith("\t") or not text:
        return number.removesuffix("\t") + text
    last = number[-2:-1]
    apart = last.isalpha() or last.isdecimal() or unicodedata.east_asian_width(text[0]) not in "WFA"
    return f"{number[:-1]}{' ' if apart else ''}{text}"


def _remarks(grid: str, table: Table) -> list[Remark]:
    return [
        Remark(
            grid,
            hidden.row,
            hidden.column,
            "parse.covered-text",
            Severity.WARNING,
            say("合并单元格下面还压着文字“{hidden}”，Word 不显示，没有读入。请核对。", hidden=hidden.text),
            original=hidden.text,
        )
        for hidden in table.covered
    ]
