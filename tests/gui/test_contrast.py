"""Whatever ground a template gives a cell, and whatever lies over it, its text is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QPalette

from core.findings import Severity
from gui.contrast import AA, laid_over, readable
from gui.sheet.paint import Inks, inks_of
from gui.theme import adapted, palette, tint
from tests.gui.test_theme import contrast

COLOURS = st.integers(0, 0xFFFFFF).map(QColor.fromRgb)
LIT = QColor(255, 200, 0, 70)
"""What lies over the lit cell of a source"""


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def inks(request: pytest.FixtureRequest) -> Inks:
    return inks_of(palette(request.param))


@given(COLOURS, COLOURS, st.booleans())
def test_a_text_is_read_on_every_fill_of_every_template(ink: QColor, fill: QColor, dark: bool) -> None:
    ground, text = adapted(fill.name(), dark), adapted(ink.name(), dark)
    assert contrast(readable(text, ground), ground) >= AA


@given(COLOURS, COLOURS)
def test_an_ink_that_can_be_read_stays_as_it_is(ink: QColor, ground: QColor) -> None:
    if contrast(ink, ground) >= AA:
        assert readable(ink, ground) == ink


def test_texts_are_read_as_they_are_on_each_ground_of_the_sheet(inks: Inks) -> None:
    grounds = [inks.base, inks.label, inks.flash, *(tint(severity, inks.dark) for severity in Severity)]
    selected = [laid_over(inks.selection, ground) for ground in grounds]
    assert [readable(inks.text, ground) for ground in (*grounds, *selected)] == [inks.text] * len((*grounds, *selected))


def test_a_lit_cell_of_the_source_is_read(inks: Inks) -> None:
    assert contrast(laid_over(LIT, inks.text), laid_over(LIT, inks.base)) >= AA


def test_a_cover_lets_its_share_of_the_ground_through() -> None:
    grey = laid_over(QColor(255, 255, 255, 128), QColor("black"))
    assert grey == QColor(128, 128, 128)
    assert laid_over(QColor(1, 2, 3, 255), QColor("white")) == QColor(1, 2, 3)


def test_the_selection_differs_from_what_is_not_selected(inks: Inks) -> None:
    assert contrast(laid_over(inks.selection, inks.base), inks.base) > 1.2
    assert inks.text == palette(inks.dark).color(QPalette.ColorRole.Text)
