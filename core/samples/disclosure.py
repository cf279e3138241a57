"""Invented disclosures (绩效文本) for the demonstration, the self-test and tests; a seed always gives the same one."""

from decimal import Decimal
from pathlib import Path
from random import Random

from core.model import Disclosure, Indicator, Overall, Project, Safeguard, SubGoal
from core.samples.texts import (
    COUNTY,
    DEPARTMENT,
    PLANS,
    REGION,
    SAFEGUARDS,
    SUB_GOALS,
    SUBJECTS,
    UNITS,
    Row,
)
from core.terms.code import check_character
from core.terms.tree import level1_of
from core.word import write_docx


def sample_disclosure(seed: int = 0, projects: int = 3, *, glued: bool = False) -> Disclosure:
    """An invented Hebei disclosure whose sums, codes and plans hold; ``glued`` prints its values glued."""
    rng = Random(seed)
    year = 2024 + seed % 3
    made = tuple(_project(rng, seq, year, seed, glued) for seq in range(1, projects + 1))
    return Disclosure("hebei-form", year, DEPARTMENT, _overall(year, made), made, glued and bool(made))


def write_sample(path: Path) -> None:
    """Write an invented disclosure as a Word file; raises WriteError when ``path`` is taken or can't be written."""
    write_docx(sample_disclosure(), path)


def _project(rng: Random, seq: int, year: int, seed: int, glued: bool) -> Project:
    phase, place = divmod(seq - 1, len(SUBJECTS))
    subject = SUBJECTS[(place + seed) % len(SUBJECTS)]
    name = f"{year}年{subject.name}" + (f"（第{phase + 1}批）" if phase else "")
    unit_code, unit_name = UNITS[seq % 3 == 0]
    fiscal, other = _amount(rng, 200_00), _amount(rng, 20_00) if rng.random() < 0.3 else Decimal(0)
    return Project(
        id=f"p{seq}",
        seq=seq,
        title=f"{seq}.{name}绩效目标表",
        unit_code=unit_code,
        unit_name=unit_name,
        amount_unit="万元",
        project_code=_code(rng, year),
        project_name=name,
        budget_total=str(fiscal + other),
        budget_fiscal=str(fiscal),
        budget_other=str(other),
        purpose=subject.purpose,
        spend_plan=PLANS[rng.randrange(len(PLANS))],
        goals=subject.goals,
        indicators=tuple(_indicator(f"p{seq}-{n}", row, glued) for n, row in enumerate(subject.rows, 1)),
    )


def _indicator(id: str, row: Row, glued: bool) -> Indicator:
    return Indicator(
        id=id,
        level1=level1_of(row.level2),
        level2=row.level2,
        level3=row.level3,
        description=row.description,
        value=row.value(glued),
        basis=row.basis,
    )


def _amount(rng: Random, most: int) -> Decimal:
    """Up to ``most`` hundredths, printed with two decimals."""
    return Decimal(rng.randint(1, most)) / 100 + Decimal("0.00")


def _code(rng: Random, year: int) -> str:
    """A 项目编码 of the kind that ends in a check character."""
    body = f"{REGION}{year % 100:02}P{rng.randrange(10**11):011}"
    return f"{body}{check_character(body)}"


def _overall(year: int, projects: tuple[Project, ...]) -> Overall:
    total = sum((Decimal(project.budget_total or 0) for project in projects), Decimal("0.00"))
    goal = (
        f"{year}年，{DEPARTMENT}围绕{COUNTY}公共文化服务体系建设，安排预算项目{len(projects)}个，"
        f"资金{total}万元，保障场馆免费开放，丰富群众文化生活，保护传承优秀传统文化，推动公共文化服务提质增效。"
    )
    return Overall(
        goal,
        tuple(SubGoal(*texts) for texts in SUB_GOALS),
        tuple(Safeguard(*texts) for texts in SAFEGUARDS),
    )
