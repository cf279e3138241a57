"""A sketch (草稿): the suggestions for a blank sheet while they are found, cell by cell."""

from core.grid import Cell
from core.headers.header import Header
from core.workbook.proposals.blankgrid import BlankGrid
from core.workbook.proposals.suggestion import Place, Suggestion

Proposed = tuple[list[Suggestion], list[str]]


def place_of(cell: Cell) -> Place:
    """Row and column of a cell, from 1."""
    return cell.row + 1, cell.column + 1


class Sketch:
    """What was found so far: ``found`` by place, ``notes`` for people. Labels of columns are never written over."""

    def __init__(self, blank: BlankGrid, *, is_form: bool) -> None:
        self.blank = blank
        self.grid = blank.grid
        self.is_form = is_form
        self.found: dict[Place, Suggestion] = {}
        self.notes: list[str] = []
        self._labels: set[Place] = set()

    def keep_labels(self, header: Header) -> None:
        """The names of columns stay as they are."""
        rows = range(header.first, header.last + 1)
        self._labels |= {place_of(cell) for row in rows for cell in self.grid.row(row) if cell.text}

    def is_waiting(self, cell: Cell) -> bool:
        """Whether a cell is blank, to be filled in."""
        return place_of(cell) in self.blank.waiting

    def is_taken(self, cell: Cell) -> bool:
        """Whether a cell has its suggestion, or holds the name of a column."""
        return place_of(cell) in self.found or place_of(cell) in self._labels

    def put(self, cell: Cell, text: str, doubt: str = "") -> None:
        """Suggest a text for a cell; a second one for it joins the first."""
        place = place_of(cell)
        if not text or place in self._labels:
            return
        before = self.found.get(place)
        if before and text not in before.text:
            text = before.text + text
        self.replace(cell, text, doubt)

    def put_between(self, cell: Cell, start: int, end: int, tag: str, doubt: str = "") -> None:
        """Suggest a tag in place of a part of a cell's text, where the cell has no suggestion."""
        if not self.is_taken(cell):
            self.found[place_of(cell)] = Suggestion(
                place_of(cell), cell.text[:start] + tag + cell.text[end:], cell.text, doubt, self.is_form
            )

    def replace(self, cell: Cell, text: str, doubt: str = "") -> None:
        """Suggest a text for a cell, whatever was suggested before."""
        example = "" if self.is_waiting(cell) else cell.text
        self.found[place_of(cell)] = Suggestion(place_of(cell), text, example, doubt, self.is_form)
