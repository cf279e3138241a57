"""Torn rows put back under their header: each text in the column that it fits."""

from itertools import pairwise

from core.findings import Severity
from core.messages import say
from core.readers.text.align import FIRM, LOOSE, align
from core.readers.text.aligned import AlignedRow, Doubt
from core.readers.text.header import TextHeader
from core.readers.text.orphans import LABELS, Orphans, go_on
from core.readers.text.pairs import MendedPairs
from core.readers.text.parted import told_parted
from core.readers.text.tokens import Token, base, fits, is_piece, is_rubbish, tokens_of, whole_label
from core.readers.text.torn import Words, is_copy
from core.terms.tree import LEVEL1

_STRONG = ("level1", "level2", "nature", "comparator")
FULL_ROW = 3


def aligned_rows(
    whole: MendedPairs, header: TextHeader, words: Words, *, drifts: bool = False, torn: bool = True
) -> list[AlignedRow]:
    """The rows under a header, one for each indicator; repeated headers are dropped, pieces given back.

    What the rows needed before they stood in their columns is told at their texts. ``drifts`` says that the table does
    not keep its columns, ``torn`` that some table of the document is cut at its borders.
    """
    made: list[AlignedRow] = []
    table = whole.table
    body = [n for n in range(header.last + 1, len(table.rows)) if n not in table.heads]
    filled = [(n, tokens) for n in body if (tokens := _without_rubbish(tokens_of(table.rows[n]), header))]
    drift = LOOSE if drifts else FIRM
    orphans = Orphans(header, words, torn=torn)
    for (number, tokens), (_, below) in pairwise([*filled, (len(table.rows), [])]):
        own = _is_whole(tokens) or _has_most(tokens, header) or _is_complete(tokens, below, header)
        if own and not (made and _goes_on(tokens, made[-1])):
            row = _aligned(tokens, header, drift, words)
            _take_over(whole, number, row, header)
            _hand_up_goal(row, made)
            orphans.settle(made[-1] if made else None, row)
            made.append(row)
        else:
            orphans.keep(tokens)
    orphans.settle(made[-1] if made else None, None)
    for row in made:
        _complete_levels(row)
    return made


def _take_over(whole: MendedPairs, number: int, row: AlignedRow, header: TextHeader) -> None:
    """Tell at the texts of a row what was told of it before."""
    fields = {n: name for name, (left, right) in zip(header.fields, header.columns, strict=True) for n in (left, right)}
    fields |= {column: name for name, column in row.places.items()}
    for column, name in fields.items():
        if doubt := whole.doubts.get((number, column)):
            row.doubt(name, doubt)


def _without_rubbish(tokens: list[Token], header: TextHeader) -> list[Token]:
    """The tokens without rule strokes, and without what stands for 一级指标 but is none: the tree knows it."""
    kept = [token for token in tokens if not is_rubbish(token.text)]
    if "level1" in header.fields and len(kept) > FULL_ROW and not header.is_list:
        first, second = kept[0], kept[1]
        own = first.column == header.columns[header.fields.index("level1")][0]
        if own and fits(first.text, "level1") < 0 < fits(second.text, "level2"):
            return kept[1:]
    return kept


def _is_whole(tokens: list[Token]) -> bool:
    """Whether tokens are a row of their own and no pieces of the row before."""
    strong = any(fits(token.text, name) > 0 for token in tokens for name in _STRONG)
    return strong and len(tokens) >= FULL_ROW


def _has_most(tokens: list[Token], header: TextHeader) -> bool:
    """Whether tokens fill all columns behind the levels, which stand above: no pieces do where nothing is torn.

    Where these are a name and a value only, each stands in its column and the value is one.
    """
    if header.torn or header.is_list:
        return False
    free = [n for n, name in enumerate(header.fields) if base(name) not in ("level1", "level2", "other")]
    if len(tokens) >= max(len(free), FULL_ROW):
        return True
    in_place = [token.column for token in tokens] == [header.columns[n][0] for n in free]
    return in_place and fits(tokens[-1].text, "value") > 0


def _is_complete(tokens: list[Token], below: list[Token], header: TextHeader) -> bool:
    """Whether tokens are a name and a value in their columns, and what stands below is no rest of these.

    So a row of a torn form tells itself whose 二级指标 stands in another one.
    """
    if header.is_list or not {"level3", "value"} <= set(header.fields):
        return False
    name, value = (header.columns[header.fields.index(field)] for field in ("level3", "value"))
    return bool(_text_at(tokens, name)) and all(
        fits(text, "value") > 0 for text in (_text_at(tokens, value), _text_at(below, value) or "0")
    )


def _text_at(tokens: list[Token], columns: tuple[int, int]) -> str:
    """The text of a row under a header; "" where it has none there."""
    return next((token.text for token in tokens if columns[0] <= token.column <= columns[1]), "")


def _goes_on(tokens: list[Token], row: AlignedRow) -> bool:
    """Whether the first token of a row ends a level label that the row before has only the beginning of."""
    before = row.text("level1")
    return is_piece(before, LEVEL1) and whole_label(before, tokens[0].text, "level1") is not None


def _aligned(tokens: list[Token], header: TextHeader, drift: float, words: Words) -> AlignedRow:
    row = AlignedRow()
    places = align(tokens, header.fields, header.columns, drift)
    for n, name in enumerate(header.fields):
        pieces = [token.raw for token, place in zip(tokens, places, strict=True) if place == n]
        if not pieces:
            continue
        row.raw[name], certain = words.mend(pieces)
        row.places[name] = tokens[places.index(n)].column
        if len(pieces) > 1:
            _note_mending(row, name, pieces, certain)
    for (first, place), (other, beside) in pairwise(zip(tokens, places, strict=True)):
        if first.column == other.column:
            for n in (place, beside):
                row.doubt(header.fields[n], told_parted(f"{first.raw} {other.raw}"))
    return row


def _note_mending(row: AlignedRow, name: str, pieces: list[str], certain: bool) -> None:
    """A joint that reads like the rest of the document is certain, any other is in doubt."""
    if not is_copy(pieces[0], pieces[-1]):
        row.halves[name] = pieces[0]
    severity = Severity.INFO if certain else Severity.WARNING
    message = say("这个单元格在原文中被表格线切断，已拼接，请对照原文。")
    row.doubt(name, Doubt("parse.torn-joined", severity, message, "|".join(pieces)))


def _hand_up_goal(row: AlignedRow, above: list[AlignedRow]) -> None:
    """A goal text in a row that begins no project goes on with the goal of the project above."""
    if "overall_goal" not in row.raw or "project_name" in row.raw:
        return
    project = next((other for other in reversed(above) if "project_name" in other.raw), None)
    if project:
        go_on(project, "overall_goal", row.raw.pop("overall_goal"))


def _complete_levels(row: AlignedRow) -> None:
    """A level label cut off at the page end is completed where only one label begins so."""
    for name, labels in LABELS.items():
        text = row.text(name)
        whole = [label for label in labels if label.startswith(text)]
        if text and len(whole) == 1 and is_piece(text, labels):
            row.raw[name] = whole[0]
            message = say("标签不完整，已按指标体系补全。")
            row.doubt(name, Doubt("parse.label-completed", Severity.INFO, message, text))
