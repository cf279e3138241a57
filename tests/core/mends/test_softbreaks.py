"""Paragraphs with breaks inside say what separate paragraphs say."""

from core.mends.softbreaks import broken
from core.recognise.recognise import recognise
from tests.helpers.documents import document

ROWS = "一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|场次|3次"


def test_title_unit_and_money_of_one_paragraph_are_all_heard() -> None:
    apart = document("1.场馆开放绩效目标表", "301001清河县文化馆", "单位：万元", ROWS)
    together = document("1.场馆开放绩效目标表\n301001清河县文化馆\n单位：万元", ROWS)
    assert recognise(together).disclosure == recognise(apart).disclosure
    assert recognise(together).disclosure.projects[0].unit_code == "301001"


def test_a_title_over_two_lines_stays_one() -> None:
    whole = document("2024年度场馆开放\n绩效目标表", ROWS)
    assert broken(whole) is whole
