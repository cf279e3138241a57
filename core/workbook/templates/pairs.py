"""Pairs (并排指标): mid-term indicators and the annual ones that stand beside them in the rows of one form."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import zip_longest

from core.model import Indicator
from core.workbook.templates.tags import PERIODS

Sides = Mapping[str, Indicator]
"""By period, the indicators that stand side by side in a row; a period whose side is empty is missing"""


def period_of(indicator: Indicator) -> str:
    """The period whose rows an indicator stands in; without a period of its own it is the year's."""
    return "mid" if indicator.period == "mid" else "annual"


def side_by_side(indicators: Sequence[Indicator], told: Mapping[str, Hashable]) -> Iterator[Sides]:
    """The rows for a project's indicators: of like levels, and with the same ``told`` by id, in their order.

    Where one period has more of a kind than the other, the other's side stays empty.
    """
    kinds: dict[Hashable, dict[Hashable, dict[str, list[Indicator]]]] = {}
    for row in indicators:
        level = kinds.setdefault((told[row.id], row.level1), {})
        level.setdefault(row.level2, {period: [] for period in PERIODS})[period_of(row)].append(row)
    for level in kinds.values():
        for rows in level.values():
            for pair in zip_longest(*rows.values()):
                yield {period: row for period, row in zip(rows, pair, strict=True) if row is not None}
