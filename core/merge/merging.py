"""Merging (合并): a file that came back, made ready to be compared with the document as it stands here."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from core.edits import Edit
from core.findings import Finding, Severity
from core.merge.align import Aligned, align, ids_agree
from core.merge.copies import with_changed_copies
from core.merge.incoming import Incoming, What
from core.merge.resolve import resolved
from core.merge.step import edit_between
from core.merge.threeway import incoming
from core.messages import say
from core.model import Disclosure
from core.reading import Reading


@dataclass(frozen=True, slots=True)
class Merging:
    """The two other states of a three-way comparison, with the ids of the base; ours is the one that changes."""

    base: Disclosure
    theirs: Disclosure
    doubts: Mapping[str, str]
    by_ids: bool
    """Whether rows were known by their ids; else by what they say"""

    def incoming(self, ours: Disclosure) -> tuple[Incoming, ...]:
        """What the other side has to give to the document as it stands now."""
        found = incoming(self.base, ours, self.theirs, self.doubts)
        return found if self.by_ids else tuple(map(_by_content, found))

    def edit(self, ours: Disclosure, accepted: Iterable[Incoming]) -> Edit | None:
        """The step that brings the accepted changes in; None where they change nothing."""
        return edit_between(ours, resolved(ours, self.theirs, accepted), say("合并 Excel 中的修改"))


def _by_content(change: Incoming) -> Incoming:
    """A field that the document never had comes from the columns of the template, not from a clerk."""
    if change.what is What.TEXT and change.base is None and not change.doubt:
        return replace(change, doubt=say("原来没有这一栏"))
    return change


def merging(base: Disclosure, ours: Disclosure, came: Reading) -> Merging:
    """Make a file that came back comparable: ``base`` is what was written, or read, when both were the same.

    Rows are known by their ids where it is a workbook of ours that has them still, else by what they say.
    """
    by_ids = came.save is not None and ids_agree(base, came.disclosure)
    came = with_changed_copies(base, came) if by_ids else came
    aligned = align(base, ours, came.disclosure, by_ids=by_ids)
    doubts = dict(_of_findings(came.findings, aligned))
    if not by_ids:
        doubts = dict(_of_missing(base, aligned.disclosure)) | doubts
    return Merging(base, aligned.disclosure, doubts | dict(aligned.doubts), by_ids)


def _of_findings(findings: Iterable[Finding], aligned: Aligned) -> Iterator[tuple[str, str]]:
    """What the reader was unsure of is no certain change."""
    for finding in findings:
        owner = finding.fact.owner
        if finding.severity is not Severity.INFO and (not owner or owner in aligned.ids):
            yield f"{aligned.ids.get(owner, '')}.{finding.fact.field}", finding.message


def _of_missing(base: Disclosure, theirs: Disclosure) -> Iterator[tuple[str, str]]:
    """Where only content tells what is what, something that is not found may only have been read otherwise."""
    there = {project.id for project in theirs.projects} | {row.id for p in theirs.projects for row in p.indicators}
    doubt = say("没有行标识，也可能只是没有读到")
    for project in base.projects:
        for id in (project.id, *(row.id for row in project.indicators)):
            if id not in there:
                yield id, doubt
    for field in ("year", "department"):
        yield f".{field}", doubt
