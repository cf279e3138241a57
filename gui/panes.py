"""Panes (窗格): how list, sheet, source and findings share the room of the workbench, remembered between two runs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gui.settings import SOURCE_SHOWN, SPLITTERS, Settings

_DEFAULT_SIZES = {"across": [250, 1030], "down": [560, 200], "beside": [620, 410]}


class Panes(QWidget):
    """Projects at the left, then the sheet with the source beside it and the findings below."""

    def __init__(
        self, settings: Settings, projects: QWidget, sheet: QWidget, source: QWidget, findings: QWidget
    ) -> None:
        super().__init__()
        self._settings = settings
        self._source = source
        self._heights: list[int] | None = None
        """Heights of sheet and findings as they were before the last finding was closed"""
        self._beside = _splitter(Qt.Orientation.Horizontal, sheet, source)
        self._down = _splitter(Qt.Orientation.Vertical, self._beside, findings)
        self._across = _splitter(Qt.Orientation.Horizontal, projects, self._down)
        self._across.setStretchFactor(1, 1)
        sizes = _DEFAULT_SIZES | settings.get(SPLITTERS)
        for name, splitter in self._splitters().items():
            splitter.setSizes([int(size) for size in sizes[name]])
        source.setVisible(settings.get(SOURCE_SHOWN))
        column(self._across, into=self)

    def _splitters(self) -> dict[str, QSplitter]:
        return {"across": self._across, "down": self._down, "beside": self._beside}

    def show_source(self, shown: bool) -> None:
        """Show or hide the source."""
        self._source.setVisible(shown)
        self._settings.put(SOURCE_SHOWN, shown)

    def share_height(self, *, some_findings: bool) -> None:
        """Give the sheet the room of the findings while there are none: a splitter would leave it blank."""
        if some_findings and self._heights is not None:
            self._down.setSizes(self._heights)
            self._heights = None
        elif not some_findings and self._heights is None:
            self._heights = self._down.sizes()
            self._down.setSizes([sum(self._heights), 1])

    def remember(self) -> None:
        """Keep the sizes of the panes; those of a hidden one as they were."""
        sizes = {name: splitter.sizes() for name, splitter in self._splitters().items()}
        sizes["down"] = self._heights or sizes["down"]
        if self._source.isHidden():
            del sizes["beside"]
        self._settings.put(SPLITTERS, self._settings.get(SPLITTERS) | sizes)


def _splitter(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    """A splitter whose parts keep their shares of the room."""
    splitter = QSplitter(orientation)
    for widget in widgets:
        splitter.addWidget(widget)
    splitter.setChildrenCollapsible(False)
    return splitter


def column(*widgets: QWidget, into: QWidget | None = None) -> QWidget:
    """Widgets one under the other without a gap."""
    holder = into or QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    return holder
