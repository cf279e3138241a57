"""The bar (筛选栏) over the view of all indicators: how many are shown, by what order and filters."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.indicators.roster import Roster


class RosterBar(QFrame):
    """Says what is shown, and that rows stay where they are until they are sorted again."""

    arrange_asked = Signal()
    show_all_asked = Signal()
    unsort_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setAccessibleName(self.tr("排序和筛选的情况"))
        self.again = QPushButton(self.tr("重新排序和筛选"), self)
        self.all = QPushButton(self.tr("取消全部筛选"), self)
        self.as_read = QPushButton(self.tr("按原文顺序"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 6)
        row.addWidget(self.told, 1)
        for button, asked in (
            (self.again, self.arrange_asked),
            (self.all, self.show_all_asked),
            (self.as_read, self.unsort_asked),
        ):
            button.clicked.connect(asked)
            row.addWidget(button)
        self.hide()

    def show_roster(self, roster: Roster) -> None:
        """Say how a roster stands."""
        sheet, labels = roster.sheet(), {column.key: column.label for column in roster.sheet().heads}
        shown = self.tr("{n} 行").format(n=f"{roster.total:,}")
        if roster.filters:
            shown = self.tr("显示 {shown} / {n} 行").format(shown=f"{sheet.rows:,}", n=f"{roster.total:,}")
        parts = [shown]
        if roster.filters:
            columns = "、".join(labels[key] for key in roster.filters)
            parts.append(self.tr("已筛选：{columns}").format(columns=columns))
        if roster.sorts:
            last = roster.sorts[-1]
            way = self.tr("按“{column}”降序") if last.descending else self.tr("按“{column}”升序")
            parts.append(way.format(column=labels[last.column]))
        self.told.setText(" · ".join(parts) + "　" + self._hint(roster))
        self.again.setVisible(roster.is_arranged)
        self.again.setEnabled(roster.stale)
        self.all.setVisible(bool(roster.filters))
        self.as_read.setVisible(bool(roster.sorts))

    def _hint(self, roster: Roster) -> str:
        if roster.stale:
            return self.tr("改过的行留在原处；要按新内容排列，点“重新排序和筛选”。")
        if roster.is_arranged:
            return self.tr("修改时各行留在原处。")
        return self.tr("点列名右边的 ▾ 排序、筛选；双击项目名称到该项目的表。")
