"""Package (文件包): the zip file that a Word document is, its parts found through their relationships."""

import posixpath
import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers.expat import ExpatError

from core.errors import UnreadableError
from core.messages import say
from core.progress import Progress
from core.readers.refusal import damaged, locked, too_large

CHUNK = 1 << 18
"""Bytes of a part that are in memory at a time."""
MAIN_LIMIT = 512 << 20
"""Most bytes of the document part: seven times a document of 1,000 projects."""
ENCRYPTED = 0x1
"""Flag of a part that asks for a password."""
TREE_LIMIT = 64 << 20
"""Most bytes of a part that is read as a whole (styles, numbering)."""

DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    NotImplementedError,
    ExpatError,
    ElementTree.ParseError,
    ValueError,
)
"""What zipfile and the XML parsers raise on damaged files."""


class Package:
    """The parts of an open document. Part names are compared without regard to case, as the standard has it."""

    def __init__(self, archive: zipfile.ZipFile, path: Path) -> None:
        self._archive = archive
        self._path = path
        self._parts = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in archive.infolist()}
        self.main = self._main_part()

    def stream(self, part: str, progress: Progress) -> Generator[bytes, None, None]:
        """The bytes of a part in pieces; ``progress`` hears the fraction read so far."""
        info = self._part(part, MAIN_LIMIT)
        done = 0
        with self._archive.open(info) as source:
            while piece := source.read(CHUNK):
                done += len(piece)
                yield piece
                progress(done / info.file_size)

    def tree(self, kind: str) -> Element | None:
        """The part that the main part names as its ``kind`` ("styles" …), tags and attributes by their local names."""
        part = self._related(self.main, kind)
        return self._tree(part) if part in self._parts else None

    def pictures(self, least: int) -> list[str]:
        """The picture parts of at least so many bytes that the main part names, in the order of its relationships."""
        parts = dict.fromkeys(self._target(self.main, relation) for relation in self._relations(self.main, "image"))
        sizes = {part: self._parts[part].file_size for part in parts if part in self._parts}
        return [part for part, size in sizes.items() if least <= size <= TREE_LIMIT]

    def data(self, part: str) -> bytes:
        """The bytes of a part."""
        return self._archive.read(self._parts[part])

    def _main_part(self) -> str:
        part = self._related("", "officeDocument") or "word/document.xml"
        if part not in self._parts:
            raise UnreadableError(
                say(
                    "“{name}”里没有 Word 正文，无法读取。请用 Word 或 WPS 打开它，另存为 docx 后再试。",
                    name=self._path.name,
                )
            )
        return part

    def _related(self, part: str, kind: str) -> str:
        """The part that ``part`` ("" for the package) relates to as ``kind``; "" if there is none."""
        return next((self._target(part, relation) for relation in self._relations(part, kind)), "")

    def _relations(self, part: str, kind: str) -> Iterator[Element]:
        folder, file = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{file}.rels")
        if relations in self._parts:
            yield from (item for item in self._tree(relations) if item.get("Type", "").endswith(f"/{kind}"))

    def _target(self, part: str, relation: Element) -> str:
        """The name of the part that a relation of ``part`` leads to."""
        target = posixpath.join("/", posixpath.dirname(part), relation.get("Target", "").replace("\\", "/"))
        return posixpath.normpath(target).lstrip("/").lower()

    def _tree(self, part: str) -> Element:
        data = self._archive.read(self._part(part, TREE_LIMIT))
        if b"<!DOCTYPE" in data:
            raise ExpatError("a part of a document has no document type")
        root = ElementTree.fromstring(data)
        for element in root.iter():
            element.tag = _local(element.tag)
            element.attrib = {_local(key): value for key, value in element.attrib.items()}
        return root

    def _part(self, part: str, limit: int) -> zipfile.ZipInfo:
        info = self._parts[part]
        if info.file_size > limit:
            raise too_large(self._path)
        if info.flag_bits & ENCRYPTED:
            raise locked(self._path)
        return info


@contextmanager
def opened(path: Path) -> Iterator[Package]:
    """The package of a file; whatever turns out damaged in it while it is open is an UnreadableError."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield Package(archive, path)
    except FileNotFoundError as error:
        raise UnreadableError(
            say("找不到文件“{name}”。请检查路径是否正确，文件是否已被移动或删除。", name=path)
        ) from error
    except DAMAGE as error:
        raise damaged(path) from error


def _local(name: str) -> str:
    return name.rpartition("}")[2]
