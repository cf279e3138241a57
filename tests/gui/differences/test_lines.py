from core.compare import compare
from core.edits import apply
from core.facts import Fact
from core.merge import incoming
from core.model import Disclosure
from core.operations import insert_indicator, remove_indicators, set_texts
from gui.differences.lines import Tone, Wanted, compare_lines, grouped, merge_lines
from tests.gui.fakes import made_disclosure

BASE = made_disclosure(2)


def with_text(disclosure: Disclosure, fact: Fact, text: str) -> Disclosure:
    step = set_texts(disclosure, [(fact, text)])
    assert step is not None
    return apply(disclosure, step)


def test_a_change_shows_its_place_and_the_three_texts() -> None:
    ours = with_text(BASE, Fact("p1-1", "value"), "≥1000平方米")
    theirs = with_text(BASE, Fact("p1-1", "value"), "≥1500平方米")
    (line,) = merge_lines(incoming(BASE, ours, theirs), ours, theirs)
    assert (line.tone, line.kind, line.project) == (Tone.CONFLICT, "冲突", "1.房屋修缮1期")
    assert line.place == "第 1 条指标 修缮房屋面积 · 指标值"
    assert line.texts == ("≥1000平方米", "≥1500平方米", "≥1200平方米")
    assert line.fact == Fact("p1-1", "value")


def test_a_new_row_is_named_as_it_stands_there_and_leads_to_its_project() -> None:
    theirs = apply(BASE, insert_indicator(BASE, "p2", 1))
    theirs = with_text(theirs, Fact(theirs.projects[1].indicators[1].id, "level3"), "新增")
    (line,) = merge_lines(incoming(BASE, BASE, theirs), BASE, theirs)
    assert (line.tone, line.place, line.texts[0]) == (Tone.ADDED, "第 2 条指标 新增 · 整行", None)
    assert line.fact == Fact("p2", "project_name")


def test_comparing_shows_what_only_the_other_file_has() -> None:
    other = apply(BASE, remove_indicators(BASE, "p1", [0]))
    (line,) = compare_lines(compare(other, BASE), other, BASE)
    assert (line.tone, line.project, line.texts[0], line.fact) == (Tone.ADDED, "1.房屋修缮1期", None, None)


def test_lines_are_let_through_by_kind_text_and_weight() -> None:
    theirs = with_text(BASE, Fact("p1", "unit_name"), "某局(本级)")
    theirs = with_text(theirs, Fact("p1-1", "value"), "≥1500平方米")
    theirs = with_text(theirs, Fact("p2-1", "value"), "≥1500平方米")
    lines = merge_lines(incoming(BASE, BASE, theirs), BASE, theirs)
    assert [line.slight for line in lines] == [True, False, False]
    assert [len(group) for group in grouped(lines, Wanted().lets)] == [1, 1]
    assert [len(group) for group in grouped(lines, Wanted(slight=True).lets)] == [2, 1]
    assert [group[0].project for group in grouped(lines, Wanted(text="2期").lets)] == ["2.房屋修缮2期"]
    assert grouped(lines, Wanted(tone=Tone.ADDED).lets) == []
