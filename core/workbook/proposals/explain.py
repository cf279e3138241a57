"""Explaining a template (模板说明): what each tag means, what is wrong with it, and what it has no place for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from core.errors import TemplateError
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.findings import Severity
from core.messages import say
from core.readers.refusal import damaged
from core.workbook.parts.package import Package, SheetPart
from core.workbook.parts.strings import shared_strings
from core.workbook.parts.tableobjects import table_ranges
from core.workbook.proposals.tagging import address
from core.workbook.proposals.wording import halved, meaning, unknown
from core.workbook.templates.blank import BlankSheet
from core.workbook.templates.scan import SheetPlan, scan
from core.workbook.templates.tags import (
    Scope,
    UnknownTagError,
    half_tag,
    has_tags,
    parse,
    tags_of,
    written_tags,
)
from core.workbook.templates.template import Template, load_template


@dataclass(frozen=True, slots=True)
class TagNote:
    """A tag (标记) and its meaning: the sheet, the cell ("" in the sheet's name), the tag as it is typed."""

    sheet: str
    cell: str
    tag: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong, or should be known, about a place of a template."""

    severity: Severity
    sheet: str
    cell: str
    message: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A template explained; ``lacking`` are labels of the fields without a place, which travel hidden."""

    tags: tuple[TagNote, ...]
    flaws: tuple[Flaw, ...]
    lacking: tuple[str, ...]

    @property
    def is_usable(self) -> bool:
        """Whether it can be filled: it has tags, and none that is wrong."""
        return bool(self.tags) and not self.errors

    @property
    def errors(self) -> tuple[Flaw, ...]:
        """The flaws that filling would not get over."""
        return tuple(flaw for flaw in self.flaws if flaw.severity is Severity.ERROR)


def explain(path: Path) -> Explained:
    """Explain the tags of a workbook, unknown ones included; raises UnreadableError."""
    with Package(path) as package:
        try:
            return _Explanation(package).explained()
        except (KeyError, ValueError, etree.XMLSyntaxError) as error:
            raise damaged(path) from error


def refuse_flawed(explained: Explained, name: str) -> None:
    """Raise TemplateError, with the first of its errors, where a workbook cannot be filled."""
    if not explained.errors:
        return
    first, count = explained.errors[0], len(explained.errors)
    more = say("（共 {count} 处错误，用 template check 命令查看全部）", count=count) if count > 1 else ""
    place = f"{first.sheet} {first.cell}".strip()
    refusal = say("模板“{name}”不能使用：{place}：{message}", name=name, place=place, message=first.message)
    raise TemplateError(refusal + more)


def chosen_template(name: str) -> Template:
    """The template with that id, or the workbook at that path, which nobody may have checked yet.

    Raises TemplateError.
    """
    template = load_template(name)
    if template.path == Path(name):
        refuse_flawed(explain(template.path), template.path.name)
    return template


class _Explanation:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._notes: list[TagNote] = []
        self._flaws: list[Flaw] = []
        self._fields: set[tuple[Scope, str]] = set()

    def explained(self) -> Explained:
        strings = shared_strings(self._package)
        for number, place in enumerate(self._package.sheets):
            blank = BlankSheet(self._package.tree(place.part), strings)
            self._sheet(number, place, blank)
        if self._notes and not any(scope is Scope.INDICATOR for scope, _ in self._fields):
            self._flaw(Severity.WARNING, "", "", say("没有任何指标的标记（如 {{指标.三级指标}}），指标不会写在表上。"))
        return Explained(tuple(self._notes), tuple(self._flaws), tuple(self._lacking()))

    def _sheet(self, number: int, place: SheetPart, blank: BlankSheet) -> None:
        known: dict[tuple[int, int], str] = {}
        for (row, column), text in blank.texts().items():
            if half := half_tag(text):
                self._flaw(Severity.WARNING, place.name, address(row, column), halved(half))
            if not has_tags(text) or self._understood(place.name, address(row, column), text):
                known[row, column] = text
        name = place.name if self._understood(place.name, "", place.name) else ""
        plan = scan(number, name, known, blank.right + 1)
        for note in self._meanings(place.name, name, plan):
            self._notes.append(note)
        self._fields |= {(tag.scope, name) for _, tag in plan.tags() if tag.shows for name in (tag.field, tag.part)}
        self._look_at_places(place, blank, plan)
        self._look_for_twins(place.name, plan)

    def _understood(self, sheet: str, cell: str, text: str) -> bool:
        """Whether all tags of a text are known; else says which one is not."""
        try:
            parse(text)
        except UnknownTagError as error:
            self._flaw(Severity.ERROR, sheet, cell, unknown(error))
            return False
        return True

    def _meanings(self, sheet: str, name: str, plan: SheetPlan) -> Iterator[TagNote]:
        for written, tag in zip(written_tags(name), tags_of(plan.name_pieces), strict=True):
            yield TagNote(sheet, "", written, say("工作表名称里的{meaning}", meaning=meaning(tag)))
        for (row, column), text in plan.texts.items():
            for written, tag in zip(written_tags(text), tags_of(parse(text)), strict=True):
                said = meaning(tag, is_alone=plan.repeats_alone(row))
                yield TagNote(sheet, address(row, column), written, said)

    def _look_at_places(self, place: SheetPart, blank: BlankSheet, plan: SheetPlan) -> None:
        tables = table_ranges(self._package, place)
        protection = blank.frame.find("{*}sheetProtection")
        if protection is not None and protection.get("sheet") in ("1", "true") and plan.cells:
            message = say("工作表受保护。填好后，锁定的单元格在 Excel 里不能修改，除非先撤销保护。")
            self._flaw(Severity.INFO, place.name, "", message)
        for row, cells in plan.cells.items():
            for column in cells:
                self._look_at(place.name, row, column, blank, plan)
                for name, box in tables.items():
                    if box.top <= row <= box.bottom and box.left <= column <= box.right:
                        self._in_table(place.name, row, column, name, is_header=row == box.top)

    def _look_at(self, sheet: str, row: int, column: int, blank: BlankSheet, plan: SheetPlan) -> None:
        for box in blank.merges:
            inside = box.top <= row <= box.bottom and box.left <= column <= box.right
            if inside and (row, column) != (box.top, box.left):
                start = address(box.top, box.left)
                message = say(
                    "标记在合并单元格 {range} 里看不到的地方，请移到左上角的 {start}。", range=box, start=start
                )
                self._flaw(Severity.ERROR, sheet, address(row, column), message)
            elif inside and plan.repeats_alone(row) and not plan.dropped.issuperset(range(row + 1, box.bottom + 1)):
                message = say(
                    "重复的一行与下面的行合并了（{range}），填写后会交错。"
                    "请取消合并，或在下面各行填入 {{{{删去本行}}}}。",
                    range=box,
                )
                self._flaw(Severity.ERROR, sheet, address(row, column), message)

    def _in_table(self, sheet: str, row: int, column: int, table: str, *, is_header: bool) -> None:
        if is_header:
            message = say("标记在表格对象“{table}”的标题行里，填写后 Excel 会认为文件损坏。请移出标题行。", table=table)
            self._flaw(Severity.ERROR, sheet, address(row, column), message)
        else:
            message = say("标记在表格对象“{table}”里，表格对象会随填写的行数变大。", table=table)
            self._flaw(Severity.INFO, sheet, address(row, column), message)

    def _look_for_twins(self, sheet: str, plan: SheetPlan) -> None:
        """The same field twice in what repeats together: what is read back is the first."""
        seen: dict[tuple[object, ...], str] = {}
        for row, cells in plan.cells.items():
            for column, pieces in cells.items():
                for tag in tags_of(pieces):
                    key = (
                        tag.scope,
                        tag.period,
                        tag.field,
                        tag.part,
                        plan.scope_at(row),
                        row if plan.begins(row) else 0,
                    )
                    first = seen.setdefault(key, address(row, column))
                    if first != address(row, column) and tag.is_fact and tag.field != "amount_unit":
                        message = say(
                            "“{label}”在 {first} 已经有了；两处都会填写，读回时以 {first} 为准。",
                            label=tag.label,
                            first=first,
                        )
                        self._flaw(Severity.WARNING, sheet, address(row, column), message)

    def _lacking(self) -> Iterator[str]:
        for name, field in PROJECT_FIELDS.items():
            if (Scope.PROJECT, name) not in self._fields:
                yield field.label
        groups = {name.partition(".")[0] for scope, name in self._fields if scope is Scope.INDICATOR}
        for name, field in INDICATOR_FIELDS.items():
            group = name.partition(".")[0]
            if (Scope.INDICATOR, name) not in self._fields and (group == name or group in groups):
                yield say("指标.{label}", label=field.label)

    def _flaw(self, severity: Severity, sheet: str, cell: str, message: str) -> None:
        self._flaws.append(Flaw(severity, sheet, cell, message))


def flaws_by_severity(flaws: Iterable[Flaw]) -> list[Flaw]:
    """Flaws, the worst first."""
    order = (Severity.ERROR, Severity.WARNING, Severity.INFO)
    return sorted(flaws, key=lambda flaw: order.index(flaw.severity))
