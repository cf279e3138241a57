"""What begins a project on a sheet, where lines that are no table stand in rows of the table."""

from core.document import Document
from core.recognise.recognise import recognise
from tests.helpers.documents import document
from tests.helpers.facts_of import doubts
from tests.helpers.word_notation import table

FORM = """
项目名称|{name}|实施单位|清河县水文站
预算数|{money}|财政拨款|{money}
年度目标|做{name}|<|<
一级指标|二级指标|三级指标|指标值
产出指标|数量指标|{name}数|1个
"""


def form(name: str, money: str = "5") -> str:
    return FORM.format(name=name, money=money).strip()


def sheet(*lines: str) -> str:
    return "\n".join(lines)


def test_a_title_and_year_in_one_cell_of_a_wide_sheet_head_the_form() -> None:
    reading = recognise(
        document(sheet("2023年项目支出绩效目标表|||", "（2023年度）|||", "|||单位：万元", form("清淤")))
    )
    (project,) = reading.disclosure.projects
    assert (reading.disclosure.year, project.title, project.amount_unit) == (2023, "2023年项目支出绩效目标表", "万元")
    assert doubts(reading) == []


def test_a_line_that_names_the_project_over_its_form_names_no_other_project() -> None:
    reading = recognise(document(sheet("项目名称：清淤|||", form("清淤"), "项目名称：护岸|||", form("护岸"))))
    assert [(p.project_name, p.budget_total) for p in reading.disclosure.projects] == [("清淤", "5"), ("护岸", "5")]
    assert doubts(reading) == []


def test_a_numbered_line_over_a_form_is_its_title() -> None:
    reading = recognise(document(sheet("1.清淤|||", form("清淤"), "2.护岸|||", form("护岸"))))
    assert [project.title for project in reading.disclosure.projects] == ["1.清淤", "2.护岸"]
    assert doubts(reading) == []


def test_the_unit_over_the_next_form_is_not_the_one_of_a_project_without_indicators() -> None:
    bare = "项目名称|清淤|预算数|5 / 年度目标|通水|<|<"
    lines = sheet("203001清河县水利局|||单位：万元", bare, "203002清河县水文站|||单位：万元", form("护岸"))
    dredging, bank = recognise(document(lines)).disclosure.projects
    assert (dredging.unit_name, bank.unit_code) == ("清河县水利局", "203002")


def test_the_heading_of_another_department_ends_what_was_said_of_the_one_before() -> None:
    bare = "项目名称|{}|预算数|5 / 年度目标|通水|<|< / 一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|长度|1米"
    lines = sheet(
        "清河县水利局2024年部门预算绩效文本|||",
        "单位：203001清河县水文站|||",
        "1.清淤绩效目标表|||",
        bare.format("清淤"),
        "清河县交通局2024年部门预算绩效文本|||",
        "2.修路绩效目标表|||",
        bare.format("修路"),
    )
    reading = recognise(document(lines))
    assert [project.unit_name for project in reading.disclosure.projects] == ["清河县水文站", None]
    assert doubts(reading) == []


def test_a_table_on_the_next_sheet_never_goes_on_with_a_list() -> None:
    names = table("项目名称|预算数|绩效目标 / 修路|100|通车", id="t1", title="项目")
    goods = table("货物|10|台式机 / 服务|5|物业", id="t2", title="采购")
    reading = recognise(Document("表.xlsx", "xlsx", (names, goods)))
    assert reading.roles == {"t1": "list", "t2": "other"}
