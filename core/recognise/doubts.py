"""Doubts and notes (疑问): where a reading is unsure, and what it filled in or put right."""

from collections.abc import Iterator, Sequence

from core.facts import Fact
from core.findings import Finding, Severity
from core.messages import say
from core.model import Disclosure, Project
from core.recognise.character import departments_of
from core.recognise.draft import Made
from core.terms.code import check_fails, fold_code, is_code


def doubts(disclosure: Disclosure, made: Made, *, shared: bool) -> Iterator[Finding]:
    """Where the reading is unsure; ``shared`` where the form tells each value in shares of towns and not as a whole."""
    for project in disclosure.projects:
        yield from _code_doubts(project, disclosure.layout, made)
        if not project.indicators:
            message = say("这个项目没有读到绩效指标，请对照原文。")
            yield Finding(Fact(project.id, "indicators"), "parse.no-indicators", Severity.WARNING, message)
        yield from _gaps(project, shared=shared)
    yield from _filled(made)
    yield from _narrated(made)
    message = say("原文两处写的这个金额不一样，另一个列在项目的其他内容里，请核对。")
    for fact in made.doubled:
        source = next(iter(made.origins.get(fact, ())), None)
        yield Finding(fact, "parse.amount-twice", Severity.WARNING, message, source=source)
    message = say("这一行的内容可能整体错了列，请对照原文核对。")
    for fact in made.shifted:
        source = next(iter(made.origins.get(fact, ())), None)
        yield Finding(fact, "parse.row-shifted", Severity.WARNING, message, source=source)
    message = say("左边的单元格盖住了这一列，这里的内容无法确定，请对照原文。")
    for fact in made.crossed:
        source = next(iter(made.origins.get(fact, ())), None)
        yield Finding(fact, "parse.cell-crossed", Severity.WARNING, message, source=source)


def _gaps(project: Project, *, shared: bool) -> Iterator[Finding]:
    """What every project has, and this one's form did not tell: a name, and values of its indicators.

    ``shared`` where the form tells each value in shares of towns and not as a whole.
    """
    blank = project.project_name == "" and bool(project.indicators)
    if project.title is None and (project.project_name is None or blank):
        message = say("没有找到这个项目的名称，请对照原文补上。")
        yield Finding(Fact(project.id, "project_name"), "parse.name-unknown", Severity.WARNING, message)
    message = say("没有认出哪一列是指标值，请对照原文补上。")
    for row in () if shared else project.indicators:
        if row.value is None and not row.common and not row.individual:
            yield Finding(Fact(row.id, "value"), "parse.value-unknown", Severity.WARNING, message)


def _narrated(made: Made) -> Iterator[Finding]:
    """Indicators out of prose: a note where they are certain, a doubt at name and value where they are not."""
    split = say("这条指标是从文字表述中拆分出来的。")
    unsure = say("这条指标是从文字表述中拆分出来的，名称和指标值的分界不能确定，请对照原文。")
    for fact, text in made.prose.items():
        source = next(iter(made.origins.get(fact, ())), None)
        if fact not in made.unsure:
            yield Finding(fact, "parse.prose-split", Severity.INFO, split, text, source)
        for doubtful in (other for other in made.unsure if other.owner == fact.owner):
            yield Finding(doubtful, "parse.prose-unsure", Severity.WARNING, unsure, text, source)


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


def departments(projects: Sequence[Project]) -> Iterator[Finding]:
    """A note where the document is of several departments: each project names its own."""
    names = departments_of(projects)
    if len(names) > 1:
        message = say("文件里有 {n} 个部门：{names}。每个项目各自注明所属部门。", n=len(names), names="、".join(names))
        yield Finding(Fact("", "department"), "parse.departments", Severity.INFO, message)
