"""Read a workbook of invented projects into Grids, beside python-calamine's own time to read all cells.

``python bench/sheet_read.py [--projects 1000]``. The list has one merged cell a project and column, as published lists
have them; the form has a sheet for each project; the flat list is an import list without merged cells. Reading is to
take 1.5 times calamine's time.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook

from core.readers import read

ROWS = 11
"""Indicators of a project."""
LEVEL_2 = ("数量指标", "质量指标", "时效指标", "成本指标")
TEXT = {"num_format": "@", "border": 1, "text_wrap": True}
MONEY = {"num_format": "0.00", "border": 1}


def indicator(chance: random.Random, number: int) -> list[str]:
    name = f"第{number}项工作完成情况{chance.randrange(300)}"
    return [
        LEVEL_2[number % 4],
        name,
        f"反映{name}的比率{chance.randrange(3000)}",
        f"≥{chance.randrange(100)}%",
        "工作计划",
    ]


def project(chance: random.Random, number: int) -> list[str | float]:
    amounts = [chance.randrange(1, 9_000_000) / 100 for _ in range(3)]
    return [f"13010022P{number:012d}", f"项目{number}经费", "203001", "某局本级", *amounts, f"用于第{number}项工作"]


def merged_list(book: xlsxwriter.Workbook, projects: int) -> None:
    chance, text, money = random.Random(1), book.add_format(TEXT), book.add_format(MONEY)
    sheet = book.add_worksheet("绩效")
    for n in range(projects):
        top, bottom = n * ROWS, n * ROWS + ROWS - 1
        for column, value in enumerate(project(chance, n)):
            sheet.merge_range(top, column, bottom, column, value, text if isinstance(value, str) else money)
        sheet.merge_range(top, 8, bottom - 1, 8, "产出指标", text)
        sheet.write(bottom, 8, "满意度指标", text)
        for row in range(top, bottom + 1):
            sheet.write_row(row, 9, indicator(chance, row - top), text)


def flat_list(book: xlsxwriter.Workbook, projects: int) -> None:
    chance, text, money = random.Random(1), book.add_format(TEXT), book.add_format(MONEY)
    heads, rows = book.add_worksheet("项目"), book.add_worksheet("指标")
    for n in range(projects):
        values = project(chance, n)
        for column, value in enumerate(values):
            heads.write(n, column, value, text if isinstance(value, str) else money)
        for k in range(ROWS):
            rows.write_row(n * ROWS + k, 0, [*values[:4], "产出指标", *indicator(chance, k)], text)


def forms(book: xlsxwriter.Workbook, projects: int) -> None:
    chance, text, money = random.Random(1), book.add_format(TEXT), book.add_format(MONEY)
    for n in range(projects):
        sheet = book.add_worksheet(f"项目{n}")
        sheet.merge_range(0, 0, 0, 5, f"{n}、绩效目标表", text)
        for row, value in enumerate(project(chance, n), start=1):
            sheet.write(row, 0, f"栏目{row}", text)
            sheet.merge_range(row, 1, row, 5, value, text if isinstance(value, str) else money)
        sheet.merge_range(10, 0, 10 + ROWS - 2, 0, "产出指标", text)
        sheet.write(10 + ROWS - 1, 0, "满意度指标", text)
        for k in range(ROWS):
            sheet.write_row(10 + k, 1, indicator(chance, k), text)


def calamine(path: Path) -> None:
    book = CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def seconds(works: Sequence[Callable[[Path], object]], path: Path, rounds: int) -> list[float]:
    """Processor time of the best round of each; they take turns, so that what else the machine does hits both."""
    best = [float("inf")] * len(works)
    for _ in range(rounds):
        for n, work in enumerate(works):
            start = time.process_time()
            work(path)
            best[n] = min(best[n], time.process_time() - start)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--projects", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for shape in (merged_list, flat_list, forms):
            path = Path(folder) / f"{shape.__name__}.xlsx"
            with xlsxwriter.Workbook(path) as book:
                shape(book, arguments.projects)
            ours, theirs = seconds((read, calamine), path, arguments.rounds)
            print(f"{shape.__name__:12} read {ours:.3f} s, calamine {theirs:.3f} s, ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
