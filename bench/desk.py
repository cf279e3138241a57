"""The review desk over 1,000 projects, beside a plain table of Qt with the same rows: ``python bench/desk.py 1000``.

The window is the real one, drawn offscreen, with a real working file in a temporary folder. Times are processor time in
milliseconds, the median of several runs, with all that is left to the event loop; memory is that of the whole process.
The peer is a QStandardItemModel of 12,000 rows and six columns in a QTableView, in the same run, doing the nearest
thing that it can: it has no findings, no checks, no undo, and keeps nothing on the disk. A figure of the window is
"over" where it is more than wanted; the ratio tells it from what Qt itself takes on this machine at this time.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from invented import invented_reading, plain_table, plain_texts, raw_reading
from PySide6.QtCore import QSettings, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QApplication

from core.keeping.workfolder import WorkFolder
from core.reading import Reading
from gui.app import make_app, make_window
from gui.background.worker import make_ready
from gui.desk.pages import INDICATORS
from gui.indicators.order import Filter
from gui.settings import Settings

ROUNDS = 3
RUNS = 7
EDITS = 40
SOUGHT = "的"
"""Stands in most texts"""
REPLACED = 10_000
_SIZE = (1280, 800)
_LEAST = 0.1
"""Milliseconds: what is shorter is not divided by"""
WANTED = {
    "open view": (1000, "open view"),
    "turn the page": (100, "scroll a page"),
    "repaint": (16, "repaint"),
    "edit a value": (16, "edit a value"),
    "edit a code": (16, "edit a value"),
    "undo an edit": (16, "edit a value"),
    "insert a row": (16, "insert a row"),
    "open all indicators": (1000, "open view"),
    "repaint all indicators": (16, "repaint"),
    "edit among all": (16, "edit a value"),
    "sort all": (1000, "sort"),
    "filter all": (1000, "filter"),
    "back to all": (1000, "open view"),
    "find": (200, "find"),
    "replace 10,000": (500, "replace 10,000"),
    "undo the replacing": (500, "replace 10,000"),
    "memory": (400, "memory"),
    "open a raw table": (1000, "open view"),
    "repaint the raw table": (16, "repaint"),
    "edit a raw cell": (16, "edit a value"),
    "select all": (50, "select all"),
}
"""The most that is wanted, in milliseconds and megabytes, and what the plain table does beside it"""


def timed(work: Callable[[], object], runs: int = RUNS, after: Callable[[], object] | None = None) -> float:
    """The median processor time of a piece of work, and of all that it leaves to the event loop, in milliseconds.

    What is done ``after`` each run is not counted.
    """
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        QApplication.processEvents()
        times.append(time.process_time() - start)
        if after is not None:
            after()
            QApplication.processEvents()
    return statistics.median(times) * 1000


def memory() -> float:
    """What the process holds, in megabytes; 0 where the system does not say."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


class Desk:
    """The real window, at work on the invented document."""

    def __init__(self, app: QApplication, folder: Path, reading: Reading) -> None:
        settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        self.window = make_window(app, settings, folder=WorkFolder(folder / "works"))
        self.window.resize(*_SIZE)
        self.window.show()
        QApplication.processEvents()
        self._ready = make_ready(reading)
        self._bench, self._finder = self.window.workbench, self.window.docks.find
        self._numbers = count(1)

    def figures(self) -> dict[str, float]:
        """All figures, in the order in which they can be taken."""
        took = {"open view": timed(self._open, 1)}
        pages = count(500)
        took["turn the page"] = timed(lambda: self._show_page(next(pages)))
        took["repaint"] = timed(self._bench.sheet.viewport().repaint)
        took["edit a value"] = timed(self._edit_value, EDITS)
        took["undo an edit"] = timed(self._stack.undo, EDITS // 2)
        took["edit a code"] = timed(self._edit_code, EDITS)
        took["insert a row"] = timed(self.window.commands.by_name["insert_below"].trigger, EDITS, self._stack.undo)
        took |= self._all_indicators()
        self.window.docks.look_for(replacing=True)
        took["find"] = timed(self._find)
        self._finder.replacement.setText("之")
        self._finder.search()
        took["replace 10,000"] = timed(self._replace_hits, 1)
        took["undo the replacing"] = timed(self._stack.undo, 1)
        self._finder.closed.emit()
        took["memory"] = memory()
        raw = make_ready(raw_reading(self._ready.reading.disclosure))
        took["open a raw table"] = timed(lambda: self.window.files.take(raw, Path("raw.xlsx")), 1)
        took["repaint the raw table"] = timed(self._bench.sheet.viewport().repaint)
        took["edit a raw cell"] = timed(self._edit_raw, EDITS)
        took["select all"] = timed(self._select_all)
        self.window.close()
        return took

    def _all_indicators(self) -> dict[str, float]:
        """The view of all 12,000 rows; edits are made while it is sorted and filtered."""
        here, roster = self._bench.page, self._bench.session.roster
        took = {"open all indicators": timed(lambda: self._bench.show_page(INDICATORS), 1)}
        took["repaint all indicators"] = timed(self._bench.sheet.viewport().repaint)
        desk, ways = self._bench.indicators, count()
        took["sort all"] = timed(
            lambda: desk._rearrange(lambda: roster.sort("value", descending=bool(next(ways) % 2))), 3
        )
        took["filter all"] = timed(lambda: desk._rearrange(lambda: roster.filter("value", Filter("%"))), 1)
        took["edit among all"] = timed(self._edit_line, EDITS)
        self._bench.show_page(here)
        took["back to all"] = timed(lambda: self._bench.show_page(INDICATORS), 1)
        self._bench.show_page(here)
        return took

    def _edit_line(self) -> None:
        """Another 指标值 in the view of all indicators, on one line after the other."""
        number = next(self._numbers)
        sheet = self._bench.sheet.sheet_model.sheet
        column = [head.key for head in sheet.heads].index("value")
        self._bench.sheet.go(number % 20, column)
        self._bench.sheet.edited.emit(sheet.cell(number % 20, column), f"≥{number}%")

    @property
    def _stack(self):
        return self.window.files.desk.stack

    def _open(self) -> None:
        """As the worker hands it over."""
        self.window.files.take(self._ready, Path("invented.docx"))

    def _show_page(self, n: int) -> None:
        self._bench.show_page(self._bench.session.pages()[n % len(self._bench.session.pages())])

    def _edit_value(self) -> None:
        """Another 指标值 on the page shown, as an editor hands it over."""
        cell = next(c for c in self._bench.sheet.sheet_model.sheet.cells if c.text.startswith(("≥", "＞", "≤")))
        self._bench.sheet.edited.emit(cell, f"≥{next(self._numbers)}%")

    def _edit_code(self) -> None:
        """Another 项目编码, which is compared with those of all projects."""
        code = self._bench.session.project(self._bench.page).project_code
        cell = next(c for c in self._bench.sheet.sheet_model.sheet.cells if c.text == code)
        self._bench.sheet.edited.emit(cell, f"{code[:-3]}{next(self._numbers) % 1000:03}")

    def _edit_raw(self) -> None:
        """Another text in the raw table, somewhere in sight."""
        number = next(self._numbers)
        cell = self._bench.sheet.sheet_model.places.at(number % 20, 3)
        self._bench.sheet.edited.emit(cell, f"≥{number}%")

    def _select_all(self) -> None:
        self._bench.sheet.clearSelection()
        self._bench.sheet.selectAll()

    def _find(self) -> None:
        self._finder.wanted.setText(SOUGHT)
        self._finder.search()

    def _replace_hits(self) -> None:
        """What the button does with the hits that are listed; the list is searched for anew."""
        hits = self._finder.hits.hits[:REPLACED]
        assert len(hits) == REPLACED
        self._finder.replace_asked.emit(hits)
        self._finder.search()


class Plain:
    """A plain table of Qt with the same rows."""

    def __init__(self, texts: list[list[str]]) -> None:
        self._texts = texts
        self._numbers = count(1)

    def figures(self) -> dict[str, float]:
        """What it can do."""
        took = {"open view": timed(self._open, 1)}
        took["repaint"] = timed(self._view.viewport().repaint)
        took["edit a value"] = timed(self._edit, EDITS)
        took["insert a row"] = timed(lambda: self._model.insertRow(30), EDITS, lambda: self._model.removeRow(30))
        pages = count(1)
        took["scroll a page"] = timed(lambda: self._view.verticalScrollBar().setValue(20 * next(pages)))
        took["select all"] = timed(self._select_all)
        took["find"] = timed(self._find)
        took["replace 10,000"] = timed(self._replace, 1)
        took["memory"] = memory()
        took["filter"] = timed(self._filter, 1)
        took["sort"] = timed(lambda: self._model.sort(4), 1)
        return took

    def _filter(self) -> None:
        """By a model between, which is what Qt offers for it."""
        self._between = QSortFilterProxyModel()
        self._between.setSourceModel(self._model)
        self._between.setFilterKeyColumn(4)
        self._view.setModel(self._between)
        self._between.setFilterFixedString("%")

    def _open(self) -> None:
        self._model, self._view = plain_table(self._texts)
        self._view.resize(*_SIZE)
        self._view.show()

    def _edit(self) -> None:
        self._model.setData(self._model.index(3, 4), f"≥{next(self._numbers)}%")

    def _select_all(self) -> None:
        self._view.clearSelection()
        self._view.selectAll()

    def _find(self) -> None:
        start, flags = self._model.index(0, 0), Qt.MatchFlag.MatchContains
        for column in range(self._model.columnCount()):
            self._model.match(start.siblingAtColumn(column), Qt.ItemDataRole.DisplayRole, SOUGHT, -1, flags)

    def _replace(self) -> None:
        for row in range(REPLACED):
            self._model.setData(self._model.index(row, 3), "之")


def measure(side: str, projects: int) -> dict[str, float]:
    """The figures of the "desk" or of the "plain" table; each in a process of its own, for its memory."""
    app = make_app()
    reading = invented_reading(projects)
    if side == "plain":
        return Plain(plain_texts(reading.disclosure)).figures()
    with tempfile.TemporaryDirectory() as folder:
        return Desk(app, Path(folder), reading).figures()


def main(projects: str) -> None:
    """Measure both in turn, and print the best of the rounds: a machine at work for others is half as fast at times."""
    rounds: dict[str, list[dict[str, float]]] = {"desk": [], "plain": []}
    for _ in range(ROUNDS):
        for side, took in rounds.items():
            command = [sys.executable, __file__, projects, side]
            took.append(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
    best = {side: {name: min(one[name] for one in took) for name in took[0]} for side, took in rounds.items()}
    print(f"{projects} projects            desk   wanted    plain    ratio")
    for name, (wanted, peer) in WANTED.items():
        desk, plain = best["desk"][name], best["plain"][peer]
        ratio = f"{desk / max(plain, _LEAST):8.1f} ×"
        print(f"{name:<22}{desk:9.1f}{wanted:9}{plain:9.1f}{ratio}{'' if desk <= wanted else '   over'}")


if __name__ == "__main__":
    count_of_projects = sys.argv[1] if len(sys.argv) > 1 else "1000"
    if len(sys.argv) > 2:
        print(json.dumps(measure(sys.argv[2], int(count_of_projects))))
    else:
        main(count_of_projects)
