"""Publication texts from a department's own Word template (模板): any Word file with tags such as ``{{项目名称}}``.

The tags are those of the workbook templates, not the language of docxtpl: a clerk learns one vocabulary for Excel and
Word and writes no loops (what repeats follows from the tags), like cells merge (``|合并``), misspelt tags are named
with the nearest known ones, and what the tags do not touch stays as it is.
"""

from pathlib import Path
from typing import Any

from docx.shared import Emu

from core.errors import TemplateError
from core.files import whole_file
from core.findings import Severity
from core.messages import say
from core.model import Disclosure
from core.word.blocks import FORM, Style
from core.word.expand import expand
from core.word.look import WordLook, look_at
from core.word.opened import opened, roots
from core.word.render import update_fields
from core.word.styles import add_style
from core.word.tagged import put_texts
from core.workbook.templates.context import Context, reader


def fill_docx(disclosure: Disclosure, template: Path, target: Path, *, force: bool = False) -> tuple[str, ...]:
    """Write a disclosure into a copy of a Word template at ``target``.

    Gives the labels of fields that the disclosure has and the template has no tag for. Raises TemplateError where the
    template is no Word file, has no tags or unknown ones, WriteError where the target can't be written.
    """
    document = opened(template)
    look = look_at(document)
    if look.plan is None:
        raise TemplateError(_refusal(template.name, look))
    with whole_file(target, force=force, never=template) as path:
        _fill(document, disclosure)
        document.save(str(path))
    return look.lacking(disclosure)


def _refusal(name: str, look: WordLook) -> str:
    """Why a template cannot be filled: its first error, and how many there are."""
    first, *more = (flaw for flaw in look.flaws if flaw.severity is Severity.ERROR)
    told = "：".join(filter(None, (first.cell, first.message)))
    others = say("（另有 {count} 处错误）", count=len(more)) if more else ""
    return say("Word 样式“{name}”不能使用：{told}", name=name, told=told) + others


def _fill(document: Any, disclosure: Disclosure) -> None:
    context = Context(disclosure)
    room = _room(document.sections[-1])
    add_style(document, Style.CELL)
    for root in roots(document):
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
