"""Compare (核对): the facts of two disclosures side by side, and where they differ."""

from core.compare.compare import compare
from core.compare.difference import Comparison, Difference, DifferenceKind
from core.compare.notes import doubts_left

__all__ = ["Comparison", "Difference", "DifferenceKind", "compare", "doubts_left"]
