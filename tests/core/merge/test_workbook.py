"""A workbook that was worked on in Excel, merged with what was done here meanwhile."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.edits import apply
from core.facts import Fact
from core.merge import Incoming, IncomingKind, Merging, What, merging
from core.model import Disclosure
from core.operations import remove_indicators, set_texts
from core.parse import parse
from core.workbook.filling.fill import fill
from core.workbook.templates.template import load_template
from tests.core.workbook.samples import DISCLOSURE, PROJECT, SECOND
from tests.helpers.workbooks import edit

LIST = "绩效指标"
FORM = "1.农村道路养护"
A, B, C, D = PROJECT.indicators


def came(
    folder: Path, template: str, change: Callable[[Workbook], object], ours: Disclosure = DISCLOSURE
) -> tuple[Merging, tuple[Incoming, ...]]:
    path = folder / "报送.xlsx"
    fill(DISCLOSURE, load_template(template), path, force=True, save="5a7e")
    made = merging(DISCLOSURE, ours, parse(edit(path, change)))
    assert made.by_ids
    return made, made.incoming(ours)


def row_of(sheet: Worksheet, text: str) -> int:
    return next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == text)


def typed(sheet: str, before: str, after: str) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        (cell,) = (cell for row in book[sheet].iter_rows() for cell in row if cell.value == before)
        cell.value = after

    return change


def ours_with(fact: Fact, text: str) -> Disclosure:
    step = set_texts(DISCLOSURE, [(fact, text)])
    assert step is not None
    return apply(DISCLOSURE, step)


def told(changes: tuple[Incoming, ...]) -> list[tuple[IncomingKind, Fact]]:
    return [(change.kind, change.fact) for change in changes]


def test_a_cell_typed_over_is_one_change(tmp_path: Path) -> None:
    made, changes = came(tmp_path, "hebei-list", typed(LIST, "养护里程", "养护公里数"))
    assert told(changes) == [(IncomingKind.CHANGED, Fact("a", "level3"))]
    step = made.edit(DISCLOSURE, changes)
    assert step is not None
    assert apply(DISCLOSURE, step).projects[0].indicators[0] == replace(A, level3="养护公里数")


def test_the_same_typed_on_both_sides_is_nothing(tmp_path: Path) -> None:
    ours = ours_with(Fact("a", "level3"), "养护公里数")
    assert came(tmp_path, "hebei-list", typed(LIST, "养护里程", "养护公里数"), ours)[1] == ()


def test_something_else_typed_on_both_sides_is_a_conflict_that_shows_all_three(tmp_path: Path) -> None:
    ours = ours_with(Fact("a", "level3"), "公里")
    made, (change,) = came(tmp_path, "hebei-list", typed(LIST, "养护里程", "养护公里数"), ours)
    assert (change.kind, change.base, change.ours, change.theirs) == (
        IncomingKind.CONFLICT,
        "养护里程",
        "公里",
        "养护公里数",
    )
    step = made.edit(ours, (change,))
    assert step is not None
    assert apply(ours, step).projects[0].indicators[0].level3 == "养护公里数"


def test_a_row_deleted_there_and_changed_here_is_a_conflict(tmp_path: Path) -> None:
    def drop(book: Workbook) -> None:
        book[LIST].delete_rows(row_of(book[LIST], "合格率"))

    assert told(came(tmp_path, "hebei-list", drop)[1]) == [(IncomingKind.REMOVED, Fact("b"))]
    ours = ours_with(Fact("b", "value"), "≥96%")
    assert told(came(tmp_path, "hebei-list", drop, ours)[1]) == [(IncomingKind.CONFLICT, Fact("b"))]


def test_a_row_deleted_here_and_changed_there_is_a_conflict(tmp_path: Path) -> None:
    ours = apply(DISCLOSURE, remove_indicators(DISCLOSURE, "p1", [0]))
    made, changes = came(tmp_path, "hebei-list", typed(LIST, "养护里程", "养护公里数"), ours)
    assert told(changes) == [(IncomingKind.CONFLICT, Fact("a"))]
    step = made.edit(ours, changes)
    assert step is not None
    assert apply(ours, step).projects[0].indicators == (replace(A, level3="养护公里数"), B, C, D)


def test_sorting_is_a_move_that_is_not_taken_unasked(tmp_path: Path) -> None:
    def sort(book: Workbook) -> None:
        sheet = book[LIST]
        rows = sorted((list(row) for row in sheet.iter_rows(min_row=2, values_only=True)), key=lambda row: str(row[5]))
        for n, row in enumerate(reversed(rows), 2):
            for column, value in enumerate(row, 1):
                sheet.cell(n, column).value = value

    _, changes = came(tmp_path, "hebei-list", sort)
    assert {change.kind for change in changes} == {IncomingKind.MOVED}
    assert all(change.doubt for change in changes)


def test_sorting_without_the_hidden_column_mixes_no_rows_up(tmp_path: Path) -> None:
    """Only the visible columns were marked: the keys stay behind, and each stands beside another row's texts."""

    def sort(book: Workbook) -> None:
        sheet = book[FORM]
        first, last = row_of(sheet, "养护里程"), row_of(sheet, "群众满意度")
        for merged in list(sheet.merged_cells.ranges):
            if merged.min_row >= first:
                sheet.unmerge_cells(str(merged))
        for row in range(first, last + 1):
            sheet.cell(row, 1).value = {first: "产出指标", last: "满意度指标"}.get(row, "产出指标")
        lines = [[sheet.cell(row, n).value for n in range(1, 10)] for row in range(first, last + 1)]
        lines[1][1] = lines[2][1] = "质量指标"
        for row, line in zip(range(first, last + 1), reversed(lines), strict=True):
            for n, value in enumerate(line, 1):
                sheet.cell(row, n).value = value

    _, changes = came(tmp_path, "hebei-form", sort)
    assert told(changes) == [(IncomingKind.MOVED, Fact("p1", "indicators"))]


def test_a_copied_row_is_a_new_one(tmp_path: Path) -> None:
    def copy(book: Workbook) -> None:
        sheet = book[LIST]
        row = row_of(sheet, "养护里程")
        line = [cell.value for cell in sheet[row]]
        sheet.append(line)
        sheet.cell(sheet.max_row, 6).value = "新修里程"

    made, changes = came(tmp_path, "hebei-list", copy)
    (added,) = (change for change in changes if change.kind is IncomingKind.ADDED)
    assert added.what is What.ROW
    assert added.project == "p1"
    step = made.edit(DISCLOSURE, changes)
    assert step is not None
    assert len(apply(DISCLOSURE, step).projects[0].indicators) == 5


def test_a_sheet_deleted_is_a_project_less(tmp_path: Path) -> None:
    made, changes = came(tmp_path, "hebei-form", lambda book: book.remove(book[FORM]))
    assert told(changes) == [(IncomingKind.REMOVED, Fact("p1"))]
    assert "不见了" in changes[0].doubt  # the contents list it still
    step = made.edit(DISCLOSURE, changes)
    assert step is not None
    assert apply(DISCLOSURE, step).projects == (SECOND,)


def test_a_list_deleted_as_a_whole_takes_no_rows_with_it_unasked(tmp_path: Path) -> None:
    _, changes = came(tmp_path, "hebei-list", lambda book: book.remove(book[LIST]))
    assert {change.kind for change in changes} == {IncomingKind.REMOVED}
    assert [change for change in changes if change.certain] == []


def test_a_list_that_lost_its_keys_is_matched_by_its_content(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        sheet = book[LIST]
        sheet.delete_cols(14)
        typed(LIST, "养护里程", "全年养护里程")(book)

    _, changes = came(tmp_path, "hebei-list", change)
    assert [(change.fact, change.theirs) for change in changes if change.base is not None] == [
        (Fact("a", "level3"), "全年养护里程")
    ]


def test_goals_are_merged_item_by_item(tmp_path: Path) -> None:
    ours = ours_with(Fact("p1", "goals[1]"), "群众都满意。")

    def change(book: Workbook) -> None:
        (cell,) = (c for row in book[FORM].iter_rows() for c in row if str(c.value).startswith("1.道路畅通"))
        cell.value = "1.道路全年畅通。\n2.群众满意。"

    made, changes = came(tmp_path, "hebei-form", change, ours)
    assert told(changes) == [(IncomingKind.CHANGED, Fact("p1", "goals[0]"))]
    step = made.edit(ours, changes)
    assert step is not None
    assert apply(ours, step).projects[0].goals == ("道路全年畅通。", "群众都满意。")


def test_a_goal_more_comes_in_as_a_whole(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        (cell,) = (c for row in book[FORM].iter_rows() for c in row if str(c.value).startswith("1.道路畅通"))
        cell.value += "\n3.安全无事故。"

    made, changes = came(tmp_path, "hebei-form", change)
    assert told(changes) == [(IncomingKind.CHANGED, Fact("p1", "goals"))]
    step = made.edit(DISCLOSURE, changes)
    assert step is not None
    assert apply(DISCLOSURE, step).projects[0].goals == ("道路畅通。", "群众满意。", "安全无事故。")


def test_a_name_changed_in_one_of_its_places_is_one_certain_change(tmp_path: Path) -> None:
    """The list repeats the name of the project beside each of its rows."""
    _, changes = came(tmp_path, "hebei-list", typed("项目", "农村道路养护", "乡村道路养护"))
    assert [(change.kind, change.fact, change.certain) for change in changes] == [
        (IncomingKind.CHANGED, Fact("p1", "project_name"), True)
    ]


def test_a_name_changed_beside_a_row_only_is_not_lost(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        cells = [cell for row in book[LIST].iter_rows() for cell in row if cell.value == "农村道路养护"]
        cells[1].value = "乡村道路养护"

    _, changes = came(tmp_path, "hebei-list", change)
    (name,) = (change for change in changes if change.fact == Fact("p1", "project_name"))
    assert (name.theirs, name.certain) == ("乡村道路养护", False)


def test_a_value_typed_over_beside_its_parts_is_certain(tmp_path: Path) -> None:
    _, changes = came(tmp_path, "hebei-list", typed(LIST, "≥100公里", "≥120公里"))
    assert [(change.fact, change.theirs, change.certain) for change in changes] == [
        (Fact("a", "value"), "≥120公里", True)
    ]


def test_a_part_typed_over_beside_the_value_is_not_lost(tmp_path: Path) -> None:
    def change(book: Workbook) -> None:
        sheet = book[LIST]
        row = row_of(sheet, "≥100公里")
        (number,) = (cell for cell in sheet[row] if str(cell.value) == "100")
        number.value = 120

    _, changes = came(tmp_path, "hebei-list", change)
    assert [(change.fact, change.theirs, change.certain) for change in changes] == [
        (Fact("a", "value"), "≥120公里", False)
    ]
