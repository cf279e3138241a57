"""Filled workbooks that somebody has damaged by hand: what could be read is read, and what is gone is said."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from core.findings import Severity
from core.model import Disclosure
from core.parse import parse
from core.reading import Reading
from core.workbook.filling.fill import fill
from core.workbook.templates.ledger import LEDGER
from core.workbook.templates.template import load_template
from tests.core.workbook.samples import DISCLOSURE, PROJECT, SECOND
from tests.helpers.workbooks import edit

Damage = Callable[[openpyxl.Workbook], object]


def damaged(folder: Path, template: str, damage: Damage) -> Reading:
    fill(DISCLOSURE, load_template(template), folder / "out.xlsx")
    return parse(edit(folder / "out.xlsx", lambda book: damage(book) and None))


def told(reading: Reading) -> list[tuple[str, str]]:
    return [(f.rule, f.message) for f in reading.findings if f.severity is not Severity.INFO]


def test_a_list_without_its_header_is_read_by_its_places_which_is_said(tmp_path: Path) -> None:
    reading = damaged(tmp_path, "hebei-list", lambda book: book["绩效指标"].delete_rows(1) or True)
    assert reading.disclosure == DISCLOSURE
    assert told(reading) == [("parse.header-gone", "工作表“绩效指标”的表头不见了，各列是按原来的位置读回的，请核对。")]


def test_a_header_that_was_only_typed_anew_is_not_missed(tmp_path: Path) -> None:
    def damage(book: openpyxl.Workbook) -> bool:
        book["绩效指标"].cell(1, 14).value = None
        return True

    reading = damaged(tmp_path, "hebei-list", damage)
    assert (reading.disclosure, told(reading)) == (DISCLOSURE, [])


def test_a_list_without_its_header_that_lost_a_column_too_may_be_wrong_which_is_an_error(tmp_path: Path) -> None:
    def damage(book: openpyxl.Workbook) -> bool:
        book["绩效指标"].delete_rows(1)
        book["绩效指标"].delete_cols(6)
        return True

    (found,) = (f for f in damaged(tmp_path, "hebei-list", damage).findings if f.rule == "parse.header-gone")
    assert (found.severity, found.message) == (
        Severity.ERROR,
        "工作表“绩效指标”的表头不见了，列也有增删，读回的内容可能错了列。",
    )


def test_without_the_hidden_sheet_the_tables_are_read_and_it_is_said(tmp_path: Path) -> None:
    reading = damaged(tmp_path, "hebei-form", lambda book: book.remove(book[LEDGER]) or True)
    assert [project.project_name for project in reading.disclosure.projects] == [
        PROJECT.project_name,
        SECOND.project_name,
    ]
    assert told(reading)[0][0] == "parse.hidden-lost"


@pytest.mark.parametrize("sheet", ["绩效指标", "项目", "部门整体绩效目标"])
def test_a_list_that_is_gone_is_named_and_the_others_are_read(tmp_path: Path, sheet: str) -> None:
    reading = damaged(tmp_path, "hebei-list", lambda book: book.remove(book[sheet]))
    assert told(reading) == [
        ("parse.sheet-gone", f"工作表“{sheet}”不见了，里面的内容没有读回。如果不是有意删除的，请用原来的文件。")
    ]
    projects = reading.disclosure.projects
    assert [project.project_name for project in projects] == [PROJECT.project_name, SECOND.project_name]
    assert [len(project.indicators) for project in projects] == ([0, 0] if sheet == "绩效指标" else [4, 1])
    assert (reading.disclosure.overall is None) == (sheet == "部门整体绩效目标")


def test_a_project_whose_sheet_is_gone_is_named_as_long_as_the_contents_list_it(tmp_path: Path) -> None:
    reading = damaged(tmp_path, "hebei-form", lambda book: book.remove(book["1.农村道路养护"]))
    assert [project.id for project in reading.disclosure.projects] == ["p2"]
    assert told(reading) == [
        ("parse.sheet-gone", "“目录”里有“农村道路养护”，但它自己的工作表不见了，这个项目没有读回。")
    ]


def test_a_header_that_is_gone_takes_nothing_with_it(tmp_path: Path) -> None:
    assert damaged(tmp_path, "hebei-list", lambda book: book["绩效指标"].delete_rows(1)).disclosure == DISCLOSURE


def test_a_row_of_a_form_that_is_gone_is_named_with_what_it_said(tmp_path: Path) -> None:
    reading = damaged(tmp_path, "hebei-form", lambda book: book["1.农村道路养护"].delete_rows(4))
    [(rule, message)] = told(reading)
    assert rule == "parse.row-gone"
    assert "“财政资金、其他资金”所在的行不见了" in message
    project = reading.disclosure.projects[0]
    assert project.budget_fiscal is None
    assert [row.level3 for row in project.indicators] == [row.level3 for row in PROJECT.indicators]


def test_a_row_whose_facts_stand_elsewhere_too_is_not_missed(tmp_path: Path) -> None:
    reading = damaged(tmp_path, "hebei-form", lambda book: book["1.农村道路养护"].delete_rows(3))
    assert told(reading) == []
    assert reading.disclosure.projects[0].project_code == PROJECT.project_code


def without_keys(sheet: str) -> Damage:
    return lambda book: book[sheet].delete_cols(book[sheet].max_column)


def texts(disclosure: Disclosure) -> list[tuple[str | None, str | None, list[str | None]]]:
    projects = sorted(disclosure.projects, key=lambda project: project.seq)
    return [(p.project_name, p.budget_total, [row.level3 for row in p.indicators]) for p in projects]


def test_a_list_that_lost_its_hidden_column_goes_to_its_projects_again(tmp_path: Path) -> None:
    reading = damaged(tmp_path, "hebei-list", without_keys("绩效指标"))
    assert {rule for rule, _ in told(reading)} == {"parse.keys-lost"}
    assert texts(reading.disclosure) == texts(DISCLOSURE)
    assert reading.disclosure.overall == DISCLOSURE.overall


def test_a_form_that_lost_its_hidden_column_is_read_by_its_labels(tmp_path: Path) -> None:
    reading = damaged(tmp_path, "hebei-form", without_keys("1.农村道路养护"))
    assert ("parse.keys-lost", "这张表隐藏的行标识已丢失，各行是按内容认出的。") in told(reading)
    names = {project.project_name for project in reading.disclosure.projects}
    assert names == {PROJECT.project_name, SECOND.project_name}


def test_a_workbook_that_lost_its_hidden_sheet_is_read_like_any_other(tmp_path: Path) -> None:
    reading = damaged(tmp_path, "hebei-list", lambda book: book.remove(book["_jibiao"]))
    assert [project.project_name for project in reading.disclosure.projects] == [
        PROJECT.project_name,
        SECOND.project_name,
    ]
