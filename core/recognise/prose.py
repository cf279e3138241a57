"""Part one, the prose goals of the department (部门整体绩效目标): overall goal, sub goals, safeguards."""

import re
from collections.abc import Iterable, Iterator, Sequence

from core.document import Paragraph
from core.model import Overall, Safeguard, SubGoal
from core.terms.labels import is_contents

_NUMBER = r"(?:第?[一二三四五六七八九十]+[、.．章节]|[（(][一二三四五六七八九十\d]+[)）]、?|\d{1,2}\s?[、.．](?!\d))"
_SECTIONS = {
    "goal": re.compile(rf"^{_NUMBER}?(?:部门)?(?:年度)?(?:总体|整体)绩效目标$"),
    "sub_goals": re.compile(rf"^{_NUMBER}?(?:部门)?(?:年度)?(?:分项|职责分类)绩效目标$"),
    "safeguards": re.compile(rf"^{_NUMBER}?(?:实现年度发展规划目标的|绩效目标)?(?:工作)?保障措施$"),
}
_END = re.compile(r"^(?:第二部分|第[三四五]部分|预算项目绩效目标|(?:部门)?预算项目绩效目标表?)")
_ITEM = re.compile(rf"^{_NUMBER}\s*")
_FIELD = re.compile(r"^(绩效目标|绩效指标)\s*[:：]\s*")
_LONGEST_TITLE = 30


def read_prose(paragraphs: Iterable[Paragraph]) -> Overall | None:
    """The department's prose goals; None where the document has none of the three sections."""
    texts: dict[str, list[str]] = {}
    for section, lines in _sections(paragraph.text for paragraph in paragraphs):
        if lines or section not in texts:
            texts[section] = lines
    if not texts:
        return None
    return Overall(
        "\n".join(texts.get("goal", ())),
        tuple(_sub_goals(texts.get("sub_goals", ()))),
        tuple(_safeguards(texts.get("safeguards", ()))),
    )


def _sections(texts: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Each section with its lines, as often as it is headed: a table of contents heads empty ones."""
    section, lines = "", list[str]()
    for text in texts:
        line = text.strip()
        name = _section_named(line)
        if name is not None:
            if section:
                yield section, lines
            section, lines = name, []
        elif section and line and not is_contents(line):
            lines.append(line)
    if section:
        yield section, lines


def _section_named(line: str) -> str | None:
    """The section that a line heads; "" for a heading that ends all of them."""
    squeezed = "".join(line.split())
    if is_contents(line) or len(squeezed) > _LONGEST_TITLE:
        return None
    for name, pattern in _SECTIONS.items():
        if pattern.match(squeezed):
            return name
    return "" if _END.match(squeezed) else None


def _items(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines grouped under their numbered headings, the first line without its number."""
    item: list[str] = []
    for line in lines:
        number = _ITEM.match(line)
        if number and item:
            yield item
            item = []
        item.append(line[number.end() :] if number else line)
    if item:
        yield item


def _sub_goals(lines: Sequence[str]) -> Iterator[SubGoal]:
    for item in _items(lines):
        parts = {"": list[str](), "绩效目标": list[str](), "绩效指标": list[str]()}
        part = ""
        for line in item:
            field = _FIELD.match(line)
            part = field.group(1) if field else part
            parts[part].append(line[field.end() :] if field else line)
        yield SubGoal(*("\n".join(texts) for texts in parts.values()))


def _safeguards(lines: Sequence[str]) -> Iterator[Safeguard]:
    for item in _items(lines):
        first, rest = item[0], item[1:]
        head, stop, tail = first.partition("。")
        if rest and len(first) <= _LONGEST_TITLE:
            yield Safeguard(first.rstrip("。"), "\n".join(rest))
        elif stop and tail and len(head) <= _LONGEST_TITLE and "，" not in head:
            yield Safeguard(head, "\n".join([tail, *rest]))
        else:
            yield Safeguard("", "\n".join(item))
