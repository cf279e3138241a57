"""A page that was recognised once is taken out of what is kept, as long as its picture is the same."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.progress import unheard
from core.readers.pdf.shapes import Frame, Glyph, Guess, PageContent, Rule
from core.readers.scan import kept
from core.readers.scan.grey import Grey
from core.readers.scan.kept import KeptPages, keep_pages, kept_pages, read_kept
from core.readers.scan.pages import read_scans
from core.readers.scan.picture import Picture, picture_of
from core.readers.scan.policy import ScansFoundError
from core.readers.scan.recogniser import Signs
from tests.helpers.scans import drawn
from tests.helpers.word_notation import table

CONTENT = PageContent(
    3,
    Frame(595.0, 842.0, 1, -0.25),
    (
        Glyph(10.0, 20.5, 20.0, 30.5, "修", (15.0, 25.5), guess=Guess(0.875, "俢", True)),
        Glyph(20.0, 20.5, 30.0, 30.5, "桥"),
    ),
    (Rule(5.0, 0.0, 100.0),),
    (Rule(0.0, 5.0, 50.0), Rule(100.0, 5.0, 50.0)),
    pictured=True,
    recognised=True,
)


def picture(shade: int = 255) -> Picture:
    return picture_of(np.full((400, 300), shade, np.uint8))


@pytest.fixture
def pages(tmp_path: Path) -> KeptPages:
    return KeptPages(tmp_path / "recognised")


@pytest.fixture
def keeping(tmp_path: Path) -> Iterator[None]:
    keep_pages(tmp_path / "recognised")
    yield
    keep_pages(None)


def test_a_page_is_found_again_as_it_was_under_its_new_number(pages: KeptPages) -> None:
    key = pages.key(picture())
    assert pages.find(key, 1) is None
    pages.keep(key, CONTENT)
    assert pages.find(key, 3) == CONTENT
    assert pages.find(pages.key(picture()), 1) == replace(CONTENT, number=1)


def test_another_picture_or_program_has_another_key(pages: KeptPages, monkeypatch: pytest.MonkeyPatch) -> None:
    one = pages.key(picture())
    assert pages.key(picture(254)) != one
    assert pages.key(replace(picture(), frame=Frame(300.0, 400.0))) != one
    monkeypatch.setattr(kept, "__version__", "0.0.0")
    assert pages.key(picture()) != one


@pytest.mark.parametrize("data", [b"", b"x", b"x\x9c"])
def test_a_damaged_page_is_recognised_anew(pages: KeptPages, data: bytes) -> None:
    pages.keep("k", CONTENT)
    (path,) = pages.folder.iterdir()
    path.write_bytes(data)
    assert pages.find("k", 1) is None


def test_the_oldest_pages_go(pages: KeptPages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_MOST", 2)
    for n, key in enumerate("abc"):
        pages.keep(key, CONTENT)
        monkeypatch.setattr(kept, "_age", lambda path: {"a": 0, "b": 1, "c": 2}[path.stem])
        assert len(list(pages.folder.iterdir())) == min(n + 1, 2)
    assert pages.find("a", 1) is None
    assert pages.find("c", 1) is not None


def test_a_disk_that_takes_nothing_costs_the_keeping_alone(pages: KeptPages) -> None:
    pages.folder.write_bytes(b"in the way")
    pages.keep("k", CONTENT)
    assert pages.find("k", 1) is None


def test_nothing_is_kept_unless_that_is_asked_for() -> None:
    assert kept_pages() is None


@pytest.mark.usefixtures("keeping")
def test_pages_that_were_read_before_are_not_recognised_again() -> None:
    asked: list[int] = []

    def recognise(lines: Sequence[Grey]) -> list[Signs]:
        asked.append(len(lines))
        return [()] * len(lines)

    def read(*pages: np.ndarray) -> list[PageContent]:
        numbered = [(n, picture_of(page)) for n, page in enumerate(pages, 1)]
        return list(read_scans(numbered, len(numbered), unheard, recognise))

    first, second = (drawn(table(f"字|字字 / 字|{texts}")) for texts in ("字", "字字字"))
    (before,) = read(first)
    assert asked
    asked.clear()
    new, again = read(second, first)
    assert again == replace(before, number=2)
    assert new.number == 1
    once = len(asked)
    assert read(second, first) == [new, again]
    assert len(asked) == once


@pytest.mark.usefixtures("keeping")
@pytest.mark.parametrize("known", [0, 1, 2])
def test_a_document_is_asked_about_from_its_first_page_on_that_is_not_kept(known: int) -> None:
    shades = numbered_shades()
    keep(shades[:known])
    with pytest.raises(ScansFoundError) as found:
        list(read_kept(shades, 3, 5, unheard))
    assert (found.value.pages, found.value.of, found.value.known) == (3, 5, known)


@pytest.mark.usefixtures("keeping")
def test_a_document_that_is_kept_is_not_asked_about() -> None:
    keep(numbered_shades())
    told: list[float] = []
    assert [page.number for page in read_kept(numbered_shades(), 3, 5, told.append)] == [1, 2, 3]
    assert told[-1] == 1.0


def numbered_shades() -> list[tuple[int, Picture]]:
    return [(n, picture(shade)) for n, shade in enumerate((255, 254, 253), 1)]


def keep(numbered: list[tuple[int, Picture]]) -> None:
    pages = kept_pages()
    assert pages is not None
    for _number, page in numbered:
        pages.keep(pages.key(page), CONTENT)
