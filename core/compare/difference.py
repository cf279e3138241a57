"""Difference (差异): one fact that two disclosures do not share, and all that a comparison found."""

from dataclasses import dataclass
from enum import Enum

from core.facts import Fact
from core.fields import printed


class DifferenceKind(Enum):
    """What kind of difference (差异类别); the value stands in JSON."""

    CHANGED = "changed"
    """改动"""
    ADDED = "added"
    """增加: only B has it"""
    REMOVED = "removed"
    """减少: only A has it"""
    SAME_BUT_WIDTH = "same-but-width"
    """The same text but for white space and full or half width (仅空白或全半角不同)"""
    SAME_BUT_SPELLING = "same-but-spelling"
    """The same 指标值 spelt otherwise (写法不同): ``>=95%`` and ``≥95%``, ``≥9595%及以上`` and ``≥95%及以上``"""


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference (差异) between a fact of A and its counterpart in B.

    A row, project or item that only one side has is one difference: the other side's fact is None, ``text`` names
    it. A text is None where the form has no such field.
    """

    kind: DifferenceKind
    label: str
    """The Chinese label of the field (栏目)"""
    a: Fact | None
    b: Fact | None
    text_a: str | None
    text_b: str | None

    @property
    def shown(self) -> tuple[str | None, str | None]:
        """The texts of both sides as they are printed."""
        fact = self.a or self.b or Fact()
        return printed(fact.field, self.text_a), printed(fact.field, self.text_b)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing found (核对结果): differences in the order of A, and notes on what makes no difference."""

    differences: tuple[Difference, ...] = ()
    notes: tuple[str, ...] = ()
    """Sentences: another order, another amount unit, projects matched by their content alone …"""
