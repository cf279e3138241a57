from core.document import Document
from core.facts import Fact
from core.findings import Finding, Severity, Source
from core.jsonio import to_json
from core.model import Disclosure, Extra, Group, Indicator, Overall, Project, Safeguard
from core.reading import Reading
from tests.helpers.word_notation import table


def reading() -> Reading:
    row = Indicator("i1", level1="产出指标", value="≥9595%", basis="", extra=(Extra("评分", "5"),))
    project = Project(
        "p1", 1, project_code="X", budget_total="5.60", goals=(), spend_plan=("", "100%"), indicators=(row,)
    )
    finding = Finding(
        Fact("i1", "value"), "parse.joined", Severity.WARNING, "拼", "≥9|5%", Source("t1", 2, 3, 1), ("≥95%",)
    )
    disclosure = Disclosure(
        "hebei-form", 2024, "某局", Overall("总", (), (Safeguard("项", "文"),)), (project,), glued=True
    )
    grid = table("甲|乙 / ^|丙")
    return Reading(Document("a.docx", "docx", (grid,)), disclosure, (finding,), {"t1": "form"})


def test_the_json_is_the_contracts() -> None:
    json = to_json(reading())
    assert json["schema"] == 1
    assert json["source"] == {"name": "a.docx", "kind": "docx"}
    assert (json["layout"], json["year"], json["department"]) == ("hebei-form", 2024, "某局")
    assert json["overall"] == {"goal": "总", "sub_goals": [], "safeguards": [{"title": "项", "text": "文"}]}
    assert json["projects"] == [
        {
            "id": "p1",
            "seq": 1,
            "project_code": "X",
            "budget_total": "5.60",
            "spend_plan": ["", "100%"],
            "goals": [],
            "indicators": [
                {
                    "id": "i1",
                    "level1": "产出指标",
                    "value": "≥9595%",
                    "value_parts": {"comparator": "≥", "number": "95", "unit": "%", "text": "95%"},
                    "basis": "",
                    "extra": [{"label": "评分", "text": "5"}],
                }
            ],
        }
    ]


def test_tables_are_listed_with_their_role_and_merges() -> None:
    (grid,) = to_json(reading())["grids"]
    assert (grid["id"], grid["role"], grid["rows"], grid["columns"]) == ("t1", "form", 2, 2)
    assert grid["cells"][0] == {"row": 0, "column": 0, "rowspan": 2, "colspan": 1, "text": "甲"}


def test_issues_carry_the_path_and_the_place() -> None:
    assert to_json(reading())["issues"] == [
        {
            "path": "projects[0].indicators[0].value",
            "rule": "parse.joined",
            "severity": "warning",
            "message": "拼",
            "original": "≥9|5%",
            "source": {"grid": "t1", "row": 2, "column": 3, "page": 1},
            "fixes": ["≥95%"],
        }
    ]


def test_the_two_groups_of_a_zhejiang_row_are_objects() -> None:
    row = Indicator("i1", common=Group("名", "值", "述"), individual=Group())
    json = to_json(Reading(Document("a", "xlsx", ()), Disclosure(projects=(Project("p1", 1, indicators=(row,)),))))
    assert json["projects"][0]["indicators"][0]["common"] == {"name": "名", "value": "值", "description": "述"}
    assert json["projects"][0]["indicators"][0]["individual"] == {"name": "", "value": "", "description": ""}
