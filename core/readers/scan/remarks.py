"""What to say about pages and cells that were recognised."""

from collections.abc import Iterator, Sequence

from core.document import Remark
from core.findings import Severity
from core.messages import say
from core.readers.pdf.tables import Patch, Table
from core.readers.scan.doubts import MOST_FIXES, Spot, doubtful, is_untold, with_char
from core.readers.scan.mend import FIXED
from core.terms.words import plain_label

LONG_ENOUGH = 4
"""Characters of a text that is hardly misread twice in the same way."""


def remarks_on_pages(pages: Sequence[int]) -> Iterator[Remark]:
    """One remark on the whole document where the text of some of its pages was made by recognition."""
    if pages:
        message = say(
            "第 {pages} 页是扫描件，文字由识别软件生成，可能有错。请对照原文核对。", pages="、".join(map(str, pages))
        )
        yield Remark("", 0, 0, "parse.recognised-text", Severity.WARNING, message)


def remarks_on_unsure(table: Table, id: str) -> Iterator[Remark]:
    """The warning for each cell that was not recognised for sure, with what else it may be.

    None for a fixed word of the forms, and for a text that another cell of the table has for sure, or at all where
    nothing is known of how sure it is.
    """
    unsure: list[tuple[Patch, list[Spot]]] = []
    known: set[str] = set()
    seen: set[str] = set()
    for patch in table.patches:
        text = table.text(patch)
        if found := doubtful(patch.lines):
            unsure.append((patch, found))
        if not found or (is_untold(found) and text in seen):
            known.add(text)
        seen.add(text)
    known = {text for text in known if len(text) >= LONG_ENOUGH and not text.isascii()}
    for patch, found in unsure:
        text = table.text(patch)
        if text not in known and plain_label(text) not in FIXED:
            yield _remark(table, patch, found, id)


def _remark(table: Table, patch: Patch, found: Sequence[Spot], id: str) -> Remark:
    if is_untold(found):
        message = say("这一格的文字是别的识别软件生成的，可能有误。请对照原文核对。")
        return Remark(id, *patch.place, "parse.ocr-unsure", Severity.WARNING, message, table.text(patch))
    unread = next((spot for spot in found if spot.guess.unread), None)
    if unread:
        message = say("这一格可能漏识了字，在“{character}”旁边。请对照原文核对。", character=unread.text)
        return Remark(id, *patch.place, "parse.ocr-unread", Severity.WARNING, message, table.text(patch))
    message = say(
        "这一格是从图片上识别的，“{characters}”可能有误（把握 {percent}%）。请对照原文核对。",
        characters="”“".join(dict.fromkeys(spot.text for spot in found)),
        percent=int(100 * found[0].guess.chance),
    )
    rivals = [(spot, spot.guess.rival) for spot in found[:MOST_FIXES] if spot.guess.rival.strip()]
    fixes = tuple(table.text(patch._replace(lines=with_char(patch.lines, *each))) for each in rivals)
    return Remark(id, *patch.place, "parse.ocr-unsure", Severity.WARNING, message, table.text(patch), fixes)
