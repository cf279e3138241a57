"""Templates (模板): workbooks with tags, those of the program and a clerk's own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from lxml import etree

from core.errors import TemplateError, UnreadableError
from core.messages import say
from core.readers.refusal import damaged
from core.workbook.blank import BlankSheet
from core.workbook.cells import Range
from core.workbook.ledger import LEDGER
from core.workbook.names import print_areas
from core.workbook.package import Package, SheetPart
from core.workbook.scan import SheetPlan, scan
from core.workbook.strings import shared_strings
from core.workbook.styles import Styles
from core.workbook.tags import UnknownTagError

TEMPLATES = Path(__file__).parents[2] / "templates"
"""Beside the packages: in the checkout, in an installation and in a packaged program alike."""


@dataclass(frozen=True, slots=True)
class TemplateInfo:
    """A template of the program: its id, its Chinese title, its workbook."""

    id: str
    title: str
    path: Path


@dataclass(frozen=True, slots=True)
class TemplateSheet:
    """A sheet of a template: the plan of its tags and the blank sheet; a hidden one stays as it is."""

    plan: SheetPlan
    blank: BlankSheet
    place: SheetPart
    printed: Range | None = None
    """The print area, where the workbook sets one"""


@dataclass(frozen=True, slots=True)
class Template:
    """A template read: ``sheets`` are those with tags."""

    id: str
    title: str
    path: Path
    sheets: tuple[TemplateSheet, ...] = field(repr=False)
    styles: Styles = field(repr=False)


def known_templates() -> tuple[TemplateInfo, ...]:
    """The templates that come with the program."""
    return tuple(_known(path, path.stat().st_mtime_ns) for path in sorted(TEMPLATES.glob("*.xlsx")))


@lru_cache(maxsize=64)
def _known(path: Path, modified: int) -> TemplateInfo:
    with Package(path) as package:
        return TemplateInfo(path.stem, _title(package), path)


def load_template(name: str | Path) -> Template:
    """The template with that id, or the workbook at that path; raises TemplateError."""
    path = TEMPLATES / f"{name}.xlsx"
    if isinstance(name, Path) or not path.is_file():
        path = Path(name)
    if not path.is_file():
        known = "、".join(info.id for info in known_templates())
        raise TemplateError(
            say("没有名为“{name}”的模板。可用的模板有：{known}；也可以给出模板工作簿的路径。", name=name, known=known)
        )
    try:
        with Package(path) as package:
            return _template(package)
    except UnreadableError as error:
        raise TemplateError(say("模板不能使用：{reason}", reason=error)) from error
    except (KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise TemplateError(say("模板不能使用：{reason}", reason=damaged(path))) from error


def _template(package: Package) -> Template:
    path = package.path
    sheets = tuple(_sheets(package))
    if not sheets:
        raise TemplateError(
            say(
                "工作簿“{name}”里没有标记，不能用作模板。请在单元格里填入 {{{{项目名称}}}} 这样的标记。", name=path.name
            )
        )
    return Template(path.stem, _title(package), path, sheets, Styles(package))


def _sheets(package: Package) -> Iterator[TemplateSheet]:
    strings = shared_strings(package)
    printed = print_areas(package.tree(package.workbook))
    for number, place in enumerate(package.sheets):
        if place.name == LEDGER:
            continue
        blank = BlankSheet(package.tree(place.part), strings)
        try:
            plan = scan(number, place.name, blank.texts(), blank.right + 1)
        except UnknownTagError as error:
            raise _unknown(package, place, error) from error
        blank.merges = tuple(_without_dropped(blank.merges, plan))
        if plan.cells or plan.name_pieces != (place.name,):
            yield TemplateSheet(plan, blank, place, printed.get(place.name))


def _without_dropped(merges: Iterable[Range], plan: SheetPlan) -> Iterator[Range]:
    """The merged ranges, those of a row that repeats without the prepared rows below it that are not taken over."""
    for merge in merges:
        if plan.repeats_alone(merge.top) and plan.dropped.issuperset(range(merge.top + 1, merge.bottom + 1)):
            merge = replace(merge, bottom=merge.top)  # noqa: PLW2901
        if merge.top != merge.bottom or merge.left != merge.right:
            yield merge


def _unknown(package: Package, place: SheetPart, error: UnknownTagError) -> TemplateError:
    name, sheet, tag = package.path.name, place.name, error.name
    if not error.nearest:
        return TemplateError(
            say("模板“{name}”的工作表“{sheet}”里有不认识的标记“{tag}”。", name=name, sheet=sheet, tag=tag)
        )
    return TemplateError(
        say(
            "模板“{name}”的工作表“{sheet}”里有不认识的标记“{tag}”。是不是“{nearest}”？",
            name=name, sheet=sheet, tag=tag, nearest="”“".join(error.nearest),
        )
    )  # fmt: skip


def _title(package: Package) -> str:
    """The title in the workbook's properties, else its name."""
    for related in package.related(""):
        if related.type == "core-properties" and related.part in package.names:
            title: str = package.tree(related.part).findtext("{http://purl.org/dc/elements/1.1/}title") or ""
            return title or package.path.stem
    return package.path.stem
