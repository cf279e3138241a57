"""What to do with pages that are pictures (扫描件), and how to say that there are such."""

import os
from enum import Enum

from core.errors import JibiaoError
from core.messages import say

SECONDS = 16.0
"""What a page takes of one core, about."""


class Scans(Enum):
    """What a reader does with a page that is a picture."""

    RECOGNISE = "recognise"
    """识别: read its text off the picture, where the add-on is there"""
    ASK = "ask"
    """询问: raise ScansFoundError where it could be read, so that the clerk can decide; take it where it is kept"""
    LEAVE = "leave"
    """跳过: leave it unread and say so"""


def estimated_seconds(pages: int) -> float:
    """How long it takes to recognise pages on this computer, about."""
    return pages * SECONDS / (os.cpu_count() or 1)


class ScansFoundError(JibiaoError):
    """There are pages that would have to be recognised: ``pages`` of all ``of``.

    ``known`` of them are kept since they were recognised before.
    """

    def __init__(self, pages: int, of: int, known: int = 0) -> None:
        super().__init__(say("文件共 {of} 页，其中 {pages} 页是扫描件，需要文字识别。", pages=pages, of=of))
        self.pages, self.of, self.known = pages, of, known

    def __reduce__(self) -> tuple[type["ScansFoundError"], tuple[int, int, int]]:
        """Errors travel between processes by what they are made of."""
        return ScansFoundError, (self.pages, self.of, self.known)
