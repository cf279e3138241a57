"""Kept pages (留存的识别结果): what was recognised in a picture once is not recognised again.

A page takes seconds, and a document is read again and again: when it was changed, after a crash, on another day.
"""

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core import __version__
from core.codec import CodecError, decode, encode
from core.progress import Progress
from core.readers.scan.policy import ScansFoundError

if TYPE_CHECKING:
    from core.readers.pdf.shapes import PageContent
    from core.readers.scan.picture import Picture

_SUFFIX = ".page"
_MOST = 2000
"""Pages that are kept, of some 30 KB each; the oldest go first"""


class KeptPages:
    """The pages in a folder, by their pictures; a full or read-only disk costs the keeping, nothing else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def key(self, picture: "Picture") -> str:
        """What stands for a picture as this version of the program reads it."""
        told = hashlib.sha256(f"{__version__} {picture.frame} {picture.grey.shape}".encode())
        told.update(picture.grey.tobytes())
        return told.hexdigest()[:32]

    def find(self, key: str, number: int) -> "PageContent | None":
        """What was recognised, as the page of that number; None where it was not kept."""
        from core.readers.pdf.shapes import PageContent  # noqa: PLC0415  PDFium comes with it, and the window needs none

        try:
            plain = json.loads(zlib.decompress(self._path(key).read_bytes()))
            return replace(decode(PageContent, plain), number=number)
        except (OSError, ValueError, zlib.error, CodecError):
            return None

    def keep(self, key: str, content: "PageContent") -> None:
        """Keep what was recognised, and let the oldest pages go."""
        packed = zlib.compress(json.dumps(encode(type(content), content)).encode("ascii"))
        path = self._path(key)
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(f".{content.number}.part")
            part.write_bytes(packed)
            part.replace(path)
            pages = sorted(self.folder.glob(f"*{_SUFFIX}"), key=_age, reverse=True)
            for old in pages[_MOST:]:
                old.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{_SUFFIX}"


def read_kept(
    pictures: Iterable[tuple[int, "Picture"]], count: int, of: int, progress: Progress
) -> "Iterator[PageContent]":
    """The contents of ``count`` pages, given by their numbers and pictures, of a document of ``of`` pages.

    Raises ScansFoundError at the first that was not recognised before; in a new document that is the first of all.
    """
    kept = kept_pages()
    if kept is None or not kept.folder.is_dir():
        raise ScansFoundError(count, of)
    for known, (number, picture) in enumerate(pictures):
        content = kept.find(kept.key(picture), number)
        if content is None:
            raise ScansFoundError(count, of, known)
        yield content
        progress((known + 1) / count)


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


_pages: list[KeptPages] = []


def keep_pages(folder: Path | None) -> None:
    """Keep recognised pages in a folder from now on, in this process; None: keep none."""
    _pages[:] = [KeptPages(folder)] if folder is not None else []


def kept_pages() -> KeptPages | None:
    """The pages that are kept; None where none are."""
    return _pages[0] if _pages else None
