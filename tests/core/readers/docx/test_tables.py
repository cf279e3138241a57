import pytest

from core.document import Paragraph
from core.errors import UnreadableError
from core.findings import Severity
from core.grid import Grid
from tests.core.readers.docx.documents import drawn, grid, p, read, read_part, root, run, tbl, tc, tr

SPAN = "<w:gridSpan w:val='{}'/>".format
RESTART, CONTINUE = "<w:vMerge w:val='restart'/>", "<w:vMerge/>"


def test_cells_keep_their_places_spans_and_lines() -> None:
    table = grid(tbl(tr(tc("项目", SPAN(2)), tc("数")), tr(tc("甲\n乙"), tc(""), tc("5.60")), columns=3))
    assert (table.id, table.rows, table.columns, table.title) == ("t1", 2, 3, "")
    assert drawn(table) == ["项目|<|数", "甲\n乙||5.60"]


def test_vertical_merges_are_one_cell() -> None:
    rows = [tr(tc("产出", RESTART), tc("1")), tr(tc("", CONTINUE), tc("2")), tr(tc("效益", RESTART), tc("3"))]
    assert drawn(grid(tbl(*rows))) == ["产出|1", "^|2", "效益|3"]


def test_a_vertical_merge_may_span_columns_too() -> None:
    rows = [tr(tc("甲", SPAN(2) + RESTART), tc("1")), tr(tc("", SPAN(2) + "<w:vMerge w:val='continue'/>"), tc("2"))]
    assert drawn(grid(tbl(*rows))) == ["甲|<|1", "^|^|2"]


def test_a_vertical_merge_without_a_first_cell_begins_where_it_is_found() -> None:
    rows = [tr(tc("甲"), tc("1")), tr(tc("乙", CONTINUE), tc("2")), tr(tc("", CONTINUE), tc("3"))]
    assert drawn(grid(tbl(*rows))) == ["甲|1", "乙|2", "^|3"]


def test_a_vertical_merge_that_gets_narrower_ends_there() -> None:
    rows = [tr(tc("甲", SPAN(2) + RESTART)), tr(tc("", CONTINUE), tc("乙"))]
    assert drawn(grid(tbl(*rows))) == ["甲|<", "|乙"]


def test_a_tracked_merge_counts() -> None:
    rows = [tr(tc("甲", "<w:cellMerge w:vMerge='rest'/>")), tr(tc("", "<w:cellMerge w:vMerge='cont'/>"))]
    assert drawn(grid(tbl(*rows))) == ["甲", "^"]


def test_a_horizontal_merge_of_old_versions_is_one_cell() -> None:
    first, other = "<w:hMerge w:val='restart'/>", "<w:hMerge/>"
    rows = [
        tr(tc("甲", first + RESTART), tc("", other + RESTART), tc("1")),
        tr(tc("", first + CONTINUE), tc("", other + CONTINUE), tc("2")),
    ]
    assert drawn(grid(tbl(*rows))) == ["甲|<|1", "^|^|2"]


def test_columns_left_out_before_and_after_a_row_keep_the_others_in_place() -> None:
    rows = [
        tr(tc("一"), tc("二"), tc("三")),
        tr(tc("乙"), properties="<w:gridBefore w:val='1'/><w:gridAfter w:val='1'/>"),
        tr(tc("甲")),
    ]
    assert drawn(grid(tbl(*rows, columns=3))) == ["一|二|三", "|乙|", "甲||"]


@pytest.mark.parametrize("columns", [0, 1, 2, 9])
def test_a_wrong_or_missing_table_grid_changes_nothing(columns: int) -> None:
    assert drawn(grid(tbl(tr(tc("甲"), tc("乙", SPAN(2))), columns=columns))) == ["甲|乙|<"]


@pytest.mark.parametrize("value", ["0", "-3", "x", "999999999999"])
def test_a_senseless_span_makes_no_senseless_table(value: str) -> None:
    assert grid(tbl(tr(tc("甲", SPAN(value)), tc("乙")))).columns <= 1001


def test_properties_before_a_tracked_change_do_not_count() -> None:
    change = f"<w:tcPrChange w:id='1'><w:tcPr>{SPAN(4)}{CONTINUE}</w:tcPr></w:tcPrChange>"
    assert drawn(grid(tbl(tr(tc("甲", SPAN(2) + change))))) == ["甲|<"]


def test_deleted_rows_and_cells_are_left_out_and_merges_run_on_over_them() -> None:
    deleted = "<w:del w:id='1'/>"
    rows = [
        tr(tc("甲", RESTART), tc("1")),
        tr(tc("", CONTINUE), tc("删"), properties=deleted),
        tr(tc("", CONTINUE), tc("删", "<w:cellDel w:id='2'/>"), tc("2")),
    ]
    assert drawn(grid(tbl(*rows))) == ["甲|1", "^|2"]
    assert list(read(tbl(tr(tc("删"), properties=deleted))).grids()) == []


def test_an_inserted_row_counts() -> None:
    assert drawn(grid(tbl(tr(tc("甲"), properties="<w:ins w:id='1'/>")))) == ["甲"]


def test_a_hidden_row_is_left_out_unless_some_of_its_text_shows() -> None:
    hidden = f"<w:tc><w:p>{run('藏', '<w:vanish/>')}</w:p></w:tc>"
    mark = "<w:hidden/>"
    rows = [tr(tc("甲")), tr(hidden, properties=mark), tr(tc("乙"), properties=mark), tr(hidden)]
    assert drawn(grid(tbl(*rows))) == ["甲", "乙", ""]


def test_content_controls_around_paragraphs_cells_and_rows_hide_nothing() -> None:
    def control(inner: str) -> str:
        return f"<w:sdt><w:sdtPr><w:alias w:val='甲'/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    cell = f"<w:tc>{control(p('乙'))}</w:tc>"
    table = tbl(control(tr(control(tc("甲")), cell)), f"<w:customXml>{tr(tc('丙'), tc('丁'))}</w:customXml>")
    assert drawn(grid(control(table))) == ["甲|乙", "丙|丁"]


def test_lines_of_a_cell_lose_their_padding_and_the_cell_its_empty_ends() -> None:
    two = f"<w:p>{run(' 二')}<w:r><w:br/></w:r>{run('三　')}</w:p>"
    cell = f"<w:tc><w:p/>{p('　一 ')}<w:p/>{two}<w:p/></w:tc>"
    assert drawn(grid(tbl(tr(cell)))) == ["一\n\n二\n三"]


def test_a_paragraph_cannot_go_on_beyond_its_cell() -> None:
    end = "<w:rPr><w:del w:id='1'/></w:rPr>"
    cell = f"<w:tc>{p('甲', end)}</w:tc>"
    assert drawn(grid(tbl(tr(cell, tc("乙"))))) == ["甲|乙"]


def test_a_text_under_a_merge_is_left_out_and_remarked() -> None:
    rows = [tr(tc("甲", RESTART)), tr(tc("压住的", CONTINUE)), tr(tc("甲", CONTINUE))]
    document = read(tbl(*rows))
    (remark,) = document.remarks
    assert drawn(next(document.grids())) == ["甲", "^", "^"]
    assert (remark.grid, remark.row, remark.column, remark.original) == ("t1", 0, 0, "压住的")
    assert (remark.rule, remark.severity) == ("parse.covered-text", Severity.WARNING)


def test_tables_and_paragraphs_stand_in_the_order_of_the_document() -> None:
    document = read(p("一") + tbl(tr(tc("甲"))) + p("二") + tbl(tr(tc("乙"))))
    shown = [block.text if isinstance(block, Paragraph) else block.id for block in document.blocks]
    assert shown == ["一", "t1", "二", "t2"]


def test_a_table_that_only_lays_out_others_is_no_table() -> None:
    inner = tbl(tr(tc("甲"), tc("乙")))
    document = read(tbl(tr(f"<w:tc>{p('标题')}{inner}<w:p/>{inner}{p('说明')}</w:tc>")))
    shown = [b.text if isinstance(b, Paragraph) else drawn(b)[0] for b in document.blocks]
    assert shown == ["标题", "甲|乙", "甲|乙", "说明"]
    assert [g.id for g in document.grids()] == ["t1", "t2"]


def test_a_table_inside_a_cell_is_text_of_the_cell_and_a_grid_of_its_own() -> None:
    innermost = tbl(tr(tc("深"), tc("处")))
    inner = tbl(tr(tc("一级指标"), tc("指标值")), tr(tc("产出"), f"<w:tc>{innermost}<w:p/></w:tc>"))
    outer, *others = read(tbl(tr(tc("绩效目标"), f"<w:tc>{p('见下：')}{inner}<w:p/></w:tc>"))).grids()
    assert drawn(outer) == ["绩效目标|见下：\n一级指标\t指标值\n产出\t深\t处"]
    assert [(g.id, drawn(g)) for g in others] == [("t2", ["一级指标|指标值", "产出|深\t处"]), ("t3", ["深|处"])]


def text_box(inner: str) -> str:
    """A text box as Word writes it: for new versions, and its twin for old ones."""
    content = f"<w:txbxContent>{inner}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_a_text_box_is_read_once_behind_its_paragraph_with_its_tables() -> None:
    box = text_box(p("框里") + tbl(tr(tc("甲"), tc("乙"))) + text_box(""))
    document = read(f"<w:p>{run('锚')}{box}{run('段')}</w:p>{p('后')}")
    shown = [b.text if isinstance(b, Paragraph) else drawn(b)[0] for b in document.blocks]
    assert shown == ["锚段", "框里", "甲|乙", "后"]


def test_a_text_box_of_old_versions_in_a_cell_is_text_of_the_cell() -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('框')}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert drawn(grid(tbl(tr(f"<w:tc><w:p>{run('格')}{box}</w:p></w:tc>")))) == ["格\n框"]


@pytest.mark.parametrize(
    "body",
    [
        tr(tc("甲")),
        tc("甲"),
        f"<w:tbl>{tc('甲')}</w:tbl>",
        f"<w:tbl><w:tr>{tr(tc('甲'))}</w:tr></w:tbl>",
        f"<w:tbl><w:tr><w:tc>{tc('甲')}</w:tc></w:tr></w:tbl>",
        tbl(tr(tc("甲", SPAN(1000))), *[tr(tc(""))] * 4000),
        "<w:tbl><w:tr><w:tc>" * 60 + "</w:tc></w:tr></w:tbl>" * 60,
    ],
)
def test_a_structure_that_word_would_refuse_is_refused(body: str) -> None:
    with pytest.raises(UnreadableError):
        read_part(root("document", f"<w:body>{body}</w:body>"))


def test_a_document_without_tables_is_read() -> None:
    assert read(p("正文")).blocks == (Paragraph("正文"),)
    assert read("").blocks == ()


def test_every_grid_tiles_even_of_the_most_irregular_rows() -> None:
    rows = [
        tr(tc("一", SPAN(3) + RESTART), tc("二")),
        tr(tc("", CONTINUE), tc("三", SPAN(2)), tc("四", RESTART), tc("五")),
        tr(tc("", SPAN(3) + CONTINUE), tc("", CONTINUE), properties="<w:gridBefore w:val='1'/>"),
    ]
    table = grid(tbl(*rows, columns=2))
    assert isinstance(table, Grid)
    assert {cell.text for cell in table.cells} == {"", "一", "二", "三", "四", "五"}
