"""A small disclosure, all invented, for the tests of workbooks."""

from dataclasses import replace

from core.grid import Cell, tile
from core.model import Disclosure, Indicator, Overall, Project, Safeguard, SubGoal


def indicator(id: str, level1: str, level2: str, level3: str, value: str = "≥95%") -> Indicator:
    return Indicator(id, level1, level2, level3, "说明", value=value, basis="年度工作计划")


PROJECT = Project(
    id="p1",
    seq=1,
    title="1.农村道路养护绩效目标表",
    unit_code="203001",
    unit_name="某县交通局（本级）",
    amount_unit="万元",
    project_code="130304210000000000012",
    project_name="农村道路养护",
    budget_total="5.60",
    budget_fiscal="1,234.50",
    budget_other="0",
    purpose="养护道路。\n=1+1",
    spend_plan=("25.00%", "", "75%", "100.00%"),
    goals=("道路畅通。", "群众满意。"),
    indicators=(
        indicator("a", "产出指标", "数量指标", "养护里程", "≥100公里"),
        indicator("b", "产出指标", "质量指标", "合格率"),
        indicator("c", "产出指标", "质量指标", "完好率"),
        indicator("d", "满意度指标", "服务对象满意度指标", "群众满意度", "定性"),
    ),
)
SECOND = replace(
    PROJECT,
    id="p2",
    seq=2,
    project_code="13030421FVKENNKNIA3G5",
    project_name="办公设备更新:[2024]/*?",
    indicators=(indicator("e", "产出指标", "数量指标", "购置数量", "10台"),),
)
TABLE = tile("t1", [Cell(0, 0, 1, 2, "收支总表"), Cell(1, 0, text="收入"), Cell(1, 1, text="1,200.00")], title="附表")
DISCLOSURE = Disclosure(
    "hebei-form",
    2024,
    "某县交通局",
    Overall("总目标。", (SubGoal("（一）道路", "畅通", "里程"),), (Safeguard("（一）制度", "完善。"),)),
    (PROJECT, SECOND),
)
