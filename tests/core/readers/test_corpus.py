"""Public workbooks and old documents of other libraries, some broken on purpose: ``JIBIAO_CORPUS=FOLDER pytest``."""

import os
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

import pytest

from core.errors import UnreadableError
from core.readers import read

CORPUS = Path(os.environ.get("JIBIAO_CORPUS", ""))
MOST = 1_000
"""Documents to read at most."""
LEAST_READ = {"xlsx": 0.97, "xlsm": 1.0, "xls": 0.9}
"""Share of each kind that is read; what is refused is locked or broken on purpose."""

needs_corpus = pytest.mark.skipif(
    "JIBIAO_CORPUS" not in os.environ, reason="JIBIAO_CORPUS names no folder of documents"
)


def paths(*endings: str) -> Iterator[Path]:
    return islice(chain.from_iterable(sorted(CORPUS.glob(f"{ending}/*")) for ending in endings), MOST)


@needs_corpus
@pytest.mark.parametrize(("ending", "share"), LEAST_READ.items())
def test_nearly_every_public_workbook_is_read_and_no_other_error_is_raised(ending: str, share: float) -> None:
    outcomes = [is_read(path) for path in paths(ending)]
    assert sum(outcomes) >= share * len(outcomes)


@needs_corpus
def test_public_documents_of_old_kinds_are_read_or_refused() -> None:
    outcomes = [is_read(path) for path in islice(paths("doc", "rtf"), 5)]
    assert len(outcomes) == 5


def is_read(path: Path) -> bool:
    """Whether the file is read, every table of it whole; any error but a refusal goes through."""
    try:
        document = read(path)
    except UnreadableError:
        return False
    for grid in document.grids():
        grid.check()
    return True
