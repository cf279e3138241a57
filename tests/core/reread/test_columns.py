import pytest

from core.document import Document
from core.facts import Fact, text_at
from core.fields import PROJECT_FIELDS
from core.grid import Cell, tile
from core.recognise.recognise import recognise
from core.reread import ASIDE, Meaning, column_texts, header_of, meanings, place_of, told
from core.reread.columns import alike, relabelled
from tests.helpers.documents import document
from tests.helpers.word_notation import table as grid

HEADER = "一级指标|二级指标|三级指标|指标值|说明 / 产出指标|数量指标|购书|≥5册|注"


@pytest.mark.parametrize("meaning", [m for m in meanings() if m.field != ASIDE], ids=lambda m: m.field)
def test_every_meaning_that_is_offered_is_read_as_such(meaning: Meaning) -> None:
    table = grid("名|某列|三级指标|指标值|又一列 / 修路|某县公路局|购书|≥5册|大于等于")
    of_project = 0 if meaning.field == "project_name" else 1
    place = {"level3": 2, "value": 3}.get(meaning.field, of_project if meaning.field in PROJECT_FIELDS else 4)
    block = relabelled(table, 0, {0: "project_name", 1: ASIDE, 4: ASIDE} | {place: meaning.field})
    project = recognise(Document("", "docx", (block,))).disclosure.projects[0]
    texts = {text_at(owner, meaning.field) for owner in (project, *project.indicators)}
    assert table.at(1, place).text in texts


def test_the_header_over_a_row_is_found() -> None:
    table = grid(HEADER)
    assert header_of(table, 1) == 0
    assert header_of(grid("甲|乙 / 丙|丁"), 1) is None


def test_columns_are_shown_as_they_are_read_with_samples() -> None:
    columns = column_texts(grid(HEADER), 0)
    assert [column.field for column in columns] == ["level1", "level2", "level3", "value", "remark"]
    assert (columns[2].label, columns[2].samples) == ("三级指标", ("购书",))
    assert told(columns, {2: "level3", 3: "basis"}) == {3: "basis"}


def test_a_column_put_aside_keeps_its_name() -> None:
    table = relabelled(grid(HEADER), 0, {4: ASIDE})
    row = recognise(Document("", "docx", (table,))).disclosure.projects[0].indicators[0]
    assert row.remark is None
    assert [extra.text for extra in row.extra] == ["注"]


def test_tables_are_alike_by_what_their_header_prints() -> None:
    table = grid(HEADER)
    assert alike(table, 0, tile("x", [Cell(c.row + 1, c.column, text=c.text) for c in table.cells])) == [1]
    assert alike(table, 0, grid("甲|乙")) == []


def test_a_table_after_a_page_end_stands_under_the_header_of_the_one_before() -> None:
    reading = recognise(document("项目名称|甲", HEADER, "效益指标|社会效益指标|借阅|≥9人次|注"))
    row = reading.disclosure.projects[0].indicators[-1]
    place = place_of(reading, Fact(row.id, "value"))
    assert place is not None
    assert (place.row, place.column) == (0, 3)
    assert place.grid.at(0, 0).text == "一级指标"


def test_columns_that_the_cells_decide_are_shown_as_one_meaning() -> None:
    columns = column_texts(grid("三级指标|指标性质|方向|指标值 / 购书|正向|≥|5"), 0)
    assert [column.field for column in columns] == ["level3", "comparator", "comparator", "value"]
