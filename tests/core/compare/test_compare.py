from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from core.compare import Difference, DifferenceKind, compare
from core.edits import apply
from core.facts import Fact, owners, text_at
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.model import Disclosure, Extra, Group, Indicator, Overall, Project, Safeguard, SubGoal
from core.operations import insert_indicator, remove_indicators, set_texts
from core.samples.disclosure import sample_disclosure
from tests.helpers.strategies import disclosures

SAMPLE = sample_disclosure(projects=4)
FEW = settings(max_examples=40, deadline=None)
VERY_FEW = settings(max_examples=15, deadline=None)
CHANGED, ADDED, REMOVED = DifferenceKind.CHANGED, DifferenceKind.ADDED, DifferenceKind.REMOVED


def of(*projects: Project) -> Disclosure:
    return Disclosure(projects=projects)


def row(name: str, value: str = "1个", **more: str) -> Indicator:
    return Indicator(name, level2="数量指标", level3=name, value=value, **more)  # type: ignore[arg-type]


def found(a: Disclosure, b: Disclosure) -> list[tuple[DifferenceKind, str, str | None, str | None]]:
    return [(d.kind, d.label, d.text_a, d.text_b) for d in compare(a, b).differences]


@VERY_FEW
@given(disclosures())
def test_nothing_differs_from_itself(disclosure: Disclosure) -> None:
    assert compare(disclosure, disclosure).differences == ()


def editable(disclosure: Disclosure) -> list[Fact]:
    facts = []
    for id, project, indicator in owners(disclosure):
        owner, names = (indicator, INDICATOR_FIELDS) if indicator else (project, PROJECT_FIELDS)
        fields = [name for name in names if name not in {"amount_unit", "goals"}] + ["goals[0]", "goals[1]"]
        facts += [Fact(id, field) for field in fields if text_at(owner, field) is not None]
    return facts


@FEW
@given(st.data())
def test_edits_are_reported_exactly(data: st.DataObject) -> None:
    facts = data.draw(st.lists(st.sampled_from(editable(SAMPLE)), max_size=12, unique=True))
    everyone = {id: indicator or project for id, project, indicator in owners(SAMPLE)}
    expected = {}
    edited = SAMPLE
    for fact in facts:
        before = text_at(everyone[fact.owner], fact.field) or ""
        edit = set_texts(edited, [(fact, before + "改")])
        assert edit
        edited = apply(edited, edit)
        expected[fact] = before, before + "改"
    gone, new = set(), set()
    for project in data.draw(st.lists(st.sampled_from(SAMPLE.projects), max_size=2, unique_by=lambda p: p.id)):
        removed = remove_indicators(edited, project.id, [2])
        edited = apply(edited, removed)
        gone.add(project.indicators[2].id)
        inserted = insert_indicator(edited, project.id, 4)
        edited = apply(edited, inserted)
        new.add(inserted.focus.owner if inserted.focus else "")
    differences = compare(SAMPLE, edited).differences
    assert {d.b.owner for d in differences if d.b and d.a is None} == new
    assert {d.a.owner for d in differences if d.a and d.b is None} == gone
    changes = {d.a: (d.text_a or "", d.text_b) for d in differences if d.a and d.b}
    assert changes == {fact: texts for fact, texts in expected.items() if fact.owner not in gone}


@FEW
@given(st.permutations(SAMPLE.projects))
def test_projects_in_another_order_are_a_note_and_no_difference(projects: list[Project]) -> None:
    shuffled = replace(SAMPLE, projects=tuple(projects))
    result = compare(SAMPLE, shuffled)
    assert result.differences == ()
    assert bool(result.notes) == (shuffled != SAMPLE)


@FEW
@given(st.permutations(SAMPLE.projects[0].indicators))
def test_rows_in_another_order_are_a_note_and_no_difference(rows: list[Indicator]) -> None:
    project = replace(SAMPLE.projects[0], indicators=tuple(rows))
    shuffled = replace(SAMPLE, projects=(project, *SAMPLE.projects[1:]))
    result = compare(SAMPLE, shuffled)
    assert result.differences == ()
    assert bool(result.notes) == (shuffled != SAMPLE)


@VERY_FEW
@given(disclosures(), disclosures())
def test_differences_quote_what_stands_at_their_facts(a: Disclosure, b: Disclosure) -> None:
    everyone: list[dict[str, object]] = [
        {"": side} | {id: indicator or project for id, project, indicator in owners(side)} for side in (a, b)
    ]
    for difference in compare(a, b).differences:
        for fact, text, known in zip(
            (difference.a, difference.b), (difference.text_a, difference.text_b), everyone, strict=True
        ):
            assert fact is not None or text is None
            if fact is not None and difference.a and difference.b:
                assert text_at(known[fact.owner], fact.field) == text
            elif fact is not None:
                assert fact.owner in known


@VERY_FEW
@given(disclosures(), disclosures())
def test_what_is_added_one_way_is_removed_the_other_way(a: Disclosure, b: Disclosure) -> None:
    there, back = compare(a, b).differences, compare(b, a).differences
    assert bool(there) == bool(back)


def test_projects_are_matched_by_code_before_name() -> None:
    a = of(Project("1", 1, project_code="C1", project_name="甲"), Project("2", 2, project_code="C2", project_name="乙"))
    b = of(Project("1", 1, project_code="C2", project_name="甲"), Project("2", 2, project_code="C1", project_name="乙"))
    assert found(a, b) == [(CHANGED, "项目名称", "甲", "乙"), (CHANGED, "项目名称", "乙", "甲")]


def test_projects_are_matched_by_name_where_the_code_was_retyped() -> None:
    a, b = (
        of(Project("1", 1, project_code="C1", project_name="甲")),
        of(Project("x", 9, project_code="C9", project_name="甲")),
    )
    assert found(a, b) == [(CHANGED, "项目编码", "C1", "C9")]


def test_projects_of_the_same_name_are_told_apart_by_their_units() -> None:
    north, south = (
        Project(unit, 1, unit_name=unit, project_name="办公费", budget_total="1") for unit in ("北区", "南区")
    )
    b = of(replace(south, budget_total="2"), replace(north, budget_total="3"))
    assert found(of(north, south), b) == [(CHANGED, "预算数", "1", "3"), (CHANGED, "预算数", "1", "2")]


def test_the_year_in_a_name_does_not_keep_projects_apart() -> None:
    a, b = (of(Project("1", 1, project_code=f"C{year}", project_name=f"{year}年体检费")) for year in (2024, 2025))
    assert [label for _, label, *_ in found(a, b)] == ["项目编码", "项目名称"]


def test_projects_matched_by_content_alone_are_noted() -> None:
    rows = tuple(row(name) for name in ("修缮面积", "修缮房屋数量", "修缮合格率"))
    a, b = (
        of(Project("1", 1, project_name=name, purpose="用于房屋修缮。", indicators=rows)) for name in ("甲", "修缮")
    )
    assert found(a, b) == [(CHANGED, "项目名称", "甲", "修缮")]
    assert "请确认" in compare(a, b).notes[0]


def test_a_project_that_only_one_side_has_is_one_difference() -> None:
    a = of(Project("1", 1, project_name="甲", indicators=(row("次数"),)), Project("2", 2, project_name="乙"))
    b = of(Project("9", 1, project_name="乙"), Project("8", 2, project_name="戊"))
    assert found(a, b) == [(REMOVED, "项目", "甲", None), (ADDED, "项目", None, "戊")]


def test_the_number_before_a_title_is_no_difference() -> None:
    a, b = (of(Project("1", seq, title=f"{seq}.甲绩效目标表", project_name="甲")) for seq in (1, 4))
    assert found(a, b) == []


def test_amounts_in_another_unit_are_a_note() -> None:
    a = of(Project("1", 1, project_name="甲", amount_unit="万元", budget_total="5.60", budget_other="0"))
    b = of(Project("1", 1, project_name="甲", amount_unit="元", budget_total="56000", budget_other="0"))
    assert found(a, b) == []
    assert compare(a, b).notes == ("金额单位不同（A 为万元，B 为元），换算后核对，2 个金额相等。",)


def test_a_unit_that_changes_what_the_numbers_say_is_a_difference() -> None:
    a, b = (of(Project("1", 1, project_name="甲", amount_unit=unit, budget_total="5")) for unit in ("万元", "元"))
    assert found(a, b) == [(CHANGED, "金额单位", "万元", "元"), (CHANGED, "预算数", "5", "5")]


def test_rows_of_the_same_name_are_matched_by_level_2() -> None:
    output, benefit = row("覆盖率", "90%"), replace(row("覆盖率", "80%"), id="x", level2="社会效益指标")
    a = of(Project("1", 1, project_name="甲", indicators=(output, benefit)))
    b = of(Project("1", 1, project_name="甲", indicators=(benefit, replace(output, value="95%"))))
    assert found(a, b) == [(CHANGED, "指标值", "90%", "95%")]


def test_a_row_rewritten_at_its_place_is_shown_side_by_side() -> None:
    a = of(Project("1", 1, project_name="甲", indicators=(row("册数"), row("印刷品"), row("场次"))))
    b = of(Project("1", 1, project_name="甲", indicators=(row("册数"), row("海报", "9张"), row("场次"))))
    assert found(a, b) == [(CHANGED, "三级指标", "印刷品", "海报"), (CHANGED, "指标值", "1个", "9张")]


def test_rows_of_two_groups_are_compared_too() -> None:
    a, b = (
        of(Project("1", 1, project_name="甲", indicators=(Indicator("r", individual=Group("到岗率", value, "")),)))
        for value in ("90%", "95%")
    )
    assert found(a, b) == [(CHANGED, "指标值（个性）", "90%", "95%")]


def test_goals_are_compared_item_by_item() -> None:
    goals = ("完成公路养护。", "群众满意。", "按时拨付。")
    a = of(Project("1", 1, project_name="甲", goals=goals))
    b = of(Project("1", 1, project_name="甲", goals=("完成公路养护任务。", "按时拨付。")))
    assert found(a, b) == [
        (CHANGED, "绩效目标 1", "完成公路养护。", "完成公路养护任务。"),
        (REMOVED, "绩效目标 2", "群众满意。", None),
    ]


def test_goals_divided_otherwise_say_the_same() -> None:
    a = of(Project("1", 1, project_name="甲", goals=("甲。", "乙。")))
    b = of(Project("1", 1, project_name="甲", goals=("甲。乙。",)))
    assert [kind for kind, *_ in found(a, b)] == [DifferenceKind.SAME_BUT_WIDTH]


def test_goals_in_another_order_are_noted() -> None:
    a, b = (of(Project("1", 1, project_name="甲", goals=goals)) for goals in (("甲。", "乙。"), ("乙。", "甲。")))
    assert found(a, b) == []
    assert "绩效目标" in compare(a, b).notes[0]


def test_further_fields_are_matched_by_their_labels() -> None:
    a = of(Project("1", 1, project_name="甲", extra=(Extra("项目属性", "新增"), Extra("备案", ""))))
    b = of(Project("1", 1, project_name="甲", extra=(Extra("评分标准", "5分"), Extra("项目属性", "延续"))))
    assert found(a, b) == [(ADDED, "评分标准", None, "5分"), (CHANGED, "项目属性", "新增", "延续")]


def test_the_prose_is_compared_by_its_headings() -> None:
    a = Overall("保障运转。", (SubGoal("队伍建设", "建好队伍。", "100%"),), (Safeguard("制度", "完善制度。"),))
    b = Overall("保障运转。", (SubGoal("宣传", "加强宣传。", ""), SubGoal("队伍建设", "建好队伍。", "95%")), ())
    assert found(Disclosure(year=2024, overall=a), Disclosure(year=2025, overall=b)) == [
        (CHANGED, "年度", "2024", "2025"),
        (ADDED, "分项绩效目标 1", None, "宣传"),
        (CHANGED, "分项绩效目标 1 · 绩效指标", "100%", "95%"),
        (REMOVED, "工作保障措施 1", "制度", None),
    ]


def test_a_field_that_a_side_does_not_have_is_said_once() -> None:
    a = of(Project("1", 1, project_name="甲", purpose="买书。", indicators=(row("册数", basis="计划"),)))
    b = of(Project("1", 1, project_name="甲", indicators=(row("册数"),)))
    assert found(a, b) == [(REMOVED, "资金用途", "买书。", None), (REMOVED, "指标值确定依据", "计划", None)]
    assert compare(a, b).notes == ("B 没有这些栏目：资金用途、指标值确定依据。",)


def test_files_without_projects_say_what_was_not_compared() -> None:
    assert "没有读到预算项目" in compare(Disclosure(), Disclosure()).notes[0]


def test_glued_and_plain_values_of_one_sample_say_the_same() -> None:
    plain, glued = sample_disclosure(1), sample_disclosure(1, glued=True)
    assert {kind for kind, *_ in found(plain, glued)} == {DifferenceKind.SAME_BUT_SPELLING}


def test_a_difference_is_a_value() -> None:
    one = compare(of(Project("1", 1, project_name="甲")), of()).differences[0]
    assert one == Difference(REMOVED, "项目", Fact("1", ""), None, "甲", None)
