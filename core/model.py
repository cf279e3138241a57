"""Disclosure (绩效文本): what a document means. Values only, as printed; ``None`` is a field the form does not have."""

from dataclasses import dataclass

from core.grid import Grid


@dataclass(frozen=True, slots=True)
class Group:
    """One of the two indicator groups of a Zhejiang list: 共性 (common) or 个性 (individual)."""

    name: str = ""
    """明细指标"""
    value: str = ""
    """指标值"""
    description: str = ""
    """指标描述"""


@dataclass(frozen=True, slots=True)
class Extra:
    """A field or column beyond the named ones, such as 项目属性: its label and its text as printed."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """A performance indicator (绩效指标): one row of a table."""

    id: str
    level1: str | None = None
    """一级指标"""
    level2: str | None = None
    """二级指标"""
    level3: str | None = None
    """三级指标"""
    description: str | None = None
    """绩效指标描述"""
    nature: str | None = None
    """指标性质: 正向/反向, 定量/定性"""
    comparator: str | None = None
    """计算符号, in a column of its own"""
    value: str | None = None
    """指标值, raw as printed"""
    previous: str | None = None
    """The earlier year's value where the value column is split by year (上年指标值)"""
    unit: str | None = None
    """计量单位, in a column of its own"""
    basis: str | None = None
    """指标值确定依据"""
    weight: str | None = None
    """权重 or 分值"""
    remark: str | None = None
    """备注"""
    period: str | None = None
    """"mid" (中期目标) or "annual" (年度目标) where a form has two blocks of indicators"""
    common: Group | None = None
    """共性指标"""
    individual: Group | None = None
    """个性指标"""
    extra: tuple[Extra, ...] = ()
    """Further columns, such as 评分标准"""


@dataclass(frozen=True, slots=True)
class Project:
    """A budget project (预算项目) with its money, goals and indicators. Amounts are texts in ``amount_unit``."""

    id: str
    seq: int
    title: str | None = None
    """Heading over the table (绩效目标表标题)"""
    department_code: str | None = None
    """主管部门编码"""
    department_name: str | None = None
    """主管部门"""
    unit_code: str | None = None
    """单位编码"""
    unit_name: str | None = None
    """单位名称"""
    amount_unit: str | None = None
    """金额单位: 万元 or 元"""
    project_code: str | None = None
    """项目编码, 21 characters, always text"""
    project_name: str | None = None
    """项目名称"""
    budget_total: str | None = None
    """预算数 / 资金总额"""
    budget_fiscal: str | None = None
    """其中：财政资金"""
    budget_other: str | None = None
    """其他资金"""
    general_public_budget: str | None = None
    """一般公共预算"""
    government_fund: str | None = None
    """政府性基金"""
    special_account: str | None = None
    """专户资金"""
    purpose: str | None = None
    """资金用途"""
    spend_plan: tuple[str, ...] | None = None
    """资金支出计划: cumulative percentages by the end of March, June, October, December"""
    overall_goal: str | None = None
    """总体目标 / 中期目标"""
    goals: tuple[str, ...] | None = None
    """绩效目标 / 年度目标: the items without their numbers"""
    extra: tuple[Extra, ...] = ()
    indicators: tuple[Indicator, ...] = ()


@dataclass(frozen=True, slots=True)
class SubGoal:
    """分项绩效目标: one item of part one, section two."""

    title: str = ""
    goal: str = ""
    indicator: str = ""


@dataclass(frozen=True, slots=True)
class Safeguard:
    """工作保障措施: one item of part one, section three."""

    title: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Overall:
    """部门整体绩效目标: the prose goals of the whole department."""

    goal: str = ""
    """总体绩效目标"""
    sub_goals: tuple[SubGoal, ...] = ()
    safeguards: tuple[Safeguard, ...] = ()


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A department's budget performance disclosure (部门预算绩效文本).

    ``glued`` says that the document prints sign, number and wording of 指标值 glued together (≥9595%及以上).
    ``tables`` are the tables that are no performance tables.
    """

    layout: str | None = None
    year: int | None = None
    department: str | None = None
    overall: Overall | None = None
    projects: tuple[Project, ...] = ()
    glued: bool = False
    tables: tuple[Grid, ...] = ()
