"""The plan (标记布局) of a template's sheet: which cells hold tags, which rows repeat, what a sheet stands for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from core.workbook.templates.tags import BOTH, DROP, PERIODS, RUNNING, Pieces, Scope, Tag, has_tags, parse, tags_of


@dataclass(frozen=True, slots=True)
class Band:
    """Rows that repeat together (重复行), first to last, with those that repeat again inside them.

    A row with a condition (条件行) stands once or not at all: where none of ``only_if`` has a text. One that ``drops``
    never stands.
    """

    first: int
    last: int
    scope: Scope
    bands: tuple["Band", ...] = ()
    only_if: tuple[Tag, ...] = ()
    drops: bool = False
    period: str = ""
    """The period whose indicators alone it repeats for, "" for all; BOTH where those of two stand side by side"""
    alike: tuple[Tag, ...] = ()
    """What indicators side by side have one cell for, so that it must be the same of both"""

    @property
    def is_conditional(self) -> bool:
        """Whether the band does not repeat, but may be left out."""
        return self.drops or bool(self.only_if)


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """What a sheet of a template is made of.

    ``number`` counts the template's sheets from 0. ``per`` is PROJECT for a sheet that is made once for each project,
    TABLE for each other table, DOCUMENT for one that stands once. ``cells`` are the pieces of the cells with tags by
    row and column from 1, ``texts`` all that the sheet says, as it is typed. ``key_column`` is right of all others:
    it is hidden and holds the keys of the rows.
    """

    number: int
    name: str
    name_pieces: Pieces
    per: Scope
    bands: tuple[Band, ...]
    cells: Mapping[int, Mapping[int, Pieces]]
    texts: Mapping[tuple[int, int], str]
    key_column: int
    _bands_at: Mapping[int, Band]
    moved: tuple[tuple[int, int], ...] = ()
    """Columns that stand elsewhere in a sheet that was changed: where they were, where they are"""

    @property
    def labels(self) -> dict[tuple[int, int], str]:
        """The texts without tags, by row and column."""
        return {(row, n): text for (row, n), text in self.texts.items() if n not in self.cells.get(row, {})}

    def with_columns(self, columns: Mapping[int, int]) -> "SheetPlan":
        """The plan for a sheet in which columns stand elsewhere; those that are missing are gone."""
        cells = {row: {columns[n]: p for n, p in line.items() if n in columns} for row, line in self.cells.items()}
        return replace(self, cells=cells, moved=tuple(sorted(columns.items())))

    def columns(self) -> set[int]:
        """The columns with tags."""
        return {column for line in self.cells.values() for column in line}

    def tags(self) -> Iterator[tuple[int, Tag]]:
        """Each tag of the cells with its row."""
        for row, cells in self.cells.items():
            for pieces in cells.values():
                for tag in tags_of(pieces):
                    yield row, tag

    def tags_by_column(self) -> Iterator[tuple[int, Tag]]:
        """Each tag of the cells with its column."""
        for cells in self.cells.values():
            for column, pieces in cells.items():
                for tag in tags_of(pieces):
                    yield column, tag

    def scope_at(self, row: int) -> Scope:
        """Whose row it is: that of the innermost repetition, else of the sheet."""
        band = self._bands_at.get(row)
        return band.scope if band else self.per

    def period_at(self, row: int) -> str:
        """The period of the indicators that a row repeats for, "" for all, BOTH where they stand side by side."""
        band = self._bands_at.get(row)
        return band.period if band else ""

    def indicator_bands(self) -> tuple[Band, ...]:
        """What repeats for indicators, top to bottom."""
        found = {band.first: band for band in self._bands_at.values() if band.scope is Scope.INDICATOR}
        return tuple(found[row] for row in sorted(found))

    @property
    def has_blocks(self) -> bool:
        """Whether several rows together repeat for each project."""
        return any(band.scope is Scope.PROJECT and band.last > band.first for band in self.bands)

    def repeats_alone(self, row: int) -> bool:
        """Whether the row repeats by itself, so that somebody may add another one like it."""
        band = self._bands_at.get(row)
        return band is not None and band.first == band.last

    @property
    def dropped(self) -> frozenset[int]:
        """The rows that are not taken over."""
        return frozenset(_rows(self.bands, lambda band: band.drops))

    @property
    def optional(self) -> frozenset[int]:
        """The rows that need not be there."""
        return frozenset(_rows(self.bands, lambda band: band.is_conditional))

    def begins(self, row: int) -> bool:
        """Whether a repetition begins with the row."""
        band = self._bands_at.get(row)
        return band is not None and band.first == row


def _rows(bands: Iterable[Band], are: Callable[[Band], bool]) -> Iterator[int]:
    for band in bands:
        yield from range(band.first, band.last + 1) if are(band) else _rows(band.bands, are)


def _innermost(bands: Iterable[Band]) -> dict[int, Band]:
    """For each row that repeats the smallest band that holds it."""
    found: dict[int, Band] = {}
    for band in bands:
        if not band.is_conditional:
            found |= dict.fromkeys(range(band.first, band.last + 1), band) | _innermost(band.bands)
    return found


def scan(number: int, name: str, texts: Mapping[tuple[int, int], str], key_column: int) -> SheetPlan:
    """The plan of a sheet by its name and its cells' texts; raises UnknownTagError."""
    told = {place: text for place, text in sorted(texts.items()) if text}
    cells: dict[int, dict[int, Pieces]] = {}
    for (row, column), text in told.items():
        if has_tags(text):
            cells.setdefault(row, {})[column] = parse(text)
    dropped = [row for row, pieces in cells.items() if any(tag.field == DROP for tag in _all(pieces.values()))]
    for row in dropped:
        del cells[row]
    name_pieces = parse(name)
    scopes = {row: scope for row, pieces in cells.items() if (scope := _repeating(pieces.values()))}
    single = [tag for row, pieces in cells.items() if row not in scopes for tag in _all(pieces.values())]
    per = _per(tag for tag in (*tags_of(name_pieces), *single) if tag.shows)
    conditional = [*_conditional(cells, scopes, per), *(Band(row, row, per, drops=True) for row in dropped)]
    bands = tuple(_with_period(band, cells) for band in _bands(scopes, conditional))
    return SheetPlan(number, name, name_pieces, per, bands, cells, told, key_column, _innermost(bands))


def _all(row: Iterable[Pieces]) -> Iterator[Tag]:
    return (tag for pieces in row for tag in tags_of(pieces))


def _conditional(cells: Mapping[int, Mapping[int, Pieces]], scopes: Mapping[int, Scope], per: Scope) -> Iterator[Band]:
    """The rows with conditions; one that repeats for itself stands always, for nobody may be left out of a list."""
    for row, pieces in cells.items():
        only_if = tuple(tag for tag in _all(pieces.values()) if tag.only_if)
        if only_if and scopes.get(row, Scope.PROJECT) is Scope.PROJECT:
            yield Band(row, row, scopes.get(row, per), only_if=only_if)


def _repeating(row: Iterable[Pieces]) -> Scope | None:
    """For whom a row repeats; an indicator's row may name its project too."""
    scopes = {tag.scope for tag in _all(row) if tag.repeats}
    order = (Scope.INDICATOR, Scope.PROJECT, Scope.SUB_GOAL, Scope.SAFEGUARD)
    return next((scope for scope in order if scope in scopes), None)


def _with_period(band: Band, cells: Mapping[int, Mapping[int, Pieces]]) -> Band:
    """A band, and those inside it, with the periods of rows of indicators."""
    if band.scope is not Scope.INDICATOR:
        return replace(band, bands=tuple(_with_period(each, cells) for each in band.bands))
    tags = [tag for tag in _all(cells[band.first].values()) if tag.repeats and tag.scope is Scope.INDICATOR]
    periods = {tag.period for tag in tags if tag.period}
    if len(periods) < len(PERIODS):
        return replace(band, period="".join(periods))
    alike = tuple(tag for tag in tags if not tag.period and tag.field != RUNNING)
    return replace(band, period=BOTH, alike=alike)


def _per(tags: Iterable[Tag]) -> Scope:
    scopes = {tag.scope for tag in tags}
    return next((scope for scope in (Scope.TABLE, Scope.PROJECT) if scope in scopes), Scope.DOCUMENT)


def _bands(scopes: Mapping[int, Scope], conditional: Iterable[Band]) -> Iterator[Band]:
    """The repetitions of a sheet: from its first to its last project row it is one block, all others are rows."""
    maybe = {band.first: band for band in conditional}
    projects = [row for row, scope in scopes.items() if scope is Scope.PROJECT]
    block = range(0)
    if projects:
        first = min(projects)
        inside = [row for row, scope in scopes.items() if row >= first and scope is Scope.INDICATOR]
        block = range(first, max(projects + inside) + 1)
    for row in sorted({*scopes, *maybe}):
        if block and row == block[0]:
            yield Band(block[0], block[-1], Scope.PROJECT, tuple(_inside(block, scopes, maybe)))
        elif row not in block:
            yield maybe.get(row) or Band(row, row, scopes[row])


def _inside(block: range, scopes: Mapping[int, Scope], maybe: Mapping[int, Band]) -> Iterator[Band]:
    """The rows of a block that repeat again, or may be left out."""
    for row in block:
        if scopes.get(row) is Scope.INDICATOR:
            yield Band(row, row, Scope.INDICATOR)
        elif row in maybe and len(block) > 1:
            yield maybe[row]
