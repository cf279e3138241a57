"""Tables of PDF pages → Grids, with remarks on what was repaired and what is doubtful."""

from collections.abc import Callable, Iterator, Sequence

from core.document import Remark
from core.findings import Severity
from core.grid import Cell, Grid, tile
from core.messages import say
from core.readers.pdf.lines import Doubt
from core.readers.pdf.tables import Patch, Table, Trouble


def grid_of(table: Table, id: str) -> Grid:
    """The Grid of a table; its page is the first that it stands on."""
    cells = [
        Cell(patch.row, patch.column, patch.rowspan, patch.colspan, table.text(patch), patch.boxes)
        for patch in table.patches
    ]
    return tile(id, cells, rows=table.rows, columns=len(table.xs) - 1, page=table.pages[0])


def remarks_on(table: Table, id: str) -> Iterator[Remark]:
    """What to know about the cells of a table."""
    if table.headers:
        pages = "、".join(map(str, table.headers))
        message = say("表格跨页，第 {pages} 页重复的表头没有再列出。", pages=pages)
        yield Remark(id, 0, 0, "parse.repeated-header", Severity.INFO, message)
    for patch in table.patches:
        for rule, severity, message in _doubts(patch):
            yield Remark(id, patch.row, patch.column, rule, severity, message, _printed(patch))


def remarks_on_sideless(pages: Sequence[int]) -> Iterator[Remark]:
    """One remark on the whole document where tables have lines across alone."""
    if pages:
        message = say(
            "第 {pages} 页的表格没有竖线，列是按文字之间的空白推定的。请对照原文核对。",
            pages="、".join(map(str, pages)),
        )
        yield Remark("", 0, 0, "parse.no-lines", Severity.WARNING, message)


def _printed(patch: Patch) -> str:
    """The lines of a cell as they stand on the pages."""
    return "\n".join(line.text for line in patch.lines)


def _doubts(patch: Patch) -> Iterator[tuple[str, Severity, str]]:
    """Rule, severity and message of each repair and doubt of a cell."""
    kinds = patch.troubles | {doubt for line in patch.lines for doubt in line.doubts}
    if patch.seams and Trouble.TORN not in kinds:
        yield "parse.page-end", Severity.INFO, say("这一格被页末切开，前后两页的文字已接在一起。")
    if Trouble.TORN in kinds and patch.lines:
        message = say("这一行可能被页末切成两半，已接在一起。请对照原文核对。")
        yield "parse.page-end", Severity.WARNING, message
    for kind, (rule, severity, message_of) in _SAID.items() if kinds else ():
        if kind in kinds:
            yield rule, severity, message_of()


_SAID: dict[Trouble | Doubt, tuple[str, Severity, Callable[[], str]]] = {
    Trouble.CROSSING: (
        "parse.over-border",
        Severity.WARNING,
        lambda: say("文字越过了表格线，可能属于相邻的格。请对照原文核对。"),
    ),
    Trouble.OPEN: (
        "parse.open-border",
        Severity.WARNING,
        lambda: say("这一格的边线不完整，格子的范围可能不对。请对照原文核对。"),
    ),
    Trouble.UNRULED: (
        "parse.no-lines",
        Severity.WARNING,
        lambda: say("这张表没有表格线，行列是按文字的位置推定的。请对照原文核对。"),
    ),
    Trouble.CLIPPED: (
        "parse.clipped",
        Severity.INFO,
        lambda: say("这一格的文字在页面上没有显示完，已按文件里的文字读全。"),
    ),
    Trouble.CUT_OFF: (
        "parse.cut-off",
        Severity.WARNING,
        lambda: say("这一格放不下全部文字，后面的文字可能没有印出来。请对照原文核对。"),
    ),
    Trouble.FILLED: (
        "parse.cut-off",
        Severity.WARNING,
        lambda: say("表格的行高是固定的，这一格已经写满，放不下的文字可能没有印出来。请对照原文核对。"),
    ),
    Trouble.NUMBERED: (
        "parse.page-number",
        Severity.WARNING,
        lambda: say("这一格最后的数字像是页码，没有读进来。请对照原文核对。"),
    ),
    Doubt.UNMAPPED: (
        "parse.unknown-glyph",
        Severity.WARNING,
        lambda: say("有的字在文件里没有编码，可能读错。请对照原文核对。"),
    ),
    Doubt.OVERLAPPING: (
        "parse.overlapping-text",
        Severity.WARNING,
        lambda: say("有的字叠印在一起，可能读错。请对照原文核对。"),
    ),
    Doubt.RAISED: (
        "parse.raised",
        Severity.WARNING,
        lambda: say("有的字印得小而高（上标），可能是注号，不属于这一格的内容。请对照原文核对。"),
    ),
    Doubt.RADICAL: (
        "parse.radical",
        Severity.INFO,
        lambda: say("有的字在文件里编成了部首，已换成同形的汉字。"),
    ),
}
"""Of each kind of trouble and doubt its rule, its severity and what to say"""
