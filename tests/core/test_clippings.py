import os
from pathlib import Path

import pytest

from core.clippings import Clippings
from core.errors import WriteError
from core.keeping.workfile import WorkFile
from core.keeping.workfolder import WorkFolder

TWO_DAYS = 2 * 24 * 60 * 60


@pytest.fixture
def works(tmp_path: Path) -> WorkFolder:
    return WorkFolder(tmp_path / "works")


@pytest.fixture
def clippings(works: WorkFolder) -> Clippings:
    return Clippings(works)


def age(path: Path) -> None:
    then = path.stat().st_mtime - TWO_DAYS
    os.utime(path, (then, then))


def test_a_clipping_stands_in_a_file_named_by_the_first_free_number(clippings: Clippings, tmp_path: Path) -> None:
    first, second = clippings.add(b"one"), clippings.add(b"two")
    assert [path.name for path in (first, second)] == ["剪贴板 1", "剪贴板 2"]
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")
    assert clippings.holds(first)
    assert not clippings.holds(tmp_path / "某局.docx")
    clippings.drop(first)
    assert not first.exists()
    again = clippings.add(b"three")
    assert again.name == "剪贴板 1"
    assert again != first, "its working file must not be that of the first one"


def test_nothing_but_clippings_is_ever_dropped(clippings: Clippings, tmp_path: Path) -> None:
    path = tmp_path / "某局.docx"
    path.write_bytes(b"x")
    clippings.drop(path)
    assert path.exists()


def test_old_ones_go_once_nobody_works_on_them(clippings: Clippings, works: WorkFolder) -> None:
    worked_on, given_up, young = (clippings.add(b"x") for _ in range(3))
    WorkFile(works.path_for(worked_on)).close()
    age(worked_on)
    age(given_up)
    clippings.add(b"y")
    assert [path.exists() for path in (worked_on, given_up, young)] == [True, False, True]


def test_a_full_disk_is_told(clippings: Clippings) -> None:
    clippings.folder.parent.mkdir(parents=True, exist_ok=True)
    clippings.folder.write_bytes(b"in the way")
    with pytest.raises(WriteError, match="无法保存剪贴板的内容"):
        clippings.add(b"x")


def test_without_working_files_they_stand_somewhere_else() -> None:
    clippings = Clippings(None)
    path = clippings.add(b"x")
    assert clippings.holds(path)
    clippings.drop(path)
    clippings.folder.rmdir()
