"""The header of a torn table: labels put together across column borders and lines, with the column each begins at."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.readers.text.tokens import fits
from core.terms.labels import label_field
from core.terms.tidy import tidy
from core.terms.words import indicator_field, plain_label, project_field

_NOT_CHINESE = re.compile(r"[^\u4e00-\u9fff]+")
_ENOUGH = 3
OTHER = "other"
"""The field of a column whose label is not known"""
_SIGNS = ("nature", "comparator")
_CORE = frozenset({"level1", "level2", "level3", "value"})


@dataclass(frozen=True, slots=True)
class TextHeader:
    """Header rows ``first`` to ``last`` of a raw table: label, field and raw columns (first, last) of each column."""

    first: int
    last: int
    labels: tuple[str, ...]
    fields: tuple[str, ...]
    columns: tuple[tuple[int, int], ...]
    torn: bool
    """Whether a label had to be put together: the text of this table is cut at column borders"""

    @property
    def rows(self) -> range:
        """The rows that the header stands in."""
        return range(self.first, self.last + 1)

    @property
    def is_list(self) -> bool:
        """Whether the rows name their projects."""
        return "project_name" in self.fields

    @property
    def has_units(self) -> bool:
        """Whether rows of departments, units and projects stand between those of indicators (浙江), in a few cells."""
        return "general_public_budget" in self.fields


def find_text_header(rows: list[list[str]], row: int) -> TextHeader | None:
    """The header whose last row is ``row``; None where the row is no header."""
    below = [(column, tidy(text)) for column, text in enumerate(rows[row]) if text.strip()]
    if not any(indicator_field(plain_label(text)) in _CORE for _, text in below):
        return None
    named = list(_named(below))
    indicators = [indicator_field(plain_label(label)) for _, _, label in named]
    if len(_CORE & set(indicators)) < _ENOUGH:
        return None
    torn = len(named) < len(below)
    above = _row_above(rows, row, {column for column, _, _ in named}, torn)
    parts = _row_below(rows, row)
    last = row + bool(parts)
    taken = {column for column, _, _ in above}
    own = (cell for cell in named if cell[0] not in taken and (header_field(cell[2]) or not (torn or parts)))
    columns = _wide(sorted([*above, *parts, *own]))
    labels = tuple(label for _, _, label in columns)
    fields = tuple(_each_once([header_field(label) or OTHER for label in labels]))
    return TextHeader(row - bool(above), last, labels, fields, tuple((left, right) for left, right, _ in columns), torn)


def begins_block(texts: Sequence[str]) -> bool:
    """Whether a row begins with a label of a project block; the head of the indicators, 绩效指标, is none."""
    label = tidy(texts[0]) if texts else ""
    return label_field(label) not in (None, "month", "seq") and not label.endswith("指标")


def all_headers(rows: list[list[str]]) -> Iterator[TextHeader]:
    """Each header of a raw table; page ends repeat them."""
    return (header for row in range(len(rows)) if (header := find_text_header(rows, row)))


def _wide(columns: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The columns, each reaching to the next one: blanks beside a label are a part of it."""
    ends = [*(left - 1 for left, _, _ in columns[1:]), columns[-1][1]]
    return [(left, max(right, end), label) for (left, right, label), end in zip(columns, ends, strict=True)]


def header_field(label: str) -> str:
    """The field that a header label names; "" where it is not known."""
    plain = plain_label(label)
    field = indicator_field(plain) or project_field(plain) or ""
    if field == "sign":
        return "nature" if "性质" in plain else "comparator"
    return "unit_name" if field == "unit" and "名称" in plain else field


def _each_once(fields: Sequence[str]) -> Iterator[str]:
    """The fields, a second column of one as "value~2"; without 项目名称 the units' column names the projects."""
    seen: Counter[str] = Counter()
    for name in fields:
        field = "project_name" if name == "unit_name" and "project_name" not in fields else name
        seen[field] += 1
        yield field if seen[field] == 1 else f"{field}~{seen[field]}"


def with_signs(header: TextHeader, rows: Sequence[Sequence[str]]) -> TextHeader:
    """The header with nature (正向, 定性 …) and comparator (≥, 大于等于 …) told by the cells, not by the labels."""
    places = [n for n, field in enumerate(header.fields) if field in _SIGNS]
    orders: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        kinds = (name for text in row for name in _SIGNS if fits(tidy(text), name) > 0)
        orders[tuple(dict.fromkeys(kinds))] += 1
    usual = next((order for order, _ in orders.most_common() if len(order) == len(places)), None)
    if usual is None:
        return header
    fields = [*header.fields]
    for place, name in zip(places, usual, strict=True):
        fields[place] = name
    return replace(header, fields=tuple(fields))


def _named(cells: list[tuple[int, str]]) -> Iterator[tuple[int, int, str]]:
    """The cells with labels torn in two put together: 绩效指标 | 示描述 is 绩效指标描述."""
    n = 0
    while n < len(cells):
        column, text = cells[n]
        whole = _joined(text, cells[n + 1][1]) if n + 1 < len(cells) else None
        if whole:
            yield column, cells[n + 1][0], whole
            n += 2
        else:
            yield column, column, text
            n += 1


def _joined(first: str, second: str) -> str | None:
    """The header that two pieces make, with a letter lost, doubled or spoilt at the border; None for two headers."""
    if indicator_field(plain_label(second)):
        return None
    second = _NOT_CHINESE.sub("", second)
    for whole in (first + second, first + second[1:], first[:-1] + second):
        if indicator_field(plain_label(whole)) and len(whole) > len(first):
            return whole
    return None


def _row_below(rows: list[list[str]], row: int) -> list[tuple[int, int, str]]:
    """The parts of a header cell that the next row names (资金安排: 总计, 一般公共预算 …); none where it has data."""
    if row + 1 >= len(rows):
        return []
    cells = [(column, tidy(text)) for column, text in enumerate(rows[row + 1]) if text.strip()]
    parts = [(column, column, text) for column, text in cells if project_field(plain_label(text))]
    return parts if parts and len(parts) == len(cells) else []


def _row_above(rows: list[list[str]], row: int, taken: set[int], torn: bool) -> list[tuple[int, int, str]]:
    """The project columns that the row above the header names, each with what stands under it.

    A label between them that is not known names a column too, unless it may be a piece of a ``torn`` one.
    """
    if row == 0:
        return []
    texts = [tidy(text) for text in rows[row - 1]]
    under = [tidy(text) for text in rows[row]]
    columns = []
    for column, text in enumerate(texts):
        below = under[column] if column < len(under) and not indicator_field(plain_label(under[column])) else ""
        label = text + below
        if text and column not in taken - {column if below else -1} and project_field(plain_label(label)):
            columns.append((column, column, label))
    if len(columns) < 2:
        return []
    last = max(column for column, _, _ in columns)
    known = taken | {column for column, _, _ in columns}
    others = [(n, n, text) for n, text in enumerate(texts[:last]) if text and n not in known and not torn]
    return sorted([*columns, *others])
