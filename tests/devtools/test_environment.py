from pathlib import Path

import pytest

from devtools import environment
from devtools.shell import SetUpError


@pytest.fixture
def machine(monkeypatch, tmp_path):
    """An empty checkout; the commands that would have run are kept, and the first of them makes the environment."""
    calls: list[str] = []

    def must(*command, **variables):
        calls.append(" ".join(Path(word).name if isinstance(word, Path) else word for word in command[1:]))
        environment.tool("python").parent.mkdir(parents=True, exist_ok=True)
        environment.tool("python").touch()

    monkeypatch.setattr(environment, "must", must)
    monkeypatch.setattr(environment, "has_module", lambda name: True)
    for name, path in {"VENV": ".venv", "LOCK": "lock", "PROJECT": "project", "STAMP": ".venv/stamp"}.items():
        monkeypatch.setattr(environment, name, tmp_path / path)
    environment.LOCK.write_text("lxml==6.1.3\n")
    environment.PROJECT.write_text("[project]\n")
    return calls


def test_a_bare_machine_gets_the_environment_the_pinned_dependencies_and_the_project(machine):
    environment.prepare()
    made, dependencies, project = machine
    assert made.startswith("-m venv")
    assert "--require-hashes --no-deps --requirement lock" in dependencies
    assert "--no-deps" in project
    assert "--editable" in project


def test_the_second_time_there_is_nothing_to_do(machine):
    environment.prepare()
    machine.clear()
    environment.prepare()
    assert machine == []


@pytest.mark.parametrize("changed", ["LOCK", "PROJECT"])
def test_a_change_of_the_lock_or_the_project_installs_again_into_the_same_environment(machine, changed):
    environment.prepare()
    machine.clear()
    getattr(environment, changed).write_text("changed\n")
    environment.prepare()
    assert len(machine) == 2
    assert all(" install " in command for command in machine)


def test_a_set_up_that_broke_off_is_done_again(machine, monkeypatch):
    def fail(*command, **variables):
        raise SetUpError("no network")

    working = environment.must
    monkeypatch.setattr(environment, "must", fail)
    with pytest.raises(SetUpError):
        environment.prepare()
    monkeypatch.setattr(environment, "must", working)
    environment.prepare()
    assert len(machine) == 3


def test_without_ensurepip_the_pip_of_the_calling_python_fills_the_environment(machine, monkeypatch):
    monkeypatch.setattr(environment, "has_module", lambda name: name == "pip")
    environment.prepare()
    assert machine[0].startswith("-m venv --without-pip")
    assert all("--python python" in command for command in machine[1:])


def test_without_pip_the_environment_uses_its_own(machine, monkeypatch):
    monkeypatch.setattr(environment, "has_module", lambda name: name == "ensurepip")
    assert environment.pip()[0] == environment.tool("python")


def test_a_python_that_can_have_no_pip_is_told_what_to_install(machine, monkeypatch):
    monkeypatch.setattr(environment, "has_module", lambda name: False)
    with pytest.raises(SetUpError, match="apt-get install python3-pip"):
        environment.pip()
