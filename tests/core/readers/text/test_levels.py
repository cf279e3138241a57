"""Labels of levels in a text: brought to their rows, or in doubt there."""

import pytest

from core.readers.text.levels import drop_spoilt_levels
from core.readers.text.pairs import MendedPairs
from core.readers.text.rawtable import RawTable
from tests.core.readers.text.notation import FORM_HEADER, LIST_HEADER, doubts, reading_of, rows
from tests.helpers.layouts import LAYOUTS
from tests.helpers.mending import mended
from tests.helpers.tearing import Tear
from tests.helpers.torn_grids import grid_text


def test_a_label_in_the_middle_of_its_span_goes_to_each_row_of_it() -> None:
    reading = reading_of(
        *("项目名称|甲", FORM_HEADER, "||人数||9人|计划", "产出指标|数量指标|次数||9次|计划", "||户数||9户|计划"),
        "效益指标|社会效益指标|影响||好|计划",
    )
    (project,) = reading.disclosure.projects
    assert [(row.level1, row.level2) for row in project.indicators] == [
        *[("产出指标", "数量指标")] * 3,
        ("效益指标", "社会效益指标"),
    ]
    assert ("level-lifted", "info") in doubts(reading, project, "level2")


def test_a_blank_between_two_labels_is_in_doubt_where_labels_stand_in_the_middle() -> None:
    reading = reading_of(
        *("项目名称|甲", FORM_HEADER, "||人数||9人|计划", "产出指标|数量指标|次数||9次|计划"),
        *("||户数||9户|计划", "|质量指标|合格率||9%|计划"),
    )
    (project,) = reading.disclosure.projects
    assert project.indicators[2].level2 == "数量指标"
    (doubt,) = (finding for finding in reading.findings if finding.rule == "parse.level-doubtful")
    assert (doubt.fact.owner, doubt.fixes) == (project.indicators[2].id, ("质量指标",))


def test_where_labels_stand_first_nothing_is_told() -> None:
    lines = [
        "1|甲|1|目标|产出指标|数量指标|人数||||9|人",
        "||||||次数||||9|次",
        "||||效益指标|社会效益指标|影响||||9|次",
    ]
    rules = [finding.rule for finding in reading_of(LIST_HEADER, *lines).findings]
    assert not {"parse.level-lifted", "parse.level-doubtful"} & set(rules)


def test_a_page_that_goes_on_begins_with_blanks_and_no_label_in_the_middle() -> None:
    first = ["1|甲|1|目标|产出指标|数量指标|人数||||9|人", "", LIST_HEADER, "||||||次数||||9|次", "||||||户数||||9|户"]
    reading = reading_of(LIST_HEADER, *first, "||||效益指标|社会效益指标|影响||||9|次")
    assert not {"parse.level-lifted", "parse.level-doubtful"} & {finding.rule for finding in reading.findings}


@pytest.mark.parametrize("spoilt", ["本山长 标", "厂 111111 I1"])
def test_what_is_left_of_a_level_is_left_out_and_told(spoilt: str) -> None:
    reading = reading_of("项目名称|甲", FORM_HEADER, f"{spoilt}|数量指标|人数||9人|计划", "|质量指标|合格率||9%|计划")
    (project,) = reading.disclosure.projects
    assert [row.level1 for row in project.indicators] == ["产出指标", "产出指标"]
    assert ("level-spoilt", "info") in doubts(reading, project, "level1")


def test_a_level_of_its_own_words_stays() -> None:
    reading = reading_of("项目名称|甲", FORM_HEADER, "过程指标|数量指标|人数||9人|计划")
    assert reading.disclosure.projects[0].indicators[0].level1 == "过程指标"


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("rate", [0.2, 1.0])
def test_labels_anywhere_in_their_span_never_make_a_wrong_level_in_silence(layout: str, rate: float) -> None:
    for seed in range(3):
        outcome = mended(LAYOUTS[layout](seed, 4), grid_text, Tear(rate, seed, frozenset({"level"})))
        assert outcome.silent == []
        assert outcome.exact >= 0.99 * outcome.cells
        assert outcome.alarms <= 0.03 * outcome.cells


def test_a_label_in_the_middle_goes_to_its_rows_in_a_torn_table_too() -> None:
    torn = FORM_HEADER.replace("绩效指标描述", "绩效指标|示描述")
    lines = (
        "||人数|||9人|计划",
        "产出指标|数量指标|次数|||9次|计划",
        "||户数|||9户|计划",
        "效益指标|社会效益指标|影响|||9%|计划",
    )
    reading = reading_of("项目名称|甲", torn, *lines)
    (project,) = reading.disclosure.projects
    assert [row.level2 for row in project.indicators] == [*["数量指标"] * 3, "社会效益指标"]


def test_an_indicator_with_the_name_of_the_one_above_belongs_to_the_same_level() -> None:
    reading = reading_of(
        *("项目名称|甲", FORM_HEADER, "||人数||9人|计划", "产出指标|数量指标|次数|一班|9次|计划"),
        *("||次数|二班|9次|计划", "|质量指标|合格率||9%|计划"),
    )
    assert "parse.level-doubtful" not in {finding.rule for finding in reading.findings}
    assert reading.disclosure.projects[0].indicators[2].level2 == "数量指标"


def test_the_end_of_a_level_is_no_spoilt_one() -> None:
    table = MendedPairs(
        RawTable(rows(FORM_HEADER, "满意度指|服务对象|满意度|比例|9%|计划", "标|满意度指标|次数|比例|9次|计划"))
    )
    drop_spoilt_levels(table)
    assert table.table.rows[2][0] == "标"
