"""Corrections (手工修改) carried over to what was read again, where the text that was read is still the same."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from core.facts import text_at, with_text
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.model import Indicator, Project


def carried_over(before: Mapping[str, Project], old: Sequence[Project], new: Sequence[Project]) -> list[Project]:
    """The projects ``new`` with what was changed by hand from ``before`` to ``old``.

    Only where there are as many projects, and as many rows as were read, is it known which is which.
    """
    if len(old) != len(new):
        return list(new)
    return [_carried(before.get(now.id), now, read) for now, read in zip(old, new, strict=True)]


def _carried(before: Project | None, now: Project, read: Project) -> Project:
    if before is None:
        return read
    for name in _plain(PROJECT_FIELDS):
        text, was = text_at(now, name), text_at(before, name)
        if text != was and text_at(read, name) == was:
            read = with_text(read, name, text)
    if not len(before.indicators) == len(now.indicators) == len(read.indicators):
        return read
    rows = zip(before.indicators, now.indicators, read.indicators, strict=True)
    return replace(read, indicators=tuple(_row(*three) for three in rows))


def _row(before: Indicator, now: Indicator, read: Indicator) -> Indicator:
    if before.id != now.id:
        return read
    for name in _plain(INDICATOR_FIELDS):
        text, was = text_at(now, name), text_at(before, name)
        if text != was and text_at(read, name) == was:
            read = with_text(read, name, text)
    return read


def _plain(table: Mapping[str, object]) -> Iterator[str]:
    return (name for name in table if name.isidentifier())
