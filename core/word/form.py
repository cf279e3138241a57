"""The form of one project (绩效目标表): the table of money and goals, in the arrangement of Hebei.

Seven columns; each block has its label in the first one, merged over the block's lines. Fields that the Hebei form
does not have follow as blocks of their own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.fields import PROJECT_FIELDS, SPEND_PLAN_MONTHS
from core.goals import number_goals
from core.grid import Cell, tile
from core.model import Project
from core.word.blocks import Table

_COLUMNS = 7
_WIDTHS = (1350, 1250, 1600, 1650, 1200, 1150, 1440)
_MONTH_SPANS = (2, 1, 1, 2)
_MONEY = (
    ("预算数", "budget_total"),
    ("其中：财政资金", "budget_fiscal"),
    ("其他资金", "budget_other"),
    *((PROJECT_FIELDS[name].label, name) for name in ("general_public_budget", "government_fund", "special_account")),
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A cell of a line: its text, how many columns it covers, whether it is long text (left) or short (centred)."""

    text: str
    span: int
    long: bool = False


_Line = Sequence[_Piece]


@dataclass(frozen=True, slots=True)
class _Block:
    """A label with the lines beside it; each line covers six columns."""

    label: str
    lines: Sequence[_Line]


def form_table(project: Project) -> Table:
    """项目编码, 预算规模及资金用途, 资金支出计划, 绩效目标 of a project; fields that it does not have are left out."""
    cells = list(_unit_line(project))
    left = {(0, 0)}
    row = 1
    for block in _blocks(project):
        cells.append(Cell(row, 0, len(block.lines), 1, block.label))
        for line in block.lines:
            column = 1
            for piece in line:
                cells.append(Cell(row, column, 1, piece.span, piece.text))
                left |= {(row, column)} if piece.long else set()
                column += piece.span
            row += 1
    grid = tile(project.id, cells, rows=row, columns=_COLUMNS)
    return Table(grid, _WIDTHS, bare_rows=1, left=frozenset(left), right=frozenset({(0, 5)}))


def _unit_line(project: Project) -> Iterator[Cell]:
    """The line over the form: whose project it is and, at the right, the unit of its amounts."""
    amount_unit = project.amount_unit
    yield Cell(0, 0, 1, _COLUMNS if amount_unit is None else 5, _unit(project))
    if amount_unit is not None:
        yield Cell(0, 5, 1, 2, f"单位：{amount_unit}")


def _unit(project: Project) -> str:
    """Code and name as the forms print them: together, apart where the name begins like a code; one alone is named."""
    code, name = project.unit_code or "", project.unit_name or ""
    if bool(code) != bool(name):
        return f"单位编码：{code}" if code else f"单位名称：{name}"
    apart = code and name[:1].isascii() and name[:1].isalnum()
    return f"{code} {name}" if apart else f"{code}{name}"


def _blocks(project: Project) -> Iterator[_Block]:
    yield from _identity(project)
    yield from _money(project)
    if project.spend_plan is not None:
        yield _spend_plan(project.spend_plan)
    for extra in project.extra:
        yield _long(extra.label, extra.text)
    if project.overall_goal is not None:
        yield _long("总体目标", project.overall_goal)
    if project.goals is not None:
        yield _long("绩效目标", number_goals(project.goals))


def _identity(project: Project) -> Iterator[_Block]:
    department = [text for text in (project.department_code, project.department_name) if text]
    if department:
        yield _Block("主管部门", [[_Piece(" ".join(department), 6)]])
    code, name = project.project_code, project.project_name or ""
    if code is None:
        yield _Block("项目名称", [[_Piece(name, 6)]])
    else:
        yield _Block("项目编码", [[_Piece(code, 2), _Piece("项目名称", 1), _Piece(name, 3)]])


def _money(project: Project) -> Iterator[_Block]:
    """预算规模及资金用途: three amounts a line, then the purpose over all columns."""
    amounts = [(label, text) for label, name in _MONEY if (text := getattr(project, name)) is not None]
    lines: list[_Line] = [_amounts(amounts[n : n + 3]) for n in range(0, len(amounts), 3)]
    if project.purpose is not None:
        lines.append([_Piece(project.purpose, 6, long=True)])
    if lines:
        yield _Block("预算规模及资金用途" if amounts else "资金用途", lines)


def _amounts(pairs: Sequence[tuple[str, str]]) -> _Line:
    """Label and amount in turn; the last amount takes the columns that are left."""
    pieces = [_Piece(text, 1) for pair in pairs for text in pair]
    return [*pieces[:-1], _Piece(pieces[-1].text, _COLUMNS - len(pieces))]


def _spend_plan(plan: Sequence[str]) -> _Block:
    """The months, below them their percentages; more than the form has months for go on in further lines."""
    months = [f"{month}月底" for month in SPEND_PLAN_MONTHS]
    filled = [*plan, *[""] * (-len(plan) % len(months) if plan else len(months))]
    lines = [months, *(filled[n : n + len(months)] for n in range(0, len(filled), len(months)))]
    return _Block("资金支出计划（%）", [list(map(_Piece, line, _MONTH_SPANS)) for line in lines])


def _long(label: str, text: str) -> _Block:
    return _Block(label, [[_Piece(text, 6, long=True)]])
