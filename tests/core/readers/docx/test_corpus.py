"""Public documents of other libraries, some of them broken on purpose: ``JIBIAO_CORPUS=FOLDER pytest``."""

import os
from itertools import islice
from pathlib import Path

import pytest

from core.errors import UnreadableError
from core.readers.docx import read_docx

CORPUS = Path(os.environ.get("JIBIAO_CORPUS", ""))
MOST = 1_000
"""Documents to read at most."""


@pytest.mark.skipif("JIBIAO_CORPUS" not in os.environ, reason="JIBIAO_CORPUS names no folder of documents")
def test_nearly_every_public_document_is_read_and_no_other_error_is_raised() -> None:
    paths = list(islice(sorted(CORPUS.glob("doc[xm]/*")), MOST))
    refused = []
    for path in paths:
        try:
            for grid in read_docx(path).grids():
                grid.check()
        except UnreadableError:
            refused.append(path.name)
    assert len(refused) * 100 <= len(paths), refused
