"""What a publication is made of, in reading order: headings, texts and tables, in sections of one paper each."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from core.grid import Cell, Grid


class Style(Enum):
    """The paragraph styles (样式) of the publication, by the names that Word shows."""

    BODY = "Normal"
    TITLE = "封面标题"
    CONTENTS = "目录标题"
    PART = "Heading 1"
    """第一部分 …"""
    SECTION = "Heading 2"
    """一、…"""
    TABLE = "表格标题"
    """The title of a table"""
    SUBTITLE = "表格副标题"
    """The year below it"""
    ITEM = "Heading 3"
    """（一）…"""
    NOTE = "表头说明"
    """A line over a table: unit, year"""
    CELL = "表格文字"
    SMALL_CELL = "表格小字"
    """Cells of wide lists"""
    GAP = "表格间隔"
    """The thin line that keeps two tables apart"""
    FOOT = "Footer"
    """页码"""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; ``new_page`` begins a page with it, ``drop`` is room above it in points."""

    text: str
    style: Style = Style.BODY
    new_page: bool = False
    drop: float = 0

    @property
    def level(self) -> int:
        """The level at which the contents (目录) list the paragraph; 0 where they don't."""
        return {Style.PART: 1, Style.SECTION: 2, Style.TABLE: 2}.get(self.style, 0)


@dataclass(frozen=True, slots=True)
class Table:
    """A Grid to print. ``widths`` are shares of the page width; the first ``header_rows`` return on every page.

    Cells are centred but for those at the anchors ``left`` and ``right``; ``bare_rows`` at the top have no frame.
    """

    grid: Grid
    widths: Sequence[float]
    header_rows: int = 0
    bare_rows: int = 0
    left: frozenset[tuple[int, int]] = field(default=frozenset())
    right: frozenset[tuple[int, int]] = field(default=frozenset())
    style: Style = Style.CELL

    def align(self, cell: Cell) -> str:
        """ "left", "right" or "center"."""
        place = (cell.row, cell.column)
        return "left" if place in self.left else "right" if place in self.right else "center"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents (目录): a listed heading, the ``place`` it has among all of them, its page as reckoned."""

    text: str
    level: int
    place: int
    page: int


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents (目录) of the sections after it."""

    entries: tuple[Entry, ...]


Block = Text | Table | Contents


@dataclass(frozen=True, slots=True)
class Paper:
    """A4 paper: margins (top, right, bottom, left) in millimetres."""

    margins: tuple[float, float, float, float]
    landscape: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in millimetres."""
        return (297, 210) if self.landscape else (210, 297)

    @property
    def room(self) -> tuple[float, float]:
        """Width and height between the margins, in points."""
        top, right, bottom, left = self.margins
        return (self.size[0] - left - right) * POINTS, (self.size[1] - top - bottom) * POINTS


POINTS = 72 / 25.4
"""Points in a millimetre."""

LETTER = Paper((37, 26, 35, 28))
"""Margins of an official document (GB/T 9704)"""
FORM = Paper((20, 20, 18, 20))
LIST = Paper((20, 15, 18, 15), landscape=True)


class Numbers(Enum):
    """The page numbers at the foot of a section."""

    NONE = "none"
    ROMAN = "roman"
    FIRST = "first"
    """Arabic, from 1"""
    ON = "on"
    """Arabic, going on from the section before"""


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks on one kind of paper, beginning on a new page."""

    paper: Paper
    numbers: Numbers
    blocks: tuple[Block, ...]
