"""Settings (设置): what the window remembers between two runs, every option declared once."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

_Value = TypeVar("_Value")


@dataclass(frozen=True)
class Option(Generic[_Value]):
    """A setting: its key in the store and the value that stands until another is put."""

    key: str
    default: _Value


RECENT_FILES = Option[list[str]]("files/recent", [])
"""最近打开的文件: paths, the latest first"""
OPEN_FOLDER = Option("files/open_folder", "")
SAVE_FOLDER = Option("files/save_folder", "")
TEMPLATE = Option("files/template", "")
"""The template last chosen for saving; "" before one was: that of the document's own layout"""
WORD_LOOK = Option("files/word_look", "")
"""本单位的 Word 样式: the Word template last used for publishing; "" for the arrangement of the program"""
GEOMETRY = Option("window/geometry", QByteArray())
SPLITTERS = Option[dict[str, list[int]]]("window/splitters", {})
"""Sizes of the panes, by the name of their splitter"""
SOURCE_SHOWN = Option("window/source_shown", True)
"""Whether the source stands beside the sheet"""
COLUMN_WIDTHS = Option[dict[str, dict[int, int]]]("sheet/column_widths", {})
"""Widths in pixels at 100 %, by the kind of sheet, of the columns that the user has dragged"""
KEYS = Option[dict[str, list[str]]]("window/keys", {})
"""快捷键: the keys of the commands to which the user has given others"""
ZOOM = Option("sheet/zoom", 100)
"""显示比例 in %"""
APPEARANCE = Option("window/appearance", "auto")
"""外观: "auto" (as the system), "light", "dark" """

RECENT_LIMIT = 10


class Settings:
    """Typed reading and writing of the options, in the store of this user or in the one given."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "jibiao", "jibiao")

    def get(self, option: Option[_Value]) -> _Value:
        """The value of an option; its default where none, or one of another kind, is stored."""
        value = self._store.value(option.key, option.default)
        wanted = type(option.default)
        if wanted is list and isinstance(value, str):
            value = [value]
        if wanted is int and isinstance(value, str) and value.lstrip("-").isdecimal():
            value = int(value)
        if wanted is bool and isinstance(value, str):
            value = value == "true"
        return value if isinstance(value, wanted) else option.default

    def put(self, option: Option[_Value], value: _Value) -> None:
        """Keep a value."""
        self._store.setValue(option.key, value)

    def column_widths(self, sheet: str) -> dict[int, int]:
        """The widths of the columns dragged on sheets of a kind, in pixels at 100 %."""
        return self.get(COLUMN_WIDTHS).get(sheet, {})

    def drag_column(self, sheet: str, column: int, width: int) -> None:
        """Keep the width of a column on sheets of a kind; 0 forgets it."""
        kept = {**self.column_widths(sheet), column: width}
        kept = {at: wide for at, wide in kept.items() if wide}
        self.put(COLUMN_WIDTHS, {**self.get(COLUMN_WIDTHS), sheet: kept})

    def note_recent(self, path: Path) -> None:
        """Put a file first in the list of recent files."""
        known = [name for name in self.get(RECENT_FILES) if name != str(path)]
        self.put(RECENT_FILES, [str(path), *known][:RECENT_LIMIT])

    def recent(self) -> list[Path]:
        """The recent files that are still there, the latest first."""
        return [path for path in map(Path, self.get(RECENT_FILES)) if path.is_file()]
