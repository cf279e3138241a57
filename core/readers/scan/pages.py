"""Pictures of many pages → their contents: several pages at a time, in order, with progress."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from operator import setitem
from threading import Lock

from core.progress import Progress
from core.readers.pdf.shapes import PageContent
from core.readers.scan.grey import Grey
from core.readers.scan.kept import kept_pages, read_kept
from core.readers.scan.page import read_scan
from core.readers.scan.picture import Picture
from core.readers.scan.policy import Scans
from core.readers.scan.recogniser import Recogniser, Signs, recogniser

MOST_AT_ONCE = 4
"""Pages in work at a time: each takes some 100 MB."""
LOOK_EVERY = 0.2
"""Seconds between two looks at how far the pages are."""
_LOADING = Lock()


def contents_of(
    pictures: Iterable[tuple[int, Picture]], count: int, of: int, progress: Progress, scans: Scans
) -> Iterator[PageContent]:
    """The contents of those ``count`` pages of a document of ``of`` pages that are pictures.

    Raises ScansFoundError where the clerk is to be asked, and one of them was not recognised before.
    """
    if scans is Scans.ASK:
        return read_kept(pictures, count, of, progress)
    return read_scans(pictures, count, progress)


def read_scans(
    pictures: Iterable[tuple[int, Picture]], count: int, progress: Progress, recognise: Recogniser | None = None
) -> Iterator[PageContent]:
    """The contents of ``count`` pages, given by their numbers and pictures; ``progress`` hears of all pages together.

    Threads, for the libraries let go of the interpreter while they work. Pictures are taken as they are needed.
    """
    cores = os.cpu_count() or 1
    workers = max(1, min(count, cores, MOST_AT_ONCE))
    read = partial(_read, recognise or partial(_recognised, max(1, cores // workers)))
    shares: dict[int, float] = {}

    def tell() -> None:
        progress(sum(tuple(shares.values())) / count)

    with ThreadPoolExecutor(workers) as pool:
        waiting: deque[Future[PageContent]] = deque()
        try:
            for number, picture in pictures:
                waiting.append(pool.submit(read, picture, number, partial(setitem, shares, number)))
                if len(waiting) > workers:
                    yield _result(waiting.popleft(), tell)
            while waiting:
                yield _result(waiting.popleft(), tell)
        finally:
            for future in waiting:
                future.cancel()


def _recognised(threads: int, lines: Sequence[Grey]) -> list[Signs]:
    """The model is loaded by the first page that needs it."""
    with _LOADING:
        recognise = recogniser(threads)
    return recognise(lines)


def _read(recognise: Recogniser, picture: Picture, number: int, progress: Progress) -> PageContent:
    """The content of a page, out of what is kept where its picture was read before."""
    kept = kept_pages()
    if kept is None:
        return read_scan(picture, number, recognise, progress)
    key = kept.key(picture)
    content = kept.find(key, number)
    if content is None:
        content = read_scan(picture, number, recognise, progress)
        kept.keep(key, content)
    progress(1.0)
    return content


def _result(page: Future[PageContent], tell: Callable[[], None]) -> PageContent:
    """What becomes of a page; until it is there, what the threads have done is told from here."""
    while not page.done():
        wait((page,), LOOK_EVERY)
        tell()
    content = page.result()
    tell()
    return content
