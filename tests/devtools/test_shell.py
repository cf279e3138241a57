import sys

import pytest

from devtools.shell import SetUpError, must, run


def python(code: str) -> tuple[str, str, str]:
    return sys.executable, "-c", code


def test_a_command_gives_its_status_and_is_shown(capfd):
    assert run(*python("import sys; print('hello'); sys.exit(3)")) == 3
    shown = capfd.readouterr().out.splitlines()
    assert shown[0].startswith("$ ")
    assert shown[1] == "hello"


def test_a_command_gets_further_variables_of_the_environment():
    assert run(*python("import os, sys; sys.exit(int(os.environ['STATUS']))"), STATUS="7") == 7


def test_a_command_keeps_what_python_compiles_even_where_the_machine_says_not_to(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert run(*python("import sys; sys.exit(sys.dont_write_bytecode)")) == 0


def test_a_command_that_has_to_succeed_stops_everything_when_it_does_not():
    must(*python("pass"))
    with pytest.raises(SetUpError, match="status 4"):
        must(*python("import sys; sys.exit(4)"))
