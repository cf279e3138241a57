"""Prompter (提示): the only room that opens dialogs. Tests pass one of their own."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from core.model import Disclosure
from core.readers.scan.policy import Scans, estimated_seconds
from core.workbook.proposals.tagdraft import TagDraft
from gui.background.worker import Scanned
from gui.dialogs.choosing import Choosing
from gui.dialogs.columns import Ask, ColumnsDialog, Told
from gui.dialogs.key_list import KeyList
from gui.dialogs.manual import GUIDE, Manual
from gui.dialogs.set_keys import Bound, KeysDialog
from gui.dialogs.split import Split, SplitDialog
from gui.templates.asks import TemplateAsk, TemplateRow
from gui.templates.shelf_dialog import ShelfDialog
from gui.templates.tagging_dialog import TaggingDialog

_MINUTE = 60
_Kind = TypeVar("_Kind")
Role = QMessageBox.ButtonRole


@dataclass(frozen=True, slots=True)
class Answer(Generic[_Kind]):
    """A button of a question: its text, what pressing it means, and its part in the dialog."""

    text: str
    value: _Kind
    role: Role = Role.AcceptRole


class Leaving(Enum):
    """What to do with changes that are not saved."""

    SAVE = auto()
    DISCARD = auto()
    STAY = auto()


class Resuming(Enum):
    """What to do with unfinished work on a document that is opened again."""

    CONTINUE = auto()
    AGAIN = auto()
    """Read the document again, and carry the changes over"""
    STAY = auto()


class Returning(Enum):
    """What to do with a workbook that was saved from a document, and changed since."""

    MERGE = auto()
    """Bring what was changed in it into the document"""
    APART = auto()
    """Open it by itself, or write over it"""
    STAY = auto()


class Prompter(Choosing):
    """Asks and tells the clerk, in dialogs over a window."""

    def leave(self, name: str) -> Leaving:
        """Ask what becomes of unsaved changes."""
        answers = (
            Answer(self.tr("保存"), Leaving.SAVE),
            Answer(self.tr("不保存"), Leaving.DISCARD, Role.DestructiveRole),
            Answer(self.tr("取消"), Leaving.STAY, Role.RejectRole),
        )
        text = self.tr("“{name}”的修改还没有保存。").format(name=name)
        return self._ask(text, self.tr("要先保存为 Excel 吗？"), *answers)

    def resume(self, name: str) -> Resuming:
        """Ask whether unfinished work on a document goes on."""
        answers = (
            Answer(self.tr("继续上次的工作"), Resuming.CONTINUE),
            Answer(self.tr("重新读取原文（保留修改）"), Resuming.AGAIN, Role.ActionRole),
            Answer(self.tr("取消"), Resuming.STAY, Role.RejectRole),
        )
        text = self.tr("“{name}”上次的修改还没有保存为 Excel。").format(name=name)
        return self._ask(text, self.tr("修改都已留存，可以接着做。重新读取原文也会保留修改。"), *answers)

    def merge(self, name: str, source: str) -> Returning:
        """Ask whether a workbook that comes back is merged into the document that it was saved from."""
        text = self.tr("“{name}”是从“{source}”保存的，保存之后又改过。").format(name=name, source=source)
        details = self.tr("可以把其中的修改合并到“{source}”：先列出每处不同，由您逐处选定。").format(source=source)
        return self._returning(text, details, self.tr("合并 Excel 中的修改"), self.tr("单独打开"))

    def write_over(self, name: str) -> Returning:
        """Ask before a workbook is written over that was changed in Excel since it was saved."""
        text = self.tr("“{name}”在上次保存之后又改过。").format(name=name)
        details = self.tr("直接保存会丢掉在 Excel 中所做的修改。")
        return self._returning(text, details, self.tr("先合并 Excel 中的修改"), self.tr("仍然覆盖"))

    def _returning(self, text: str, details: str, merging: str, apart: str) -> Returning:
        answers = (
            Answer(merging, Returning.MERGE),
            Answer(apart, Returning.APART, Role.DestructiveRole),
            Answer(self.tr("取消"), Returning.STAY, Role.RejectRole),
        )
        return self._ask(text, details, *answers)

    def read_again(self, name: str) -> bool:
        """Ask whether a document that was changed since it was read is read once more."""
        text = self.tr("“{name}”在读取之后又改过。").format(name=name)
        details = self.tr("要重新读取吗？已做的修改会保留，两边都改过的地方列在“发现”里。")
        yes, no = Answer(self.tr("重新读取"), True), Answer(self.tr("暂不"), False, Role.RejectRole)
        return self._ask(text, details, yes, no)

    def recognise(self, name: str, scanned: Scanned) -> Scans | None:
        """Ask whether scanned pages are recognised; None where the file is not to be opened."""
        sentence = self.tr("可以识别图片上的文字，大约需要{time}，可以随时取消。识别可能有错，拿不准的格子会标出来。")
        details = sentence.format(time=self._time(estimated_seconds(scanned.pages - scanned.known)))
        if scanned.known:
            details = self.tr("其中 {n} 页以前识别过，不用再识别。").format(n=scanned.known) + details
        answers: list[Answer[Scans | None]] = [Answer(self.tr("开始识别"), Scans.RECOGNISE)]
        if scanned.pages < scanned.of:
            answers.append(Answer(self.tr("只读有文字的页"), Scans.LEAVE, Role.ActionRole))
        answers.append(Answer(self.tr("取消"), None, Role.RejectRole))
        return self._ask(self._scanned(name, scanned), details, *answers)

    def _scanned(self, name: str, scanned: Scanned) -> str:
        if scanned.pages == scanned.of:
            sentence = self.tr("“{name}”是扫描件或照片，共 {pages} 页，里面没有可读的文字。")
        else:
            sentence = self.tr("“{name}”共 {of} 页，其中 {pages} 页是扫描件，里面没有可读的文字。")
        return sentence.format(name=name, pages=scanned.pages, of=scanned.of)

    def _time(self, seconds: float) -> str:
        """A time as people say it."""
        if seconds < _MINUTE:
            return self.tr(" {n} 秒").format(n=max(5 * round(seconds / 5), 5))
        return self.tr(" {n} 分钟").format(n=round(seconds / _MINUTE))

    def forget(self, name: str) -> bool:
        """Ask whether unfinished work may be deleted."""
        text = self.tr("要放弃“{name}”没有保存的修改吗？").format(name=name)
        return self._may_delete(text, self.tr("放弃后不能恢复。原来的文件不受影响。"), self.tr("放弃修改"))

    def complain(self, sentence: str) -> None:
        """Something did not work; the sentence says what, and what to do."""
        self._close_only(self._box(QMessageBox.Icon.Warning, sentence))

    def tell(self, sentence: str, details: str = "") -> None:
        """Say something that the clerk should know."""
        box = self._box(QMessageBox.Icon.Information, sentence)
        box.setInformativeText(details)
        self._close_only(box)

    def show_guide(self) -> None:
        """使用说明: the user guide, in a window that stays open beside the work."""
        if not GUIDE.is_file():
            self.complain(self.tr("没有找到使用说明。请重新解压程序的文件夹。"))
            return
        Manual(self._window).show()

    def show_keys(self, rows: Sequence[tuple[str, str]]) -> None:
        """快捷键一览: what each key does."""
        KeyList(rows, self._window).exec()

    def choose_keys(self, commands: Mapping[str, Bound], taken: Collection[str]) -> dict[str, str] | None:
        """设置快捷键: the key of each command by its name, "" for none; None where nothing shall change."""
        dialog = KeysDialog(commands, taken, self._window)
        return dialog.chosen if dialog.exec() else None

    def tell_columns(self, ask: Ask) -> Told | None:
        """这一列是……: what the columns of a table mean; None where it shall not be read again."""
        dialog = ColumnsDialog(ask, self._window)
        return dialog.told() if dialog.exec() else None

    def add_rows(self, rows: int, columns: int) -> bool:
        """粘贴: ask whether rows and columns are added for a block that is larger than the table."""
        if columns:
            sentence = self.tr("粘贴的内容比表格多 {rows} 行、{columns} 列。").format(rows=rows, columns=columns)
        else:
            sentence = self.tr("粘贴的内容比表格多 {rows} 行。").format(rows=rows)
        details = self.tr("要在表格末尾添加吗？不添加时，多出的内容不粘贴。")
        yes, no = Answer(self.tr("添加"), True), Answer(self.tr("不添加"), False, Role.RejectRole)
        return self._ask(sentence, details, yes, no)

    def split_text(self, text: str) -> Split | None:
        """拆分单元格内容: how to split a text, and where its pieces go."""
        dialog = SplitDialog(text, self._window)
        return dialog.split() if dialog.exec() else None

    def manage_templates(self, rows: Sequence[TemplateRow], default: str, selected: str) -> TemplateAsk | None:
        """模板: what to do with which template; None where the clerk is done."""
        dialog = ShelfDialog(rows, default, selected, self._window)
        return dialog.ask if dialog.exec() else None

    def tag_workbook(self, draft: TagDraft, name: str, disclosure: Disclosure | None) -> str | None:
        """核对标记: let the clerk correct a draft; gives the name to keep it under, None to leave it."""
        dialog = TaggingDialog(draft, name, disclosure, self._window)
        return dialog.id if dialog.exec() else None

    def remove_template(self, name: str) -> bool:
        """Ask whether a template may be deleted."""
        text = self.tr("要删除模板“{name}”吗？").format(name=name)
        details = self.tr("它的各个版本都会删除。用它填好的 Excel 表不受影响，仍然可以打开。")
        return self._may_delete(text, details, self.tr("删除模板"))

    def _may_delete(self, text: str, details: str, deleting: str) -> bool:
        """Ask with a warning; Enter deletes nothing."""
        yes, no = Answer(deleting, True, Role.DestructiveRole), Answer(self.tr("取消"), False, Role.RejectRole)
        return self._ask(text, details, yes, no, icon=QMessageBox.Icon.Warning)

    def _ask(
        self, text: str, details: str, *answers: Answer[_Kind], icon: QMessageBox.Icon = QMessageBox.Icon.Question
    ) -> _Kind:
        """Ask with a button for each answer: Esc gives the last one, and so does Enter in a warning, else the first."""
        box = self._box(icon, text)
        box.setInformativeText(details)
        buttons = [box.addButton(answer.text, answer.role) for answer in answers]
        box.setDefaultButton(buttons[-1 if icon is QMessageBox.Icon.Warning else 0])
        box.setEscapeButton(buttons[-1])
        box.exec()
        pressed = (answer for answer, button in zip(answers, buttons, strict=True) if box.clickedButton() is button)
        return next(pressed, answers[-1]).value

    def _close_only(self, box: QMessageBox) -> None:
        box.addButton(self.tr("知道了"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def _box(self, icon: QMessageBox.Icon, text: str) -> QMessageBox:
        box = QMessageBox(icon, self.tr("绩表通"), text, parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        return box
