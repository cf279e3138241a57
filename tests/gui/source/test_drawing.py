from multiprocessing import Pipe
from pathlib import Path
from threading import Thread

import cv2
import numpy as np
import pytest

import core.readers.guard
from gui.source.drawing import Drawn, Wanted, draw_pages
from tests.core.readers.docx.documents import write_with_picture


@pytest.fixture(autouse=True)
def without_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit of memory is for a process of its own."""
    monkeypatch.setattr(core.readers.guard, "limit_memory", lambda: None)


def first_page(path: Path) -> tuple[object, Drawn]:
    """The sizes of the pages of a file, and the first one drawn at a pixel a point."""
    ours, theirs = Pipe()
    drawing = Thread(target=draw_pages, args=(theirs, path))
    drawing.start()
    sizes = ours.recv()
    ours.send(Wanted(1, 1.0))
    page = ours.recv()
    ours.close()
    drawing.join(10)
    return sizes, page


def test_the_pages_of_a_word_document_are_the_scans_pasted_into_it(tmp_path: Path) -> None:
    scan = np.random.default_rng(0).integers(0, 255, (421, 210, 3), np.uint8)
    path = write_with_picture(tmp_path / "报送.docx", "", cv2.imencode(".png", scan)[1].tobytes())
    sizes, page = first_page(path)
    assert sizes == ((420.0, 842.0),)
    assert (page.width, page.height) == (420, 842)
