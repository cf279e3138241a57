"""A simulated afternoon: one side of a document edited at random, with a note of what was done to it."""

from dataclasses import dataclass, field, replace
from itertools import count

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from core.changes import (
    Change,
    InsertIndicator,
    InsertProject,
    RemoveIndicator,
    RemoveProject,
    SetText,
)
from core.edits import Edit, apply
from core.facts import Fact, text_at
from core.model import Disclosure, Indicator, Overall, Project, Safeguard, SubGoal

_PROJECT = ("project_name", "budget_total", "purpose", "goals[0]", "goals[1]", "spend_plan[1]", "unit_name")
_ROW = ("level1", "level2", "level3", "description", "value", "basis")
_PROSE = ("department", "overall.goal", "overall.sub_goals[0].goal", "overall.safeguards[0].text")
_TEXTS = ("修缮校舍", "慰问老人", "培训骨干", "巡查河道")
"""What is typed; both sides choose from these, so that they sometimes do the same"""


@dataclass
class Side:
    """One side after its afternoon, and what was done there: texts set, ids added, removed and moved."""

    disclosure: Disclosure
    texts: dict[Fact, str] = field(default_factory=dict)
    added: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)
    moved: set[str] = field(default_factory=set)

    def do(self, *changes: Change) -> None:
        self.disclosure = apply(self.disclosure, Edit("", changes))


def made_base(projects: int = 3, rows: int = 4) -> Disclosure:
    """A document in which no two texts are alike."""
    made = tuple(
        Project(
            f"p{n}",
            n,
            unit_name=f"单位{n}",
            amount_unit="万元",
            project_code=f"13030421000000000{n:04d}",
            project_name=f"项目名称{n}",
            budget_total=f"{n}5.60",
            purpose=f"用途说明{n}",
            spend_plan=("25.00%", "50.00%", "75.00%", "100.00%"),
            goals=(f"目标甲{n}。", f"目标乙{n}。"),
            indicators=tuple(
                Indicator(
                    f"p{n}-{k}",
                    f"一级{k // 2}",
                    f"二级{k}",
                    f"三级{n}-{k}",
                    f"描述{n}-{k}",
                    value=f"≥{n}{k}%",
                    basis=f"依据{n}-{k}",
                )
                for k in range(rows)
            ),
        )
        for n in range(1, projects + 1)
    )
    overall = Overall("总目标", (SubGoal("分项", "分项目标", "分项指标"),), (Safeguard("措施", "措施内容"),))
    return Disclosure("hebei-form", 2024, "某县某局", overall, made)


@st.composite
def afternoons(draw: DrawFn, base: Disclosure, name: str, *, structure: bool = True, steps: int = 8) -> Side:
    """A side after some random edits; ``name`` keeps the ids of new rows and projects apart."""
    side = Side(base)
    ids = (f"{name}{n}" for n in count())
    kinds = ("text", "text", "text", "add", "remove", "move", "project", "drop") if structure else ("text",)
    for kind in draw(st.lists(st.sampled_from(kinds), max_size=steps)):
        _step(draw, side, kind, ids, name)
    return side


def _step(draw: DrawFn, side: Side, kind: str, ids: "count[str] | object", name: str) -> None:
    projects = side.disclosure.projects
    if kind == "text" or not projects:
        _type(draw, side)
        return
    project = draw(st.sampled_from(projects))
    rows = project.indicators
    if kind == "add":
        id = next(ids)  # type: ignore[call-overload]
        row = Indicator(id, "一级9", "二级9", f"新增{id}", f"新描述{id}", value="1个", basis="计划")
        side.do(InsertIndicator(project.id, draw(st.integers(0, len(rows))), row))
        side.added.add(id)
    elif kind == "remove" and rows:
        n = draw(st.integers(0, len(rows) - 1))
        side.do(RemoveIndicator(project.id, n, rows[n]))
        side.removed.add(rows[n].id)
    elif kind == "move" and len(rows) > 1:
        n, to = draw(st.integers(0, len(rows) - 1)), draw(st.integers(0, len(rows) - 1))
        side.do(RemoveIndicator(project.id, n, rows[n]), InsertIndicator(project.id, to, rows[n]))
        if n != to:
            side.moved.add(project.id)
    elif kind == "project":
        id = next(ids)  # type: ignore[call-overload]
        whole = Project(
            id,
            9,
            project_name=f"新项目{id}",
            goals=("新目标。",),
            indicators=(Indicator(f"{id}-1", level3=f"新行{id}"),),
        )
        side.do(InsertProject(draw(st.integers(0, len(projects))), whole))
        side.added.add(id)
    elif kind == "drop":
        side.do(RemoveProject(projects.index(project), project))
        side.removed.add(project.id)


def _type(draw: DrawFn, side: Side) -> None:
    owners = [("", field) for field in _PROSE]
    owners += [(project.id, field) for project in side.disclosure.projects for field in _PROJECT]
    owners += [(row.id, field) for project in side.disclosure.projects for row in project.indicators for field in _ROW]
    known = {"": side.disclosure} | {p.id: p for p in side.disclosure.projects}
    known |= {row.id: row for p in side.disclosure.projects for row in p.indicators}
    there = [(id, field) for id, field in owners if text_at(known[id], field) is not None]
    id, name = draw(st.sampled_from(there))
    text = draw(st.sampled_from(_TEXTS))
    before = text_at(known[id], name)
    if before != text:
        side.do(SetText(Fact(id, name), before, text))
        side.texts[Fact(id, name)] = text


def bare(disclosure: Disclosure) -> Disclosure:
    """A disclosure without what says only how it was printed: the numbers of the projects."""
    return replace(disclosure, projects=tuple(replace(project, seq=0) for project in disclosure.projects))


def renumbered(disclosure: Disclosure) -> Disclosure:
    """A disclosure whose ids are those of a reader that knows nothing of the other one: all shifted by one."""
    projects = []
    for n, project in enumerate(disclosure.projects, 2):
        rows = tuple(replace(row, id=f"p{n}-{k}") for k, row in enumerate(project.indicators, 1))
        projects.append(replace(project, id=f"p{n}", indicators=rows))
    return replace(disclosure, projects=tuple(projects))
