"""Tags (标记): what a clerk types into the cells of a template, such as ``{{项目名称}}`` or ``{{指标.三级指标}}``.

A tag names a field by its Chinese label or its English name, alone or between other text (``单位：{{金额单位}}``).
Without a prefix it is a field of the department (``{{年度}}``) or of the project at hand. A prefix makes the row
repeat: ``{{指标.…}}`` once for each indicator, ``{{项目.…}}`` for each project, ``{{分项.…}}`` for each item of the
department's goals, ``{{措施.…}}`` for each safeguard. ``{{表格.内容}}`` is where a table that is no performance table
goes. ``{{栏目.联系人}}`` and ``{{指标.栏目.评分标准}}`` are what a form prints under a label that has no field of ours.
``{{中期指标.…}}`` and ``{{年度指标.…}}`` are of the indicators of one period alone, where a form has both: below each
other in rows of their own, or side by side in one row, under an ``{{指标.一级指标}}`` of both.
``|合并`` behind a name (``{{指标.一级指标|合并}}``) merges the cells of rows below each other that say the same.

Two tags show nothing and speak of their row: ``{{如有.政府性基金}}`` leaves it out where that field is empty,
``{{删去本行}}`` always does: a blank form has rows prepared, of which one repeats and the others are not wanted.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS, Field, Kind


class Scope(Enum):
    """Whose texts a tag stands for; the value is the scope's letter in a filled workbook."""

    DOCUMENT = "d"
    PROJECT = "p"
    INDICATOR = "i"
    SUB_GOAL = "g"
    SAFEGUARD = "s"
    TABLE = "t"

    __hash__ = object.__hash__  # that of Enum is worked out from the name each time, for every row of a workbook


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: ``field`` of ``scope`` as in facts (of an item: the field inside it).

    ``part`` is one of comparator, number, bare, unit, text of 指标值; ``repeats`` when a prefix makes the row repeat.
    One with ``only_if`` is a condition of its row and shows nothing. ``period`` as that of an indicator: all where "".
    """

    scope: Scope
    field: str
    kind: Kind
    label: str
    part: str = ""
    repeats: bool = False
    merges: bool = False
    only_if: bool = False
    period: str = ""

    @property
    def is_fact(self) -> bool:
        """Whether the tag's text is a fact itself, not a number of a row, a table or a part of a value."""
        return not self.part and self.shows and self.field != RUNNING and self.scope is not Scope.TABLE

    @property
    def shows(self) -> bool:
        """Whether the tag stands for a text; one that does not says something of its row."""
        return not self.only_if and self.field != DROP


Pieces = tuple[str | Tag, ...]
"""A cell's text taken apart: label texts and the tags between them."""

RUNNING = "#"
"""The "field" of a row's running number (序号)."""
DROP = "-"
"""The "field" of the tag of a row that is not taken over (删去本行)."""
_PREFIXES = {
    Scope.DOCUMENT: ("部门整体", "document"),
    Scope.PROJECT: ("项目", "project"),
    Scope.INDICATOR: ("指标", "indicator"),
    Scope.SUB_GOAL: ("分项", "sub_goal"),
    Scope.SAFEGUARD: ("措施", "safeguard"),
    Scope.TABLE: ("表格", "table"),
}
PERIODS = {"mid": ("中期指标", "mid_indicator"), "annual": ("年度指标", "annual_indicator")}
"""Prefixes of tags for the indicators of one period"""
BOTH = "both"
"""The "period" of a row in which a mid-term and an annual indicator stand side by side"""
_MERGE = ("合并", "merge")
_ONLY_IF = ("如有", "if")
_EXTRA = ("栏目", "extra")
EXTRA = "extra:"
"""Begins the "field" of a tag for what stands under a label without a field of ours; the label follows."""
_PARTS = (("comparator", "符号"), ("number", "数值"), ("bare", "内容"), ("unit", "单位"), ("text", "文字"))
_TAG = re.compile(r"[{｛]{2}([^{}｛｝]*)[}｝]{2}")
_HALF = re.compile(r"[{｛]+([^{}｛｝]+)(?:[}｝]|$)|([^{}｛｝]+)[}｝]{2}")


def english_and_tags() -> Iterator[tuple[str, Tag]]:
    """Every tag with its English name, without the prefix of its scope."""
    yield "year", Tag(Scope.DOCUMENT, "year", Kind.LINE, "年度")
    yield "department", Tag(Scope.DOCUMENT, "department", Kind.LINE, "部门")
    yield "overall.goal", Tag(Scope.DOCUMENT, "overall.goal", Kind.TEXT, "总体绩效目标")
    yield "drop_row", Tag(Scope.DOCUMENT, DROP, Kind.LINE, "删去本行")
    yield "seq", Tag(Scope.PROJECT, "seq", Kind.AMOUNT, "序号")
    yield from (_tag(Scope.PROJECT, field) for field in PROJECT_FIELDS.values())
    yield from (_tag(Scope.INDICATOR, field) for field in INDICATOR_FIELDS.values())
    for name, label in _PARTS:
        kind = Kind.AMOUNT if name in ("number", "bare") else Kind.LINE
        yield f"value_{name}", Tag(Scope.INDICATOR, "value", kind, f"指标值{label}", name)
    for name, label in (("title", "标题"), ("goal", "绩效目标"), ("indicator", "绩效指标")):
        yield name, Tag(Scope.SUB_GOAL, name, Kind.TEXT, label)
    for name, label in (("title", "标题"), ("text", "内容")):
        yield name, Tag(Scope.SAFEGUARD, name, Kind.TEXT, label)
    for name, label in (("title", "标题"), ("cells", "内容")):
        yield name, Tag(Scope.TABLE, name, Kind.TEXT, label)
    for scope in (Scope.INDICATOR, Scope.SUB_GOAL, Scope.SAFEGUARD):
        yield "number", Tag(scope, RUNNING, Kind.AMOUNT, "序号")


def _tag(scope: Scope, field: Field) -> tuple[str, Tag]:
    return field.name, Tag(scope, field.name, field.kind, field.label)


def _key(name: str) -> str:
    """A tag's name without what people vary: spaces, width of brackets, capitals."""
    return re.sub(r"\s", "", name).translate(str.maketrans("（）：．", "():.")).lower()


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, Tag]:
    """Every tag by its names, Chinese and English; those of the department and the project without prefix too."""
    known: dict[str, Tag] = {}
    for english, tag in english_and_tags():
        for name, prefix in zip((tag.label, english), _PREFIXES[tag.scope], strict=True):
            repeated = Tag(tag.scope, tag.field, tag.kind, tag.label, tag.part, repeats=_repeats(tag.scope))
            known[_key(f"{prefix}.{name}")] = repeated
            for period, names in PERIODS.items() if tag.scope is Scope.INDICATOR else ():
                known |= {_key(f"{own}.{name}"): replace(repeated, period=period) for own in names}
            if tag.scope in (Scope.DOCUMENT, Scope.PROJECT):
                known.setdefault(_key(name), tag)
    return known


def _repeats(scope: Scope) -> bool:
    return scope not in (Scope.DOCUMENT, Scope.TABLE)


class UnknownTagError(LookupError):
    """A tag that names no field, with the known names nearest to it."""

    def __init__(self, name: str, nearest: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.nearest = nearest


@lru_cache(maxsize=4096)
def parse(text: str) -> Pieces:
    """The pieces of a cell's text; raises UnknownTagError."""
    pieces: list[str | Tag] = []
    end = 0
    for match in _TAG.finditer(text):
        if match.start() > end:
            pieces.append(text[end : match.start()])
        pieces.append(_look_up(match[1]))
        end = match.end()
    if end < len(text):
        pieces.append(text[end:])
    return tuple(pieces)


def _look_up(written: str) -> Tag:
    name, _, option = written.partition("|")
    prefix, _, field = name.partition(".")
    only_if = _key(prefix) in _ONLY_IF
    tag = _named(field if only_if else name)
    if tag is None or (option and (only_if or _key(option) not in _MERGE)):
        raise UnknownTagError(written.strip(), nearest(name))
    if only_if:
        return replace(tag, repeats=False, only_if=True)
    return replace(tag, merges=bool(option))


def _named(name: str) -> Tag | None:
    """The tag of a name without options."""
    scopes = {_key(word): (scope, "") for scope in (Scope.PROJECT, Scope.INDICATOR) for word in _PREFIXES[scope]}
    scopes |= {_key(word): (Scope.INDICATOR, period) for period, words in PERIODS.items() for word in words}
    first, _, rest = name.partition(".")
    scope, period = scopes.get(_key(first), (None, ""))
    group, _, label = (rest if scope else name).partition(".")
    if _key(group) in _EXTRA and label.strip():
        scoped = scope or Scope.PROJECT
        tag = Tag(scoped, EXTRA + label.strip(), Kind.LINE, label.strip(), period=period)
        return replace(tag, repeats=scope is not None)
    return vocabulary().get(_key(name))


def nearest(name: str) -> tuple[str, ...]:
    """Up to three Chinese names of tags that look like ``name``."""
    names = {_key(shown): shown for shown in _chinese_names()}
    return tuple(names[key] for key in difflib.get_close_matches(_key(name), names, 3, 0.4))


def _chinese_names() -> Iterator[str]:
    for _, tag in english_and_tags():
        prefix = _PREFIXES[tag.scope][0]
        yield tag.label if tag.scope in (Scope.DOCUMENT, Scope.PROJECT) else f"{prefix}.{tag.label}"


def has_tags(text: str) -> bool:
    """Whether a text holds anything that is written like a tag."""
    return _TAG.search(text) is not None


def half_tag(text: str) -> str | None:
    """The first tag of a text with braces missing, as its name; None where all are whole or it names no field."""
    for match in _HALF.finditer(_TAG.sub(" ", text)):
        name = (match[1] or match[2]).strip()
        try:
            _look_up(name)
        except UnknownTagError:
            continue
        return name
    return None


def written_tags(text: str) -> tuple[str, ...]:
    """The tags of a text as they are typed."""
    return tuple(match[0] for match in _TAG.finditer(text))


def tags_of(pieces: Pieces) -> tuple[Tag, ...]:
    """The tags of a cell, in order."""
    return tuple(piece for piece in pieces if isinstance(piece, Tag))


_SHAPES = {Kind.CODE: r"([0-9A-Za-z]*)", Kind.AMOUNT: r"(-?[0-9][0-9,]*(?:\.[0-9]+)?|)", Kind.PERCENT: r"([0-9.]*%?)"}
"""What tells the end of a text inside a cell of several facts."""


_WIDTHS = {mark: f"[{re.escape(pair)}]" for pair in ("：:", "（(", "）)", "，,", "；;", "％%") for mark in pair}
"""Marks that count as one, whatever their width."""


@lru_cache(maxsize=1024)
def _expressions(pieces: Pieces) -> tuple[re.Pattern[str], ...]:
    """How to take a cell apart: by the shapes of its facts, else by the label texts alone, spaces and widths aside."""
    return tuple(
        re.compile("".join(_expression(piece, shaped) for piece in pieces), re.DOTALL) for shaped in (True, False)
    )


def _expression(piece: str | Tag, shaped: bool) -> str:
    if isinstance(piece, Tag):
        return _SHAPES.get(piece.kind, "(.*?)") if shaped else "(.*?)"
    if shaped:
        return re.escape(piece)
    letters = (_WIDTHS.get(letter) or re.escape(letter) for letter in piece if not letter.isspace())
    return r"\s*".join(letters).join((r"\s*", r"\s*"))


def take_apart(pieces: Pieces, text: str) -> tuple[str, ...] | None:
    """The texts at the tags of a cell that shows ``text``; None when it does not fit the label texts any more.

    A single fact without any of its label texts is still that fact; spaces around facts between labels do not count.
    """
    if len(pieces) == 1:
        return (text,)
    for expression in _expressions(pieces):
        match = expression.fullmatch(text)
        if match:
            return tuple(found.strip() for found in match.groups())
    is_bare = not any(isinstance(piece, str) and piece.strip() in text for piece in pieces)
    return (text.strip(),) if is_bare and len(tags_of(pieces)) == 1 else None
