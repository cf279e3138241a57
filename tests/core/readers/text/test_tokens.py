import pytest

from core.readers.text.tokens import fits, is_piece, is_rubbish, split_level, tokens_of, whole_label
from core.terms.tree import LEVEL1


def test_the_filled_cells_of_a_row_are_its_tokens() -> None:
    assert [(t.column, t.text) for t in tokens_of(["", "甲 乙", " ", "丙"])] == [(1, "甲乙"), (3, "丙")]


@pytest.mark.parametrize("text", ["社会效益指标 受益人数", "可持续影响指标 补助补贴社会化发放率"])
def test_a_level_run_together_with_a_name_is_two_tokens(text: str) -> None:
    assert [t.text for t in tokens_of([text])] == text.split()


@pytest.mark.parametrize("text", ["社会效益 指标", "服务对象 满意度指 标", "质量指标", "受益 人数"])
def test_a_wrapped_text_is_one_token(text: str) -> None:
    assert [t.text for t in tokens_of([text])] == [text.replace(" ", "")]


@pytest.mark.parametrize(
    ("text", "field", "other"),
    [
        ("产出指标", "level1", "level2"),
        ("数量指标", "level2", "level1"),
        ("成本指标", "level2", "level1"),
        ("正向指标", "nature", "comparator"),
        ("大于等于", "comparator", "nature"),
        ("≥", "comparator", "unit"),
        ("95.00", "value", "level3"),
        ("%", "unit", "value"),
        ("人次", "unit", "weight"),
        ("人（团队）", "unit", "level3"),
        ("12.5", "budget_total", "project_name"),
        ("203001", "unit_code", "level3"),
        ("受益群众人数", "level3", "comparator"),
    ],
)
def test_a_text_fits_one_field_better_than_another(text: str, field: str, other: str) -> None:
    assert fits(text, field) > fits(text, other)


def test_a_piece_is_the_beginning_of_a_label() -> None:
    assert is_piece("满意度指", LEVEL1)
    assert not is_piece("满意度指标", LEVEL1)
    assert not is_piece("产", LEVEL1)


@pytest.mark.parametrize(("first", "rest"), [("满意度指", "标"), ("满意度指", "指标"), ("满意度", "指标")])
def test_two_pieces_make_a_level_with_the_border_letter_once(first: str, rest: str) -> None:
    assert whole_label(first, rest, "level1") == "满意度指标"


def test_pieces_of_no_level_make_none() -> None:
    assert whole_label("满意度", "调查", "level1") is None


@pytest.mark.parametrize("text", ["******", "1Il厂 1I 11", "~ - = . /", "- -- - --"])
def test_strokes_read_as_letters_are_rubbish(text: str) -> None:
    assert is_rubbish(text)


@pytest.mark.parametrize("text", ["WPS", "100%", "≥95%", "GB/T 1", "标"])
def test_short_texts_are_no_rubbish(text: str) -> None:
    assert not is_rubbish(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("社会效益指标 受益人数", ("社会效益指标", "受益人数")),
        ("服务对象 满意度指 标 干部 满意度", ("服务对象 满意度指 标", "干部 满意度")),
        ("社会效益 指标", ("", "社会效益 指标")),
        ("干部 满意度", ("", "干部 满意度")),
    ],
)
def test_a_level_2_is_parted_from_what_is_run_together_with_it_where_its_lines_end(
    text: str, parts: tuple[str, str]
) -> None:
    assert split_level(text) == parts
