"""``jibiao merge`` as scripts use it."""

import json
from pathlib import Path

import openpyxl
import pytest

from core.cli import main
from core.parse import parse
from tests.core.test_cli import FORM, ROWS
from tests.helpers.word_notation import write_word

TITLE = "1.图书更新绩效目标表"
TWO = ROWS + " / 产出指标|质量指标|完好率|全年|≥98%|计划"


@pytest.fixture
def word(tmp_path: Path) -> Path:
    return write_word(tmp_path / "文本.docx", TITLE, FORM, TWO)


@pytest.fixture
def sent(word: Path, tmp_path: Path) -> Path:
    """The workbook as it was sent out."""
    path = tmp_path / "送出.xlsx"
    assert main(["convert", str(word), "-o", str(path)]) == 0
    return path


def retyped(workbook: Path, name: str, **texts: str) -> Path:
    """A copy of a workbook in which somebody has typed other texts over those named."""
    book = openpyxl.load_workbook(workbook)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value in texts:
                    cell.value = texts[cell.value]
    target = workbook.with_name(name)
    book.save(target)
    return target


def values(path: Path) -> list[str | None]:
    return [row.value for row in parse(path).disclosure.projects[0].indicators]


def test_what_was_changed_in_the_workbook_is_merged_and_listed(
    word: Path, sent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    came, out = retyped(sent, "回来.xlsx", **{"≥500册": "≥600册"}), tmp_path / "合并.xlsx"
    capsys.readouterr()
    assert main(["merge", str(word), str(came), "--base", str(sent), "-o", str(out)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "已合并\t改动\t1.图书更新 · 第 1 条指标 · 指标值\t“≥500册” → “≥600册”",
        "已合并 1 处，待定 0 处。",
        f"合并结果已写入“{out}”。",
    ]
    assert values(out) == ["≥600册", "≥98%"]


def test_without_a_target_nothing_is_written_and_nothing_said_to_be_merged(
    word: Path, sent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    came = retyped(sent, "回来.xlsx", **{"≥500册": "≥600册"})
    before = sorted(tmp_path.iterdir())
    capsys.readouterr()
    assert main(["merge", str(word), str(came)]) == 0
    assert "已合并" not in capsys.readouterr().out
    assert sorted(tmp_path.iterdir()) == before


def test_a_conflict_keeps_the_documents_text_and_is_status_1(
    sent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = write_word(tmp_path / "改过的文本.docx", TITLE, FORM, TWO.replace("≥500册", "≥700册"))
    came = retyped(sent, "回来.xlsx", **{"≥500册": "≥600册", "≥98%": "≥99%"})
    out = tmp_path / "合并.xlsx"
    capsys.readouterr()
    asked = ["merge", str(here), str(came), "--base", str(sent), "-o", str(out)]
    assert main([*asked, "--json"]) == 1
    changes = json.loads(capsys.readouterr().out)["changes"]
    assert [(c["taken"], c["kind"], c["path"], c["base"], c["ours"], c["came"]) for c in changes] == [
        (True, "changed", "projects[0].indicators[1].value", "≥98%", "≥98%", "≥99%"),
        (False, "conflict", "projects[0].indicators[0].value", "≥500册", "≥700册", "≥600册"),
    ]
    assert values(out) == ["≥700册", "≥99%"]
    assert main([*asked, "--all", "--force"]) == 0
    assert values(out) == ["≥600册", "≥99%"]


def test_rows_that_were_removed_in_the_workbook_are_told_by_their_ids(word: Path, tmp_path: Path) -> None:
    sent, came, out = (tmp_path / name for name in ("送出.xlsx", "回来.xlsx", "合并.xlsx"))
    assert main(["convert", str(word), "-o", str(sent), "--template", "hebei-list"]) == 0
    book = openpyxl.load_workbook(sent)
    sheet = next(sheet for sheet in book if any(cell.value == "完好率" for row in sheet.iter_rows() for cell in row))
    sheet.delete_rows(next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == "完好率"))
    book.save(came)
    assert main(["merge", str(word), str(came), "--base", str(sent), "-o", str(out)]) == 0
    assert values(out) == ["≥500册"]


def test_a_workbook_of_another_document_is_refused(
    word: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    form = FORM.replace("图书更新", "道路养护").replace("130999214FVKENNKNIA3G", "130999214FVKENNKNIB3G")
    rows = "一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据 / 效益指标|社会效益指标|受益人数|全年|≥9万人|规划"
    other, out = write_word(tmp_path / "别的.docx", "1.道路养护绩效目标表", form, rows), tmp_path / "合并.xlsx"
    assert main(["merge", str(word), str(other), "-o", str(out)]) == 3
    assert "请确认选对了文件" in capsys.readouterr().err
    assert not out.exists()


def test_no_input_is_ever_written_over(word: Path, sent: Path) -> None:
    before = sent.read_bytes()
    for option in ([], ["--base", str(sent)]):
        came = sent if not option else retyped(sent, "回来.xlsx")
        assert main(["merge", str(word), str(came), *option, "-o", str(sent), "--force"]) == 3
    assert sent.read_bytes() == before


def test_a_workbook_that_can_not_be_read_is_status_3(word: Path, tmp_path: Path) -> None:
    assert main(["merge", str(word), str(tmp_path / "无.xlsx")]) == 3
