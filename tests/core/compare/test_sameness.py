import pytest

from core.compare.difference import DifferenceKind
from core.compare.sameness import PLAIN, Sense, difference_kind, fold
from core.fields import Kind

WAN, YUAN, GLUED = Sense("万元"), Sense("元"), Sense(glued=True)
CHANGED, WIDTH, SPELLING = DifferenceKind.CHANGED, DifferenceKind.SAME_BUT_WIDTH, DifferenceKind.SAME_BUT_SPELLING
ADDED, REMOVED = DifferenceKind.ADDED, DifferenceKind.REMOVED


@pytest.mark.parametrize(
    ("a", "sense_a", "b", "sense_b", "kind"),
    [
        ("5.60", WAN, "56000", YUAN, None),
        ("5.60", WAN, "5.6", WAN, None),
        ("1,234.50", WAN, "1234.5", WAN, None),
        ("250万", YUAN, "250", WAN, None),
        ("5.60", PLAIN, "5.60", WAN, None),
        ("5.60", WAN, "5.60", YUAN, CHANGED),
        ("5.60", WAN, "5.61", WAN, CHANGED),
        ("见附表", WAN, "见 附表", WAN, WIDTH),
        ("—", WAN, "", WAN, None),
        ("0", WAN, "", WAN, REMOVED),
        (None, WAN, "0", WAN, ADDED),
    ],
)
def test_amounts_are_compared_in_yuan(
    a: str | None, sense_a: Sense, b: str, sense_b: Sense, kind: DifferenceKind | None
) -> None:
    assert difference_kind(Kind.AMOUNT, a, b, sense_a, sense_b) is kind


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("25.00%", "25%", None),
        ("25%", "２５％", None),
        ("100", "100%", None),
        ("25%", "50%", CHANGED),
        ("nan", "NaN", CHANGED),
    ],
)
def test_percentages_are_compared_as_numbers(a: str, b: str, kind: DifferenceKind | None) -> None:
    assert difference_kind(Kind.PERCENT, a, b, PLAIN, PLAIN) is kind


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("保障办公", "保障办公", None),
        ("（本级）", "(本级)", WIDTH),
        ("“双育” 工程", '"双育"工程', WIDTH),
        ("甲\n乙", "甲乙", WIDTH),
        ("甲\u200b乙", "甲乙", WIDTH),
        ("甲", "乙", CHANGED),
        ("m²", "m2", CHANGED),
        ("", None, None),
        (" ", "", None),
        ("甲", "", REMOVED),
        (None, "甲", ADDED),
    ],
)
def test_texts_that_differ_in_white_space_and_width_are_noted_as_such(
    a: str | None, b: str | None, kind: DifferenceKind | None
) -> None:
    assert difference_kind(Kind.TEXT, a, b, PLAIN, PLAIN) is kind


@pytest.mark.parametrize(
    ("a", "sense_a", "b", "kind"),
    [
        (">=95%", PLAIN, "≥95%", SPELLING),
        ("95%以上", PLAIN, "≥95%", SPELLING),
        ("≥9595%及以上", GLUED, "≥95%及以上", SPELLING),
        ("100100%", GLUED, "100%", SPELLING),
        ("≥９５％", PLAIN, "≥95%", WIDTH),
        ("≥95%", PLAIN, "≤95%", CHANGED),
        ("≥9595%及以上", PLAIN, "≥95%及以上", CHANGED),
        ("≥95%", GLUED, "≥95%", None),
        ("12月底", PLAIN, "11月底", CHANGED),
    ],
)
def test_values_spelt_otherwise_are_noted_as_such(a: str, sense_a: Sense, b: str, kind: DifferenceKind | None) -> None:
    assert difference_kind(Kind.VALUE, a, b, sense_a, PLAIN) is kind


def test_folding_keeps_what_is_no_matter_of_width() -> None:
    assert fold("Ａ１　（①）｡ m²") == "A1(①)。m²"
