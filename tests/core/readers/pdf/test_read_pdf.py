import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from core.document import Document
from core.errors import UnreadableError
from core.findings import Severity
from core.grid import Grid, GridError
from core.readers.pdf import read_pdf
from core.readers.scan.policy import Scans, ScansFoundError
from tests.helpers.pdf_notation import Sheet, write_pdf
from tests.helpers.samples import SAMPLES, SHARED, needs_samples
from tests.helpers.strategies import grids
from tests.helpers.word_notation import table

Look = list[tuple[int, int, int, int, str]]


def look(grid: Grid) -> Look:
    """Places, spans and texts of the cells of a grid."""
    return [(cell.row, cell.column, cell.rowspan, cell.colspan, cell.text) for cell in grid.cells]


def squeezed(grid: Grid) -> Look:
    """The same without white space in the texts."""
    return [(*place, re.sub(r"\s", "", text)) for *place, text in look(grid)]  # type: ignore[misc]


def read(folder: Path, *sheets: Sheet, unmapped: str = "") -> Document:
    return read_pdf(write_pdf(folder / "a.pdf", *sheets, unmapped=unmapped))


def only_grid(document: Document) -> Grid:
    (grid,) = document.grids()
    return grid


def paragraphs(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs()]


def rules(document: Document) -> list[tuple[str, Severity, int, int]]:
    return [(remark.rule, remark.severity, remark.row, remark.column) for remark in document.remarks]


FORM = table(
    "项目编码|13030421CNNQWSQKR5W6Y|项目名称|体检 / 预算规模|预算数|5.60|万元 / ^|用于农村干部的健康体检，每年一次，全部覆盖到每个村子里去|<|<"
)


def test_a_table_is_read_with_its_merges_texts_and_places(tmp_path: Path) -> None:
    document = read(tmp_path, Sheet().text(60, 40, "1.健康体检绩效目标表").table(FORM, width=120))
    grid = only_grid(document)
    assert look(grid) == look(FORM)
    assert (document.kind, document.name, grid.id, grid.page) == ("pdf", "a.pdf", "t1", 1)
    assert paragraphs(document) == ["1.健康体检绩效目标表"]
    box = grid.at(1, 0).boxes[0]
    assert (box.page, box.left, box.top, box.right, box.bottom) == (1, 50, 90, 170, 150)
    assert document.remarks == ()


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_turned_page_reads_the_same(tmp_path: Path, rotate: int) -> None:
    assert look(only_grid(read(tmp_path, Sheet(rotate=rotate).table(FORM, width=120)))) == look(FORM)


def _is_drawable(grid: Grid) -> bool:
    rows, columns = {cell.row for cell in grid.cells}, {cell.column for cell in grid.cells}
    filled = any(cell.text for cell in grid.cells)
    return len(rows) == grid.rows and len(columns) == grid.columns and len(grid.cells) > 1 and filled


@settings(max_examples=40)
@given(grids().filter(_is_drawable))
def test_any_drawn_table_is_read_back_but_for_line_breaks(tmp_path_factory: pytest.TempPathFactory, grid: Grid) -> None:
    document = read(tmp_path_factory.mktemp("pdf"), Sheet(width=2000, height=2000).table(grid, width=150, height=90))
    assert squeezed(only_grid(document)) == squeezed(grid)
    assert document.remarks == ()


def test_blocks_come_in_reading_order(tmp_path: Path) -> None:
    small = table("甲乙|丙丁")
    sheet = Sheet().text(50, 40, "第一部分").table(small, top=60).text(50, 150, "第二部分").table(small, top=200)
    document = read(tmp_path, sheet)
    assert [block.id if isinstance(block, Grid) else block.text for block in document.blocks] == [
        "第一部分",
        "t1",
        "第二部分",
        "t2",
    ]


def test_a_text_in_a_frame_is_no_table(tmp_path: Path) -> None:
    document = read(tmp_path, Sheet().frame(40, 40, 300, 80).text(50, 60, "注意事项").text(50, 300, "正文"))
    assert list(document.grids()) == []
    assert paragraphs(document) == ["注意事项", "正文"]


def test_progress_ends_at_one(tmp_path: Path) -> None:
    heard: list[float] = []
    read_pdf(write_pdf(tmp_path / "a.pdf", Sheet().text(50, 50, "甲乙"), Sheet().text(50, 50, "丙丁")), heard.append)
    assert heard == [0.5, 1.0]


class TestProse:
    LINE = "加强党组织建设和党员管理不断提高执政能力和领导水平提高科级干部管理的规范性全面性和各项工作"

    def test_wrapped_lines_are_one_paragraph(self, tmp_path: Path) -> None:
        sheet = Sheet().text(50, 50, self.LINE).text(50, 66, "科学性。").text(50, 82, "二、分项绩效目标")
        assert paragraphs(read(tmp_path, sheet)) == [f"{self.LINE}科学性。", "二、分项绩效目标"]

    def test_a_paragraph_runs_over_a_page_end(self, tmp_path: Path) -> None:
        document = read(tmp_path, Sheet().text(50, 780, self.LINE), Sheet().text(50, 50, "科学性。"))
        assert [(p.text, p.page) for p in document.paragraphs()] == [(f"{self.LINE}科学性。", 1)]

    def test_a_line_set_in_begins_a_paragraph(self, tmp_path: Path) -> None:
        sheet = Sheet().text(50, 50, self.LINE).text(70, 66, "另起一段。")
        assert paragraphs(read(tmp_path, sheet)) == [self.LINE, "另起一段。"]

    def test_headings_of_other_size_or_far_off_stand_alone(self, tmp_path: Path) -> None:
        sheet = Sheet().text(50, 50, self.LINE).text(50, 72, "标题", size=16).text(50, 120, self.LINE)
        sheet.text(50, 160, "远处")
        assert paragraphs(read(tmp_path, sheet)) == [self.LINE, "标题", self.LINE, "远处"]

    def test_two_texts_in_one_line_are_two_paragraphs(self, tmp_path: Path) -> None:
        sheet = Sheet().text(50, 50, "203001某某局（本级）").text(420, 50, "单位：万元").text(50, 66, "第一部分")
        assert paragraphs(read(tmp_path, sheet)) == ["203001某某局（本级）", "单位：万元", "第一部分"]

    def test_a_line_of_contents_keeps_its_page_number(self, tmp_path: Path) -> None:
        sheet = Sheet().text(50, 50, "第一部分部门整体绩效目标").text(500, 50, "1")
        assert paragraphs(read(tmp_path, sheet)) == ["第一部分部门整体绩效目标 1"]

    def test_page_numbers_and_running_titles_go(self, tmp_path: Path) -> None:
        sheets = [
            Sheet().text(50, 30, "某某局2024年预算").text(50, 200, f"第{n}段的正文。").text(290, 820, f"- {n} -")
            for n in range(1, 5)
        ]
        assert paragraphs(read(tmp_path, *sheets)) == [
            "第1段的正文。",
            "第2段的正文。",
            "第3段的正文。",
            "第4段的正文。",
        ]

    def test_a_number_that_counts_no_pages_stays(self, tmp_path: Path) -> None:
        assert paragraphs(read(tmp_path, Sheet().text(50, 800, "2024"))) == ["2024"]


class TestDoubts:
    def test_text_over_a_border_goes_to_the_cell_it_begins_in_and_is_told(self, tmp_path: Path) -> None:
        sheet = Sheet().table(table("| / 甲乙|丙丁"))
        document = read(tmp_path, sheet.text(55, 74, "很长的一句话越过了边线去"))
        assert [text for *_, text in look(only_grid(document))] == ["很长的一句话越过了边线去", "", "甲乙", "丙丁"]
        assert rules(document) == [("parse.over-border", Severity.WARNING, 0, 0)]

    def test_text_that_runs_into_other_text_stays_and_both_are_told(self, tmp_path: Path) -> None:
        sheet = Sheet().table(table("|¶丙丁 / 甲乙|戊己")).text(55, 74, "很长的一句话越过边线")
        document = read(tmp_path, sheet)
        assert [rule[2:] for rule in rules(document) if rule[0] == "parse.over-border"] == [(0, 0), (0, 1)]

    def test_unknown_glyphs_are_told(self, tmp_path: Path) -> None:
        document = read(tmp_path, Sheet().table(table("甲乙|丙丁")), unmapped="丁")
        assert rules(document) == [("parse.unknown-glyph", Severity.WARNING, 0, 1)]

    def test_texts_printed_over_each_other_are_told(self, tmp_path: Path) -> None:
        document = read(tmp_path, Sheet().table(table("甲乙|丙丁")).text(57, 74, "戊己"))
        assert rules(document) == [("parse.overlapping-text", Severity.WARNING, 0, 0)]

    def test_radicals_are_put_right_with_a_note(self, tmp_path: Path) -> None:
        document = read(tmp_path, Sheet().table(table("\u2f6c的|丙丁")))
        assert only_grid(document).at(0, 0).text == "目的"
        assert rules(document) == [("parse.radical", Severity.INFO, 0, 0)]

    def test_a_page_without_text_among_others_is_told(self, tmp_path: Path) -> None:
        path = write_pdf(tmp_path / "a.pdf", Sheet().table(table("甲乙|丙丁")), Sheet().draw(PICTURE))
        document = read_pdf(path, scans=Scans.LEAVE)
        (remark,) = document.remarks
        assert (remark.grid, remark.rule, remark.severity) == ("", "parse.page-without-text", Severity.WARNING)
        assert "第 2 页" in remark.message

    def test_text_laid_over_a_scan_is_told(self, tmp_path: Path) -> None:
        path = write_pdf(tmp_path / "a.pdf", Sheet().draw(PICTURE).draw("3 Tr").text(60, 60, "识别的文字"))
        (remark,) = read_pdf(path, scans=Scans.LEAVE).remarks
        assert (remark.grid, remark.rule, remark.severity) == ("", "parse.recognised-text", Severity.WARNING)

    def test_each_cell_of_text_laid_over_a_scan_is_doubtful_but_words_of_the_forms(self, tmp_path: Path) -> None:
        sheet = Sheet().draw(PICTURE).draw("3 Tr")
        for n, line in enumerate(
            [("项目名称", "预算数", "指标值"), ("图书更新", "12", "292%"), ("场馆开放", "7", "≥9%")]
        ):
            for x, text in zip((50, 200, 350), line, strict=True):
                sheet.text(x, 100 + 28 * n, text)
        document = read_pdf(write_pdf(tmp_path / "a.pdf", sheet), scans=Scans.LEAVE)
        doubted = {(r.row, r.column) for r in document.remarks if r.rule == "parse.ocr-unsure"}
        assert doubted == {(row, column) for row in (1, 2) for column in range(3)}
        assert [(r.row, r.fixes) for r in document.remarks if r.rule == "parse.ocr-sign"] == [(1, ("≥92%",))]

    def test_text_laid_over_a_scan_is_asked_about_like_it(self, tmp_path: Path) -> None:
        path = write_pdf(tmp_path / "a.pdf", Sheet().draw(PICTURE).draw("3 Tr").text(60, 60, "识别的文字"))
        with pytest.raises(ScansFoundError):
            read_pdf(path, scans=Scans.ASK)

    def test_some_text_that_is_not_seen_makes_no_scan(self, tmp_path: Path) -> None:
        sheet = (
            Sheet().draw(PICTURE).text(60, 60, "一二三四五" * 9).text(60, 80, "六七").draw("3 Tr").text(60, 90, "八")
        )
        assert rules(read(tmp_path, sheet)) == []

    def test_a_page_whose_fonts_tell_no_characters_says_so(self, tmp_path: Path) -> None:
        sheet = Sheet().text(60, 60, "甲乙丙丁戊己庚辛壬癸" * 4)
        document = read_pdf(write_pdf(tmp_path / "a.pdf", sheet, unmapped="甲乙丙丁戊己庚辛壬癸"), scans=Scans.LEAVE)
        assert rules(document) == [("parse.unknown-fonts", Severity.WARNING, 0, 0)]

    def test_a_page_whose_fonts_tell_no_characters_is_better_recognised(self, tmp_path: Path) -> None:
        sheet = Sheet().text(60, 60, "甲乙丙丁戊己庚辛壬癸" * 4)
        with pytest.raises(ScansFoundError):
            read_pdf(write_pdf(tmp_path / "a.pdf", sheet, unmapped="甲乙丙丁戊己庚辛壬癸"), scans=Scans.ASK)

    def test_bytes_of_chinese_characters_in_a_latin_font_are_doubtful(self, tmp_path: Path) -> None:
        document = read(tmp_path, Sheet().table(table("ÏîÄ¿|丙丁")))
        assert rules(document) == [("parse.unknown-glyph", Severity.WARNING, 0, 0)]

    def test_signs_in_the_form_of_upright_writing_are_read_as_typed(self, tmp_path: Path) -> None:
        assert only_grid(read(tmp_path, Sheet().table(table("︵本级︶|丙丁")))).at(0, 0).text == "（本级）"


PICTURE = "q 500 0 0 700 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q"


class TestRefusals:
    def test_a_scan_says_what_to_do_without_the_add_on(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("core.readers.pdf.is_there", lambda: False)
        with pytest.raises(UnreadableError, match=r"扫描件.*OCR"):
            read(tmp_path, Sheet().draw(PICTURE))

    def test_a_scan_is_asked_about(self, tmp_path: Path) -> None:
        path = write_pdf(tmp_path / "a.pdf", Sheet().draw(PICTURE), Sheet().text(50, 50, "甲乙"))
        with pytest.raises(ScansFoundError) as found:
            read_pdf(path, scans=Scans.ASK)
        assert (found.value.pages, found.value.of) == (1, 2)

    def test_a_scan_with_a_page_number_is_one(self, tmp_path: Path) -> None:
        page = Sheet().draw(PICTURE).text(280, 800, "— 12 —").text(450, 820, "扫描全能王 创建")
        with pytest.raises(ScansFoundError):
            read_pdf(write_pdf(tmp_path / "a.pdf", page), scans=Scans.ASK)

    @pytest.mark.parametrize("words", ["这一页的背景是一张图片，" * 4, "甲乙"])
    def test_a_page_with_a_picture_behind_its_text_or_its_table_is_none(self, tmp_path: Path, words: str) -> None:
        page = Sheet().draw(PICTURE).text(50, 50, words).table(table("甲|乙 / 丙|丁"), top=100)
        assert list(read_pdf(write_pdf(tmp_path / "a.pdf", page), scans=Scans.ASK).grids())

    def test_pages_without_anything_are_refused(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadableError, match="没有文字"):
            read(tmp_path, Sheet())

    @pytest.mark.parametrize("keep", [0, 20, 400])
    def test_a_file_cut_off_is_damaged(self, tmp_path: Path, keep: int) -> None:
        path = write_pdf(tmp_path / "a.pdf", Sheet().text(50, 50, "甲乙"))
        path.write_bytes(path.read_bytes()[:keep])
        with pytest.raises(UnreadableError):
            read_pdf(path)

    def test_a_missing_file_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadableError):
            read_pdf(tmp_path / "none.pdf")

    def test_a_locked_file_says_so(self, tmp_path: Path) -> None:
        path = write_pdf(tmp_path / "a.pdf", Sheet().text(50, 50, "甲乙"))
        encrypt = b"/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"00" * 32
        encrypt += b"> /U <" + b"11" * 32 + b"> >> /ID [<00> <00>]"
        path.write_bytes(path.read_bytes().replace(b"/Root 1 0 R", encrypt))
        with pytest.raises(UnreadableError, match="密码"):
            read_pdf(path)


@needs_samples
@pytest.mark.parametrize("name", ["beidaihe-2021", "julu-2024-1to18", "gulou-2020-1to9", "shaoxing-2019"])
def test_a_sample_has_the_tables_of_its_word_twin(name: str) -> None:
    docx = pytest.importorskip("core.readers.docx")
    printed, typed = read_pdf(SAMPLES / f"{name}.pdf"), docx.read_docx(SAMPLES / f"{name}.docx")
    assert [squeezed(grid) for grid in printed.grids()] == [squeezed(grid) for grid in typed.grids()]
    assert [remark for remark in printed.remarks if remark.severity is not Severity.INFO] == []


CORPUS = sorted((SHARED / "corpus" / "pdf").glob("*.pdf"))


@pytest.mark.skipif(not CORPUS, reason="no public test files at hand")
@pytest.mark.parametrize("part", range(4))
def test_public_test_files_are_read_or_refused(part: int) -> None:
    for path in CORPUS[part::4]:
        try:
            document = read_pdf(path, scans=Scans.LEAVE)
        except UnreadableError:
            continue
        for grid in document.grids():
            try:
                grid.check()
            except GridError as error:
                raise AssertionError(path.name) from error


@pytest.mark.parametrize("operator", ["f*", "f"])
def test_cells_that_are_frames_with_gaps_between_make_a_table(tmp_path: Path, operator: str) -> None:
    """Browsers print a border as one rectangle without another, each cell on its own."""
    sheet = Sheet()
    for n, text in enumerate(("甲乙", "丙丁", "戊己", "庚辛")):
        row, column = divmod(n, 2)
        left, bottom = 50 + 101.5 * column, sheet.height - 90 - 31.5 * row
        inner = f"{left + 100 - 0.75} {bottom + 0.75} -98.5 28.5 re" if operator == "f" else ""
        frame = inner or f"{left + 0.75} {bottom + 0.75} 98.5 28.5 re"
        sheet.draw(f"q 0.5 g {frame} {left} {bottom} 100 30 re {operator} Q").text(left + 5, 80 + 31.5 * row, text)
    (grid,) = read(tmp_path, sheet).grids()
    assert [[cell.text for cell in grid.row(row)] for row in range(2)] == [["甲乙", "丙丁"], ["戊己", "庚辛"]]
