import json
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from core.changes import (
    InsertIndicator,
    InsertProject,
    InsertTable,
    Lines,
    RemoveIndicator,
    RemoveProject,
    RemoveTable,
    ReshapeTable,
    SetText,
)
from core.codec import CodecError, decode, encode
from core.document import Document, Paragraph, Remark
from core.edits import Edit
from core.facts import Fact
from core.findings import Finding, Severity, Source
from core.grid import Box, Cell, Grid
from core.model import Disclosure, Project
from core.reading import Reading
from tests.helpers.strategies import any_indicators, any_projects, disclosures, grids, nasty_texts, texts

TEXT = texts() | nasty_texts() | st.text(st.characters(), max_size=4)
NUMBERS = st.integers(0, 9)
PLACES = st.builds(Source, st.sampled_from(("", "t1")), NUMBERS, NUMBERS, st.none() | NUMBERS)
FACTS = st.builds(Fact, st.sampled_from(("", "p1", "项目-2")), st.sampled_from(("value", "goals[1]", "common.name")))
KEYS = st.lists(NUMBERS | st.just(1 << 51), max_size=3).map(tuple)
LINES = st.builds(Lines, NUMBERS, NUMBERS, KEYS, KEYS)
CELLS = st.lists(st.builds(Cell, NUMBERS, NUMBERS, NUMBERS, NUMBERS, TEXT, st.just(())), max_size=2).map(tuple)
CHANGES = st.one_of(
    st.builds(SetText, FACTS, st.none() | TEXT, st.none() | TEXT),
    st.builds(InsertIndicator, TEXT, NUMBERS, any_indicators(TEXT)),
    st.builds(RemoveIndicator, TEXT, NUMBERS, any_indicators(TEXT)),
    st.builds(InsertProject, NUMBERS, any_projects(TEXT)),
    st.builds(RemoveProject, NUMBERS, any_projects(TEXT)),
    st.builds(InsertTable, NUMBERS, grids(TEXT)),
    st.builds(RemoveTable, NUMBERS, grids(TEXT)),
    st.builds(ReshapeTable, TEXT, LINES, LINES, CELLS, CELLS),
)
EDITS = st.builds(Edit, TEXT, st.lists(CHANGES, max_size=3).map(tuple), st.none() | FACTS)
FINDINGS = st.builds(
    Finding,
    FACTS,
    TEXT,
    st.sampled_from(Severity),
    TEXT,
    TEXT,
    st.none() | PLACES,
    st.lists(TEXT, max_size=2).map(tuple),
)
REMARKS = st.builds(Remark, TEXT, NUMBERS, NUMBERS, TEXT, st.sampled_from(Severity), TEXT)


@st.composite
def readings(draw: DrawFn) -> Reading:
    blocks = st.lists(st.builds(Paragraph, TEXT, st.none() | NUMBERS) | grids(TEXT), max_size=3).map(tuple)
    document = Document(draw(TEXT), "docx", draw(blocks), draw(st.lists(REMARKS, max_size=2).map(tuple)))
    return Reading(
        document,
        draw(disclosures(text=TEXT)),
        draw(st.lists(FINDINGS, max_size=2).map(tuple)),
        draw(st.dictionaries(TEXT, st.sampled_from(("form", "list", "other")), max_size=2)),
        draw(st.dictionaries(FACTS, st.lists(PLACES, max_size=2).map(tuple), max_size=2)),
    )


def through_json(kind: type, value: object) -> object:
    return decode(kind, json.loads(json.dumps(encode(kind, value))))


@settings(max_examples=50)
@given(EDITS)
def test_every_edit_comes_back_as_it_was(edit: Edit) -> None:
    assert through_json(Edit, edit) == edit


@settings(max_examples=30)
@given(readings())
def test_every_reading_comes_back_as_it_was(reading: Reading) -> None:
    assert through_json(Reading, reading) == reading


def test_boxes_come_back_with_their_numbers() -> None:
    grid = Grid("t1", 1, 1, (Cell(0, 0, 1, 1, "甲", (Box(1, 2.0, 3.5, 4.0, 5.0),)),))
    assert through_json(Grid, grid) == grid


def test_fields_at_their_defaults_are_not_written() -> None:
    assert encode(Project, Project("p1", 1, purpose="")) == {"id": "p1", "seq": 1, "purpose": ""}


def test_what_an_earlier_version_did_not_know_has_its_default() -> None:
    @dataclass(frozen=True)
    class Later:
        name: str
        added: tuple[str, ...] = ("甲",)

    assert decode(Later, {"name": "乙", "gone": 3}) == Later("乙")


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        {"seq": 1},
        {"id": 3, "seq": 1},
        {"id": "p", "seq": "1"},
        {"id": "p", "seq": 1, "goals": "甲"},
        {"id": "p", "seq": 1, "indicators": [[]]},
    ],
)
def test_other_data_are_refused(plain: object) -> None:
    with pytest.raises(CodecError):
        decode(Project, plain)


@pytest.mark.parametrize(
    "plain",
    [
        {"label": "", "changes": [{"is": "Nothing"}]},
        {"label": "", "changes": [{}]},
        {"label": "", "changes": [7]},
    ],
)
def test_unknown_changes_are_refused(plain: object) -> None:
    with pytest.raises(CodecError):
        decode(Edit, plain)


def test_unknown_roles_and_severities_are_refused() -> None:
    plain = encode(Reading, Reading(Document("", "docx", ()), Disclosure(), roles={"t1": "form"}))
    plain["roles"] = [["t1", "nonsense"]]
    with pytest.raises(CodecError):
        decode(Reading, plain)


def test_steps_and_tables_of_an_earlier_version_are_read() -> None:
    step = {
        "label": "修改",
        "changes": [{"is": "SetText", "fact": {"owner": "i1", "field": "value"}, "before": None, "after": "3"}],
    }
    assert decode(Edit, step) == Edit("修改", (SetText(Fact("i1", "value"), None, "3"),))
    table = {"id": "t", "rows": 1, "columns": 1, "cells": [{"row": 0, "column": 0, "text": "甲"}]}
    assert decode(Grid, table) == Grid("t", 1, 1, (Cell(0, 0, text="甲"),))
