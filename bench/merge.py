"""Merging a workbook of so many projects that came back, against comparing both sides: ``python bench/merge.py 1000``.

Every tenth row is typed over there, every eleventh here. ``list`` is what is done at each edit while the list is shown.
"""

import argparse
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from core.compare import compare
from core.document import Document
from core.merge import merging
from core.model import Disclosure
from core.reading import Reading
from tests.helpers.afternoon import made_base


def timed(name: str, work: Callable[[], object]) -> float:
    best = min(_once(work) for _ in range(3))
    print(f"{name:10} {best * 1000:8.0f} ms")
    return best


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def typed_over(base: Disclosure, every: int, text: str) -> Disclosure:
    projects = tuple(
        replace(
            project,
            indicators=tuple(
                replace(row, value=text) if (n * 12 + k) % every == 0 else row
                for k, row in enumerate(project.indicators)
            ),
        )
        for n, project in enumerate(base.projects)
    )
    return replace(base, projects=projects)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("projects", type=int, nargs="?", default=1000)
    count = parser.parse_args().projects
    base = made_base(count, 12)
    ours, theirs = typed_over(base, 11, "≥1个"), typed_over(base, 10, "≥2个")
    came = Reading(Document("报送.xlsx", "xlsx", ()), theirs, save="5a7e")
    made = merging(base, ours, came)
    found = made.incoming(ours)
    print(f"{count} projects, {12 * count} rows, {len(found)} changes came in")
    against = timed("compare", lambda: compare(ours, theirs))
    for name, work in (
        ("align", lambda: merging(base, ours, came)),
        ("by content", lambda: merging(base, ours, replace(came, save=None))),
        ("list", lambda: made.incoming(ours)),
        ("accept", lambda: made.edit(ours, found)),
    ):
        print(f"{'':10} {timed(name, work) / against:8.2f} × compare")


if __name__ == "__main__":
    main()
