"""Pictures of many pages → their contents: several pages at a time, in order, with progress."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from core.progress import Progress
from core.readers.pdf.shapes import PageContent
from core.readers.scan.page import read_scan
from core.readers.scan.picture import Picture
from core.readers.scan.recogniser import Recogniser, recogniser

MOST_AT_ONCE = 4
"""Pages in work at a time: each takes some 100 MB."""


def read_scans(
    pictures: Iterable[tuple[int, Picture]], count: int, progress: Progress, recognise: Recogniser | None = None
) -> Iterator[PageContent]:
    """The contents of ``count`` pages, given by their numbers and pictures; ``progress`` hears of each that is done.

    Threads, for the libraries let go of the interpreter while they work. Pictures are taken as they are needed.
    """
    cores = os.cpu_count() or 1
    workers = max(1, min(count, cores, MOST_AT_ONCE))
    recognise = recognise or recogniser(max(1, cores // workers))
    done = 0
    with ThreadPoolExecutor(workers) as pool:
        waiting: deque[Future[PageContent]] = deque()
        try:
            for number, picture in pictures:
                waiting.append(pool.submit(read_scan, picture, number, recognise))
                if len(waiting) > workers:
                    done += 1
                    yield _result(waiting, done / count, progress)
            while waiting:
                done += 1
                yield _result(waiting, done / count, progress)
        finally:
            for future in waiting:
                future.cancel()


def _result(waiting: deque[Future[PageContent]], share: float, progress: Progress) -> PageContent:
    content = waiting.popleft().result()
    progress(share)
    return content
