"""Lists as workbooks (清单): a header, rows with a colour each, set up for the screen and for A4."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from core.files import whole_file
from core.workbook.parts.heights import height_of

_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_LONGEST = 16_000
"""Characters written of one text; Excel takes 32,767 UTF-16 units in a cell, two for a rare character."""

_SIZE = 10
"""Font size in points."""

_ANY = {"font_name": "宋体", "font_size": _SIZE, "border": 1, "valign": "vcenter", "text_wrap": True}
_HEADER = _ANY | {"bold": True, "bg_color": "#D9D9D9", "align": "center"}
_TEXT = _ANY | {"num_format": "@"}
_CENTERED = _ANY | {"align": "center"}
_PLAIN = {"font_name": "宋体", "font_size": _SIZE}
_STRESSED = _PLAIN | {"bold": True, "font_color": "#C00000"}


@dataclass(frozen=True, slots=True)
class Marked:
    """A text in runs, some of them stressed."""

    runs: tuple[tuple[str, bool], ...]

    def __str__(self) -> str:
        return "".join(text for text, _ in self.runs)


Content = str | int | Marked


@dataclass(frozen=True, slots=True)
class ListSheet:
    """A sheet as it will be written: headers with their widths in characters, rows with their colours ("#rrggbb").

    ``coloured`` is the column whose cells show the colour, if one does; ``empty`` is said where there are no rows.
    """

    name: str
    columns: tuple[tuple[str, float], ...]
    rows: Sequence[tuple[str, tuple[Content, ...]]]
    empty: str
    coloured: int | None = 1


def write_lists(sheets: Sequence[ListSheet], target: Path, *, force: bool = False) -> None:
    """Write a workbook of lists; raises WriteError when ``target`` is there and not ``force``, or can't be written."""
    content = BytesIO()
    strings = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(content, {"in_memory": True, **strings}) as workbook:
        looks = _Looks(workbook)
        for sheet in sheets:
            _write(workbook.add_worksheet(sheet.name), sheet, looks)
    with whole_file(target, force=force) as temporary:
        temporary.write_bytes(content.getvalue())


class _Looks:
    """The formats of a workbook."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._colours: dict[str, Format] = {}
        self.header, self.text, self.number, self.plain, self.stressed = (
            workbook.add_format(look) for look in (_HEADER, _TEXT, _CENTERED, _PLAIN, _STRESSED)
        )

    def coloured(self, colour: str) -> Format:
        """The format of a cell that shows a colour."""
        if colour not in self._colours:
            self._colours[colour] = self._workbook.add_format(_CENTERED | {"bg_color": colour})
        return self._colours[colour]


def _write(page: Worksheet, sheet: ListSheet, looks: _Looks) -> None:
    _set_up(page, sheet)
    for column, (title, width) in enumerate(sheet.columns):
        page.set_column(column, column, width)
        page.write_string(0, column, _safe(title), looks.header)
    if not sheet.rows:
        page.write_string(1, 0, sheet.empty)
    for number, (colour, contents) in enumerate(sheet.rows, 1):
        page.set_row(number, _height(sheet, contents))
        for column, content in enumerate(contents):
            look = looks.coloured(colour) if column == sheet.coloured else looks.text
            _write_cell(page, (number, column), content, look, looks)


def _write_cell(page: Worksheet, place: tuple[int, int], content: Content, look: Format, looks: _Looks) -> None:
    match content:
        case int():
            page.write_number(*place, content, looks.number)
        case Marked(runs) if len(runs) > 1 and len(str(content)) <= _LONGEST:
            pieces = ((looks.stressed if stressed else looks.plain, _safe(text)) for text, stressed in runs)
            page.write_rich_string(*place, *(part for piece in pieces for part in piece), look)
        case _:
            page.write_string(*place, _safe(str(content)), look)


def _height(sheet: ListSheet, contents: Sequence[Content]) -> float:
    """Points that a row takes: LibreOffice and WPS do not fit it by themselves."""
    return max(height_of(str(text), width, _SIZE) for text, (_, width) in zip(contents, sheet.columns, strict=True))


def _set_up(page: Worksheet, sheet: ListSheet) -> None:
    """Frozen header with filters; A4 landscape, as wide as the page, the header on every page."""
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_footer("&C&P / &N")


def _safe(text: str) -> str:
    """A text as a cell takes it: without what XML cannot hold, not longer than a cell."""
    return _NO_XML.sub("\ufffd", text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
