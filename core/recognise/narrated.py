"""Indicators told in prose (文字表述的指标): "数量指标：检查水库≥12座；质量指标：合格率≥95%。" → rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.findings import Source
from core.recognise.draft import ProjectDraft, RowDraft, Text
from core.terms.tree import LEVEL1, TREE, is_level1, is_level2, level1_of
from core.terms.value import split_value

_STEMS = sorted(
    {name.removesuffix("指标") for name in (*LEVEL1, *(n for names in TREE.values() for n in names))}
    | {"可持续发展影响", "社会公众或服务对象满意度", "社会公众满意度"},
    key=len,
    reverse=True,
)
_NUMBER = r"(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）.、．]|[①-⑳])"
_LEVEL = re.compile(
    rf"(?:(?<=[\s。；;，,、：:])|^)\s*(?:{_NUMBER}\s*)?(?P<level>(?:{'|'.join(_STEMS)})(?:指标)?)\s*(?:[（(]\d+分?[)）]\s*)?"
    rf"(?:[：:]|(?<=指标)(?=\s*(?:\n|{_NUMBER})))"
)
_ITEM_END = re.compile(rf"[；;。\n]+|(?<=[\s，,、])(?={_NUMBER}(?!\d))|(?=[①-⑳])")
_ITEM_NUMBER = re.compile(rf"^\s*{_NUMBER}(?!\d)")
_SIGN = re.compile(r"≥|≤|＞|＜|>=|<=|≧|≦|[=＝><]|大于等于|小于等于|大于|小于|不低于|不高于|不少于|不超过|不多于")
_AMOUNT_END = re.compile(
    r"^(?P<name>[^\d，,：:≥≤]{2,40}?)(?P<value>\d[\d,.]*\D{1,8}|(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|[底末初]|份)?[之以]?[前内]?)$"
)
_COMMA = re.compile(r"[，,]")
_LONGEST_VALUE = 30


@dataclass(frozen=True, slots=True)
class Told:
    """An indicator that a text tells: its levels, name and value, each "" where the text does not say it.

    ``certain`` when the text marks where the name ends and the value begins.
    """

    text: str
    level1: str
    level2: str
    name: str
    value: str
    certain: bool

    def draft(self, sources: tuple[Source, ...]) -> RowDraft:
        """The row that it makes; name and value are in doubt unless they are certain."""
        texts = {"level1": self.level1, "level2": self.level2, "level3": self.name, "value": self.value}
        draft = RowDraft({name: Text(text, sources) for name, text in texts.items()}, prose=self.text)
        draft.unsure = [] if self.certain else ["level3", "value"]
        return draft


def tells_levels(text: str) -> int:
    """How many levels (数量指标：…) a text heads its pieces with."""
    return sum(1 for _ in _LEVEL.finditer(text))


def narrate(project: ProjectDraft, text: Text, label: str = "绩效指标") -> None:
    """Keep the indicators that a text tells under a label, which may be their level; else the text as it stands."""
    rows = narrated_rows(text, label if is_level1(label) or is_level2(label) else "")
    project.told.extend(rows)
    if not rows:
        project.further.append((label, text))


def narrate_rest(project: ProjectDraft) -> None:
    """Keep the indicators that paragraphs tell; where there are none at all, those that the goals tell."""
    if project.spoken:
        narrate(project, Text("\n".join(project.spoken)))
    goals = project.texts.get("goals") or project.texts.get("overall_goal")
    if goals and not project.rows and not project.told and tells_levels(goals.text) > 1:
        project.told = narrated_rows(goals)


def begins_item(text: str) -> bool:
    """Whether a paragraph is an item of a list or says a sign: "1.修路里程≥3公里"."""
    return bool(_ITEM_NUMBER.match(text) or _SIGN.search(text))


def narrated_rows(text: Text, level: str = "") -> list[RowDraft]:
    """The rows that a text tells of, see ``told``."""
    return [item.draft(text.sources) for item in told(text.text, level)]


def told(text: str, level: str = "") -> list[Told]:
    """The indicators of a text; ``level`` is what stands over all of it. None where no piece is under a level."""
    marks = list(_LEVEL.finditer(text))
    level1, level2 = _placed("", level) if level else ("", "")
    found = list(_items(text[: marks[0].start()] if marks else text, level1, level2)) if level else []
    for n, mark in enumerate(marks):
        level1, level2 = _placed(level1, mark.group("level"))
        end = marks[n + 1].start() if n + 1 < len(marks) else len(text)
        found += _items(text[mark.end() : end], level1, level2)
    return found


def _placed(level1: str, label: str) -> tuple[str, str]:
    """The levels under a label; 成本指标 is a 二级指标 inside 产出指标 and a 一级指标 elsewhere."""
    if is_level1(label) and not (level1.startswith("产出") and label.startswith("成本")):
        return label, ""
    upper = level1_of(label) or ""
    return (level1 if level1.removesuffix("指标") == upper.removesuffix("指标") else upper), label


def _items(text: str, level1: str, level2: str) -> Iterator[Told]:
    for piece in _pieces(text):
        name, value, certain = _parted(piece)
        yield Told(piece, level1, level2, name, value, certain)


def _pieces(text: str) -> Iterator[str]:
    """The indicators of a piece of text, which semicolons, full stops and lines part; commas, where each has a sign."""
    for item in _ITEM_END.split(text):
        line = _ITEM_NUMBER.sub("", item).strip(" 　、，,：:")
        parts = [part.strip() for part in _COMMA.split(line) if part.strip()]
        if len(parts) > 1 and all(_SIGN.search(part) for part in parts):
            yield from parts
        elif line:
            yield line


def _parted(text: str) -> tuple[str, str, bool]:
    """Name and value of one indicator, and whether it is certain where one ends and the other begins."""
    signs = list(_SIGN.finditer(text))
    if signs and not signs[0].start():
        return "", text, False
    if len(signs) == 1:
        name, value = text[: signs[0].start()].rstrip(" ：:"), text[signs[0].start() :].strip()
        parts = split_value(value)
        return name, value, bool(name and parts.number and not parts.text) and not re.search(r"\d|[，,]", name)
    head, colon, tail = text.partition("：") if "：" in text else text.partition(":")
    if colon and head.strip() and tail.strip() and len(tail) <= _LONGEST_VALUE:
        return head.strip(), tail.strip(), not _SIGN.search(head) and not re.search("[：:，,]", tail)
    amount = _AMOUNT_END.match(text)
    if amount and ("月" in amount["value"] or _is_amount(amount["value"])):
        return amount["name"], amount["value"], False
    return text, "", False


def _is_amount(text: str) -> bool:
    parts = split_value(text)
    return bool(parts.unit) and not parts.text
