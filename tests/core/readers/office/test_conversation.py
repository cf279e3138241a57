"""The conversation with Word or WPS, held with stand-ins for their COM objects."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.readers.office.conversation import NO_MACROS, PROGRAMS, converted


class Paper:
    """A document that a stand-in has open."""

    def __init__(self, program: "Program") -> None:
        self.program = program

    def SaveAs2(self, target: str, kind: int) -> None:
        self.program.say("save", kind)
        if "save" in self.program.refuses:
            raise OSError
        Path(target).write_bytes(b"docx")

    def SaveAs(self, target: str, kind: int) -> None:
        self.program.say("save as", kind)
        if "save as" in self.program.refuses:
            raise OSError
        Path(target).write_bytes(b"docx")

    def Close(self, keep: int) -> None:
        self.program.say("close", keep)
        self.program.Documents.Count -= 1


class Papers:
    """The documents of a stand-in."""

    def __init__(self, program: "Program", count: int) -> None:
        self.program, self.Count = program, count

    def Open(self, *arguments: object) -> Paper:
        self.program.say("open", *arguments)
        if "open" in self.program.refuses:
            raise OSError
        self.Count += 1
        return Paper(self.program)


class Program:
    """A stand-in for Word: it notes what it hears and ``refuses`` some of it; ``papers`` of the user are open."""

    def __init__(self, *refuses: str, papers: int = 0) -> None:
        self.heard: list[tuple[object, ...]] = []
        self.refuses = refuses
        self.Documents = Papers(self, papers)

    def say(self, *words: object) -> None:
        self.heard.append(words)

    def __setattr__(self, name: str, value: object) -> None:
        if name in ("DisplayAlerts", "AutomationSecurity"):
            self.say(name, value)
            if name in self.refuses:
                raise OSError
        super().__setattr__(name, value)

    def Quit(self, keep: int) -> None:
        self.say("quit", keep)

    @property
    def deeds(self) -> list[object]:
        return [words[0] for words in self.heard]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "document.docx"


def ask(target: Path, *programs: Program | None) -> tuple[bool, list[str], list[int]]:
    """Convert with stand-ins for the ``PROGRAMS``; what came of it, the names asked, the processes noted."""
    asked: list[str] = []
    noted: list[int] = []
    stages = iter(count())

    def dispatch(name: str) -> Any:
        asked.append(name)
        program = programs[len(asked) - 1]
        if program is None:
            raise OSError(name)
        return program

    done = converted(target.parent / "source.doc", target, dispatch, lambda: next(stages), noted.extend)
    return done, asked, noted


def count() -> Iterator[frozenset[int]]:
    """Processes that run, one more whenever it is asked."""
    running: frozenset[int] = frozenset({4})
    while True:
        yield running
        running |= {max(running) + 1}


def test_a_file_is_opened_read_only_without_macros_and_dialogs_and_saved_as_docx(target: Path) -> None:
    word = Program()
    assert ask(target, word) == (True, [PROGRAMS[0]], [5])
    assert word.heard == [
        ("DisplayAlerts", 0),
        ("AutomationSecurity", NO_MACROS),
        ("open", str(target.parent / "source.doc"), False, True, False, "x"),
        ("save", 12),
        ("close", 0),
        ("quit", 0),
    ]


def test_programs_that_are_not_there_or_fail_make_way_for_the_next(target: Path) -> None:
    broken, word = Program("open"), Program()
    done, asked, _ = ask(target, None, broken, word)
    assert (done, asked) == (True, list(PROGRAMS))
    assert broken.deeds[-1] == "quit"


def test_an_older_program_saves_in_its_way(target: Path) -> None:
    old = Program("save")
    assert ask(target, old)[0]
    assert old.deeds[-4:] == ["save", "save as", "close", "quit"]


@pytest.mark.parametrize("step", ["AutomationSecurity", "DisplayAlerts", "open", "save as"])
def test_a_program_quits_wherever_it_fails(target: Path, step: str) -> None:
    programs = [Program(step, "save") for _ in PROGRAMS]
    assert not ask(target, *programs)[0]
    assert all(program.deeds[-1] == "quit" for program in programs)
    assert not target.exists()


def test_a_program_that_can_not_leave_macros_alone_is_given_no_file(target: Path) -> None:
    programs = [Program("AutomationSecurity") for _ in PROGRAMS]
    ask(target, *programs)
    assert all("open" not in program.deeds for program in programs)


def test_the_users_own_program_stays_open(target: Path) -> None:
    word = Program(papers=2)
    assert ask(target, word)[0]
    assert "quit" not in word.deeds
    assert word.Documents.Count == 2
