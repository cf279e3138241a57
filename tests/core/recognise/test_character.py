import pytest

from core.model import Project
from core.recognise.character import body_in, department_of, departments_of, year_of


@pytest.mark.parametrize(
    ("headings", "year"),
    [
        (["清河示范县文化馆", "2024 年部门预算绩效文本"], 2024),
        (["部门预算项目绩效目标表（2023年度）"], 2023),
        (["（2020年度）"], 2020),
        (["13.某财社2023年218号提前下达2024年补助资金绩效目标表"], 2021),
        ([], 2021),
    ],
)
def test_the_year_is_the_headings_or_else_the_codes(headings: list[str], year: int) -> None:
    projects = [Project("p1", 1, project_code="130999214FVKENNKNIA3G")]
    assert year_of(headings, projects) == year


def test_a_document_without_years_has_none() -> None:
    assert year_of(["项目支出绩效目标表"], [Project("p1", 1)]) is None


def test_the_department_is_named_or_else_the_unit_without_its_branch() -> None:
    units = [
        Project("p1", 1, unit_name="清河示范县文化馆（本级）"),
        Project("p2", 2, unit_name="清河示范县文化馆（本级）"),
    ]
    assert department_of(units) == "清河示范县文化馆"
    assert department_of([*units, Project("p3", 3, department_name="清河示范县文化局")]) == "清河示范县文化局"
    assert department_of([]) is None


def test_of_several_departments_none_is_that_of_the_document() -> None:
    projects = [Project(f"p{n}", n, department_name=name) for n, name in enumerate(("甲县水利局", "甲县教育局"), 1)]
    assert department_of(projects) is None
    assert departments_of(projects) == ["甲县水利局", "甲县教育局"]


def test_units_of_an_unnamed_department_name_it_by_their_branch_or_their_heading() -> None:
    schools = [Project(f"p{n}", n, unit_name=name) for n, name in enumerate(("甲县一中", "甲县二中"), 1)]
    assert department_of(schools) is None
    assert department_of([*schools, Project("p3", 3, unit_name="甲县教育局本级")]) == "甲县教育局"
    assert department_of(schools, ["甲县教育局2024年部门预算绩效文本"]) == "甲县教育局"


def test_a_damaged_name_among_many_is_no_second_department() -> None:
    projects = [Project(f"p{n}", n, department_name="甲县水利局" if n else "甲县水利") for n in range(12)]
    assert department_of(projects) == "甲县水利局"


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("清河县水利局2024年部门预算绩效文本", "清河县水利局"),
        ("2024年清河县委宣传部部门预算", "清河县委宣传部"),
        ("2024年部门预算绩效文本", None),
        ("1.清河县水利局关于下达2024年资金绩效目标表", None),
    ],
)
def test_a_heading_names_the_body_of_its_part(heading: str, body: str | None) -> None:
    assert body_in(heading) == body


@pytest.mark.parametrize("part", ["第一部分 ", "二、", "附件1：", ""])
def test_the_number_of_a_part_is_not_of_the_name_of_its_body(part: str) -> None:
    assert body_in(f"{part}甲县水利局2024年部门预算") == "甲县水利局"
