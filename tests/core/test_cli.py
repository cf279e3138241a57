"""The command line as scripts use it: exit status, JSON, one sentence on stderr."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from core.cli import main
from core.commands.common import UNHEARD
from core.model import Disclosure
from core.parse import parse
from tests.helpers.word_notation import write_word

FORM = (
    "203001清河示范县文化馆（本级）|<|<|<|<|单位：万元|< / 项目编码|130999214FVKENNKNIA3G|<|项目名称|图书更新|<|< / "
    "预算规模及资金用途|预算数|5.60|其中：财政资金|5.60|其他资金|0 / ^|买书。|<|<|<|<|< / "
    "资金支出计划（%）|3月底|<|6月底|10月底|12月底|< / ^|25.00%|<|50.00%|75.00%|100.00%|< / 绩效目标|1.买书。|<|<|<|<|<"
)
ROWS = "一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据 / 产出指标|数量指标|册数|全年|≥500册|计划"


@pytest.fixture
def word(tmp_path: Path) -> Path:
    return write_word(tmp_path / "文本 2021.docx", "1.图书更新绩效目标表", FORM, ROWS)


def test_parse_prints_json_with_chinese_as_it_is(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", str(word), "--json"]) == 0
    printed = capsys.readouterr().out
    assert "图书更新" in printed
    result = json.loads(printed)
    assert (result["schema"], result["source"]) == (1, {"name": "文本 2021.docx", "kind": "docx"})
    assert result["projects"][0]["indicators"][0]["value"] == "≥500册"


def test_parse_writes_to_a_file_and_replaces_it_only_with_force(word: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    assert main(["parse", str(word), "-o", str(target)]) == 0
    assert json.loads(target.read_text("utf-8"))["layout"] == "hebei-form"
    assert main(["parse", str(word), "-o", str(target)]) == 3
    assert main(["parse", str(word), "-o", str(target), "--force"]) == 0


@pytest.mark.parametrize("template", ["hebei-form", "hebei-list"])
def test_convert_writes_a_workbook_that_reads_back_the_same(word: Path, tmp_path: Path, template: str) -> None:
    workbook, again = tmp_path / "表.xlsx", tmp_path / "再.xlsx"
    assert main(["convert", str(word), "-o", str(workbook), "--template", template]) == 0
    assert parse(workbook).disclosure == parse(word).disclosure
    assert main(["convert", str(workbook), "-o", str(again), "--template", "hebei-form"]) == 0
    assert parse(again).disclosure == parse(word).disclosure


def test_convert_writes_the_publication_text(word: Path, tmp_path: Path) -> None:
    target = tmp_path / "公开.docx"
    assert main(["convert", str(word), "-o", str(target)]) == 0
    assert rows_of(parse(target).disclosure) == rows_of(parse(word).disclosure)


def rows_of(disclosure: Disclosure) -> list[tuple[str | None, ...]]:
    return [(row.level2, row.level3, row.value) for project in disclosure.projects for row in project.indicators]


def test_convert_joins_several_documents(word: Path, tmp_path: Path) -> None:
    second = write_word(tmp_path / "乙.docx", "1.修缮绩效目标表", FORM.replace("图书更新", "修缮"), ROWS)
    target = tmp_path / "合.xlsx"
    assert main(["convert", str(word), str(second), "-o", str(target)]) == 0
    joined = parse(target).disclosure
    assert [(project.seq, project.project_name) for project in joined.projects] == [(1, "图书更新"), (2, "修缮")]


def test_convert_never_replaces_its_input(word: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = word.read_bytes()
    assert main(["convert", str(word), "-o", str(word), "--force"]) == 3
    assert word.read_bytes() == before
    assert "原文件" in capsys.readouterr().err


def test_convert_refuses_an_ending_that_it_can_not_write(word: Path, tmp_path: Path) -> None:
    assert main(["convert", str(word), "-o", str(tmp_path / "x.pdf")]) == 3
    assert not (tmp_path / "x.pdf").exists()


def test_check_lists_findings_and_says_by_its_status_that_there_are_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = write_word(tmp_path / "错.docx", "1.甲绩效目标表", FORM.replace("|5.60|其他资金", "|5.00|其他资金"), ROWS)
    assert main(["check", str(wrong), "--json"]) == 1
    issues = json.loads(capsys.readouterr().out)
    assert "projects[0].budget_total" in {issue["path"] for issue in issues}
    assert main(["check", str(wrong), "-o", str(tmp_path / "问题.xlsx")]) == 1
    assert (tmp_path / "问题.xlsx").stat().st_size > 0


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"\x00\x01\x02" * 50])
def test_a_file_that_can_not_be_read_is_one_sentence_and_status_3(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "坏.docx"
    broken.write_bytes(content)
    assert main(["parse", str(broken)]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert "坏.docx" in said.err
    assert "Traceback" not in said.err
    assert said.err.count("\n") == 1


def test_a_missing_file_and_a_document_without_tables_are_status_3(tmp_path: Path) -> None:
    assert main(["parse", str(tmp_path / "无.docx")]) == 3
    assert main(["parse", str(write_word(tmp_path / "空.docx", "只有文字"))]) == 3


def test_a_document_of_other_tables_is_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = write_word(tmp_path / "三公.docx", "科目|合计 / 一般公共服务|5")
    assert main(["parse", str(other)]) == 0
    result = json.loads(capsys.readouterr().out)
    assert (result["projects"], len(result["grids"])) == ([], 1)
    assert [issue["rule"] for issue in result["issues"]] == ["parse.no-performance-table"]


@pytest.mark.parametrize("arguments", [[], ["parse"], ["frobnicate"], ["convert", "a.docx"]])
def test_wrong_use_is_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "命令用法不对" in capsys.readouterr().err


def test_messages_come_in_english_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JIBIAO_LANG", "en")
    assert main(["parse", str(write_word(tmp_path / "a.docx", "text"))]) == 3
    assert "holds no table" in capsys.readouterr().err
    monkeypatch.setenv("JIBIAO_LANG", "zh")
    assert main(["parse", str(tmp_path / "a.docx")]) == 3
    assert "没有表格" in capsys.readouterr().err


def test_a_fault_of_the_program_is_one_sentence_too(
    word: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(path: Path, *_: object) -> None:
        raise RuntimeError("一处\n两行")

    monkeypatch.setattr("core.commands.common.parse", fail)
    assert main(["parse", str(word)]) == 3
    said = capsys.readouterr().err
    assert "RuntimeError: 一处 两行" in said
    assert said.count("\n") == 1
    monkeypatch.setenv("JIBIAO_DEBUG", "1")
    with pytest.raises(RuntimeError):
        main(["parse", str(word)])


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out.startswith("jibiao ")


def test_the_self_test_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--self-test"]) == 0
    assert "自检通过" in capsys.readouterr().out


def test_a_reader_that_has_heard_enough_ends_it_without_a_complaint(word: Path) -> None:
    command = "import sys; from core.cli import main; sys.exit(main())"
    reader = [sys.executable, "-c", "pass"]
    with subprocess.Popen(reader, stdin=subprocess.PIPE) as deaf:
        deaf.wait(timeout=60)
        speaker = [sys.executable, "-c", command, "parse", str(word), "--json"]
        spoken = subprocess.run(speaker, stdout=deaf.stdin, stderr=subprocess.PIPE, text=True, check=False)
    assert spoken.stderr == ""
    assert spoken.returncode == UNHEARD
