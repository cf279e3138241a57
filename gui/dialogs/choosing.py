"""Choosing (选择文件): which file to open, and where and as what to write, in the dialogs of the system."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from core.model import Disclosure
from gui.dialogs.publish import PublishDialog, TextLook
from gui.dialogs.save import SaveDialog
from gui.differences.pair_dialog import PairDialog
from gui.templates.asks import TemplateChoice

PATTERNS = "*.docx *.docm *.xlsx *.xlsm *.xls *.doc *.wps *.rtf *.pdf *.txt *.png *.jpg *.jpeg *.tif *.tiff *.bmp"
"""Files offered first in the dialog; others are taken too, a file is known by its content"""

_OFFICE = frozenset((".xlsx", ".xlsm", ".xls", ".et", ".docx", ".doc", ".wps"))


@dataclass(frozen=True, slots=True)
class SaveChoice:
    """Where and with which template to save; the clerk has agreed to replace a file that is there."""

    path: Path
    template: str


class Choosing(QObject):
    """Asks for files, in dialogs over a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def open_file(self, folder: str) -> Path | None:
        """选择要打开的文件."""
        documents = self.tr("绩效文本或表格 ({patterns})").format(patterns=PATTERNS)
        filters = ";;".join((documents, self.tr("所有文件 (*)")))
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("打开文件"), folder, filters)
        return Path(name) if name else None

    def compare_files(self, known: Sequence[Path], front: Path | None, folder: str) -> tuple[Path, Path] | None:
        """核对哪两个文件: of those at hand or others; ``front`` is offered as the first."""
        dialog = PairDialog(known, front, lambda: self.open_file(folder), self._window)
        return dialog.pair if dialog.exec() else None

    def open_template(self, folder: str) -> Path | None:
        """选择要用作模板的工作簿."""
        workbooks = self.tr("Excel 工作簿 ({patterns})").format(patterns="*.xlsx *.xlsm *.xltx *.xltm")
        filters = ";;".join((workbooks, self.tr("所有文件 (*)")))
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("添加模板"), folder, filters)
        return Path(name) if name else None

    def save_workbook(self, suggested: Path, templates: Sequence[TemplateChoice], chosen: str) -> SaveChoice | None:
        """选择模板和保存位置: first the template, then the file. Replacing one is asked for by the dialog."""
        dialog = SaveDialog(templates, chosen, self._window)
        if not dialog.exec():
            return None
        choice = dialog.choice
        kind = self.tr("Excel 工作簿 (*{suffix})").format(suffix=choice.suffix)
        path = self._target(self.tr("保存为 Excel"), suggested.with_suffix(choice.suffix), kind)
        return SaveChoice(path, choice.id) if path is not None else None

    def publish(self, disclosure: Disclosure, last: Path | None, folder: str) -> TextLook | None:
        """公开文本的样式: that of the program, or a Word template; None where nothing is to be written."""
        dialog = PublishDialog(disclosure, last, lambda: self._word_template(folder), self._window)
        return dialog.look if dialog.exec() else None

    def _word_template(self, folder: str) -> Path | None:
        kinds = ";;".join((self.tr("Word 文档 (*.docx)"), self.tr("所有文件 (*)")))
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("选择本单位的 Word 样式"), folder, kinds)
        return Path(name) if name else None

    def save_text(self, suggested: Path) -> Path | None:
        """选择公开文本的保存位置."""
        return self._target(self.tr("导出公开文本"), suggested, self.tr("Word 文档 (*.docx)"))

    def save_list(self, suggested: Path) -> Path | None:
        """选择差异清单的保存位置."""
        return self._target(self.tr("导出差异清单"), suggested, self.tr("Excel 工作簿 (*.xlsx)"))

    def _target(self, title: str, suggested: Path, kind: str) -> Path | None:
        """Ask for a file to write; a name with another ending, or none, gets that of ``suggested``."""
        dialog = QFileDialog(self._window, title, str(suggested.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kind)
        dialog.setDefaultSuffix(suggested.suffix[1:])
        dialog.selectFile(suggested.name)
        while dialog.exec():
            chosen = Path(dialog.selectedFiles()[0])
            path = _with_ending(chosen, suggested.suffix)
            if path == chosen or not path.exists():
                return path
            dialog.selectFile(path.name)  # whether it may be replaced was asked for another name
        return None


def _with_ending(path: Path, suffix: str) -> Path:
    """The path with this ending: in the place of that of another office program, else behind the name."""
    if path.suffix.lower() == suffix:
        return path
    return path.with_suffix(suffix) if path.suffix.lower() in _OFFICE else path.with_name(path.name + suffix)
