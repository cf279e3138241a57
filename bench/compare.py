"""How long comparing takes, for projects kept, moved, changed or without names: ``python bench/compare.py 1000``."""

import sys
import time
from dataclasses import replace
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))

from core.compare import compare
from core.model import Disclosure
from core.samples.disclosure import sample_disclosure


def nameless(disclosure: Disclosure) -> Disclosure:
    """The disclosure with projects that only their content tells apart."""
    return replace(
        disclosure,
        projects=tuple(replace(p, project_name=p.project_name[::-1], project_code=None) for p in disclosure.projects),
    )


def main(projects: int) -> None:
    first = sample_disclosure(projects=projects)
    others = {
        "the same": first,
        "another order": replace(first, projects=tuple(Random(1).sample(first.projects, projects))),
        "another year": sample_disclosure(1, projects),
        "without names and codes": nameless(first),
    }
    for name, other in others.items():
        start = time.perf_counter()
        differences = compare(first, other).differences
        print(f"{projects} projects, {name}: {len(differences)} differences, {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
