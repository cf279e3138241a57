import pytest

from core.workbook.proposals.choices import choices
from core.workbook.proposals.tagtext import is_merging, merging, with_tag
from core.workbook.templates.tags import parse, tags_of


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("", "{{项目名称}}"),
        ("填报单位：", "填报单位：{{项目名称}}"),
        ("示例项目", "{{项目名称}}"),
        ("单位：{{单位名称}}：", "{{项目名称}}"),
    ],
)
def test_a_tag_stands_behind_a_label_else_alone(printed: str, wanted: str) -> None:
    assert with_tag(printed, "{{项目名称}}") == wanted


def test_merging_is_put_on_and_taken_off() -> None:
    text = merging("{{指标.一级指标}}", merges=True)
    assert text == "{{指标.一级指标|合并}}"
    assert is_merging(text)
    assert merging(text, merges=True) == text
    assert merging(text, merges=False) == "{{指标.一级指标}}"
    assert not is_merging("{{指标.一级指标}}")


def test_every_choice_is_a_tag_and_found_by_its_names() -> None:
    for choice in choices():
        assert len(tags_of(parse(choice.tag))) == 1
        assert choice.matches(choice.label)
        assert choice.matches(choice.english.upper())
    assert [c.tag for c in choices() if c.matches("level3")] == [
        "{{指标.三级指标}}",
        "{{中期指标.三级指标}}",
        "{{年度指标.三级指标}}",
    ]
    assert len({choice.tag for choice in choices()}) == len(choices())
