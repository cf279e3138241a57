"""Sides (两侧): two owners of facts that are the same one, and the differences between their texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.compare.difference import Difference, DifferenceKind
from core.compare.matching import match_items
from core.compare.pairing import go_through
from core.compare.sameness import PLAIN, Sense, difference_kind
from core.describe import label_of
from core.facts import Fact
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS, Kind
from core.model import Group, Indicator, Project

_KINDS = {name: field.kind for name, field in (PROJECT_FIELDS | INDICATOR_FIELDS).items()}
_Owner = Project | Indicator


def value_of(owner: _Owner, name: str) -> str | None:
    """The text of a field by its name in the tables of fields; None where the form has no such field."""
    head, _, tail = name.partition(".")
    value: str | Group | None = getattr(owner, head)
    return getattr(value, tail, None) if tail else value  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Sides:
    """The ids of an owner on both sides, with what it takes to understand the texts of each."""

    a: str = ""
    b: str = ""
    sense_a: Sense = PLAIN
    sense_b: Sense = PLAIN

    def fields(self, a: _Owner, b: _Owner, names: Sequence[str]) -> Iterator[Difference]:
        """The differences of the named fields."""
        for name in names:
            text_a, text_b = value_of(a, name), value_of(b, name)
            if text_a != text_b or self.sense_a != self.sense_b:
                yield from self.text(name, name, text_a, text_b)

    def text(
        self, field_a: str, field_b: str, text_a: str | None, text_b: str | None, label: str | None = None
    ) -> Iterator[Difference]:
        """The difference of two texts, if there is one."""
        kind = difference_kind(_KINDS.get(field_a, Kind.TEXT), text_a, text_b, self.sense_a, self.sense_b)
        if kind is not None:
            fact_a, fact_b = Fact(self.a, field_a), Fact(self.b, field_b)
            yield Difference(kind, label or label_of(field_a), fact_a, fact_b, text_a, text_b)

    def whole(self, kind: DifferenceKind, field: str, text_a: str, text_b: str) -> Difference:
        """A difference of that kind between the same field of both."""
        return Difference(kind, label_of(field), Fact(self.a, field), Fact(self.b, field), text_a, text_b)

    def only_a(self, field: str, text: str, label: str | None = None) -> Difference:
        """What only A has at ``field``."""
        fact = Fact(self.a, field)
        return Difference(DifferenceKind.REMOVED, label or label_of(field), fact, None, text, None)

    def only_b(self, field: str, text: str, label: str | None = None) -> Difference:
        """What only B has at ``field``."""
        fact = Fact(self.b, field)
        return Difference(DifferenceKind.ADDED, label or label_of(field), None, fact, None, text)

    def items(self, field: str, a: Sequence[str], b: Sequence[str]) -> Iterator[Difference]:
        """The differences between two lists of texts, such as 绩效目标."""
        return go_through(
            match_items(a, b),
            lambda i, j: self.text(f"{field}[{i}]", f"{field}[{j}]", a[i], b[j]),
            lambda i: self.only_a(f"{field}[{i}]", a[i]),
            lambda j: self.only_b(f"{field}[{j}]", b[j]),
        )
