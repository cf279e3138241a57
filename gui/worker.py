"""What runs in the worker process: Qt-free, so that the child starts fast."""

import logging
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from core.errors import JibiaoError
from core.messages import use_language
from core.reading import Reading

Report = Callable[[float], None]
"""Told how far the work is, 0 to 1"""


def read_file(report: Report, path: Path) -> tuple[Reading, bytes]:
    """Parse a file; the reading also comes packed for its working file, to spare the window the time."""
    from core.parse import parse  # noqa: PLC0415  the window itself never needs the readers
    from core.workfile import pack_reading  # noqa: PLC0415

    reading = parse(path, report)
    return reading, pack_reading(reading)


def serve(connection: Connection, language: str, work: Callable[..., object], arguments: tuple[Any, ...]) -> None:
    """Do the work and send ("progress", 0..1)*, then ("done", result), ("failed", sentence) or ("broken", reason)."""
    from core.readers.guard import limit_memory  # noqa: PLC0415  the window itself never needs the readers

    use_language(language)
    limit_memory()
    try:
        result = work(lambda part: connection.send(("progress", part)), *arguments)
        connection.send(("done", result))
    except JibiaoError as error:
        connection.send(("failed", str(error)))
    except Exception as error:
        logging.exception("worker")
        connection.send(("broken", f"{type(error).__name__}: {error}"))
    finally:
        connection.close()
