"""Documents without damage come out of their text as they went in, with no warning, in each of the ways."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from core.document import Document
from core.model import Disclosure, Project
from core.readers import read
from core.readers.text import document_of_text
from core.recognise.recognise import recognise
from core.samples.disclosure import sample_disclosure
from core.word import write_docx
from tests.core.readers.text.notation import warnings
from tests.helpers.publications import fujian_projects, hebei_texts, listed, ministry_projects, zhejiang_projects
from tests.helpers.text_tables import SPACED, WAYS, printed

_SETTINGS = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_INVENTED = {"parse.code-check", "parse.no-indicators"}
"""Doubts about the invented documents themselves, whatever file they stand in."""


def published(disclosure: Disclosure, folder: Path) -> Document:
    write_docx(disclosure, folder / "a.docx", force=True)
    return read(folder / "a.docx")


def plain(disclosure: Disclosure) -> list[Project]:
    return [replace(p, id="", indicators=tuple(replace(i, id="") for i in p.indicators)) for p in disclosure.projects]


def _goals(disclosure: Disclosure) -> list[tuple[str, ...] | None]:
    return [project.goals for project in disclosure.projects]


def check(disclosure: Disclosure, folder: Path) -> None:
    """No line break of a goal is lost that only a line break tells from a number ("5G基站")."""
    assume(all(goals != () and not any(goal[0].isdigit() for goal in goals or ()) for goals in _goals(disclosure)))
    document = published(disclosure, folder)
    for way in WAYS:
        reading = recognise(document_of_text("a.txt", "text", printed(document, way)))
        assert plain(reading.disclosure) == plain(disclosure), way
        assert set(warnings(reading)) <= _INVENTED, way


@pytest.mark.parametrize("way", [*WAYS, *SPACED])
@pytest.mark.parametrize("glued", [False, True])
def test_the_sample_comes_out_whole(way: str, glued: bool, tmp_path: Path) -> None:
    disclosure = sample_disclosure(1, 6, glued=glued)
    reading = recognise(document_of_text("a.txt", "text", printed(published(disclosure, tmp_path), way)))
    assert plain(reading.disclosure) == plain(disclosure)
    assert reading.disclosure.overall == disclosure.overall
    assert reading.disclosure.glued is glued
    assert warnings(reading) == []


@_SETTINGS
@given(disclosure=hebei_texts())
def test_forms_of_hebei_come_out_whole(disclosure: Disclosure, tmp_path_factory: pytest.TempPathFactory) -> None:
    check(disclosure, tmp_path_factory.mktemp("hebei"))


@_SETTINGS
@given(projects=st.lists(ministry_projects(), min_size=1, max_size=2))
def test_forms_of_the_ministry_come_out_whole(
    projects: list[Project], tmp_path_factory: pytest.TempPathFactory
) -> None:
    check(listed("mof-form", projects), tmp_path_factory.mktemp("ministry"))


@_SETTINGS
@given(projects=st.lists(zhejiang_projects(), min_size=1, max_size=3))
def test_lists_of_zhejiang_come_out_whole(projects: list[Project], tmp_path_factory: pytest.TempPathFactory) -> None:
    check(listed("zhejiang-list", projects), tmp_path_factory.mktemp("zhejiang"))


@_SETTINGS
@given(projects=st.lists(fujian_projects(), min_size=1, max_size=3))
def test_lists_of_fujian_come_out_whole(projects: list[Project], tmp_path_factory: pytest.TempPathFactory) -> None:
    check(listed("fujian-list", projects), tmp_path_factory.mktemp("fujian"))
