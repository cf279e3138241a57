"""Merging (合并): a file that came back, made ready to be compared with the document as it stands here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from core.compare.sameness import fold
from core.edits import Edit
from core.findings import Finding, Severity
from core.merge.align import Aligned, align, ids_agree
from core.merge.copies import with_changed_copies
from core.merge.incoming import Incoming, IncomingKind, What
from core.merge.resolve import resolved
from core.merge.step import edit_between
from core.merge.threeway import incoming
from core.messages import say
from core.model import Disclosure
from core.reading import Reading
from core.workbook.templates.context import parts_of

_LOST = ("parse.sheet-gone", "parse.keys-lost")
"""Rules that say that a part of the workbook was not read, or not by its ids"""


@dataclass(frozen=True, slots=True)
class Merging:
    """The two other states of a three-way comparison, with the ids of the base; ours is the one that changes."""

    base: Disclosure
    theirs: Disclosure
    doubts: Mapping[str, str]
    by_ids: bool
    """Whether rows were known by their ids; else by what they say"""
    is_whole: bool = True
    """Whether nothing of the workbook is gone: what is missing then was removed on purpose"""

    @property
    def is_strange(self) -> bool:
        """Whether not one project is the same: it may be the wrong file."""
        known = {project.id for project in self.base.projects}
        return bool(known) and not any(project.id in known for project in self.theirs.projects)

    def incoming(self, ours: Disclosure) -> tuple[Incoming, ...]:
        """What the other side has to give to the document as it stands now."""
        found = incoming(self.base, ours, self.theirs, self.doubts)
        return found if self.by_ids and self.is_whole else tuple(self._by_content(found))

    def _by_content(self, found: Sequence[Incoming]) -> Iterator[Incoming]:
        """Without ids what is new may be what is missed, and a new field comes from the columns of the template."""
        values = {row.id: row.value for project in self.base.projects for row in project.indicators}
        found = [change for change in found if not self._is_part(change, values.get(change.fact.owner))]
        missed = {(change.what, self._home(change)) for change in found if _is_missed(change)}
        for change in found:
            doubt = ""
            if change.what is What.TEXT and change.base is None:
                doubt = say("原来没有这一栏")
            elif change.kind is IncomingKind.ADDED and change.what is What.TABLE:
                doubt = say("原来没有这张表")
            elif change.kind is IncomingKind.ADDED and (change.what, self._home(change)) in missed:
                doubt = say("没有行标识，也可能是改写了原有的")
            yield replace(change, doubt=change.doubt or doubt)

    def _is_part(self, change: Incoming, value: str | None) -> bool:
        """Whether it is a part of 指标值 that the list has a column of its own for."""
        field = change.fact.field
        if value is None or change.base is not None or field not in ("comparator", "unit"):
            return False
        return fold(getattr(parts_of(value, self.base.glued), field)) == fold(change.theirs or "")

    def _home(self, change: Incoming) -> str:
        return "" if change.what is What.PROJECT else change.project

    def edit(self, ours: Disclosure, accepted: Iterable[Incoming]) -> Edit | None:
        """The step that brings the accepted changes in; None where they change nothing."""
        return edit_between(ours, resolved(ours, self.theirs, accepted), say("合并 Excel 中的修改"))


def _is_missed(change: Incoming) -> bool:
    """Whether it is about a row or project that the other side does not have, or that was not found in it."""
    return change.what in (What.ROW, What.PROJECT) and change.base is not None and change.theirs is None


def merging(base: Disclosure, ours: Disclosure, came: Reading) -> Merging:
    """Make a file that came back comparable: ``base`` is what was written, or read, when both were the same.

    Rows are known by their ids where it is a workbook of ours that has them still, else by what they say.
    """
    by_ids = came.save is not None and ids_agree(base, came.disclosure)
    came = with_changed_copies(base, came) if by_ids else came
    aligned = align(base, ours, came.disclosure, by_ids=by_ids)
    doubts = dict(_of_findings(came.findings, aligned))
    lost = [finding.message for finding in came.findings if finding.rule in _LOST]
    if not by_ids or lost:
        doubt = lost[0] if lost else say("没有行标识，也可能只是没有读到")
        doubts = dict(_of_missing(base, aligned.disclosure, doubt)) | doubts
    return Merging(base, aligned.disclosure, doubts | dict(aligned.doubts), by_ids, not lost)


def _of_findings(findings: Iterable[Finding], aligned: Aligned) -> Iterator[tuple[str, str]]:
    """What the reader was unsure of is no certain change."""
    for finding in findings:
        owner = finding.fact.owner
        if finding.severity is not Severity.INFO and (not owner or owner in aligned.ids):
            yield f"{aligned.ids.get(owner, '')}.{finding.fact.field}", finding.message


def _of_missing(base: Disclosure, theirs: Disclosure, doubt: str) -> Iterator[tuple[str, str]]:
    """Where only content tells what is what, something that is not found may only have been read otherwise."""
    there = {project.id for project in theirs.projects} | {row.id for p in theirs.projects for row in p.indicators}
    for project in base.projects:
        for id in (project.id, *(row.id for row in project.indicators)):
            if id not in there:
                yield id, doubt
    yield from ((grid.id, doubt) for grid in base.tables if grid.id not in {other.id for other in theirs.tables})
    for field in ("year", "department"):
        yield f".{field}", doubt
