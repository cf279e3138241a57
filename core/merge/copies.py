"""Copies (多处填写): a fact that stands in several cells of a workbook, of which a clerk has changed one.

A list repeats the name of a project beside each of its rows, and shows 指标值 whole and in its parts. Reading back
takes the first place, or the whole. With the base at hand it is known which of them was changed, wherever it stands.
"""

from dataclasses import asdict, replace

from core.facts import text_at
from core.findings import Finding
from core.merge.sameness import Same, sameness
from core.merge.texts import put
from core.model import Disclosure, Indicator, Project
from core.reading import Reading
from core.workbook.readback.collect import composed
from core.workbook.templates.context import parts_of

_COPIES, _PARTS = "parse.copies-differ", "parse.value-parts"
_Owners = dict[str, Project | Indicator]


def with_changed_copies(base: Disclosure, came: Reading) -> Reading:
    """What a workbook says, a changed copy of a fact before the untouched ones; no doubts about these any more."""
    asked = [finding for finding in came.findings if finding.rule in (_COPIES, _PARTS)]
    if not asked:
        return came
    known, there = _owners(base), _owners(came.disclosure)
    settled = {finding for finding in asked if _is_settled(finding, known, there, glued=base.glued)}
    findings = tuple(finding for finding in came.findings if finding not in settled)
    return replace(came, disclosure=_with(came.disclosure, there), findings=findings)


def _owners(disclosure: Disclosure) -> _Owners:
    found: _Owners = {row.id: row for project in disclosure.projects for row in project.indicators}
    return found | {project.id: project for project in disclosure.projects}


def _is_settled(finding: Finding, known: _Owners, there: _Owners, *, glued: bool) -> bool:
    """Whether the copy that a finding is about is untouched; a changed one takes the place of an untouched first."""
    owner, field = finding.fact.owner, finding.fact.field
    base, now = known.get(owner), there.get(owner)
    if base is None or now is None:
        return False
    if finding.rule == _PARTS and (text_at(base, "comparator") or text_at(base, "unit")):
        return False
    before = text_at(base, field)
    copy = composed(asdict(parts_of(before or "", glued))) if finding.rule == _PARTS else before
    if sameness(field, copy, finding.original) is not Same.OTHER:
        return True
    if sameness(field, before, text_at(now, field)) is not Same.OTHER:
        if isinstance(now, Project):
            there[owner] = put(now, field, finding.original, now)
        else:
            there[owner] = put(now, field, finding.original, now)
    return False


def _with(disclosure: Disclosure, there: _Owners) -> Disclosure:
    projects = []
    for project in disclosure.projects:
        rows = tuple(row for old in project.indicators if isinstance(row := there[old.id], Indicator))
        now = there[project.id]
        projects.append(replace(now if isinstance(now, Project) else project, indicators=rows))
    return replace(disclosure, projects=tuple(projects))
