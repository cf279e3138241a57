"""The arrangement of a publication: which sections a disclosure is printed in, by its layout."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from core.files import whole_file
from core.model import Disclosure, Project
from core.progress import Progress, unheard
from core.word.blocks import FORM, LETTER, LIST, Block, Numbers, Section, Style, Text
from core.word.form import form_table
from core.word.fujian import fujian_blocks
from core.word.indicators import indicator_table
from core.word.ministry import fits_ministry, ministry_table
from core.word.pages import contents_of
from core.word.prose import overall_blocks
from core.word.render import save_sections
from core.word.tables import table_sections
from core.word.zhejiang import zhejiang_blocks

_LISTS: dict[str | None, Callable[[Sequence[Project]], Iterator[Block]]] = {
    "fujian-list": fujian_blocks,
    "zhejiang-list": zhejiang_blocks,
}

_DROP = 180
"""Points above a title that has a page of its own."""


def write_docx(disclosure: Disclosure, target: Path, *, force: bool = False, progress: Progress = unheard) -> None:
    """Write the publication text (绩效文本) in the arrangement of its layout, that of Hebei for layouts without one.

    ``progress`` hears the share written, 0 to 1. Raises WriteError when the target exists (unless ``force``) or can't
    be written.
    """
    with whole_file(target, force=force) as path:
        save_sections(tuple(arrange(disclosure)), path, title=_title(disclosure), progress=progress)


def arrange(disclosure: Disclosure) -> Iterator[Section]:
    """The sections in order: cover, contents, part one, part two, other tables."""
    body = list(_body(disclosure))
    if body:
        body[0] = replace(body[0], numbers=Numbers.FIRST)
    yield Section(LETTER, Numbers.NONE, tuple(_cover(disclosure)))
    contents = contents_of(body)
    if len(contents.entries) > 1:
        yield Section(LETTER, Numbers.ROMAN, (Text("目　录", Style.CONTENTS), contents))
    yield from body


def _title(disclosure: Disclosure) -> str:
    return f"{disclosure.year}年部门预算绩效文本" if disclosure.year else "部门预算绩效文本"


def _cover(disclosure: Disclosure) -> Iterator[Text]:
    lines = [line for line in (disclosure.department, _title(disclosure)) if line]
    for n, line in enumerate(lines):
        yield Text(line, Style.TITLE, drop=24 if n else _DROP)


def _body(disclosure: Disclosure) -> Iterator[Section]:
    if disclosure.overall is not None:
        yield Section(LETTER, Numbers.ON, tuple(overall_blocks(disclosure.overall)))
    if disclosure.projects:
        yield _list(disclosure) if disclosure.layout in _LISTS else _forms(disclosure)
    yield from table_sections(disclosure.tables)


def _list(disclosure: Disclosure) -> Section:
    """The list; its title is that of the part where there is no part one before it."""
    year = f"{disclosure.year}年" if disclosure.year else ""
    title = f"{year}部门预算项目绩效目标表"
    part = disclosure.overall is not None
    heads = (_part_two(disclosure), Text(title, Style.TABLE)) if part else (Text(title, Style.PART),)
    return Section(LIST, Numbers.ON, (*heads, *_LISTS[disclosure.layout](disclosure.projects)))


def _forms(disclosure: Disclosure) -> Section:
    blocks: list[Block] = [replace(_part_two(disclosure), drop=_DROP)]
    for project in disclosure.projects:
        blocks.append(Text(_heading(project), Style.TABLE, new_page=True))
        blocks += _form(project, disclosure)
    return Section(FORM, Numbers.ON, tuple(blocks))


def _form(project: Project, disclosure: Disclosure) -> Iterator[Block]:
    """The Ministry's form where the source had it and its fields fit, else that of Hebei."""
    if disclosure.layout == "mof-form" and fits_ministry(project):
        if disclosure.year:
            yield Text(f"（{disclosure.year}年度）", Style.SUBTITLE)
        yield ministry_table(project)
    else:
        yield from (form_table(project), Text("", Style.GAP), indicator_table(project))


def _part_two(disclosure: Disclosure) -> Text:
    number = "第二部分 " if disclosure.overall is not None else ""
    return Text(f"{number}预算项目绩效目标", Style.PART)


def _heading(project: Project) -> str:
    """The title over the form as printed, or the usual one where the source had none."""
    return project.title or f"{project.seq}.{project.project_name or ''}绩效目标表"
