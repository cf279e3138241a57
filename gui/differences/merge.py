"""The merge panel (合并): what was changed in Excel, to be taken over line by line or all at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.merge import Incoming, IncomingKind, Merging
from core.model import Disclosure
from gui.differences.lines import Line, merge_lines
from gui.differences.panel import DifferencesPanel


class MergePanel(DifferencesPanel):
    """Each line is ticked or not; conflicts are not until the clerk says so: what stands here stays."""

    accepted = Signal(list)
    """These changes (Incoming) shall be brought in, as one step"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("", "", ""), ticks=True, parent=parent)
        self.name_sides((self.tr("这里"), self.tr("Excel 中"), self.tr("原来")))
        self._merging: Merging | None = None
        self._name = ""
        self._note = ""
        self._known: set[object] = set()
        self.all = self.add_button(self.tr("全选"), self.tr("勾选列出的全部修改，冲突除外"))
        self.none = self.add_button(self.tr("全不选"), self.tr("列出的修改都不采用"))
        self.apply = self.add_button("")
        self.close_button = self.add_button(self.tr("关闭"))
        self.apply.setDefault(True)
        self.all.clicked.connect(self._tick_all)
        self.none.clicked.connect(lambda: self.model.tick(self._shown(), False))
        self.apply.clicked.connect(self._accept)
        self.close_button.clicked.connect(self.closed)
        self.model.ticked.connect(self._count)

    @property
    def busy(self) -> bool:
        """Whether there is a file to be merged."""
        return self._merging is not None

    def begin(self, merging: Merging, name: str, ours: Disclosure, note: str = "") -> None:
        """Show what a file of this name brings; ``note`` is a sentence on how it was compared."""
        self._merging, self._name, self._note = merging, name, note
        self._known.clear()
        self.model.accepted = set()
        self.follow(ours)

    def end(self) -> None:
        """Nothing is to be merged any more."""
        self._merging = None
        self.show_lines(())

    def follow(self, ours: Disclosure) -> None:
        """Show what there is to give to the document as it stands now; certain ones start ticked."""
        if self._merging is None:
            return
        found = self._merging.incoming(ours)
        new = set(found) - self._known
        self.model.accepted = self.model.accepted | {change for change in new if change.certain}
        self._known |= new
        self.show_lines(merge_lines(found, ours, self._merging.theirs))
        self._count()

    def _shown(self) -> list[Line]:
        return [line for row in self.model.rows for line in row]

    def _tick_all(self) -> None:
        conflict = IncomingKind.CONFLICT
        self.model.tick(
            [x for x in self._shown() if isinstance(x.about, Incoming) and x.about.kind is not conflict], True
        )

    def _accept(self) -> None:
        self.accepted.emit([line.about for line in self._lines if line.about in self.model.accepted])

    def _count(self) -> None:
        """Say how many there are, and what becomes of them."""
        lines = [line for line in self._lines if not line.slight or line.about in self.model.accepted]
        ticked = sum(line.about in self.model.accepted for line in lines)
        kept = sum(
            isinstance(line.about, Incoming)
            and line.about.kind is IncomingKind.CONFLICT
            and line.about not in self.model.accepted
            for line in lines
        )
        self.apply.setText(self.tr("合并勾选的 {n} 处").format(n=ticked))
        self.apply.setEnabled(bool(ticked))
        sentences = [self._note, self._sentence(len(lines))]
        if kept:
            sentences.append(self.tr("两边都改过的 {n} 处（冲突）保留这里的；要用 Excel 中的，请勾选。").format(n=kept))
        self.total.setText(" ".join(filter(None, sentences)))

    def _sentence(self, count: int) -> str:
        if not count:
            return self.tr("“{name}”里没有要合并的修改。").format(name=self._name)
        return self.tr("“{name}”里有 {n} 处修改。勾选的会合并进来，可以一步撤销。").format(name=self._name, n=count)
