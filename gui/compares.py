"""Compares (核对): the open document beside another file, read and compared in the background."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.compare import Comparison
from core.model import Disclosure
from gui.differences.compare import ComparePanel
from gui.files import Files
from gui.prompter import Prompter
from gui.settings import OPEN_FOLDER, Settings
from gui.worker import compare_with, write_list
from gui.writing import Job, rows_of


class Compares(QObject):
    """Asks for the other file, fills the panel, and writes the list as a workbook."""

    listed = Signal()
    """The list of differences is there to be looked at"""
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
        self._path: Path | None = None
        self._compared: tuple[Disclosure, Disclosure, Comparison] | None = None
        panel.again_asked.connect(self._again)
        panel.export_asked.connect(self._export)

    def ask(self) -> None:
        """核对两个文件: ask for the other file and compare."""
        if self._files.desk is None:
            return
        path = self._prompter.open_file(self._settings.get(OPEN_FOLDER))
        if path is not None:
            self.compare(path)

    def compare(self, path: Path) -> None:
        """Compare the document as it stands now with another file."""
        desk = self._files.desk
        if desk is not None:
            self._files.settling.emit()
            self._settings.put(OPEN_FOLDER, str(path.parent))
            ours = desk.session.disclosure
            self._files.run(path.name, lambda read: self._show(path, ours, *read), compare_with, ours, path)

    def _show(self, path: Path, ours: Disclosure, other: Disclosure, comparison: Comparison) -> None:
        self._path, self._compared = path, (ours, other, comparison)
        self._panel.show_comparison(comparison, ours, other, self._names())
        self.listed.emit()

    def _names(self) -> tuple[str, str]:
        desk = self._files.desk
        return desk.session.path.name if desk else "", self._path.name if self._path else ""

    def forget(self) -> None:
        """Another document is open: what was compared before is of no use."""
        self._path = self._compared = None

    def _again(self) -> None:
        if self._path is not None:
            self.compare(self._path)

    def _export(self) -> None:
        desk = self._files.desk
        if desk is None or self._compared is None or self._path is None:
            return
        name = self.tr("{a} 与 {b} 的差异.xlsx").format(a=desk.session.path.stem, b=self._path.stem)
        target = self._prompter.save_list(self._files.suggested(name))
        if target is not None:
            self._write(target, *self._compared)

    def _write(self, target: Path, ours: Disclosure, other: Disclosure, comparison: Comparison) -> None:
        sources = [path for path in (self._path, self._files.desk and self._files.desk.session.path) if path]
        with suppress(OSError):
            if target.exists() and any(target.samefile(path) for path in sources if path.exists()):
                sentence = self.tr("“{name}”是正在核对的文件，不能覆盖。请换一个文件名。")
                self._prompter.complain(sentence.format(name=target.name))
                return
        told = self.tr("差异清单已导出到 {path}").format(path=target)
        arguments = comparison, (ours, other), self._names(), target
        rows = rows_of(ours) + rows_of(other)
        self._files.writing.write(Job(target.name, rows, write_list, arguments, lambda _: self.told.emit(told)))
