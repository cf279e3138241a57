"""An invented document, and a prompter that answers from a script."""

from pathlib import Path

import pytest

from core.samples import disclosure as sample
from tests.gui.fakes import FakePrompter


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "某局绩效文本.docx"
    sample.write_sample(path)
    return path


@pytest.fixture
def prompter() -> FakePrompter:
    return FakePrompter()
