"""Templates (模板): workbooks with tags, those of the program and a clerk's own."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from lxml import etree

from core.errors import TemplateError, UnreadableError
from core.messages import say
from core.readers.refusal import damaged
from core.workbook.parts.cells import Range
from core.workbook.parts.names import print_areas
from core.workbook.parts.package import Package, SheetPart
from core.workbook.parts.strings import shared_strings
from core.workbook.parts.styles import Styles
from core.workbook.templates.blank import BlankSheet
from core.workbook.templates.ledger import LEDGER
from core.workbook.templates.scan import SheetPlan, scan
from core.workbook.templates.shelf import own_ids, versions
from core.workbook.templates.tags import Scope, UnknownTagError

TEMPLATES = Path(__file__).parents[3] / "templates"
"""Beside the packages: in the checkout, in an installation and in a packaged program alike."""


@dataclass(frozen=True, slots=True)
class TemplateInfo:
    """A template: its id, its Chinese title, its workbook; ``version`` counts from 1 for own ones, 0 in the program."""

    id: str
    title: str
    path: Path
    version: int = 0

    @property
    def is_own(self) -> bool:
        """Whether the clerk has added it."""
        return self.version > 0

    @property
    def called(self) -> str:
        """What it is called in a list to choose from: the clerk's own by the name that they gave it."""
        return say("{id}（自己的模板）", id=self.id) if self.is_own else self.title


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
    """A template read: ``sheets`` are those with tags; ``version`` is 0 unless it is the clerk's own."""

    id: str
    title: str
    path: Path
    sheets: tuple[TemplateSheet, ...] = field(repr=False)
    styles: Styles = field(repr=False)
    version: int = 0

    @property
    def is_form(self) -> bool:
        """Whether it is a form (表样), a sheet or block for each project, and not only lists (列表)."""
        return any(sheet.plan.per is Scope.PROJECT or sheet.plan.has_blocks for sheet in self.sheets)


def built_in_templates() -> tuple[TemplateInfo, ...]:
    """The templates that come with the program."""
    return tuple(_known(path, path.stat().st_mtime_ns) for path in sorted(TEMPLATES.glob("*.xlsx")))


def known_templates() -> tuple[TemplateInfo, ...]:
    """The templates that come with the program, and the clerk's own in their latest versions."""
    return (*built_in_templates(), *_own_templates())


def _own_templates() -> Iterator[TemplateInfo]:
    for id in own_ids():
        version, path = max(versions(id).items())
        with suppress(UnreadableError, OSError):
            yield replace(_known(path, path.stat().st_mtime_ns), id=id, version=version)


@lru_cache(maxsize=64)
def _known(path: Path, modified: int) -> TemplateInfo:
    with Package(path) as package:
        return TemplateInfo(path.stem, _title(package), path)


def load_template(name: str | Path) -> Template:
    """The template with that id (``ID@2``: the second version of an own one), or the workbook at that path.

    Raises TemplateError.
    """
    path, id, version = _found(name)
    template = _loaded(path, name)
    return replace(template, id=id, version=version) if version else template


def _found(name: str | Path) -> tuple[Path, str, int]:
    """Where a template is, its id, and its version if it is an own one."""
    path = TEMPLATES / f"{name}.xlsx"
    if isinstance(name, Path) or path.is_file():
        return (name if isinstance(name, Path) else path), path.stem, 0
    id, _, wanted = name.partition("@")
    own = versions(id)
    if own and (not wanted or (wanted.isdecimal() and int(wanted) in own)):
        version = int(wanted) if wanted else max(own)
        return own[version], id, version
    return Path(name), id, 0


def _loaded(path: Path, name: str | Path) -> Template:
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
