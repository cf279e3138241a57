import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import core
from core.english import ENGLISH
from core.messages import language, say, use_language

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
