"""Guard (兜底): what nobody has caught — logged always, shown at most once in a while; the window stays up."""

import logging
import time
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QStandardPaths, Signal

_SILENCE = 10.0
"""Seconds without another dialog after one: a fault in painting would come back many times a second"""
_LOG_BYTES = 1_000_000


class Guard(QObject):
    """The ``sys.excepthook`` of the window; may be called in any thread."""

    caught = Signal(str)
    """The sentence to show; delivered in the thread of the window"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last = -_SILENCE

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the error, and show it unless one was shown just now."""
        logging.error("uncaught", exc_info=(kind, error, trace))
        if time.monotonic() - self._last >= _SILENCE:
            self._last = time.monotonic()
            sentence = self.tr("程序出现意外错误（{error}），已记入日志。请先保存，再重新打开程序。")
            self.caught.emit(sentence.format(error=f"{kind.__name__}: {error}"))


def data_folder() -> Path:
    """Where the log and the working files of this user stand."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))


def start_log(path: Path) -> None:
    """Write warnings and errors to a file that stays small; a windowed program has no console."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logging.getLogger().addHandler(handler)
