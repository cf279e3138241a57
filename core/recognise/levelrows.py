"""Rows of a form that has levels and no header over them: 产出指标 | 数量指标 | 里程 | ≥3公里."""

from collections.abc import Sequence

from core.grid import Cell, Grid
from core.recognise.columns import source_of
from core.recognise.draft import RowDraft, Text
from core.recognise.narrated import narrated_rows
from core.terms.tree import is_level1, is_level2, level1_of
from core.terms.value import split_value
from core.terms.words import is_block, plain_label

_NAME_AND_VALUE = 2


def read_level_row(grid: Grid, row: int) -> list[RowDraft]:
    """The indicators of a row that begins with its levels: prose in one cell, or a name and its value in two."""
    cells = grid.row(row)
    levels = _levels(cells)
    if not levels:
        return []
    texts = [cell for cell in cells if cell.row == row and cell.text and cell.column > levels[-1].right]
    if len(texts) == 1:
        drafts = narrated_rows(_text(grid, texts[0]), levels[-1].text)
    elif len(texts) == _NAME_AND_VALUE:
        drafts = [_pair(grid, *texts)]
    else:
        return []
    for draft in drafts:
        for name, cell in zip(("level1", "level2"), _both(levels), strict=False):
            if cell and not (draft.texts.get(name) or Text("")).text:
                draft.texts[name] = _text(grid, cell)
        _complete(draft)
    return drafts


def _complete(draft: RowDraft) -> None:
    """A 一级指标 that stands nowhere, since a merge was lost, is the one that the 二级指标 belongs to."""
    level1, level2 = (draft.texts.get(name, Text("")) for name in ("level1", "level2"))
    known = level1_of(level2.text)
    if not level1.text and known:
        draft.texts["level1"] = Text(known, level2.sources)
        draft.filled.append("level1")


def _levels(cells: Sequence[Cell]) -> list[Cell]:
    """The cells of the levels at the left of a row; nothing but the head of the block may stand before them."""
    found: list[Cell] = []
    for cell in cells:
        label = plain_label(cell.text)
        if is_level1(label) or is_level2(label):
            found.append(cell)
        elif found or (label and not is_block(label)):
            break
    return found


def _both(levels: list[Cell]) -> tuple[Cell | None, Cell | None]:
    """The cells of 一级指标 and 二级指标; 成本指标 behind another level is a 二级指标."""
    first = levels[0] if is_level1(plain_label(levels[0].text)) else None
    second = next((cell for cell in levels[1 if first else 0 :] if is_level2(plain_label(cell.text))), None)
    return first, second


def _pair(grid: Grid, name: Cell, value: Cell) -> RowDraft:
    """Without a header only a number tells that the second text is the value."""
    draft = RowDraft({"level1": Text(""), "level2": Text(""), "level3": _text(grid, name), "value": _text(grid, value)})
    if not split_value(value.text).number or split_value(name.text).number:
        draft.unsure = ["level3", "value"]
        draft.prose = f"{name.text} {value.text}"
    return draft


def _text(grid: Grid, cell: Cell) -> Text:
    return Text(cell.text, (source_of(grid, cell),))
