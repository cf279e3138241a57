import io

import pytest

from core.commands import gauge as room
from core.commands.gauge import gauge


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def said(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO) -> str:
    monkeypatch.setattr(room, "PATIENCE", 0.0)
    monkeypatch.setattr("sys.stderr", stream)
    with gauge("扫描.pdf") as progress:
        progress(0.25)
        progress(1.0)
    return stream.getvalue()


def test_a_terminal_shows_how_far_reading_is_and_is_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    text = said(monkeypatch, Terminal())
    assert "扫描.pdf”：25%" in text
    assert text.endswith("\r\x1b[K")


def test_a_pipe_hears_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch, io.StringIO()) == ""


def test_what_is_read_at_once_is_not_spoken_of(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with gauge("a.docx") as progress:
        progress(1.0)
    assert terminal.getvalue() == ""
