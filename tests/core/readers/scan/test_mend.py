import pytest

from core.findings import Severity
from core.readers.pdf.lines import Line
from core.readers.pdf.shapes import Guess, Rect
from core.readers.pdf.tables import Patch, Table
from core.readers.scan.mend import Mending, mend


def recognised(text: str, *, column: int = 0, row: int = 0, **unsure: tuple[float, str]) -> Patch:
    guesses = tuple(Guess(*unsure.get(char, (0.99, ""))) for char in text)
    box = Rect(100 * column + 5, 20 * row + 4, 100 * column + 5 + 10 * len(text), 20 * row + 16)
    return Patch(row, column, 1, 1, (Line(text, 1, box, 10.0, guesses=guesses),) if text else ())


def table_of(*patches: Patch) -> Table:
    rows = 1 + max(patch.row for patch in patches)
    columns = 1 + max(patch.column for patch in patches)
    return Table(tuple(100.0 * n for n in range(columns + 1)), (20.0,) * rows, patches, (1, 1), 0, 20.0 * rows)


def mended(*patches: Patch) -> tuple[list[str], list[Mending]]:
    table, found = mend(table_of(*patches))
    return [table.text(patch) for patch in table.patches], found


def test_a_fixed_word_that_the_model_held_for_likely_is_put_right_with_a_note() -> None:
    texts, (note,) = mended(recognised("数最指标", 最=(0.6, "量")))
    assert texts == ["数量指标"]
    assert (note.rule, note.severity, note.original) == ("parse.ocr-word", Severity.INFO, "数最指标")


@pytest.mark.parametrize("unsure", [(0.99, "量"), (0.6, "质"), (0.6, "")])
def test_without_a_second_witness_a_word_stays(unsure: tuple[float, str]) -> None:
    assert mended(recognised("数最指标", 最=unsure)) == (["数最指标"], [])


def test_a_text_that_is_no_label_stays() -> None:
    assert mended(recognised("参训人次", 次=(0.6, "数"))) == (["参训人次"], [])


@pytest.mark.parametrize(("text", "fix"), [("292%", "≥92%"), ("295.5%以上", "≥95.5%以上"), ("2100%", "≥100%")])
def test_a_two_in_a_column_of_signs_is_probably_one(text: str, fix: str) -> None:
    texts, (doubt,) = mended(recognised("≥90%"), recognised(text, row=1))
    assert texts[1] == text, "never changed in silence"
    assert (doubt.row, doubt.rule, doubt.severity, doubt.fixes) == (1, "parse.ocr-sign", Severity.WARNING, (fix,))


def test_a_strict_sign_among_others_is_probably_spoilt() -> None:
    assert [doubt.fixes for doubt in mended(recognised("≥90%"), recognised(">95%", row=1))[1]] == [("≥95%",)]
    assert mended(recognised(">90%"), recognised(">95%", row=1))[1] == []


def test_a_share_of_more_than_all_is_doubtful() -> None:
    _, found = mended(recognised("群众满意度"), recognised("295%", column=1))
    assert [doubt.fixes for doubt in found] == [("≥95%",)]


@pytest.mark.parametrize("text", ["92%", "25%", "200元", "2023年"])
def test_other_numbers_in_a_column_of_signs_are_none(text: str) -> None:
    assert mended(recognised("≥90%"), recognised(text, row=1))[1] == []


def test_a_growth_of_more_than_double_is_no_sign() -> None:
    assert mended(recognised("增长"), recognised("250%", column=1))[1] == []


def test_a_letter_before_a_number_is_probably_a_sign() -> None:
    assert [doubt.fixes for doubt in mended(recognised("Z95%"))[1]] == [("≥95%",)]


def test_brackets_around_the_year_of_a_document_number() -> None:
    _, found = mended(recognised("邢组字[2017]41号", **{"[": (0.8, "")}))
    assert [doubt.fixes for doubt in found] == [("邢组字〔2017〕41号",)]
    assert mended(recognised("邢组字（2017）41号"))[1] == []
