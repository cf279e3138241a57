"""Rebasing (重新读取): the clerk's corrections carried over to the document as it reads now.

The three states are the document as it was read, as it was corrected, and as it reads now. Where the document itself
has changed what the clerk had changed, too, and where a row may be another one, the document as it reads now stands and
a finding tells of both.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from core.changes import InsertProject
from core.edits import Edit, Learned
from core.facts import Fact, text_at
from core.findings import Finding, Severity
from core.merge.align import align, ids_agree
from core.merge.incoming import Incoming, IncomingKind, What
from core.merge.resolve import resolved
from core.merge.retabling import RULE, retabled
from core.merge.sameness import exactly
from core.merge.step import edit_between
from core.merge.tables import paired_tables
from core.merge.threeway import incoming
from core.messages import say
from core.model import Disclosure
from core.operations import new_id
from core.operations.texts import owners_of
from core.reading import Reading


@dataclass(frozen=True)
class Rebased:
    """The document as it reads now, with the ids it had, and the step that corrects it; None where nothing is left."""

    reading: Reading
    edit: Edit | None
    kept: int
    """Corrections that were carried over"""
    conflicts: int

    def step(self) -> Edit:
        """重新读取原文: the one step that brings all this in place of the document as it was."""
        corrections = self.edit or Edit(_label(self.kept), ())
        return replace(corrections, focus=None, reading=self.reading)


def _label(kept: int) -> str:
    return say("重新读取原文，保留 {n} 处修改", n=kept) if kept else say("重新读取原文")


def rebase(old: Reading, corrected: Disclosure, new: Reading, known: Reading | None = None) -> Rebased:
    """Carry the corrections of ``old`` over to ``new``; what can't be carried over becomes a finding of ``new``.

    ``known`` is what is known of the corrected document: ``old`` with what was learned when the clerk had tables read
    otherwise. What was read like this is work of the clerk; it keeps its findings, and its places as long as the tables
    are the same.
    """
    base = old.disclosure
    by_ids = new.save is not None and ids_agree(base, new.disclosure)
    if not by_ids:
        ids = _table_ids(base, corrected, new.disclosure, _unchanged(old, new))
        base, corrected = _with_tables(base, ids), _with_tables(corrected, ids)
    aligned = align(base, base, new.disclosure, by_ids=by_ids)
    now = aligned.disclosure
    tables = retabled(base.tables, corrected.tables, now.tables)
    bare_base, bare_now, bare_corrected = map(_without_tables, (base, now, corrected))
    changes = incoming(bare_base, bare_now, bare_corrected, aligned.doubts, exactly)
    carried = [change for change in changes if _is_carried(change, aligned.doubts)]
    conflicts = [change for change in changes if _is_asked(change, aligned.doubts)]
    after = replace(resolved(now, corrected, carried), tables=tuple(tables.tables))
    kept, asked = len(changes) - len(conflicts) + tables.kept, len(conflicts) + len(tables.conflicts)
    edit = edit_between(now, after, _label(kept))
    if edit is not None and known is not None:
        edit = replace(edit, learned=_still_known(known, edit, new))
    told = (*map(_told, conflicts), *tables.conflicts)
    findings = (*_renamed(new.findings, aligned.ids), *told, *_undecided(old, corrected, now, told))
    origins = {_moved(fact, aligned.ids): places for fact, places in new.origins.items()}
    reading = replace(new, disclosure=now, findings=findings, origins=origins)
    return Rebased(reading, edit, kept, asked)


def is_news(old: Reading, new: Reading) -> bool:
    """Whether a document reads otherwise than before, what it was asked about since its last reading aside."""
    findings = tuple(finding for finding in old.findings if finding.rule != RULE)
    return (old.document, old.disclosure, findings) != (new.document, new.disclosure, new.findings)


def _undecided(old: Reading, corrected: Disclosure, now: Disclosure, told: Iterable[Finding]) -> Iterator[Finding]:
    """What the clerk was asked about when the document was read before, and has not decided yet."""
    known = {finding.fact for finding in told}
    for finding in old.findings:
        if finding.rule == RULE and finding.fixes and finding.fact not in known:
            sides = (owners_of(side, [finding.fact]).get(finding.fact.owner) for side in (corrected, now))
            if all(text_at(owner, finding.fact.field) == finding.original for owner in sides):
                yield finding


def _without_tables(disclosure: Disclosure) -> Disclosure:
    return replace(disclosure, tables=())


def _still_known(known: Reading, edit: Edit, new: Reading) -> Learned | None:
    """What is known of the projects that come in with a step, of tables that read now as they did."""
    projects = [change.project for change in edit.changes if isinstance(change, InsertProject)]
    owners = {id for project in projects for id in (project.id, *(row.id for row in project.indicators))}
    same = _unchanged(known, new)
    origins = {
        fact: places
        for fact, places in known.origins.items()
        if fact.owner in owners and all(place.grid in same for place in places)
    }
    findings = tuple(finding for finding in known.findings if finding.fact in origins)
    return Learned(findings, origins) if origins else None


def _unchanged(old: Reading, new: Reading) -> set[str]:
    """The ids of the tables of a document that it has now as it had them."""
    before = {grid.id: grid for grid in old.document.grids()}
    return {grid.id for grid in new.document.grids() if before.get(grid.id) == grid}


def _table_ids(base: Disclosure, corrected: Disclosure, new: Disclosure, unchanged: set[str]) -> dict[str, str]:
    """For the raw tables as they were the ids that they have now: those of the document's own grids have to stay.

    A table that the clerk has put among them keeps its id, too, where it is an ``unchanged`` one of the document.
    """
    known = {id: new.tables[n].id for n, id in paired_tables(base.tables, new.tables).items()}
    old = dict.fromkeys(grid.id for side in (base, corrected) for grid in side.tables)
    made = unchanged - {grid.id for grid in (*base.tables, *new.tables)}
    return {id: known.get(id) or (id if id in made else new_id()) for id in old}


def _with_tables(disclosure: Disclosure, ids: Mapping[str, str]) -> Disclosure:
    return replace(disclosure, tables=tuple(replace(grid, id=ids[grid.id]) for grid in disclosure.tables))


def _is_asked(change: Incoming, doubts: Mapping[str, str]) -> bool:
    """Whether the clerk has to say what is meant: a conflict, or a correction of what may be another row now."""
    is_unsure = change.fact.owner in doubts and change.kind is not IncomingKind.ADDED
    return change.kind is IncomingKind.CONFLICT or is_unsure


def _is_carried(change: Incoming, doubts: Mapping[str, str]) -> bool:
    """What is certain; and what the document has dropped and the clerk had worked on, for it must not vanish."""
    is_gone = change.what in (What.ROW, What.PROJECT) and change.ours is None
    return is_gone or not _is_asked(change, doubts)


def _renamed(findings: Iterable[Finding], ids: Mapping[str, str]) -> Iterator[Finding]:
    return (replace(finding, fact=_moved(finding.fact, ids)) for finding in findings)


def _moved(fact: Fact, ids: Mapping[str, str]) -> Fact:
    id = ids.get(fact.owner, fact.owner)
    return fact if id == fact.owner else replace(fact, owner=id)


def _told(change: Incoming) -> Finding:
    """A conflict in words, at the fact or, for what is no text, at its project."""
    now, mine = change.ours or "", change.theirs or ""
    if change.what is What.TEXT:
        if change.kind is IncomingKind.CONFLICT:
            message = say("原文改成了“{now}”，之前改过的是“{mine}”，请选定。", now=now, mine=mine)
        else:
            message = say("原文变动较大，不能确定之前改过的“{mine}”是不是这一处，请选定。", mine=mine)
        return Finding(change.fact, RULE, Severity.WARNING, message, now, fixes=(mine, now))
    home = Fact() if change.what is What.PROJECT and change.ours is None else Fact(change.project)
    if change.what is What.ORDER:
        message = say("原文的先后顺序变了，之前调整过的顺序没有保留。")
    elif change.ours is None:
        message = say("原文里已没有“{mine}”，但之前改过它，先保留。", mine=mine)
    else:
        message = say("“{now}”之前删除或改过，但原文后来改了它，先保留原文的。", now=now)
    return Finding(home, RULE, Severity.WARNING, message)
