"""New parts (新增部件) of a package: their names, their content types, and copies of what two sheets cannot share."""

import posixpath

from lxml import etree

from core.workbook.filling.anchored import moved_part
from core.workbook.filling.formulas import Elsewhere
from core.workbook.forms.layout import Layout
from core.workbook.parts.package import Package, related_parts, relations_part, xml

TYPES = "[Content_Types].xml"
_SHARED = ("image", "hyperlink", "printerSettings", "slicerCache", "pivotTable", "package", "oleObject")
"""Relationships of a sheet or a drawing whose part may serve several; all other parts belong to one alone."""


class NewParts:
    """Parts that a package gets beside its own; ``contents`` are what they hold, by name."""

    def __init__(self, package: Package) -> None:
        self.contents: dict[str, bytes] = {}
        self.types = package.tree(TYPES)
        self._package = package

    def add(self, like: str, content: bytes, content_type: str | None = None) -> str:
        """Add a part named like another one, with the same content type unless another is given; gives its name."""
        name = self._free_name(like)
        self.contents[name] = content
        declared = content_type or self._type_of(like)
        if declared:
            namespace = etree.QName(self.types).namespace
            etree.SubElement(self.types, f"{{{namespace}}}Override", PartName=f"/{name}", ContentType=declared)
        return name

    def copy_relations(self, origin: str, part: str) -> None:
        """Let a copy relate to what the original relates to; what cannot be shared is copied with all it relates to."""
        name = relations_part(origin)
        if name not in self._package.names:
            return
        tree = self._package.tree(name)
        related = {entry.id: entry for entry in self._package.related(origin)}
        for element in tree:
            entry = related.get(element.get("Id"))
            if entry and entry.type not in _SHARED and entry.part in self._package.names:
                element.set("Target", "/" + self._copy(entry.part))
        self.contents[relations_part(part)] = xml(tree)

    def move_related(self, part: str, layout: Layout, elsewhere: Elsewhere) -> None:
        """Move what hangs on the rows of a sheet, whose part may be one of the package or a new one."""
        for related in related_parts(part, self._content(relations_part(part))):
            before = self._content(related.part)
            after = moved_part(related.type, before, layout, elsewhere) if before else None
            if after is not None:
                self.contents[related.part] = after
            if related.type == "drawing":
                self.move_related(related.part, layout, elsewhere)

    def _content(self, part: str) -> bytes:
        """What a part holds now; nothing when there is none."""
        if part in self.contents:
            return self.contents[part]
        return self._package.read(part) if part in self._package.names else b""

    def _copy(self, part: str) -> str:
        content = self._package.read(part)
        copy = self.add(part, content)
        if b"<table " in content[:2000]:
            self.contents[copy] = self._renamed_table(content)
        self.copy_relations(part, copy)
        return copy

    def _renamed_table(self, content: bytes) -> bytes:
        """A copy of a table object (表格对象), whose number and name must be unlike all others."""
        number = 1000 + len(self.contents)
        tree = etree.fromstring(content)
        tree.set("id", str(number))
        for name in ("name", "displayName"):
            if tree.get(name):
                tree.set(name, f"{tree.get(name)}_{number}")
        return xml(tree)

    def _type_of(self, part: str) -> str | None:
        return next((e.get("ContentType") for e in self.types if e.get("PartName") == f"/{part}"), None)

    def _free_name(self, like: str) -> str:
        stem, ending = posixpath.splitext(like)
        stem = stem.rstrip("0123456789")
        number = len(self._package.names) + len(self.contents)
        while f"{stem}{number}{ending}" in self._package.names or f"{stem}{number}{ending}" in self.contents:
            number += 1
        return f"{stem}{number}{ending}"
