"""Status (状态栏): what document is open, how much is in it, the zoom; and messages that pass."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from gui.desk.session import Session

_NAME_WIDTH = 24
"""Room for the file name, in Chinese characters"""
_BAR_WIDTH = 10
"""Width of the progress bar in Chinese characters"""
_MESSAGE = 8000
"""Milliseconds that a message stays"""


class Status(QObject):
    """Fills the status bar of the window."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self.counts, self.zoom = QLabel(bar), QLabel(bar)
        self.progress = QProgressBar(bar)
        self.progress.setAccessibleName(self.tr("核对进度"))
        self.progress.setFixedWidth(_BAR_WIDTH * bar.fontMetrics().horizontalAdvance("绩"))
        self.progress.setFormat(self.tr("已核对 %v / %m"))
        self.progress.setToolTip(self.tr("已核对的项目数 / 全部项目数"))
        for label in (self.counts, self.zoom):
            label.setContentsMargins(8, 0, 8, 0)
        for widget in (self.counts, self.progress, self.zoom):
            bar.addPermanentWidget(widget)

    def add(self, widget: QWidget) -> None:
        """Put something before what is about the document."""
        widget.setContentsMargins(8, 0, 8, 0)
        self._bar.insertPermanentWidget(0, widget)

    def show_labels(self, shown: bool) -> None:
        """Show or hide what is about the document."""
        self.counts.setVisible(shown)
        self.zoom.setVisible(shown)
        self.progress.setVisible(shown and self.progress.maximum() > 0)

    def show_counts(self, session: Session) -> None:
        """Name the document, and count its projects and findings."""
        text = self.tr("{file}　　项目 {projects} 个　　发现 {findings} 处")
        room = _NAME_WIDTH * self.counts.fontMetrics().horizontalAdvance("绩")
        name = self.counts.fontMetrics().elidedText(session.path.name, Qt.TextElideMode.ElideMiddle, room)
        projects, findings = len(session.disclosure.projects), session.counts.total()
        self.counts.setText(text.format(file=name, projects=projects, findings=findings))
        self.progress.setRange(0, projects)
        self.progress.setValue(session.checked)
        self.progress.setVisible(projects > 0)

    def show_zoom(self, percent: int) -> None:
        """Show the zoom."""
        self.zoom.setText(self.tr("缩放 {percent}%").format(percent=percent))

    def tell(self, sentence: str) -> None:
        """Say something for some seconds."""
        self._bar.showMessage(sentence, _MESSAGE)

    def tell_saved(self, path: Path) -> None:
        """The document was saved."""
        self.tell(self.tr("已保存到 {path}").format(path=path))

    def tell_kept(self, name: str) -> None:
        """A document was put away with changes that are in no workbook."""
        self.tell(self.tr("“{name}”还没有保存为 Excel，修改都已留存，可以从开始页接着做。").format(name=name))

    def tell_skipped(self, count: int) -> None:
        """Some of what was pasted found no place."""
        if count:
            self.tell(self.tr("有 {n} 格没有粘贴：它们不能修改，或超出了表格。").format(n=count))
