"""Texts with tags (标记文字) as a clerk puts them together by choosing."""

import re

from core.workbook.templates.tags import has_tags

_MERGES = re.compile(r"[|｜]\s*(?:合并|merge)\s*(?=[}｝]{2})", re.IGNORECASE)
_END = re.compile(r"(?=[}｝]{2})")


def with_tag(printed: str, tag: str) -> str:
    """A cell that says ``printed`` on the blank form, with a tag: behind a label with a colon, else in its place."""
    if printed.rstrip().endswith(("：", ":")) and not has_tags(printed):
        return printed + tag
    return tag


def is_merging(text: str) -> bool:
    """Whether a text has a tag that merges cells which say the same."""
    return _MERGES.search(text) is not None


def merging(text: str, *, merges: bool) -> str:
    """The text with tags that merge, or that do not."""
    plain = _MERGES.sub("", text)
    return _END.sub("|合并", plain) if merges else plain
