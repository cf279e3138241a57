"""Scans pasted into a Word document (粘贴的扫描件): a file of its own kind around pages that are pictures."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from core.document import Document, Remark
from core.errors import UnreadableError
from core.findings import Severity
from core.messages import say
from core.progress import Progress
from core.readers.scan import recognised
from core.readers.scan.extra import is_there
from core.readers.scan.policy import Scans


def read_pasted(path: Path, pictures: Sequence[bytes], progress: Progress, scans: Scans) -> Document:
    """The document in the pictures of a Word document that has nothing else to read.

    Raises UnreadableError where they are not to be or can't be recognised, ScansFoundError where that is to be asked.
    """
    if not is_there() or scans is Scans.LEAVE:
        raise _only_pictures(path, len(pictures))
    from core.readers.scan.picture import decoded  # noqa: PLC0415  heavy libraries, seldom needed

    images = [image for data in pictures for image in decoded(data)]
    document = recognised(path, images, progress, scans) if images else None
    if document is None:
        raise _only_pictures(path, len(pictures))
    return document


def remarks_on_pasted(count: int) -> Iterator[Remark]:
    """One remark on a whole document that has tables, and pictures that may hold more."""
    if count:
        message = say("文件里有 {count} 张较大的图片，图片里的文字没有读取。请对照原文，需要时手工补录。", count=count)
        yield Remark("", 0, 0, "parse.picture-unread", Severity.WARNING, message)


def _only_pictures(path: Path, count: int) -> UnreadableError:
    return UnreadableError(
        say(
            "“{name}”里没有表格，只有 {count} 张图片，里面的文字没有读取。请向发送人索取带文字的原件；"
            "扫描件请装上文字识别（OCR）组件 jibiao-ocr，存为 docx、PDF 或图片后再打开。",
            name=path.name,
            count=count,
        )
    )
