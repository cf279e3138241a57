"""A project that every rule is content with, and what a rule finds once something in it is changed."""

from dataclasses import replace
from itertools import count
from typing import Any

from core.checks import check
from core.findings import Finding
from core.model import Disclosure, Group, Indicator, Project
from core.terms.code import check_character

_number = count(1)

SOUND_ROWS = (
    ("数量指标", "培训人数", "≥100人"),
    ("质量指标", "培训合格率", "≥95%"),
    ("时效指标", "培训完成时限", "12月底"),
    ("成本指标", "人均培训成本", "≤300元/人"),
    ("社会效益指标", "持证上岗人数", "≥80人"),
    ("服务对象满意度指标", "学员满意度", "≥95%"),
)
_LEVEL1 = {"数量": "产出指标", "质量": "产出指标", "时效": "产出指标", "成本": "产出指标", "社会": "效益指标"}


def row(level2: str | None, level3: str | None, value: str | None, **fields: Any) -> Indicator:
    """A row of the Hebei form; its 一级指标 by the tree unless given."""
    fields = {"level1": _LEVEL1.get((level2 or "")[:2], "满意度指标"), "description": "", "basis": ""} | fields
    return Indicator(f"r{next(_number)}", level2=level2, level3=level3, value=value, **fields)


def sound_rows() -> tuple[Indicator, ...]:
    """Rows that no rule minds."""
    return tuple(row(*texts) for texts in SOUND_ROWS)


def project(*rows: Indicator, **fields: Any) -> Project:
    """A project of the Hebei form that no rule minds; given rows come after its own."""
    n = next(_number)
    sound = Project(
        id=f"p{n}",
        seq=n,
        title=f"{n}.骨干教师培训绩效目标表",
        unit_code="301001",
        unit_name="某市教育局（本级）",
        amount_unit="万元",
        project_code=code(n),
        project_name="骨干教师培训",
        budget_total="30.00",
        budget_fiscal="28.50",
        budget_other="1.50",
        spend_plan=("25%", "", "80%", "100%"),
        goals=("完成年度培训。",),
        indicators=(*sound_rows(), *rows),
    )
    return replace(sound, **fields)


def code(n: int, head: str = "13990024") -> str:
    """A 项目编码 whose check character is right."""
    body = f"{head}P{n:011d}"
    return body + str(check_character(body))


def zhejiang(*rows: tuple[str, Group | None, Group | None], **fields: Any) -> Project:
    """A project of the Zhejiang list: level 1, 共性 and 个性 of each row."""
    indicators = tuple(
        Indicator(f"r{next(_number)}", level1=level1, common=common or Group(), individual=individual or Group())
        for level1, common, individual in rows
    )
    n = next(_number)
    amounts = {"budget_total": "300", "general_public_budget": "200", "government_fund": "100"}
    rest = {"special_account": "0", "budget_other": "0", "amount_unit": "元", "project_name": "设备更新"}
    return Project(id=f"p{n}", seq=n, indicators=indicators, **(amounts | rest | fields))  # type: ignore[arg-type]


def of(*projects: Project, layout: str | None = "hebei-form", **fields: Any) -> Disclosure:
    """A disclosure of these projects."""
    return Disclosure(layout=layout, year=2024, department="某市教育局", projects=projects, **fields)


def found(subject: Project | Disclosure, rule: str) -> list[Finding]:
    """What one rule finds in a disclosure, or in a project alone in one."""
    disclosure = subject if isinstance(subject, Disclosure) else of(subject)
    return [finding for finding in check(disclosure) if finding.rule == rule]


def fields(findings: list[Finding]) -> list[str]:
    """Where they are."""
    return [finding.fact.field for finding in findings]
