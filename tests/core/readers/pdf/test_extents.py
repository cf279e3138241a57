from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from core.readers.pdf.characters import read_characters
from core.readers.pdf.extents import with_true_extents
from core.readers.pdf.objects import Area
from core.readers.pdf.rules import Drawing
from core.readers.pdf.shapes import Glyph
from tests.helpers.pdf_notation import Sheet, write_pdf


def corrected(folder: Path, text: str, deeper: float) -> tuple[list[Glyph], list[Glyph]]:
    """The characters of a line as they are, and as they come out when the font makes their boxes too deep."""
    path = write_pdf(folder / "a.pdf", Sheet().text(50, 100, text))
    with closing(pypdfium2.PdfDocument(path)) as document, closing(document[0]) as page:
        area = Area(*page.get_bbox())
        with closing(page.get_textpage()) as text_page:
            glyphs = read_characters(text_page.raw, area, Drawing())
            deep = [glyph._replace(bottom=glyph.bottom + deeper) for glyph in glyphs]
            return glyphs, with_true_extents(text_page.raw, area, range(len(glyphs)), deep)


@pytest.mark.parametrize("text", ["预算数（万元）", "A5.60", "一，预"])
def test_boxes_that_are_too_deep_are_cut_to_what_is_printed(tmp_path: Path, text: str) -> None:
    printed, found = corrected(tmp_path, text, deeper=12)
    assert [glyph.bottom for glyph in found] == pytest.approx([glyph.bottom for glyph in printed], abs=1.5)
    assert all(glyph.top < glyph.place[1] < glyph.bottom for glyph in found)


def test_boxes_about_right_stay_as_they_are(tmp_path: Path) -> None:
    printed, found = corrected(tmp_path, "预算数", deeper=1)
    assert [glyph.bottom for glyph in found] == [glyph.bottom + 1 for glyph in printed]


def test_without_letters_that_fill_their_height_nothing_is_known(tmp_path: Path) -> None:
    printed, found = corrected(tmp_path, "，。", deeper=12)
    assert [glyph.bottom for glyph in found] == [glyph.bottom + 12 for glyph in printed]
