"""Forms as labels with values beside them: what the form of Hebei and that of the Ministry are built of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.grid import Cell


@dataclass(frozen=True, slots=True)
class Piece:
    """A cell of a line: its text, how many columns it covers, whether it is long text (left) or short (centred)."""

    text: str
    span: int
    long: bool = False


Line = Sequence[Piece]


@dataclass(frozen=True, slots=True)
class LabelledLines:
    """A label with the lines beside it, merged over all of them; ``span`` is how many columns the label covers."""

    label: str
    lines: Sequence[Line]
    span: int = 1


class FormCells:
    """Cells of a form from a row on; ``left`` are the anchors of those with long text."""

    def __init__(self, row: int = 0) -> None:
        self.row = row
        self.cells: list[Cell] = []
        self.left: set[tuple[int, int]] = set()

    def add(self, blocks: Iterable[LabelledLines]) -> None:
        """Put blocks below what is there."""
        for block in blocks:
            self.cells.append(Cell(self.row, 0, len(block.lines), block.span, block.label))
            for line in block.lines:
                self._line(line, block.span)

    def _line(self, line: Line, column: int) -> None:
        for piece in line:
            self.cells.append(Cell(self.row, column, 1, piece.span, piece.text))
            if piece.long:
                self.left.add((self.row, column))
            column += piece.span
        self.row += 1


def unit_text(code: str | None, name: str | None) -> str:
    """Code and name as the forms print them: together, apart where the name begins like a code."""
    apart = code and name and name[0].isascii() and name[0].isalnum()
    return f"{code or ''}{' ' if apart else ''}{name or ''}"


def pairs_in_lines(pairs: Sequence[tuple[str, str]], per_line: int, columns: int) -> Iterator[Line]:
    """Label and text in turn, so many pairs a line; the last text of a line takes the columns that are left."""
    for start in range(0, len(pairs), per_line):
        pieces = [Piece(text, 1) for pair in pairs[start : start + per_line] for text in pair]
        yield [*pieces[:-1], Piece(pieces[-1].text, columns + 1 - len(pieces))]
