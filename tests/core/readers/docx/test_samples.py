"""The samples, read at the level of ``w:tc`` by another library as well."""

from pathlib import Path

import docx
import pytest
from docx.oxml.text.paragraph import CT_P
from docx.table import Table as WordTable

from core.grid import Cell
from core.readers.docx import read_docx
from tests.helpers.samples import SAMPLES, needs_samples

NAMES = ("beidaihe-2021", "julu-2024-1to18", "gulou-2020-1to9", "shaoxing-2019")


def printed_text(paragraph: CT_P) -> str:
    """The text of a paragraph of runs."""
    return "".join(
        "\n" if element.tag.endswith("}br") else element.text for element in paragraph.xpath(".//w:t|.//w:br")
    )


def printed_cells(table: WordTable) -> list[Cell]:
    """The cells of a table, rows and merges walked by hand."""
    cells: dict[tuple[int, int], Cell] = {}
    above: dict[int, tuple[int, int]] = {}
    for row, tr in enumerate(table._tbl.tr_lst):
        column = 0
        for tc in tr.tc_lst:
            if tc.vMerge == "continue":
                start = cells[above[column]]
                cells[above[column]] = Cell(start.row, start.column, start.rowspan + 1, start.colspan, start.text)
            else:
                cells[row, column] = Cell(row, column, 1, tc.grid_span, "\n".join(map(printed_text, tc.p_lst)))
                above[column] = (row, column)
            column += tc.grid_span
    return list(cells.values())


@needs_samples
@pytest.mark.parametrize("name", NAMES)
def test_a_sample_has_the_cells_that_its_xml_has(name: str) -> None:
    path: Path = SAMPLES / f"{name}.docx"
    document = read_docx(path)
    tables = docx.Document(str(path)).tables
    assert [list(grid.cells) for grid in document.grids()] == [printed_cells(table) for table in tables]
    assert document.remarks == ()
