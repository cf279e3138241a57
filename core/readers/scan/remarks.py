"""What to say about whole pages that were recognised."""

from collections.abc import Iterator, Sequence

from core.document import Remark
from core.findings import Severity
from core.messages import say


def remarks_on_pages(pages: Sequence[int]) -> Iterator[Remark]:
    """One remark on the whole document where the text of some of its pages was made by recognition."""
    if pages:
        message = say(
            "第 {pages} 页是扫描件，文字由识别软件生成，可能有错。请对照原文核对。", pages="、".join(map(str, pages))
        )
        yield Remark("", 0, 0, "parse.recognised-text", Severity.WARNING, message)
