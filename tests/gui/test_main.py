import subprocess
import sys
from collections.abc import Sequence
from types import ModuleType

import pytest

from gui.__main__ import main, wants_command_line


@pytest.mark.parametrize(
    ("arguments", "spoken"),
    [
        (["parse", "a.docx"], True),
        (["--version"], True),
        (["-h"], True),
        ([], False),
        (["a.docx"], False),
        (["表/绩效文本.docx"], False),
    ],
)
def test_a_file_is_for_the_window_and_the_rest_for_the_command_line(arguments: list[str], spoken: bool) -> None:
    assert wants_command_line(arguments) is spoken


@pytest.mark.parametrize("arguments", [["parse", "a.docx"], ["--version"]])
def test_the_command_line_gets_all_arguments(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    heard: list[Sequence[str]] = []
    cli = ModuleType("core.cli")
    cli.main = lambda given: heard.append(given) or 3  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "core.cli", cli)
    assert main(arguments) == 3
    assert heard == [arguments]


def test_the_command_line_never_loads_qt() -> None:
    code = (
        "import sys; from gui.__main__ import main\n"
        "try: main(['--version'])\n"
        "finally: print(sorted(name for name in sys.modules if name.startswith('PySide6')), file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.stderr.splitlines()[-1] == "[]"


def test_the_worker_never_loads_qt() -> None:
    code = "import sys, gui.background.worker, core.parse; print([name for name in sys.modules if name.startswith('PySide6')])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
