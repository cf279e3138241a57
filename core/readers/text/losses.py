"""What a list has lost (丢失的内容): blanks that hardly any row has, values without the sign or unit that others tell.

Only texts lose cells so. What other cells say decides: the rest of the column, the 指标描述, the name of the indicator.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.findings import Severity
from core.messages import say
from core.readers.text.aligned import Doubt
from core.readers.text.header import TextHeader
from core.readers.text.pairs import MendedPairs
from core.readers.text.tokens import base, fits
from core.terms.tidy import tidy
from core.terms.value import ValueParts, split_value

_EXPECTED = {"value": 0.0, "nature": 0.7, "comparator": 0.7, "unit": 0.7}
"""Share of the rows with a text for a field beyond which a blank is a loss."""
_SHARE = re.compile(r"(?:率|比例|占比|比重|百分比|满意度)$")
"""Names of indicators that are counted in per cent."""
_WHOLE = 100
_FEWEST = 3
"""Values with ≥ that make it the rule"""
_NARROW, _LESS = re.compile(r"\s*>\s*\d"), re.compile(r"\s*<\s*\d")
_UNFINISHED = re.compile(r"(?:[.．,，/\-—~～至（(]|大于|小于|等于|不低于|不少于|不高于|不超过|至少|[≥≤＞＜＝>=<])$")
"""A value that something has to follow on"""
_TOLD = r"(大于等于|小于等于|不低于|不少于|不高于|不超过|至少|[≥≤＞＜]|>=?|<=?)?\s*{number}\s*([%％])?(?![\d.])"
"""How 指标描述 tells the number of a value again, with its sign and the sign of per cent."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table with an indicator."""

    table: MendedPairs
    number: int
    columns: dict[str, int]

    def text(self, field: str) -> str:
        """The text of a field; "" where the row or its table has none."""
        texts = self.table.table.rows[self.number]
        column = self.columns.get(field, len(texts))
        return tidy(texts[column]) if column < len(texts) else ""

    def doubt(self, field: str, rule: str, message: str, fixes: tuple[str, ...] = ()) -> None:
        """Tell a doubt at a field."""
        told = Doubt(rule, Severity.WARNING, message, self.text(field), fixes)
        self.table.tell(self.number, self.columns[field], told)


def flag_losses(tables: Sequence[MendedPairs]) -> None:
    """Put doubts on what the tables of a document have lost."""
    by_header: dict[tuple[str, ...], list[_Row]] = {}
    for table in tables:
        header = table.table.header
        if header is not None:
            by_header.setdefault(header.fields, []).extend(_rows(table, header))
    for fields, rows in by_header.items():
        _flag_nameless(rows, fields)
        for suffix in sorted({name.removeprefix("level3") for name in fields if base(name) == "level3"}):
            named = [row for row in rows if row.text(f"level3{suffix}")]
            _flag_blanks(named, fields, suffix)
            _flag_values(named, fields, suffix)


def _rows(table: MendedPairs, header: TextHeader) -> Iterator[_Row]:
    columns = dict(zip(header.fields, (left for left, _ in header.columns), strict=True))
    return (_Row(table, number, columns) for number in table.table.body())


def _flag_nameless(rows: Sequence[_Row], fields: Sequence[str]) -> None:
    """A value without a name is no indicator: what stands in its row has lost another one."""
    named = {kind: [name for name in fields if base(name) == kind] for kind in ("level3", "value", "description")}
    message = say("这一行前后有零散的文字，内容可能不完整，请对照原文。")
    for row in rows if named["level3"] else ():
        if any(map(row.text, named["value"])) and not any(map(row.text, named["level3"])):
            for name in filter(row.text, named["value"] + named["description"]):
                row.doubt(name, "parse.row-torn", message)


def _flag_blanks(rows: Sequence[_Row], fields: Sequence[str], suffix: str) -> None:
    """A blank where nearly all rows with a name have a text, and a bare number without a unit where any has one."""
    for name in (f"{name}{suffix}" for name in _EXPECTED if f"{name}{suffix}" in fields):
        filled = sum(bool(row.text(name)) for row in rows)
        usual = filled > _EXPECTED[base(name)] * len(rows)
        for row in rows:
            counted = filled and base(name) == "unit" and fits(row.text(f"value{suffix}"), "weight") > 0
            if (usual or counted) and not row.text(name):
                message = say("原文这里没有文字，可能在转换时丢失，请对照原件。")
                row.doubt(name, "parse.text-missing", message)


def _flag_values(rows: Sequence[_Row], fields: Sequence[str], suffix: str) -> None:
    """A value that breaks off, or whose number has a sign or 百分号 elsewhere in its row and not in its cell."""
    value, description = f"value{suffix}", f"description{suffix}"
    has_unit, has_sign = (f"{name}{suffix}" in fields for name in ("unit", "comparator"))
    usual = Counter(bool(split_value(row.text(value)).comparator) for row in rows)
    narrow = _reads_signs_narrow([row.text(value) for row in rows])
    for row in rows:
        text = row.text(value)
        parts = split_value(text)
        if narrow and _NARROW.match(text):
            message = say("其他行都是“≥”，这里的“＞”可能是识别错误，请对照原文。")
            row.doubt(value, "parse.sign-doubtful", message, ("≥" + text[1:].lstrip(),))
        if _UNFINISHED.search(text):
            message = say("这个指标值像是没有写完，后面的内容可能丢失，请对照原文。")
            row.doubt(value, "parse.value-cut", message)
        if not parts.number or parts.text:
            continue
        told = re.search(_TOLD.format(number=re.escape(parts.number)), row.text(description))
        sign, percent = (told.group(1) or "", told.group(2) or "") if told else ("", "")
        if not percent and _is_share(row.text(f"level3{suffix}"), parts):
            percent = "%"
        lost_unit = bool(percent) and not parts.unit and not has_unit
        lost_sign = bool(sign) and not parts.comparator and not has_sign and usual[True] > usual[False]
        if lost_unit or lost_sign:
            number = f"{parts.number}{percent if lost_unit else ''}"
            whole = f"{sign if lost_sign else ''}{text.replace(parts.number, number, 1)}"
            message = say("这个指标值可能少了符号或单位，应为“{value}”，请对照原文。", value=whole)
            row.doubt(value, "parse.value-bare", message, (whole,))


def _reads_signs_narrow(values: Sequence[str]) -> bool:
    """Whether a narrow > is what is left of ≥: systems print ＞ in full width, and < is no part of another sign."""
    return sum(value.startswith("≥") for value in values) >= _FEWEST and not any(map(_LESS.match, values))


def _is_share(name: str, parts: ValueParts) -> bool:
    """Whether a bare number is that of an indicator which is counted in per cent."""
    return bool(_SHARE.search(name)) and parts.number.isdigit() and 1 < int(parts.number) <= _WHOLE
