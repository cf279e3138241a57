from pathlib import Path

import pytest

from core.errors import WriteError
from core.files import whole_file


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    with whole_file(tmp_path / "甲.txt") as temporary:
        temporary.write_text("全", "utf-8")
        assert not (tmp_path / "甲.txt").exists()
    assert (tmp_path / "甲.txt").read_text("utf-8") == "全"
    assert [path.name for path in tmp_path.iterdir()] == ["甲.txt"]


def test_nothing_is_left_when_writing_fails(tmp_path: Path) -> None:
    def fail() -> None:
        with whole_file(tmp_path / "甲.txt") as temporary:
            temporary.write_text("半", "utf-8")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_replaced_only_with_force(tmp_path: Path) -> None:
    target = tmp_path / "甲.txt"
    target.write_text("旧", "utf-8")
    with pytest.raises(WriteError, match="已经存在"), whole_file(target):
        pytest.fail("must not write")
    with whole_file(target, force=True) as temporary:
        temporary.write_text("新", "utf-8")
    assert target.read_text("utf-8") == "新"


def test_the_input_is_never_replaced(tmp_path: Path) -> None:
    source = tmp_path / "甲.xlsx"
    source.write_text("旧", "utf-8")
    with pytest.raises(WriteError, match="原文件"), whole_file(tmp_path / "." / "甲.xlsx", force=True, never=source):
        pytest.fail("must not write")


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="不存在"), whole_file(tmp_path / "无" / "甲.txt"):
        pytest.fail("must not write")


def test_a_target_that_is_open_elsewhere_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr("os.replace", locked)
    with pytest.raises(WriteError, match="正在 Excel 或 WPS 中打开"), whole_file(tmp_path / "甲.txt") as temporary:
        temporary.write_text("新", "utf-8")
    assert list(tmp_path.iterdir()) == []
