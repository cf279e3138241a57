"""Characters that stand for others are put right where the document knows better, each told at its cell."""

import pytest

from core.readers.text.spellings import Spellings, look_alike
from core.readers.text.torn import Words
from core.reading import Reading
from tests.core.readers.text.notation import FORM_HEADER, reading_of
from tests.helpers.layouts import LAYOUTS
from tests.helpers.mending import mended
from tests.helpers.tearing import Tear
from tests.helpers.torn_grids import grid_text


def put_right(*texts: str, known: tuple[str, ...] = ()) -> tuple[list[str], dict[str, str]]:
    """The texts put right, and the severity told of each."""
    spellings = Spellings()
    (row,) = spellings.put_right([list(texts)], Words([*texts, *known]))
    return row, {text: doubt.severity.value for text, doubt in spellings.told.items()}


def told(reading: Reading) -> list[tuple[str, str]]:
    return [(f.rule, f.severity.value) for f in reading.findings if f.rule in ("parse.look-alike", "parse.radical")]


def test_a_look_alike_character_offers_what_it_may_be() -> None:
    doubt = look_alike("提供與情")
    assert doubt is not None
    assert doubt.fixes == ("提供舆情", "提供与情")
    assert look_alike("提供舆情") is None


def test_a_look_alike_is_folded_where_the_document_knows_the_word_and_certain_where_it_has_the_text() -> None:
    known = ("本单位内部需要", "位购", "购置")
    assert put_right("単位购置", known=known) == (["单位购置"], {"单位购置": "warning"})
    assert put_right("単位内部需要", known=known) == (["单位内部需要"], {"单位内部需要": "info"})
    assert put_right("権衡", known=known) == (["権衡"], {})


@pytest.mark.parametrize("text", ["産出指标", "経济效益指标", "単位名称"])
def test_words_of_every_form_are_known_by_themselves(text: str) -> None:
    (made,), severities = put_right(text)
    assert severities == {made: "info"}


def test_a_look_alike_that_nothing_tells_stays_and_is_in_doubt() -> None:
    reading = reading_of("项目名称|甲", FORM_HEADER, "产出指标|数量指标|権衡||9人|计划")
    assert reading.disclosure.projects[0].indicators[0].level3 == "権衡"
    assert told(reading) == [("parse.look-alike", "warning")]


def test_radicals_are_the_characters_that_look_the_same() -> None:
    reading = reading_of("项⽬名称|甲⻋辆", FORM_HEADER, "产出指标|数量指标|⼈数||9⼈|计划")
    (project,) = reading.disclosure.projects
    assert (project.project_name, project.indicators[0].level3, project.indicators[0].value) == (
        "甲车辆",
        "人数",
        "9人",
    )
    assert set(told(reading)) == {("parse.radical", "info")}
    assert "甲⻋辆" in {finding.original for finding in reading.findings}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_look_alike_goes_by_in_silence(layout: str) -> None:
    tear = Tear(0.6, 3, frozenset({"look-alike"}))
    outcome = mended(LAYOUTS[layout](3, 4), grid_text, tear)
    assert tear.done
    assert (outcome.silent, outcome.alarms) == ([], 0)
    assert outcome.exact >= 0.98 * outcome.cells


def test_half_a_letter_is_in_doubt() -> None:
    reading = reading_of("项目名称|甲", FORM_HEADER, "产出指标|数量指标|人数|参加亻|9人|计划")
    (doubt,) = (finding for finding in reading.findings if finding.rule == "parse.letter-halved")
    assert (doubt.fact.field, doubt.original, doubt.severity.value) == ("description", "参加亻", "warning")
