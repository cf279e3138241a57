"""Find and replace (查找替换) over the texts of a disclosure: plain or regular, whole texts, forgiving of widths."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from core import operations
from core.edits import Edit
from core.errors import FindError
from core.facts import Fact, text_at
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.messages import say
from core.model import Disclosure, Indicator, Overall, Project

_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
"""Full-width signs, letters and digits to half-width ones (全角 → 半角)"""
_REFERENCE = re.compile(r"\\(\\|n|\d)|\$(\d)")
_UNSEEN = {"period", "goals"}
"""指标期 is no text of the document; goals are gone through item by item"""
_NAMES = {
    scope: tuple(name for name in table if name.isidentifier() and name not in _UNSEEN)
    for scope, table in (("project", PROJECT_FIELDS), ("indicator", INDICATOR_FIELDS))
}
_PLAIN = {scope: (names, attrgetter(*names)) for scope, names in _NAMES.items()}
"""The fields that are texts of their own, and what gets them all at once"""


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for, and what to put in its place."""

    text: str
    replacement: str = ""
    """In a regular search \\\\1 or $1 stand for groups, \\\\n for a line break"""
    regular: bool = False
    """正则表达式"""
    whole: bool = False
    """整格匹配: nothing else may stand in the text"""
    loose: bool = False
    """忽略全角半角和空白: full and half width are the same, white space does not count"""


class Hit(NamedTuple):
    """A text with what was looked for: the places of it, from and to, and the text after replacing.

    A tuple, for they are made by the ten thousand while the clerk types.
    """

    fact: Fact
    before: str
    spans: tuple[tuple[int, int], ...]
    after: str


def find(
    disclosure: Disclosure,
    query: Query,
    *,
    projects: Collection[str] | None = None,
    facts: Collection[Fact] | None = None,
) -> list[Hit]:
    """The texts that hold what is looked for, in the order of the document.

    All are gone through, or those of ``projects`` (ids of raw tables too), or those at ``facts``.

    Raises FindError where the regular expression or its replacement is none.
    """
    search = _Search(query)
    wanted = None if facts is None else {(fact.owner, fact.field) for fact in facts}
    hits = []
    holds = search.may_hold
    for owner, fields, texts in _owners(disclosure, projects):
        for field, text in zip(fields, texts, strict=True):
            if text is None or not holds(text):  # most texts, and quickly
                continue
            if wanted is not None and (owner, field) not in wanted and (owner, field.partition("[")[0]) not in wanted:
                continue
            hit = search.hit(owner, field, text)
            if hit is not None:
                hits.append(hit)
    return hits


def replace_all(disclosure: Disclosure, hits: Collection[Hit]) -> Edit | None:
    """全部替换: the hits replaced, as one step; None where nothing changes. Raises EditError where one is gone."""
    return operations.set_texts(disclosure, [(hit.fact, hit.after) for hit in hits], say("查找替换"))


def texts_of(disclosure: Disclosure, projects: Collection[str] | None = None) -> Iterator[tuple[str, str, str]]:
    """Owner, field and text of everything that can be edited, in the order of the document."""
    for owner, fields, texts in _owners(disclosure, projects):
        yield from ((owner, field, text) for field, text in zip(fields, texts, strict=True) if text is not None)


_Texts = tuple[str, Sequence[str], Sequence[str | None]]
"""An owner with its fields and the text of each, None for those that the form does not have"""


def _owners(disclosure: Disclosure, projects: Collection[str] | None) -> Iterator[_Texts]:
    """All that has texts, or what belongs to ``projects``, in the order of the document."""
    if projects is None:
        prose = ("department", *_prose(disclosure.overall))
        yield "", prose, [text_at(disclosure, field) for field in prose]
    for project in disclosure.projects:
        if projects is None or project.id in projects:
            yield _texts(project, *_PLAIN["project"])
            for row in project.indicators:
                yield _texts(row, *_PLAIN["indicator"])
    for table in disclosure.tables:
        if projects is None or table.id in projects:
            yield table.id, [table.address(cell) for cell in table.cells], [cell.text for cell in table.cells]


def _texts(
    owner: Project | Indicator, fields: tuple[str, ...], of: Callable[[object], tuple[str | None, ...]]
) -> _Texts:
    parts = list(_parts(owner))
    if not parts:  # as for most rows
        return owner.id, fields, of(owner)
    return owner.id, (*fields, *(field for field, _ in parts)), (*of(owner), *(text for _, text in parts))


def _parts(owner: Project | Indicator) -> Iterator[tuple[str, str]]:
    """Fields that are items of another, and their texts."""
    for n, extra in enumerate(owner.extra):
        yield f"extra[{n}].text", extra.text
    if isinstance(owner, Project):
        for name, items in (("spend_plan", owner.spend_plan), ("goals", owner.goals)):
            for n, item in enumerate(items or ()):
                yield f"{name}[{n}]", item
        return
    for name, group in (("common", owner.common), ("individual", owner.individual)):
        if group is not None:
            yield f"{name}.name", group.name
            yield f"{name}.value", group.value
            yield f"{name}.description", group.description


def _prose(overall: Overall | None) -> list[str]:
    if overall is None:
        return []
    return [
        "overall.goal",
        *(f"overall.sub_goals[{n}].{p}" for n in range(len(overall.sub_goals)) for p in ("title", "goal", "indicator")),
        *(f"overall.safeguards[{n}].{part}" for n in range(len(overall.safeguards)) for part in ("title", "text")),
    ]


class _Search:
    """A query made ready."""

    def __init__(self, query: Query) -> None:
        self._query = query
        try:
            self._pattern = re.compile(_pattern_of(query))
        except re.error as error:
            raise FindError(say("正则表达式有误：{reason}。", reason=error)) from error
        groups = (int(found) for pair in _REFERENCE.findall(query.replacement) for found in pair if found.isdigit())
        self.may_hold: Callable[[str], object] = bool if query.loose and query.text else self._pattern.search
        """False where a text surely does not hold what is looked for"""
        if query.regular and max(groups, default=0) > self._pattern.groups:
            raise FindError(say("替换内容引用的分组在正则表达式中不存在。"))

    def hit(self, owner: str, field: str, text: str) -> Hit | None:
        """The text with its places; None where there are none."""
        if not (self._query.regular or self._query.whole or self._query.loose):
            return self._plain_hit(owner, field, text)
        folded, kept = _folded(text) if self._query.loose else (text, None)
        if kept is not None and self._pattern.search(folded) is None:
            return None
        if self._query.whole:
            whole = self._pattern.fullmatch(folded)
            matches = [whole] if whole is not None else []
        else:
            matches = [match for match in self._pattern.finditer(folded) if match.end() > match.start()]
        if not matches:
            return None
        spans = [(0, len(text)) if self._query.whole else _span(match, 0, kept) for match in matches]
        pieces, end = [], 0
        for match, (start, stop) in zip(matches, spans, strict=True):
            pieces += [text[end:start], self._put(match, text, kept)]
            end = stop
        return Hit(Fact(owner, field), text, tuple(spans), "".join(pieces) + text[end:])

    def _plain_hit(self, owner: str, field: str, text: str) -> Hit | None:
        """The most common kind of query, at a fraction of the time."""
        sought, spans = self._query.text, []
        start = text.find(sought) if sought else -1
        while start >= 0:
            stop = start + len(sought)
            spans.append((start, stop))
            start = text.find(sought, stop)
        if not spans:
            return None
        return Hit(Fact(owner, field), text, tuple(spans), text.replace(sought, self._query.replacement))

    def _put(self, match: re.Match[str], text: str, kept: list[int] | None) -> str:
        """What comes in place of a match: groups as the text has them, not as they were folded."""
        if not self._query.regular:
            return self._query.replacement

        def filled(reference: re.Match[str]) -> str:
            sign = reference.group(1) or reference.group(2)
            if not sign.isdigit():
                return "\n" if sign == "n" else sign
            start, stop = _span(match, int(sign), kept)
            return text[start:stop]

        return _REFERENCE.sub(filled, self._query.replacement)


def _pattern_of(query: Query) -> str:
    if not query.loose:
        return query.text if query.regular else re.escape(query.text)
    if not query.regular:
        return re.escape(_folded(query.text)[0])
    folded = (letter.translate(_HALF) for letter in query.text if not letter.isspace())
    letters = (letter for letter in query.text if not letter.isspace())
    return "".join(old if old == new else re.escape(new) for old, new in zip(letters, folded, strict=True))


def _folded(text: str) -> tuple[str, list[int] | None]:
    """The text in half width without white space, and where each of its letters stands; None where all stand still."""
    half = text.translate(_HALF)
    bare = "".join(half.split())
    if len(bare) == len(half):
        return half, None
    return bare, [n for n, letter in enumerate(half) if not letter.isspace()]


def _span(match: re.Match[str], group: int, kept: list[int] | None) -> tuple[int, int]:
    """Where a group stands in the text as it is; an empty place where it took no part."""
    start, stop = match.span(group)
    if start == stop:
        return 0, 0
    return (start, stop) if kept is None else (kept[start], kept[stop - 1] + 1)
