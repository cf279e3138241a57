"""Document → Reading: what the tables and the prose mean, and where that is in doubt."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from core.document import Document
from core.facts import Fact
from core.findings import Finding, Severity, Source
from core.grid import Grid
from core.messages import say
from core.model import Disclosure, Project
from core.reading import Reading
from core.recognise.character import department_of, layout_of, year_of
from core.recognise.code import check_fails, fold_code, is_code
from core.recognise.draft import Made, ProjectDraft, Text
from core.recognise.misplaced import misplaced
from core.recognise.prose import read_prose
from core.recognise.slid import put_back
from core.recognise.value import is_glued
from core.recognise.walker import Walker

_TITLE = 40
"""Characters that the title of a table may have."""


def recognise(document: Document) -> Reading:
    """Read a document by the meaning of its words; never fails: what is no performance table stays a plain grid."""
    document = put_back(document)
    walker = Walker()
    walker.walk(document)
    document = _titled(document, walker)
    made = Made()
    for draft in walker.projects:
        made.add(draft)
    layout = layout_of(walker.headers, made.projects)
    if layout == "zhejiang-list":
        made = _in_yuan(walker.projects)
    disclosure = Disclosure(
        layout=layout,
        year=year_of(walker.headings, made.projects),
        department=department_of(made.projects),
        overall=read_prose(document.paragraphs()),
        projects=tuple(made.projects),
        glued=is_glued(row.value or "" for project in made.projects for row in project.indicators),
        tables=tuple(grid for grid in document.grids() if walker.roles[grid.id] == "other"),
    )
    findings = (
        *_remarks(document, made.origins),
        *_doubts(disclosure, made),
        *misplaced(disclosure, made.origins),
        *_nothing(document, disclosure),
    )
    return Reading(document, disclosure, findings, walker.roles, made.origins)


def _titled(document: Document, walker: Walker) -> Document:
    """Tables that are no performance tables get the short paragraph before them as their title."""
    blocks = [
        replace(block, title=walker.titles[block.id])
        if isinstance(block, Grid)
        and not block.title
        and walker.roles[block.id] == "other"
        and len(walker.titles[block.id]) <= _TITLE
        else block
        for block in document.blocks
    ]
    return replace(document, blocks=tuple(blocks))


def _in_yuan(drafts: list[ProjectDraft]) -> Made:
    """Zhejiang's list has amounts in 元 and prints no unit (domain: 金额单位)."""
    made = Made()
    for draft in drafts:
        draft.texts.setdefault("amount_unit", Text("元"))
        made.add(draft)
    return made


def _remarks(document: Document, origins: Mapping[Fact, tuple[Source, ...]]) -> Iterator[Finding]:
    """The remarks of the reader, each at the facts that stand in its cell."""
    facts: dict[tuple[str, int, int], list[tuple[Fact, Source]]] = {}
    if document.remarks:
        for fact, sources in origins.items():
            for source in sources:
                facts.setdefault((source.grid, source.row, source.column), []).append((fact, source))
    for remark in document.remarks:
        place = (remark.grid, remark.row, remark.column)
        for fact, source in facts.get(place, [(Fact(), Source(*place))]):
            yield Finding(fact, remark.rule, remark.severity, remark.message, remark.original, source, remark.fixes)


def _doubts(disclosure: Disclosure, made: Made) -> Iterator[Finding]:
    for project in disclosure.projects:
        yield from _code_doubts(project, disclosure.layout, made)
        if not project.indicators:
            message = say("这个项目没有读到绩效指标，请对照原文。")
            yield Finding(Fact(project.id, "indicators"), "parse.no-indicators", Severity.WARNING, message)
    yield from _filled(made)
    message = say("左边的单元格盖住了这一列，这里的内容无法确定，请对照原文。")
    for fact in made.crossed:
        source = next(iter(made.origins.get(fact, ())), None)
        yield Finding(fact, "parse.cell-crossed", Severity.WARNING, message, source=source)


def _filled(made: Made) -> Iterator[Finding]:
    message = say("这一格原文为空，已按上一行或指标体系补上。")
    for fact in made.filled:
        source = next(iter(made.origins.get(fact, ())), None)
        yield Finding(fact, "parse.level-filled", Severity.INFO, message, source=source)


def _code_doubts(project: Project, layout: str | None, made: Made) -> Iterator[Finding]:
    """A 项目编码 that was mended, or cannot be right as it stands."""
    code = project.project_code
    fact = Fact(project.id, "project_code")
    raw = "".join(made.raw.get(fact, code or "").split())
    source = next(iter(made.origins.get(fact, ())), None)
    if not code:
        return
    if check_fails(code):
        message = say("项目编码的校验位不对，可能有一个字符认错，请对照原文。")
        yield Finding(fact, "parse.code-check", Severity.WARNING, message, raw, source)
    elif layout == "hebei-form" and not is_code(code):
        message = say("项目编码应为 21 位，这里是 {count} 位或含有不该有的字符，请对照原文。", count=len(code))
        yield Finding(fact, "parse.code-shape", Severity.WARNING, message, raw, source)
    elif fold_code(raw) != raw:
        severity = Severity.INFO if is_code(code) else Severity.WARNING
        message = say("项目编码里的相似字符已换成标准的字母和数字。")
        yield Finding(fact, "parse.code-folded", severity, message, raw, source)


def _nothing(document: Document, disclosure: Disclosure) -> Iterator[Finding]:
    if not disclosure.projects and any(document.grids()):
        message = say("没有找到预算项目绩效目标表，文件中的表格已按原样列出，可以查看和导出。")
        yield Finding(Fact("", "projects"), "parse.no-performance-table", Severity.WARNING, message)
