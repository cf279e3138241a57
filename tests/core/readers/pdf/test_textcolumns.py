from pathlib import Path

from core.document import Document
from core.readers.pdf import read_pdf
from tests.helpers.pdf_notation import Sheet, write_pdf
from tests.helpers.word_notation import table

HEADER = "一级指标|三级指标|指标值"
ROW = 30.0
LEFT, RIGHT = 50.0, 310.0
PAGE_END = 760.0


def read(folder: Path, *sheets: Sheet) -> Document:
    return read_pdf(write_pdf(folder / "a.pdf", *sheets))


def tables_of(document: Document) -> list[list[list[str]]]:
    return [[[cell.text for cell in grid.row(n)] for n in range(grid.rows)] for grid in document.grids()]


def two_columns() -> Sheet:
    """Two projects side by side; the table of the first runs on at the top of the second column."""
    first = table(f"{HEADER} / 产出指标|体检人数|100 / 产出指标|体检次数|3次")
    rest = table("效益指标|满意比例|≥95%")
    second = table(f"{HEADER} / 产出指标|培训人数|50 / 效益指标|合格率|90%")
    sheet = Sheet().text(200, 40, "农村局二〇二四年预算项目绩效目标").text(LEFT, 60, "一、健康体检")
    sheet.table(first, left=LEFT, top=PAGE_END - 3 * ROW, width=75).table(rest, left=RIGHT, top=80, width=75)
    return sheet.text(RIGHT, 300, "二、技能培训").table(second, left=RIGHT, top=310, width=75).text(290, 800, "— 1 —")


def test_a_page_like_a_newspaper_is_read_column_by_column(tmp_path: Path) -> None:
    document = read(tmp_path, two_columns())
    assert [p.text for p in document.paragraphs()] == [
        "农村局二〇二四年预算项目绩效目标",
        "一、健康体检",
        "二、技能培训",
    ]
    first, second = tables_of(document)
    assert [row[1] for row in first] == ["三级指标", "体检人数", "体检次数", "满意比例"]
    assert [row[1] for row in second] == ["三级指标", "培训人数", "合格率"]


def test_cells_of_the_second_column_are_where_they_stand(tmp_path: Path) -> None:
    second = list(read(tmp_path, two_columns()).grids())[1]
    (box,) = second.at(0, 0).boxes
    assert abs(box.left - RIGHT) < 1
    assert abs(box.top - 310) < 1


def test_running_text_in_two_columns_is_not_mixed(tmp_path: Path) -> None:
    sheet = Sheet()
    for n in range(10):
        sheet.text(LEFT, 60 + 20 * n, f"第{n}行全部写满农村健康体检工作的目标和任务")
        sheet.text(RIGHT, 60 + 20 * n, f"另{n}行全部写满技能培训工作的各项目标和任务")
    text = "".join(p.text for p in read(tmp_path, sheet).paragraphs())
    assert text.index("第9行") < text.index("另0行")


def test_texts_at_both_sides_of_a_page_are_no_columns(tmp_path: Path) -> None:
    sheet = Sheet()
    for n in range(10):
        sheet.text(LEFT, 60 + 20 * n, f"第{n}项").text(RIGHT, 60 + 20 * n, f"{n}万元")
    texts = [p.text for p in read(tmp_path, sheet).paragraphs()]
    assert texts[:4] == ["第0项", "0万元", "第1项", "1万元"]


def test_a_table_whose_middle_column_is_blank_is_one(tmp_path: Path) -> None:
    grid = table(" / ".join(f"产出指标|体检{n}||{n}次" for n in range(8)))
    (rows,) = tables_of(read(tmp_path, Sheet().table(grid, width=125)))
    assert rows[7] == ["产出指标", "体检7", "", "7次"]


def test_two_tables_in_one_frame_are_one(tmp_path: Path) -> None:
    left, right = (table(" / ".join(f"{side}{n}|{n}次" for n in range(5))) for side in ("体检", "培训"))
    sheet = Sheet().table(left, left=50, width=100).table(right, left=350, width=100).frame(50, 60, 550, 210)
    (rows,) = tables_of(read(tmp_path, sheet))
    assert rows[4] == ["体检4", "4次", "", "培训4", "4次"]


def test_a_table_without_text_beside_another_is_no_trouble(tmp_path: Path) -> None:
    filled, blank = table(" / ".join(f"体检{n}|{n}次" for n in range(5))), table(" / ".join(["|"] * 5))
    sheet = Sheet().table(filled, left=50, width=100).table(blank, left=350, width=100)
    (rows,) = tables_of(read(tmp_path, sheet))
    assert rows[4] == ["体检4", "4次"]
