"""Groups of findings (同类发现): which are shown, and which stand together. Free of Qt."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from core.findings import Severity
from gui.review import PlacedFinding

ALIKE = 5
"""So many findings of one rule stand together, so that they do not bury the rest"""
Group = tuple[PlacedFinding, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """筛选: what is shown — one severity or all (None), rules that begin with ``family`` ("parse." or "check.")."""

    severity: Severity | None = None
    family: str = ""

    def lets(self, placed: PlacedFinding) -> bool:
        """Whether a finding is shown."""
        finding = placed.finding
        return self.severity in (None, finding.severity) and finding.rule.startswith(self.family)


def grouped(findings: Iterable[PlacedFinding]) -> list[Group]:
    """Findings in their order; many of one rule together where the first of them stands, the others alone."""
    alike: dict[tuple[str, str], list[PlacedFinding]] = defaultdict(list)
    order: list[list[PlacedFinding]] = []
    for placed in findings:
        kin = alike[placed.finding.severity.value, placed.finding.rule]
        kin.append(placed)
        order.append(kin)
    rows: list[Group] = []
    done: dict[int, int] = defaultdict(int)
    for kin in order:
        n = done[id(kin)]
        done[id(kin)] += 1
        if len(kin) < ALIKE:
            rows.append((kin[n],))
        elif n == 0:
            rows.append(tuple(kin))
    return rows
