"""Wording (说法): what a tag means and what is wrong with it, in words; the same for workbooks and Word files."""

from core.messages import say
from core.workbook.templates.tags import DROP, PERIODS, RUNNING, Scope, Tag, UnknownTagError


def unknown(error: UnknownTagError) -> str:
    """That a tag is not known, with the nearest names."""
    message = say("不认识标记“{tag}”。", tag=error.name)
    if error.nearest:
        message += say("是不是“{nearest}”？", nearest="”“".join(error.nearest))
    return message


def halved(tag: str) -> str:
    """That braces of a tag of this name are missing."""
    return say("标记“{tag}”的括号不全，不会填写。请写成 {{{{{tag}}}}}。", tag=tag)


def meaning(tag: Tag, *, is_alone: bool = False) -> str:
    """What a tag stands for, in words; ``is_alone`` in a row that repeats by itself."""
    if tag.field == DROP:
        return say("这一行填写时删去")
    if tag.only_if:
        return say("有“{label}”时才有这一行", label=tag.label)
    whose = {
        Scope.DOCUMENT: say("部门"),
        Scope.PROJECT: say("项目"),
        Scope.INDICATOR: say("指标"),
        Scope.SUB_GOAL: say("分项绩效目标"),
        Scope.SAFEGUARD: say("工作保障措施"),
        Scope.TABLE: say("其他表格"),
    }[tag.scope]
    whose = PERIODS[tag.period][0] if tag.period else whose
    label = say("序号") if tag.field == RUNNING else tag.label
    text = label if whose in label else say("{whose}的{label}", whose=whose, label=label)
    if tag.repeats:
        text += say("，每个{whose}一行", whose=whose) if is_alone else say("，每个{whose}一块", whose=whose)
    return text + (say("，上下相同的合并") if tag.merges else "")
