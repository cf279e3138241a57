"""第一部分 部门整体绩效目标: the prose goals of the department."""

from collections.abc import Iterator

from core.goals import chinese_number
from core.model import Overall
from core.word.blocks import Style, Text


def overall_blocks(overall: Overall) -> Iterator[Text]:
    """总体绩效目标, 分项绩效目标, 工作保障措施; sections without content are left out, the numbers close up."""
    yield Text("第一部分 部门整体绩效目标", Style.PART, new_page=True)
    sections = (
        ("总体绩效目标", _lines(overall.goal)),
        ("分项绩效目标", list(_sub_goals(overall))),
        ("工作保障措施", list(_safeguards(overall))),
    )
    filled = [(title, blocks) for title, blocks in sections if blocks]
    for n, (title, blocks) in enumerate(filled, 1):
        yield Text(f"{chinese_number(n)}、{title}", Style.SECTION)
        yield from blocks


def _sub_goals(overall: Overall) -> Iterator[Text]:
    for n, item in enumerate(overall.sub_goals, 1):
        yield Text(f"（{chinese_number(n)}）{item.title}", Style.ITEM)
        yield from _lines(f"绩效目标：{item.goal}")
        yield from _lines(f"绩效指标：{item.indicator}")


def _safeguards(overall: Overall) -> Iterator[Text]:
    for n, item in enumerate(overall.safeguards, 1):
        closed = not item.title or item.title.endswith(("。", "：", "；", "！", "？", ":", "."))
        yield from _lines(f"（{chinese_number(n)}）{item.title}{'' if closed else '。'}{item.text}")


def _lines(text: str) -> list[Text]:
    return [Text(line) for line in text.split("\n")] if text else []
