import logging
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.guard import Guard, start_log


def raise_in(guard: Guard, text: str) -> None:
    try:
        raise ValueError(text)
    except ValueError as error:
        guard(type(error), error, error.__traceback__)


def test_every_error_is_logged_and_only_the_first_of_many_is_shown(
    qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    guard = Guard()
    shown: list[str] = []
    guard.caught.connect(shown.append)
    for n in range(3):
        raise_in(guard, f"fault {n}")
    assert len(shown) == 1
    assert "ValueError: fault 0" in shown[0]
    assert [str(record.exc_info[1]) for record in caplog.records if record.exc_info] == [
        "fault 0",
        "fault 1",
        "fault 2",
    ]


def test_the_log_is_a_file_of_this_user(tmp_path: Path) -> None:
    path = tmp_path / "new" / "jibiao.log"
    root = logging.getLogger()
    before = list(root.handlers)
    try:
        start_log(path)
        logging.error("坏了")
        assert "坏了" in path.read_text("utf-8")
    finally:
        for handler in set(root.handlers) - set(before):
            root.removeHandler(handler)
            handler.close()
