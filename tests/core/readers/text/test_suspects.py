import pytest

from core.readers.text.aligned import AlignedRow
from core.readers.text.suspects import flag_short_numbers, flag_suspects
from core.readers.text.torn import Words


def row(description: str = "", half: str = "", **texts: str) -> AlignedRow:
    made = AlignedRow({"description": description, **texts})
    if half:
        made.halves["description"] = half
    return made


def flagged(*rows: AlignedRow, known: tuple[str, ...] = ()) -> list[dict[str, str]]:
    texts = [text for r in rows for text in r.raw.values()]
    flag_suspects(rows, Words([*texts, *known]))
    return [{n: d.rule.removeprefix("parse.") for n, d in r.doubts.items() if r.is_doubtful(n)} for r in rows]


def test_lines_as_wide_as_halves_have_lost_their_right_halves() -> None:
    torn = row("按财政批复金额完成购置", half="按财政批复金")
    cut = row("群众受到感染 行文明条例")
    whole = row("按照工作计划和需要 开展")
    assert flagged(torn, cut, whole) == [{}, {"description": "text-cut"}, {}]


def test_a_single_line_that_ends_like_others_is_whole() -> None:
    torn = row("按财政批复金额完成购置", half="按财政批复金")
    rows = [row("干部群众满意"), row("全体党员都很满意"), row("群众满意。了。")]
    assert flagged(torn, *rows) == [{}, {}, {}, {}]
    assert flagged(torn, row("提高党员干部"), known=("其他",))[1] == {"description": "text-cut"}


def test_a_half_without_the_letter_on_the_border_is_in_doubt_unless_the_document_has_it_twice() -> None:
    torn = row("按财政批复金额完成购置", half="按财政批复金")
    assert flagged(torn, row("提高党员干")) == [{}, {"description": "text-cut"}]
    assert flagged(torn, row("提高党员干"), row("提高党员干")) == [{}, {}, {}]


@pytest.mark.parametrize("basis", ["区级干部教育培训规", "县政府关于演出的通", "年度体检工作实施方"])
def test_the_name_of_a_document_that_ends_within_a_word_is_cut(basis: str) -> None:
    assert flagged(row(basis=basis)) == [{"basis": "text-cut"}]


@pytest.mark.parametrize("basis", ["国家有关的法律法规", "保障全区道路的畅通", "合同约定的第三方", "通"])
def test_a_whole_word_at_the_end_of_a_reason_is_no_cut(basis: str) -> None:
    assert flagged(row(basis=basis)) == [{}]


def test_a_cut_text_is_completed_from_the_one_sentence_that_holds_it_and_stays_in_doubt() -> None:
    torn = row("按财政批复金额完成购置", half="按财政批复金")
    cut = row("营造精神文明 提高宣传精神")
    assert flagged(torn, cut, known=("营造精神文明浓厚氛围，提高宣传精神文明程度",))[1] == {"description": "text-cut"}
    assert cut.text("description") == "营造精神文明浓厚氛围，提高宣传精神"


def test_a_torn_text_that_fills_its_last_line_has_lost_the_next() -> None:
    torn = row("调查中满意的老干部占调查 总人数", half="调查中满意的")
    cut = row("调查中满意的群众占总数之", half="调查中满意的")
    assert flagged(torn, cut) == [{}, {"description": "text-cut"}]


def test_a_text_that_ends_the_name_above_or_a_digit_has_strayed() -> None:
    rows = [row("每年提供", level3="提供舆情预警数"), row("预警数", level3="时间"), row("系统出于 1")]
    assert [list(found.values()) for found in flagged(*rows)] == [[], ["text-strayed"], ["text-strayed"]]


def test_a_number_that_begins_the_one_of_the_other_rows_may_have_lost_a_digit() -> None:
    rows = [row(value="≥95 达标") for _ in range(3)] + [row(value="≥9 及时"), row(value="≥8"), row(value="≥9.5")]
    flag_short_numbers(rows)
    assert [list(r.doubts) for r in rows] == [[], [], [], ["value"], [], []]
    assert rows[3].doubts["value"].fixes == ("≥95 及时",)


def test_numbers_prove_nothing_where_the_longer_one_is_rare() -> None:
    rows = [row(value="≥9 及时"), row(value="≥95 达标"), row(value="≥95 达标")]
    flag_short_numbers(rows)
    assert not any(r.doubts for r in rows)


@pytest.mark.parametrize("value", ["= 10 -> -1 ->", "--- 7", "=-7"])
def test_strokes_read_as_signs_spoil_a_value(value: str) -> None:
    assert flagged(row(value=value)) == [{"value": "value-spoilt"}]


@pytest.mark.parametrize("value", ["=8个", "≥95%", "-5℃", "2023.07-2024.01", ">=17600株", "<=475元/亩", "1-2个"])
def test_signs_of_the_field_spoil_nothing(value: str) -> None:
    assert flagged(row(value=value)) == [{}]


def test_a_value_that_many_rows_have_longer_is_completed_and_in_doubt() -> None:
    rows = [row(value="≥10 提高效率") for _ in range(3)] + [row(value="≥10 提高效")]
    assert flagged(*rows)[-1] == {"value": "text-cut"}
    assert rows[-1].text("value") == "≥10 提高效率"


def test_a_reason_that_another_row_has_longer_is_in_doubt_as_it_stands() -> None:
    rows = [row(basis="《农家书屋方案》第18号"), row(basis="《农家书屋方案》第18")]
    assert flagged(*rows)[-1] == {"basis": "text-cut"}
    assert rows[-1].text("basis") == "《农家书屋方案》第18"
