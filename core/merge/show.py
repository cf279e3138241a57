"""Showing (展示) what came in: its kind and what it is about, in the words of the clerk."""

from core.describe import label_of
from core.merge.incoming import Incoming, IncomingKind, What
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
