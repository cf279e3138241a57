"""Publication texts from a department's own Word template (模板): any Word file with tags such as ``{{项目名称}}``.

The tags are those of the workbook templates, not the language of docxtpl: a clerk learns one vocabulary for Excel and
Word and writes no loops (what repeats follows from the tags), like cells merge (``|合并``), misspelt tags are named
with the nearest known ones, and what the tags do not touch stays as it is.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.shared import Emu
from lxml.etree import XMLSyntaxError

from core.errors import TemplateError
from core.files import whole_file
from core.messages import say
from core.model import Disclosure
from core.word.blocks import FORM, Style
from core.word.expand import expand
from core.word.render import update_fields
from core.word.styles import add_style
from core.word.tagged import put_texts, tagged_paragraphs
from core.workbook.templates.context import Context, reader
from core.workbook.templates.gaps import keep_hidden
from core.workbook.templates.ledger import Ledger
from core.workbook.templates.scan import SheetPlan, scan
from core.workbook.templates.tags import Scope, UnknownTagError

_MARGINS = ("header", "footer", "first_page_header", "first_page_footer", "even_page_header", "even_page_footer")


def fill_docx(disclosure: Disclosure, template: Path, target: Path, *, force: bool = False) -> tuple[str, ...]:
    """Write a disclosure into a copy of a Word template at ``target``.

    Gives the labels of fields that the disclosure has and the template has no tag for. Raises TemplateError where the
    template is no Word file, has no tags or unknown ones, WriteError where the target can't be written.
    """
    document = _opened(template)
    plan = _plan(document, template)
    with whole_file(target, force=force, never=template) as path:
        _fill(document, disclosure)
        document.save(str(path))
    return tuple(_lacking(disclosure, plan))


def _opened(template: Path) -> Any:
    try:
        return docx.Document(str(template))
    except (PackageNotFoundError, BadZipFile, XMLSyntaxError, KeyError, ValueError, OSError) as error:
        raise TemplateError(
            say("模板“{name}”不能使用：不是 Word 文档（.docx），或文件已损坏。", name=template.name)
        ) from error


def _roots(document: Any) -> Iterator[Any]:
    """The body, and the headers and footers of all sections."""
    yield document.element.body
    for section in document.sections:
        for name in _MARGINS:
            margin = getattr(section, name)
            if not margin.is_linked_to_previous:
                yield margin._element


def _plan(document: Any, template: Path) -> SheetPlan:
    """All tags of the template, as if they stood below each other on a sheet."""
    texts = [text for root in _roots(document) for _, text in tagged_paragraphs(root)]
    if not texts:
        raise TemplateError(
            say("Word 模板“{name}”里没有标记。请在文中填入 {{{{项目名称}}}} 这样的标记。", name=template.name)
        )
    try:
        return scan(0, "", {(row, 1): text for row, text in enumerate(texts, 1)}, 1)
    except UnknownTagError as error:
        raise _unknown(template, error) from error


def _unknown(template: Path, error: UnknownTagError) -> TemplateError:
    if not error.nearest:
        return TemplateError(say("Word 模板“{name}”里有不认识的标记“{tag}”。", name=template.name, tag=error.name))
    nearest = "”“".join(error.nearest)
    return TemplateError(
        say(
            "Word 模板“{name}”里有不认识的标记“{tag}”。是不是“{nearest}”？",
            name=template.name,
            tag=error.name,
            nearest=nearest,
        )
    )


def _fill(document: Any, disclosure: Disclosure) -> None:
    context = Context(disclosure)
    room = _room(document.sections[-1])
    add_style(document, Style.CELL)
    for root in _roots(document):
        if root is document.element.body:
            expand(root, context, room)
        else:
            put_texts(root, lambda tag: reader(tag)(context) or "")
    update_fields(document)


def _room(section: Any) -> float:
    """The width between the margins in points; that of our own pages where the template does not say."""
    width, left, right = section.page_width, section.left_margin, section.right_margin
    if width is None or left is None or right is None:
        return FORM.room[0]
    points: float = Emu(width - left - right).pt
    return points


def _lacking(disclosure: Disclosure, plan: SheetPlan) -> Iterator[str]:
    """The labels of what the template has no tag for: nothing else carries it, as a ledger does in a workbook."""
    yield from keep_hidden(disclosure, [plan], Ledger("", "", (plan,)))
    if disclosure.tables and not any(tag.scope is Scope.TABLE for _, tag in plan.tags()):
        yield say("其他表格")
