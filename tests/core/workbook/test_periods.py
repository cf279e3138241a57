"""Indicators of two periods (中期、年度): each in the rows of its own, none among those of the other."""

from dataclasses import replace
from pathlib import Path

import openpyxl

from core.facts import Fact
from core.model import Disclosure, Indicator
from core.workbook.filling.fill import fill
from core.workbook.forms.form import lay_out
from core.workbook.readback.extract import extract
from core.workbook.templates.template import load_template
from tests.core.workbook.samples import DISCLOSURE, PROJECT
from tests.helpers.workbooks import edit, make_template, values

PERIODS = (("一", "mid"), ("二", "annual"), ("三", "mid"), ("四", None))
BOTH = [
    ["{{项目名称}}"],
    ["中期{{如有.中期指标.序号}}"],
    ["{{中期指标.三级指标}}", "{{中期指标.指标值}}"],
    ["年度"],
    ["{{年度指标.三级指标}}", "{{年度指标.指标值}}"],
]


def told(*periods: tuple[str, str | None]) -> Disclosure:
    rows = tuple(
        Indicator(name, "产出指标", "数量指标", name, "说明", value="≥1", basis="依据", period=period)
        for name, period in periods
    )
    return replace(DISCLOSURE, projects=(replace(PROJECT, indicators=rows),))


def first_column(path: Path) -> list[object]:
    return [row[0].value for row in openpyxl.load_workbook(path).worksheets[0].iter_rows()]


def test_each_stands_under_its_period_and_comes_back_in_its_place(tmp_path: Path) -> None:
    disclosure, out = told(*PERIODS), tmp_path / "out.xlsx"
    lacking = fill(disclosure, make_template(tmp_path, {"表": BOTH}), out)
    assert first_column(out) == [PROJECT.project_name, "中期", "一", "三", "年度", "二", "四"]
    assert "指标期" not in lacking
    assert extract(out).disclosure == disclosure


def test_without_mid_term_indicators_their_rows_are_not_there(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    fill(told(("二", "annual")), make_template(tmp_path, {"表": BOTH}), out)
    assert first_column(out) == [PROJECT.project_name, "年度", "二"]


def test_a_label_over_a_row_that_is_left_out_is_no_merged_cell(tmp_path: Path) -> None:
    def merge(book: openpyxl.Workbook) -> None:
        book.worksheets[0].merge_cells("A2:A3")

    rows = [["{{项目名称}}"], ["标题"], [None, "{{如有.政府性基金}}"], ["{{指标.三级指标}}"]]
    fill(DISCLOSURE, make_template(tmp_path, {"表": rows}, merge), tmp_path / "out.xlsx")
    assert openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0].merged_cells.ranges == set()


def test_those_of_a_period_without_rows_travel_hidden_and_are_named(tmp_path: Path) -> None:
    disclosure, out = told(*PERIODS), tmp_path / "out.xlsx"
    template = make_template(tmp_path, {"表": [["{{项目名称}}"], ["{{年度指标.三级指标}}", "{{年度指标.指标值}}"]]})
    assert "中期指标" in fill(disclosure, template, out)
    assert first_column(out) == [PROJECT.project_name, "二", "四"]
    assert extract(out).disclosure == disclosure


def test_rows_added_and_moved_in_excel_are_of_the_period_that_they_stand_under(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    fill(told(*PERIODS), make_template(tmp_path, {"表": BOTH}), out)
    book = openpyxl.load_workbook(out)
    sheet = book.worksheets[0]
    sheet.insert_rows(5)
    sheet["A5"], sheet["B5"] = "新", "≥2"
    book.save(out)
    rows = extract(out).disclosure.projects[0].indicators
    assert [(row.level3, row.period) for row in rows] == [
        ("一", "mid"),
        ("二", "annual"),
        ("三", "mid"),
        ("新", "mid"),
        ("四", None),
    ]


SIDES = [
    ["{{项目名称}}"],
    ["一级", "中期", "值", "年度", "值"],
    [
        "{{指标.一级指标|合并}}",
        *("{{中期指标.三级指标}}", "{{中期指标.指标值}}", "{{年度指标.三级指标}}", "{{年度指标.指标值}}"),
    ],
]


def beside(*rows: tuple[str, str, str | None]) -> Disclosure:
    """Indicators by level 1, name and period."""
    disclosure = told(*[(name, period) for _, name, period in rows])
    (project,) = disclosure.projects
    found = zip(rows, project.indicators, strict=True)
    levelled = tuple(replace(row, level1=level1) for (level1, *_), row in found)
    return replace(disclosure, projects=(replace(project, indicators=levelled),))


OF_BOTH = beside(
    ("产出", "甲", "mid"),
    ("效益", "乙", "annual"),
    ("产出", "丙", "mid"),
    ("产出", "丁", None),
    ("满意度", "戊", "annual"),
)


def test_those_of_two_periods_stand_side_by_side_under_their_level(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    lacking = fill(OF_BOTH, make_template(tmp_path, {"表": SIDES}), out)
    assert values(openpyxl.load_workbook(out).worksheets[0], 5)[2:] == [
        ["产出", "甲", "≥1", "丁", "≥1"],
        [None, "丙", "≥1", None, None],
        ["效益", None, None, "乙", "≥1"],
        ["满意度", None, None, "戊", "≥1"],
    ]
    assert not {"指标期", "三级指标", "指标值"} & set(lacking)
    assert {"二级指标", "指标值确定依据"} <= set(lacking)
    assert extract(out).disclosure == OF_BOTH


def test_side_by_side_a_changed_cell_is_of_its_own_period_and_a_shared_one_of_both(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    fill(OF_BOTH, make_template(tmp_path, {"表": SIDES}), out)

    def change(book: openpyxl.Workbook) -> None:
        sheet = book.worksheets[0]
        sheet.unmerge_cells("A3:A4")
        sheet["A4"], sheet["C3"], sheet["D4"], sheet["E4"] = "效益", "≥7", "新", "≥8"
        sheet["B7"], sheet["A7"] = "添", "成本"

    rows = extract(edit(out, change)).disclosure.projects[0].indicators
    assert sorted((row.level3, row.level1, row.value, row.period) for row in rows) == sorted(
        [
            ("甲", "产出", "≥7", "mid"),
            ("丁", "产出", "≥1", None),
            ("丙", "效益", "≥1", "mid"),
            ("新", "效益", "≥8", "annual"),
            ("乙", "效益", "≥1", "annual"),
            ("戊", "满意度", "≥1", "annual"),
            ("添", "成本", "", "mid"),
        ]
    )


def test_sorted_and_copied_rows_keep_both_sides(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    fill(OF_BOTH, make_template(tmp_path, {"表": SIDES}), out)

    def change(book: openpyxl.Workbook) -> None:
        sheet = book.worksheets[0]
        sheet.unmerge_cells("A3:A4")
        sheet["A4"] = "产出"
        rows = [[cell.value for cell in row] for row in sheet["A3:F6"]]
        for number, texts in enumerate([*reversed(rows), rows[1]], 3):
            for column, text in enumerate(texts, 1):
                sheet.cell(number, column).value = text

    found = extract(edit(out, change)).disclosure.projects[0].indicators
    before = {row.id: row for row in OF_BOTH.projects[0].indicators}
    assert [row.level3 for row in found] == ["戊", "乙", "丙", "甲", "丁", "丙"]
    assert [before.get(row.id) == row for row in found] == [True] * 5 + [False]


def test_the_window_shows_both_sides_and_a_shared_cell_is_of_both(tmp_path: Path) -> None:
    (project,) = OF_BOTH.projects
    sheet = lay_out(make_template(tmp_path, {"表": SIDES}), OF_BOTH, project)
    cells = {cell.text: [piece.owner for piece in cell.pieces if isinstance(piece, Fact)] for cell in sheet.cells}
    assert cells["产出"] == ["甲", "丁", "丙"]
    assert (cells["甲"], cells["丁"]) == (["甲"], ["丁"])


def test_the_form_of_the_ministry_shows_both_apart(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    fill(told(*PERIODS), load_template("mof-form"), out)
    sheet = next(s for s in openpyxl.load_workbook(out).worksheets if s["A1"].value == PROJECT.title)
    assert [sheet[f"A{row}"].value for row in (12, 15)] == ["中期\n绩效\n指标", "年度\n绩效\n指标"]
    assert [sheet[f"D{row}"].value for row in range(12, 18)] == ["三级指标", "一", "三", "三级指标", "二", "四"]
    assert [str(box) for box in sheet.merged_cells.ranges if box.min_row >= 12 and box.min_col == 1] == [
        "A12:A14",
        "A15:A17",
    ]


def test_the_list_says_the_period_in_words(tmp_path: Path) -> None:
    disclosure, out = told(*PERIODS), tmp_path / "out.xlsx"
    fill(disclosure, load_template("mof-list"), out)
    sheet = openpyxl.load_workbook(out)["绩效指标"]
    column = next(cell.column_letter for cell in sheet[1] if cell.value == "指标期")
    assert [sheet[f"{column}{row}"].value for row in range(2, 6)] == ["中期", "年度", "中期", None]
    assert extract(out).disclosure == disclosure
