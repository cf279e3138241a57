"""A department's own Word template (Word 样式) looked at before it is filled: its tags, and all that is wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from core.findings import Severity
from core.messages import say
from core.model import Disclosure
from core.word.opened import roots
from core.word.tagged import paragraphs
from core.workbook.proposals.explain import Flaw, TagNote
from core.workbook.proposals.wording import halved, meaning, unknown
from core.workbook.templates.gaps import unseen
from core.workbook.templates.scan import SheetPlan, scan
from core.workbook.templates.tags import Scope, UnknownTagError, half_tag, has_tags, parse, tags_of, written_tags

_LONG = 24
"""Characters of a paragraph that say which one it is"""


@dataclass(frozen=True, slots=True)
class WordLook:
    """A Word template explained: its tags, and flaws; the place of each is the beginning of its paragraph."""

    tags: tuple[TagNote, ...]
    flaws: tuple[Flaw, ...]
    plan: SheetPlan | None
    """None where it cannot be filled"""

    def lacking(self, disclosure: Disclosure) -> tuple[str, ...]:
        """The labels of what a disclosure has and nothing in the template carries."""
        return tuple(_lacking(disclosure, self.plan)) if self.plan is not None else ()


def look_at(document: Any) -> WordLook:
    """Explain a Word template that is open."""
    texts = [text for root in roots(document) for text in paragraphs(root)]
    flaws = tuple(flaw for text in texts for flaw in _flaws(text))
    usable = not any(flaw.severity is Severity.ERROR for flaw in flaws)
    tagged = [text for text in texts if has_tags(text)]
    if not tagged:
        sentence = say("文中没有标记。请在要填内容的地方写上 {{{{项目名称}}}} 这样的标记。")
        return WordLook((), (*flaws, Flaw(Severity.ERROR, "", "", sentence)), None)
    notes = tuple(note for text in tagged for note in _notes(text))
    return WordLook(notes, flaws, _plan(tagged) if usable else None)


def _flaws(text: str) -> Iterator[Flaw]:
    half = half_tag(text)
    if half:
        yield Flaw(Severity.WARNING, "", _place(text), halved(half))
    for written in written_tags(text):
        try:
            parse(written)
        except UnknownTagError as error:
            yield Flaw(Severity.ERROR, "", _place(text), unknown(error))


def _notes(text: str) -> Iterator[TagNote]:
    for written in written_tags(text):
        try:
            (tag,) = tags_of(parse(written))
        except UnknownTagError:
            continue
        yield TagNote("", _place(text), written, meaning(tag))


def _place(text: str) -> str:
    plain = " ".join(text.split())
    return f"“{plain[:_LONG]}…”" if len(plain) > _LONG else f"“{plain}”"


def _plan(texts: Sequence[str]) -> SheetPlan:
    """The tags of paragraphs as if these stood below each other on a sheet."""
    return scan(0, "", {(row, 1): text for row, text in enumerate(texts, 1)}, 1)


def _lacking(disclosure: Disclosure, plan: SheetPlan) -> Iterator[str]:
    """The labels of what the template has no tag for: nothing else carries it, as a ledger does in a workbook."""
    yield from unseen(disclosure, [plan])
    if disclosure.tables and not any(tag.scope is Scope.TABLE for _, tag in plan.tags()):
        yield say("其他表格")
