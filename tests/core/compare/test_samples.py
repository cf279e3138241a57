"""Real documents that come as Word, PDF and Excel carry the same facts."""

import pytest

from core.compare import DifferenceKind, compare
from core.parse import parse
from tests.helpers.samples import SAMPLES, needs_samples


@needs_samples
@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("beidaihe-2021.docx", "beidaihe-2021.pdf"),
        ("shaoxing-2019.docx", "shaoxing-2019.xls"),
        ("gulou-2020-1to9.docx", "gulou-2020-1to9.pdf"),
    ],
)
def test_the_same_document_in_two_formats_differs_in_white_space_at_most(a: str, b: str) -> None:
    found = compare(parse(SAMPLES / a).disclosure, parse(SAMPLES / b).disclosure)
    assert {difference.kind for difference in found.differences} <= {DifferenceKind.SAME_BUT_WIDTH}
