"""资金支出计划 in a torn table: four percentages under four months, cut and run together at the borders."""

import re

from core.findings import Severity
from core.messages import say
from core.readers.text.aligned import Doubt
from core.readers.text.tokens import Token

MONTHS = (3, 6, 10, 12)
_MONTH = re.compile(r"(1?\D?\d)\D{0,2}月底?")
_PERCENT = re.compile(r"\d{1,3}(?:\.\d+)?[%％]")
_FEWEST = 3
Share = tuple[str, Doubt | None]


def names_months(tokens: list[Token]) -> bool:
    """Whether a row is the header of the plan, however it is cut."""
    return len(_MONTH.findall("".join(token.text for token in tokens))) >= _FEWEST


def read_plan(labels: list[Token], values: list[Token]) -> list[Share]:
    """The four shares with what is in doubt about them; "" for a month without one."""
    columns = _month_columns(labels)
    found = _percentages(values)
    if len(found) == len(MONTHS):
        return [(text, doubt) for _, text, doubt in found]
    shares: list[Share] = [("", None)] * len(MONTHS)
    place = -1
    for column, text, torn in found:
        place = max(place + 1, _nearest(column, columns))
        if place >= len(MONTHS):
            break
        shares[place] = (text, torn)
    return shares


def _month_columns(labels: list[Token]) -> list[int]:
    """The raw column that each month's label begins at: "3 ," and "月底" are one label in two pieces."""
    found: dict[int, int] = {}
    text, start = "", 0
    for token in labels:
        start = start if text else token.column
        text += token.text
        for digits in _MONTH.findall(text):
            found.setdefault(int(re.sub(r"\D", "", digits)), start)
        text = "" if text.endswith("月底") else text if re.search(r"\d\D?$", text) else ""
    columns = [found.get(month, n + 1) for n, month in enumerate(MONTHS)]
    for n in range(1, len(columns)):
        columns[n] = max(columns[n], columns[n - 1] + 1)
    return columns


def _nearest(column: int, columns: list[int]) -> int:
    """The month whose label begins at or before a column."""
    before = [n for n, start in enumerate(columns) if start <= column]
    return before[-1] if before else 0


def _percentages(values: list[Token]) -> list[tuple[int, str, Doubt | None]]:
    found: list[tuple[int, str, Doubt | None]] = []
    pieces: list[Token] = []
    for token in (token for token in values if re.search(r"\d", token.text)):
        pieces.append(token)
        if not re.search(r"[%％]\s*$", token.text):
            continue
        text, doubt = _joined([piece.text for piece in pieces])
        found.extend((pieces[0].column, share, doubt) for share in _PERCENT.findall(text))
        pieces = []
    if pieces:
        message = say("资金支出计划中有认不出的文字，请对照原件。")
        original = "|".join(piece.raw for piece in pieces)
        text = "".join(piece.text for piece in pieces)
        found.append((pieces[0].column, text, Doubt("parse.plan-doubtful", Severity.WARNING, message, original)))
    return found


def _joined(pieces: list[str]) -> tuple[str, Doubt | None]:
    """The pieces of one share; a border letter that stands on both sides counts once where the share asks for it."""
    if len(pieces) == 1:
        return pieces[0], None
    original = "|".join(pieces)
    text = "".join("".join(piece.split()) for piece in pieces)
    for candidate in (
        text,
        text.replace("..", "."),
        re.sub(r"(\d)\1", r"\1", text, count=1),
        re.sub("^10+", "100", text),
    ):
        if _PERCENT.fullmatch(candidate) and float(candidate[:-1]) <= 100:
            message = say("百分比被表格线切断，已拼接。")
            return candidate, Doubt("parse.torn-joined", Severity.INFO, message, original)
    message = say("百分比被表格线切断，拼接后不合理，请对照原件。")
    return text, Doubt("parse.torn-joined", Severity.WARNING, message, original)
