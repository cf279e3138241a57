"""Indicator rows (指标行) under a header, levels filled down over merged and blank cells."""

from collections.abc import Iterator

from core.grid import Grid
from core.headers.find import names_part
from core.headers.header import SHARE, Column, Header
from core.recognise.columns import RowTexts
from core.recognise.draft import RowDraft, Text
from core.terms.tree import is_level1, is_level2, level1_named, level1_of
from core.terms.words import is_total, plain_label

_PLACEHOLDER = {"……", "…", "...", "......", "……。", "*", "**"}
_PERIODS = ("mid", "annual")
_LEVELS = ("level1", "level2")
_NONE = Text("")


class RowReader:
    """Reads rows under one header; remembers the levels above for blank cells."""

    def __init__(self, header: Header) -> None:
        self.header = header
        self._above: list[dict[str, Text]] = [{} for _ in header.blocks]
        levels = [column.text for block in header.blocks for column in block if column.text]
        self._is_doubled = len(header.blocks) == len(_PERIODS) and not levels

    def follow(self, before: "RowReader | None") -> "RowReader":
        """Go on where the rows of the page before stopped: the header came again, a level may go on."""
        if before is not None and before._columns() == self._columns():
            self._above = before._above
        return self

    def _columns(self) -> tuple[str | None, list[list[str]]]:
        return self.header.period, [[column.field for column in block] for block in self.header.blocks]

    def forget(self) -> None:
        """Begin a new project: nothing stands above its first row."""
        self._above = [{} for _ in self.header.blocks]

    def read(self, grid: Grid, row: int) -> Iterator[RowDraft]:
        """The indicators of a row: none where it has only labels, two where mid-term and annual stand side by side."""
        if sums_up(grid, row) or _is_rest_of_header(grid, row):
            return
        for n, block in enumerate(self.header.blocks):
            draft = _draft(RowTexts(grid, row, self.header), block)
            _put_right(draft)
            self._fill_levels(draft, self._above[n])
            if _is_shifted(draft):
                draft.shifted = [name for name, text in draft.texts.items() if text.text]
            if _has_content(draft, row):
                draft.period = _PERIODS[n] if self._is_doubled else self.header.period
                yield draft

    def _fill_levels(self, draft: RowDraft, above: dict[str, Text]) -> None:
        """A blank level is the one above it; a blank level 1 is the one its level 2 belongs to."""
        level1, level2 = draft.texts.get("level1", _NONE), draft.texts.get("level2", _NONE)
        if level1.text and level1 != above.get("level1") and not level2.text:
            above.pop("level2", None)
        if not level2.text and "level2" in draft.texts and "level2" in above:
            level2 = self._fill(draft, "level2", above["level2"])
        if not level1.text and "level1" in draft.texts:
            known, upper = level1_of(level2.text), above.get("level1")
            if upper and known and level1_named(upper.text) == known:
                # So a merged cell comes out of a text; that the tree agrees leaves nothing to note.
                draft.texts["level1"] = upper
            elif upper and (known is None or level1_named(upper.text) is None):
                self._fill(draft, "level1", upper)
            elif known:
                self._fill(draft, "level1", Text(known, level1.sources))
        above.update({name: draft.texts[name] for name in _LEVELS if draft.texts.get(name, _NONE).text})

    def _fill(self, draft: RowDraft, name: str, text: Text) -> Text:
        draft.texts[name] = text
        draft.filled.append(name)
        return text


def sums_up(grid: Grid, row: int) -> bool:
    """Whether a row only sums up those above it: 合计 is the first thing it says."""
    return is_total(next((cell.text for cell in grid.row(row) if cell.row == row and cell.text), ""))


def _draft(texts: RowTexts, block: tuple[Column, ...]) -> RowDraft:
    draft = RowDraft()
    for column in block:
        text = Text(column.text) if column.text else texts.of(column)
        if column.field == "weight" and any(source.row < texts.row for source in text.sources):
            # A weight over several rows is that of the group: it counts once.
            text = Text("", text.sources)
        if column.field in ("further", SHARE):
            draft.further.append((column.label, text))
            continue
        draft.texts[column.field] = text
        if not texts.is_crossed(column):
            continue
        if column.field == "level2" and "level1" in draft.texts:
            draft.texts["level2"] = draft.texts["level1"]
        else:
            draft.crossed.append(column.field)
    return draft


def _put_right(draft: RowDraft) -> None:
    """The only column of levels (指标类型) may hold the second ones: the tree knows the first."""
    text = draft.texts.get("level1", _NONE)
    if "level2" not in draft.texts and level1_of(text.text) and not is_level1(text.text):
        draft.texts |= {"level1": Text("", text.sources), "level2": text}


def _is_shifted(draft: RowDraft) -> bool:
    """Whether levels stand one column beside their own: a 一级指标 in the second, or a 二级指标 in the first."""
    one, two = draft.texts.get("level1", _NONE), draft.texts.get("level2", _NONE)
    right = is_level1(two.text) and not is_level2(two.text)
    left = is_level2(one.text) and not is_level1(one.text) and bool(two.text) and not is_level2(two.text)
    return one != two and (right or left)


def _has_content(draft: RowDraft, row: int) -> bool:
    """Whether a row says more than its levels: a template row left blank is no indicator, whatever hangs into it."""
    told = [text for name, text in draft.texts.items() if name not in ("level1", "level2")]
    told += [text for _, text in draft.further]
    texts = [text.text.strip() for text in told if any(source.row == row for source in text.sources)]
    return any(text and text not in _PLACEHOLDER and not _numbered_blank(text) for text in texts)


def _is_rest_of_header(grid: Grid, row: int) -> bool:
    """Whether a row has nothing of its own but names of columns: a page end has cut the header."""
    texts = [cell.text for cell in grid.row(row) if cell.row == row and cell.text]
    return len(texts) > 1 and all(map(names_part, texts))


def _numbered_blank(text: str) -> bool:
    """ "指标1：" as a blank form of the Ministry has it."""
    return plain_label(text).rstrip("0123456789") == "指标"
