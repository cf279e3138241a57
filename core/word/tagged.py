"""Paragraphs of a Word template that hold tags: their text over all runs, and facts put in the tags' place."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml

from core.word.markup import legal, run_content
from core.workbook.templates.tags import Tag, has_tags, parse, tags_of

_TAG = re.compile(r"[{｛]{2}[^{}｛｝]*[}｝]{2}")


def tagged_paragraphs(block: Any) -> Iterator[tuple[Any, str]]:
    """The paragraphs of a block (itself, those in its cells and text boxes) that hold tags, with their texts."""
    return ((paragraph, text) for paragraph, text in _read(block) if has_tags(text))


def paragraphs(block: Any) -> Iterator[str]:
    """The texts of all paragraphs of a block, those in its cells and text boxes as well."""
    return (text for _, text in _read(block))


def _read(block: Any) -> Iterator[tuple[Any, str]]:
    for paragraph in block.iter(qn("w:p")):
        yield paragraph, "".join(node.text or "" for node in _texts(paragraph))


def tags_in(block: Any) -> list[Tag]:
    """All tags of a block; raises UnknownTagError."""
    return [tag for _, text in tagged_paragraphs(block) for tag in tags_of(parse(text))]


def put_texts(block: Any, text_of: Callable[[Tag], str]) -> None:
    """Put texts in the place of all tags of a block, each in the looks of the run in which its tag begins."""
    for paragraph, text in list(tagged_paragraphs(block)):
        for match in reversed(list(_TAG.finditer(text))):
            (tag,) = tags_of(parse(match[0]))
            _replace(list(_texts(paragraph)), match.start(), match.end(), text_of(tag))
        for node in list(_texts(paragraph)):
            _break_lines(node)


def _texts(paragraph: Any) -> Iterator[Any]:
    """The ``w:t`` of a paragraph, those of text boxes in it left out."""
    for node in paragraph.iter(qn("w:t")):
        if next(node.iterancestors(qn("w:p"))) is paragraph:
            yield node


def _replace(nodes: Sequence[Any], start: int, end: int, text: str) -> None:
    """Put ``text`` for the characters from ``start`` to ``end``, which Word may have cut over several nodes."""
    offset = 0
    for node in nodes:
        own = node.text or ""
        first, last = max(start - offset, 0), min(end - offset, len(own))
        if first < last:
            node.text = own[:first] + legal(text) + own[last:]
            text = ""
        offset += len(own)


def _break_lines(node: Any) -> None:
    """Make elements of the line breaks and tabs in a node's text."""
    made = parse_xml(f"<w:r {nsdecls('w')}>{run_content(node.text or '')}</w:r>")
    for element in list(made):
        node.addprevious(element)
    node.getparent().remove(node)
