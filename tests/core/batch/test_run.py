import os
import time
from pathlib import Path

import openpyxl
import pytest

from core.batch.results import line, summary, write_results
from core.batch.run import Outcome, Plan, Status, Task, Written, run_batch
from core.errors import TemplateError
from core.parse import parse
from core.progress import Progress
from tests.core.test_cli import FORM, ROWS
from tests.helpers.word_notation import write_word


def fake(task: Task, _: Progress) -> Written:
    match task.file.stem:
        case "崩溃":
            os._exit(7)
        case "挂起":
            time.sleep(60)
    task.scratch.write_bytes(task.file.read_bytes())
    return Written(1, 2, 3)


def silent(number: int, count: int, outcome: Outcome) -> None:
    """Nobody listens."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in" / "子").mkdir(parents=True)
    return tmp_path / "in"


def statuses(outcomes: list[Outcome]) -> dict[str, Status]:
    return {outcome.file.name: outcome.status for outcome in outcomes}


def test_documents_become_workbooks_and_a_bad_one_stops_nothing(folder: Path, tmp_path: Path) -> None:
    good = write_word(folder / "子" / "好.docx", "1.图书更新绩效目标表", FORM, ROWS)
    (folder / "坏.docx").write_bytes(b"PK\x03\x04 broken")
    told: list[tuple[int, int, str]] = []
    outcomes = run_batch(
        Plan(folder, tmp_path / "out", jobs=1), lambda n, count, one: told.append((n, count, one.file.name))
    )
    assert told == [(1, 2, "坏.docx"), (2, 2, "好.docx")]
    assert statuses(outcomes) == {"坏.docx": Status.FAILED, "好.docx": Status.DONE}
    assert "坏.docx" in outcomes[0].message
    assert (outcomes[1].projects, outcomes[1].indicators) == (1, 1)
    assert parse(tmp_path / "out" / "子" / "好.xlsx").disclosure == parse(good).disclosure
    written = sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*"))
    assert written == ["子", "子/好.xlsx"]


def test_a_crash_and_a_hang_are_failures_of_their_files_alone(folder: Path, tmp_path: Path) -> None:
    for name in ("崩溃", "挂起", "正常"):
        (folder / f"{name}.txt").write_text(name, "utf-8")
    outcomes = run_batch(Plan(folder, tmp_path / "out", jobs=1, seconds=1.0), silent, fake)
    assert statuses(outcomes) == {"崩溃.txt": Status.FAILED, "挂起.txt": Status.FAILED, "正常.txt": Status.DONE}
    assert ["意外中止" in outcomes[0].message, "超过 1 秒" in outcomes[1].message] == [True, True]


def test_what_is_there_is_replaced_only_with_force(folder: Path, tmp_path: Path) -> None:
    (folder / "甲.txt").write_text("新", "utf-8")
    target = tmp_path / "out" / "甲.xlsx"
    target.parent.mkdir()
    target.write_text("旧", "utf-8")
    assert statuses(run_batch(Plan(folder, tmp_path / "out", jobs=1), silent, fake)) == {"甲.txt": Status.THERE}
    assert target.read_text("utf-8") == "旧"
    outcomes = run_batch(Plan(folder, tmp_path / "out", jobs=1, force=True), silent, fake)
    assert statuses(outcomes) == {"甲.txt": Status.DONE}
    assert target.read_text("utf-8") == "新"


def test_a_document_is_never_replaced_by_a_workbook(tmp_path: Path) -> None:
    out, folder = tmp_path, tmp_path / "内"
    (folder / "内").mkdir(parents=True)
    (folder / "甲.xlsx").write_text("原件", "utf-8")
    (folder / "内" / "甲.txt").write_text("新", "utf-8")
    outcomes = run_batch(Plan(folder, out, jobs=1, force=True), silent, fake)
    assert statuses(outcomes) == {"甲.xlsx": Status.DONE, "甲.txt": Status.FAILED}
    assert (folder / "甲.xlsx").read_text("utf-8") == "原件"


def test_ctrl_c_keeps_what_is_done_and_leaves_nothing_half_done(folder: Path, tmp_path: Path) -> None:
    for name in ("1正常", "挂起"):
        (folder / f"{name}.txt").write_text(name, "utf-8")

    def interrupt(number: int, count: int, outcome: Outcome) -> None:
        raise KeyboardInterrupt

    outcomes = run_batch(Plan(folder, tmp_path / "out", jobs=1), interrupt, fake)
    assert statuses(outcomes) == {"1正常.txt": Status.DONE, "挂起.txt": Status.LEFT}
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["1正常.xlsx"]


def test_a_template_that_is_not_there_is_told_before_anything_is_read(folder: Path, tmp_path: Path) -> None:
    (folder / "甲.txt").write_text("x", "utf-8")
    with pytest.raises(TemplateError):
        run_batch(Plan(folder, tmp_path / "out", jobs=1, template="无此模板"), silent, fake)
    assert not (tmp_path / "out").exists()


def test_the_list_of_results_has_a_row_for_each_document(folder: Path, tmp_path: Path) -> None:
    outcomes = [
        Outcome(folder / "甲.docx", tmp_path / "甲.xlsx", Status.DONE, 3, 20, 1),
        Outcome(folder / "子" / "乙.pdf", tmp_path / "子" / "乙.xlsx", Status.FAILED, message="打不开"),
        Outcome(folder / "丙.pdf", tmp_path / "丙.xlsx"),
    ]
    sheet = openpyxl.load_workbook(write_results(outcomes, folder, tmp_path)).active
    assert sheet is not None
    rows = [tuple("" if cell is None else cell for cell in row) for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert rows == [
        ("甲.docx", "完成", 3, 20, 1, "", "甲.xlsx"),
        (str(Path("子/乙.pdf")), "失败", "", "", "", "打不开", ""),
        ("丙.pdf", "未处理", "", "", "", "", ""),
    ]
    assert write_results(outcomes, folder, tmp_path).name == "批量转换结果 (2).xlsx"
    assert summary(outcomes) == "共 3 个文件：完成 1，失败 1，未处理 1。"
    assert line(outcomes[0], folder) == "完成\t甲.docx\t3 个项目，20 条指标，1 处疑点"
