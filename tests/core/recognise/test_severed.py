"""Tables of a sheet that only an empty row parts: what can't go on with the list or form above is a table of its own."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.document import Document, Remark
from core.findings import Severity
from core.parse import parse
from core.reading import Reading
from core.recognise.recognise import recognise
from core.recognise.severed import severed
from tests.helpers.office_files import write_xlsx
from tests.helpers.word_notation import table

GOALS = "项目名称|预算金额（万元）|年度绩效目标 / 修桥|20|通车 / 修路|30|通行"
OTHERS = {
    "staff": "科室|人数|职责 / 办公室|3|协调 / 财务股|2|管钱",
    "costs": "因公出国费|公务接待费|公务用车费 / 0|1.2|3",
    "purchases": "项目名称|采购品目|预算（万元） / 电脑|设备|2.1 / 空调|设备|1.6",
}
FORM = """
项目名称|修渠|实施单位|某所
年度资金总额（万元）|40|财政拨款|40
年度目标|修渠5公里|<|<
一级指标|二级指标|三级指标|指标值
产出指标|数量指标|长度|5公里
"""


def sheet(*tables: str) -> Document:
    """A sheet of tables below one another, an empty row between two of them."""
    columns = table(tables[0]).columns
    rows = f" / {'|' * (columns - 1)} / ".join(" / ".join(text.strip().splitlines()) for text in tables)
    return Document("示例.xlsx", "xlsx", (table(rows),))


def told(reading: Reading) -> list[tuple[str | None, int]]:
    return [(project.project_name, len(project.indicators)) for project in reading.disclosure.projects]


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_an_untitled_table_below_a_list_of_goals_is_none_of_its_projects(other: str, tmp_path: Path) -> None:
    write_xlsx(tmp_path / "a.xlsx", ("2024年项目绩效目标表", table(GOALS), table(other)))
    reading = parse(tmp_path / "a.xlsx")
    assert told(reading) == [("修桥", 0), ("修路", 0)]
    (kept,) = reading.disclosure.tables
    assert [cell.text for cell in kept.cells] == [cell.text for cell in table(other).cells]


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_so_it_is_where_tables_have_borders(other: str) -> None:
    document = Document("示例.docx", "docx", (table(GOALS, id="t1"), table(other, id="t2")))
    reading = recognise(document)
    assert (told(reading), len(reading.disclosure.tables)) == ([("修桥", 0), ("修路", 0)], 1)


def test_projects_behind_an_empty_row_go_on_with_their_list() -> None:
    reading = recognise(sheet(GOALS, "[820]清河县水利局|<|< / 修渠|5|灌溉", "合计|55|"))
    assert told(reading) == [("修桥", 0), ("修路", 0), ("修渠", 0)]
    assert reading.disclosure.projects[2].unit_name == "清河县水利局"


def test_a_form_below_a_list_is_read_as_a_form() -> None:
    listed = "项目名称|预算数|年度目标|备注 / 修桥|20|通车|"
    reading = recognise(sheet(listed, FORM))
    assert told(reading) == [("修桥", 0), ("修渠", 1)]


def test_numbers_under_names_of_their_own_are_no_indicators_of_the_form_above() -> None:
    reading = recognise(sheet(FORM, "支出项目|上年数|本年数|增减 / 接待费|2|1|-1 / 出国费|0|0|0"))
    assert told(reading) == [("修渠", 1)]
    assert len(reading.disclosure.tables) == 1


def test_empty_rows_inside_a_form_part_nothing() -> None:
    document = sheet(FORM, "|质量指标|合格率|100% / 效益指标|社会效益指标|出行|便利", "填报人：某甲||联系电话：|123")
    assert severed(document) is document
    assert told(recognise(document)) == [("修渠", 3)]


def test_remarks_follow_their_cells() -> None:
    document = sheet(GOALS, OTHERS["costs"])
    remarks = [Remark(document.blocks[0].id, row, 1, "x", Severity.WARNING, "x") for row in (1, 5)]  # type: ignore[union-attr]
    found = severed(replace(document, remarks=tuple(remarks)))
    first, second = found.grids()
    assert [(remark.grid, remark.row) for remark in found.remarks] == [(first.id, 1), (second.id, 1)]
    assert second.at(1, 1).text == "1.2"
