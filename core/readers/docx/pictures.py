"""Pictures (图片) of a Word document that may be pages: scans pasted into it."""

from pathlib import Path

from core.readers.docx.package import Package, opened

LEAST = 40_000
"""Bytes: a smaller picture is a logo or a seal, no page."""


def page_pictures(package: Package) -> list[str]:
    """The picture parts that are large enough for a page, in their order."""
    return package.pictures(LEAST)


def pictures_in(path: Path) -> list[bytes]:
    """The picture files of those in the document at ``path``; raises UnreadableError."""
    with opened(path) as package:
        return [package.data(part) for part in page_pictures(package)]
