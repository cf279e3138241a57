import sys

import pytest

from devtools import program
from devtools.shell import SetUpError


@pytest.fixture
def made(tmp_path, monkeypatch):
    """A program folder of one file, and the commands that would have run in its copy."""
    folder = tmp_path / "dist"
    folder.mkdir()
    (folder / "jibiao").write_bytes(b"program")
    monkeypatch.setattr(program, "PROGRAM", folder)
    monkeypatch.setattr(program, "ADD_ON", tmp_path / "jibiao-ocr")
    program.ADD_ON.mkdir()
    monkeypatch.setattr(program, "TRIAL", tmp_path / "中文 路径" / "jibiao")
    return folder


def test_the_copy_in_a_chinese_path_is_tried_and_taken_away(made, monkeypatch):
    tried = []
    monkeypatch.setattr(program, "must", lambda command, *arguments: tried.append((command.parent, *arguments)))
    monkeypatch.setattr(program, "must_stay_open", lambda command: tried.append((command.parent, "window")))
    assert program.try_out() == 0
    assert tried == [(program.TRIAL, "--self-test"), (program.TRIAL, "window")]
    assert not program.TRIAL.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege on Windows")
def test_the_size_of_a_folder_counts_each_file_once(made):
    (made / "again").symlink_to(made / "jibiao")
    assert program.size(made) == len(b"program")


def test_a_window_that_is_gone_at_once_is_an_error():
    with pytest.raises(SetUpError, match="closed at once"):
        program.must_stay_open(sys.executable, "-c", "pass")
