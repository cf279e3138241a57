from hypothesis import given
from hypothesis import strategies as st

from core.readers.pdf.aside import KEPT, MOST, Aside
from core.readers.pdf.tables import Patch, Table


def rows(count: int, merged: range = range(0)) -> Table:
    """A table of two columns and so many rows; cells of the first column are merged in some."""
    first = [Patch(n, 0, 1, 1) for n in range(count) if n not in merged]
    first += [Patch(merged.start, 0, len(merged), 1)] if merged else []
    second = [Patch(n, 1, 1, 1) for n in range(count)]
    patches = tuple(sorted([*first, *second], key=lambda patch: patch.place))
    return Table((0.0, 50.0, 100.0), tuple(map(float, range(count))), patches, (1, 9), 0.0, 800.0)


def grown(table: Table, more: int) -> Table:
    """The table with the rows of another page."""
    added = [Patch(table.rows + n, column, 1, 1) for n in range(more) for column in range(len(table.xs) - 1)]
    heights = (*table.heights, *range(more))
    return Table(table.xs, heights, (*table.patches, *added), table.pages, table.top, table.bottom)


def test_a_table_of_a_few_pages_stays_as_it_is() -> None:
    table = rows(MOST)
    assert Aside().shortened(table) is table


def test_a_long_table_keeps_its_first_and_last_rows() -> None:
    table = Aside().shortened(rows(MOST + 40))
    assert table.heights == (*map(float, range(KEPT)), *map(float, range(MOST + 40 - KEPT, MOST + 40)))


@given(start=st.integers(0, MOST), length=st.integers(2, MOST), more=st.lists(st.integers(1, KEPT), max_size=8))
def test_all_rows_come_back_in_order(start: int, length: int, more: list[int]) -> None:
    expected = rows(2 * MOST, range(start, start + length))
    aside = Aside()
    table = aside.shortened(expected)
    for page in more:
        expected, table = grown(expected, page), aside.shortened(grown(table, page))
    assert aside.completed(table) == expected


def test_rows_put_aside_have_the_columns_that_came_later() -> None:
    aside = Aside()
    short = aside.shortened(rows(2 * MOST))
    halved = tuple(Patch(p.row, 2 * p.column, 1, 2) for p in short.patches)
    table = aside.completed(Table((0.0, 25.0, 50.0, 75.0, 100.0), short.heights, halved, (1, 9), 0.0, 800.0))
    assert table.rows == 2 * MOST
    assert all((patch.column in (0, 2)) and patch.colspan == 2 for patch in table.patches)
