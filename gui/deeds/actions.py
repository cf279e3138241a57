"""Actions (命令): the commands of the window as QActions, with their keys, menus and tool bar."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from gui.deeds.catalogue import (
    APPEARANCES,
    DOCUMENT,
    MENUS,
    OF_INDICATORS,
    OF_PAGES,
    OF_PROJECTS,
    OF_TABLES,
    RULE,
    SWITCHES,
    Catalogue,
    Command,
    Sub,
)
from gui.deeds.keys import Keys
from gui.desk.pages import PageKind
from gui.dialogs.set_keys import Bound
from gui.icons import icon


class Actions(QObject):
    """The commands as QActions of a window, with their menus and tool bar."""

    def __init__(self, window: QMainWindow, does: Mapping[str, Callable[[], object]], keys: Keys) -> None:
        super().__init__(window)
        self._window = window
        self._catalogue = Catalogue(self)
        self.commands = self._catalogue.commands()
        self.keys = keys
        self.by_name: dict[str, QAction] = {}
        for name, do in does.items():
            action = QAction(self._window)
            action.triggered.connect(lambda _checked, do=do: do())
            self._dress(name, action, self.commands[name])
            self.by_name[name] = action

    def _dress(self, name: str, action: QAction, command: Command) -> None:
        action.setText(command.text)
        action.setStatusTip(command.hint or command.text)
        action.setIconText(command.short or command.text.rstrip("…"))
        action.setIcon(icon(name))
        action.setCheckable(name in (*APPEARANCES, *SWITCHES))
        self._give_keys(name, action)

    def _give_keys(self, name: str, action: QAction) -> None:
        command = self.commands[name]
        action.setShortcuts([QKeySequence(keys) for keys in self.keys.of(name, command.keys)])
        keys = f" ({shown(action.shortcut())})" if not action.shortcut().isEmpty() else ""
        action.setToolTip((command.hint or command.text) + keys)

    def add(self, name: str, action: QAction) -> None:
        """Take in an action that something else made: undo, redo, the menu of recent files."""
        action.setIcon(icon(name))
        self.by_name[name] = action
        if name in self.commands:
            action.setIconText(self.commands[name].text)
            self._give_keys(name, action)

    def rebind(self) -> None:
        """Use the keys that stand in the settings now."""
        for name in self.commands:
            self._give_keys(name, self.by_name[name])

    def fill_menus(self) -> None:
        """Make the menu bar."""
        for title, names in zip(self._catalogue.menu_titles(), MENUS, strict=True):
            self.fill(self._window.menuBar().addMenu(title), names)

    def fill(self, bar: QMenu | QToolBar, names: Sequence[str | Sub]) -> None:
        """Put actions into a menu or tool bar."""
        for name in names:
            if isinstance(name, Sub):
                self.fill(bar.addMenu(self._catalogue.sub_titles()[name.name]), name.names)
            elif name == RULE:
                bar.addSeparator()
            else:
                bar.addAction(self.by_name[name])

    def enable_document(self, there: bool) -> None:
        """Grey out what needs a document while there is none."""
        for name in DOCUMENT:
            self.by_name[name].setEnabled(there)

    def show_for(self, kind: PageKind) -> None:
        """Show only the commands that do something on a page of this kind."""
        for name in OF_TABLES:
            self.by_name[name].setVisible(kind is PageKind.TABLE)
        for name in OF_PROJECTS | OF_PAGES:
            for_tables, for_all = name not in OF_PROJECTS, name not in OF_PAGES
            shown = {PageKind.TABLE: for_tables, PageKind.INDICATORS: for_all}.get(kind, True)
            self.by_name[name].setVisible(shown)
        for name in OF_INDICATORS:
            self.by_name[name].setVisible(kind is PageKind.INDICATORS)

    def tick(self, appearance: str) -> None:
        """Tick the appearance in use."""
        for name in APPEARANCES:
            self.by_name[name].setChecked(name == appearance)

    def cheat_sheet(self) -> list[tuple[str, str]]:
        """快捷键一览: what each key does, those of the sheet included."""
        bound = [(name, self.by_name[name].shortcut()) for name in self.commands]
        return [
            *((self.commands[name].text.rstrip("…"), shown(keys)) for name, keys in bound if not keys.isEmpty()),
            *self._catalogue.keys_of_the_sheet(),
        ]

    def bound(self) -> dict[str, Bound]:
        """The commands with their first keys: those they have, and those that the program gives them."""
        return {
            name: Bound(
                command.text.rstrip("…"),
                next(iter(self.keys.of(name, command.keys)), ""),
                next(iter(command.keys), ""),
            )
            for name, command in self.commands.items()
        }


def shown(keys: QKeySequence) -> str:
    """Keys as they are called here."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
