"""The indicator tree (指标体系): which 一级指标 each 二级指标 belongs to.

Source: 财预〔2015〕88号 (成本指标 under 产出指标) and 财预〔2021〕101号 (成本指标 a level 1 of its own);
both are accepted.
"""

import re
from functools import lru_cache

OUTPUT, BENEFIT, SATISFACTION, COST = "产出指标", "效益指标", "满意度指标", "成本指标"

TREE: dict[str, tuple[str, ...]] = {
    OUTPUT: ("数量指标", "质量指标", "时效指标", "成本指标"),
    BENEFIT: ("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"),
    SATISFACTION: ("服务对象满意度指标",),
    COST: ("经济成本指标", "社会成本指标", "生态环境成本指标"),
}
"""二级指标 under each 一级指标, in the order of the forms."""

LEVEL1 = tuple(TREE)

_LEVEL1_OF = {_stem: level1 for level1, names in TREE.items() for _stem in (n.removesuffix("指标") for n in names)}
_LEVEL1_OF |= {"满意度": SATISFACTION, "社会公众满意度": SATISFACTION, "社会公众或服务对象满意度": SATISFACTION}
_LEVEL1_OF |= dict.fromkeys(("可持续发展影响", "可持续发展", "环境效益", "生态环境效益"), BENEFIT)
_ADDED = re.compile(r"[（(][^（）()]+[)）]$")
_LEVEL1_STEMS = {name.removesuffix("指标"): name for name in LEVEL1}
_LEVEL1_STEMS |= {"预期产出": OUTPUT, "效果": BENEFIT, "预期效益": BENEFIT, "预期效果": BENEFIT}


@lru_cache(maxsize=1024)  # the same few labels in every row
def _stem(label: str) -> str:
    """A label without white space, what stands in brackets behind it ("产出指标（50分）") and the word 指标 or 目标."""
    return _ADDED.sub("", "".join(label.split())).removesuffix("指标").removesuffix("目标")


def level1_of(level2: str) -> str | None:
    """The 一级指标 that a 二级指标 belongs to; None where the tree does not know it."""
    return _LEVEL1_OF.get(_stem(level2))


def level1_named(label: str) -> str | None:
    """The 一级指标 of the tree that a label is, in its own words (预期产出, 产出目标); None for other labels."""
    return _LEVEL1_STEMS.get(_stem(label))


def is_level1(label: str) -> bool:
    """Whether a label is a 一级指标, with or without the word 指标."""
    return _stem(label) in _LEVEL1_STEMS


def is_level2(label: str) -> bool:
    """Whether a label is a 二级指标, with or without the word 指标."""
    return _stem(label) in _LEVEL1_OF
