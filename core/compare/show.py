"""Show (展示) a comparison: lines for people, JSON for scripts."""

from typing import Any

from core.compare.difference import Comparison, Difference, DifferenceKind
from core.compare.matching import row_name
from core.describe import Places
from core.facts import Fact, Paths
from core.messages import say
from core.model import Disclosure


def kind_name(kind: DifferenceKind) -> str:
    """改动, 增加, 减少 …"""
    return {
        DifferenceKind.CHANGED: say("改动"),
        DifferenceKind.ADDED: say("增加"),
        DifferenceKind.REMOVED: say("减少"),
        DifferenceKind.SAME_BUT_WIDTH: say("仅空白或全半角不同"),
        DifferenceKind.SAME_BUT_SPELLING: say("写法不同"),
    }[kind]


class SideBySide:
    """Names where differences stand, for two disclosures."""

    def __init__(self, a: Disclosure, b: Disclosure) -> None:
        self._a, self._b = Places(a), Places(b)
        self._rows_a, self._rows_b = _names(a), _names(b)

    def parts(self, difference: Difference) -> tuple[str, str]:
        """Project and row, as A counts them; as B does where A has neither."""
        if difference.a is not None:
            return self._a.parts(difference.a)[:2]
        return self._b.parts(difference.b or Fact())[:2]

    def parts_in_b(self, difference: Difference) -> tuple[str, str]:
        """Project and row as B counts them, "" where B has neither."""
        return self._b.parts(difference.b)[:2] if difference.b is not None else ("", "")

    def row_name(self, difference: Difference) -> str:
        """三级指标 of the row that differs, as A calls it; "" where it is no row."""
        if difference.a is not None:
            return self._rows_a.get(difference.a.owner, "")
        return self._rows_b.get(difference.b.owner, "") if difference.b else ""

    def line(self, difference: Difference) -> str:
        """A difference for people: what kind, where, the texts of both sides."""
        place = " · ".join(filter(None, (*self.parts(difference), difference.label)))
        a, b = ("“" + (text or "") + "”" for text in difference.shown)
        match difference.kind:
            case DifferenceKind.ADDED:
                texts = b
            case DifferenceKind.REMOVED:
                texts = a
            case _:
                texts = f"{a} → {b}"
        return f"{kind_name(difference.kind)}\t{place}\t{texts}".replace("\n", " ")


def _names(disclosure: Disclosure) -> dict[str, str]:
    return {row.id: row_name(row) for project in disclosure.projects for row in project.indicators}


def summary(comparison: Comparison) -> str:
    """How many differences there are of each kind, in one sentence."""
    if not comparison.differences:
        return say("没有不同。")
    kinds = [difference.kind for difference in comparison.differences]
    counts = "，".join(f"{kind_name(kind)} {kinds.count(kind)}" for kind in DifferenceKind if kind in kinds)
    return say("共 {count} 处不同：{counts}。", count=len(kinds), counts=counts)


def comparison_json(comparison: Comparison, a: Disclosure, b: Disclosure) -> dict[str, Any]:
    """Differences and notes as ``compare --json`` prints them: a path is null where a side has no such thing."""
    paths_a, paths_b = Paths(a), Paths(b)
    return {
        "differences": [
            {
                "kind": difference.kind.value,
                "path_a": difference.a and paths_a.path(difference.a),
                "path_b": difference.b and paths_b.path(difference.b),
                "label": difference.label,
                "text_a": difference.text_a,
                "text_b": difference.text_b,
            }
            for difference in comparison.differences
        ],
        "notes": list(comparison.notes),
    }
