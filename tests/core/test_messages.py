import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import core
from core.english import ENGLISH
from core.messages import language, language_of_user, say, use_language

CORE = Path(core.__file__).parent


def spoken_texts() -> Iterator[tuple[str, str]]:
    for path in CORE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                text = node.args[0]
                assert isinstance(text, ast.Constant), f"{path.name}:{node.lineno}: say() needs a literal text"
                yield path.name, text.value


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def forget_language(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("JIBIAO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def english() -> Iterator[None]:
    before = language()
    use_language("en")
    yield
    use_language(before)


def test_every_spoken_text_has_its_english_with_the_same_fields() -> None:
    spoken = list(spoken_texts())
    missing = sorted({f"{name}: {text}" for name, text in spoken if text not in ENGLISH})
    assert missing == []
    assert [text for _, text in spoken if fields(text) != fields(ENGLISH[text])] == []


def test_no_english_is_left_over() -> None:
    assert set(ENGLISH) - {text for _, text in spoken_texts()} == set()


def test_say_fills_the_fields_in_chinese() -> None:
    assert say("文件夹“{folder}”不存在，请换一个保存位置。", folder="甲") == "文件夹“甲”不存在，请换一个保存位置。"


@pytest.mark.usefixtures("english")
def test_say_speaks_english_when_asked() -> None:
    assert say("修改单元格") == "Edit cell"


@pytest.mark.parametrize(
    ("variables", "spoken"),
    [
        ({}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "JIBIAO_LANG": "zh"}, "zh"),
    ],
)
def test_the_user_is_spoken_to_in_the_language_of_the_system_unless_another_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], spoken: str
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    forget_language(monkeypatch)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language_of_user() == spoken


def test_windows_tells_its_language_through_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr("locale.getlocale", lambda: ("English_United States", "1252"))
    forget_language(monkeypatch)
    assert language_of_user() == "en"
