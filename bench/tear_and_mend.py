"""How well torn texts are put together again, over the rate of damage: ``python bench/tear_and_mend.py [PROJECTS]``.

Invented disclosures are printed as text, damaged at a rate and read again. A silent error is a wrong cell without a
doubt about it, a false alarm a right cell with one. ``--show`` prints the silent errors, ``--kind`` tears in one way.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from core.model import Disclosure
from core.sample import sample_disclosure
from tests.helpers.layouts import fujian_list
from tests.helpers.mending import Outcome, mended
from tests.helpers.tearing import DETECTABLE, LOSSY, Tear
from tests.helpers.torn_pages import form_text, list_text

RATES = (0.0, 0.05, 0.1, 0.2, 0.4, 0.8)
SEEDS = range(5)
PAGES: dict[str, tuple[Callable[[int, int], Disclosure], Callable[[Disclosure, Tear], str]]] = {
    "forms": (sample_disclosure, form_text),
    "lists": (fujian_list, list_text),
}


def measure(pages: str, projects: int, rate: float, kinds: frozenset[str]) -> Outcome:
    """The outcome over all seeds."""
    make, print_text = PAGES[pages]
    total = Outcome()
    for seed in SEEDS:
        total += mended(make(seed, projects), print_text, Tear(rate, seed, kinds))
    return total


def table(pages: str, projects: int, kinds: frozenset[str], show: bool) -> None:
    """Print a line for each rate."""
    print(f"{'rate':>6} {'cells':>7} {'exact %':>8} {'silent':>7} {'flagged':>8} {'false alarms %':>15}")
    for rate in RATES:
        got = measure(pages, projects, rate, kinds)
        alarms = 100 * got.alarms / got.cells
        exact = 100 * got.exact / got.cells
        print(f"{rate:6.2f} {got.cells:7d} {exact:8.2f} {len(got.silent):7d} {got.flagged:8d} {alarms:15.2f}")
        for error in got.silent[:20] if show else ():
            print("       ", *error, sep=" | ")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("projects", type=int, nargs="?", default=12)
    parser.add_argument("--kind", action="append", choices=sorted(DETECTABLE | LOSSY))
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    chosen = {"as chosen": frozenset(args.kind)} if args.kind else {}
    for name, kinds in (chosen or {"with a trace": DETECTABLE, "letters lost": DETECTABLE | LOSSY}).items():
        for pages in PAGES:
            print(f"\n{pages}, damages {name}")
            table(pages, args.projects, kinds, args.show)


if __name__ == "__main__":
    main()
