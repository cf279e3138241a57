"""Workers that behave, refuse, stumble, die and hang. Their work stands in this module: the processes import it."""

import os
import time
from pathlib import Path

import pytest

from core.batch.workers import Ended, Ending, run_all
from core.errors import UnreadableError
from core.messages import say, use_language
from core.progress import Progress

LONG = 60.0


def work(task: str, progress: Progress) -> str:
    match task:
        case "refuse":
            raise UnreadableError("不能读")
        case "stumble":
            raise ValueError("意外")
        case "die":
            os._exit(7)
        case "hang":
            time.sleep(LONG)
        case "take long":
            for share in range(5):
                time.sleep(0.5)
                progress(share / 5)
        case "speak":
            return say("完成")
    return task * 2


def clean_up_at_the_end(task: str, _: Progress) -> None:
    if task:
        Path(task).write_text("开始", "utf-8")
        try:
            time.sleep(LONG)
        finally:
            Path(task).unlink()


def ends(tasks: list[str], seconds: float = LONG) -> list[tuple[str, Ending, object]]:
    ended = run_all(work, tasks, jobs=1, seconds=seconds)
    return [(one.task, one.ending, one.value) for one in ended]


def test_a_task_that_goes_wrong_is_told_and_the_next_is_done() -> None:
    assert ends(["refuse", "stumble", "die", "好"]) == [
        ("refuse", Ending.FAILED, "不能读"),
        ("stumble", Ending.BROKEN, "ValueError: 意外"),
        ("die", Ending.DIED, None),
        ("好", Ending.DONE, "好好"),
    ]


def test_a_task_that_hangs_ends_when_its_time_is_up() -> None:
    assert ends(["hang"], seconds=0.1) == [("hang", Ending.HUNG, None)]


def test_a_task_that_takes_long_and_gets_on_is_waited_for() -> None:
    assert ends(["take long"], seconds=1.8) == [("take long", Ending.DONE, "take long" * 2)]


def test_all_tasks_are_done_by_several_processes() -> None:
    ended = list(run_all(work, ["甲", "乙", "丙"], jobs=2, seconds=LONG))
    assert sorted(ended, key=lambda one: "甲乙丙".index(one.task)) == [
        Ended(task, Ending.DONE, task * 2) for task in "甲乙丙"
    ]


def test_workers_speak_the_language_of_the_program() -> None:
    use_language("en")
    try:
        assert ends(["speak"]) == [("speak", Ending.DONE, "done")]
    finally:
        use_language("zh")


@pytest.mark.skipif(os.name == "nt", reason="Windows ends processes without a farewell")
def test_a_worker_that_is_stopped_may_clean_up(tmp_path: Path) -> None:
    mark = tmp_path / "开始了"
    ended = run_all(clean_up_at_the_end, ["", str(mark)], jobs=2, seconds=LONG)
    assert next(ended).ending is Ending.DONE
    while not mark.exists():
        time.sleep(0.01)
    ended.close()
    assert not mark.exists()
