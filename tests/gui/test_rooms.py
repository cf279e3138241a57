"""Each room of the window keeps to itself what only it may do."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import gui

GUI = Path(gui.__file__).parent


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in GUI.rglob("*.py"):
        yield path.relative_to(GUI).with_suffix("").as_posix(), ast.parse(path.read_text("utf-8"))


def names(tree: ast.Module) -> set[str]:
    """What a module imports: modules, and names out of them."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or "", *(alias.name for alias in node.names)}
    return found


@pytest.mark.parametrize(
    ("name", "rooms"),
    [
        ("QUndoCommand", {"desk/undo"}),
        ("QThread", set()),
        ("QThreadPool", set()),
        ("QProcess", set()),
        ("threading", {"background/tasks", "background/worker"}),
        ("subprocess", set()),
        ("QMessageBox", {"dialogs/prompter"}),
        ("QFileDialog", {"dialogs/choosing"}),
        ("QInputDialog", set()),
        ("QSettings", {"settings", "screenshot"}),
    ],
)
def test_only_its_room_uses_it(name: str, rooms: set[str]) -> None:
    assert {module for module, tree in trees() if name in names(tree)} == rooms


def test_only_tasks_starts_processes() -> None:
    users = {module for module, tree in trees() if "multiprocessing" in names(tree)}
    assert users == {"background/tasks", "__main__"}, "__main__ only calls freeze_support"


def test_nothing_translated_is_an_f_string() -> None:
    wrong = [
        f"{module}:{node.lineno}"
        for module, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "tr"
        and not isinstance(node.args[0], ast.Constant)
    ]
    assert wrong == []


def test_no_chinese_is_said_without_translation() -> None:
    """Texts for the user stand in ``tr()``; the font's measure "绩" is no text, nor is a docstring."""
    allowed = {"绩"}
    loose = []
    for module, tree in trees():
        translated = {
            id(argument)
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr"
            for argument in node.args
        }
        docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        loose += [
            f"{module}:{node.lineno} {node.value}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and any("\u4e00" <= letter <= "\u9fff" for letter in node.value)
            and id(node) not in translated | docstrings
            and node.value not in allowed
        ]
    assert loose == []
