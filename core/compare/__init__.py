"""Compare (核对): the facts of two disclosures side by side, and where they differ."""

from core.compare.compare import compare
from core.compare.difference import Comparison, Difference, DifferenceKind

__all__ = ["Comparison", "Difference", "DifferenceKind", "compare"]
