"""The torn project block of a Hebei form (河北表样): code, name, money, purpose, plan and goals put together again.

Each row is known by its label; what stands between labels are pieces of one value. The heading over the table has the
project's name whole, the goals often the sentence that is damaged in 资金用途.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from core.findings import Severity
from core.messages import say
from core.readers.text.aligned import Doubt
from core.readers.text.names import join_code, join_name
from core.readers.text.plan import names_months, read_plan
from core.readers.text.sentences import contradictions, join_rows, same_sentence, tell_goals_apart
from core.readers.text.tokens import Token
from core.readers.text.torn import Words
from core.terms.labels import label_field
from core.terms.tidy import tidy

CODE = (1, 1)
"""Row and cell of the 项目编码."""
_MONEY = (("预算数", "budget_total"), ("其中：财政资金", "budget_fiscal"), ("其他资金", "budget_other"))
_MONEY_UNIT = re.compile(r"(?:金额)?单位\s*[:：]\s*(?:人民币)?(?:万元|元)")
_KINDS = ("project_code", "budget_total", "month")
_BORDER = re.compile(r"^[A-Za-z|'`.\s]{1,3}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[A-Za-z|'`.\s]{1,3}$")
_LABEL_AND_VALUE = re.compile(r"(项目名称|项目编码|预算数|其他资金)\s+(\S.*)", re.DOTALL)


@dataclass
class Block:
    """A project block as rows of label and value cells, with doubts by row and cell."""

    rows: list[list[str]] = field(default_factory=list)
    doubts: dict[tuple[int, int], Doubt] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """The 项目编码."""
        return self.rows[CODE[0]][CODE[1]]

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
    units = next((row for row in tokens[:code] if any(_MONEY_UNIT.fullmatch(token.text) for token in row)), None)
    block.add([token.text for token in units] if units else ["单位：万元"])
    _add_names(block, tokens[code], heading, words)
    _add_money(block, tokens[money])
    cells = [[Token(column, text.strip()) for column, text in enumerate(row) if text.strip()] for row in rows]
    goals, doubt = _goals(cells[plan + 2 :], join_rows(cells[money + 1 : plan], words)[0], words)
    _add_purpose(block, cells[money + 1 : plan], goals, words)
    months = read_plan(tokens[plan], tokens[plan + 1])
    block.add(["资金支出计划（%）", "3月底", "6月底", "10月底", "12月底"])
    block.add(["", *(text for text, _ in months)], {n: doubt for n, (_, doubt) in enumerate(months, 1) if doubt})
    block.add(["绩效目标", goals], {1: doubt} if doubt else None)
    return block


def splits_label(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the label of a block stands in two rows, half in each ("预算规模" over "及资金用途")."""
    firsts = [tidy(row[0]) if row else "" for row in rows]
    halves = ((above, below) for above, below in pairwise(firsts) if above and below)
    return any(label_field(above + below) == "block" and label_field(below) is None for above, below in halves)


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
    name, name_doubt = join_name([token.raw for token in values.get("project_name", ())], heading, words)
    doubts = {place: doubt for place, doubt in ((1, code_doubt), (3, name_doubt)) if doubt}
    block.add(["项目编码", code, "项目名称", name], doubts)


def _add_money(block: Block, tokens: list[Token]) -> None:
    values = _values(tokens)
    cells = ["预算规模及资金用途"]
    doubts = {}
    for label, name in _MONEY:
        pieces = [token.text for token in values.get(name, ())]
        cells += [label, "".join(pieces)]
        if len(pieces) > 1:
            message = say("金额被表格线切断，已拼接，请对照原件。")
            doubts[len(cells) - 1] = Doubt("parse.torn-joined", Severity.WARNING, message, "|".join(pieces))
        elif name not in values or (name == "budget_total" and not pieces):
            message = say("原文这里没有文字，可能在转换时丢失，请对照原件。")
            doubts[len(cells) - 1] = Doubt("parse.text-missing", Severity.WARNING, message)
    block.add(cells, doubts)


def _add_purpose(block: Block, rows: list[list[Token]], goals: str, words: Words) -> None:
    purpose, doubt = join_rows(rows, words)
    known = same_sentence(purpose, goals)
    if doubt and known:
        message = say("资金用途被切断，已按绩效目标中的同一句话补全。")
        purpose, doubt = known, Doubt("parse.purpose-from-goal", Severity.INFO, message, doubt.original)
    elif doubt and (whole := words.closest(purpose)):
        purpose = whole
    block.add(["", purpose], {1: doubt} if doubt else None)


def _goals(rows: list[list[Token]], purpose: str, words: Words) -> tuple[str, Doubt | None]:
    """The goals with the doubt about them: pieces of doubtful joints, or 资金用途 says the same in other words."""
    goals, doubt = join_rows(rows, words)
    goals = tell_goals_apart(goals, torn=doubt is not None)
    other = next(contradictions(goals, purpose), None)
    if doubt is None and other:
        message = say("资金用途中的同一句话在这里是“{other}”，请对照原件。", other=other)
        doubt = Doubt("parse.texts-differ", Severity.WARNING, message, goals)
    return goals, doubt
