"""Hypothesis strategies for disclosures: invented, but printed the way the real ones are."""

from dataclasses import replace
from itertools import count

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from core.grid import Cell, Grid, tile
from core.model import Disclosure, Extra, Group, Indicator, Overall, Project, Safeguard, SubGoal

_WORDS = [
    "党员教育培训",
    "农村公路养护",
    "办公设备更新",
    "老干部慰问",
    "完成率",
    "及时",
    "保障",
    "群众满意度",
    "（本级）",
    "“双育”工程",
    "第二批",
    "人次",
    "甲",
    "、",
    "，",
    "。",
    "3月底",
    "A类",
    "95%",
    "≥",
    "〔2021〕101号",
    "-",
    "/",
    "2024 年度",
]
LEVELS = {
    "产出指标": ("数量指标", "质量指标", "时效指标", "成本指标"),
    "效益指标": ("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"),
    "满意度指标": ("服务对象满意度指标",),
}
_VALUES = [
    "≥95%",
    "≥9595%及以上",
    "100100%",
    "1000份",
    "12月底",
    "≤475元/亩",
    "=8个",
    "定性",
    "及时",
    "2023.07-2024.01",
    "100%",
    ">=17600株",
    "1-2个",
    "98%以上",
    "是/否",
    "1,200.50元",
    "≥10 提高效率",
    "",
]
_AMOUNTS = [
    "0",
    "5.60",
    "6.16",
    "1909.11",
    "1,234.50",
    "42000.00",
    "250万",
    "0.0001",
    "-3.5",
    "12345678901234567.89",
    "",
]
_NASTY = (
    *[
        "=1+1",
        "+8613",
        "-5",
        "@sum",
        "'quoted",
        "<b>&amp;",
        "_x000D_",
        "_x005F_",
        "{{项目名称}}",
        "{{",
        "}}",
        "1.30E+20",
        "00123",
        "TRUE",
        "2021-01-01",
        "😀",
        "𠮷",
    ],
    *(" 前", "后 ", "\t", "\n", "\r\n", "\x01", "\x0b", "\ufffe", "\u2028", "…" * 400),
)
_PERCENTS = ("25.00%", "50%", "75.00%", "100.00%", "100%", "0.5%", "33.33%", "")


_FILLED = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map("".join)
_EXTRA_LABELS = st.sampled_from(["联系人", "评分标准"]) | _FILLED
_LINES = st.just("") | _FILLED
_TEXTS = _LINES | st.lists(_FILLED, min_size=2, max_size=3).map("\n".join)


def lines() -> SearchStrategy[str]:
    """One line of text without outer spaces, sometimes empty."""
    return _LINES


def texts() -> SearchStrategy[str]:
    """Some lines of text, none of them empty; sometimes no text at all."""
    return _TEXTS


def nasty_texts() -> SearchStrategy[str]:
    """Texts that a file format may trip over: signs of formulas, mark-up, tags, outer spaces, control characters."""
    return st.lists(st.one_of(st.sampled_from(_NASTY), lines(), st.text(max_size=5)), max_size=3).map("".join)


def codes() -> SearchStrategy[str]:
    """项目编码 as the systems make them, long enough to break as numbers."""
    return st.sampled_from(
        [
            "",
            "130304214FVKENNKNIA3G",
            "13052924P005840120862",
            "130304210000000000000",
            "13030421CNNQWSQKR5W6Y",
            "203001",
        ]
    )


def goals() -> SearchStrategy[tuple[str, ...]]:
    """绩效目标 items: not empty, without line breaks or outer spaces."""
    return st.lists(_FILLED, max_size=4).map(tuple)


def _amounts() -> SearchStrategy[str]:
    return st.one_of(st.sampled_from(_AMOUNTS), st.integers(0, 9_999_999).map(lambda cents: f"{cents / 100:.2f}"))


def _maybe(strategy: SearchStrategy[str]) -> SearchStrategy[str | None]:
    return st.one_of(strategy, st.none())


@st.composite
def hebei_indicators(draw: DrawFn) -> Indicator:
    """A row of the Hebei form: all six columns there."""
    level1 = draw(st.sampled_from(tuple(LEVELS)))
    return Indicator(
        id="",
        level1=level1,
        level2=draw(st.sampled_from(LEVELS[level1])),
        level3=draw(lines()),
        description=draw(texts()),
        value=draw(st.sampled_from(_VALUES)),
        basis=draw(lines()),
    )


@st.composite
def hebei_projects(draw: DrawFn, rows: SearchStrategy[Indicator] | None = None) -> Project:
    """A project of the Hebei form: all its fields there, some of them empty; its id is set by ``disclosures``."""
    rows = hebei_indicators() if rows is None else rows
    return Project(
        id="",
        seq=1,
        title=draw(lines()),
        unit_code=draw(st.sampled_from(("203001", "116001", ""))),
        unit_name=draw(st.sampled_from(["市委组织部（本级）", "区财政局", ""])),
        amount_unit="万元",
        project_code=draw(codes()),
        project_name=draw(lines()),
        budget_total=draw(_amounts()),
        budget_fiscal=draw(_amounts()),
        budget_other=draw(_amounts()),
        purpose=draw(texts()),
        spend_plan=tuple(draw(st.lists(st.sampled_from(_PERCENTS), min_size=4, max_size=4))),
        goals=draw(goals()),
        indicators=tuple(draw(st.lists(rows, max_size=4))),
    )


def any_groups() -> SearchStrategy[Group | None]:
    """共性 or 个性 columns of a Zhejiang list, or none."""
    return st.one_of(st.none(), st.builds(Group, lines(), st.sampled_from(_VALUES), texts()))


@st.composite
def any_indicators(draw: DrawFn, text: SearchStrategy[str]) -> Indicator:
    """A row of any form: each field there, empty, or not in the form."""
    some = _maybe(text)
    return replace(
        draw(hebei_indicators()),
        level2=draw(some),
        nature=draw(some),
        comparator=draw(_maybe(st.sampled_from(("≥", "大于等于", "")))),
        value=draw(st.one_of(some, st.sampled_from(_VALUES))),
        previous=draw(some),
        unit=draw(_maybe(st.sampled_from(("%", "人次", "")))),
        weight=draw(_maybe(st.sampled_from(("10", "12.5", "")))),
        remark=draw(some),
        period=draw(st.sampled_from((None, "mid", "annual"))),
        common=draw(any_groups()),
        individual=draw(any_groups()),
        extra=tuple(draw(st.lists(st.builds(Extra, _EXTRA_LABELS, text), max_size=1))),
    )


@st.composite
def any_projects(draw: DrawFn, text: SearchStrategy[str]) -> Project:
    """A project of any form: each field there, empty, or not in the form."""
    some, amount = _maybe(text), _maybe(_amounts())
    return replace(
        draw(hebei_projects(any_indicators(text))),
        seq=draw(st.integers(1, 999)),
        title=draw(some),
        department_code=draw(_maybe(codes())),
        department_name=draw(some),
        unit_code=draw(_maybe(codes())),
        unit_name=draw(some),
        amount_unit=draw(st.sampled_from((None, "万元", "元", ""))),
        project_name=draw(some),
        budget_total=draw(amount),
        general_public_budget=draw(amount),
        government_fund=draw(amount),
        special_account=draw(amount),
        budget_other=draw(amount),
        purpose=draw(some),
        spend_plan=draw(st.one_of(st.none(), st.lists(st.sampled_from(_PERCENTS), max_size=5).map(tuple))),
        overall_goal=draw(some),
        goals=draw(st.one_of(st.none(), goals())),
        extra=tuple(draw(st.lists(st.builds(Extra, _EXTRA_LABELS, text), max_size=2))),
    )


def overalls(text: SearchStrategy[str]) -> SearchStrategy[Overall]:
    """部门整体绩效目标 with its items."""
    sub_goals = st.lists(st.builds(SubGoal, text, text, text), max_size=3).map(tuple)
    safeguards = st.lists(st.builds(Safeguard, text, text), max_size=3).map(tuple)
    return st.builds(Overall, text, sub_goals, safeguards)


@st.composite
def grids(draw: DrawFn, text: SearchStrategy[str] | None = None) -> Grid:
    """A table with merged cells; its id is set by ``disclosures``."""
    text = texts() if text is None else text
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    cell = st.builds(
        Cell,
        st.integers(0, rows - 1),
        st.integers(0, columns - 1),
        st.integers(1, 2),
        st.integers(1, 3),
        st.one_of(text, _amounts()),
        st.just(()),
    )
    cells = [c for c in draw(st.lists(cell, max_size=6)) if c.bottom < rows and c.right < columns]
    page = draw(st.none() | st.integers(1, 9))
    return tile("", cells, rows=rows, columns=columns, title=draw(text), page=page, hidden=draw(st.booleans()))


@st.composite
def _with_ids(draw: DrawFn, disclosure: Disclosure) -> Disclosure:
    """The disclosure with ids for all projects, rows and tables, each unlike any other."""
    stem = draw(st.sampled_from(["", "p", "a1b2", "项目-", "x y|%"]))
    ids = (f"{stem}{n}" for n in count(draw(st.integers(0, 99))))
    projects = tuple(
        replace(p, id=next(ids), indicators=tuple(replace(row, id=next(ids)) for row in p.indicators))
        for p in disclosure.projects
    )
    return replace(disclosure, projects=projects, tables=tuple(replace(t, id=next(ids)) for t in disclosure.tables))


@st.composite
def hebei_disclosures(draw: DrawFn) -> Disclosure:
    """A department's text as Hebei prints it: prose, then one form per project."""
    projects = draw(st.lists(hebei_projects(), max_size=3))
    disclosure = Disclosure(
        layout="hebei-form",
        year=draw(st.integers(2018, 2026)),
        department=draw(lines()),
        overall=draw(overalls(lines())),
        projects=tuple(replace(p, seq=n) for n, p in enumerate(projects, 1)),
        glued=draw(st.booleans()),
    )
    return draw(_with_ids(disclosure))


@st.composite
def disclosures(draw: DrawFn, *, text: SearchStrategy[str] | None = None) -> Disclosure:
    """A disclosure of any layout: fields missing or empty, other tables beside; ``text`` makes its texts."""
    text = texts() if text is None else text
    disclosure = Disclosure(
        layout=draw(st.sampled_from((None, "hebei-form", "fujian-list", "zhejiang-list", "mof-form"))),
        year=draw(st.none() | st.integers(2018, 2026)),
        department=draw(_maybe(text)),
        overall=draw(st.none() | overalls(text)),
        projects=tuple(draw(st.lists(any_projects(text), max_size=2))),
        glued=draw(st.booleans()),
        tables=tuple(draw(st.lists(grids(text), max_size=2))),
    )
    return draw(_with_ids(disclosure))
