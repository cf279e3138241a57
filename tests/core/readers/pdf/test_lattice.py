from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from core.grid import Grid
from core.readers.pdf.lattice import Lattice, find_lattices, joined
from core.readers.pdf.shapes import Rule
from tests.helpers.strategies import grids
from tests.helpers.word_notation import table

COLUMN, ROW = 80.0, 20.0


def rules_of(grid: Grid, left: float = 50, top: float = 60) -> tuple[list[Rule], list[Rule]]:
    """The four borders of each cell of a grid: horizontal, vertical."""
    xs = list(accumulate([left, *[COLUMN] * grid.columns]))
    ys = list(accumulate([top, *[ROW] * grid.rows]))
    across, down = [], []
    for cell in grid.cells:
        x0, x1, y0, y1 = xs[cell.column], xs[cell.right + 1], ys[cell.row], ys[cell.bottom + 1]
        across += [Rule(y0, x0, x1), Rule(y1, x0, x1)]
        down += [Rule(x0, y0, y1), Rule(x1, y0, y1)]
    return across, down


def spans(lattice: Lattice) -> list[tuple[int, int, int, int]]:
    return [(slot.row, slot.column, slot.rowspan, slot.colspan) for slot in lattice.slots]


def spans_of(grid: Grid) -> list[tuple[int, int, int, int]]:
    return [(cell.row, cell.column, cell.rowspan, cell.colspan) for cell in grid.cells]


def only(lattices: list[Lattice]) -> Lattice:
    assert len(lattices) == 1
    return lattices[0]


MERGED = table("甲|乙|丙 / ^|丁|< / 戊|<|己")


def test_missing_pieces_of_lines_are_merged_cells() -> None:
    lattice = only(find_lattices(*rules_of(MERGED)))
    assert spans(lattice) == spans_of(MERGED)
    assert all(slot.whole for slot in lattice.slots)


def _rows_and_columns_that_show(grid: Grid) -> bool:
    """Whether some cell begins in each row and column: what no line marks cannot be found on a page."""
    rows = {cell.row for cell in grid.cells}
    columns = {cell.column for cell in grid.cells}
    return len(rows) == grid.rows and len(columns) == grid.columns and len(grid.cells) > 1


@settings(max_examples=50)
@given(grids().filter(_rows_and_columns_that_show))
def test_any_ruled_table_is_found_again(grid: Grid) -> None:
    assert spans(only(find_lattices(*rules_of(grid)))) == spans_of(grid)


@settings(max_examples=50)
@given(st.data())
def test_lines_drawn_as_dashes_doubled_and_out_of_place_are_the_same_lines(data: st.DataObject) -> None:
    across, down = rules_of(MERGED)
    worn = [
        [
            Rule(rule.at + shift, start, min(start + 4, rule.end))
            for rule in rules
            for shift in (0.0, data.draw(st.floats(-1, 1)))
            for start in map(float, range(int(rule.start), int(rule.end), 7))
        ]
        for rules in (across, down)
    ]
    assert spans(only(find_lattices(*worn))) == spans_of(MERGED)


def test_a_table_without_outer_borders_left_and_right_ends_where_its_lines_end() -> None:
    across, down = rules_of(MERGED)
    inner = [rule for rule in down if 50 < rule.at < 290]
    lattice = only(find_lattices(across, inner))
    assert (lattice.xs[0], lattice.xs[-1]) == (50, 290)
    assert spans(lattice) == spans_of(MERGED)


def test_a_table_without_any_outer_border_keeps_the_row_that_a_single_line_runs_through() -> None:
    across, down = rules_of(form := table("甲|乙|丙 / 丁|戊|< / 己|庚|<"))
    inner = [
        [rule for rule in rules if low < rule.at < high] for rules, low, high in ((across, 60, 120), (down, 50, 290))
    ]
    assert spans(only(find_lattices(*inner))) == spans_of(form)


def test_lines_that_end_at_the_inner_one_of_a_double_border_belong_to_the_table() -> None:
    outer = [Rule(59, 46, 294), Rule(121, 46, 294)], [Rule(49, 56, 124), Rule(291, 56, 124)]
    grid = table("甲|乙|丙 / 丁|戊|己 / 庚|辛|壬")
    inner = [
        [rule for rule in rules if low < rule.at < high]
        for rules, low, high in zip(rules_of(grid), (60, 50), (120, 290), strict=True)
    ]
    shorter = [[Rule(rule.at, rule.start + 2.8, rule.end - 2.8) for rule in rules] for rules in inner]
    # Only the lines at the rim end early; those inside meet as before.
    lattice = only(find_lattices(outer[0] + shorter[0], outer[1] + shorter[1]))
    assert spans(lattice) == spans_of(grid)


def test_lines_too_close_for_a_text_between_them_are_one() -> None:
    across, down = rules_of(MERGED)
    wide = (
        [Rule(rule.at + 3.5, rule.start, rule.end) for rule in across],
        [rule._replace(at=rule.at + 3.5) for rule in down],
    )
    assert spans(only(find_lattices(across + wide[0], down + wide[1], narrow=4.5))) == spans_of(MERGED)


def test_two_tables_on_a_page_stay_two() -> None:
    first, second = rules_of(MERGED), rules_of(MERGED, top=400)
    assert len(find_lattices(first[0] + second[0], first[1] + second[1])) == 2


def test_a_table_in_a_cell_comes_before_the_one_around_it() -> None:
    outer = [Rule(y, 0, 500) for y in (0, 300)], [Rule(x, 0, 300) for x in (0, 250, 500)]
    inner = rules_of(MERGED, left=255, top=50)
    small, large = find_lattices(outer[0] + inner[0], outer[1] + inner[1])
    assert (len(small.slots), len(large.slots)) == (len(MERGED.cells), 2)


def test_an_underline_is_no_table() -> None:
    assert find_lattices([Rule(100, 50, 200), Rule(130, 50, 200)], []) == []


def test_a_border_that_stops_half_way_leaves_cells_that_are_not_whole() -> None:
    across, down = rules_of(table("甲|乙 / 丙|丁"))
    broken = [rule for rule in down if not (rule.at == 130 and rule.start == 60)]
    lattice = only(find_lattices([rule for rule in across if not (rule.at == 80 and rule.start == 50)], broken))
    assert not all(slot.whole for slot in lattice.slots)


def test_a_point_tells_its_cell() -> None:
    lattice = only(find_lattices(*rules_of(MERGED)))
    assert lattice.slots[lattice.slot_at(60, 95)] == lattice.slots[0]
    assert lattice.rectangles[0] == (50, 60, 130, 100)


def test_thousands_of_lines_are_a_drawing() -> None:
    hatching = [Rule(6.0 * n, 0, 500) for n in range(3100)]
    assert find_lattices(hatching, [Rule(0, 0, 20000), Rule(500, 0, 20000)]) == []


def test_joining_runs_over_small_gaps_and_drops_dots() -> None:
    assert joined([Rule(10, 0, 40), Rule(10, 43, 90), Rule(200, 0, 2)]) == [Rule(10, 0, 90)]
