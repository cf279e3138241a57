"""The detail (详情) of the current finding: its message in full, its fixes with a preview, and ignoring."""

from html import escape
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.findings import Finding
from gui.desk.review import Placed
from gui.desk.session import Session

_PREVIEWED = 20
"""Fixes of a group that are shown; its lines in the list lead to each of them"""
_REASON = 11
"""Room for a reason, in Latin letters; the shortest one begins in it at least"""


class Detail(QScrollArea):
    """What can be done about a finding, or about all of a group."""

    fix_chosen = Signal(list)
    """Fixes were chosen: findings, each with the text to put there"""
    ignored = Signal(list, str)
    """These findings are to be ignored, for this reason"""
    restored = Signal(list)
    """These findings are to be shown again"""

    def __init__(self, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = before
        """From where Tab leads here"""
        self._group: Placed = ()
        self.message, self.reason = QLabel(), QComboBox()
        self.ignore, self.restore = QPushButton(), QPushButton(self.tr("恢复"))
        self.fixes: list[QPushButton] = []
        self._fixes = QVBoxLayout()
        self._lay_out()
        self.ignore.clicked.connect(lambda: self.ignored.emit(self._findings(), self.reason.currentText().strip()))
        self.restore.clicked.connect(lambda: self.restored.emit(self._findings()))
        self.hide()

    def _lay_out(self) -> None:
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.reason.setEditable(True)
        self.reason.setAccessibleName(self.tr("忽略的原因"))
        self.reason.addItems([self.tr("已核对，无误"), self.tr("原文如此"), self.tr("以后再改")])
        self.reason.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.reason.setMinimumContentsLength(_REASON)
        row = QHBoxLayout()
        row.addWidget(self.reason, 1)
        row.addWidget(self.ignore)
        row.addWidget(self.restore)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 4, 8, 6)
        column.addWidget(self.message)
        column.addLayout(self._fixes)
        column.addLayout(row)
        column.addStretch()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _findings(self) -> list[Finding]:
        return [placed.finding for placed in self._group]

    def show_group(self, session: Session, group: Placed) -> None:
        """Show a finding, or a group of alike ones; nothing for none."""
        self._group = group
        self._clear()
        self.setVisible(bool(group))
        if not group:
            return
        finding = group[0].finding
        reason = session.reason_for_ignoring(finding)
        aside = session.is_aside(finding)
        told = self.tr("已核对；取消核对标记后会重新列出。") if aside else ""
        told = self.tr("已忽略：{reason}").format(reason=reason) if reason is not None else told
        self.message.setText("\n".join(line for line in (finding.message, told) if line))
        if reason is None:
            self._offer_fixes(session, group)
        many = self.tr("忽略同类 {n} 处").format(n=len(group))
        self.ignore.setText(many if len(group) > 1 else self.tr("忽略"))
        for widget in (self.ignore, self.reason):
            widget.setVisible(not aside)
        self.restore.setVisible(reason is not None)
        self._chain_tabs()
        self._keep_wide()

    def _keep_wide(self) -> None:
        """Never be narrower than the buttons: the pane only scrolls up and down."""
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self.widget().minimumSizeHint().width() + bar)

    def _chain_tabs(self) -> None:
        """Let Tab go through the buttons as they stand; those of the fixes are the newest, and would come last."""
        for first, second in pairwise((self._before, *self.fixes, self.reason, self.ignore, self.restore)):
            QWidget.setTabOrder(first, second)

    def _clear(self) -> None:
        self.fixes.clear()
        while (item := self._fixes.takeAt(0)) is not None:
            item.widget().deleteLater()

    def _offer_fixes(self, session: Session, group: Placed) -> None:
        """One button for each fix of a finding; for a group one for all fixes that leave no choice."""
        findings = [placed.finding for placed in group]
        if len(findings) == 1 and findings[0].fixes and not findings[0].fact.field:
            self._offer_table(findings[0])
            return
        if len(findings) == 1:
            for fix in findings[0].fixes:
                if fix == session.text(findings[0].fact):
                    self._offer_to_keep(findings[0], fix)
                    continue
                self._offer(session, [(findings[0], fix)], self.tr("改为“{text}”").format(text=_short(fix)))
            return
        certain = [(finding, finding.fixes[0]) for finding in findings if len(finding.fixes) == 1]
        if len(certain) > 1:
            self._offer(session, certain, self.tr("同类 {n} 处都采用建议").format(n=len(certain)))

    def _offer_to_keep(self, finding: Finding, text: str) -> None:
        """A button for what stands there already: the finding is settled by it."""
        button = self._button(self.tr("保留“{text}”").format(text=_short(text)))
        button.clicked.connect(lambda: self.ignored.emit([finding], self.tr("保留现有内容")))

    def _offer_table(self, finding: Finding) -> None:
        """Two buttons that settle what is said of a whole table: the document's table, or the one that stands."""
        take = self._button(self.tr("改用原文的表"))
        take.clicked.connect(lambda: self.fix_chosen.emit([(finding, finding.fixes[0])]))
        take.clicked.connect(lambda: self.ignored.emit([finding], self.tr("改用原文的表")))
        keep = self._button(self.tr("保留这里的表"))
        keep.clicked.connect(lambda: self.ignored.emit([finding], self.tr("保留现有内容")))

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        self._fixes.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.fixes.append(button)
        return button

    def _offer(self, session: Session, fixes: list[tuple[Finding, str]], text: str) -> None:
        """A button for fixes, over the preview of what they do."""
        shown = fixes[:_PREVIEWED]
        rows = [f"<s>{escape(session.text(at.fact) or '')}</s> → <b>{escape(fix)}</b>" for at, fix in shown]
        if len(fixes) > len(shown):
            rows.append(self.tr("……另有 {n} 处").format(n=len(fixes) - len(shown)))
        preview = QLabel("<br>".join(rows))
        preview.setWordWrap(True)
        self._button(text).clicked.connect(lambda: self.fix_chosen.emit(fixes))
        self._fixes.addWidget(preview)


def _short(text: str, most: int = 16) -> str:
    """A text of one line that fits a button."""
    line = " ".join(text.split()).replace("&", "&&")
    return line if len(line) <= most else line[: most - 1] + "…"
