import pytest

from core.model import Project
from core.recognise.character import department_of, year_of


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
