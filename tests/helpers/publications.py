"""Hypothesis strategies for disclosures that a publication can carry: every field that its form has, none beyond."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from core.model import Disclosure, Extra, Group, Indicator, Overall, Project, Safeguard, SubGoal

_THINGS = (
    "公共文化场馆",
    "农村公路养护",
    "“双育”工程",
    "2024年党刊",
    "A类设备",
    "困难群众（第二批）",
    "〔2021〕101号文件",
    "5G基站",
)
_DEEDS = ("更新经费", "补助", "提升项目", "购置", "巡查与维护", "、培训", "，及时完成", "达到95%以上", "/年度检查")
_VALUES = (
    "≥95%",
    "1000份",
    "12月底",
    "≤475元/亩",
    "=8个",
    "定性优良",
    "及时",
    "2023.07-2024.01",
    "100%",
    ">=17600株",
    "1,200.50元",
)

words = st.lists(st.sampled_from(_THINGS + _DEEDS), min_size=1, max_size=4).map("".join)
names = st.builds("{}{}".format, st.sampled_from(_THINGS), st.sampled_from(_DEEDS))
headings = names.filter(lambda name: "，" not in name)
"""Titles that stand before their text in one paragraph; with a comma they would be a sentence of it."""
sentences = st.lists(words, min_size=1, max_size=3).map(lambda parts: "，".join(parts) + "。")
amounts = st.one_of(st.just("0"), st.decimals(0, 99999, places=2).map(str))
levels = st.sampled_from(
    [
        ("产出指标", "数量指标"),
        ("产出指标", "质量指标"),
        ("效益指标", "社会效益指标"),
        ("满意度指标", "服务对象满意度指标"),
    ]
)


def some(strategy: SearchStrategy[str]) -> SearchStrategy[str]:
    return st.one_of(strategy, st.just(""))


@st.composite
def hebei_indicators(draw: DrawFn) -> Indicator:
    level1, level2 = draw(levels)
    description, basis = draw(some(words)), draw(some(words))
    value = draw(st.sampled_from(_VALUES))
    return Indicator("", level1, level2, draw(names), description, value=value, basis=basis)


@st.composite
def hebei_projects(draw: DrawFn) -> Project:
    name = draw(names)
    return Project(
        "",
        0,
        title=f"{draw(st.integers(1, 40))}.{name}绩效目标表",
        unit_code="371001",
        unit_name="青禾示范县文化馆（本级）",
        amount_unit="万元",
        project_code=draw(some(st.from_regex(r"13990124P[0-9A-H]{12}", fullmatch=True))),
        project_name=name,
        budget_total=draw(amounts),
        budget_fiscal=draw(some(amounts)),
        budget_other=draw(some(amounts)),
        purpose=draw(some(sentences)),
        spend_plan=tuple(draw(st.lists(st.sampled_from(("25.00%", "50%", "100%", "")), min_size=4, max_size=4))),
        goals=tuple(draw(st.lists(sentences, max_size=4))),
        indicators=tuple(draw(st.lists(hebei_indicators(), max_size=6))),
    )


def overalls() -> SearchStrategy[Overall]:
    sub_goals = st.lists(st.builds(SubGoal, names, sentences, sentences), max_size=3).map(tuple)
    safeguards = st.lists(st.builds(Safeguard, headings, sentences), max_size=3).map(tuple)
    return st.builds(Overall, sentences, sub_goals, safeguards)


@st.composite
def hebei_texts(draw: DrawFn) -> Disclosure:
    projects = draw(st.lists(hebei_projects(), min_size=1, max_size=4))
    numbered = tuple(replace(p, seq=n) for n, p in enumerate(projects, 1))
    return Disclosure("hebei-form", 2024, "青禾示范县文化馆", draw(overalls() | st.none()), numbered)


@st.composite
def fujian_projects(draw: DrawFn) -> Project:
    rows = draw(st.lists(hebei_indicators(), min_size=1, max_size=5))
    return Project(
        "",
        0,
        unit_code="371001",
        unit_name="青禾示范县文化馆",
        amount_unit="万元",
        project_name=draw(names),
        budget_total=draw(amounts),
        overall_goal=draw(sentences),
        indicators=tuple(
            replace(i, basis=None, nature="正向指标", comparator="大于等于", value="95.00", unit="%") for i in rows
        ),
    )


@st.composite
def zhejiang_projects(draw: DrawFn) -> Project:
    groups = st.one_of(
        st.tuples(st.just(Group()), st.builds(Group, names, st.sampled_from(_VALUES), some(words))),
        st.tuples(st.builds(Group, names, st.sampled_from(_VALUES), some(words)), st.just(Group())),
    )
    rows = draw(st.lists(st.tuples(levels, groups), min_size=1, max_size=5))
    return Project(
        "",
        0,
        department_code="371",
        department_name="青禾示范县文化局",
        unit_code="371001",
        unit_name="青禾示范县文化馆",
        amount_unit="元",
        project_name=draw(names),
        budget_total=draw(amounts),
        general_public_budget=draw(amounts),
        government_fund="0",
        special_account="0",
        budget_other=draw(amounts),
        indicators=tuple(Indicator("", level[0], common=one, individual=other) for level, (one, other) in rows),
    )


@st.composite
def ministry_projects(draw: DrawFn) -> Project:
    """Of one period, or each indicator with its mid-term twin."""
    rows = draw(st.lists(hebei_indicators(), min_size=1, max_size=5))
    rows = sorted((replace(row, description=None, basis=None) for row in rows), key=lambda row: str(row.level1))
    twice = draw(st.booleans())
    twins = [replace(row, period=period) for row in rows for period in ("mid", "annual")]
    money = (Extra("中期资金总额", draw(amounts)), Extra("中期财政拨款", draw(amounts)), Extra("中期其他资金", "0"))
    return Project(
        "",
        0,
        title="项目支出绩效目标表",
        department_code="371",
        department_name="青禾示范县文化局",
        unit_code="371001",
        unit_name="青禾示范县文化馆",
        project_name=draw(names),
        budget_total=draw(amounts),
        budget_fiscal=draw(amounts),
        budget_other=draw(amounts),
        overall_goal=draw(sentences) if twice else None,
        goals=tuple(draw(st.lists(sentences, min_size=1, max_size=4))),
        extra=(Extra("项目属性", "延续项目"), Extra("项目期", "3年"), *(money if twice else ())),
        indicators=tuple(twins if twice else rows),
    )


def listed(layout: str, projects: list[Project]) -> Disclosure:
    """The projects in a layout; neighbours in a list of one name and amount would be one project."""
    numbered = tuple(
        replace(p, seq=n, project_name=f"{p.project_name}{'一二三四'[n - 1]}期") for n, p in enumerate(projects, 1)
    )
    department = projects[0].department_name or projects[0].unit_name
    return Disclosure(layout, 2024, department, None, numbered)
