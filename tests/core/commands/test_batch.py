"""``jibiao batch`` as scripts use it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.cli import main
from tests.core.test_cli import FORM, ROWS
from tests.helpers.word_notation import write_word

ROOT = Path(__file__).parents[3]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    write_word(tmp_path / "in" / "好.docx", "1.图书更新绩效目标表", FORM, ROWS)
    return tmp_path / "in"


def test_status_0_and_a_list_of_results_when_all_are_converted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = folder / "out"
    assert main(["batch", str(folder), "-o", str(out), "--jobs", "1", "--template", "hebei-list"]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["好.xlsx", "批量转换结果.xlsx"]
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "[1/1] 完成\t好.docx\t1 个项目，1 条指标，0 处疑点"
    assert lines[1] == "共 1 个文件：完成 1。"


def test_status_1_when_one_failed(folder: Path, tmp_path: Path) -> None:
    (folder / "空.docx").touch()
    assert main(["batch", str(folder), "-o", str(tmp_path / "out")]) == 1
    assert (tmp_path / "out" / "好.xlsx").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know no names that are not text")
def test_a_name_that_is_not_text_stops_nothing(folder: Path, tmp_path: Path) -> None:
    (folder / "好.docx").rename(folder / os.fsdecode("文本".encode("gbk") + b".docx"))
    command = [sys.executable, "-m", "gui", "batch", str(folder), "-o", str(tmp_path / "out"), "--jobs", "1"]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "1 个项目" in done.stdout.decode()
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_a_folder_that_is_not_there_is_status_3(tmp_path: Path) -> None:
    assert main(["batch", str(tmp_path / "无"), "-o", str(tmp_path / "out")]) == 3


@pytest.mark.parametrize("jobs", ["0", "-1", "很多"])
def test_a_number_of_jobs_that_can_not_be_is_wrong_use(
    folder: Path, tmp_path: Path, jobs: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["batch", str(folder), "-o", str(tmp_path / "out"), f"--jobs={jobs}"])
    assert stopped.value.code == 2
    assert f"应为不小于 1 的整数：{jobs}" in capsys.readouterr().err
