import pytest

from devtools import demonstration
from devtools.shell import SetUpError

FOUND = {
    "layout": "hebei-form",
    "year": 2024,
    "department": "云台县文化局",
    "overall": {"goal": "丰富群众文化生活"},
    "projects": [
        {
            "project_code": "13032424P00000000001X",
            "project_name": "送戏下乡",
            "budget_total": "5.60",
            "amount_unit": "万元",
            "indicators": [{}, {}],
        }
    ],
    "issues": [{"path": "projects[0].indicators[1].value", "message": "指标值为空"}],
}


def test_what_came_back_the_same_is_fine_though_it_stood_in_another_file():
    demonstration.compare(FOUND | {"source": {"kind": "docx"}}, FOUND | {"source": {"kind": "xlsx"}})


@pytest.mark.parametrize("fact", demonstration.FACTS)
def test_a_fact_that_did_not_come_back_stops_the_demonstration(fact):
    with pytest.raises(SetUpError, match=fact):
        demonstration.compare(FOUND, FOUND | {fact: None})


def test_what_was_found_is_told_project_by_project():
    told = demonstration.describe(FOUND)
    assert "云台县文化局 2024: 1 projects, 2 indicators, 1 findings" in told
    assert "13032424P00000000001X  送戏下乡  5.60  万元" in told
    assert "projects[0].indicators[1].value: 指标值为空" in told


def test_the_file_of_an_earlier_demonstration_makes_place(tmp_path):
    old = tmp_path / "old.xlsx"
    old.touch()
    assert not demonstration.fresh(old).exists()
    assert not demonstration.fresh(old).exists()


@pytest.mark.parametrize(("display", "shown_by"), [(True, "jibiao"), (False, "gui.screenshot")])
def test_the_window_opens_on_a_display_and_is_drawn_into_a_picture_without(monkeypatch, display, shown_by):
    commands = []
    monkeypatch.setattr(demonstration, "has_display", lambda: display)
    monkeypatch.setattr(demonstration, "run", lambda *command, **variables: commands.append((command, variables)) or 0)
    assert demonstration.window() == 0
    ((command, variables),) = commands
    assert any(shown_by in str(word) for word in command)
    assert ("QT_QPA_PLATFORM" in variables) != display
