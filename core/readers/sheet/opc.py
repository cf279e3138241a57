"""Parts of a zipped package and the relations between them (ECMA-376 part 2)."""

import posixpath
import zipfile
from collections.abc import Mapping
from typing import Any

from lxml import etree

MOST_XML = 512 << 20
"""Bytes of one part; a sheet of 1,000 projects takes about 6 MB."""


class BrokenError(Exception):
    """The package does not hold together."""


class Package:
    """The parts of a package by path; names are compared without case, as the standard says."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._parts = {_plain(info.filename): info for info in archive.infolist()}
        self._relations: dict[str, dict[str, tuple[str, str]]] = {}

    def read(self, path: str) -> bytes:
        """The bytes of a part; raises BrokenError when there is none or it is far too large."""
        info = self._parts.get(_plain(path))
        if info is None or info.file_size > MOST_XML:
            raise BrokenError(path)
        return self._archive.read(info)

    def has(self, path: str) -> bool:
        """Whether there is such a part."""
        return _plain(path) in self._parts

    def tree(self, path: str) -> Any:
        """The root element of an XML part."""
        return etree.fromstring(self.read(path), etree.XMLParser(resolve_entities=False, huge_tree=True))

    def relations(self, path: str) -> Mapping[str, tuple[str, str]]:
        """What a part refers to: by id, the last word of the relation's type and the path of the target."""
        if path not in self._relations:
            self._relations[path] = self._found_relations(path)
        return self._relations[path]

    def _found_relations(self, path: str) -> dict[str, tuple[str, str]]:
        folder, name = posixpath.split(path)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(rels):
            return {}
        return {
            relation.get("Id", ""): (
                relation.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"),
            )
            for relation in self.tree(rels).iterfind("{*}Relationship")
            if relation.get("TargetMode") != "External"
        }

    def related(self, path: str, kind: str) -> str | None:
        """The path of the first part of a kind, such as ``"styles"``, that a part refers to."""
        return next((target for word, target in self.relations(path).values() if word == kind), None)


def _plain(path: str) -> str:
    return path.replace("\\", "/").lstrip("/").lower()
