"""The merge panel (合并): what was changed in Excel, to be taken over line by line or all at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.merge import Incoming, IncomingKind, Merging
from core.model import Disclosure
from gui.differences.lines import Line, merge_lines
from gui.differences.panel import DifferencesPanel


@dataclass
class MergeList:
    """What a file of this name brings to a document; ``note`` is a sentence on how it was compared."""

    merging: Merging
    name: str
    note: str = ""
    lines: Sequence[Line] = ()
    known: set[Incoming] = field(default_factory=set)
    """What was listed once: it starts ticked or not, and then is as the clerk left it"""
    accepted: set[object] = field(default_factory=set)


class MergePanel(DifferencesPanel):
    """Each line is ticked or not; conflicts are not until the clerk says so: what stands here stays."""

    accepted = Signal(list)
    """These changes (Incoming) shall be brought in, as one step"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("", "", ""), ticks=True, parent=parent)
        self.name_sides((self.tr("这里"), self.tr("Excel 中"), self.tr("原来")))
        self._list: MergeList | None = None
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
        return self._list is not None

    def turn_to(self, listed: MergeList | None) -> None:
        """Show the list of another document as it was left; None where nothing is to be merged."""
        self._list = listed
        self.model.accepted = listed.accepted if listed else set()
        self.show_lines(listed.lines if listed else ())
        self._count()

    def follow(self, ours: Disclosure) -> None:
        """Show what there is to give to the document as it stands now; certain ones start ticked."""
        listed = self._list
        if listed is None:
            return
        found = listed.merging.incoming(ours)
        new = set(found) - listed.known
        self.model.accepted = self.model.accepted | {change for change in new if change.certain}
        listed.known |= new
        listed.lines = merge_lines(found, ours, listed.merging.theirs)
        self.show_lines(listed.lines)
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
        if self._list is None:
            return
        self._list.accepted = self.model.accepted
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
        sentences = [self._list.note, self._sentence(self._list.name, len(lines))]
        if kept:
            sentences.append(self.tr("两边都改过的 {n} 处（冲突）保留这里的；要用 Excel 中的，请勾选。").format(n=kept))
        self.total.setText(" ".join(filter(None, sentences)))

    def _sentence(self, name: str, count: int) -> str:
        if not count:
            return self.tr("“{name}”里没有要合并的修改。").format(name=name)
        return self.tr("“{name}”里有 {n} 处修改。勾选的会合并进来，可以一步撤销。").format(name=name, n=count)
