"""What runs in the worker process: Qt-free, so that the child starts fast."""

import logging
import signal
from _thread import interrupt_main
from collections.abc import Callable, Sequence
from contextlib import suppress
from filecmp import cmp
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event, Thread
from typing import Any, NamedTuple

from core.checks import Checker
from core.collecting import without_collecting
from core.compare import Comparison
from core.edits import Edit
from core.errors import JibiaoError, NoTableError, WorkDamagedError
from core.keeping.packed import Packed, Unpacked
from core.merge import Bases
from core.messages import language, use_language
from core.model import Disclosure
from core.readers.scan.kept import keep_pages, kept_pages
from core.readers.scan.policy import Scans, ScansFoundError
from core.reading import Reading
from gui.background.parcels import Sender
from gui.desk.review import Check

Report = Callable[[float], None]
"""Told how far the work is, 0 to 1"""


class Ready(NamedTuple):
    """A reading with what is made of it before it is shown: packed for its working file, and the rules put to it."""

    reading: Reading
    packed: bytes
    checker: Check


class Read(NamedTuple):
    """A file that was read.

    Of a workbook that this program wrote and somebody changed since: ``base`` is what was written, ``source`` the key
    of the document that it was written from.
    """

    ready: Ready
    base: Disclosure | None = None
    source: str = ""


class Scanned(NamedTuple):
    """A file with scanned pages (扫描件) that was not read, so that the clerk can decide: ``pages`` of all ``of``.

    ``known`` of them were recognised before and take no time.
    """

    pages: int
    of: int
    known: int = 0


class Manners(NamedTuple):
    """What a worker has to know of the window: its language, and the folder for pages once recognised."""

    language: str
    pages: Path | None


def manners() -> Manners:
    """As they are in this process."""
    kept = kept_pages()
    return Manners(language(), kept.folder if kept else None)


def _parsed(report: Report, path: Path, scans: Scans) -> Reading | Scanned:
    """Parse a file, unless what becomes of its scanned pages is to be asked first."""
    from core.parse import parse  # noqa: PLC0415  the window itself never needs the readers

    try:
        return parse(path, report, scans)
    except ScansFoundError as found:
        return Scanned(found.pages, found.of, found.known)


def read_file(report: Report, path: Path, bases: Bases | None = None, scans: Scans = Scans.ASK) -> Read | Scanned:
    """Parse a file."""
    from core.parse import parse  # noqa: PLC0415

    reading = _parsed(report, path, scans)
    if isinstance(reading, Scanned):
        return reading
    base = bases.find(reading.save) if bases else None
    if base is None or cmp(path, base.path, shallow=False):
        return Read(make_ready(reading))
    return Read(make_ready(reading), parse(base.path).disclosure, base.source)


def read_clipping(report: Report, path: Path, scans: Scans = Scans.ASK) -> Read | Scanned:
    """Parse what was copied; what would be said of a file without a table is said of the clipboard."""
    from core.readers.clipboard import without_table  # noqa: PLC0415

    try:
        return read_file(report, path, None, scans)
    except NoTableError as error:
        raise without_table() from error


def make_ready(reading: Reading) -> Ready:
    """Do what takes long before a reading can be shown and kept."""
    from core.keeping.workfile import pack_reading  # noqa: PLC0415

    checker = Checker()
    checker.follow(reading.disclosure)
    return Ready(reading, pack_reading(reading), checker)


MadeOut = tuple[Unpacked, Check | None]
"""What was made of packed work, and the rules, where they know the document as it was read and as it stands"""


def make_out(_report: Report, packed: Packed, position: int) -> MadeOut | WorkDamagedError:
    """Make out the contents of a working file, with so many steps done."""
    try:
        unpacked = packed.unpacked()
    except WorkDamagedError as error:
        return error
    checker = Checker()
    checker.follow(unpacked.reading.disclosure)
    for state in unpacked.states[position - 1 : position]:
        checker.follow(state)
    return unpacked, checker


def read_back(report: Report, path: Path, bases: Bases | None, source: str) -> tuple[Reading, Disclosure | None]:
    """Parse a file to be merged into a document, and what was written from that document before; None: not known."""
    from core.parse import parse  # noqa: PLC0415

    reading = parse(path, report)
    lost = reading.save is None  # what names the saving has gone with the hidden sheet
    base = (bases.latest(source) if lost else bases.find(reading.save)) if bases else None
    return reading, parse(base.path).disclosure if base else None


class Before(NamedTuple):
    """A document before it is read again: as it was read, as it stands, and what is known of it (see ``rebase``)."""

    first: Reading
    corrected: Disclosure
    known: Reading


class Reread(NamedTuple):
    """A document that was read again: the step that brings what it says now, and the same packed for working files.

    None where it says what it said. ``kept`` corrections were carried over, ``conflicts`` are findings now.
    """

    step: Edit | None
    packed: bytes
    kept: int
    conflicts: int


def read_again(report: Report, path: Path, before: Before, scans: Scans) -> Reread | Scanned:
    """Parse a document once more, and carry the corrections over."""
    from core.keeping.workfile import pack_step  # noqa: PLC0415
    from core.merge import is_news, rebase  # noqa: PLC0415

    new = _parsed(report, path, scans)
    if isinstance(new, Scanned):
        return new
    rebased = rebase(before.first, before.corrected, new, before.known)
    if not is_news(before.first, rebased.reading):
        return Reread(None, b"", rebased.kept, 0)
    step = rebased.step()
    return Reread(step, pack_step(step), rebased.kept, rebased.conflicts)


def compare_with(
    report: Report, ours: Disclosure, other: Disclosure | Path, scans: Scans = Scans.ASK
) -> tuple[Disclosure, Comparison] | Scanned:
    """Compare a document with another one, or with a file that is parsed for it."""
    from core.compare import compare, doubts_left  # noqa: PLC0415

    if isinstance(other, Disclosure):
        return other, compare(ours, other)
    reading = _parsed(report, other, scans)
    if isinstance(reading, Scanned):
        return reading
    return reading.disclosure, doubts_left(compare(ours, reading.disclosure), b=reading)


def write_workbook(
    _report: Report, save: Callable[[], Sequence[str]], keep: Callable[[], None] | None
) -> Sequence[str]:
    """Write a workbook by ``save``, and where there is one its base by ``keep``; returns labels of fields it lacks."""
    lacking = save()
    if keep is not None:
        keep()
    return lacking


def write_text(report: Report, disclosure: Disclosure, target: Path, template: Path | None) -> tuple[str, ...]:
    """Write the publication text, into a copy of a Word template where there is one; gives what that lacks."""
    from core.word import write_docx  # noqa: PLC0415  python-docx takes a while to load
    from core.word.template import fill_docx  # noqa: PLC0415

    if template is not None:
        return fill_docx(disclosure, template, target, force=True)
    write_docx(disclosure, target, force=True, progress=report)
    return ()


def write_list(
    _report: Report, comparison: Comparison, sides: tuple[Disclosure, Disclosure], names: tuple[str, str], target: Path
) -> None:
    """Write the list of differences of two documents of these names."""
    from core.workbook.reports.differences import write_differences  # noqa: PLC0415  few lists are ever exported

    write_differences(comparison, *sides, names, target, force=True)


def stand_by(connection: Connection) -> None:
    """Load what most files need to be read, then ``serve`` the first task that comes; end when the window does."""
    for name in (
        "core.parse",
        "core.recognise.recognise",
        "core.readers.docx",
        "core.workbook.readback.extract",
        "core.keyless",
        "core.keeping.workfile",
    ):
        import_module(name)
    serve_once(connection)


def serve_once(connection: Connection) -> None:
    """``serve`` the first task that comes; end when the window does, or does not wait for it any more."""
    with suppress(EOFError, OSError, KeyboardInterrupt):
        # a program that a shell started in its background hands on that it does not hear interrupts
        signal.signal(signal.SIGINT, signal.default_int_handler)
        manners, work, arguments = connection.recv()
        over = Event()
        Thread(target=_end_with, args=(connection, over), daemon=True).start()
        try:
            serve(connection, manners, work, arguments)
        finally:
            over.set()


def _end_with(connection: Connection, over: Event) -> None:
    """Interrupt the work when the line is closed at the other end: it clears up behind itself, a kill would not."""
    with suppress(EOFError, OSError):
        connection.recv()  # nothing more is ever sent
    if not over.is_set():
        interrupt_main()


def serve(connection: Connection, manners: "Manners", work: Callable[..., object], arguments: tuple[Any, ...]) -> None:
    """Do the work and send ("progress", 0..1)*, then ("done", result), ("failed", sentence) or ("broken", reason)."""
    from core.readers.guard import limit_memory  # noqa: PLC0415  the window itself never needs the readers

    use_language(manners.language)
    keep_pages(manners.pages)
    limit_memory()
    sender = Sender(connection)
    try:
        with without_collecting():
            result = work(lambda part: sender.send(("progress", part)), *arguments)
            sender.send(("done", result))
    except JibiaoError as error:
        sender.send(("failed", str(error)))
    except Exception as error:
        logging.exception("worker")
        sender.send(("broken", f"{type(error).__name__}: {error}"))
    finally:
        connection.close()
