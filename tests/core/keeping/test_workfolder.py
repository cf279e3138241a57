from pathlib import Path

import pytest

from core.errors import WorkBusyError, WorkDamagedError
from core.facts import Fact
from core.findings import Finding, Severity
from core.keeping.packed import Notes
from core.keeping.workfile import WorkFile, pack_reading
from core.keeping.workfolder import Continued, WorkFolder
from tests.core.keeping.test_workfile import READING, harm, step

NOTES = Notes({Finding(Fact("i1", "value"), "parse.value", Severity.WARNING, "可能有误。"): "已核对"})


@pytest.fixture
def folder(tmp_path: Path) -> WorkFolder:
    return WorkFolder(tmp_path / "works")


def leave(folder: WorkFolder, source: Path, steps: int) -> Path:
    """Leave work with so many steps behind."""
    path = folder.path_for(source)
    work = WorkFile(path)
    work.begin(source, pack_reading(READING))
    for n in range(1, steps + 1):
        work.add(n, step(n))
    work.close()
    return path


def sources(folder: WorkFolder) -> list[str]:
    return [work.state.source.name for work in folder.unfinished()[0]]


def take_up(folder: WorkFolder, path: Path) -> Continued:
    """All that the window does to go on with work."""
    opened = folder.open(path)
    try:
        return folder.continued(opened, opened.packed.unpacked())
    except BaseException:
        opened.file.close()
        raise


def test_unfinished_work_is_listed_the_latest_first(folder: WorkFolder, tmp_path: Path) -> None:
    older = leave(folder, tmp_path / "甲.docx", 2)
    leave(folder, tmp_path / "乙.docx", 1)
    harm(older, "UPDATE document SET changed = '2020-01-01T00:00:00'")
    assert sources(folder) == ["乙.docx", "甲.docx"]
    assert [work.state.position for work in folder.unfinished()[0]] == [1, 2]


def test_work_without_changes_is_removed(folder: WorkFolder, tmp_path: Path) -> None:
    path = leave(folder, tmp_path / "甲.docx", 0)
    assert folder.unfinished() == ([], [])
    assert not path.exists()


def test_work_that_is_saved_is_removed(folder: WorkFolder, tmp_path: Path) -> None:
    path = leave(folder, tmp_path / "甲.docx", 1)
    work = WorkFile(path)
    work.note_saved(tmp_path / "甲.xlsx", "hebei-form", 1)
    work.close()
    assert folder.unfinished() == ([], [])
    assert not path.exists()


def test_work_open_in_another_window_is_neither_listed_nor_removed(folder: WorkFolder, tmp_path: Path) -> None:
    path = leave(folder, tmp_path / "甲.docx", 1)
    work = WorkFile(path)
    assert folder.unfinished() == ([], [])
    folder.remove(path)
    work.add(2, step(2))
    work.close()
    assert sources(folder) == ["甲.docx"]


def test_a_damaged_file_is_put_aside_and_the_others_stay(folder: WorkFolder, tmp_path: Path) -> None:
    path = leave(folder, tmp_path / "甲.docx", 1)
    leave(folder, tmp_path / "乙.docx", 1)
    path.write_bytes(b"x" * 9000)
    works, sentences = folder.unfinished()
    assert [work.state.source.name for work in works] == ["乙.docx"]
    assert "已损坏" in sentences[0]
    (aside,) = folder.folder.glob("*.damaged")
    assert (aside.read_bytes(), aside.name in sentences[0]) == (b"x" * 9000, True)
    assert folder.unfinished()[1] == []


def test_a_file_of_a_later_program_stays_where_it_is(folder: WorkFolder, tmp_path: Path) -> None:
    path = leave(folder, tmp_path / "甲.docx", 1)
    harm(path, "PRAGMA user_version = 99")
    works, sentences = folder.unfinished()
    assert (works, len(sentences), path.exists()) == ([], 1, True)


def test_a_document_has_one_working_file_however_its_path_is_written(folder: WorkFolder, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    assert folder.path_for(tmp_path / "甲.docx") == folder.path_for(tmp_path / "sub" / ".." / "甲.docx")
    assert folder.path_for(tmp_path / "甲.docx") != folder.path_for(tmp_path / "乙.docx")


def test_a_folder_that_is_not_there_holds_no_work(folder: WorkFolder) -> None:
    assert folder.unfinished() == ([], [])


def test_unfinished_work_is_found_by_its_document(folder: WorkFolder, tmp_path: Path) -> None:
    leave(folder, tmp_path / "甲.docx", 2)
    state = folder.left(tmp_path / "甲.docx")
    assert state is not None
    assert state.position == 2
    assert folder.left(tmp_path / "乙.docx") is None


def test_work_is_taken_up_as_it_was_left(folder: WorkFolder, tmp_path: Path) -> None:
    path = leave(folder, tmp_path / "甲.docx", 0)
    left = WorkFile(path)
    left.add(1, step(4))
    left.move(0)
    left.put_draft(step(4))
    left.put_notes(NOTES)
    left.close()
    work = take_up(folder, path)
    assert (work.reading, work.steps, work.state.position) == (READING, (step(4),), 0)
    assert (work.draft, work.notes, work.trouble) == (step(4), NOTES, "")
    with pytest.raises(WorkBusyError):
        take_up(folder, path)
    work.file.close()


@pytest.mark.parametrize(
    "damage",
    ["UPDATE step SET edit = x'789c03' WHERE number = 3", "DELETE FROM step WHERE number = 3"],
)
def test_what_can_be_made_out_of_a_damaged_file_is_recovered(folder: WorkFolder, tmp_path: Path, damage: str) -> None:
    path = leave(folder, tmp_path / "甲.docx", 0)
    left = WorkFile(path)
    for number in range(1, 6):
        left.add(number, step(3 + number))
    left.put_notes(NOTES)
    left.close()
    harm(path, damage)
    work = take_up(folder, path)
    assert (work.steps, work.notes) == ((step(4), step(5)), NOTES)
    assert "前 2 步" in work.trouble
    work.file.close()
    assert len(list(folder.folder.glob("*.damaged"))) == 1
    again = take_up(folder, path)
    assert again.notes == NOTES
    assert (again.steps, again.state.position, again.trouble) == ((step(4), step(5)), 2, "")
    again.file.close()


def test_steps_that_do_not_fit_end_what_is_recovered(folder: WorkFolder, tmp_path: Path) -> None:
    path = leave(folder, tmp_path / "甲.docx", 1)  # its step goes from "0", the document has "3"
    work = take_up(folder, path)
    assert (work.steps, "前 0 步" in work.trouble) == ((), True)
    work.file.close()


@pytest.mark.parametrize("damage", ["UPDATE document SET reading = x'00'", "DELETE FROM document"])
def test_a_document_that_can_not_be_made_out_is_damaged(folder: WorkFolder, tmp_path: Path, damage: str) -> None:
    path = leave(folder, tmp_path / "甲.docx", 1)
    harm(path, damage)
    with pytest.raises(WorkDamagedError):
        take_up(folder, path)
    folder.remove(path)
    assert not path.exists(), "the file was let go of"
