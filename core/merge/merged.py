"""Merged (合并结果): a document and a workbook that came back as one, with what was taken and what is left open."""

from dataclasses import dataclass, replace

from core.edits import apply
from core.errors import MergeError
from core.merge.align import align, ids_agree
from core.merge.incoming import Incoming
from core.merge.merging import Merging, merging
from core.messages import say
from core.model import Disclosure
from core.reading import Reading


@dataclass(frozen=True, slots=True)
class Merged:
    """A document with the changes of the other side in it, and the states that they are told by."""

    ours: Disclosure
    """The document before"""
    theirs: Disclosure
    """The other side, with the ids of the document"""
    disclosure: Disclosure
    """The document after"""
    taken: tuple[Incoming, ...]
    left: tuple[Incoming, ...]
    """What somebody has to decide: conflicts and doubtful changes; the document's own texts stand there"""
    by_ids: bool
    """Whether rows were known by their ids; else by what they say"""


def merged(ours: Reading, came: Reading, base: Reading | None = None, *, everything: bool = False) -> Merged:
    """Bring what is certain, or ``everything``, of a file that came back into a document.

    ``base`` is the file as it was sent out; without it the document stands in, and there are no conflicts then. Raises
    MergeError where the two files have no project in common.
    """
    here, at_hand = _made_ready(ours, came, base)
    if at_hand.is_strange:
        name = came.document.name
        raise MergeError(say("“{name}”里没有一个项目与本文件相同，没有合并。请确认选对了文件。", name=name))
    found = at_hand.incoming(here)
    taken = tuple(change for change in found if everything or change.certain)
    edit = at_hand.edit(here, taken)
    after = apply(here, edit) if edit else here
    left = tuple(change for change in found if not (everything or change.certain))
    return Merged(here, at_hand.theirs, after, taken, left, at_hand.by_ids)


def _made_ready(ours: Reading, came: Reading, base: Reading | None) -> tuple[Disclosure, Merging]:
    """The document with the ids of the base, and the other two states of the comparison."""
    if base is None:
        return ours.disclosure, merging(ours.disclosure, ours.disclosure, came)
    known = base.disclosure
    by_ids = ours.save is not None and ids_agree(known, ours.disclosure)
    aligned = align(known, known, ours.disclosure, by_ids=by_ids)
    at_hand = merging(known, aligned.disclosure, came)
    return aligned.disclosure, replace(at_hand, doubts={**aligned.doubts, **at_hand.doubts})
