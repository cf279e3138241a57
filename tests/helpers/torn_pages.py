"""Pages of invented disclosures as text out of a PDF: forms of Hebei with cut cells, lists of Fujian that drift."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from core.model import Disclosure, Indicator, Project
from tests.helpers.tearing import Tear, spaced, wrapped

Row = list[str]


def form_text(disclosure: Disclosure, tear: Tear) -> str:
    """Forms of Hebei as text: one table for block and indicators, 7 columns, the description over two of them."""
    lines: list[str] = []
    for project in disclosure.projects:
        heading = [str(project.title), "", f"{project.unit_code} {project.unit_name}", ""]
        lines += [*heading, *map("\t".join, _form(project, tear)), ""]
    return "\n".join(lines)


def _form(project: Project, tear: Tear) -> Iterator[Row]:
    if tear.hits("strokes"):
        yield ["", "· · · · · ·", "************", "", "/// III 14 h1.", "", ""]
    yield _names(project, tear)
    amounts = [str(amount) for amount in (project.budget_total, project.budget_fiscal, project.budget_other)]
    label = "M 预算数" if tear.hits("border-letter") else "预算数"
    yield ["预算规模", label, amounts[0], "其中:财政资金", amounts[1], "其他资金", amounts[2]]
    purpose = str(project.purpose)
    cut = tear.hits("purpose")
    label = "<u>及资金用 途</u>" if tear.hits("markup") else "及资金用 途"
    yield [label, *(tear.at_border(purpose, 6) if cut else (purpose, "")), "", "", "", ""]
    yield from _plan(project.spend_plan or (), tear)
    yield ["绩效目标", " ".join(f"{n}. {goal}" for n, goal in enumerate(project.goals or (), 1)), "", "", "", "", ""]
    labels = ("绩效指标", "示描述") if tear.hits("header") else ("绩效指标描述", "")
    yield ["一级指标", "二级指标", "三级指标", *labels, "指标值", "指标值确定依据"]
    yield from _indicators(project.indicators, tear)


def _names(project: Project, tear: Tear) -> Row:
    name = str(project.project_name)
    pieces = tear.at_border(name, 6) if tear.hits("name") else (name, "")
    return ["项目编码", *tear.code(str(project.project_code)), "项目名称", *pieces, ""]


def _plan(plan: Sequence[str], tear: Tear) -> Iterator[Row]:
    first = ["3 ,", "月底"] if tear.hits("months") else ["3月底", ""]
    last = ["1", "2月底"] if tear.hits("months") else ["12月底", ""]
    yield ["资金支出", *first, "6月底", "10 月底", *last]
    shares = [*plan, "", "", "", ""][:4]
    start = _share(shares[0], tear)
    yield ["计划 (%)", *start, shares[1], shares[2], *_share(shares[3], tear)]


def _share(share: str, tear: Tear) -> Row:
    """A share perhaps cut behind its second letter, a decimal point standing on both sides."""
    if len(share) < 4 or not tear.hits("shares"):
        return [share, ""]
    return (
        [share[:3], f". {share[3:]}"] if share[2] == "." else [share[:2], share[1:] if share[1] == "0" else share[2:]]
    )


def _indicators(rows: Sequence[Indicator], tear: Tear) -> Iterator[Row]:
    for level1, group in groupby(rows, key=lambda row: str(row.level1)):
        of_level = list(group)
        place, label = _label(level1, len(of_level), tear)
        for number, row in enumerate(of_level):
            yield from _indicator(row, label if number == place else "", tear)


def _label(level1: str, height: int, tear: Tear) -> tuple[int, str]:
    """In which row of its span a level 1 stands and what it says: strokes are read as letters."""
    if not tear.hits("level"):
        return 0, wrapped(level1, 4)
    if height > 1 and tear.random.random() < 0.3:
        return height // 2, "本山长 标"
    return height // 2, wrapped(level1, 4)


def _indicator(row: Indicator, label: str, tear: Tear) -> Iterator[Row]:
    description = tear.letters(str(row.description))
    cut = len(description) > 7 and tear.hits("cut")
    pieces = tear.cut(description, 12, 7) if cut else (wrapped(description, 12), "")
    if not cut and len(description) > 7 and tear.hits("read-twice"):
        pieces = (description[:7], wrapped(description, 12))
    level2, rest = wrapped(str(row.level2), 5), ""
    if " " in level2 and tear.hits("page-end"):
        level2, _, rest = level2.rpartition(" ")
    value = "" if tear.hits("text-lost") else wrapped(tear.value(str(row.value)), 7)
    cells = [label, level2, wrapped(str(row.level3), 6), *pieces, value, wrapped(str(row.basis), 8)]
    yield from _lines_apart(cells) if tear.hits("lines-apart") else [cells]
    if tear.hits("garbled"):
        yield ["", "", "数里泪小", "文別因「奴里", "", "", ""]
    if rest:
        yield []
        yield ["", rest, "", "", "", "", ""]


def _lines_apart(cells: Row) -> Iterator[Row]:
    """A row line by line: each line of its cells in a raw row of its own."""
    lines = [text.split(" ") for text in cells]
    for number in range(max(map(len, lines))):
        yield [line[number] if number < len(line) else "" for line in lines]


def list_text(disclosure: Disclosure, tear: Tear) -> str:
    """Lists of Fujian as text, one for each unit: 12 columns under a header of two rows."""
    lines = []
    for unit, projects in groupby(disclosure.projects, key=lambda project: (project.unit_code, project.unit_name)):
        lines += [f"单位名称：[{unit[0]}]{unit[1]}", ""]
        lines.append("序号\t项目名称\t年预算安排资金(万元)\t项目总体绩效目标\t项目年度绩效目标" + "\t" * 7)
        lines.append("\t\t\t\t一级指标\t二级指标\t三级指标\t指标明细说明\t指标性质\t方向\t绩效目标值\t计量单位")
        lines += ["\t".join(row) for project in projects for row in _list(project, tear)]
        lines.append("")
    return "\n".join(lines)


def _list(project: Project, tear: Tear) -> Iterator[Row]:
    facts = [str(project.seq), str(project.project_name), str(project.budget_total), str(project.overall_goal)]
    blank = ["", "", "", ""]
    cut = len(facts[3]) // 2 if tear.hits("page-end") else len(facts[3])
    facts[3], rest = facts[3][:cut], facts[3][cut:]
    beside = bool(rest) and tear.hits("goal-rest")
    for level1, group in groupby(project.indicators, key=lambda row: str(row.level1)):
        rows = list(group)
        place = len(rows) // 2 if tear.hits("level") else 0
        for number, row in enumerate(rows):
            yield from _drifted([*facts, *_cells(row, level1 if number == place else "", tear)], tear)
            if rest and not beside:
                yield from ([], ["", "", "", rest, *[""] * 8])
            elif rest:
                yield []
            facts, rest = (["", "", "", rest] if beside else blank), ""


def _cells(row: Indicator, level1: str, tear: Tear) -> Row:
    names = [str(row.level2), str(row.level3)]
    if tear.hits("run-together"):
        names = [" ".join(names)]
    unit = "" if tear.hits("text-lost") else str(row.unit)
    signs = [str(row.nature), str(row.comparator)]
    if tear.hits("spaced-letters"):
        signs = [spaced(sign) for sign in signs]
    return [level1, *names, str(row.description), *signs, str(row.value), unit]


def _drifted(cells: Row, tear: Tear) -> Iterator[Row]:
    """A row perhaps one or two columns off its place, or cut off by a page end within its level 2."""
    if not cells[4] and tear.hits("drift"):
        cells = [*cells[:4], *cells[5:]]
    elif tear.hits("drift"):
        cells = [*cells[:5], "", *cells[5:]] if cells[5] else cells
    level2 = cells[5] if len(cells) > 5 else ""
    if len(level2) > 5 and level2.endswith("指标") and tear.hits("page-end"):
        cells[5], rest = tear.page_end(level2)
        yield cells
        yield []
        yield [*[""] * 5, rest, *[""] * 6]
    else:
        yield cells
