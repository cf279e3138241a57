import runpy
from pathlib import Path

import pytest

from core.errors import TemplateError
from core.workbook.templates.template import TEMPLATES, known_templates, load_template
from tests.helpers.compound_file import compound_file
from tests.helpers.workbooks import make_template, make_workbook, parts


def test_the_hebei_templates_come_with_the_program() -> None:
    assert {info.id: info.title for info in known_templates()}.items() >= {
        ("hebei-form", "河北省预算项目绩效目标表（表样）"),
        ("hebei-list", "河北省预算项目绩效目标（导入列表）"),
    }


def test_a_template_is_found_by_its_id_and_by_its_path() -> None:
    path = TEMPLATES / "hebei-form.xlsx"
    assert load_template("hebei-form").path == load_template(path).path == load_template(str(path)).path == path


def test_an_unknown_id_names_those_that_are_known() -> None:
    with pytest.raises(TemplateError, match="hebei-form"):
        load_template("hebei")


def test_a_workbook_without_tags_is_no_template(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"\{\{项目名称\}\}"):
        make_template(tmp_path, {"表": [["项目名称"]]})


def test_an_unknown_tag_is_named_with_its_sheet_and_the_nearest_one(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"“表一”.*“项目名城”.*“项目名称”"):
        make_template(tmp_path, {"表一": [["{{项目名城}}"]]})
    with pytest.raises(TemplateError, match="“zzzz”"):
        make_template(tmp_path, {"表一": [["{{zzzz}}"]]})


def test_a_file_that_is_no_workbook_is_no_template(tmp_path: Path) -> None:
    path = tmp_path / "locked.xlsx"
    for content in (b"", b"PK\x03\x04broken", compound_file({"EncryptedPackage": b"secret"}), b"text"):
        path.write_bytes(content)
        with pytest.raises(TemplateError, match="模板不能使用"):
            load_template(path)


def test_the_name_of_a_workbook_without_title_is_its_title(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "我的表.xlsx", {"表": [["{{项目名称}}"]]})
    assert load_template(path).title == "我的表"


def lines(workbook: Path) -> dict[str, list[bytes]]:
    """The lines of each part: XlsxWriter ends them as the system does."""
    return {name: part.splitlines() for name, part in parts(workbook).items()}


def test_the_script_still_draws_the_templates(tmp_path: Path) -> None:
    for draw in runpy.run_path(str(TEMPLATES / "make.py"))["TEMPLATES"]:
        draw(tmp_path)
    drawn = sorted(path.name for path in tmp_path.glob("*.xlsx"))
    assert {"hebei-form.xlsx", "hebei-list.xlsx"} <= set(drawn)
    for name in drawn:
        assert lines(tmp_path / name) == lines(TEMPLATES / name), f"run python -m templates.make: {name} differs"
