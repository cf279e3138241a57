"""Compares (核对): two files read and compared in the background; each text of the list leads to where it stands."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from core.compare import Comparison
from core.facts import Fact
from core.model import Disclosure
from core.readers.scan.policy import Scans
from gui.background.worker import Scanned, compare_with, write_list
from gui.desk.desk import Desk
from gui.dialogs.prompter import Prompter
from gui.differences.compare import ComparePanel
from gui.filing.files import Files
from gui.filing.writing import Job, rows_of
from gui.settings import OPEN_FOLDER, Settings


class Pair(NamedTuple):
    """The two files that are compared (A 和 B); A is open when they are."""

    a: Path
    b: Path

    def names(self) -> tuple[str, str]:
        """What to call them; with their folders where both are called alike."""
        if self.a.name != self.b.name:
            return self.a.name, self.b.name
        return f"{self.a.parent.name}/{self.a.name}", f"{self.b.parent.name}/{self.b.name}"


class Compares(QObject):
    """Asks for the two files, fills the panel, leads to either of them, and writes the list as a workbook."""

    listed = Signal()
    """The list of differences is there to be looked at"""
    fact_chosen = Signal(Fact)
    """The document in front has this fact, which shall be shown"""
    told = Signal(str)
    """A sentence on what was done"""

    def __init__(
        self, files: Files, panel: ComparePanel, settings: Settings, prompter: Prompter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._files = files
        self._panel = panel
        self._settings = settings
        self._prompter = prompter
        self._pair: Pair | None = None
        self._compared: tuple[Disclosure, Disclosure, Comparison] | None = None
        panel.again_asked.connect(self._again)
        panel.export_asked.connect(self._export)
        panel.place_chosen.connect(self._lead)
        panel.line_passed.connect(self._pass)

    def ask(self) -> None:
        """核对两个文件: ask which, and compare them; what is open is offered first."""
        desks = [desk.session.path for desk in self._files.documents.desks]
        front = self._files.desk.session.path if self._files.desk is not None else None
        known = list(dict.fromkeys((*desks, *self._settings.recent())))
        chosen = self._prompter.compare_files(known, front, self._settings.get(OPEN_FOLDER))
        if chosen is not None:
            self.compare(*chosen)

    def compare(self, a: Path, b: Path) -> None:
        """Open A where it is not, and compare it as it stands now with B: a document that is open, or a file."""
        self._files.open(a, apart=True)
        self._files.in_turn(lambda: self._begin(Pair(a, b)))

    def _begin(self, pair: Pair, scans: Scans = Scans.ASK, scanned: int = 0) -> None:
        desk = self._files.documents.of(pair.a)
        if desk is None:  # it could not be read, or the clerk thought better of it
            return
        self._files.bring(desk)
        self._files.settling.emit()
        self._settings.put(OPEN_FOLDER, str(pair.b.parent))
        ours, beside = desk.session.disclosure, self._files.documents.of(pair.b)
        other = beside.session.disclosure if beside is not None else pair.b
        done = partial(self._on_compared, pair, ours)
        self._files.run(pair.b.name, done, compare_with, ours, other, scans, scanned=scanned)

    def _on_compared(self, pair: Pair, ours: Disclosure, found: tuple[Disclosure, Comparison] | Scanned) -> None:
        if isinstance(found, Scanned):
            answer = self._prompter.recognise(pair.b.name, found)
            if answer is not None:
                self._begin(pair, answer, found.pages if answer is Scans.RECOGNISE else 0)
            return
        other, comparison = found
        self._pair, self._compared = pair, (ours, other, comparison)
        self._panel.show_comparison(comparison, ours, other, pair.names())
        self.listed.emit()

    def is_about(self, desk: Desk) -> bool:
        """Whether a document is one of those compared."""
        real = desk.session.path.resolve()
        return self._pair is not None and any(path.resolve() == real for path in self._pair)

    def _lead(self, side: int, fact: Fact) -> None:
        """Show where a text stands, in the document of its side."""
        if self._pair is not None:
            path = self._pair[side]
            self._files.open(path, apart=True)
            self._files.in_turn(lambda: self._arrive(path, fact))

    def _pass(self, *facts: Fact | None) -> None:
        """Show where a line stands in the document in front, where that is one of the two."""
        for path, fact in zip(self._pair or (), facts, strict=False):
            if fact is not None and self._files.documents.of(path) is self._files.desk:
                self.fact_chosen.emit(fact)
                return

    def _arrive(self, path: Path, fact: Fact) -> None:
        desk = self._files.documents.of(path)
        if desk is None:
            return
        self._files.bring(desk)
        if desk.session.page_with(fact) is None:
            self.told.emit(self.tr("“{name}”里已经没有这一处了，可以重新核对。").format(name=path.name))
        self.fact_chosen.emit(fact)
        self._panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _again(self) -> None:
        if self._pair is not None:
            self.compare(*self._pair)

    def _export(self) -> None:
        if self._pair is None or self._compared is None:
            return
        pair = self._pair
        name = self.tr("{a} 与 {b} 的差异.xlsx").format(a=pair.a.stem, b=pair.b.stem)
        target = self._prompter.save_list(self._files.suggested(name))
        if target is not None and not self._files.is_source(target, pair):
            self._write(target, pair.names(), *self._compared)

    def _write(
        self, target: Path, names: tuple[str, str], ours: Disclosure, other: Disclosure, comparison: Comparison
    ) -> None:
        told = self.tr("差异清单已导出到 {path}").format(path=target)
        arguments = comparison, (ours, other), names, target
        rows = rows_of(ours) + rows_of(other)
        self._files.writing.write(Job(target.name, rows, write_list, arguments, lambda _: self.told.emit(told)))
