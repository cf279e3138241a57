"""The book (工作簿目录): the list of sheets, once some of them stand several times or not at all."""

import posixpath
from collections.abc import Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from lxml import etree

from core.errors import WriteError
from core.messages import say
from core.workbook.filling.followers import STILL
from core.workbook.filling.movednames import move_names
from core.workbook.filling.newparts import TYPES, NewParts
from core.workbook.filling.newsheet import NewSheet
from core.workbook.forms.layout import Layout
from core.workbook.parts.package import Package, SheetPart, relations_part, xml_like

_WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_AFTER_SETTINGS = {
    *("oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing"),
    *("fileRecoveryPr", "webPublishObjects", "extLst"),
}
"""What follows ``calcPr`` in a workbook (ECMA-376 part 1, 18.2.27)."""


class Book:
    """The workbook part, its relationships and the content types, being changed."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._tree = package.tree(package.workbook)
        self._relations = package.tree(relations_part(package.workbook))
        self._new = NewParts(package)
        self._types = self._new.types
        self._places = {place.relation: place for place in package.sheets}
        self._firsts: dict[str, NewSheet] = {}
        self._removed: set[str] = set()
        self._ids = max((int(e.get("sheetId", "0")) for e in self._tree.iterfind("{*}sheets/{*}sheet")), default=0)

    def put(self, made: Mapping[str, Sequence[NewSheet]], added: Sequence[NewSheet]) -> None:
        """Put the sheets ``made`` of a sheet (by its relationship) in its place, and ``added`` ones last."""
        listing = self._tree.find("{*}sheets")
        self._firsts = {self._places[id].name: sheets[0] for id, sheets in made.items() if sheets}
        order: list[tuple[str, tuple[NewSheet, ...] | None]] = []
        for element in list(listing):
            sheets = made.get(_relation(element))
            order.append((element.get("name"), None if sheets is None else tuple(sheets)))
            if sheets is not None:
                self._replace(element, sheets)
        for sheet in added:
            element = etree.SubElement(listing, f"{{{etree.QName(listing).namespace}}}sheet")
            self._register(element, sheet, None)
        move_names(self._tree, order)

    def refuse_ending(self, target: Path) -> None:
        """Raise WriteError when the target's ending and the macros of the template contradict each other."""
        has_macros = "macroEnabled" in self._main_type().get("ContentType", "")
        name = self._package.path.name
        if has_macros and target.suffix.lower() != ".xlsm":
            raise WriteError(say("模板“{name}”含有宏，请把文件名的结尾改为 .xlsm。", name=name))
        if not has_macros and target.suffix.lower() == ".xlsm":
            raise WriteError(say("模板“{name}”没有宏，请把文件名的结尾改为 .xlsx。", name=name))

    def become_workbook(self) -> None:
        """Make a workbook of a file that Excel takes for a template (.xltx, .xltm)."""
        declared = self._main_type()
        if ".template." in declared.get("ContentType", ""):
            declared.set("ContentType", declared.get("ContentType").replace(".template.", ".sheet."))

    def _main_type(self) -> Any:
        main = f"/{self._package.workbook}"
        return next((e for e in self._types if e.get("PartName") == main), etree.Element("Override"))

    def recalculate(self) -> None:
        """Have formulas worked out when the workbook is opened; the order that they were in before no longer holds."""
        settings = self._tree.find("{*}calcPr")
        if settings is None:
            settings = etree.Element(f"{{{etree.QName(self._tree).namespace}}}calcPr")
            place = next((n for n, e in enumerate(self._tree) if _name(e) in _AFTER_SETTINGS), len(self._tree))
            self._tree.insert(place, settings)
        settings.set("fullCalcOnLoad", "1")
        for related in self._package.relations:
            if related.type == "calcChain":
                self._forget(related.part, related.id)

    def parts(self) -> dict[str, bytes]:
        """The parts that are new or changed."""
        trees = {
            self._package.workbook: self._tree,
            relations_part(self._package.workbook): self._relations,
            TYPES: self._types,
        }
        rewritten = {part: xml_like(self._package.read(part), tree) for part, tree in trees.items()}
        return self._new.contents | {part: content for part, content in rewritten.items() if content is not None}

    def removed(self) -> frozenset[str]:
        """The names of the parts that are gone."""
        return frozenset(self._removed)

    def _replace(self, element: Any, sheets: Sequence[NewSheet]) -> None:
        place = self._places[_relation(element)]
        if not sheets:
            self._drop(element, place)
            return
        last = element
        for sheet in sheets[1:]:
            copy = deepcopy(element)
            last.addnext(copy)
            last = copy
            self._register(copy, sheet, place)
        self._new.contents[place.part] = sheets[0].content
        self._move_related(place.part, sheets[0], place)
        _describe(element, sheets[0])

    def _drop(self, element: Any, place: SheetPart) -> None:
        element.getparent().remove(element)
        self._removed.add(relations_part(place.part))
        self._forget(place.part, place.relation)

    def _forget(self, part: str, relation: str) -> None:
        """Leave a part out, with its relationship and its content type."""
        self._removed.add(part)
        for element in list(self._relations):
            if element.get("Id") == relation:
                self._relations.remove(element)
        for override in list(self._types):
            if override.get("PartName") == f"/{part}":
                self._types.remove(override)

    def _register(self, element: Any, sheet: NewSheet, origin: SheetPart | None) -> None:
        """Give a sheet a part, a relationship, an id and a content type of its own."""
        like = posixpath.join(posixpath.dirname(self._package.workbook), "worksheets", "sheet.xml")
        part = self._new.add(like, sheet.content, _WORKSHEET)
        self._ids += 1
        relation = f"rIdSheet{self._ids}"
        like = next(e for e in self._relations if e.get("Type", "").endswith(("/worksheet", "/styles")))
        kind = like.get("Type").rpartition("/")[0] + "/worksheet"
        target = posixpath.relpath(part, posixpath.dirname(self._package.workbook))
        etree.SubElement(self._relations, like.tag, Id=relation, Type=kind, Target=target)
        element.set("sheetId", str(self._ids))
        element.set(self._relation_attribute(), relation)
        _describe(element, sheet)
        if origin:
            self._new.copy_relations(origin.part, part)
            self._move_related(part, sheet, origin)

    def follow(self, place: SheetPart, content: bytes) -> None:
        """Let a sheet whose own rows stay, and its charts, speak of the others as they are now."""
        if content != self._package.read(place.part):
            self._new.contents[place.part] = content
        self._new.move_related(place.part, STILL, self._elsewhere)

    def lead_pivots(self) -> None:
        """Let pivot tables sum up the cells of the filled sheets."""
        self._new.move_related(self._package.workbook, STILL, self._elsewhere)

    def _move_related(self, part: str, sheet: NewSheet, origin: SheetPart) -> None:
        """Move what hangs on a sheet's rows; its charts draw cells of the sheet itself or of the first of others."""

        def elsewhere(name: str) -> tuple[str, Layout] | None:
            return (sheet.name, sheet.layout) if name == origin.name and sheet.layout else self._elsewhere(name)

        if sheet.layout:
            self._new.move_related(part, sheet.layout, elsewhere)

    def _elsewhere(self, name: str) -> tuple[str, Layout] | None:
        found = self._firsts.get(name)
        return (found.name, found.layout) if found and found.layout else None

    def _relation_attribute(self) -> str:
        sheets = self._tree.iterfind("{*}sheets/{*}sheet")
        return str(next(name for sheet in sheets for name in sheet.attrib if name.endswith("}id")))


def _name(element: Any) -> str:
    return str(etree.QName(element).localname) if isinstance(element.tag, str) else ""


def _relation(element: Any) -> str:
    return next((value for name, value in element.attrib.items() if name.endswith("}id")), "")


def _describe(element: Any, sheet: NewSheet) -> None:
    element.set("name", sheet.name)
    if sheet.state != element.get("state", "visible"):
        element.set("state", sheet.state)
