from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import operations
from core.edits import apply
from core.facts import Fact
from core.findings import Finding, Severity
from core.model import Disclosure, Extra, Indicator, Project
from gui.indicators.columns import CHECKED, CODE, FINDING, PROJECT
from gui.indicators.order import Filter
from gui.indicators.roster import Roster


class Document:
    """A document that a roster looks at, as a session lets it."""

    def __init__(self, *projects: Project) -> None:
        self.disclosure = Disclosure(projects=projects)
        self.findings: list[Finding] = []
        self.checked: set[Fact] = set()
        self.roster = Roster(lambda: self.disclosure.projects, self._about, self.checked.__contains__)

    def _about(self, project: str) -> list[Finding]:
        ids = {row.id for one in self.disclosure.projects if one.id == project for row in one.indicators}
        return [finding for finding in self.findings if finding.fact.owner in ids]

    def type(self, fact: Fact, text: str) -> None:
        edit = operations.set_texts(self.disclosure, [(fact, text)])
        assert edit is not None
        self.disclosure = apply(self.disclosure, edit)

    def shown(self, key: str = "level3") -> list[str]:
        sheet = self.roster.sheet()
        number = [column.key for column in sheet.heads].index(key)
        return [line.texts[number] for line in sheet.lines]


def project(id: str, *values: str) -> Project:
    rows = tuple(Indicator(f"{id}-{n}", "产出指标", level3=f"{id}{n}", value=text) for n, text in enumerate(values))
    return Project(id, 1, project_name=f"项目{id}", project_code="1", indicators=rows)


@pytest.fixture
def document() -> Document:
    return Document(project("a", "≥95%", "10个", ""), project("b", "≤8%", "优良"))


def test_the_columns_are_those_that_the_document_uses() -> None:
    row = Indicator("x", level1="产出指标", unit="个", extra=(Extra("评分标准", "按次扣分"),))
    sheet = Document(Project("p", 1, indicators=(row,))).roster.sheet()
    assert [column.key for column in sheet.heads] == [
        FINDING,
        PROJECT,
        "level1",
        "unit",
        "extra:评分标准",
        CODE,
        CHECKED,
    ]
    cells = [sheet.cell(0, n) for n in range(sheet.columns)]
    assert [cell.pieces[0] for cell in cells][2:5] == [
        Fact("x", "level1"),
        Fact("x", "unit"),
        Fact("x", "extra[0].text"),
    ]
    assert not any(isinstance(cells[n].pieces[0], Fact) for n in (0, 1, 5, 6))


def test_numbers_sort_as_numbers_signs_and_units_aside_and_blanks_come_last_either_way(document: Document) -> None:
    document.roster.sheet()
    document.roster.sort("value", descending=False)
    assert document.shown("value") == ["≤8%", "10个", "≥95%", "优良", ""]
    document.roster.sort("value", descending=True)
    assert document.shown("value") == ["优良", "≥95%", "10个", "≤8%", ""]
    document.roster.unsort()
    assert document.shown() == ["a0", "a1", "a2", "b0", "b1"]


def test_sorting_by_one_column_after_another_keeps_the_first_within_the_second(document: Document) -> None:
    document.roster.sheet()
    document.roster.sort("value", descending=True)
    document.roster.sort(PROJECT, descending=True)
    assert document.shown() == ["b1", "b0", "a0", "a1", "a2"]


def test_chinese_texts_sort_by_sound(document: Document) -> None:
    document = Document(project("a", "中", "阿", "不"))
    document.roster.sheet()
    document.roster.sort("value", descending=False)
    assert document.shown("value") == ["阿", "不", "中"]


def test_filters_of_several_columns_hold_together_and_values_are_counted_under_the_others(document: Document) -> None:
    document.roster.sheet()
    document.roster.filter(PROJECT, Filter(values=frozenset({"项目a"})))
    document.roster.filter("value", Filter("%"))
    assert document.shown() == ["a0"]
    assert document.roster.values("value") == [("10个", 1), ("≥95%", 1), ("", 1)]
    assert document.roster.values(PROJECT) == [("项目a", 1), ("项目b", 1)]
    document.roster.show_all()
    assert len(document.shown()) == 5


def test_a_row_stays_where_it_is_when_it_is_edited_until_it_is_sorted_again(document: Document) -> None:
    document.roster.sheet()
    document.roster.sort("value", descending=False)
    document.roster.filter("value", Filter("%"))
    assert document.shown() == ["b0", "a0"]
    document.type(Fact("b-0", "value"), "99个")
    assert document.shown() == ["b0", "a0"]
    assert document.roster.stale
    document.roster.arrange()
    assert document.shown() == ["a0"]
    assert not document.roster.stale


def test_an_edit_of_another_column_makes_nothing_stale(document: Document) -> None:
    document.roster.sheet()
    document.roster.sort("value", descending=False)
    document.type(Fact("b-0", "level3"), "别的")
    document.roster.sheet()
    assert not document.roster.stale


def test_only_the_line_that_says_something_else_is_made_again(document: Document) -> None:
    before = document.roster.sheet()
    assert document.roster.sheet() is before
    document.type(Fact("a-1", "value"), "11个")
    after = document.roster.sheet()
    assert after.others(before) == {1}
    document.findings.append(Finding(Fact("a-0", "value"), "parse.doubt", Severity.WARNING, "请核对"))
    document.type(Fact("a-2", "value"), "12个")
    document.roster.touch(["a"])
    assert document.roster.sheet().others(after) == {0, 2}


def test_marks_make_all_lines_of_their_project_again(document: Document) -> None:
    before = document.roster.sheet()
    document.checked.add(Fact("a-0", "value"))
    document.roster.touch(["a"])
    assert document.roster.sheet().others(before) == {0, 1, 2}


def test_new_rows_follow_the_one_above_and_gone_ones_go_also_while_sorted(document: Document) -> None:
    document.roster.sheet()
    document.roster.sort("value", descending=True)
    assert document.shown() == ["b1", "a0", "a1", "b0", "a2"]
    new = Indicator("new", level3="新")
    first, second = document.disclosure.projects
    first = replace(first, indicators=(first.indicators[0], new, *first.indicators[2:]))
    document.disclosure = replace(document.disclosure, projects=(first, second))
    assert document.shown() == ["b1", "a0", "新", "b0", "a2"]


def test_findings_stand_in_their_cells_and_the_worst_one_in_the_first_column(document: Document) -> None:
    doubt = Finding(Fact("a-1", "value"), "parse.x", Severity.WARNING, "存疑")
    error = Finding(Fact("a-1", "level3"), "check.x", Severity.ERROR, "错误")
    document.roster.sheet()
    document.findings += [doubt, error]
    document.roster.touch({"a"})
    sheet = document.roster.sheet()
    assert document.shown(FINDING) == ["", "error", "", "", ""]
    found = {sheet.heads[n].key: sheet.findings(sheet.cell(1, n)) for n in range(sheet.columns)}
    assert (found["value"], found["level3"], found[FINDING]) == ((doubt,), (error,), (error, doubt))
    assert not found["level1"]


def test_errors_sort_before_doubts_and_rows_without_any_come_last(document: Document) -> None:
    kinds = {"a-0": Severity.INFO, "a-1": Severity.WARNING, "b-0": Severity.ERROR}
    document.findings += [Finding(Fact(id, "value"), "parse.x", kind, "") for id, kind in kinds.items()]
    document.roster.sheet()
    document.roster.sort(FINDING, descending=False)
    assert document.shown() == ["b0", "a1", "a0", "a2", "b1"]


def test_a_row_is_checked_when_all_its_texts_are(document: Document) -> None:
    document.checked.update(Fact("a-0", name) for name in ("level1", "level3"))
    assert document.shown(CHECKED)[0] == ""
    document.checked.add(Fact("a-0", "value"))
    document.roster.touch({"a"})
    assert document.shown(CHECKED) == ["checked", "", "", "", ""]


def test_a_field_that_comes_up_gets_a_column(document: Document) -> None:
    assert "unit" not in [column.key for column in document.roster.sheet().heads]
    first, second = document.disclosure.projects
    rows = (replace(first.indicators[0], unit="个"), *first.indicators[1:])
    document.disclosure = replace(document.disclosure, projects=(replace(first, indicators=rows), second))
    assert document.shown("unit") == ["个", "", "", "", ""]


_TEXTS = st.sampled_from(["", "≥1", "2%", "优", "良好"])


@given(
    st.lists(st.tuples(st.sampled_from(["level3", "value", PROJECT]), st.booleans()), max_size=3),
    st.sampled_from(["", "优", "%"]),
    st.lists(st.tuples(st.integers(0, 4), _TEXTS), max_size=4),
)
def test_no_line_is_lost_or_shown_twice_and_arranging_again_is_as_if_from_the_start(
    sorts: list[tuple[str, bool]], wanted: str, edits: list[tuple[int, str]]
) -> None:
    document = Document(project("a", "≥95%", "10个", ""), project("b", "≤8%", "优良"))
    document.roster.sheet()
    for key, descending in sorts:
        document.roster.sort(key, descending=descending)
    document.roster.filter("value", Filter(wanted))
    before = document.shown()
    for number, text in edits:
        row = [row for one in document.disclosure.projects for row in one.indicators][number]
        if row.value != text:
            document.type(Fact(row.id, "value"), text)
    assert document.shown() == before
    document.roster.arrange()
    fresh = Document(*document.disclosure.projects)
    fresh.roster.sorts, fresh.roster.filters = document.roster.sorts, document.roster.filters
    assert document.shown() == fresh.shown()
    document.roster.show_all()
    assert sorted(document.shown()) == ["a0", "a1", "a2", "b0", "b1"]
