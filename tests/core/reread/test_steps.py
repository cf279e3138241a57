import json

import pytest

from core.codec import decode, encode
from core.edits import Edit, apply, invert
from core.errors import EditError
from core.facts import Fact
from core.findings import Source
from core.model import Disclosure
from core.operations import insert_rows, set_texts
from core.reading import Reading
from core.recognise.recognise import recognise
from core.reread import as_performance, as_table, place_of, read_again
from tests.helpers.documents import document

FORM = (
    "项目名称|{name}|<|预算数|5.60 / 一级指标|二级指标|三级指标|指标说明书|指标值"
    " / 产出指标|数量指标|购书|≥5册|册数 / 产出指标|质量指标|合格率|≥95%|抽查"
)
"""The column 指标说明书 holds the values, and 指标值 the descriptions"""
SWAPPED = {3: "value", 4: "description"}


def read(*names: str) -> Reading:
    return recognise(document(*(FORM.format(name=name) for name in names)))


def values(disclosure: Disclosure, project: int = 0) -> list[tuple[str | None, str | None]]:
    return [(row.value, row.description) for row in disclosure.projects[project].indicators]


def header(reading: Reading, project: int = 0) -> tuple[str, int]:
    row = reading.disclosure.projects[project].indicators[0]
    place = place_of(reading, Fact(row.id, "value"))
    assert place is not None
    return place.grid.id, place.row


def again(reading: Reading, edit: Edit, disclosure: Disclosure | None = None) -> Disclosure:
    """The disclosure after an edit that went through the journal; taking it back gives what was there."""
    start = disclosure or reading.disclosure
    kept = decode(Edit, json.loads(json.dumps(encode(Edit, edit))))
    assert kept == edit
    after = apply(start, kept)
    assert apply(after, invert(kept)) == start
    return after


def test_columns_get_the_meaning_that_the_clerk_tells() -> None:
    reading = read("甲")
    assert values(reading.disclosure)[0] == ("册数", None)
    edit = read_again(reading, reading.disclosure, header(reading), SWAPPED, everywhere=True)
    after = again(reading, edit)
    assert values(after) == [("≥5册", "册数"), ("≥95%", "抽查")]
    assert (after.projects[0].project_name, after.projects[0].budget_total) == ("甲", "5.60")


def test_all_tables_with_that_header_are_read_again_or_the_one_alone() -> None:
    reading = read("甲", "乙")
    assert values(reading.disclosure, 1)[0][0] == "册数"
    at = header(reading)
    both = again(reading, read_again(reading, reading.disclosure, at, SWAPPED, everywhere=True))
    assert [values(both, n)[0][0] for n in (0, 1)] == ["≥5册", "≥5册"]
    one = again(reading, read_again(reading, reading.disclosure, at, SWAPPED, everywhere=False))
    assert [values(one, n)[0][0] for n in (0, 1)] == ["≥5册", "册数"]
    assert [project.seq for project in one.projects] == [1, 2]
    assert one.projects[1].id == reading.disclosure.projects[1].id


def test_origins_and_findings_come_under_the_new_ids() -> None:
    reading = read("甲")
    edit = read_again(reading, reading.disclosure, header(reading), SWAPPED, everywhere=True)
    assert edit.learned is not None
    row = apply(reading.disclosure, edit).projects[0].indicators[0]
    (source,) = edit.learned.origins[Fact(row.id, "value")]
    assert isinstance(source, Source)
    assert (source.row, source.column) == (2, 3)
    assert row.id not in {old.id for old in reading.disclosure.projects[0].indicators}


def test_corrections_of_what_is_read_as_before_are_kept() -> None:
    reading = read("甲")
    row = reading.disclosure.projects[0].indicators[0]
    texts = [(Fact(row.id, "level3"), "购买图书"), (Fact("p1", "project_name"), "图书"), (Fact(row.id, "value"), "错")]
    corrected = apply(reading.disclosure, set_texts(reading.disclosure, texts) or pytest.fail("no edit"))
    edit = read_again(reading, corrected, header(reading), SWAPPED, everywhere=True)
    after = again(reading, edit, corrected)
    assert (after.projects[0].project_name, after.projects[0].indicators[0].level3) == ("图书", "购买图书")
    assert values(after)[0] == ("≥5册", "册数")


def test_a_table_without_names_and_values_is_refused() -> None:
    reading = read("甲")
    told = {0: "further", 1: "further", 2: "further", 3: "further", 4: "further"}
    with pytest.raises(EditError, match="读不出绩效指标"):
        read_again(reading, reading.disclosure, header(reading), told, everywhere=True)


RAW = "类别|小类|内容|数 / 产出指标|数量指标|购书|≥5册 / 产出指标|质量指标|合格率|≥95%"
LEVELS = {0: "level1", 1: "level2", 2: "level3", 3: "value"}


def raw() -> Reading:
    reading = recognise(document("附表", RAW))
    assert (len(reading.disclosure.projects), len(reading.disclosure.tables)) == (0, 1)
    return reading


def test_a_raw_table_is_read_as_a_performance_table() -> None:
    reading = raw()
    table = reading.disclosure.tables[0]
    edit = as_performance(reading.disclosure, table.id, 0, LEVELS)
    after = again(reading, edit)
    assert after.tables == ()
    assert [(row.level3, row.value) for row in after.projects[0].indicators] == [("购书", "≥5册"), ("合格率", "≥95%")]


def test_a_raw_table_is_read_as_it_was_corrected_and_its_sources_stay() -> None:
    reading = raw()
    table = reading.disclosure.tables[0]
    moved = apply(reading.disclosure, insert_rows(reading.disclosure, table.id, 0))
    typed = set_texts(moved, [(Fact(table.id, "[1][2]"), "买书")])
    corrected = apply(moved, typed or pytest.fail("no edit"))
    edit = as_performance(corrected, table.id, 1, LEVELS)
    after = again(reading, edit, corrected)
    row = after.projects[0].indicators[0]
    assert row.level3 == "买书"
    assert edit.learned is not None
    assert [(s.row, s.column) for s in edit.learned.origins[Fact(row.id, "level3")]] == [(1, 2)]


def test_a_table_that_says_nothing_of_indicators_is_refused() -> None:
    reading = raw()
    with pytest.raises(EditError, match="读不出绩效指标"):
        as_performance(reading.disclosure, reading.disclosure.tables[0].id, 0, {3: "value"})


def test_what_is_no_performance_table_stands_among_the_others_as_printed() -> None:
    reading = read("甲", "乙")
    after = again(reading, as_table(reading, reading.disclosure, "p1"))
    assert [project.project_name for project in after.projects] == ["乙"]
    grids = list(reading.document.grids())
    assert after.tables == tuple(grids[:1])


def test_a_project_made_by_hand_stands_in_no_table() -> None:
    reading = read("甲")
    with pytest.raises(EditError, match="不是从原文"):
        as_table(Reading(reading.document, reading.disclosure), reading.disclosure, "p1")
