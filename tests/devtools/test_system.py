import sys

import pytest

from devtools import system
from devtools.shell import SetUpError

INSTALL = "apt-get install --yes --no-install-recommends libegl1 fonts-noto-cjk"


@pytest.fixture
def ran(monkeypatch):
    """The commands that would have run."""
    calls = []
    monkeypatch.setattr(system, "must", lambda *command, **variables: calls.append(" ".join(command)))
    return calls


@pytest.fixture
def debian(monkeypatch, ran):
    """A Debian machine that lacks one library and the font."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system.shutil, "which", lambda program: f"/usr/bin/{program}")
    monkeypatch.setattr(system, "has", lambda part: part != "libEGL.so.1")
    monkeypatch.setattr(system, "has_chinese_font", lambda: False)


def test_root_gets_what_is_missing_installed_and_no_more(debian, ran, monkeypatch):
    monkeypatch.setattr(system, "is_root", lambda: True)
    system.prepare(system.QT, system.DISPLAY)
    assert ran == ["apt-get update", INSTALL]


def test_others_are_told_the_exact_command(debian, ran, monkeypatch):
    monkeypatch.setattr(system, "is_root", lambda: False)
    with pytest.raises(SetUpError) as stop:
        system.prepare(system.QT)
    assert f"\n    sudo apt-get update && sudo {INSTALL}\n" in str(stop.value)
    assert ran == []


def test_another_linux_is_warned_and_goes_on(debian, ran, monkeypatch, capsys):
    monkeypatch.setattr(system.shutil, "which", lambda program: None)
    system.prepare(system.QT)
    assert "libegl1 fonts-noto-cjk" in capsys.readouterr().out
    assert ran == []


def test_nothing_happens_where_all_is_there(debian, ran, monkeypatch):
    monkeypatch.setattr(system, "has", lambda part: True)
    monkeypatch.setattr(system, "has_chinese_font", lambda: True)
    system.prepare(system.QT, system.DISPLAY, system.BUILD)
    assert ran == []


def test_windows_needs_no_packages(debian, ran, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    system.prepare(system.QT)
    assert ran == []


def test_a_library_or_program_that_is_not_there_is_missed():
    assert not system.has("libnobody-has-this.so.1")
    assert not system.has("nobody-has-this-program")


def test_a_font_counts_wherever_the_system_looks_for_fonts(monkeypatch, tmp_path):
    monkeypatch.setattr(system, "FONT_FOLDERS", (str(tmp_path),))
    assert not system.has_chinese_font()
    font = tmp_path / "opentype" / "NotoSansCJK-Regular.ttc"
    font.parent.mkdir()
    font.touch()
    assert system.has_chinese_font()


@pytest.mark.parametrize(("variable", "seen"), [("DISPLAY", True), ("WAYLAND_DISPLAY", True), ("TERM", False)])
def test_a_window_is_seen_where_there_is_a_display(debian, monkeypatch, variable, seen):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, ":0")
    assert system.has_display() == seen
