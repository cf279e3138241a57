from pathlib import Path

import pytest

from core.readers.pdf import read_pdf
from tests.helpers.pdf_notation import Sheet, write_pdf


def read(folder: Path, before: str, raised: str, after: str = "") -> tuple[str, set[str]]:
    """A cell whose text has small characters above its foot: what is read, and the rules of the remarks."""
    sheet = Sheet().frame(50, 60, 200, 90).frame(200, 60, 300, 90).text(205, 78, "100").text(55, 78, before)
    x = 55 + 10.0 * sum(0.5 if char < "\u007f" else 1 for char in before)
    sheet.text(x, 74, raised, size=6).text(x + 6.0 * len(raised), 78, after)
    document = read_pdf(write_pdf(folder / "a.pdf", sheet))
    (grid,) = document.grids()
    return grid.at(0, 0).text, {remark.rule for remark in document.remarks}


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        (("合格率达到95%", "1"), "合格率达到95%¹"),
        (("按规定时间完成", "①"), "按规定时间完成①"),
        (("投入资金10", "4", "元"), "投入资金10⁴元"),
        (("群众", "[2]", "满意度"), "群众[²]满意度"),
    ],
)
def test_a_raised_digit_is_none_of_the_number_before_it_and_is_doubted(
    tmp_path: Path, printed: tuple[str, ...], text: str
) -> None:
    assert read(tmp_path, *printed) == (text, {"parse.raised"})


def test_a_power_of_a_unit_is_no_doubt(tmp_path: Path) -> None:
    assert read(tmp_path, "修建道路500m", "2") == ("修建道路500m²", set())


def test_small_digits_on_the_foot_of_the_line_are_plain(tmp_path: Path) -> None:
    sheet = Sheet().frame(50, 60, 200, 90).text(55, 78, "建成文化广场").text(115, 78, "20", size=6).text(127, 78, "个")
    document = read_pdf(write_pdf(tmp_path / "a.pdf", sheet.frame(200, 60, 300, 90).text(205, 78, "100")))
    (grid,) = document.grids()
    assert (grid.at(0, 0).text, document.remarks) == ("建成文化广场20个", ())
