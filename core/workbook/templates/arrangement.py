"""Arrangement (排列): in a sentence, how a template lays projects and indicators out, for a clerk who has to choose."""

from core.messages import say
from core.workbook.templates.scan import SheetPlan
from core.workbook.templates.tags import Scope
from core.workbook.templates.template import Template


def arrangement(template: Template) -> str:
    """每个项目一张工作表, 各项目依次排在一张工作表上, 所有项目的指标列在一张清单里 …"""
    plans = [sheet.plan for sheet in template.sheets]
    if any(plan.per is Scope.PROJECT for plan in plans):
        return say("每个项目一张工作表")
    if any(plan.has_blocks for plan in plans):
        return say("各项目依次排在一张工作表上")
    if not any(_repeats(plan, Scope.INDICATOR) for plan in plans):
        return say("只有项目，没有指标")
    if any(_repeats(plan, Scope.PROJECT) for plan in plans):
        return say("项目一张清单，指标一张清单，每条指标一行")
    return say("所有项目的指标列在一张清单里，每条指标一行")


def _repeats(plan: SheetPlan, scope: Scope) -> bool:
    return any(band.scope is scope for band in plan.bands)
