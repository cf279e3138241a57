"""Amounts under a printed unit that is not theirs are told, for nothing on the sheet would show it."""

from dataclasses import replace
from pathlib import Path

from core.workbook.filling.fill import fill
from core.workbook.templates.gaps import unseen
from core.workbook.templates.template import Template, load_template
from tests.core.workbook.samples import DISCLOSURE
from tests.helpers.workbooks import make_template

TOLD = "金额单位（表上印的是元，文件里是万元，金额照原样填写，没有换算）"


def lacking(template: Template) -> tuple[str, ...]:
    return unseen(DISCLOSURE, [sheet.plan for sheet in template.sheets])


def test_another_printed_unit_is_told_first(tmp_path: Path) -> None:
    template = make_template(tmp_path, {"表": [["单位：元"], ["{{项目名称}}", "{{预算数}}"], ["{{指标.三级指标}}"]]})
    assert lacking(template)[0] == TOLD
    assert "金额单位" not in lacking(template), "once is enough"
    assert fill(DISCLOSURE, template, tmp_path / "out.xlsx")[0] == TOLD


def test_one_place_that_prints_another_unit_is_told_even_beside_a_tag(tmp_path: Path) -> None:
    rows = [["单位：{{金额单位}}", "预算数（元）"], ["{{项目名称}}", "{{预算数}}"]]
    assert TOLD in lacking(make_template(tmp_path, {"表": rows}))


def test_the_same_unit_or_none_or_no_amounts_are_nothing_to_tell(tmp_path: Path) -> None:
    amounts = ["{{项目名称}}", "{{预算数}}"]
    for rows in ([["单位：万元"], amounts], [["预算"], amounts], [["单位：元"], ["{{项目名称}}"]]):
        assert not any("没有换算" in label for label in lacking(make_template(tmp_path, {"表": rows})))


def test_the_list_of_zhejiang_says_so_of_a_document_in_other_units() -> None:
    template = load_template("zhejiang-list")
    assert TOLD in lacking(template)
    in_yuan = replace(DISCLOSURE, projects=tuple(replace(p, amount_unit="元") for p in DISCLOSURE.projects))
    assert not any("没有换算" in label for label in unseen(in_yuan, [sheet.plan for sheet in template.sheets]))
