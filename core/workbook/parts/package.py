"""The package (工作簿包): the parts of an .xlsx file, its sheets, and a copy of it with some parts changed."""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from core.errors import UnreadableError
from core.messages import say
from core.readers.kinds import Kind
from core.readers.refusal import damaged
from core.readers.sniff import sniff

_LARGEST_PART = 512 << 20
"""Bytes a part may unfold to; a sheet of 12,000 rows takes 10 MB."""
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PROLOG = re.compile(r"\ufeff?(?:<\?xml(?:(?!encoding)[^>]|encoding=.utf-8.)*\?>)?\s*(?=<[\w:])", re.IGNORECASE)
"""What may stand before the root of a part in UTF-8, so that it can stay"""
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=False)


@dataclass(frozen=True, slots=True)
class Related:
    """A relationship: its id, its type (the last word of its URI) and the part it leads to."""

    id: str
    type: str
    part: str


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A worksheet: its name on the tab, its part, its state (visible, hidden, veryHidden) and its relationship."""

    name: str
    part: str
    state: str
    relation: str


class Package:
    """An opened workbook; parts unfold when asked for. Raises UnreadableError for whatever is no .xlsx."""

    def __init__(self, path: Path) -> None:
        self.path = path
        kind = sniff(path)
        if kind is not Kind.XLSX:
            raise UnreadableError(
                say("“{name}”不是 Excel 工作簿（.xlsx）。请用 Excel 或 WPS 另存为 .xlsx 后再试。", name=path.name)
            )
        self._zip = zipfile.ZipFile(path)
        self.names = tuple(self._zip.namelist())
        try:
            self.workbook = self._main_part()
            self.relations = tuple(self.related(self.workbook))
            self.sheets = tuple(self._sheets())
        except (KeyError, etree.XMLSyntaxError) as error:
            self.close()
            raise damaged(path) from error

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    def read(self, part: str) -> bytes:
        """The bytes of a part; raises UnreadableError when it is damaged or far too large, KeyError when missing."""
        info = self._zip.getinfo(part)
        if info.file_size > _LARGEST_PART:
            raise damaged(self.path)
        try:
            return self._zip.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise damaged(self.path) from error

    def tree(self, part: str) -> Any:
        """The root element of an XML part."""
        return etree.fromstring(self.read(part), PARSER)

    def part_of_type(self, type: str) -> str | None:
        """The part that the workbook relates to by a type such as "styles"; None without one."""
        return next((related.part for related in self.relations if related.type == type), None)

    def related(self, part: str) -> Iterator[Related]:
        """What a part relates to inside the package."""
        name = relations_part(part)
        if name not in self.names:
            return
        yield from related_parts(part, self.read(name))

    def _main_part(self) -> str:
        for related in self.related(""):
            if related.type == "officeDocument":
                return related.part
        raise KeyError("officeDocument")

    def _sheets(self) -> Iterator[SheetPart]:
        parts = {related.id: related for related in self.relations}
        for element in self.tree(self.workbook).iterfind("{*}sheets/{*}sheet"):
            relation = next((value for name, value in element.attrib.items() if name.endswith("}id")), "")
            if parts[relation].type == "worksheet":
                yield SheetPart(
                    element.get("name", ""), parts[relation].part, element.get("state", "visible"), relation
                )

    def copy(self, target: Path, changed: Mapping[str, bytes], removed: frozenset[str] = frozenset()) -> None:
        """Write the package to ``target`` with parts ``changed`` or added and others left out."""
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as copy:
            for name in self.names:
                if name not in removed and not name.endswith("/"):
                    _put(copy, name, changed[name] if name in changed else self.read(name))
            for name, content in changed.items():
                if name not in self.names:
                    _put(copy, name, content)


def related_parts(part: str, relations: bytes) -> Iterator[Related]:
    """What a part relates to inside the package, by the content of its relationships part."""
    if not relations:
        return
    for element in etree.fromstring(relations, PARSER):
        if element.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), element.get("Target", "")))
            yield Related(element.get("Id", ""), element.get("Type", "").rpartition("/")[2], target.lstrip("/"))


def xml(tree: Any, head: str = _HEAD) -> bytes:
    """An XML part, with what stands before its root."""
    return (head + str(etree.tostring(tree, encoding="unicode"))).encode()


def xml_like(before: bytes, tree: Any) -> bytes | None:
    """A part that said ``before`` and says ``tree`` now, its head as it was; None where that is the same."""
    if etree.tostring(etree.fromstring(before, PARSER)) == etree.tostring(tree):
        return None
    head = _PROLOG.match(before.decode("utf-8", "replace"))
    return xml(tree, head[0] if head else _HEAD)


def relations_part(part: str) -> str:
    """The part that holds the relationships of ``part``."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _put(package: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name, _FIRST_DAY)
    info.compress_type = zipfile.ZIP_DEFLATED
    package.writestr(info, content)


def legal_sheet_name(text: str, taken: set[str]) -> str:
    """A sheet name that Excel takes: 31 UTF-16 units, no []:*?/\\, unlike all in ``taken``, to which it is added."""
    clean = re.sub(r"[\[\]:*?/\\\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]", " ", text).strip().strip("'").strip()
    clean = clean if clean and clean.lower() != "history" else "项目"
    name, n = _cut(clean, 31), 1
    while name.casefold() in taken:
        n += 1
        name = _cut(clean, 31 - len(f"({n})")) + f"({n})"
    taken.add(name.casefold())
    return name


def _cut(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore").rstrip().rstrip("'")
