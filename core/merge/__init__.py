"""Merge (合并): two sides that were edited since they were the same, and what the other one has to give."""

from core.merge.align import Aligned, align, ids_agree
from core.merge.bases import Base, Bases
from core.merge.incoming import Incoming, IncomingKind, What
from core.merge.merged import Merged, merged
from core.merge.merging import Merging, merging
from core.merge.rebase import Rebased, is_news, rebase
from core.merge.resolve import resolved
from core.merge.step import edit_between
from core.merge.threeway import incoming

__all__ = [
    "Aligned",
    "Base",
    "Bases",
    "Incoming",
    "IncomingKind",
    "Merged",
    "Merging",
    "Rebased",
    "What",
    "align",
    "edit_between",
    "ids_agree",
    "incoming",
    "is_news",
    "merged",
    "merging",
    "rebase",
    "resolved",
]
