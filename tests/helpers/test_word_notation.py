from pathlib import Path

import docx
import pytest

from core.grid import GridError
from tests.helpers.word_notation import table, write_word


def test_a_notation_draws_merged_cells() -> None:
    grid = table("预算|预算数|5.60 / ^|定期体检|<")
    assert [(c.row, c.column, c.rowspan, c.colspan, c.text) for c in grid.cells] == [
        (0, 0, 2, 1, "预算"),
        (0, 1, 1, 1, "预算数"),
        (0, 2, 1, 1, "5.60"),
        (1, 1, 1, 2, "定期体检"),
    ]


def test_slashes_and_escaped_bars_inside_a_text_are_text_and_short_rows_are_filled() -> None:
    grid = table("≤400元/人|甲¶乙\n丙\\|丁")
    assert [grid.at(r, c).text for r in (0, 1) for c in (0, 1)] == ["≤400元/人", "甲\n乙", "丙|丁", ""]


def test_a_merge_that_is_no_rectangle_is_refused() -> None:
    with pytest.raises(GridError):
        table("甲|< / ^|乙")


def test_the_written_file_opens_with_paragraphs_and_merges(tmp_path: Path) -> None:
    document = docx.Document(str(write_word(tmp_path / "a.docx", "1.甲绩效目标表", "单位|< / ^|^ / 编码|A&B<")))
    assert [p.text for p in document.paragraphs] == ["1.甲绩效目标表"]
    assert [[c.text for c in row.cells] for row in document.tables[0].rows] == [["单位"] * 2] * 2 + [["编码", "A&B<"]]
