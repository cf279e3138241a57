"""Scans and photos (扫描件、照片) → Documents: pages of which there are only pictures."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from core.document import Document
from core.errors import UnreadableError
from core.messages import say
from core.progress import Progress, unheard
from core.readers.refusal import damaged
from core.readers.scan.extra import is_there
from core.readers.scan.policy import Scans

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def read_picture(path: Path, progress: Progress = unheard, scans: Scans = Scans.RECOGNISE) -> Document:
    """The document in a picture file, one page for each image in it.

    Raises UnreadableError where it is damaged or empty, or is not to be or can't be recognised; ScansFoundError
    where that is to be asked.
    """
    if not is_there() or scans is Scans.LEAVE:
        raise _without_text(path)
    from core.readers.scan.picture import load_pictures  # noqa: PLC0415  heavy libraries, seldom needed

    images = load_pictures(path)
    if not images:
        raise damaged(path)
    document = recognised(path, images, progress, scans)
    if document is None:
        raise _blank(path)
    return document


def recognised(path: Path, images: "Sequence[NDArray[np.uint8]]", progress: Progress, scans: Scans) -> Document | None:
    """The document in the images of its pages; None where there is no text in them.

    Raises ScansFoundError where the user is to be asked, and a page was not recognised before.
    """
    from core.readers.pdf.blocks import blocks_of  # noqa: PLC0415  heavy libraries, seldom needed
    from core.readers.pdf.layout import lay_out_columns  # noqa: PLC0415
    from core.readers.scan.pages import contents_of  # noqa: PLC0415
    from core.readers.scan.picture import picture_of  # noqa: PLC0415
    from core.readers.scan.remarks import remarks_on_pages  # noqa: PLC0415

    pictures = ((n, picture_of(image)) for n, image in enumerate(images, 1))
    contents = contents_of(pictures, len(images), len(images), progress, scans)
    layouts = [layout for columns in map(lay_out_columns, contents) for layout in columns]
    if not any(layout.parts for layout in layouts):
        return None
    blocks, remarks = blocks_of(layouts)
    return Document(path.name, "picture", tuple(blocks), (*remarks_on_pages(range(1, len(images) + 1)), *remarks))


def _without_text(path: Path) -> UnreadableError:
    return UnreadableError(
        say(
            "“{name}”是图片，里面没有可读的文字。请向发送人索取 Word、Excel 或带文字的 PDF 原件；"
            "也可装上文字识别（OCR）组件 jibiao-ocr 后再打开。",
            name=path.name,
        )
    )


def _blank(path: Path) -> UnreadableError:
    return UnreadableError(
        say("在图片“{name}”上没有找到文字。请确认选对了文件，照片要拍得清楚、端正。", name=path.name)
    )
