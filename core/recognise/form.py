"""The project block of a form (表样): labels and the values beside or below them."""

from collections.abc import Iterator
from itertools import pairwise

from core.fields import PROJECT_FIELDS
from core.grid import Cell, Grid
from core.headers.kinds import may_hold
from core.recognise.doubles import without_doubles
from core.recognise.found import Found
from core.recognise.inner import read_inner_row
from core.recognise.loose import read_loose_row
from core.recognise.narrated import tells_levels
from core.terms.amounts import in_yuan
from core.terms.labels import goal_number, inline_field, is_title, label_field, read_unit, signed
from core.terms.words import is_total, money_unit, plain_label

_LONGEST_LABEL = 18
_WIDEST = 8
_COLUMNS = 5
_BODIES = ("unit", "department")
_GOALS = ("goals", "overall_goal")


def read_form_row(grid: Grid, row: int) -> list[Found]:
    """What the cells anchored in a row of a project block say."""
    inner = read_inner_row(grid, row)
    inner = read_loose_row(grid, row) if inner is None else inner
    if inner is not None:
        return inner
    cells = list(_with_goal_numbers([cell for cell in grid.row(row) if cell.row == row]))
    plan = _plan(grid, row, cells)
    if plan:
        return plan
    labels = [label_field(cell.text) for cell in cells]
    if _repeats_block(grid, cells):
        labels[0] = "block"
    if _is_unit_line(cells, labels):
        return [_unit_or_money(cell) for cell in cells if cell.text]
    found = [
        Found("money", money_unit(c.text) or "", c)
        for c, label in zip(cells, labels, strict=True)
        if label and money_unit(c.text)
    ]
    n = 0
    while n < len(cells):
        if labels[n] is None:
            n += _unlabelled(grid, cells, labels, n, found)
        else:
            n += _labelled(cells, labels, n, found)
    return without_doubles(grid, found)


def _with_goal_numbers(cells: list[Cell]) -> Iterator[Cell]:
    """The cells of a row; a number of goals in a cell of its own (目标1 | 修路) stands before the goal beside it."""
    if not any(goal_number(cell.text) for cell in cells):
        yield from cells
        return
    filled = [cell for cell in cells if cell.text]
    counted = {
        goal: (number, count)
        for number, goal in pairwise(filled)
        if (count := goal_number(number.text)) and not goal_number(goal.text)
    }
    gone = [number for number, _ in counted.values() if not label_field(number.text)]
    for cell in cells:
        if cell in counted:
            yield cell._replace(text=f"目标{counted[cell][1]}：{cell.text}")
        elif cell not in gone:
            yield cell


def _plan(grid: Grid, row: int, cells: list[Cell]) -> list[Found]:
    """The shares of a spending plan, one for each month over them; their borders need not match those of the months."""
    above = [cell for cell in grid.row(row - 1) if cell.row == row - 1] if row else []
    months = sum(label_field(cell.text) == "month" for cell in above)
    if months < 2 or any(label_field(cell.text) != "month" for cell in above[-months:]) or len(above) - months > 1:
        return []
    shares = cells[-months:] if len(cells) - months in (0, 1) else []
    if any(label_field(cell.text) for cell in shares) or not any(cell.text for cell in shares):
        return []
    return [Found("month", cell.text, cell) for cell in shares]


def names_columns(grid: Grid, row: int) -> bool:
    """Whether a row is the header of a list of projects: more labels than a row with their values beside can have."""
    filled = [cell for cell in grid.row(row) if cell.row == row and cell.text]
    fields = {field for cell in filled if (field := label_field(cell.text)) in PROJECT_FIELDS or field in _BODIES}
    return len(fields) >= _COLUMNS and len(fields) * 2 >= len(filled)


def _is_unit_line(cells: list[Cell], labels: list[str | None]) -> bool:
    """Whether a row is the line over a form: the unit at the left, 单位：万元 at the right."""
    filled = [cell for cell, label in zip(cells, labels, strict=True) if cell.text and label is None]
    others = [cell for cell in filled if not money_unit(cell.text)]
    if any(labels) or len(filled) != 2 or len(others) != 1 or in_yuan(others[0].text, None) is not None:
        return False
    return inline_field(others[0].text) is None


def _unit_or_money(cell: Cell) -> Found:
    money = money_unit(cell.text)
    return Found("money", money, cell) if money else Found("unit", cell.text, cell)


def _labelled(cells: list[Cell], labels: list[str | None], n: int, found: list[Found]) -> int:
    """Take the value at the right of label ``n``; returns how many cells are done."""
    field = labels[n] or ""
    if field == "block" and n + 1 < len(cells) and _is_whole(cells[n], cells[n + 1]):
        field = "budget_total"
    if field in ("block", "month", "seq") or n + 1 == len(cells) or labels[n + 1] is not None:
        return 1
    if _is_head(field, cells[n], cells[n + 1]):
        return 1
    if _is_gap(cells, labels, n + 1):
        return 1 + _labelled([*cells[: n + 1], *cells[n + 2 :]], [*labels[: n + 1], *labels[n + 2 :]], n, found)
    end = n + 2
    if field in ("unit", "department") and end < len(cells) and labels[end] is None:
        end += _is_body_code(cells[n + 1]) != _is_body_code(cells[end])
    values = cells[n + 1 : end]
    found.extend(_beside(field, value) for value in values if value.text or len(values) == 1)
    return end - n


def _is_whole(label: Cell, value: Cell) -> bool:
    """Whether a label that else heads the kinds of money (项目资金) has one amount beside it."""
    money = any(word in label.text for word in ("资金", "预算", "金额"))
    return label.rowspan == 1 and money and in_yuan(value.text, None) is not None


def _is_head(field: str, label: Cell, value: Cell) -> bool:
    """Whether the label of an amount stands upright beside several of its kinds and no amount of its own."""
    return label.rowspan > 1 and field.startswith("budget_") and bool(value.text) and not may_hold(field, value.text)


def _is_gap(cells: list[Cell], labels: list[str | None], n: int) -> bool:
    """Whether a cell is an empty column between a label and its value, behind which the next label comes or nothing."""
    filled = [k for k in range(n, len(cells)) if cells[k].text]
    if not filled or filled[0] == n or labels[filled[0]] is not None:
        return False
    beyond = next(iter(filled[1:]), None)
    return beyond is None or labels[beyond] is not None or inline_field(cells[beyond].text) is not None


def _is_body_code(cell: Cell) -> bool:
    """Whether a cell holds the code of a unit or department alone, its name beside it."""
    return "".join(cell.text.split()).isdigit()


def _beside(field: str, value: Cell) -> Found:
    money = money_unit(f"单位：{value.text}") if field == "unit" else money_unit(value.text)
    return Found("money", money, value) if money else Found(field, value.text, value)


def _unlabelled(grid: Grid, cells: list[Cell], labels: list[str | None], n: int, found: list[Found]) -> int:
    """A cell that is no label: a value below its label, or something that says itself what it is."""
    cell = cells[n]
    field = _label_above(grid, cell) or _label_at_left(grid, cell)
    if field:
        found.append(Found(field, cell.text, cell))
        return 1
    if tells_levels(cell.text):
        found.append(Found("prose", cell.text, cell))
        return 1
    itself = list(_by_itself(cell))
    found.extend(itself)
    if any(item.field != "money" for item in itself) or not _odd_pair(cells, labels, n):
        return 1
    found.append(Found(_odd_field(grid, cell, cells[n + 1]), cells[n + 1].text, cells[n + 1]))
    return 2


def _label_above(grid: Grid, cell: Cell) -> str | None:
    """The label right over a cell, in a row of labels (3月底 6月底 …) that have their values below."""
    if cell.row == 0:
        return None
    above = grid.at(cell.row - 1, cell.column)
    if label_field(above.text) is None and grid.at(cell.row, 0).row < above.row:
        goals = _label_above(grid, above)  # the rest of a text that a page end has cut
        return goals if goals in _GOALS and above.column == cell.column else None
    field = label_field(above.text)
    if field in (None, "block") or above.column != cell.column or above.bottom != cell.row - 1:
        return None
    beside = [other for other in grid.row(above.row) if other.column > above.right]
    if field in _GOALS:  # their texts are long: where columns are empty between the labels, no value stands in one
        beside = [other for other in beside if other.text]
    # Sheets leave columns empty between the months; no value ever stands beside one.
    if field == "month" or not beside or label_field(beside[0].text):
        return field
    return None


def _label_at_left(grid: Grid, cell: Cell) -> str | None:
    """The label whose rows reach down to a cell from above; the block 预算规模及资金用途 leaves 资金用途 unlabelled."""
    for column in range(cell.column - 1, -1, -1):
        left = _upright(grid, grid.at(cell.row, column))
        field = label_field(left.text)
        if field and left.row < cell.row and field.startswith("budget_") and grid.at(left.row, left.right + 1).text:
            return None
        if field and left.row < cell.row:
            if field != "block":
                return field
            return "purpose" if "用途" in left.text else None
    return None


def _repeats_block(grid: Grid, cells: list[Cell]) -> bool:
    """Whether a row begins with the label of the row above again, which stood upright beside a row of labels."""
    if not cells or cells[0].column or not cells[0].row or not cells[0].text:
        return False
    above = [cell for cell in grid.row(cells[0].row - 1) if cell.text]
    same = bool(above) and (above[0].column, above[0].text) == (0, cells[0].text)
    return same and len(above) > 1 and all(label_field(cell.text) for cell in above)


def _upright(grid: Grid, cell: Cell) -> Cell:
    """A cell, or the block above it that it goes on with: some programs write a merged cell as one and blank ones, or
    as many with the same text."""
    if cell.column or not cell.row:
        return cell
    above = grid.at(cell.row - 1, 0)
    goes_on = label_field(above.text) == "block" and cell.text in ("", above.text)
    return above if goes_on and above.right == cell.right else cell


def _odd_pair(cells: list[Cell], labels: list[str | None], n: int) -> bool:
    """Whether a cell is a label that we have no word for: short, its value beside it, in a row of such pairs."""
    text = plain_label(cells[n].text)
    if not text or n + 1 == len(cells) or labels[n + 1] is not None or len(text) > _LONGEST_LABEL:
        return False
    if money_unit(text):
        return False
    if cells[n].text.rstrip().endswith(("：", ":")):
        return True
    upright = cells[0].rowspan > 1 and n > 0
    place, width = n - upright, len(cells) - upright
    return place % 2 == 0 and width % 2 == 0 and not any(c.isdigit() for c in text) and width <= _WIDEST


def _odd_field(grid: Grid, label: Cell, value: Cell) -> str:
    """What such a label names: of amounts, 小计 is the whole of the kind of money that stands upright beside it."""
    if is_total(label.text) and in_yuan(value.text, None) is not None:
        upright = label_field(grid.at(label.row, label.column - 1).text) if label.column else None
        return upright if upright and upright.startswith("budget_") else "budget_total"
    return f"extra:{''.join(label.text.split()).rstrip('：:')}"


def _by_itself(cell: Cell) -> Iterator[Found]:
    """What a text says without a label: "项目名称：…", "单位：万元", a unit with its code, a heading."""
    signatures = signed(cell.text)
    inline = inline_field(cell.text)
    bare = cell.text.strip() in ("元", "万元")
    money = money_unit(f"单位：{cell.text}" if bare else cell.text)
    if len(signatures) > 1:
        yield from (Found(f"extra:{label}", text, cell) for label, text in signatures.items() if text)
    elif inline:
        yield Found(*inline, cell)
    elif is_title(cell.text):
        yield Found("title", cell.text, cell)
    elif money:
        yield Found("money", money, cell)
    elif read_unit(cell.text):
        yield Found("unit", cell.text, cell)
