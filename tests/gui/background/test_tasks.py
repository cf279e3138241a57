import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.errors import UnreadableError
from core.files import whole_file
from gui.background.tasks import Spare, Task

LONG = 30_000
Report = Callable[[float], None]


def count(report: Report, upto: int) -> list[int]:
    for n in range(upto):
        report(n / upto)
    return list(range(upto))


def own_id(report: Report) -> int:
    return os.getpid()


def refuse(report: Report) -> None:
    raise UnreadableError("这个文件不能读取。")


def stumble(report: Report) -> None:
    raise ZeroDivisionError("nought")


def die(report: Report) -> None:
    os._exit(9)


def hang(report: Report) -> None:
    report(0.5)
    time.sleep(60)


@pytest.fixture
def start(qtbot: QtBot) -> Callable[..., Task]:
    tasks: list[Task] = []

    def begin(work: Callable[..., object], *arguments: object) -> Task:
        task = Task(work, *arguments)
        tasks.append(task)
        task.start()
        return task

    yield begin
    for task in tasks:
        task.cancel()


def test_the_result_comes_back_with_progress_before_it(qtbot: QtBot, start: Callable[..., Task]) -> None:
    task = start(count, 4)
    heard: list[float] = []
    task.progressed.connect(heard.append)
    with qtbot.waitSignal(task.done, timeout=LONG) as done:
        pass
    assert done.args == [[0, 1, 2, 3]]
    assert heard == [0, 0.25, 0.5, 0.75]
    assert not task.running


@pytest.mark.parametrize(
    ("work", "said"),
    [(refuse, "这个文件不能读取。"), (stumble, "ZeroDivisionError: nought"), (die, "意外中止")],
)
def test_what_goes_wrong_in_the_worker_is_a_sentence(
    qtbot: QtBot, start: Callable[..., Task], work: Callable[..., object], said: str
) -> None:
    with qtbot.waitSignal(start(work).failed, timeout=LONG) as failed:
        pass
    assert said in failed.args[0]


def test_cancel_kills_a_worker_that_hangs(qtbot: QtBot, start: Callable[..., Task]) -> None:
    task = start(hang)
    with qtbot.waitSignal(task.progressed, timeout=LONG):
        pass
    task.cancel()
    assert not task.running


@pytest.fixture
def spare() -> Iterator[Spare]:
    made = Spare()
    made.start()
    yield made
    made.dismiss()


def test_a_process_that_stands_by_does_the_task(qtbot: QtBot, spare: Spare) -> None:
    ready = spare._kept
    assert ready is not None
    id = ready[0].pid
    task = Task(own_id)
    with qtbot.waitSignal(task.done, timeout=LONG) as done:
        task.start(spare)
    assert done.args == [id]
    assert spare.take() is None


def test_one_that_has_died_is_replaced(qtbot: QtBot, spare: Spare) -> None:
    assert spare._kept is not None
    spare._kept[0].kill()
    spare._kept[0].join()
    task = Task(count, 2)
    with qtbot.waitSignal(task.done, timeout=LONG) as done:
        task.start(spare)
    assert done.args == [[0, 1]]


def test_it_ends_when_it_is_dismissed(spare: Spare) -> None:
    assert spare._kept is not None
    process = spare._kept[0]
    spare.dismiss()
    assert not process.is_alive()


def write_slowly(report: Report, target: Path) -> None:
    with whole_file(target) as temporary:
        temporary.write_bytes(b"half of it")
        report(0.5)
        for _ in range(600):
            time.sleep(0.1)


def test_a_worker_that_is_cancelled_clears_up_behind_itself(
    qtbot: QtBot, start: Callable[..., Task], tmp_path: Path
) -> None:
    task = start(write_slowly, tmp_path / "表.xlsx")
    with qtbot.waitSignal(task.progressed, timeout=LONG):
        pass
    assert len(list(tmp_path.iterdir())) == 1
    task.cancel()
    qtbot.waitUntil(lambda: not list(tmp_path.iterdir()), timeout=LONG)


@pytest.fixture
def deaf() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("deaf")
def test_a_worker_clears_up_where_the_program_was_started_deaf_to_interrupts(
    qtbot: QtBot, start: Callable[..., Task], tmp_path: Path
) -> None:
    test_a_worker_that_is_cancelled_clears_up_behind_itself(qtbot, start, tmp_path)


def count_of(report: Report, values: list[int]) -> int:
    return len(values)


def test_a_task_of_any_size_is_handed_over(qtbot: QtBot, start: Callable[..., Task]) -> None:
    task = start(count_of, list(range(1_000_000)))  # more than a line between processes holds
    with qtbot.waitSignal(task.done, timeout=LONG) as done:
        pass
    assert done.args == [1_000_000]


def test_it_can_be_cancelled_while_it_is_handed_over(start: Callable[..., Task]) -> None:
    task = start(count_of, list(range(1_000_000)))
    task.cancel()
    assert not task.running


def test_a_process_that_another_thread_reaps_meanwhile_is_seen_off_all_the_same(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = threading.Event()

    def close(process: object) -> None:
        asked.set()
        raise ValueError("Cannot close a process while it is still running.")

    monkeypatch.setattr("multiprocessing.process.BaseProcess.close", close)
    task = Task(own_id)
    with qtbot.waitSignal(task.done, timeout=LONG):
        task.start()
    qtbot.waitUntil(asked.is_set, timeout=LONG)
    for thread in threading.enumerate():
        if "_see_off" in thread.name:
            thread.join()  # what it raises would fail this test
