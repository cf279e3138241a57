"""Time to keep a step in the working file, to find and to replace: ``python bench/keep_and_find.py 1000``.

Targets for 1,000 projects: a step far under 16 ms, find over everything 200 ms, replace of 10,000 texts or its undo
500 ms. Processor time, but for the step, which waits for the disk.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from core.document import Document
from core.edits import apply, invert
from core.find import Query, find, replace_all
from core.keeping.workfile import WorkFile, pack_reading
from core.reading import Reading
from core.samples.disclosure import sample_disclosure

RUNS = 7
STEPS = 200
TEXTS = 10_000


def timed(work: Callable[[], object]) -> float:
    """The median time of a piece of work in milliseconds."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times) * 1000


def main(projects: int) -> None:
    disclosure = sample_disclosure(projects=projects)
    reading = Reading(Document("", "docx", ()), disclosure)
    rows = sum(len(project.indicators) for project in disclosure.projects)
    print(f"{projects} projects, {rows} rows")
    print(f"pack the document   {timed(lambda: pack_reading(reading)):8.1f} ms")
    for name, query in (
        ("find", Query("指标")),
        ("find, loose", Query("指 标", loose=True)),
        ("find, regular", Query(r"\d+%", regular=True)),
    ):
        print(f"{name:<20}{timed(lambda query=query: find(disclosure, query)):8.1f} ms")
    hits = find(disclosure, Query("指标", "指针"))[:TEXTS]
    edit = replace_all(disclosure, hits)
    assert edit is not None
    after = apply(disclosure, edit)
    print(f"replace {len(hits):<12}{timed(lambda: apply(disclosure, replace_all(disclosure, hits))):8.1f} ms")
    print(f"take it back        {timed(lambda: apply(after, invert(edit))):8.1f} ms")
    small = replace_all(disclosure, hits[:1])
    with tempfile.TemporaryDirectory() as folder:
        work = WorkFile(Path(folder) / "bench.jbwork")
        work.begin(Path("bench"), pack_reading(reading))
        times = []
        for number in range(1, STEPS + 1):
            start = time.perf_counter()
            work.add(number, small)
            times.append(time.perf_counter() - start)
        work.close()
    print(f"keep a step         {statistics.median(times) * 1000:8.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
