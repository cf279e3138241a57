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
    """询问: raise ScansFoundError where it could be read, so that the clerk can decide"""
    LEAVE = "leave"
    """跳过: leave it unread and say so"""


def estimated_seconds(pages: int) -> float:
    """How long it takes to recognise pages on this computer, about."""
    return pages * SECONDS / (os.cpu_count() or 1)


class ScansFoundError(JibiaoError):
    """There are pages that would have to be recognised: ``pages`` of them, ``all`` where there are no others."""

    def __init__(self, pages: int, of: int) -> None:
        super().__init__(say("文件共 {of} 页，其中 {pages} 页是扫描件，需要文字识别。", pages=pages, of=of))
        self.pages, self.of = pages, of

    def __reduce__(self) -> tuple[type["ScansFoundError"], tuple[int, int]]:
        """Errors travel between processes by what they are made of."""
        return ScansFoundError, (self.pages, self.of)
