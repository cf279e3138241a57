"""How long the rules take over an invented disclosure, whole and after one edit: ``python bench/checks.py 1000``."""

import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from core.checks import Checker
from core.model import Disclosure
from core.samples.disclosure import sample_disclosure

EDITS = 50


def edited(disclosure: Disclosure, n: int) -> Disclosure:
    """The disclosure with the budget of its nth project changed."""
    project = disclosure.projects[n]
    changed = replace(project, budget_total=f"{n}.00")
    return replace(disclosure, projects=(*disclosure.projects[:n], changed, *disclosure.projects[n + 1 :]))


def main(projects: int) -> None:
    disclosure = sample_disclosure(projects=projects)
    rows = sum(len(project.indicators) for project in disclosure.projects)
    checker = Checker()
    start = time.perf_counter()
    findings = checker.check(disclosure)
    print(f"{projects} projects, {rows} rows, {len(findings)} findings: {time.perf_counter() - start:.2f} s")
    times = []
    for n in range(EDITS):
        disclosure = edited(disclosure, n % projects)
        start = time.perf_counter()
        checker.check(disclosure)
        times.append(time.perf_counter() - start)
    print(f"after an edit: {statistics.median(times) * 1000:.1f} ms (median of {EDITS})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
