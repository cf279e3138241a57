"""``jibiao compare`` as scripts use it."""

import json
from pathlib import Path

import openpyxl
import pytest

from core.cli import main
from tests.core.test_cli import FORM, ROWS
from tests.helpers.word_notation import write_word


@pytest.fixture
def word(tmp_path: Path) -> Path:
    return write_word(tmp_path / "甲.docx", "1.图书更新绩效目标表", FORM, ROWS)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return write_word(tmp_path / "乙.docx", "1.图书更新绩效目标表", FORM, ROWS.replace("≥500册", "≥600册"))


def test_a_document_and_the_workbook_made_of_it_do_not_differ(
    word: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workbook = tmp_path / "表.xlsx"
    assert main(["convert", str(word), "-o", str(workbook)]) == 0
    assert main(["compare", str(word), str(workbook)]) == 0
    assert capsys.readouterr().out.endswith("没有不同。\n")


def test_differences_are_lines_and_status_1(word: Path, other: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(word), str(other)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "改动\t1.图书更新 · 第 1 条指标 · 指标值\t“≥500册” → “≥600册”" in lines
    assert lines[-1] == "共 1 处不同：改动 1。"


def test_json_holds_both_names_and_the_differences(word: Path, other: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(word), str(other), "--json"]) == 1
    printed = json.loads(capsys.readouterr().out)
    assert printed["schema"] == 1
    assert (printed["a"], printed["b"]) == ({"name": "甲.docx", "kind": "docx"}, {"name": "乙.docx", "kind": "docx"})
    assert [(item["path_b"], item["text_b"]) for item in printed["differences"]] == [
        ("projects[0].indicators[0].value", "≥600册")
    ]


def test_the_workbook_of_differences_is_written_whole_and_never_over_an_input(
    word: Path, other: Path, tmp_path: Path
) -> None:
    report = tmp_path / "差异.xlsx"
    assert main(["compare", str(word), str(other), "-o", str(report)]) == 1
    assert openpyxl.load_workbook(report)["差异清单"]["G2"].value == "≥600册"
    assert main(["compare", str(word), str(other), "-o", str(report)]) == 3
    assert main(["compare", str(word), str(other), "-o", str(other), "--force"]) == 3


def test_doubts_of_the_reading_are_noted(word: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    damaged = FORM.replace("130999214FVKENNKNIA3G", "130999214FVKENNKNIA")
    doubtful = write_word(tmp_path / "疑.docx", "1.图书更新绩效目标表", damaged, ROWS)
    assert main(["compare", str(word), str(doubtful)]) == 1
    assert "说明：B（疑.docx）有 1 处读取时的疑点" in capsys.readouterr().out


def test_a_file_that_can_not_be_read_is_status_3(word: Path, tmp_path: Path) -> None:
    assert main(["compare", str(word), str(tmp_path / "无.docx")]) == 3
