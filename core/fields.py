"""The vocabulary of facts: every field of a project and of an indicator with its Chinese label and its kind."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What the text of a field is, which says how it is cleaned, written to Excel and edited."""

    LINE = "line"
    """One line of text"""
    TEXT = "text"
    """Text of any length, line breaks meant"""
    CODE = "code"
    """Digits and letters that are never a number"""
    AMOUNT = "amount"
    """Money in the project's amount unit; printed decimals count"""
    PERCENT = "percent"
    """A percentage as printed"""
    VALUE = "value"
    """指标值: sign, number and unit in one text"""


class Scope(Enum):
    """Whose field it is."""

    PROJECT = "project"
    INDICATOR = "indicator"


@dataclass(frozen=True, slots=True)
class Field:
    """A field: ``name`` as in paths and JSON ("spend_plan[0]", "common.value"), ``label`` in Chinese."""

    name: str
    label: str
    kind: Kind
    scope: Scope


def _table(scope: Scope, rows: tuple[tuple[str, str, Kind], ...]) -> dict[str, Field]:
    return {name: Field(name, label, kind, scope) for name, label, kind in rows}


SPEND_PLAN_MONTHS = (3, 6, 10, 12)
"""The ends of months that 资金支出计划 has columns for, in order."""

PROJECT_FIELDS = _table(
    Scope.PROJECT,
    (
        ("title", "标题", Kind.LINE),
        ("department_code", "主管部门编码", Kind.CODE),
        ("department_name", "主管部门", Kind.LINE),
        ("unit_code", "单位编码", Kind.CODE),
        ("unit_name", "单位名称", Kind.LINE),
        ("amount_unit", "金额单位", Kind.LINE),
        ("project_code", "项目编码", Kind.CODE),
        ("project_name", "项目名称", Kind.LINE),
        ("budget_total", "预算数", Kind.AMOUNT),
        ("budget_fiscal", "财政资金", Kind.AMOUNT),
        ("budget_other", "其他资金", Kind.AMOUNT),
        ("general_public_budget", "一般公共预算", Kind.AMOUNT),
        ("government_fund", "政府性基金", Kind.AMOUNT),
        ("special_account", "专户资金", Kind.AMOUNT),
        ("purpose", "资金用途", Kind.TEXT),
        *((f"spend_plan[{n}]", f"{month}月底", Kind.PERCENT) for n, month in enumerate(SPEND_PLAN_MONTHS)),
        ("overall_goal", "总体目标", Kind.TEXT),
        ("goals", "绩效目标", Kind.TEXT),
    ),
)
"""Fields of a project by name, in the order of the forms; "goals" stands for all its items."""

PERIOD_WORDS = {"mid": "中期", "annual": "年度"}
"""What is printed for the period (指标期) of an indicator."""


def printed(field: str, text: str | None) -> str | None:
    """What is printed for the text of a field: periods are kept by other names."""
    return PERIOD_WORDS.get(text, text) if field == "period" and text else text


INDICATOR_FIELDS = _table(
    Scope.INDICATOR,
    (
        ("level1", "一级指标", Kind.LINE),
        ("level2", "二级指标", Kind.LINE),
        ("level3", "三级指标", Kind.LINE),
        ("description", "绩效指标描述", Kind.TEXT),
        ("nature", "指标性质", Kind.LINE),
        ("comparator", "计算符号", Kind.LINE),
        ("value", "指标值", Kind.VALUE),
        ("previous", "上年指标值", Kind.VALUE),
        ("unit", "计量单位", Kind.LINE),
        ("basis", "指标值确定依据", Kind.TEXT),
        ("weight", "权重", Kind.LINE),
        ("remark", "备注", Kind.TEXT),
        ("period", "指标期", Kind.LINE),
        ("common.name", "明细指标", Kind.LINE),
        ("common.value", "指标值（共性）", Kind.VALUE),
        ("common.description", "指标描述（共性）", Kind.TEXT),
        ("individual.name", "明细指标（个性）", Kind.LINE),
        ("individual.value", "指标值（个性）", Kind.VALUE),
        ("individual.description", "指标描述（个性）", Kind.TEXT),
    ),
)
"""Fields of an indicator by name, in the order of the forms."""
