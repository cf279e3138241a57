from collections.abc import Callable

import pytest

from core import operations
from core.edits import apply, invert
from core.facts import Fact
from core.findings import Finding, Severity
from gui.desk.pages import SUMMARY, Page, PageKind
from gui.desk.session import Session
from tests.gui.fakes import FakeForms

P1, P2, P3 = (Page(PageKind.PROJECT, f"p{n}") for n in (1, 2, 3))
DOUBTED, WRONG = Fact("p2-2", "value"), Fact("p3-1", "value")


def put(session: Session, fact: Fact, text: str) -> Callable[[], object]:
    """Edit a text; returns what takes it back."""
    edit = operations.set_texts(session.disclosure, [(fact, text)])
    assert edit is not None
    session.become(apply(session.disclosure, edit))
    return lambda: session.become(apply(session.disclosure, invert(edit)))


def open_rules(session: Session, page: Page) -> list[str]:
    return [placed.finding.rule for placed in session.findings_on(page)]


def test_a_doubt_is_settled_by_a_look_at_its_cell(session: Session) -> None:
    assert session.mark(session.marks_for([DOUBTED])) == {P2}
    assert open_rules(session, P2) == []
    assert [placed.finding.rule for placed in session.ignored_on(P2)] == ["parse.value"]
    assert session.counts[Severity.WARNING] == 1


def test_an_error_is_not(session: Session) -> None:
    session.mark(session.marks_for_page(P3))
    assert open_rules(session, P3) == ["parse.value-missing"]


def test_a_part_is_settled_by_a_look_at_the_cell_of_the_whole(session: Session) -> None:
    session.mark(session.marks_for([Fact("p3", "goals")]))
    assert "parse.goal" not in open_rules(session, P3)


def test_what_is_about_a_whole_project_is_settled_by_a_look_at_all_of_it(session: Session, forms: FakeForms) -> None:
    forms.faults = (Finding(Fact("p1", "indicators"), "check.satisfaction-missing", Severity.WARNING, "建议增加。"),)
    put(session, Fact("p1", "budget_total"), "1.00")
    assert "check.satisfaction-missing" in open_rules(session, P1)
    session.mark(session.marks_for_page(P1))
    assert open_rules(session, P1) == []


def test_the_second_time_takes_the_marks_away(session: Session) -> None:
    for expected in (True, False):
        session.mark(session.marks_for_page(P1))
        assert (session.page_is_checked(P1), session.checked) == (expected, int(expected))
        assert session.is_checked(Fact("p1-1", "value")) is expected


def test_cells_that_are_not_all_checked_become_so(session: Session) -> None:
    first, second = Fact("p1-1", "value"), Fact("p1-2", "value")
    session.mark(session.marks_for([first]))
    session.mark(session.marks_for([first, second]))
    assert (session.is_checked(first), session.is_checked(second)) == (True, True)


def test_another_text_is_unchecked_until_the_first_comes_back(session: Session) -> None:
    session.mark(session.marks_for_page(P1))
    undo = put(session, Fact("p1-1", "value"), "1")
    assert not session.page_is_checked(P1)
    assert not session.is_checked(Fact("p1-1", "value"))
    assert session.is_checked(Fact("p1-2", "value"))
    undo()
    assert session.page_is_checked(P1)


def test_a_row_that_comes_in_is_unchecked(session: Session) -> None:
    session.mark(session.marks_for_page(P1))
    session.become(apply(session.disclosure, operations.insert_indicator(session.disclosure, "p1", 1)))
    assert not session.page_is_checked(P1)


def test_a_cell_without_a_text_need_not_be_looked_at(session: Session) -> None:
    put(session, Fact("p1-1", "description"), "")
    texts = {fact: text for fact, text in session.marks_for_page(P1).items() if text}
    session.mark(texts)
    assert session.page_is_checked(P1)


def test_pages_of_other_kinds_are_not_counted(session: Session) -> None:
    assert session.marks_for_page(SUMMARY) == {}
    assert not session.page_is_checked(Page(PageKind.TABLE, "t1"))


@pytest.mark.parametrize("page", [P1, SUMMARY, Page(PageKind.TABLE, "t1")])
def test_a_page_is_changed_while_it_says_something_else(session: Session, page: Page) -> None:
    facts = {P1: Fact("p1", "budget_total"), SUMMARY: Fact("", "overall.goal")}
    grid = session.disclosure.tables[0]
    undo = put(session, facts.get(page, Fact("t1", grid.address(grid.cells[0]))), "另一个")
    assert [session.page_is_changed(each) for each in session.pages()] == [each == page for each in session.pages()]
    undo()
    assert not session.page_is_changed(page)
