"""Own templates: added in versions, named by the workbooks made with them, taken off again."""

from pathlib import Path

import pytest

from core.errors import TemplateError
from core.workbook.filling.fill import fill
from core.workbook.proposals.adopt import adopt
from core.workbook.readback.extract import extract
from core.workbook.templates.shelf import id_of, put_on_shelf, shelf_folder, take_off_shelf, versions
from core.workbook.templates.template import known_templates, load_template
from tests.core.workbook.samples import DISCLOSURE
from tests.helpers.workbooks import make_workbook

ROWS = [["项目名称", "{{项目.项目名称}}"]]
MORE = [["项目名称", "{{项目.项目名称}}", "{{项目.预算数}}"]]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIBIAO_HOME", str(tmp_path / "home"))


def workbook(folder: Path, rows: list[list[str]] = ROWS) -> Path:
    return make_workbook(folder / "2025年绩效表.xlsx", {"项目": rows})


def test_a_template_that_was_added_is_known_by_its_name(tmp_path: Path) -> None:
    adopted = adopt(workbook(tmp_path))
    assert (adopted.id, adopted.version, adopted.is_new) == ("2025年绩效表", 1, True)
    info = known_templates()[-1]
    assert (info.id, info.title, info.version, info.is_own) == ("2025年绩效表", "2025年绩效表", 1, True)
    assert load_template("2025年绩效表").path == info.path


def test_the_same_again_is_no_new_version(tmp_path: Path) -> None:
    path = workbook(tmp_path)
    adopt(path)
    again = adopt(path)
    assert (again.version, again.is_new) == (1, False)


def test_a_changed_one_is_the_next_version_and_the_old_one_stays(tmp_path: Path) -> None:
    adopt(workbook(tmp_path))
    assert adopt(workbook(tmp_path, MORE)).version == 2
    assert (load_template("2025年绩效表").version, load_template("2025年绩效表@1").version) == (2, 1)
    with pytest.raises(TemplateError, match="没有名为“2025年绩效表@3”"):
        load_template("2025年绩效表@3")


def test_a_workbook_of_an_old_version_is_read_as_it_was_made(tmp_path: Path) -> None:
    adopt(workbook(tmp_path))
    fill(DISCLOSURE, load_template("2025年绩效表"), tmp_path / "out.xlsx")
    assert extract(tmp_path / "out.xlsx").findings == ()
    adopt(workbook(tmp_path, MORE))
    reading = extract(tmp_path / "out.xlsx")
    assert reading.disclosure == DISCLOSURE
    assert [finding.message for finding in reading.findings] == [
        "这个工作簿是用模板“2025年绩效表”第 1 版填写的，现在的模板是第 2 版。内容已按当时的版式读回。"
    ]


def test_it_is_read_back_when_the_template_is_gone(tmp_path: Path) -> None:
    adopt(workbook(tmp_path))
    fill(DISCLOSURE, load_template("2025年绩效表"), tmp_path / "out.xlsx")
    take_off_shelf("2025年绩效表")
    assert extract(tmp_path / "out.xlsx").disclosure == DISCLOSURE
    with pytest.raises(TemplateError, match="没有编号为“2025年绩效表”的自有模板"):
        take_off_shelf("2025年绩效表")


def test_the_ids_of_the_program_are_taken(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="“hebei-form”是程序自带的模板"):
        adopt(workbook(tmp_path), "hebei-form")


@pytest.mark.parametrize("id", ["../a", "a/b", "a@1", "con:", ".", "a\x00"])
def test_an_id_never_leads_out_of_the_folder(tmp_path: Path, id: str) -> None:
    with pytest.raises(TemplateError, match="不能用作模板编号"):
        put_on_shelf(workbook(tmp_path), id, "a.xlsx")
    assert versions(id) == {}
    assert not shelf_folder().exists()
    assert id_of(id) == id_of(id_of(id))


def test_an_own_template_that_was_damaged_hides_no_other(tmp_path: Path) -> None:
    adopt(workbook(tmp_path))
    adopt(workbook(tmp_path, MORE), "另一个")
    versions("2025年绩效表")[1].write_bytes(b"PK")
    assert [info.id for info in known_templates() if info.is_own] == ["另一个"]
    with pytest.raises(TemplateError, match="模板不能使用"):
        load_template("2025年绩效表")
