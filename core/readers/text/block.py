"""The torn project block of a Hebei form (河北表样): code, name, money, purpose, plan and goals put together again.

Each row is known by its label; what stands between labels are pieces of one value. The heading over the table has the
project's name whole, the goals often the sentence that is damaged in 资金用途.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from core.findings import Severity
from core.goals import number_goals
from core.messages import say
from core.readers.text.aligned import Doubt
from core.readers.text.plan import names_months, read_plan
from core.readers.text.tidy import tidy
from core.readers.text.tokens import Token
from core.readers.text.torn import Words
from core.recognise.code import check_fails, fold_code, has_check
from core.recognise.labels import label_field

_KINDS = ("project_code", "budget_total", "month")
_NAME_IN_TITLE = re.compile(
    r"^\s*(?:\d+\s*[.、．]|[（(]\d+[)）]|[一二三四五六七八九十]+、)?\s*(.+?)\s*(?:绩效目标表?|项目绩效目标表)\s*$"
)
_TWICE = re.compile(r"\s*([^\d\s].{3,}?)\s*\1\s*", re.DOTALL)
_SECOND = re.compile(r"(?:^|\n|\D)2\s?[.、．](?!\d)")
_STUMP = re.compile(r"[,，、].$")
"""A text that ends one character after a comma has lost its end."""
_WORD = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]")
_BORDER = re.compile(r"^[A-Za-z|'`.\s]{1,3}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[A-Za-z|'`.\s]{1,3}$")
_ALIKE = 0.6
_SAME_SENTENCE = 0.8
_LABEL_AND_VALUE = re.compile(r"(项目名称|项目编码|预算数|其他资金)\s+(\S.*)", re.DOTALL)


@dataclass
class Block:
    """A project block as rows of label and value cells, with doubts by row and cell."""

    rows: list[list[str]] = field(default_factory=list)
    doubts: dict[tuple[int, int], Doubt] = field(default_factory=dict)

    def add(self, cells: list[str], doubts: dict[int, Doubt] | None = None) -> None:
        """Append a row; ``doubts`` by cell."""
        self.doubts |= {(len(self.rows), cell): doubt for cell, doubt in (doubts or {}).items()}
        self.rows.append(cells)


def mended_block(rows: list[list[str]], heading: str, words: Words) -> Block | None:
    """The block put together; None where its rows are not those of the form, so that it is left as it stands."""
    tokens = [_tokens(texts) for texts in rows]
    places = {kind: next((n for n, row in enumerate(tokens) if _has(row, kind)), -1) for kind in _KINDS}
    code, money, plan = (places[kind] for kind in _KINDS)
    if not 0 <= code < money < plan < len(rows) - 1:
        return None
    block = Block()
    block.add(["单位：万元"])
    _add_names(block, tokens[code], heading, words)
    _add_money(block, tokens[money])
    goals, goals_doubt = _joined_rows(tokens[plan + 2 :], words)
    _add_purpose(block, tokens[money + 1 : plan], goals, words)
    months = read_plan(tokens[plan], tokens[plan + 1])
    block.add(["资金支出计划（%）", "3月底", "6月底", "10月底", "12月底"])
    block.add(["", *(text for text, _ in months)], {n: doubt for n, (_, doubt) in enumerate(months, 1) if doubt})
    block.add(["绩效目标", _told_apart(goals)], {1: goals_doubt} if goals_doubt else None)
    return block


def _tokens(texts: list[str]) -> list[Token]:
    """The filled cells of a row; a label run together with its value is two."""
    tokens: list[Token] = []
    for column, text in enumerate(texts):
        both = _LABEL_AND_VALUE.fullmatch(text.strip())
        parts = both.groups() if both else (text.strip(),)
        tokens.extend(Token(column, part) for part in parts if part)
    return tokens


def _has(tokens: list[Token], kind: str) -> bool:
    if kind == "month":
        return names_months(tokens)
    return any(_label(token) == kind for token in tokens)


def _label(token: Token) -> str | None:
    """The field that a cell names, strokes of the border before or behind it aside ("M 预算数")."""
    return label_field(token.text) or label_field(_BORDER.sub("", token.text))


def _values(tokens: list[Token]) -> dict[str, list[Token]]:
    """The pieces behind each label of a row."""
    values: dict[str, list[Token]] = {}
    name = ""
    for token in tokens:
        label = _label(token)
        if label:
            name = label
            values.setdefault(name, [])
        elif name:
            values[name].append(token)
    return values


def _add_names(block: Block, tokens: list[Token], heading: str, words: Words) -> None:
    values = _values(tokens)
    code, code_doubt = join_code([token.raw for token in values.get("project_code", ())])
    name, name_doubt = _name([token.raw for token in values.get("project_name", ())], heading, words)
    doubts = {place: doubt for place, doubt in ((1, code_doubt), (3, name_doubt)) if doubt}
    block.add(["项目编码", code, "项目名称", name], doubts)


def join_code(pieces: list[str]) -> tuple[str, Doubt | None]:
    """A 项目编码 whose right part stands behind a border and whose last letter was wrapped under the left part."""
    original = "|".join(pieces)
    if len(pieces) < 2:
        return "".join(pieces), None
    first, *wrapped = pieces[0].split()
    code = fold_code("".join([first, *pieces[1:], *wrapped]))
    if has_check(code) and not check_fails(code):
        message = say("项目编码被表格线切断，已拼接，校验位相符。")
        return code, Doubt("parse.code-joined", Severity.INFO, message, original)
    message = say("项目编码被表格线切断，已拼接为 {count} 位，请对照原件。", count=len(code))
    return code, Doubt("parse.code-joined", Severity.WARNING, message, original)


def _name(pieces: list[str], heading: str, words: Words) -> tuple[str, Doubt | None]:
    """The project's name: as in the heading when the cell has pieces of it."""
    name = tidy(words.mend(pieces)[0]) if pieces else ""
    title = _NAME_IN_TITLE.match(heading)
    whole = title.group(1) if title else ""
    if "".join(name.split()) == "".join(whole.split()) or not pieces:
        return name, None
    original = "|".join(pieces)
    if whole and SequenceMatcher(None, _squeezed(name), _squeezed(whole)).ratio() >= _ALIKE:
        message = say("项目名称被切断，已按标题补全。")
        return whole, Doubt("parse.name-from-title", Severity.INFO, message, original)
    if len(pieces) == 1 and not whole:
        return name, None
    message = say("项目名称与标题不一致，请对照原件。")
    return name, Doubt("parse.name-doubtful", Severity.WARNING, message, original, (whole,) if whole else ())


def _add_money(block: Block, tokens: list[Token]) -> None:
    cells = ["预算规模及资金用途"]
    doubts = {}
    for label, name in (("预算数", "budget_total"), ("其中：财政资金", "budget_fiscal"), ("其他资金", "budget_other")):
        pieces = [token.text for token in _values(tokens).get(name, ())]
        cells += [label, "".join(pieces)]
        if len(pieces) > 1:
            message = say("金额被表格线切断，已拼接，请对照原件。")
            doubts[len(cells) - 1] = Doubt("parse.torn-joined", Severity.WARNING, message, "|".join(pieces))
    block.add(cells, doubts)


def _add_purpose(block: Block, rows: list[list[Token]], goals: str, words: Words) -> None:
    purpose, doubt = _joined_rows(rows, words)
    if doubt and _same_sentence(purpose, goals):
        message = say("资金用途被切断，已按绩效目标中的同一句话补全。")
        known = _closest(purpose, goals)
        purpose, doubt = known, Doubt("parse.purpose-from-goal", Severity.INFO, message, doubt.original)
    elif doubt and (whole := words.closest(purpose)):
        purpose = whole
    block.add(["", purpose], {1: doubt} if doubt else None)


def _joined_rows(rows: list[list[Token]], words: Words) -> tuple[str, Doubt | None]:
    """The text right of the label column over several rows: each row's pieces side by side, rows below one another."""
    lines, originals, torn = [], [], False
    for tokens in rows:
        beside = [token for token in tokens if token.column > 0 and _WORD.search(token.raw)]
        if not beside:
            continue
        pieces = [token.raw for token in beside]
        mended, certain = words.mend(pieces)
        text = tidy(mended)
        cut = (beside[0].column > 1 and not text.endswith("。")) or bool(_STUMP.search(text))
        torn = torn or cut or not certain
        lines.append(text)
        originals.append("|".join(pieces))
    message = say("这段文字被表格线切断，已拼接，请对照原件。")
    doubt = Doubt("parse.torn-joined", Severity.WARNING, message, "\n".join(originals)) if torn else None
    return "\n".join(lines), doubt


def _told_apart(goals: str) -> str:
    """Goals whose numbers are lost: the same sentence twice is two goals, one before the second is the first."""
    twice = _TWICE.fullmatch(goals)
    if twice:
        return number_goals((twice.group(1), twice.group(1)))
    return f"1.{goals}" if _SECOND.search(goals) and not goals.startswith("1") else goals


def _same_sentence(text: str, goals: str) -> bool:
    closest = _closest(text, goals)
    alike = SequenceMatcher(None, _squeezed(text), _squeezed(closest)).ratio()
    return bool(closest) and alike >= _SAME_SENTENCE and abs(len(_squeezed(text)) - len(_squeezed(closest))) <= 4


def _closest(text: str, goals: str) -> str:
    """The goal most like a text."""
    items = [re.sub(r"^\s*\d+[.、．]\s*", "", line) for line in goals.split("\n")]
    score: Callable[[str], float] = lambda item: SequenceMatcher(None, _squeezed(text), _squeezed(item)).ratio()  # noqa: E731
    return max(items, key=score) if items else ""


def _squeezed(text: str) -> str:
    return re.sub(r"[\s，。、,.()（）]", "", text)
