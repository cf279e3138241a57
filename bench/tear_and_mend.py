"""How well torn texts are put together again: ``python bench/tear_and_mend.py [PROJECTS]``.

Invented disclosures of each layout are printed as text, damaged in one way or in all at a rate, and read again. For
each rate: the cells that are right in per cent, S those wrong without a doubt (silent errors), A those right with one
(false alarms). ``--show`` prints the silent errors, ``--layout`` and ``--kind`` choose one layout and one damage,
``--way`` the way that the text comes in: a text file, Markdown, separated values, the clipboard.
"""

import argparse
import sys
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from core.model import Disclosure
from core.recognise.recognise import recognise
from tests.helpers.layouts import LAYOUTS
from tests.helpers.mending import Outcome, compared
from tests.helpers.tearing import DETECTABLE, LOSSY, Tear
from tests.helpers.torn_grids import GRID_DAMAGES, grid_text
from tests.helpers.torn_pages import form_text, list_text
from tests.helpers.torn_ways import WAYS

RATES = (0.05, 0.1, 0.2)
SEEDS = range(3)
TOGETHER = {"header-again": {"row-cut"}} | {kind: {"cut", "value-cut"} for kind in ("doubled", "halved", "swallowed")}
"""Damages that are done only to what others did"""


@dataclass(frozen=True)
class Pages:
    """A way to print a layout, and the damages that it can do."""

    layout: str
    text: Callable[[Disclosure, Tear], str]
    kinds: Collection[str]


PAGES = {
    **{name: Pages(name, grid_text, (*GRID_DAMAGES, *sorted(LOSSY))) for name in LAYOUTS},
    "hebei-form, one table": Pages("hebei-form", form_text, sorted(DETECTABLE | LOSSY)),
    "fujian-list, drifting": Pages("fujian-list", list_text, sorted(DETECTABLE | LOSSY)),
}


def measure(pages: Pages, way: str, projects: int, rate: float, kinds: frozenset[str]) -> tuple[Outcome, set[str]]:
    """The outcome over all seeds, and which damages were done."""
    total, done = Outcome(), set[str]()
    with TemporaryDirectory() as folder:
        for seed in SEEDS:
            tear, disclosure = Tear(rate, seed, kinds), LAYOUTS[pages.layout](seed, projects)
            total += compared(disclosure, recognise(WAYS[way](Path(folder), pages.text(disclosure, tear))))
            done |= set(tear.done)
    return total, done


def damages(pages: Pages, chosen: str | None) -> Iterator[tuple[str, frozenset[str]]]:
    """Each damage with those it needs, then those that leave a trace, then all of them."""
    for kind in [chosen] if chosen else pages.kinds:
        yield kind, frozenset({kind} | TOGETHER.get(kind, set()))
    if chosen is None:
        yield "all with a trace", frozenset(pages.kinds) - LOSSY
        yield "letters lost, too", frozenset(pages.kinds)


def table(name: str, pages: Pages, way: str, projects: int, *, chosen: str | None, show: bool) -> None:
    """Print a line for each damage that the pages have a place for."""
    print(f"\n{name:24}" + "".join(f"{f'rate {rate}':>26}" for rate in RATES))
    for kind, kinds in damages(pages, chosen):
        outcomes = [measure(pages, way, projects, rate, kinds) for rate in RATES]
        if not any(done for _, done in outcomes):
            continue
        columns = (
            f"{100 * got.exact / got.cells:12.2f} %  S{len(got.silent):4}  A{got.alarms:4}" for got, _ in outcomes
        )
        print(f"  {kind:22}", *columns, sep="", flush=True)
        for error in [error for got, _ in outcomes for error in got.silent][:20] if show else ():
            print("       ", *error, sep=" | ")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("projects", type=int, nargs="?", default=5)
    parser.add_argument("--layout", action="append", choices=PAGES)
    parser.add_argument("--kind", choices=sorted({kind for pages in PAGES.values() for kind in pages.kinds}))
    parser.add_argument("--way", choices=WAYS, default="text")
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    for name in args.layout or PAGES:
        table(name, PAGES[name], args.way, args.projects, chosen=args.kind, show=args.show)


if __name__ == "__main__":
    main()
