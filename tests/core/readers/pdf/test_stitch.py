from pathlib import Path

import pytest

from core.document import Document
from core.findings import Severity
from core.grid import Grid
from core.readers.pdf import read_pdf
from tests.helpers.pdf_notation import Sheet, write_pdf
from tests.helpers.word_notation import table

ROW = 30.0
PAGE_END = 790.0


def at_page_end(grid: Grid, width: float = 60) -> Sheet:
    """A page whose last lines are a table."""
    return Sheet().table(grid, top=PAGE_END - ROW * grid.rows, width=width, height=ROW)


def at_page_start(grid: Grid, width: float = 60, left: float = 50) -> Sheet:
    """A page whose first lines are a table."""
    return Sheet().table(grid, left=left, width=width, height=ROW)


def read(folder: Path, *sheets: Sheet) -> Document:
    return read_pdf(write_pdf(folder / "a.pdf", *sheets))


def grids(document: Document) -> list[list[list[str]]]:
    """The rows of texts of each table; a merged cell stands in each row that it covers."""
    return [[[cell.text for cell in grid.row(n)] for n in range(grid.rows)] for grid in document.grids()]


def rules(document: Document) -> set[tuple[str, Severity]]:
    return {(remark.rule, remark.severity) for remark in document.remarks}


HEADER = "一级指标|三级指标|指标值"
LIST = table(f"{HEADER} / 产出指标|体检人数|100 / 产出指标|体检次数|3次 / 效益指标|满意比例|≥95%")


def test_a_table_goes_on_on_the_next_page(tmp_path: Path) -> None:
    rest = table("效益指标|受益人数|50人 / 满意度|村民|≥90%")
    document = read(tmp_path, at_page_end(LIST), at_page_start(rest))
    (rows,) = grids(document)
    assert rows[-3:] == [["效益指标", "满意比例", "≥95%"], ["效益指标", "受益人数", "50人"], ["满意度", "村民", "≥90%"]]
    assert document.remarks == ()


def test_a_repeated_header_is_left_out_with_a_note(tmp_path: Path) -> None:
    rest = table(f"{HEADER} / 效益指标|受益人数|50人")
    document = read(tmp_path, at_page_end(LIST), at_page_start(rest))
    (rows,) = grids(document)
    assert [row for row in rows if row == HEADER.split("|")] == [HEADER.split("|")]
    assert rows[-1] == ["效益指标", "受益人数", "50人"]
    assert rules(document) == {("parse.repeated-header", Severity.INFO)}


def test_a_repeated_title_goes_with_its_header(tmp_path: Path) -> None:
    first = at_page_end(LIST).text(60, 650, "项目绩效目标表", size=14)
    second = at_page_start(table(f"{HEADER} / 效益指标|受益人数|50人")).text(60, 45, "项目绩效目标表", size=14)
    document = read(tmp_path, first, second)
    assert [p.text for p in document.paragraphs()] == ["项目绩效目标表"]
    assert len(grids(document)) == 1


@pytest.mark.parametrize("words", ["续表", "（续）", "续上表", "续表1", "接上页"])
def test_words_that_say_so_do_not_part_a_table(tmp_path: Path, words: str) -> None:
    rest = at_page_start(table("效益指标|受益人数|50人")).text(60, 45, words)
    document = read(tmp_path, at_page_end(LIST), rest)
    assert len(grids(document)) == 1
    assert list(document.paragraphs()) == []


def test_a_row_cut_in_two_is_made_one_with_a_note(tmp_path: Path) -> None:
    upper = table(f"{HEADER} / 产出指标|体检人数|100 / 效益指标|满意比例|≥95% / 产出指标|农村干部健|12月底")
    lower = table("|康体检|  / 满意度|村民|≥90%")
    document = read(tmp_path, at_page_end(upper), at_page_start(lower))
    (rows,) = grids(document)
    assert rows[-2:] == [["产出指标", "农村干部健康体检", "12月底"], ["满意度", "村民", "≥90%"]]
    (remark,) = document.remarks
    assert (remark.rule, remark.severity, remark.row, remark.column) == ("parse.page-end", Severity.INFO, 3, 1)
    assert remark.original == "农村干部健\n康体检"
    (grid,) = document.grids()
    assert [box.page for box in grid.at(3, 1).boxes] == [1, 2]


def test_a_row_cut_twice_is_made_one(tmp_path: Path) -> None:
    upper = table(f"{HEADER} / 产出指标|体检人数|100 / 效益指标|满意比例|≥95% / 产出指标|农村干部健|12月底")
    middle = Sheet().table(table("|康体检要做|"), width=60, height=730)
    document = read(tmp_path, at_page_end(upper), middle, at_page_start(table("|到全覆盖| / 满意度|村民|≥90%")))
    (rows,) = grids(document)
    assert rows[-2] == ["产出指标", "农村干部健康体检要做到全覆盖", "12月底"]


def test_a_merged_cell_goes_on_behind_the_page_end(tmp_path: Path) -> None:
    upper = table(f"{HEADER} / 产出指标|体检人数|100 / ^|体检次数|3次 / 效益指标|满意比例|≥95%")
    lower = table("|受益人数|50人 / ^|受益村数|20个 / 满意度|村民|≥90%")
    document = read(tmp_path, at_page_end(upper), at_page_start(lower))
    (grid,) = document.grids()
    assert (grid.at(3, 0).rowspan, grid.at(3, 0).text) == (3, "效益指标")
    assert document.remarks == ()


LONG_HEADER = "项目名称|金额|三级指标|指标值"
PROJECTS = table(
    f"{LONG_HEADER} / 健康体检|8|体检人数|100 / ^|^|体检次数|3次 / 老党员慰|6|慰问人数|50人 / ^|^|及时率|≥95%"
)


@pytest.mark.parametrize("header", ["", f"{LONG_HEADER} / "])
def test_a_name_goes_on_behind_the_page_end_as_the_amount_beside_it_does(tmp_path: Path, header: str) -> None:
    lower = table(f"{header}问经费||慰问次数|2次 / ^|^|满意度|≥90% / 图书购置|7|册数|80册")
    document = read(tmp_path, at_page_end(PROJECTS), at_page_start(lower))
    (grid,) = document.grids()
    assert [(grid.at(row, 0).text, grid.at(row, 1).text) for row in (3, 6, 7)] == [
        ("老党员慰问经费", "6"),
        ("老党员慰问经费", "6"),
        ("图书购置", "7"),
    ]


def test_a_project_with_an_amount_of_its_own_begins_behind_the_page_end(tmp_path: Path) -> None:
    lower = table("图书购置|7|册数|80册 / ^|^|满意度|≥90%")
    document = read(tmp_path, at_page_end(PROJECTS), at_page_start(lower))
    (rows,) = grids(document)
    assert [row[:2] for row in rows[3:]] == [["老党员慰", "6"]] * 2 + [["图书购置", "7"]] * 2


def test_empty_cells_of_a_list_without_merges_stay_empty(tmp_path: Path) -> None:
    upper = table("单位编码|名称|指标 / 203|组织部| / |更新|  / ||及时率 / 204|宣传部|")
    lower = table("||完成率 / ||合格率")
    (rows,) = grids(read(tmp_path, at_page_end(upper), at_page_start(lower)))
    assert rows[-3:] == [["204", "宣传部", ""], ["", "", "完成率"], ["", "", "合格率"]]


def test_labels_that_fill_their_cells_are_not_taken_for_halves(tmp_path: Path) -> None:
    upper = table("项目名称一|体检 / 预算规模及|5.60")
    lower = table("资金支出计|25% / ^|50% / 绩效目标一|定期")
    document = read(tmp_path, at_page_end(upper), at_page_start(lower))
    assert [row[0] for row in grids(document)[0]] == [
        "项目名称一",
        "预算规模及",
        "资金支出计",
        "资金支出计",
        "绩效目标一",
    ]


def test_a_label_known_from_elsewhere_is_put_together(tmp_path: Path) -> None:
    whole = table("项目|甲 / 预算规模及资金用途|乙 / 目标|丙")
    upper, lower = table("编码|体检 / 预算规模及|5.60"), table("资金用途|定期 / ^|全部")
    first = Sheet().table(whole, width=60).table(upper, top=PAGE_END - 2 * ROW, width=60)
    document = read(tmp_path, first, at_page_start(lower))
    grid = list(document.grids())[1]
    assert grid.at(1, 0).text == "预算规模及资金用途"
    assert grid.at(1, 0).rowspan == 3


def test_halves_without_other_evidence_are_joined_with_a_warning(tmp_path: Path) -> None:
    upper, lower = table("完成体检。|乙丙"), table("健康档案。|")
    document = read(tmp_path, at_page_end(upper), at_page_start(lower))
    assert grids(document) == [[["完成体检。健康档案。", "乙丙"]]]
    assert ("parse.page-end", Severity.WARNING) in rules(document)


def test_a_row_that_only_goes_on_with_texts_above_is_joined_with_a_warning(tmp_path: Path) -> None:
    upper = table("产出指标|体检人数|100 / |体检次数|3次 / |受益村民数|50人 / 效益指标|开放场馆次|全年内开放")
    lower = table("|数及人数|的次数合计 / 满意度|村民|≥90%")
    document = read(tmp_path, at_page_end(upper), at_page_start(lower))
    assert grids(document)[0][3] == ["效益指标", "开放场馆次数及人数", "全年内开放的次数合计"]
    assert ("parse.page-end", Severity.WARNING) in rules(document)


@pytest.mark.parametrize(
    "second",
    [
        at_page_start(table("甲|乙|丙"), width=90),
        at_page_start(table("甲|乙|丙")).text(50, 40, "2.另一张表"),
        at_page_start(table("甲乙|丙丁")),
    ],
    ids=["other columns", "a title between", "fewer columns of one width"],
)
def test_other_tables_on_the_next_page_stay_apart(tmp_path: Path, second: Sheet) -> None:
    assert len(grids(read(tmp_path, at_page_end(LIST), second))) == 2


def test_a_table_that_ends_high_on_its_page_has_ended(tmp_path: Path) -> None:
    document = read(tmp_path, Sheet().table(LIST, width=60), at_page_start(table("满意度|村民|≥90%")))
    assert len(grids(document)) == 2


def test_the_next_form_of_the_same_kind_is_a_table_of_its_own(tmp_path: Path) -> None:
    first = table("项目编码|甲001|名称|体检 / 预算数|5.60|其他|0 / 绩效目标|全覆盖|<|<")
    second = table("项目编码|甲002|名称|培训 / 预算数|7.00|其他|0 / 绩效目标|有成效|<|<")
    assert len(grids(read(tmp_path, at_page_end(first), at_page_start(second)))) == 2


def test_the_same_table_again_on_the_next_page_is_not_lost(tmp_path: Path) -> None:
    assert len(grids(read(tmp_path, at_page_end(LIST), at_page_start(LIST)))) == 2


def test_pages_with_mirrored_margins_are_one_table(tmp_path: Path) -> None:
    rest = at_page_start(table("效益指标|受益人数|50人"), left=75)
    assert len(grids(read(tmp_path, at_page_end(LIST), rest))) == 1


def test_a_part_with_fewer_column_lines_joins_its_table(tmp_path: Path) -> None:
    upper = table("编码|甲|名称|乙 / 预算|5.60|其他|0")
    wide = Sheet().frame(50, 60, 110, 90).frame(110, 60, 290, 90).text(55, 74, "目标").text(115, 74, "定期体检。")
    (rows,) = grids(read(tmp_path, at_page_end(upper), wide))
    assert rows[-1] == ["目标", "定期体检。"]


def sheet_part(rows: int, top: float, *, text_at: float, open_above: bool = False, open_below: bool = False) -> Sheet:
    """A page as a sheet program prints it: a merged cell in the first column, its text clipped to what is there."""
    bottom = top + ROW * rows
    sheet = Sheet().table(table(" / ".join(f"指标{n}|{n}次" for n in range(1, rows + 1))), left=110, top=top, width=60)
    sheet.rule(50, top, 50, bottom)
    for y, drawn in ((top, not open_above), (bottom, not open_below)):
        if drawn:
            sheet.rule(50, y, 110, y)
    clip = f"q 50 {sheet.height - bottom} 60 {bottom - top} re W n"
    return sheet.draw(clip).text(55, text_at, "产出指标").draw("Q")


def test_a_merged_cell_of_a_printed_sheet_is_one_and_has_its_text_once(tmp_path: Path) -> None:
    upper = sheet_part(4, PAGE_END - 4 * ROW, text_at=PAGE_END + 40, open_below=True)
    lower = sheet_part(5, 60, text_at=100, open_above=True)
    document = read(tmp_path, upper, lower)
    (grid,) = document.grids()
    assert (grid.at(0, 0).rowspan, grid.at(0, 0).text) == (9, "产出指标")
    assert document.remarks == ()


def test_a_cell_that_its_page_closes_ends_where_another_stays_open(tmp_path: Path) -> None:
    upper = sheet_part(4, PAGE_END - 4 * ROW, text_at=PAGE_END - 40)
    upper.frame(300, PAGE_END - 4 * ROW, 360, PAGE_END).rule(230, PAGE_END - 4 * ROW, 300, PAGE_END - 4 * ROW)
    lower = sheet_part(5, 60, text_at=100)
    lower.frame(300, 60, 360, 60 + 5 * ROW).rule(230, 60, 300, 60)
    (grid,) = read(tmp_path, upper, lower).grids()
    assert [grid.at(row, 0).rowspan for row in (0, 4)] == [4, 5]
    assert grid.at(0, 3).rowspan == 9


def test_margins_may_be_wide_below_where_they_are_above(tmp_path: Path) -> None:
    wide = 150.0
    first = Sheet().table(LIST, top=842 - wide - ROW * LIST.rows, width=60, height=ROW)
    second = Sheet().table(table("效益指标|受益人数|50人 / 满意度|村民|≥90%"), top=wide, width=60, height=ROW)
    document = read(tmp_path, Sheet().text(60, wide + 10, "预算项目绩效目标"), first, second)
    assert [grid.rows for grid in document.grids()] == [LIST.rows + 2]


@pytest.mark.parametrize("halves", [("社会效", "益指标"), ("社会效益", "指标"), ("社会效益指", "标")])
def test_a_level_that_the_page_end_cuts_tells_that_its_row_is_cut(tmp_path: Path, halves: tuple[str, str]) -> None:
    first = table(f"一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|体检人数|100 / 效益指标|{halves[0]}|满意|高")
    second = table(f"|{halves[1]}|比例|于90% / 满意度指标|服务对象满意度|村民|≥90%")
    document = read(tmp_path, at_page_end(first), at_page_start(second))
    (rows,) = grids(document)
    assert [text.replace("\n", "") for text in rows[2]] == ["效益指标", "社会效益指标", "满意比例", "高于90%"]
    assert rules(document) == {("parse.page-end", Severity.INFO)}


def test_where_several_pages_end_at_one_height_a_page_ends_there(tmp_path: Path) -> None:
    high = 500.0
    parts = [table(" / ".join(f"产出指标|第{n + k}项|{n}人" for n in range(10))) for k in (0, 10, 20)]
    pages = [Sheet().table(rows, top=high - ROW * rows.rows, width=60, height=ROW) for rows in parts]
    document = read(tmp_path, *pages, Sheet().table(table("满意度|村民|≥90%"), width=60, height=ROW))
    assert [grid.rows for grid in document.grids()] == [31]


def test_a_list_of_many_pages_is_one_table(tmp_path: Path) -> None:
    rows = [f"产出指标|培训第{n}期人数|{n}" for n in range(400)]
    pages = [table(" / ".join([HEADER, *rows[n : n + 23]])) for n in range(0, len(rows), 23)]
    (found,) = grids(read(tmp_path, *map(at_page_start, pages)))
    assert ["|".join(row) for row in found] == [HEADER, *rows]
