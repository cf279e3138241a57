"""Actions (命令): every command of the window in one table — texts, keys, menus, tool bar."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from gui.icons import icon

RULE = ""
"""A separating line in a menu or the tool bar"""


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its text and hint, its keys in Qt's notation, its shorter text on the tool bar."""

    text: str
    keys: tuple[str, ...] = ()
    hint: str = ""
    short: str = ""


CELL = ("edit", "cut", "copy", "paste", "clear")
MENUS: tuple[tuple[str, ...], ...] = (
    ("open", "recent", RULE, "save", "save_as", RULE, "close", "quit"),
    (
        *("undo", "redo", "history", RULE, *CELL, RULE, "find", "replace", "next_hit", "previous_hit", RULE),
        *("insert_above", "insert_below", "remove_rows"),
    ),
    (
        *("next_finding", "previous_finding", RULE, "next_page", "previous_page", "next_pane", RULE),
        *("source", RULE, "zoom_in", "zoom_out", "zoom_reset", RULE, "light", "dark", "auto"),
    ),
    ("keys", "about"),
)
"""What stands in each menu, in the order of ``Actions.menu_titles``"""
TOOL_BAR = (
    *("open", "save", RULE, "undo", "redo", RULE, "previous_finding", "next_finding", RULE),
    *("insert_below", "remove_rows", RULE, "source"),
)
CELL_MENU = (*CELL, RULE, "insert_above", "insert_below", "remove_rows")
"""What the right mouse button offers on a cell"""
DOCUMENT = frozenset(
    {"save", "save_as", "close", *CELL, "insert_above", "insert_below", "remove_rows"}
    | {"next_finding", "previous_finding", "next_page", "previous_page", "next_pane"}
    | {"history", "find", "replace", "next_hit", "previous_hit"}
    | {"source", "zoom_in", "zoom_out", "zoom_reset"}
)
"""Commands that need an open document"""
APPEARANCES = ("light", "dark", "auto")
"""Commands of which exactly one is ticked"""
SWITCHES = ("source",)
"""Commands that turn something on and off"""


class Actions(QObject):
    """The commands as QActions of a window, with their menus and tool bar."""

    def __init__(self, window: QMainWindow, does: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window)
        self._window = window
        self.commands = self._commands()
        self.by_name = {name: self._made(name, command, does[name]) for name, command in self.commands.items()}

    def _made(self, name: str, command: Command, do: Callable[[], object]) -> QAction:
        action = QAction(command.text, self._window)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setStatusTip(command.hint or command.text)
        action.setIconText(command.short or command.text.rstrip("…"))
        keys = f" ({_shown(action.shortcut())})" if command.keys else ""
        action.setToolTip((command.hint or command.text) + keys)
        action.setIcon(icon(name))
        action.setCheckable(name in (*APPEARANCES, *SWITCHES))
        action.triggered.connect(lambda _checked: do())
        return action

    def add(self, name: str, action: QAction) -> None:
        """Take in an action that something else made: undo, redo, the menu of recent files."""
        action.setIcon(icon(name))
        self.by_name[name] = action

    def fill_menus(self) -> None:
        """Make the menu bar."""
        for title, names in zip(self.menu_titles(), MENUS, strict=True):
            self.fill(self._window.menuBar().addMenu(title), names)

    def fill(self, bar: QMenu | QToolBar, names: Sequence[str]) -> None:
        """Put actions into a menu or tool bar."""
        for name in names:
            if name == RULE:
                bar.addSeparator()
            else:
                bar.addAction(self.by_name[name])

    def enable_document(self, there: bool) -> None:
        """Grey out what needs a document while there is none."""
        for name in DOCUMENT:
            self.by_name[name].setEnabled(there)

    def tick(self, appearance: str) -> None:
        """Tick the appearance in use."""
        for name in APPEARANCES:
            self.by_name[name].setChecked(name == appearance)

    def menu_titles(self) -> tuple[str, ...]:
        """The titles of the menus."""
        return self.tr("文件(&F)"), self.tr("编辑(&E)"), self.tr("查看(&V)"), self.tr("帮助(&H)")

    def cheat_sheet(self) -> list[tuple[str, str]]:
        """快捷键一览: what each key does, those of the sheet included."""
        actions = [action for action in self.by_name.values() if not action.shortcut().isEmpty()]
        return [
            *((action.text().rstrip("…"), _shown(action.shortcut())) for action in actions),
            (self.tr("修改单元格（光标在末尾）"), "F2"),
            (self.tr("替换单元格内容"), self.tr("直接输入")),
            (self.tr("确认，到下一行 / 下一格"), "Enter / Tab"),
            (self.tr("单元格内换行"), "Alt+Enter"),
            (self.tr("放弃修改"), "Esc"),
            (self.tr("清除所选内容"), "Delete"),
            (self.tr("缩放"), self.tr("Ctrl+滚轮")),
        ]

    def _commands(self) -> dict[str, Command]:
        return {
            "open": Command(self.tr("打开…"), ("Ctrl+O",), self.tr("打开绩效文本或填好的 Excel 表")),
            "save": Command(
                self.tr("保存为 Excel"), ("Ctrl+S",), self.tr("保存为 Excel 表；第一次保存时选择位置和模板")
            ),
            "save_as": Command(self.tr("另存为 Excel…"), ("Ctrl+Shift+S", "F12")),
            "close": Command(self.tr("关闭文件"), ("Ctrl+W",)),
            "quit": Command(self.tr("退出"), ("Ctrl+Q",)),
            "edit": Command(self.tr("修改单元格"), (), self.tr("修改单元格：按 F2，或直接输入")),
            "cut": Command(self.tr("剪切"), ("Ctrl+X",)),
            "copy": Command(self.tr("复制"), ("Ctrl+C",)),
            "paste": Command(self.tr("粘贴"), ("Ctrl+V",), self.tr("粘贴：可以从 Excel、WPS 整块粘贴")),
            "clear": Command(self.tr("清除内容"), (), self.tr("清除所选单元格的内容：Delete")),
            "history": Command(self.tr("历史"), ("Ctrl+Shift+H",), self.tr("显示或隐藏历史：点一步就回到那一步")),
            "find": Command(self.tr("查找…"), ("Ctrl+F",)),
            "replace": Command(self.tr("替换…"), ("Ctrl+H",), self.tr("查找并替换，可以限于所选单元格或当前项目")),
            "next_hit": Command(self.tr("查找下一个"), ("F3",)),
            "previous_hit": Command(self.tr("查找上一个"), ("Shift+F3",)),
            "insert_above": Command(self.tr("在上方插入指标行"), ("Ctrl+Shift+Up",)),
            "insert_below": Command(self.tr("在下方插入指标行"), ("Ctrl+Shift+Down",), short=self.tr("插入行")),
            "remove_rows": Command(self.tr("删除所选指标行"), ("Ctrl+Shift+Delete",), short=self.tr("删除行")),
            "next_finding": Command(self.tr("下一处发现"), ("F8",), short=self.tr("下一处发现")),
            "previous_finding": Command(self.tr("上一处发现"), ("Shift+F8",), short=self.tr("上一处发现")),
            "next_page": Command(self.tr("下一个项目"), ("Ctrl+PgDown",)),
            "previous_page": Command(self.tr("上一个项目"), ("Ctrl+PgUp",)),
            "next_pane": Command(self.tr("切换区域"), ("F6",), self.tr("在项目、表格、发现之间切换")),
            "source": Command(self.tr("原文对照"), ("F9",), self.tr("在表格旁边显示或隐藏原文"), self.tr("原文")),
            "zoom_in": Command(self.tr("放大"), ("Ctrl+=", "Ctrl++")),
            "zoom_out": Command(self.tr("缩小"), ("Ctrl+-",)),
            "zoom_reset": Command(self.tr("原始大小"), ("Ctrl+0",)),
            "light": Command(self.tr("浅色外观")),
            "dark": Command(self.tr("深色外观")),
            "auto": Command(self.tr("外观跟随系统")),
            "keys": Command(self.tr("快捷键一览"), ("F1",)),
            "about": Command(self.tr("关于绩表通")),
        }


def _shown(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
