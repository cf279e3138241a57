"""What is published reads back the same: projects, indicators, prose, other tables; ids are not printed."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.model import Disclosure, Extra, Overall, Project
from core.parse import parse
from core.samples.disclosure import sample_disclosure
from core.word import write_docx
from tests.helpers.publications import (
    fujian_projects,
    hebei_texts,
    listed,
    ministry_projects,
    overalls,
    zhejiang_projects,
)
from tests.helpers.samples import SAMPLES, needs_samples
from tests.helpers.word_notation import table

_SETTINGS = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def plain(disclosure: Disclosure) -> Disclosure:
    """The disclosure without what is not printed: ids and whether values are glued."""
    projects = tuple(
        replace(p, id="", indicators=tuple(replace(i, id="") for i in p.indicators)) for p in disclosure.projects
    )
    return replace(disclosure, projects=projects, glued=False, tables=())


def read_back(disclosure: Disclosure, folder: Path) -> Disclosure:
    target = folder / "公开文本.docx"
    write_docx(disclosure, target, force=True)
    return parse(target).disclosure


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("glued", [False, True])
def test_the_sample_reads_back_whole(seed: int, glued: bool, tmp_path: Path) -> None:
    disclosure = sample_disclosure(seed, 6, glued=glued)
    again = read_back(disclosure, tmp_path)
    assert (plain(again), again.glued) == (plain(disclosure), glued)


@needs_samples
@pytest.mark.parametrize("name", ["beidaihe-2021", "julu-2024-1to18", "gulou-2020-1to9", "shaoxing-2019"])
def test_published_documents_read_back_whole(name: str, tmp_path: Path) -> None:
    disclosure = parse(SAMPLES / f"{name}.docx").disclosure
    again = read_back(disclosure, tmp_path)
    assert disclosure.projects
    assert (plain(again), again.glued) == (plain(disclosure), disclosure.glued)


@_SETTINGS
@given(disclosure=hebei_texts())
def test_forms_read_back_whole(disclosure: Disclosure, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert plain(read_back(disclosure, tmp_path_factory.mktemp("forms"))) == disclosure


@_SETTINGS
@given(projects=st.lists(fujian_projects(), min_size=1, max_size=4))
def test_fujian_lists_read_back_whole(projects: list[Project], tmp_path_factory: pytest.TempPathFactory) -> None:
    disclosure = listed("fujian-list", projects)
    assert plain(read_back(disclosure, tmp_path_factory.mktemp("list"))) == disclosure


@_SETTINGS
@given(projects=st.lists(zhejiang_projects(), min_size=1, max_size=4), overall=overalls())
def test_zhejiang_lists_read_back_whole(
    projects: list[Project], overall: Overall, tmp_path_factory: pytest.TempPathFactory
) -> None:
    disclosure = replace(listed("zhejiang-list", projects), overall=overall)
    assert plain(read_back(disclosure, tmp_path_factory.mktemp("list"))) == disclosure


@_SETTINGS
@given(projects=st.lists(ministry_projects(), min_size=1, max_size=3))
def test_forms_of_the_ministry_read_back_whole(
    projects: list[Project], tmp_path_factory: pytest.TempPathFactory
) -> None:
    disclosure = listed("mof-form", projects)
    assert plain(read_back(disclosure, tmp_path_factory.mktemp("ministry"))) == disclosure


def test_fields_beyond_the_form_of_hebei_read_back(tmp_path: Path) -> None:
    disclosure = sample_disclosure(projects=2)
    more = [
        replace(
            project,
            department_code="371",
            department_name="青禾示范县文化局",
            general_public_budget="12.50",
            government_fund="0",
            special_account="",
            overall_goal="三年内建成公共文化服务网络。",
            extra=(Extra("项目属性", "延续项目"), Extra("项目期", "2024年-2026年")),
            indicators=tuple(replace(row, unit="%", weight="10", remark="") for row in project.indicators),
        )
        for project in disclosure.projects
    ]
    disclosure = replace(disclosure, projects=tuple(more))
    assert plain(read_back(disclosure, tmp_path)).projects == plain(disclosure).projects


def test_other_tables_read_back_with_their_merges(tmp_path: Path) -> None:
    grid = table("项目|预算数|<|说明 / ^|合计|其中：财政拨款|^ / 公务接待费|1.20|1.20|减少", title="“三公”经费预算表")
    (again,) = read_back(replace(sample_disclosure(), tables=(grid,)), tmp_path).tables
    assert (again.rows, again.columns, again.cells) == (grid.rows, grid.columns, grid.cells)
