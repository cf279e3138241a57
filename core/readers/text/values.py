"""Values of a block of labels that a border of the table cuts (被切断的值) in tables that are whole elsewhere."""

import re
from collections.abc import Iterator, Sequence

from core.findings import Severity
from core.messages import say
from core.readers.text.aligned import Doubt
from core.readers.text.header import begins_block
from core.readers.text.names import join_code
from core.readers.text.pairs import MendedPairs
from core.readers.text.rawtable import RawTable
from core.readers.text.tokens import Token, base, split_level
from core.readers.text.torn import Words
from core.terms.labels import label_field
from core.terms.tidy import tidy

_TEXTS = frozenset({"project_code", "project_name", "purpose", "goals", "overall_goal"})
"""Fields whose pieces read on; the code of a unit and its name, or an unknown label and its value, do not."""
_WORDS = frozenset({"level3", "description", "basis", "individual.name", "individual.description"})
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_PIECES = 2


def join_values(table: MendedPairs, words: Words) -> None:
    """Put the pieces of each value in its first cell; certain where they read like the rest of the document."""
    rows = table.table.rows
    for number in () if table.table.pasted else _block_rows(table.table):
        for name, pieces in _runs(rows, number):
            raw = [piece.raw for piece in pieces]
            text, doubt = join_code(raw) if name == "project_code" else _joined(raw, words)
            if doubt and (doubt.severity is Severity.INFO or len(pieces) == _PIECES):
                _put(table, number, pieces, tidy(text), doubt)


def join_columns(table: MendedPairs, words: Words) -> None:
    """Put the pieces of each text together that the border of another table cuts: its column has a blank header."""
    header = table.table.header
    if header is None or header.torn:
        return
    columns = zip(header.fields, header.columns, strict=True)
    wide = [(left, right) for name, (left, right) in columns if right > left and base(name) in _WORDS]
    for number, texts in enumerate(table.table.rows) if wide else ():
        if number <= header.last or number in table.table.heads:
            continue
        for left, right in wide:
            pieces = [Token(n, text.strip()) for n, text in enumerate(texts) if left <= n <= right and text.strip()]
            if len(pieces) >= _PIECES and all(_CHINESE.search(piece.raw) for piece in pieces):
                before, first = split_level(pieces[0].raw)
                text, doubt = _joined([first, *(piece.raw for piece in pieces[1:])], words)
                _put(table, number, pieces, f"{before} {tidy(text)}".strip(), doubt)


def _put(table: MendedPairs, number: int, pieces: Sequence[Token], text: str, doubt: Doubt) -> None:
    """A text in the first of the cells that its pieces stood in."""
    first, *others = (piece.column for piece in pieces)
    table.table.rows[number][first] = text
    for column in others:
        table.table.rows[number][column] = ""
    table.tell(number, first, doubt)


def _joined(pieces: Sequence[str], words: Words) -> tuple[str, Doubt]:
    text, certain = words.mend(pieces)
    message = say("这个单元格在原文中被表格线切断，已拼接，请对照原文。")
    severity = Severity.INFO if certain else Severity.WARNING
    return text, Doubt("parse.torn-joined", severity, message, "|".join(pieces))


def _block_rows(table: RawTable) -> Iterator[int]:
    """The rows of labels and values: those over each header of a form."""
    if any(header.is_list for header in table.headers):
        return
    inside = True
    for number, texts in enumerate(table.rows):
        inside = number not in table.heads and (inside or begins_block(texts))
        if inside:
            yield number


def _runs(rows: Sequence[list[str]], number: int) -> Iterator[tuple[str, list[Token]]]:
    """Texts side by side that are no labels, with the field of the label that they stand behind or under."""
    label, run = "", list[Token]()
    for column, text in enumerate([*map(tidy, rows[number]), ""]):
        if text and not label_field(text) and not (run and _has_head(rows, number, column)):
            run.append(Token(column, rows[number][column].strip()))
            continue
        name = (label or _field_above(rows, number, run[0].column)) if run else ""
        if len(run) >= _PIECES and name in _TEXTS:
            yield name, run
        label = label_field(text) or ("" if run else label)
        run = []


def _has_head(rows: Sequence[list[str]], number: int, column: int) -> bool:
    """Whether a text stands right under the label of a text: another value begins with it."""
    above = rows[number - 1][column : column + 1] if number else []
    return bool(above) and label_field(tidy(above[0])) in _TEXTS


def _field_above(rows: Sequence[list[str]], number: int, column: int) -> str:
    """The field that a label right over a text names; below the label of a block of money it is 资金用途."""
    if not number or rows[number][0].strip() or column >= len(rows[number - 1]):
        return ""
    block = tidy(rows[number - 1][0])
    if label_field(block) == "block" and "用途" in block:
        return "purpose"
    return label_field(tidy(rows[number - 1][column])) or ""
