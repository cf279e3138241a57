import pytest

from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.workbook.templates.tags import Scope, Tag, UnknownTagError, has_tags, parse, tags_of, take_apart


def only(text: str) -> Tag:
    (tag,) = tags_of(parse(text))
    return tag


@pytest.mark.parametrize("name", [*PROJECT_FIELDS])
def test_every_field_of_a_project_has_a_chinese_and_an_english_tag(name: str) -> None:
    assert only(f"{{{{{PROJECT_FIELDS[name].label}}}}}") == only(f"{{{{{name}}}}}")
    assert only(f"{{{{{name}}}}}").field == name


@pytest.mark.parametrize("name", [*INDICATOR_FIELDS])
def test_every_field_of_an_indicator_repeats_its_row(name: str) -> None:
    tag = only(f"{{{{指标.{INDICATOR_FIELDS[name].label}}}}}")
    assert (tag.field, tag.scope, tag.repeats) == (name, Scope.INDICATOR, True)
    assert tag == only(f"{{{{indicator.{name}}}}}")


def test_a_project_tag_repeats_its_row_only_with_a_prefix() -> None:
    assert not only("{{项目名称}}").repeats
    assert only("{{项目.项目名称}}").repeats


def test_what_people_type_differently_is_the_same_tag() -> None:
    assert only("｛｛ 项目 名称 ｝｝") == only("{{Project_Name}}")
    assert only("{{指标.指标值(共性)}}") == only("{{指标.指标值（共性）}}")


def test_parts_of_a_value_are_tags_but_no_facts() -> None:
    tag = only("{{指标.指标值数值}}")
    assert (tag.field, tag.part, tag.is_fact) == ("value", "number", False)


def test_cells_may_be_merged_over_rows_that_say_the_same() -> None:
    assert only("{{指标.一级指标|合并}}").merges
    assert only("{{indicator.level1|merge}}").merges


def test_an_unknown_tag_is_refused_with_the_nearest_names() -> None:
    with pytest.raises(UnknownTagError) as error:
        parse("{{指标.三级指标名}}")
    assert error.value.nearest[0] == "指标.三级指标"


def test_an_unknown_option_is_refused() -> None:
    with pytest.raises(UnknownTagError):
        parse("{{指标.一级指标|拆分}}")


def test_single_braces_are_no_tags() -> None:
    assert not has_tags("{项目名称} {{}")
    assert parse("{项目名称}") == ("{项目名称}",)


@pytest.mark.parametrize(
    ("cell", "text", "found"),
    [
        ("{{项目名称}}", " 名称 ", (" 名称 ",)),
        ("单位：{{金额单位}}", "单位：万元", ("万元",)),
        ("单位：{{金额单位}}", "单位 ： 元", ("元",)),
        ("单位：{{金额单位}}", "元", ("元",)),
        ("单位：{{金额单位}}", "计量单位：元", None),
        ("{{单位编码}}{{单位名称}}", "203001某局", ("203001", "某局")),
        ("{{单位编码}} {{单位名称}}", "203001 某局\n二科", ("203001", "某局\n二科")),
        ("（{{预算数}}{{金额单位}}）", "（5.60万元）", ("5.60", "万元")),
        ("{{预算数}}/{{财政资金}}", "全部", None),
    ],
)
def test_a_cell_is_taken_apart_at_its_label_texts(cell: str, text: str, found: tuple[str, ...] | None) -> None:
    assert take_apart(parse(cell), text) == found
