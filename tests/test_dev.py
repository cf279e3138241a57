"""``dev.py``: one command each, and what the project's own files promise about it."""

import os
import re
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import dev
from devtools import environment, program, system
from devtools.shell import SetUpError

ROOT = Path(dev.__file__).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def ready(monkeypatch):
    """A machine on which nothing is left to set up."""
    monkeypatch.setattr(system, "prepare", lambda *needs: None)
    monkeypatch.setattr(environment, "prepare", lambda: None)


@pytest.fixture
def ran(monkeypatch, ready):
    """The programs that would have run, each with its arguments; ``mypy`` fails."""
    calls = []

    def run(program, *arguments, **variables):
        calls.append((program.stem, *arguments))
        return int(program.stem == "mypy")

    monkeypatch.setattr(dev, "run", run)
    return calls


def pins() -> dict[str, Requirement]:
    lines = re.findall(r"^([a-z].*?) ?\\$", LOCK, re.MULTILINE)
    return {canonicalize_name(pin.name): pin for pin in map(Requirement, lines)}


def direct_dependencies() -> list[Requirement]:
    project = PROJECT["project"]
    extras = project["optional-dependencies"].values()
    groups = [project["dependencies"], *extras, *PROJECT["dependency-groups"].values()]
    return [Requirement(text) for group in groups for text in group]


@pytest.mark.parametrize("arguments", [[], ["--help"], ["tset"]])
def test_another_word_shows_the_commands_and_fails(arguments, capsys):
    assert dev.main(arguments) == 2
    shown = capsys.readouterr().out
    assert all(f"python dev.py {command}" in shown for command in dev.COMMANDS)


def test_what_cannot_be_set_up_is_said_without_a_traceback(monkeypatch, capsys):
    def fail(*needs):
        raise SetUpError("Please install a font.")

    monkeypatch.setattr(system, "prepare", fail)
    assert dev.main(["test"]) == 2
    assert capsys.readouterr().err == "Please install a font.\n"


def test_every_check_runs_after_one_has_failed(ran, capsys):
    assert dev.main(["test"]) == 1
    assert [call[0] for call in ran] == ["ruff", "ruff", "mypy", "lint-imports", "pytest"]
    assert re.findall(r"^(.+?)  +(passed|FAILED)", capsys.readouterr().out, re.MULTILINE) == [
        ("ruff check", "passed"),
        ("ruff format", "passed"),
        ("mypy", "FAILED"),
        ("lint-imports", "passed"),
        ("pytest", "passed"),
    ]


def test_further_arguments_of_test_go_to_pytest_alone(ran):
    dev.main(["test", "-k", "grid"])
    assert [call[0] for call in ran if call[-2:] == ("-k", "grid")] == ["pytest"]


def test_all_checks_together_pass_when_each_does():
    assert dev.summary({"mypy": 0, "pytest": 0}) == 0


def test_continuous_integration_runs_what_the_readme_says():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "python3 dev.py test" in script
    assert "python dev.py test" in README


@pytest.mark.skipif(sys.platform == "win32", reason="Windows files have no executable bit")
def test_continuous_integration_can_start_its_script():
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_readme_names_every_command():
    assert all(f"python dev.py {command}" in README for command in dev.COMMANDS)


@pytest.mark.parametrize("wanted", direct_dependencies(), ids=str)
def test_the_lock_pins_each_dependency_to_a_version_that_the_project_accepts(wanted):
    (pin,) = pins()[canonicalize_name(wanted.name)].specifier
    assert pin.operator == "=="
    assert wanted.specifier.contains(pin.version)


def test_every_pin_is_one_exact_version_with_hashes():
    for block in re.split(r"^(?=[a-z])", LOCK, flags=re.MULTILINE)[1:]:
        assert re.match(r"\S+==\S+ .*\\\n    --hash=sha256:[0-9a-f]{64}", block), block


def test_what_only_windows_needs_is_not_asked_of_others():
    needs = pins()
    for name in ("colorama", "pefile", "pywin32-ctypes"):
        assert not needs[name].marker.evaluate({"sys_platform": "linux"})
        assert needs[name].marker.evaluate({"sys_platform": "win32"})


def test_the_add_on_for_scans_is_made_of_pins_with_their_hashes():
    lines = program.pinned(*program.ADD_ON_PACKAGES)
    assert set(re.findall(r"^([a-z].*?)==", lines, re.MULTILINE)) == set(program.ADD_ON_PACKAGES)
    assert lines.count("--hash=sha256:") > len(program.ADD_ON_PACKAGES)


@pytest.mark.parametrize("place", ["://", "--index-url", "--extra-index-url", "--find-links", "--trusted-host"])
def test_the_lock_leaves_the_registry_to_the_machine(place):
    assert place not in LOCK
