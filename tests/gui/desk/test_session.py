from dataclasses import replace

from core import operations
from core.checks import Checker, check
from core.edits import apply, invert
from core.facts import Fact
from core.findings import Finding, Severity, Source
from core.reading import Reading
from core.workbook.forms.form import FormSheet
from gui.desk.pages import SUMMARY, Page, PageKind
from gui.desk.review import field_label
from gui.desk.session import Session
from tests.gui.fakes import FakeForms, made_reading

P2 = Page(PageKind.PROJECT, "p2")


def places(session: Session) -> list[tuple[str, str, str]]:
    return [(placed.finding.severity.value, placed.page.id, placed.place) for placed in session.findings]


def texts(sheet: FormSheet) -> list[str]:
    return [cell.text for cell in sheet.cells]


def test_findings_come_errors_first_then_doubts_then_notes(session: Session) -> None:
    assert places(session) == [
        ("error", "p3", "修缮房屋面积 · 指标值"),
        ("warning", "p2", "验收合格率 · 指标值"),
        ("warning", "p3", "绩效目标"),
        ("info", "p1", "项目编码"),
    ]


def test_a_doubt_is_closed_while_its_text_is_changed(session: Session) -> None:
    before = session.disclosure
    edit = operations.set_texts(before, [(Fact("p2-2", "value"), "≥95%以上")])
    assert edit is not None
    session.become(apply(before, edit))
    assert P2 not in {placed.page for placed in session.findings}
    session.become(apply(session.disclosure, invert(edit)))
    assert P2 in {placed.page for placed in session.findings}


def test_a_finding_goes_with_its_row(session: Session) -> None:
    session.become(apply(session.disclosure, operations.remove_indicators(session.disclosure, "p3", [0])))
    assert "error" not in {severity for severity, _, _ in places(session)}


def test_a_finding_follows_its_row_when_a_row_is_inserted_above(session: Session) -> None:
    session.become(apply(session.disclosure, operations.insert_indicator(session.disclosure, "p2", 0)))
    assert ("warning", "p2", "验收合格率 · 指标值") in places(session)


def test_what_the_rules_found_before_the_document_was_shown_is_there(session: Session, forms: FakeForms) -> None:
    reading = replace(made_reading(), findings=())
    checker = Checker()
    checker.follow(reading.disclosure)
    shown = Session(reading, session.path, forms.lay_out, checker).findings
    assert len(shown) == len(check(reading.disclosure)) > 0


def test_what_the_reader_has_said_is_not_said_again_by_the_rules(session: Session, forms: FakeForms) -> None:
    doubt = next(placed.finding for placed in session.findings if placed.finding.severity is Severity.WARNING)
    again = f"check.{doubt.rule.partition('.')[2]}"
    forms.faults = (
        Finding(doubt.fact, again, Severity.WARNING, "又说一遍"),
        Finding(doubt.fact, "check.other", Severity.WARNING, "另一件事"),
    )
    session.become(replace(session.disclosure, year=2030))
    said = [placed.finding.message for placed in session.findings if placed.finding.fact == doubt.fact]
    assert "另一件事" in said
    assert "又说一遍" not in said


def test_what_the_rules_find_is_about_the_text_as_it_stands(session: Session, forms: FakeForms) -> None:
    forms.faults = (Finding(Fact("p1-1", "value"), "check.value", Severity.ERROR, "指标值为空。"),)
    edit = operations.set_texts(session.disclosure, [(Fact("p1-1", "value"), "")])
    assert edit is not None
    session.become(apply(session.disclosure, edit))
    assert places(session)[0] == ("error", "p1", "修缮房屋面积 · 指标值")
    forms.faults = ()
    session.become(apply(session.disclosure, invert(edit)))
    assert ("error", "p1", "修缮房屋面积 · 指标值") not in places(session)


def test_a_finding_about_a_raw_table_stands_on_its_page(session: Session, forms: FakeForms) -> None:
    about = Finding(Fact(), "parse.no-performance-table", Severity.INFO, "不是绩效表。", source=Source("t1"))
    reading = made_reading()
    other = Session(
        Reading(reading.document, reading.disclosure, (about,)), session.path, forms.lay_out, forms.checker()
    )
    assert other.findings[0].page == Page(PageKind.TABLE, "t1")


def test_a_finding_about_the_whole_file_stands_on_the_summary(session: Session, forms: FakeForms) -> None:
    about = Finding(Fact(), "parse.no-project", Severity.WARNING, "没有绩效表。")
    reading = made_reading()
    other = Session(
        Reading(reading.document, reading.disclosure, (about,)), session.path, forms.lay_out, forms.checker()
    )
    assert other.findings[0].page == SUMMARY


def test_pages_are_summary_projects_and_raw_tables(session: Session) -> None:
    assert [page.id for page in session.pages()] == ["", "p1", "p2", "p3", "t1"]


def test_each_page_has_its_sheet(session: Session) -> None:
    summary, first, *_, table = session.pages()
    assert "管好用好房屋。" in texts(session.sheet(summary))
    assert "房屋修缮1期" in texts(session.sheet(first))
    assert texts(session.sheet(table)) == ["三公经费", "接待费", "1.20"]


def test_a_page_that_is_gone_shows_the_summary(session: Session) -> None:
    assert texts(session.sheet(Page(PageKind.PROJECT, "gone"))) == texts(session.sheet(SUMMARY))


def test_after_an_edit_the_changed_fact_is_shown(session: Session) -> None:
    edit = operations.set_texts(session.disclosure, [(Fact("p2-1", "value"), "≥1")])
    assert edit is not None
    assert session.focus_of(edit) == Fact("p2-1", "value")


def test_after_a_row_has_gone_the_row_in_its_place_is_shown(session: Session) -> None:
    edit = operations.remove_indicators(session.disclosure, "p2", [1])
    session.become(apply(session.disclosure, edit))
    assert session.focus_of(edit) == Fact("p2-3", "level3")


def test_after_a_row_has_come_back_that_row_is_shown(session: Session) -> None:
    edit = operations.remove_indicators(session.disclosure, "p2", [1])
    assert session.focus_of(edit) == Fact("p2-2", "level3")


def test_fields_are_called_by_their_chinese_labels() -> None:
    called = [field_label(field) for field in ("value", "spend_plan[2]", "goals[1]", "individual.name", "strange")]
    assert called == ["指标值", "10月底", "绩效目标", "明细指标（个性）", ""]
