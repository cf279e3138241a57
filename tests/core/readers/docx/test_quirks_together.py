"""Many quirks at once: a table is drawn, written with mark-up that prints nothing, and must come back as drawn."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from core.document import Paragraph
from core.errors import UnreadableError
from core.grid import Cell, Grid
from tests.core.readers.docx.documents import drawn, is_regular, p, read, read_part, root, run, tbl, tc, tr
from tests.helpers.strategies import grids

AROUND_RUNS = (
    "{}",
    "<w:ins w:id='1'>{}</w:ins>",
    "<w:moveTo w:id='1'>{}</w:moveTo>",
    "<w:hyperlink>{}</w:hyperlink>",
    "<w:smartTag>{}</w:smartTag>",
    "<w:fldSimple w:instr='DATE'>{}</w:fldSimple>",
    "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r>",
)
UNPRINTED = (
    "",
    "<w:proofErr w:type='spellStart'/>",
    "<w:bookmarkStart w:id='1' w:name='a'/>",
    "<w:del w:id='1'><w:r><w:delText>删</w:delText></w:r></w:del>",
    "<w:moveFrom w:id='1'><w:r><w:t>移</w:t></w:r></w:moveFrom>",
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>",
    "<w:r><w:rPr><w:rStyle w:val='hidden'/></w:rPr><w:t>藏</w:t></w:r>",
    "<w:r><w:softHyphen/></w:r>",
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'/><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>",
)
RUN_PROPERTIES = (
    "",
    "<w:b/>",
    "<w:vanish w:val='0'/>",
    "<w:rPrChange w:id='1'><w:rPr><w:vanish/></w:rPr></w:rPrChange>",
)
PARAGRAPH_PROPERTIES = (
    "",
    "<w:jc w:val='center'/>",
    "<w:tabs><w:tab w:val='left'/></w:tabs>",
    "<w:numPr><w:numId w:val='0'/></w:numPr>",
    "<w:pPrChange w:id='1'><w:pPr><w:pStyle w:val='hidden'/></w:pPr></w:pPrChange>",
)
AROUND_BLOCKS = ("{}", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:customXml>{}</w:customXml>")
DELETED_ROW = tr(tc("删"), tc("掉"), properties="<w:del w:id='1'/>")
STYLES = '<w:style w:type="character" w:styleId="hidden"><w:rPr><w:vanish/></w:rPr></w:style>'


class Scribe:
    """Writes texts and tables with quirks drawn at random."""

    def __init__(self, draw: DrawFn) -> None:
        self._draw = draw

    def one_of(self, choices: tuple[str, ...]) -> str:
        return self._draw(st.sampled_from(choices))

    def paragraph(self, text: str) -> str:
        cut = self._draw(st.integers(0, len(text)))
        runs = "".join(
            self.one_of(AROUND_RUNS).format(run(part, self.one_of(RUN_PROPERTIES))) + self.one_of(UNPRINTED)
            for part in (text[:cut], text[cut:])
        )
        return f"<w:p><w:pPr>{self.one_of(PARAGRAPH_PROPERTIES)}</w:pPr>{runs}</w:p>"

    def cell(self, cell: Cell, *, goes_on: bool, span: str) -> str:
        merge = "<w:vMerge/>" if goes_on else "<w:vMerge w:val='restart'/>" if cell.rowspan > 1 else ""
        lines = [""] if goes_on else cell.text.split("\n")
        inner = "".join(map(self.paragraph, lines))
        return self.one_of(AROUND_BLOCKS).format(f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{inner}</w:tc>")

    def merged(self, cell: Cell, *, goes_on: bool) -> str:
        """A cell over several columns: by a span, or as old versions of Word merged."""
        if cell.colspan == 1 or self._draw(st.booleans()):
            return self.cell(cell, goes_on=goes_on, span=f"<w:gridSpan w:val='{cell.colspan}'/>")
        down = "<w:vMerge/>" if goes_on else "<w:vMerge w:val='restart'/>" if cell.rowspan > 1 else ""
        others = tc("", f"<w:hMerge/>{down}") * (cell.colspan - 1)
        return self.cell(cell, goes_on=goes_on, span="<w:hMerge w:val='restart'/>") + others

    def row(self, grid: Grid, row: int) -> str:
        cells = grid.row(row)
        before, after = self._left_out(cells), self._left_out(cells[::-1])
        # Columns that no row prints are none: the first row is always whole.
        if row and before + after < len(cells):
            cells = cells[before : len(cells) - after]
            properties = f"<w:gridBefore w:val='{before}'/><w:gridAfter w:val='{after}'/>"
        else:
            properties = ""
        inner = "".join(self.merged(cell, goes_on=cell.row < row) for cell in cells)
        return self.one_of(AROUND_BLOCKS).format(tr(inner, properties=properties))

    def _left_out(self, cells: list[Cell]) -> int:
        """How many empty cells at the beginning to leave out."""
        empty = next((n for n, cell in enumerate(cells) if cell.text or cell.rowspan * cell.colspan > 1), len(cells))
        return self._draw(st.integers(0, empty))

    def table(self, grid: Grid) -> str:
        rows = [self.row(grid, row) for row in range(grid.rows)]
        if grid.columns > 1:
            rows.insert(self._draw(st.integers(0, len(rows))), self.one_of(("", DELETED_ROW)))
        columns = self._draw(st.integers(0, grid.columns + 1))
        return self.one_of(AROUND_BLOCKS).format(tbl(*rows, columns=columns))


@st.composite
def written(draw: DrawFn) -> tuple[list[str | Grid], str]:
    """Paragraphs and tables, and a body that prints them."""
    blocks = draw(st.lists(st.sampled_from(["第一部分", "一、目标 A", "≥95%"]) | grids(), min_size=1, max_size=3))
    scribe = Scribe(draw)
    body = "".join(scribe.paragraph(block) if isinstance(block, str) else scribe.table(block) for block in blocks)
    return blocks, body


@settings(max_examples=60)
@given(written())
def test_what_prints_nothing_changes_nothing(document: tuple[list[str | Grid], str]) -> None:
    blocks, body = document
    result = read(body, styles=STYLES)
    shown = [block.text if isinstance(block, Paragraph) else drawn(block) for block in result.blocks]
    assert shown == [block if isinstance(block, str) else drawn(block) for block in blocks]
    assert result.remarks == ()
    for grid in result.grids():
        grid.check()


ELEMENTS = (
    "p", "r", "t", "tbl", "tr", "tc", "tcPr", "trPr", "pPr", "rPr", "gridSpan", "vMerge", "hMerge", "gridBefore", "del", "ins",
    "sdt", "vanish", "hidden", "txbxContent", "fldChar", "cellDel", "tab", "br", "moveFrom", "rPrChange", "noSuchThing",
)  # fmt: skip


def soup() -> SearchStrategy[str]:
    """Elements in one another as no schema allows."""
    leaves = st.sampled_from(["字", run("文"), p("段"), tbl(tr(tc("甲"))), "<w:br/>", "<w:gridSpan w:val='3'/>"])

    def nested(children: SearchStrategy[str]) -> SearchStrategy[str]:
        inner = st.lists(children, max_size=3).map("".join)
        return st.builds(lambda name, content: f"<w:{name}>{content}</w:{name}>", st.sampled_from(ELEMENTS), inner)

    return st.recursive(leaves, nested, max_leaves=12)


@settings(max_examples=60)
@given(st.lists(soup(), max_size=3).map("".join))
def test_no_mixture_of_elements_makes_the_two_ways_differ(body: str) -> None:
    part = root("document", f"<w:body>{body}</w:body>")
    if is_regular(part):
        assert all(grid.cells for grid in read(body).grids())
    else:
        with suppress(UnreadableError):
            assert all(grid.cells for grid in read_part(part).grids())
