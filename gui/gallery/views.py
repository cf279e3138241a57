"""Views (画面): what the window shows at each point of the user guide, and how it comes to show it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.facts import Fact
from core.parse import parse
from core.samples.papers import SEARCHED, SEVERAL, Papers
from core.workbook.proposals.tagdraft import TagDraft
from gui.desk.pages import PageKind
from gui.main_window import MainWindow

_SETTLING = 250
"""Milliseconds for layouts, pages and sums that wait for the event loop"""
_STEPS = 5
"""What is done for the picture of the history, and undone"""
_PATIENCE = 20_000
"""Milliseconds after which what was waited for will not come"""


def settle(milliseconds: int = _SETTLING) -> None:
    """Let the window do what waits in its event loop."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QApplication.processEvents()


def wait_for(signal: SignalInstance, act: Callable[[], object]) -> None:
    """Do something that ends with a signal."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(_PATIENCE, loop.quit)
    act()
    loop.exec()


class Walk:
    """A walk through the window, which shows each of its views in turn; ``shot`` gets the widget to be drawn."""

    def __init__(self, window: MainWindow, papers: Papers, shot: Callable[[str, QWidget], None]) -> None:
        self._window = window
        self._papers = papers
        self._shot = shot

    def go(self) -> None:
        """Show everything once, in the order of the guide."""
        for show in (
            self.start,
            self.busy,
            *self._with_the_text(),
            *self._about_templates(),
            *self._asking(),
            self.list,
        ):
            show()

    def _with_the_text(self) -> tuple[Callable[[], None], ...]:
        return (
            self.form,
            self.findings,
            self.indicators,
            self.summary,
            self.table,
            self.history,
            self.find,
            self.merge,
            self.compare,
            self.save,
            self.publish,
        )

    def _about_templates(self) -> tuple[Callable[[], None], ...]:
        return self.templates, self.tagging, self.tagged

    def _asking(self) -> tuple[Callable[[], None], ...]:
        return self.columns, self.split, self.keys, self.own_keys

    def _draw(self, name: str) -> None:
        settle()
        self._shot(name, self._window)

    def _draw_dialog(
        self, name: str, ask: Callable[[], object], prepare: Callable[[QWidget], None] | None = None
    ) -> None:
        """Draw the dialog that something opens, and leave it."""

        def leave() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                return
            if prepare is not None:
                prepare(dialog)
                settle()
            self._shot(name, dialog)
            dialog.reject()

        QTimer.singleShot(_SETTLING, leave)
        ask()

    def _do(self, command: str) -> None:
        self._window.commands.by_name[command].trigger()

    def _open(self, path: Path) -> None:
        self._window.files.take(parse(path), path)
        self._window.workbench.sheet.show_first()

    def _go(self, kind: PageKind, n: int = 0, cell: tuple[int, int] | None = None) -> None:
        """Show the n-th page of a kind, and go to a cell of it."""
        bench = self._window.workbench
        pages = [page for page in bench.session.pages() if page.kind is kind]
        bench.show_page(pages[n])
        if cell is not None:
            bench.sheet.go(*cell)

    def start(self) -> None:
        """开始页."""
        self._draw("start")

    def busy(self) -> None:
        """正在读取."""
        window = self._window
        window.busy.begin(self._papers.text.name)
        window.busy.show_progress(0.4)
        window.pages.setCurrentWidget(window.busy)
        self._draw("busy")

    def form(self) -> None:
        """一个项目的表样."""
        self._open(self._papers.text)
        self._go(PageKind.PROJECT, 3)
        self._draw("form")

    def findings(self) -> None:
        """发现清单，原文亮起."""
        self._go(PageKind.PROJECT)
        self._do("next_finding")
        self._draw("findings")

    def indicators(self) -> None:
        """全部指标，按指标值排序，一列的筛选."""
        bench = self._window.workbench
        self._do("indicators")
        bench.session.roster.sort("value", descending=False)
        bench.indicators.arrange()
        self._draw("indicators")
        self._do("filter_column")
        if bench.indicators.menu is not None:
            settle()
            self._shot("indicators-filter", bench.indicators.menu)
            bench.indicators.menu.close()
        bench.session.roster.unsort()

    def summary(self) -> None:
        """部门整体绩效目标."""
        self._go(PageKind.SUMMARY)
        self._draw("summary")

    def table(self) -> None:
        """其他表格."""
        self._go(PageKind.TABLE, cell=(1, 1))
        self._draw("table")

    def history(self) -> None:
        """历史."""
        bench = self._window.workbench
        second, third = bench.session.disclosure.projects[1:3]
        bench.show_fact(Fact(second.indicators[0].id, "level3"))
        for command in ("duplicate_rows", "move_down", "remove_rows"):
            self._do(command)
        bench.show_fact(Fact(third.id, "budget_total"))
        bench.sheet.edited.emit(bench.sheet.current_cell(), "20.50")
        bench.show_fact(Fact(third.indicators[1].id, "description"))
        self._do("clear")
        self._do("history")
        self._draw("history")
        for _ in range(_STEPS):
            self._do("undo")
        self._do("history")

    def find(self) -> None:
        """查找和替换."""
        self._do("replace")
        panel = self._window.docks.find
        panel.wanted.setText(SEARCHED[0])
        panel.replacement.setText(SEARCHED[1])
        panel.search()
        self._draw("find")
        panel.closed.emit()

    def merge(self) -> None:
        """合并改过的 Excel."""
        path = self._papers.returned
        self._window.merges.begin(parse(path), self._window.workbench.session.reading.disclosure, path)
        self._draw("merge")
        self._window.docks.hide_differences()

    def compare(self) -> None:
        """核对两个文件."""
        compares, papers = self._window.compares, self._papers
        wait_for(compares.listed, lambda: compares.compare(papers.text, papers.last_year))
        panel = self._window.docks.compare
        panel.list.setCurrentIndex(panel.list.indexBelow(panel.model.index(0, 0)))
        self._draw("compare")
        self._window.docks.hide_differences()

    def save(self) -> None:
        """选模板."""
        self._draw_dialog("save", lambda: self._do("save_as"), lambda dialog: dialog.list.setFocus())  # type: ignore[attr-defined]

    def publish(self) -> None:
        """公开文本的样式."""
        self._draw_dialog("publish", lambda: self._do("publish"))

    def templates(self) -> None:
        """模板列表."""
        self._draw_dialog("templates", lambda: self._do("templates"))

    def tagging(self) -> None:
        """模板标记."""
        self._draw_dialog("tagging", self._tag, lambda dialog: dialog.sheet.go(4, 1))  # type: ignore[attr-defined]

    def tagged(self) -> None:
        """用当前文件预览模板."""
        self._draw_dialog("tagged", self._tag, lambda dialog: dialog.preview.setChecked(True))  # type: ignore[attr-defined]

    def _tag(self) -> None:
        disclosure = self._window.workbench.session.disclosure
        self._window.prompter.tag_workbook(TagDraft(self._papers.blank), self._papers.blank.stem, disclosure)

    def columns(self) -> None:
        """这一列是."""
        bench = self._window.workbench
        self._go(PageKind.PROJECT)
        project = bench.session.disclosure.projects[0]
        bench.show_fact(Fact(project.indicators[0].id, "value"))
        self._draw_dialog("columns", lambda: self._do("tell_columns"))

    def split(self) -> None:
        """拆分单元格内容."""
        self._draw_dialog("split", lambda: self._window.prompter.split_text(SEVERAL))

    def keys(self) -> None:
        """快捷键一览."""
        self._draw_dialog("keys", lambda: self._do("keys"))

    def own_keys(self) -> None:
        """设置快捷键."""
        self._draw_dialog("own-keys", lambda: self._do("set_keys"))

    def list(self) -> None:
        """另一个省的清单."""
        self._open(self._papers.list)
        self._draw("list")
