"""Keys (快捷键): which keys a command has: its own, or those that the clerk has given it."""

from collections.abc import Mapping

from PySide6.QtGui import QKeySequence

from gui.settings import KEYS, Settings

OF_THE_SHEET = frozenset(
    {"F2", "Return", "Enter", "Tab", "Shift+Tab", "Alt+Return", "Esc", "Del", "Backspace", "Ctrl+A"}
    | {f"{held}{way}" for held in ("", "Ctrl+", "Shift+") for way in ("Left", "Right", "Up", "Down", "Home", "End")}
)
"""Keys that the sheet takes itself, in the notation of QKeySequence"""


class Keys:
    """The keys of the commands, kept in the settings where they differ from what the program gives them."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def of(self, name: str, usual: tuple[str, ...]) -> tuple[str, ...]:
        """The keys of a command; ``usual`` are those that the program gives it."""
        return tuple(self._settings.get(KEYS).get(name, usual))

    def put(self, chosen: Mapping[str, str], usual: Mapping[str, tuple[str, ...]]) -> None:
        """Keep the key chosen for each command, "" for none; a command whose usual key is chosen has all of its own."""
        differing = {
            name: [key] if key else []
            for name, key in chosen.items()
            if key != normal(next(iter(usual.get(name, ())), ""))
        }
        self._settings.put(KEYS, differing)


def normal(keys: str) -> str:
    """Keys in the one notation that compares; "" where they are none, or only a part of one."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
