"""Deeds (命令的作用): what each command of the window does."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from core import __version__
from gui import theme
from gui.deeds.keys import OF_THE_SHEET
from gui.deeds.reshapes import reshapes
from gui.settings import APPEARANCE

if TYPE_CHECKING:
    from gui.main_window import MainWindow

_ZOOM_STEP = 10

Deed = Callable[[], object]


class Deeds(QObject):
    """Leads the commands of a window to the rooms that carry them out."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def by_name(self) -> dict[str, Deed]:
        """What every command does, by its name in the catalogue."""
        window = self._window
        return self._with_files() | self._at_the_sheet() | reshapes(window.structure, window.rereading) | self._looks()

    def _with_files(self) -> dict[str, Deed]:
        window, files = self._window, self._window.files
        return {
            "open": files.open_by_dialog,
            "paste_new": window.clipping.open,
            "save": files.save,
            "save_as": files.save_as,
            "publish": window.publishing.ask,
            "read_again": window.merges.read_again,
            "merge_excel": window.merges.ask,
            "compare": window.compares.ask,
            "templates": window.templates.manage,
            "next_tab": lambda: files.step(+1),
            "previous_tab": lambda: files.step(-1),
            "close": files.close,
            "quit": window.close,
        }

    def _at_the_sheet(self) -> dict[str, Deed]:
        window, bench, tell = self._window, self._window.workbench, self._window.status.tell
        return {
            "edit": bench.edit,
            "clear": bench.clear,
            "cut": window.pasting.cut,
            "copy": window.pasting.copy,
            "paste": window.pasting.paste,
            "history": window.docks.toggle_history,
            "find": lambda: window.docks.look_for(replacing=False),
            "replace": lambda: window.docks.look_for(replacing=True),
            "next_hit": lambda: window.docks.step_hit(+1),
            "previous_hit": lambda: window.docks.step_hit(-1),
            "next_finding": lambda: bench.step_finding(+1),
            "previous_finding": lambda: bench.step_finding(-1),
            "take_fix": window.handling.take_fix,
            "ignore_finding": window.handling.ignore,
            "fix_alike": lambda: (
                bench.alike.open() or tell(self.tr("没有要一并改的同类内容。请先改好一格，别处有同样内容时再用。"))
            ),
            "check_cells": window.marking.check_cells,
            "check_page": window.marking.check_page,
            "next_unchecked": lambda: window.marking.show_unchecked() or tell(self.tr("所有项目都核对过了。")),
            "next_page": lambda: bench.step_page(+1),
            "previous_page": lambda: bench.step_page(-1),
            "next_pane": lambda: window.rounds.step(+1),
            "previous_pane": lambda: window.rounds.step(-1),
            "indicators": bench.indicators.switch,
            "filter_column": bench.indicators.open_menu,
            "arrange_rows": bench.indicators.arrange,
            "show_all_rows": bench.indicators.show_all,
        }

    def _looks(self) -> dict[str, Deed]:
        window, sheet = self._window, self._window.workbench.sheet
        return {
            "source": self._toggle_source,
            "zoom_in": lambda: sheet.set_zoom(sheet.zoom + _ZOOM_STEP),
            "zoom_out": lambda: sheet.set_zoom(sheet.zoom - _ZOOM_STEP),
            "zoom_reset": lambda: sheet.set_zoom(100),
            "light": lambda: self._wear("light"),
            "dark": lambda: self._wear("dark"),
            "auto": lambda: self._wear("auto"),
            "guide": window.prompter.show_guide,
            "keys": lambda: window.prompter.show_keys(window.commands.cheat_sheet()),
            "set_keys": self._set_keys,
            "about": self._about,
        }

    def _toggle_source(self) -> None:
        self._window.workbench.panes.show_source(self._window.commands.by_name["source"].isChecked())
        self._window.guide.look()

    def _wear(self, appearance: str) -> None:
        self._window.settings.put(APPEARANCE, appearance)
        self._window.commands.tick(appearance)
        theme.wear(QApplication.instance(), appearance)

    def _set_keys(self) -> None:
        """设置快捷键."""
        commands = self._window.commands
        chosen = self._window.prompter.choose_keys(commands.bound(), OF_THE_SHEET)
        if chosen is not None:
            self._window.keys.put(chosen, {name: command.keys for name, command in commands.commands.items()})
            commands.rebind()

    def _about(self) -> None:
        sentence = self.tr("绩表通 {version}").format(version=__version__)
        details = self.tr("部门预算绩效文本与 Excel 表互相转换。文件只在本机处理，不会上传。")
        self._window.prompter.tell(sentence, details)
