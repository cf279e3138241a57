"""Which column each text of a drifting row belongs to: the assignment in order that fits best by meaning and place."""

from collections.abc import Sequence

from core.readers.text.tokens import Token, base, fits

LOOSE, FIRM = 0.15, 1.2
"""Cost of a column that a text stands away from its own, in a table that drifts and in one that keeps its columns."""
_MISSING = {"level3": 0.8, "nature": 1.0, "comparator": 1.0, "value": 1.0, "unit": 0.6, "basis": 0.4}
"""Cost of a row without a text for the field; other fields are often blank."""
_TOGETHER = 0.7
"""Cost of a further text for the same field: the pieces of a torn cell."""
_MOST_PIECES = 4
_TEARABLE = frozenset({"level3", "description", "basis", "value", "overall_goal", "project_name", "goals"})


def align(
    tokens: Sequence[Token], fields: Sequence[str], columns: Sequence[tuple[int, int]], drift: float = LOOSE
) -> list[int]:
    """For each token the number of its field, never decreasing; ``columns`` are the raw columns of each field.

    Dynamic programming over (tokens used, fields used): quadratic in a dozen of each.
    """
    count, width = len(tokens), len(fields)
    worst = float("-inf")
    best = [[worst] * (width + 1) for _ in range(count + 1)]
    back: list[list[int]] = [[0] * (width + 1) for _ in range(count + 1)]
    best[0][0] = 0.0
    for n in range(width):
        for used in range(count + 1):
            if best[used][n] == worst:
                continue
            for taken in range(count - used + 1):
                gain = _gain(tokens[used : used + taken], fields[n], columns[n], drift)
                if gain is None:
                    break
                if best[used][n] + gain > best[used + taken][n + 1]:
                    best[used + taken][n + 1] = best[used][n] + gain
                    back[used + taken][n + 1] = taken
    places = [width - 1] * count
    used = count
    for n in range(width, 0, -1):
        taken = back[used][n]
        places[used - taken : used] = [n - 1] * taken
        used -= taken
    return places


def _gain(tokens: Sequence[Token], field: str, columns: tuple[int, int], drift: float) -> float | None:
    """What it is worth to give these tokens to a field; None where no field takes so many."""
    if not tokens:
        return -_MISSING.get(base(field), 0.0)
    if len(tokens) > 1 and base(field) not in _TEARABLE:
        return None
    worth = sum(min(fits(token.text, field), 0.0) - drift * _away(token.column, columns) for token in tokens)
    worth += max(fits(tokens[0].text, field), 0.0) - _TOGETHER * (len(tokens) - 1)
    return worth if len(tokens) < _MOST_PIECES else None


def _away(column: int, columns: tuple[int, int]) -> int:
    return max(columns[0] - column, column - columns[1], 0)


def keeps_columns(rows: Sequence[Sequence[Token]], fields: Sequence[str], columns: Sequence[tuple[int, int]]) -> bool:
    """Whether the levels and signs of a table nearly always stand in their columns."""
    for field, place in zip(fields, columns, strict=True):
        if field not in ("level2", "comparator"):
            continue
        found = [[t for t in tokens if fits(t.text, field) > 0] for tokens in rows]
        stand = [any(_away(t.column, place) == 0 for t in tokens) for tokens in found if tokens]
        if sum(stand) * 10 < len(stand) * 9:
            return False
    return True


def fits_in_place(tokens: Sequence[Token], fields: Sequence[str], columns: Sequence[tuple[int, int]]) -> bool:
    """Whether every token stands in the column of a field that it fits."""
    places = {column: field for field, (column, _) in zip(fields, columns, strict=True)}
    return all(token.column in places and fits(token.text, places[token.column]) > -1 for token in tokens)
