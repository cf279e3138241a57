"""Showing (展示) what came in: its kind and what it is about, in the words of the clerk, and as JSON for scripts."""

from typing import Any

from core.describe import Places, label_of
from core.facts import Fact, Paths
from core.fields import printed
from core.merge.incoming import Incoming, IncomingKind, What
from core.merge.merged import Merged
from core.messages import say


def kind_name(change: Incoming) -> str:
    """改动, 增加, 删除, 换位, 冲突."""
    if change.slight:
        return say("仅空白或全半角不同")
    return {
        IncomingKind.CHANGED: say("改动"),
        IncomingKind.ADDED: say("增加"),
        IncomingKind.REMOVED: say("删除"),
        IncomingKind.MOVED: say("换位"),
        IncomingKind.CONFLICT: say("冲突"),
    }[change.kind]


def what_name(change: Incoming) -> str:
    """The label of the text, or 整行, 整个项目, 先后顺序."""
    return {
        What.TEXT: label_of(change.fact.field),
        What.ROW: say("整行"),
        What.PROJECT: say("整个项目"),
        What.TABLE: say("整张表格"),
        What.ORDER: say("先后顺序"),
    }[change.what]


def merged_lines(merged: Merged, *, written: bool) -> list[str]:
    """Each change for people: what becomes of it, what kind, where, the texts of both sides, why it is doubtful.

    ``written`` says whether the result stands in a file; else the changes are only listed.
    """
    ours, theirs = Places(merged.ours), Places(merged.theirs)

    def line(change: Incoming, fate: str) -> str:
        project, row, label = ours.parts(change.fact)
        if not project:
            project, row, label = theirs.parts(change.fact)
        home = project or ours.parts(Fact(change.project))[0]
        what = label if change.what is What.TEXT else what_name(change)
        place = " · ".join(filter(None, (home, row, what)))
        doubt = say("（{doubt}）", doubt=change.doubt) if change.doubt else ""
        return f"{fate}\t{kind_name(change)}\t{place}\t{_texts(change)}{doubt}".replace("\n", " ")

    taken = [line(change, say("已合并") if written else say("可合并")) for change in merged.taken]
    return [*taken, *(line(change, say("待定")) for change in merged.left)]


def _texts(change: Incoming) -> str:
    sides = (printed(change.fact.field, text) for text in (change.ours, change.theirs))
    return " → ".join(f"“{text}”" for text in sides if text is not None)


def merged_summary(merged: Merged, *, written: bool) -> str:
    """How many changes were (or can be) taken and how many are left, in one sentence."""
    if not merged.taken and not merged.left:
        return say("没有要合并的修改。")
    taken, left = len(merged.taken), len(merged.left)
    if written:
        return say("已合并 {taken} 处，待定 {left} 处。", taken=taken, left=left)
    return say("可合并 {taken} 处，待定 {left} 处。用 -o 写出合并结果。", taken=taken, left=left)


def merged_json(merged: Merged) -> list[dict[str, Any]]:
    """The changes as ``merge --json`` prints them.

    ``path`` is that of the document before merging, ``path_came`` that of the file that came back; null where a side
    has no such thing.
    """
    ours, theirs = Paths(merged.ours), Paths(merged.theirs)
    return [
        {
            "taken": taken,
            "kind": change.kind.value,
            "what": change.what.value,
            "path": ours.path(change.fact),
            "path_came": theirs.path(change.fact),
            "label": what_name(change),
            "base": change.base,
            "ours": change.ours,
            "came": change.theirs,
            "slight": change.slight,
            "doubt": change.doubt,
        }
        for taken, changes in ((True, merged.taken), (False, merged.left))
        for change in changes
    ]
