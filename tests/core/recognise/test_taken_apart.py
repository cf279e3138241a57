"""The same facts come out of a document however other programs have taken its tables apart."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.document import Document
from core.model import Disclosure, Project
from core.readers import read
from core.recognise.recognise import recognise
from core.samples.disclosure import sample_disclosure
from core.word import write_docx
from tests.helpers.publications import fujian_projects, listed, ministry_projects, zhejiang_projects
from tests.helpers.samples import SAMPLES, needs_samples
from tests.helpers.taken_apart import CHANGES, changed

LAYOUTS = {"fujian-list": fujian_projects, "zhejiang-list": zhejiang_projects, "mof-form": ministry_projects}


@pytest.mark.parametrize("change", CHANGES)
@settings(max_examples=15)
@given(random=st.randoms(use_true_random=False))
def test_a_hebei_form_says_the_same(change: str, random: Random, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "河北.docx"
    if not path.exists():
        write_docx(sample_disclosure(), path)
    says_the_same(read(path), change, random)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=5)
@given(data=st.data(), random=st.randoms(use_true_random=False))
def test_the_other_layouts_say_the_same(
    layout: str, change: str, data: st.DataObject, random: Random, tmp_path_factory: pytest.TempPathFactory
) -> None:
    projects = data.draw(st.lists(LAYOUTS[layout](), min_size=1, max_size=3))
    path = tmp_path_factory.mktemp("apart") / "文.docx"
    write_docx(listed(layout, projects), path)
    says_the_same(read(path), change, random)


@needs_samples
@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", ["beidaihe-2021", "julu-2024-1to18", "gulou-2020-1to9", "shaoxing-2019"])
def test_the_samples_say_the_same(name: str, change: str) -> None:
    document = read(SAMPLES / f"{name}.docx")
    for seed in range(3):
        says_the_same(document, change, Random(seed))


def says_the_same(document: Document, change: str, random: Random) -> None:
    found = recognise(changed(document, CHANGES[change], random)).disclosure
    assert filled(found) == filled(recognise(document).disclosure)


def filled(disclosure: Disclosure) -> list[Project]:
    """The projects; that a form has a place for the overall goal, and nothing in it, is no fact."""
    return [replace(project, overall_goal=project.overall_goal or None) for project in disclosure.projects]
