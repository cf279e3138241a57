from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from core.document import Document
from core.edits import Edit, apply
from core.facts import Fact
from core.findings import Finding, Severity
from core.merge import is_news, rebase
from core.merge.rebase import RULE
from core.model import Disclosure
from core.reading import Reading
from core.recognise.recognise import recognise
from core.reread import as_performance, as_table, read_again
from tests.core.workbook.samples import DISCLOSURE, PROJECT, SECOND
from tests.helpers.afternoon import Side, afternoons, made_base, renumbered
from tests.helpers.documents import document

BASE = made_base()
often = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def reading(disclosure: Disclosure, *findings: Finding) -> Reading:
    return Reading(Document("某局.docx", "docx", ()), disclosure, findings)


def with_rows(disclosure: Disclosure, *rows: object) -> Disclosure:
    return replace(disclosure, projects=(replace(PROJECT, indicators=rows), SECOND))  # type: ignore[arg-type]


A, B, C, D = PROJECT.indicators


@often
@given(ours=afternoons(BASE, "o"))
def test_the_same_document_gives_back_what_was_corrected(ours: Side) -> None:
    """Its ids are those of a reader that knows nothing of the ones before."""
    again = rebase(reading(BASE), ours.disclosure, reading(renumbered(BASE)))
    assert again.conflicts == 0
    assert again.reading.disclosure == BASE
    assert (apply(BASE, again.edit) if again.edit else BASE) == ours.disclosure


@often
@given(theirs=afternoons(BASE, "t", structure=False, steps=2))
def test_a_document_without_corrections_is_read_as_it_is_now(theirs: Side) -> None:
    again = rebase(reading(BASE), BASE, reading(renumbered(theirs.disclosure)))
    assert (again.edit, again.kept, again.conflicts) == (None, 0, 0)
    assert again.reading.disclosure == theirs.disclosure


def test_a_conflict_keeps_the_document_and_offers_both() -> None:
    corrected = with_rows(DISCLOSURE, A, replace(B, value="≥96%"), C, D)
    now = with_rows(DISCLOSURE, A, replace(B, value="≥97%"), C, D)
    again = rebase(reading(DISCLOSURE), corrected, reading(renumbered(now)))
    assert again.edit is None
    (finding,) = again.reading.findings
    assert (finding.rule, finding.fact, finding.severity) == (RULE, Fact("b", "value"), Severity.WARNING)
    assert finding.fixes == ("≥96%", "≥97%")
    assert "≥96%" in finding.message
    assert "≥97%" in finding.message


def test_a_corrected_row_that_is_gone_from_the_document_is_kept_and_told_of() -> None:
    corrected = with_rows(DISCLOSURE, A, replace(B, value="≥96%"), C, D)
    now = with_rows(DISCLOSURE, A, C, D)
    again = rebase(reading(DISCLOSURE), corrected, reading(now))
    assert again.edit is not None
    assert replace(B, value="≥96%") in apply(again.reading.disclosure, again.edit).projects[0].indicators
    assert [finding.fact for finding in again.reading.findings] == [Fact("p1")]


def test_a_row_removed_here_and_changed_there_stands_and_is_told_of() -> None:
    corrected = with_rows(DISCLOSURE, A, C, D)
    now = with_rows(DISCLOSURE, A, replace(B, value="≥97%"), C, D)
    again = rebase(reading(DISCLOSURE), corrected, reading(now))
    assert again.edit is None
    assert again.conflicts == 1
    assert [finding.fact for finding in again.reading.findings] == [Fact("p1")]


def test_a_correction_is_not_carried_to_what_may_be_another_row() -> None:
    """The row between its neighbours is another one now: its value is no place for the old correction."""
    corrected = with_rows(DISCLOSURE, A, B, replace(C, value="≥96%"), D)
    other = replace(C, level3="桥梁检测频次", description="每座桥", value="≥2次", basis="规范")
    now = with_rows(DISCLOSURE, A, B, other, D)
    again = rebase(reading(DISCLOSURE), corrected, reading(now))
    after = apply(again.reading.disclosure, again.edit) if again.edit else again.reading.disclosure
    assert "≥2次" in [row.value for row in after.projects[0].indicators]
    assert again.conflicts == 1
    assert any("≥96%" in finding.message or "完好率" in finding.message for finding in again.reading.findings)


FORM = (
    "项目名称|修路|<|预算数|5.60 / 一级指标|二级指标|三级指标|指标说明书|指标值"
    " / 产出指标|数量指标|里程|≥5公里|公里数 / 产出指标|质量指标|合格率|≥95%|抽查"
)
RAW = "类别|小类|内容|数 / 产出指标|数量指标|购书|≥5册"
TOLD = {0: "level1", 1: "level2", 2: "level3", 3: "value"}


def otherwise(reading: Reading) -> Edit:
    """This is a performance table."""
    (table,) = reading.disclosure.tables
    return as_performance(reading.disclosure, table.id, 0, TOLD)


def in_other_columns(reading: Reading) -> Edit:
    """These columns are the other way round."""
    form = next(reading.document.grids())
    return read_again(reading, reading.disclosure, (form.id, 1), {3: "value", 4: "basis"}, everywhere=True)


@pytest.mark.parametrize(("say_so", "raw"), [(otherwise, RAW), (in_other_columns, RAW.replace("5册", "6册"))])
def test_what_was_read_otherwise_on_demand_stays_with_its_places(say_so: Callable[[Reading], Edit], raw: str) -> None:
    old, new = recognise(document(FORM, "附表", RAW)), recognise(document(FORM, "附表", raw))
    step = say_so(old)
    assert step.learned is not None
    corrected = apply(old.disclosure, step)
    known = replace(old, origins={**old.origins, **step.learned.origins})
    again = rebase(old, corrected, new, known)
    assert again.edit is not None
    assert apply(again.reading.disclosure, again.edit).projects == corrected.projects
    assert again.edit.learned is not None
    row = corrected.projects[-1].indicators[0]
    assert again.edit.learned.origins[Fact(row.id, "value")] == step.learned.origins[Fact(row.id, "value")]


@pytest.mark.parametrize(("form", "keeps"), [(FORM, True), (FORM.replace("5.60", "5.70"), False)])
def test_a_form_put_among_the_other_tables_stays_there(form: str, keeps: bool) -> None:
    """It is the table of the document as long as that is the same."""
    old, new = recognise(document(FORM, "附表", RAW)), recognise(document(form, "附表", RAW))
    corrected = apply(old.disclosure, as_table(old, old.disclosure, old.disclosure.projects[0].id))
    again = rebase(old, corrected, new)
    assert again.edit is not None
    after = apply(again.reading.disclosure, again.edit)
    assert [grid.cells for grid in after.tables] == [grid.cells for grid in corrected.tables]
    assert (after.tables[1].id == corrected.tables[1].id) is keeps
    assert (len(after.projects), again.conflicts) == ((0, 0) if keeps else (1, 1))


def test_places_in_a_table_that_changed_are_forgotten() -> None:
    old = recognise(document(FORM, "附表", RAW))
    step = otherwise(old)
    assert step.learned is not None
    known = replace(old, origins={**old.origins, **step.learned.origins})
    new = recognise(document(FORM, "附表", RAW.replace("5册", "6册")))
    again = rebase(old, apply(old.disclosure, step), new, known)
    assert again.edit is not None
    assert again.edit.learned is None
    after = apply(again.reading.disclosure, again.edit)
    assert [project.indicators[0].value for project in after.projects] == ["公里数", "≥5册"]
    assert (len(after.tables), again.conflicts) == (1, 1)


@pytest.mark.parametrize(("read", "typed"), [("5.6", "5.60"), ("3", "3 "), ("100%", "1")])
def test_a_text_that_says_the_same_in_other_writing_was_typed_by_somebody(read: str, typed: str) -> None:
    old = replace(DISCLOSURE, projects=(replace(PROJECT, budget_total=read), SECOND))
    corrected = replace(DISCLOSURE, projects=(replace(PROJECT, budget_total=typed), SECOND))
    now = replace(old, projects=(old.projects[0], replace(SECOND, purpose="另作他用")))
    again = rebase(reading(old), corrected, reading(renumbered(now)))
    assert again.edit is not None
    assert apply(again.reading.disclosure, again.edit).projects[0].budget_total == typed


def test_findings_and_places_follow_the_rows() -> None:
    now = renumbered(with_rows(DISCLOSURE, A, B, C, D))
    id = now.projects[0].indicators[2].id
    note = Finding(Fact(id, "value"), "parse.value", Severity.WARNING, "指标值可能有误。")
    again = rebase(reading(DISCLOSURE), DISCLOSURE, reading(now, note))
    assert [finding.fact for finding in again.reading.findings] == [Fact("c", "value")]


def test_what_was_asked_stays_asked_until_it_is_decided() -> None:
    """Reading the document once more must not take the question away, with the clerk's own text in it."""
    corrected = with_rows(DISCLOSURE, A, replace(B, value="≥96%"), C, D)
    now = with_rows(DISCLOSURE, A, replace(B, value="≥97%"), C, D)
    first = rebase(reading(DISCLOSURE), corrected, reading(now))
    later = with_rows(now, replace(A, value="9"), replace(B, value="≥97%"), C, D)
    again = rebase(first.reading, first.reading.disclosure, reading(later))
    assert again.reading.findings == first.reading.findings
    decided = with_rows(now, A, replace(B, value="≥96%"), C, D)
    assert rebase(first.reading, decided, reading(later)).reading.findings == ()


def test_a_document_that_says_what_it_said_is_no_news() -> None:
    corrected = with_rows(DISCLOSURE, A, replace(B, value="≥96%"), C, D)
    doubt = Finding(Fact("a", "value"), "parse.doubt", Severity.WARNING, "请核对")
    first = rebase(
        reading(DISCLOSURE), corrected, reading(with_rows(DISCLOSURE, A, replace(B, value="1"), C, D), doubt)
    )
    assert not is_news(
        first.reading, rebase(first.reading, corrected, replace(first.reading, findings=(doubt,))).reading
    )
    assert is_news(first.reading, rebase(first.reading, corrected, replace(first.reading, findings=())).reading)


def test_the_step_of_reading_again_brings_what_the_document_says_now_with_the_corrections() -> None:
    corrected = with_rows(DISCLOSURE, A, replace(B, value="≥96%"), C, D)
    now = replace(with_rows(DISCLOSURE, replace(A, value="9"), B, C, D), layout="fujian-list")
    step = rebase(reading(DISCLOSURE), corrected, reading(renumbered(now))).step()
    after = apply(corrected, step)
    assert after.layout == "fujian-list"
    assert [row.value for row in after.projects[0].indicators[:2]] == ["9", "≥96%"]
    assert after.projects[1] is corrected.projects[1]
