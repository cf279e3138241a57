"""``jibiao template``: from a blank form to a converted document, as a clerk types it."""

import json
from pathlib import Path

import openpyxl
import pytest

from core.cli import main
from tests.helpers.blank_forms import blank_form
from tests.helpers.word_notation import write_word
from tests.helpers.workbooks import make_workbook

FORM = """
项目名称 | _ | 项目编码 | _
资金总额 | _ | 财政资金 | _
一级指标 | 二级指标 | 三级指标 | 指标值
_ | _ | _ | _
_ | _ | _ | _
"""


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIBIAO_HOME", str(tmp_path / "home"))


def test_a_blank_form_is_added_listed_and_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blank = blank_form(tmp_path / "某省表.xlsx", 目标表=FORM)
    assert main(["template", "add", str(blank)]) == 0
    told = capsys.readouterr().out
    assert "目标表\tB1\t{{项目名称}}" in told
    assert told.endswith("已添加模板“某省表”，第 1 版。转换时用 --template 某省表。\n")
    assert main(["template", "list"]) == 0
    assert "某省表\t表样\t第 1 版\t某省表\t" in capsys.readouterr().out
    source = make_workbook(
        tmp_path / "source.xlsx",
        {
            "表": [
                ["项目名称", "道路养护", "项目编码", "130304210000000000012"],
                ["资金总额", "5.60", "财政资金", "5.60"],
                ["一级指标", "二级指标", "三级指标", "指标值"],
                ["产出指标", "数量指标", "养护里程", "≥100公里"],
            ]
        },
    )
    assert main(["convert", str(source), "-o", str(tmp_path / "out.xlsx"), "--template", "某省表"]) == 0
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert (sheet.title, sheet["B1"].value, sheet["C4"].value, sheet["C5"].value) == (
        "1.道路养护",
        "道路养护",
        "养护里程",
        None,
    )
    assert main(["compare", str(tmp_path / "out.xlsx"), str(source)]) == 0


def test_check_explains_and_its_status_tells_of_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = make_workbook(tmp_path / "a.xlsx", {"表": [["{{项目名称}}", "{{指标.三级指标}}"]]})
    assert main(["template", "check", str(good)]) == 0
    assert "表\tB1\t{{指标.三级指标}}\t三级指标，每个指标一行\n" in capsys.readouterr().out
    bad = make_workbook(tmp_path / "b.xlsx", {"表": [["{{项目名城}}", "{{指标.三级指标}}"]]})
    assert main(["template", "check", str(bad), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [flaw["message"] for flaw in told["flaws"]] == ["不认识标记“项目名城”。是不是“项目名称”“项目编码”？"]


def test_check_explains_a_word_file_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    look = write_word(tmp_path / "样式.docx", "项目：{{项目名称}}", "{{预算书}}")
    assert main(["template", "check", str(look)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "\t“项目：{{项目名称}}”\t{{项目名称}}\t项目名称",
        "错误\t\t“{{预算书}}”\t不认识标记“预算书”。是不是“预算数”“一般公共预算”？",
    ]
    assert main(["template", "check", str(write_word(tmp_path / "好.docx", "{{项目名称}}"))]) == 0


def test_check_writes_the_proposal_for_excel(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blank = blank_form(tmp_path / "某省表.xlsx", 目标表=FORM)
    tagged = tmp_path / "tagged.xlsx"
    assert main(["template", "check", str(blank), "-o", str(tagged)]) == 0
    assert capsys.readouterr().out.startswith("工作簿里没有标记。按栏目名称提议如下：\n")
    assert openpyxl.load_workbook(tagged).worksheets[0]["D4"].value == "{{指标.指标值}}"
    assert main(["template", "check", str(blank), "-o", str(tagged)]) == 3


def test_what_is_no_template_is_refused_with_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = make_workbook(tmp_path / "a.xlsx", {"表": [["姓名", "电话"]]})
    assert main(["template", "add", str(other)]) == 3
    assert capsys.readouterr().err.startswith("“a.xlsx”里没有标记，也没有认出")
    assert main(["template", "remove", "没有"]) == 3


def test_what_is_doubtful_is_said_when_it_is_put_to_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    twice = make_workbook(tmp_path / "a.xlsx", {"表": [["{{项目名称}}", "{{项目名称}}"], ["{{指标.三级指标}}"]]})
    assert main(["template", "add", str(twice)]) == 0
    assert capsys.readouterr().out.splitlines()[0].startswith("疑问\t表\tB1\t“项目名称”在 A1 已经有了")


def test_remove_takes_an_own_template_away(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["template", "add", str(blank_form(tmp_path / "a.xlsx", 表=FORM)), "--id", "新表"])
    assert main(["template", "remove", "新表"]) == 0
    capsys.readouterr()
    main(["template", "list", "--json"])
    assert "新表" not in {row["id"] for row in json.loads(capsys.readouterr().out)}
