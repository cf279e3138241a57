"""How a template is called to somebody who has to choose among several."""

from pathlib import Path

import pytest

from core.workbook.templates.arrangement import arrangement
from core.workbook.templates.template import load_template
from tests.helpers.workbooks import make_template

ROW = ["{{指标.三级指标}}", "{{指标.指标值}}"]


@pytest.mark.parametrize(
    ("sheets", "told"),
    [
        ({"表": [["{{项目名称}}"], ROW]}, "每个项目一张工作表"),
        ({"表": [["{{项目.项目名称}}"], ROW]}, "各项目依次排在一张工作表上"),
        ({"表": [["项目"], ["{{项目名称}}", *ROW]]}, "所有项目的指标列在一张清单里，每条指标一行"),
        ({"项目": [["{{项目.项目名称}}"]], "指标": [ROW]}, "项目一张清单，指标一张清单，每条指标一行"),
        ({"项目": [["{{项目.项目名称}}"]]}, "只有项目，没有指标"),
    ],
)
def test_it_says_how_projects_are_laid_out(tmp_path: Path, sheets: dict[str, list[list[str]]], told: str) -> None:
    assert arrangement(make_template(tmp_path, sheets)) == told


@pytest.mark.parametrize(
    ("id", "told"), [("hebei-form", "每个项目一张工作表"), ("zhejiang-list", "各项目依次排在一张工作表上")]
)
def test_those_of_the_program_tell_theirs(id: str, told: str) -> None:
    assert arrangement(load_template(id)) == told
