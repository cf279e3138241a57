"""Blank forms made at random from the words of the field: the proposal is the tags that their cells are for."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from core.workbook.proposals.proposal import propose
from core.workbook.proposals.suggestion import DROP_ROW
from core.workbook.proposals.tagging import address
from tests.helpers.blank_forms import blank_form

WIDTH = 6
"""Columns of every form"""
PROJECT = {
    "{{项目名称}}": ("项目名称", "项 目 名 称", "项目名称："),
    "{{项目编码}}": ("项目编码", "项目代码"),
    "{{预算数}}": ("预算数", "资金总额", "年度资金总额："),
    "{{财政资金}}": ("其中：财政资金", "财政拨款"),
    "{{其他资金}}": ("其他资金",),
    "{{资金用途}}": ("资金用途",),
    "{{总体目标}}": ("中期目标", "长期绩效目标", "总体目标"),
    "{{绩效目标}}": ("年度目标", "年度绩效目标"),
}
LEVELS = {"{{指标.一级指标|合并}}": ("一级指标",), "{{指标.二级指标|合并}}": ("二级指标",)}
CORE = {
    "{{指标.三级指标}}": ("三级指标", "指标内容", "三级指标名称"),
    "{{指标.指标值}}": ("指标值", "绩效目标值", "年度指标值"),
}
FURTHER = {
    "{{指标.绩效指标描述}}": ("绩效指标描述", "指标说明", "指标解释"),
    "{{指标.指标值确定依据}}": ("指标值确定依据", "指标标准或依据"),
    "{{指标.权重}}": ("权重", "分值"),
    "{{指标.备注}}": ("备注",),
}


@dataclass(frozen=True)
class Form:
    """A blank form as it is drawn, and the tags that belong into its cells."""

    drawing: str
    tags: dict[str, str]


@st.composite
def forms(draw: DrawFn) -> Form:
    rows: list[list[str]] = [["项目支出绩效目标表", *"<" * (WIDTH - 1)]]
    tags: dict[str, str] = {}
    others = [tag for tag in PROJECT if tag != "{{项目名称}}"]
    fields = ["{{项目名称}}", *draw(st.lists(st.sampled_from(others), unique=True, max_size=6))]
    while fields:
        pair = fields[: draw(st.integers(1, 2))]
        fields = fields[len(pair) :]
        row: list[str] = []
        for tag in pair:
            tags[address(len(rows) + 1, len(row) + 2)] = tag
            row += [draw(st.sampled_from(PROJECT[tag])), "_", *"<" * (WIDTH // len(pair) - 2)]
        rows.append(row)
    more = draw(st.lists(st.sampled_from(list(FURTHER)), unique=True, min_size=1, max_size=WIDTH - 4))
    columns = {**LEVELS, **{tag: {**CORE, **FURTHER}[tag] for tag in draw(st.permutations([*CORE, *more]))}}
    rows.append([draw(st.sampled_from(words)) for words in columns.values()])
    first = len(rows) + 1
    tags |= {address(first, n): tag for n, tag in enumerate(columns, 1)}
    prepared = draw(st.integers(0, 3))
    rows += [["_"] * len(columns) for _ in range(prepared + 1)]
    tags |= {address(first + n, 1): DROP_ROW for n in range(1, prepared + 1)}
    return Form("\n".join(" | ".join(row) for row in rows), tags)


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(form=forms())
def test_the_proposal_is_the_tags_that_a_blank_form_is_for(form: Form) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (proposal,) = propose(blank_form(Path(folder) / "空白表.xlsx", 表=form.drawing))
    assert {address(*place): s.text for place, s in proposal.suggestions.items()} == form.tags
