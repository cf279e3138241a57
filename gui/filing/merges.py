"""Merges (合并): what came back from Excel, and what changed in the document itself, brought into the open document."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.merge import Incoming, merging
from core.model import Disclosure
from core.readers.scan.policy import Scans
from core.reading import Reading
from gui.background.worker import Before, Reread, Scanned, read_again, read_back
from gui.desk.desk import Desk
from gui.dialogs.prompter import Prompter
from gui.differences.merge import MergeList, MergePanel
from gui.filing.files import Files
from gui.settings import OPEN_FOLDER, Settings

_PAUSE = 150
"""Milliseconds after the last edit until the list follows"""


class Merges(QObject):
    """Reads what is to be merged, fills the panel with it, and carries out what the clerk accepts."""

    listed = Signal()
    """The list of changes is there to be looked at"""
    told = Signal(str)
    """A sentence on what was done"""

    def __init__(
        self, files: Files, panel: MergePanel, settings: Settings, prompter: Prompter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._files = files
        self._panel = panel
        self._settings = settings
        self._prompter = prompter
        self._lists: dict[Desk, MergeList] = {}
        """What is to be merged into each of the open documents"""
        # after a pause: the list of a large document takes longer than a keystroke may
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._follow)
        panel.accepted.connect(self._accept)
        panel.shown.connect(self._soon.start)
        panel.closed.connect(self._forget)
        files.came_back.connect(self.begin)
        files.merge_asked.connect(self.read)
        files.again_asked.connect(self.read_again)
        # queued: a dialog must not come up while a document is being shown
        files.outdated.connect(self._on_outdated, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        """合并 Excel 中的修改: ask for the workbook and list what was changed in it."""
        path = self._prompter.open_file(self._settings.get(OPEN_FOLDER))
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a workbook and list what was changed in it."""
        if self._files.desk is not None:
            files = self._files
            files.settling.emit()
            files.run(path.name, lambda read: self.begin(*read, path), read_back, path, files.bases, files.key)

    def begin(self, came: Reading, base: Disclosure | None, path: Path) -> None:
        """List what a workbook brings; without its base it is compared with the document as it was read."""
        desk = self._files.desk
        if desk is None:
            return
        session = desk.session
        at_hand = merging(base or session.reading.disclosure, session.disclosure, came)
        notes = [] if base else [self.tr("没有找到保存时的底稿，按最初读取的内容比较。")]
        if at_hand.is_strange:
            notes.append(self.tr("其中没有一个项目与本文件相同，请确认选对了文件。"))
        elif not at_hand.by_ids:
            notes.append(self.tr("表里没有本程序留下的隐藏编号，各行是按内容对应的，标着“存疑”的请仔细看。"))
        self._show(desk, MergeList(at_hand, path.name, "".join(notes)))

    def _show(self, desk: Desk, listed: MergeList) -> None:
        self._lists[desk] = listed
        self._panel.turn_to(listed)
        self._panel.follow(desk.session.disclosure)
        self.listed.emit()

    def turn_to(self, desk: Desk) -> bool:
        """Another document is in front: its list is shown as it was left; whether there is one."""
        self._lists = {one: listed for one, listed in self._lists.items() if one in self._files.documents.desks}
        self._panel.turn_to(self._lists.get(desk))
        return desk in self._lists

    def _forget(self) -> None:
        """The list is closed: nothing is to be merged any more."""
        desk = self._files.desk
        if desk is not None:
            self._lists.pop(desk, None)
        self._panel.turn_to(None)

    def follow_soon(self) -> None:
        """The document has changed: the list follows after a pause."""
        self._soon.start()

    def _follow(self) -> None:
        """Show what there is to merge into the document as it stands now, if anybody looks."""
        desk = self._files.desk
        if desk is not None and self._panel.isVisible():
            self._panel.follow(desk.session.disclosure)

    def _accept(self, changes: Sequence[Incoming]) -> None:
        desk = self._files.desk
        if desk is None or desk not in self._lists:
            return
        self._files.settling.emit()
        merging = self._lists[desk].merging
        edit = desk.carry_out(lambda: merging.edit(desk.session.disclosure, changes))
        self._follow()
        if edit is not None:
            focus = desk.session.focus_of(edit)
            if focus is not None:
                self._panel.fact_chosen.emit(focus)
            self.told.emit(self.tr("已合并 {n} 处，可以一步撤销。").format(n=len(changes)))

    def read_again(self) -> None:
        """重新读取原文: read the document once more; what was corrected is kept."""
        desk = self._files.desk
        if desk is not None and self._files.clippings.holds(desk.session.path):
            name = desk.session.path.name
            self._prompter.tell(self.tr("“{name}”是从剪贴板新建的，没有可以重新读取的原文件。").format(name=name))
        elif desk is not None:
            self._files.settling.emit()
            self._read_again(desk, _scans(desk.session.base.first))

    def _read_again(self, desk: Desk, scans: Scans, scanned: int = 0) -> None:
        session, done = desk.session, partial(self._on_read_again, desk)
        before = Before(session.base.first, session.disclosure, session.reading)
        self._files.run(session.path.name, done, read_again, session.path, before, scans, scanned=scanned)

    def _on_outdated(self, desk: Desk) -> None:
        self._files.in_turn(lambda: self._offer_to_read(desk))

    def _offer_to_read(self, desk: Desk) -> None:
        if desk in self._files.documents.desks:
            self._files.bring(desk)
            if self._prompter.read_again(desk.session.path.name):
                self.read_again()

    def _on_read_again(self, desk: Desk, read: Reread | Scanned) -> None:
        if desk not in self._files.documents.desks:
            return
        if isinstance(read, Scanned):
            answer = self._prompter.recognise(desk.session.path.name, read)
            if answer is not None:
                self._read_again(desk, answer, read.pages if answer is Scans.RECOGNISE else 0)
            return
        self._files.bring(desk)
        if read.step is not None:
            self._files.documents.keeper_of(desk).expect(read.step, read.packed)
            desk.carry_out(lambda: read.step)
        self.told.emit(self._sentence(read))

    def _sentence(self, read: Reread) -> str:
        if read.step is None:
            return self.tr("已重新读取原文，内容没有变化。")
        text = self.tr("已重新读取原文，保留了 {n} 处修改。").format(n=read.kept)
        if read.conflicts:
            text += self.tr("另有 {n} 处两边都改过，请在“发现”里选定。").format(n=read.conflicts)
        return text + self.tr("撤销一步就回到重新读取之前。")


def _scans(reading: Reading) -> Scans:
    """What the clerk has said of scanned pages when the document was read; to be asked where that is not known."""
    rules = {finding.rule for finding in reading.findings}
    recognised, left = "parse.recognised-text" in rules, "parse.page-without-text" in rules
    if recognised == left:
        return Scans.ASK
    return Scans.RECOGNISE if recognised else Scans.LEAVE
