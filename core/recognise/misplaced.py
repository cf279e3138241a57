"""Doubts about texts that can't be what their column is (放错列的内容); they stay as printed."""

from collections.abc import Iterator, Mapping

from core.facts import Fact, owners
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS, Field
from core.findings import Finding, Severity, Source
from core.headers.kinds import may_hold
from core.messages import say
from core.model import Disclosure


def misplaced(disclosure: Disclosure, origins: Mapping[Fact, tuple[Source, ...]]) -> Iterator[Finding]:
    """A warning at each text that its field can't hold, such as an amount for a name or 质量指标 for a 一级指标."""
    for id, project, indicator in owners(disclosure):
        known = PROJECT_FIELDS if indicator is None else INDICATOR_FIELDS
        for field in known.values():
            text = getattr(indicator or project, field.name, None)
            if isinstance(text, str) and not may_hold(field.name, text):
                yield _doubt(Fact(id, field.name), field, text, origins)


def _doubt(fact: Fact, field: Field, text: str, origins: Mapping[Fact, tuple[Source, ...]]) -> Finding:
    message = say("这里的内容不像是“{label}”，可能放错了列，请对照原文。", label=field.label)
    source = next(iter(origins.get(fact, ())), None)
    return Finding(fact, "parse.misplaced", Severity.WARNING, message, text, source)
