from collections.abc import Iterator

import pytest

from core.compare import compare
from core.compare.show import SideBySide, comparison_json, summary
from core.messages import use_language
from core.model import Disclosure, Indicator, Project

ROWS = (Indicator("i1", level2="数量指标", level3="册数", value="≥500册"), Indicator("i2", level3="场次", value="3场"))
A = Disclosure(projects=(Project("p", 3, project_name="图书更新", purpose="买书。\n修书。", indicators=ROWS),))
B = Disclosure(
    projects=(
        Project(
            "q",
            1,
            project_name="图书更新",
            purpose="",
            indicators=(Indicator("k", level2="数量指标", level3="册数", value="≥600册"),),
        ),
        Project("r", 2, project_name="房屋修缮"),
    )
)


@pytest.fixture
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("zh")


def test_a_period_is_called_by_the_word_that_is_printed_for_it() -> None:
    a, b = (
        Disclosure(projects=(Project("p", 1, indicators=(Indicator("i", level3="册数", period=period),)),))
        for period in ("mid", "annual")
    )
    (line,) = (SideBySide(a, b).line(difference) for difference in compare(a, b).differences)
    assert line.endswith("指标期\t“中期” → “年度”")


def test_a_line_says_what_kind_where_and_what() -> None:
    places = SideBySide(A, B)
    assert [places.line(difference) for difference in compare(A, B).differences] == [
        "减少\t3.图书更新 · 资金用途\t“买书。 修书。”",
        "改动\t3.图书更新 · 第 1 条指标 · 指标值\t“≥500册” → “≥600册”",
        "减少\t3.图书更新 · 第 2 条指标 · 绩效指标\t“场次 · 3场”",
        "增加\t2.房屋修缮 · 项目\t“房屋修缮”",
    ]


def test_the_summary_counts_each_kind() -> None:
    assert summary(compare(A, B)) == "共 4 处不同：改动 1，增加 1，减少 2。"
    assert summary(compare(A, A)) == "没有不同。"


def test_json_gives_the_paths_of_both_sides() -> None:
    printed = comparison_json(compare(A, B), A, B)
    paths = [(item["kind"], item["path_a"], item["path_b"]) for item in printed["differences"]]
    assert paths == [
        ("removed", "projects[0].purpose", "projects[0].purpose"),
        ("changed", "projects[0].indicators[0].value", "projects[0].indicators[0].value"),
        ("removed", "projects[0].indicators[1]", None),
        ("added", None, "projects[1]"),
    ]
    assert printed["differences"][0] | {"kind": ""} == {
        "kind": "",
        "path_a": "projects[0].purpose",
        "path_b": "projects[0].purpose",
        "label": "资金用途",
        "text_a": "买书。\n修书。",
        "text_b": "",
    }


@pytest.mark.usefixtures("english")
def test_kinds_are_named_in_english_too() -> None:
    assert summary(compare(A, B)) == "4 differences: changed 1，added 1，removed 2."
