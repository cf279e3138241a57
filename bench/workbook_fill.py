"""Fill templates with invented projects and read them back, beside xlsxwriter and python-calamine with the same cells.

``python bench/workbook_fill.py [--projects 1000] [--template ID]``: a list and a form, or one template. xlsxwriter
writes the cells of the filled workbook to a new file (constant_memory), of which filling is to take half the time;
calamine reads them without asking what they mean, of which reading back is to take twice the time. CPU seconds.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook

from core.samples.disclosure import sample_disclosure
from core.workbook.filling.fill import fill
from core.workbook.readback.extract import extract
from core.workbook.templates.template import known_templates, load_template

Sheets = dict[str, list[list[object]]]


def seconds(*actions: Callable[[], object], rounds: int = 5) -> list[float]:
    """The best round of each; they take turns, so that what else the machine does hits all of them."""
    best = [float("inf")] * len(actions)
    for _ in range(rounds):
        for n, action in enumerate(actions):
            start = time.process_time()
            action()
            best[n] = min(best[n], time.process_time() - start)
    return best


def read_all(path: Path) -> Sheets:
    book = CalamineWorkbook.from_path(str(path))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def write_all(path: Path, sheets: Sheets) -> None:
    book = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for n, row in enumerate(rows):
            for column, value in enumerate(row):
                if value != "":
                    sheet.write(n, column, value)
    book.close()


def measure(name: str, projects: int, folder: Path) -> None:
    disclosure, template, path = sample_disclosure(projects=projects), load_template(name), folder / f"{name}.xlsx"
    fill(disclosure, template, path, force=True)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    cells = read_all(path)
    filling, writing = seconds(
        lambda: fill(disclosure, template, path, force=True), lambda: write_all(folder / "plain.xlsx", cells)
    )
    reading, calamine = seconds(lambda: extract(path), lambda: read_all(path))
    rows = sum(map(len, cells.values()))
    print(f"{name}: {projects} projects, {rows} rows, {memory:.0f} MB after filling")
    print(f"  fill    {filling:.2f} s = {filling / writing:.2f} x xlsxwriter ({writing:.2f} s)")
    print(f"  extract {reading:.2f} s = {reading / calamine:.1f} x calamine ({calamine:.2f} s)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--projects", type=int, default=1000)
    parser.add_argument("--template", choices=[info.id for info in known_templates()])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for template in [arguments.template] if arguments.template else ["hebei-list", "hebei-form"]:
            # In a process of its own: memory is told by its peak.
            process = get_context("spawn").Process(target=measure, args=(template, arguments.projects, Path(folder)))
            process.start()
            process.join()


if __name__ == "__main__":
    main()
