"""The English of the window is complete, and its compiled form is up to date.

To bring both up to date:
    pyside6-lupdate gui/*.py gui/*/*.py -ts gui/translations/jibiao_en.ts -locations none -no-obsolete
    (translate what is new)
    pyside6-lrelease gui/translations/jibiao_en.ts -qm gui/translations/jibiao_en.qm
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

import gui
from core.messages import language, use_language
from gui.app import translate

GUI = Path(gui.__file__).parent
SOURCE = GUI / "translations" / "jibiao_en.ts"


def spoken() -> Iterator[tuple[str, str]]:
    """Class and text of every ``self.tr("…")``."""
    for path in sorted(GUI.rglob("*.py")):
        for holder in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(holder, ast.ClassDef):
                for node in ast.walk(holder):
                    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
                        text = node.args[0]
                        assert isinstance(text, ast.Constant)
                        yield holder.name, text.value


def translated() -> dict[tuple[str, str], str]:
    """The English by class and text."""
    found = {}
    for context in ElementTree.parse(SOURCE).getroot().iter("context"):
        for message in context.iter("message"):
            key = context.findtext("name") or "", message.findtext("source") or ""
            english = message.find("translation")
            done = english is not None and english.get("type") is None
            found[key] = (english.text or "") if done else ""
    return found


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_text_has_its_english_and_no_english_is_left_over() -> None:
    english = translated()
    assert set(spoken()) == set(english)
    assert [key for key, text in english.items() if not text] == []


def test_the_english_has_the_same_fields() -> None:
    assert [key for key, text in translated().items() if fields(key[1]) != fields(text)] == []


def test_the_compiled_translation_says_the_same(qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(SOURCE.with_suffix(".qm")))
    compiled = {key: translator.translate(*key) for key in translated()}
    assert compiled == translated()


@pytest.mark.parametrize(("spoken_language", "cancel"), [("zh", "取消"), ("en", "Cancel")])
def test_the_dialogs_of_qt_speak_the_language_too(spoken_language: str, cancel: str) -> None:
    code = (
        "import sys; from PySide6.QtCore import QCoreApplication; from core.messages import use_language\n"
        "from gui.app import translate\n"
        "app = QCoreApplication([]); use_language(sys.argv[1]); translate(app)\n"
        "say = QCoreApplication.translate\n"
        "sys.stdout.buffer.write(say('QPlatformTheme', 'Cancel').encode())"
    )
    result = subprocess.run([sys.executable, "-c", code, spoken_language], capture_output=True, check=True)
    assert result.stdout.decode() == cancel


def test_the_window_speaks_english_when_asked(qapp: QApplication) -> None:
    before = language()
    use_language("en")
    try:
        translator = translate(qapp)
        assert qapp.translate("StartPage", "打开文件…") == "Open file…"
        assert translator is not None
        qapp.removeTranslator(translator)
    finally:
        use_language(before)
