import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.changes import SetText
from core.document import Document
from core.edits import Edit
from core.errors import WorkBusyError, WorkDamagedError, WorkfileError
from core.facts import Fact
from core.findings import Finding, Severity
from core.keeping import workfile, workstore
from core.keeping.packed import Notes
from core.keeping.workfile import WorkFile, look_into, pack_reading
from core.keeping.workstore import WorkState
from core.model import Disclosure, Indicator, Project
from core.reading import Reading

READING = Reading(
    Document("甲.docx", "docx", ()),
    Disclosure(projects=(Project("p1", 1, project_name="修缮", indicators=(Indicator("i1", value="3"),)),)),
)
SOURCE = Path("某局/甲.docx")


_OLD_READING = (
    '{"document": {"name": "甲.docx", "kind": "docx", "blocks": []}, "disclosure": {"projects": [{"id": "p1", "seq": 1,'
    ' "project_name": "修缮", "indicators": [{"id": "i1", "value": "3"}]}]}}'
)
_OLD_STEP = (
    '{"label": "修改单元格", "changes": [{"is": "SetText", "fact": {"owner": "i1", "field": "value"},'
    ' "before": "3", "after": "4"}], "focus": {"owner": "i1", "field": "value"}}'
)


def step(n: int) -> Edit:
    return Edit("修改单元格", (SetText(Fact("i1", "value"), str(n - 1), str(n)),), Fact("i1", "value"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "留存" / "a.jbwork"


@pytest.fixture
def work(path: Path) -> Iterator[WorkFile]:
    made = WorkFile(path)
    made.begin(SOURCE, pack_reading(READING))
    yield made
    made.close()


def position(work: WorkFile) -> tuple[int, int | None]:
    state = work.state()
    assert state is not None
    return state.position, state.saved


def test_a_document_and_its_steps_are_there_again(work: WorkFile, path: Path) -> None:
    work.add(1, step(1))
    work.add(2, step(2))
    work.close()
    again = WorkFile(path)
    assert again.packed().reading() == READING
    assert list(again.packed().steps()) == [step(1), step(2)]
    assert position(again) == (2, 0)
    again.close()


def test_undone_steps_stay_until_another_is_made(work: WorkFile) -> None:
    for n in (1, 2, 3):
        work.add(n, step(n))
    work.move(1)
    assert (position(work)[0], len(list(work.packed().steps()))) == (1, 3)
    work.add(2, step(9))
    assert list(work.packed().steps()) == [step(1), step(9)]


def test_saved_work_has_nothing_unsaved(work: WorkFile, tmp_path: Path) -> None:
    work.add(1, step(1))
    work.note_saved(tmp_path / "甲.xlsx", "hebei-form", 1)
    state = work.state()
    assert state is not None
    assert (state.unsaved, state.target, state.template) == (False, tmp_path / "甲.xlsx", "hebei-form")
    work.move(0)
    undone = work.state()
    assert undone is not None
    assert undone.unsaved


def test_a_saved_state_that_was_undone_and_overwritten_can_not_be_come_back_to(work: WorkFile, path: Path) -> None:
    work.add(1, step(1))
    work.note_saved(path, "hebei-form", 1)
    work.move(0)
    work.add(1, step(7))
    assert position(work) == (1, None)


def test_the_saved_state_may_lie_behind_the_present_one(work: WorkFile, path: Path) -> None:
    work.add(1, step(1))
    work.add(2, step(2))
    work.note_saved(path, "hebei-form", 1)
    assert position(work) == (2, 1)
    work.note_saved(path, "hebei-form", None)
    assert position(work) == (2, None)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=12))
def test_the_file_follows_every_walk_over_the_history(tmp_path: Path, walk: list[str]) -> None:
    work = WorkFile(tmp_path / "walk.jbwork")
    work.begin(SOURCE, pack_reading(READING))
    steps: list[Edit] = []
    at = 0
    for n, move in enumerate(walk):
        if move == "do":
            steps[at:] = [step(n)]
            at += 1
            work.add(at, step(n))
        else:
            at = max(0, at - 1) if move == "undo" else min(len(steps), at + 1)
            work.move(at)
    assert (list(work.packed().steps()), position(work)[0]) == (steps, at)
    work.close()


def test_what_is_being_typed_is_kept_until_the_next_step(work: WorkFile, path: Path) -> None:
    work.put_draft(step(4))
    work.put_draft(step(5))
    assert work.packed().draft() == step(5)
    state = work.state()
    assert state is not None
    assert state.unsaved
    work.add(1, step(6))
    assert work.packed().draft() is None
    work.put_draft(step(7))
    work.put_draft(None)
    assert work.packed().draft() is None


def test_what_is_noted_is_kept_and_counts_as_unsaved(work: WorkFile, path: Path) -> None:
    notes = Notes({Finding(Fact("i1", "value"), "parse.value", Severity.WARNING, "可能有误。"): "已核对"})
    work.put_notes(notes)
    assert work.packed().notes() == notes
    assert look_at(work).unsaved
    work.note_saved(path, "hebei-form", 0, noted=True)
    assert look_at(work).unsaved, "something was noted while it was being saved"
    work.note_saved(path, "hebei-form", 0)
    assert (look_at(work).unsaved, work.packed().notes()) == (False, notes)


def look_at(work: WorkFile) -> WorkState:
    state = work.state()
    assert state is not None
    return state


def test_beginning_again_forgets_what_was_there(work: WorkFile) -> None:
    work.add(1, step(1))
    work.put_draft(step(2))
    work.begin(SOURCE, pack_reading(READING))
    assert (list(work.packed().steps()), work.packed().draft(), position(work)) == ([], None, (0, 0))


def test_a_second_window_is_told(work: WorkFile, path: Path) -> None:
    with pytest.raises(WorkBusyError, match="另一个窗口"):
        WorkFile(path)
    with pytest.raises(WorkBusyError):
        look_into(path)
    work.close()
    WorkFile(path).close()


def test_a_program_that_is_killed_loses_no_step_and_leaves_no_lock(path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from core.keeping.workfile import WorkFile, pack_reading\n"
        "from tests.core.keeping.test_workfile import READING, SOURCE, step\n"
        "work = WorkFile(Path(sys.argv[1])); work.begin(SOURCE, pack_reading(READING))\n"
        "for n in range(1, 21): work.add(n, step(n))\n"
        "os.kill(os.getpid(), getattr(signal, 'SIGKILL', signal.SIGTERM))"
    )
    root = Path(workfile.__file__).parents[2]
    result = subprocess.run([sys.executable, "-c", code, str(path)], cwd=root, check=False, timeout=60)
    assert result.returncode != 0
    state = look_into(path)
    assert state is not None
    assert state.position == 20
    work = WorkFile(path)
    assert list(work.packed().steps()) == [step(n) for n in range(1, 21)]
    work.close()


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_file_is_said_to_be_one(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(WorkDamagedError, match="已损坏"):
        WorkFile(path)
    with pytest.raises(WorkDamagedError, match="已损坏"):
        look_into(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE document SET reading = x'00'",
        "UPDATE document SET reading = NULL",
        "UPDATE document SET changed = 'never'",
        "UPDATE step SET edit = x'789c03' WHERE number = 1",
        "DELETE FROM step WHERE number = 1",
        "DROP TABLE step",
    ],
)
def test_contents_that_can_not_be_made_out_are_said_to_be_damaged(work: WorkFile, path: Path, damage: str) -> None:
    work.add(1, step(1))
    work.add(2, step(2))
    work.close()
    harm(path, damage)
    again = WorkFile(path)
    with pytest.raises(WorkDamagedError):
        (again.state(), again.packed().reading(), list(again.packed().steps()))
    again.close()


def _zip(text: str) -> bytes:
    return zlib.compress(text.encode())


def harm(path: Path, script: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(script)
    connection.close()


def test_a_file_of_a_later_program_is_left_as_it_is(work: WorkFile, path: Path) -> None:
    work.close()
    harm(path, "PRAGMA user_version = 99")
    before = path.read_bytes()
    for opening in (WorkFile, look_into):
        with pytest.raises(WorkfileError, match="更新版本"):
            opening(path)
    assert path.read_bytes() == before


def test_a_file_of_the_first_version_is_read(path: Path) -> None:
    """Written out as that version wrote it: this must be read for ever."""
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.executescript(
        """
        CREATE TABLE document (id INTEGER PRIMARY KEY CHECK (id = 1), source TEXT NOT NULL, changed TEXT NOT NULL,
            reading BLOB, target TEXT, template TEXT,
            position INTEGER NOT NULL DEFAULT 0, saved INTEGER DEFAULT 0);
        CREATE TABLE step (number INTEGER PRIMARY KEY, edit BLOB NOT NULL);
        CREATE TABLE draft (id INTEGER PRIMARY KEY CHECK (id = 1), edit BLOB NOT NULL);
        PRAGMA user_version = 1;
        """
    )
    row = ("某局/甲.docx", "2026-11-20T10:00:00", _zip(_OLD_READING), 1, 0)
    connection.execute(
        "INSERT INTO document (id, source, changed, reading, position, saved) VALUES (1, ?, ?, ?, ?, ?)", row
    )
    connection.execute("INSERT INTO step VALUES (1, ?)", (_zip(_OLD_STEP),))
    connection.commit()
    connection.close()
    work = WorkFile(path)
    assert (work.packed().reading(), list(work.packed().steps()), position(work)) == (READING, [step(4)], (1, 0))
    assert work.packed().notes() == Notes()
    work.close()


def test_a_file_of_the_first_version_is_listed_before_it_is_brought_up_to_date(work: WorkFile, path: Path) -> None:
    work.add(1, step(1))
    work.close()
    for statement in ("ALTER TABLE document DROP COLUMN noted", "ALTER TABLE document DROP COLUMN notes"):
        harm(path, statement)
    harm(path, "PRAGMA user_version = 1")
    state = look_into(path)
    assert state is not None
    assert (state.position, state.noted) == (1, False)


def test_a_program_update_brings_old_files_to_its_version(
    work: WorkFile, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.add(1, step(1))
    work.close()
    versions = (*workstore.VERSIONS, "CREATE TABLE added (name TEXT);")
    for room in (workfile, workstore):
        monkeypatch.setattr(room, "VERSIONS", versions)
    again = WorkFile(path)
    assert list(again.packed().steps()) == [step(1)]
    again.close()
    harm(path, "INSERT INTO added VALUES ('甲')")
    monkeypatch.undo()
    with pytest.raises(WorkfileError, match="更新版本"):
        WorkFile(path)


def test_a_folder_that_can_not_be_made_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WorkfileError, match="无法留存修改"):
        WorkFile(tmp_path / "file" / "a.jbwork")


def test_a_document_that_the_clerk_has_nowhere_else_is_unsaved_from_the_beginning(work: WorkFile) -> None:
    work.begin(SOURCE, pack_reading(READING), elsewhere=False)
    state = work.state()
    assert state is not None
    assert (state.position, state.saved, state.unsaved) == (0, None, True)


def test_a_source_that_was_changed_since_it_was_read_is_known(tmp_path: Path) -> None:
    source = tmp_path / "a.docx"
    source.write_bytes(b"as read")
    file = WorkFile(tmp_path / "a.jbwork")
    file.begin(source, pack_reading(READING))
    state = file.state()
    assert state is not None
    assert not state.outdated
    source.write_bytes(b"changed since")
    assert state.outdated
    source.unlink()
    assert not state.outdated
    file.close()


def test_a_step_that_reads_the_source_again_is_kept_with_what_it_read(tmp_path: Path) -> None:
    source = tmp_path / "a.docx"
    source.write_bytes(b"as read")
    file = WorkFile(tmp_path / "a.jbwork")
    file.begin(source, pack_reading(READING))
    file.add(1, step(4))
    source.write_bytes(b"changed since")
    (project,) = READING.disclosure.projects
    again = replace(READING, disclosure=Disclosure("hebei-form", projects=(replace(project, project_name="新建"),)))
    file.add(2, Edit("重新读取原文", step(4).changes, reading=again))
    unpacked = file.packed().unpacked()
    assert unpacked.is_whole
    assert unpacked.steps[1].reading == again
    assert unpacked.states[1].layout == "hebei-form"
    assert [(p.project_name, p.indicators[0].value) for p in unpacked.states[1].projects] == [("新建", "4")]
    outdated = []
    for done in (2, 1, 2):
        file.move(done)
        state = file.state()
        assert state is not None
        outdated.append(state.outdated)
    assert outdated == [False, True, False]
    file.close()


def test_what_was_looked_at_is_kept_and_counts_as_unsaved(work: WorkFile) -> None:
    first, second = Fact("i1", "value"), Fact("p1", "project_name")
    work.put_checked({first: "3", second: "修缮"})
    work.put_checked({first: None, second: "修缮 2"})
    assert work.checked() == {second: "修缮 2"}
    state = work.state()
    assert state is not None
    assert state.unsaved


def test_a_document_that_is_read_anew_has_nothing_looked_at(work: WorkFile) -> None:
    work.put_checked({Fact("i1", "value"): "3"})
    work.begin(SOURCE, pack_reading(READING))
    assert work.checked() == {}
