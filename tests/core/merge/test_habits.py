"""A workbook that nobody has changed, as other programs give it back: the merge finds nothing to do."""

from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from core.facts import Fact
from core.merge import Incoming, IncomingKind, What, merging
from core.model import Disclosure
from core.parse import parse
from core.workbook.filling.fill import fill
from core.workbook.templates.template import known_templates, load_template
from tests.core.workbook.samples import DISCLOSURE, SECOND
from tests.helpers.mangling import HABITS, SLIGHT, keys_lost, ledger_lost, needs_office, through_office
from tests.helpers.office_macro import worked_on
from tests.helpers.workbooks import edit

TEMPLATES = [info.id for info in known_templates()]
OWN = ("hebei-form", "hebei-list")


def written(folder: Path, template: str, disclosure: Disclosure = DISCLOSURE) -> Path:
    path = folder / "报送.xlsx"
    fill(disclosure, load_template(template), path, save="5a7e")
    return path


def came(path: Path, ours: Disclosure = DISCLOSURE) -> tuple[Incoming, ...]:
    return merging(DISCLOSURE, ours, parse(path)).incoming(ours)


@pytest.mark.parametrize("habit", HABITS)
@pytest.mark.parametrize("template", OWN)
def test_what_a_program_does_is_no_change(tmp_path: Path, template: str, habit: str) -> None:
    path = written(tmp_path, template)
    HABITS[habit](path)
    assert parse(path).save == "5a7e"
    assert came(path) == ()


@pytest.mark.parametrize("template", TEMPLATES)
def test_all_at_once_is_no_change_in_any_template(tmp_path: Path, template: str) -> None:
    path = written(tmp_path, template)
    for habit in ("numbers as texts", "line ends of Windows", "spaces around", "names lost", "filtered", "blank rows"):
        HABITS[habit](path)
    assert came(path) == ()


@pytest.mark.parametrize("template", OWN)
def test_half_width_characters_are_a_slight_change(tmp_path: Path, template: str) -> None:
    path = written(tmp_path, template)
    SLIGHT["half width"](path)
    changes = came(path)
    assert changes
    assert all(change.slight and not change.certain for change in changes)


@pytest.mark.parametrize("template", OWN)
def test_without_keys_nothing_certain_is_invented(tmp_path: Path, template: str) -> None:
    path = edit(written(tmp_path, template), keys_lost)
    reading = parse(path)
    assert any(finding.rule == "parse.keys-lost" for finding in reading.findings)
    assert [len(project.indicators) for project in reading.disclosure.projects] == [4, 1]
    assert {change.fact.field for change in came(path)} <= {"year"}  # guessed from the codes of the projects
    assert [change for change in came(path) if change.certain] == []


@pytest.mark.parametrize("template", OWN)
def test_without_the_hidden_sheet_nothing_certain_is_invented(tmp_path: Path, template: str) -> None:
    path = edit(written(tmp_path, template), ledger_lost)
    assert parse(path).save is None
    assert [change for change in came(path) if change.certain] == []


def test_a_sheet_that_lost_its_keys_is_read_by_its_content(tmp_path: Path) -> None:
    path = written(tmp_path, "hebei-form")

    def change(book: Workbook) -> None:
        sheet = book.worksheets[3]
        sheet.delete_cols(10)
        (value,) = (cell for row in sheet.iter_rows() for cell in row if cell.value == "10台")
        value.value = "15台"

    edit(path, change)
    (found,) = came(path)
    assert (found.kind, found.what, found.fact.owner) == (IncomingKind.CHANGED, What.TEXT, SECOND.indicators[0].id)
    assert (found.base, found.theirs) == ("10台", "15台")


@needs_office
@pytest.mark.parametrize("template", TEMPLATES)
def test_libreoffice_saves_it_without_a_change(tmp_path: Path, template: str) -> None:
    path = through_office(written(tmp_path, template))
    assert parse(path).save == "5a7e"
    assert came(path) == ()


@needs_office
@pytest.mark.parametrize("by", ["ods", "xls"])
def test_by_way_of_another_format_nothing_certain_is_invented(tmp_path: Path, by: str) -> None:
    path = through_office(written(tmp_path, "hebei-form"), by=by)
    again = through_office(path, by="xlsx")
    assert came(again) == ()


SORTED = """
  sheet = book.Sheets.getByName("绩效指标")
  sheet.getCellByPosition(5, 1).setString("养护公里数")
  sheet.Rows.removeByIndex(2, 1)
  sheet.Rows.insertByIndex(2, 1)
  sheet.getCellByPosition(1, 2).setString(sheet.getCellByPosition(1, 1).getString())
  sheet.getCellByPosition(5, 2).setString("新增一条")
  Dim field(0) As New com.sun.star.table.TableSortField
  field(0).Field = 5
  field(0).IsAscending = False
  Dim sorting(1) As New com.sun.star.beans.PropertyValue
  sorting(0).Name = "SortFields"
  sorting(0).Value = field()
  sorting(1).Name = "ContainsHeader"
  sorting(1).Value = True
  sheet.getCellRangeByPosition(0, 0, 13, 5).sort(sorting())
"""
FORM = """
  sheet = book.Sheets.getByIndex(2)
  For row = 0 To 30
    If sheet.getCellByPosition(2, row).getString() = "养护里程" Then sheet.getCellByPosition(2, row).setString("养护公里数")
    If sheet.getCellByPosition(2, row).getString() = "合格率" Then sheet.Rows.removeByIndex(row, 1)
  Next
"""


@needs_office
def test_rows_worked_on_in_libreoffice_itself_come_in(tmp_path: Path) -> None:
    """Typed over, deleted, added, and all sorted by a column, by the program and no imitation of it."""
    path = written(tmp_path, "hebei-list")
    found = came(worked_on(path, SORTED))
    assert [(c.kind, c.fact) for c in found if c.base is not None and c.what is not What.ORDER] == [
        (IncomingKind.CHANGED, Fact("a", "level3")),
        (IncomingKind.REMOVED, Fact("b")),
    ]
    (added,) = (c for c in found if c.kind is IncomingKind.ADDED)
    assert (added.project, "新增一条" in (added.theirs or "")) == ("p1", True)


@needs_office
def test_a_form_worked_on_in_libreoffice_itself_comes_in(tmp_path: Path) -> None:
    found = came(worked_on(written(tmp_path, "hebei-form"), FORM))
    assert [(c.kind, c.fact) for c in found] == [
        (IncomingKind.CHANGED, Fact("a", "level3")),
        (IncomingKind.REMOVED, Fact("b")),
    ]
