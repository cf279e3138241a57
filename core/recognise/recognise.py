"""Document → Reading: what the tables and the prose mean, and where that is in doubt."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from core.document import Document
from core.facts import Fact
from core.findings import Finding, Severity, Source
from core.grid import Grid
from core.headers.header import SHARE
from core.mends.seams import mended
from core.mends.slid import put_back
from core.mends.softbreaks import broken
from core.mends.spread import gathered
from core.messages import say
from core.model import Disclosure
from core.reading import Reading
from core.recognise.character import department_of, layout_of, year_of
from core.recognise.doubts import departments, doubts
from core.recognise.draft import Made, ProjectDraft, Text
from core.recognise.misplaced import misplaced
from core.recognise.overlooked import missing_projects, overlooked_prose, overlooked_tables
from core.recognise.parted import whole
from core.recognise.prose import read_prose
from core.recognise.severed import severed
from core.recognise.twins import without_twins
from core.recognise.unread import Net
from core.recognise.walker import Walker
from core.recognise.yearly import settle
from core.terms.value import is_glued

_TITLE = 40
"""Characters that the title of a table may have."""


def recognise(document: Document) -> Reading:
    """Read a document by the meaning of its words; never fails: what is no performance table stays a plain grid."""
    document = put_back(mended(whole(severed(gathered(broken(document))))))
    walker = Walker()
    walker.walk(document)
    document = _titled(document, walker)
    drafts = without_twins(walker.projects, walker.heard)
    made = Made()
    year = year_of(walker.headings, ())
    for draft in drafts:
        settle(draft, year)
        made.add(draft)
    layout = layout_of(walker.headers, made.projects)
    if layout == "zhejiang-list":
        made = _in_yuan(drafts)
    disclosure = Disclosure(
        layout=layout,
        year=year_of(walker.headings, made.projects),
        department=department_of(made.projects, walker.headings),
        overall=read_prose((*document.paragraphs(), *walker.prose)),
        projects=tuple(made.projects),
        glued=is_glued(row.value or "" for project in made.projects for row in project.indicators),
        tables=tuple(grid for grid in document.grids() if walker.roles[grid.id] == "other"),
    )
    remarks = tuple(_remarks(document, made.origins))
    findings = (
        *remarks,
        *_beyond(remarks, doubts(disclosure, made, shared=any(SHARE in header.fields for header in walker.headers))),
        *misplaced(disclosure, made.origins),
        *_unread(document, walker, made),
        *overlooked_prose(walker.unplaced, disclosure.overall),
        *missing_projects(walker.contents, made.projects),
        *departments(made.projects),
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


def _beyond(remarks: Iterable[Finding], findings: Iterable[Finding]) -> Iterator[Finding]:
    """Without the shape of a code that the reader had to piece together: its remark says so, and shows the pieces."""
    pieced = {remark.fact for remark in remarks if remark.severity is Severity.WARNING}
    return (finding for finding in findings if finding.rule != "parse.code-shape" or finding.fact not in pieced)


def _unread(document: Document, walker: Walker, made: Made) -> Iterator[Finding]:
    """What performance tables print that came to nothing."""
    net = Net(made.origins, made.projects, walker.heard.places)
    for grid in document.grids():
        if walker.roles[grid.id] != "other":
            yield from net.unread(grid)
    yield from overlooked_tables([grid for grid in document.grids() if walker.roles[grid.id] == "other"])


def _nothing(document: Document, disclosure: Disclosure) -> Iterator[Finding]:
    if not disclosure.projects and any(document.grids()):
        message = say("没有找到预算项目绩效目标表，文件中的表格已按原样列出，可以查看和导出。")
        yield Finding(Fact("", "projects"), "parse.no-performance-table", Severity.WARNING, message)
