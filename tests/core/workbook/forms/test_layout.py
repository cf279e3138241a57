from core.model import Disclosure, Indicator, Project
from core.workbook.forms.layout import Layout, lay
from core.workbook.parts.cells import Range
from core.workbook.templates.context import Context
from core.workbook.templates.scan import Band, scan
from core.workbook.templates.tags import Scope


def disclosure(*counts: int) -> Disclosure:
    projects = tuple(
        Project(f"p{n}", n, indicators=tuple(Indicator(f"p{n}-{k}") for k in range(count)))
        for n, count in enumerate(counts, 1)
    )
    return Disclosure(projects=projects)


def rows(layout: Layout) -> list[tuple[int, int]]:
    return [(line.row, line.template) for line in layout.lines()]


LIST = (Band(2, 2, Scope.INDICATOR),)


def test_a_band_repeats_and_what_stands_below_moves_down() -> None:
    layout = lay(LIST, [1, 2, 3], Context(disclosure(3)))
    assert rows(layout) == [(1, 1), (2, 2), (3, 2), (4, 2), (5, 3)]


def test_one_row_stays_and_none_leaves_a_blank_one() -> None:
    assert rows(lay(LIST, [1, 2, 3], Context(disclosure(1)))) == [(1, 1), (2, 2), (3, 3)]
    blank = lay(LIST, [1, 2, 3], Context(disclosure(0)))
    assert rows(blank) == [(1, 1), (2, 2), (3, 3)]
    assert [line.context.indicator for line in blank.lines()] == [None, None, None]


def test_a_range_beside_a_band_grows_and_one_inside_repeats() -> None:
    layout = lay(LIST, [1, 2, 3], Context(disclosure(3)))
    assert layout.moved(Range(1, 1, 2, 1)) == [Range(1, 1, 4, 1)]
    assert layout.moved(Range(2, 1, 2, 3)) == [Range(2, 1, 2, 3), Range(3, 1, 3, 3), Range(4, 1, 4, 3)]
    assert layout.stretched(Range(2, 1, 2, 3)) == [Range(2, 1, 4, 3)]
    assert layout.moved(Range(3, 1, 3, 2)) == [Range(5, 1, 5, 2)]
    assert layout.stretched(Range(2, 1, 1000, 1)) == [Range(2, 1, 1002, 1)]


def test_a_block_of_rows_repeats_with_the_rows_that_repeat_in_it() -> None:
    texts = {(1, 1): "{{部门}}", (2, 1): "{{项目.项目名称}}", (4, 1): "{{指标.三级指标}}", (6, 1): "{{年度}}"}
    plan = scan(0, "表", texts, 2)
    assert plan.bands == (Band(2, 4, Scope.PROJECT, (Band(4, 4, Scope.INDICATOR),)),)
    layout = lay(plan.bands, [1, 2, 3, 4, 6], Context(disclosure(2, 1)))
    assert rows(layout) == [(1, 1), (2, 2), (3, 3), (4, 4), (5, 4), (6, 2), (7, 3), (8, 4), (10, 6)]
    assert layout.moved(Range(3, 1, 3, 2)) == [Range(3, 1, 3, 2), Range(7, 1, 7, 2)]
    assert layout.stretched(Range(4, 1, 4, 1)) == [Range(4, 1, 5, 1), Range(8, 1, 8, 1)]


def test_a_row_far_below_costs_nothing() -> None:
    layout = lay(LIST, [1, 2, 1048570], Context(disclosure(3)))
    assert rows(layout)[-1] == (1048572, 1048570)
    assert layout.stretched(Range(2, 1, 1048576, 1)) == [Range(2, 1, 1048576, 1)]
    assert rows(lay(LIST, [1, 2, 1048576], Context(disclosure(3))))[-1] == (4, 2)


def test_a_sheet_stands_for_what_its_name_or_its_single_cells_speak_of() -> None:
    assert scan(0, "{{项目名称}}", {}, 1).per is Scope.PROJECT
    assert scan(0, "表", {(1, 1): "{{项目名称}}", (2, 1): "{{指标.指标值}}"}, 2).per is Scope.PROJECT
    assert (
        scan(0, "表", {(1, 1): "{{年度}}", (2, 1): "{{项目编码}}", (2, 2): "{{指标.指标值}}"}, 3).per is Scope.DOCUMENT
    )
    assert scan(0, "表", {(1, 1): "{{表格.内容}}"}, 2).per is Scope.TABLE
