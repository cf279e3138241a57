"""Office files of other kinds (.doc .wps .rtf .odt …) through the office program of this computer.

Word or WPS on Windows, else LibreOffice, makes a .docx or .xlsx of them, which is read as such. The program runs as a
child process with a limit of time, on a copy of the file, without macros.
"""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from core.document import Document
from core.errors import UnreadableError
from core.messages import say
from core.progress import Progress
from core.readers.docx import read_docx
from core.readers.office.automation import convert_by_automation, has_automation
from core.readers.office.libreoffice import convert_by_libreoffice, find_libreoffice
from core.readers.sheet.xlsx import read_xlsx

SECONDS = 60.0
"""What a conversion may take; a usual file takes one or two."""


def read_text_document(path: Path, progress: Progress) -> Document:
    """The Document of a .doc, .wps, .rtf or .odt file; raises UnreadableError when no office program can read it."""
    return _read(path, "docx", read_docx, progress)


def read_workbook(path: Path, progress: Progress) -> Document:
    """The Document of an .xlsb, .ods or odd .xls file; raises UnreadableError when no office program can read it."""
    return _read(path, "xlsx", read_xlsx, progress)


def _read(path: Path, ending: str, reader: Callable[[Path, Progress], Document], progress: Progress) -> Document:
    with tempfile.TemporaryDirectory(prefix="jibiao-", ignore_cleanup_errors=True) as folder:
        progress(0.1)
        converted = _converted(path, Path(folder), ending)
        progress(0.5)
        return reader(converted, lambda done: progress(0.5 + done / 2))


def _converted(path: Path, folder: Path, ending: str) -> Path:
    """The file as .docx or .xlsx, in ``folder``; raises UnreadableError."""
    if not find_libreoffice() and not (has_automation() and ending == "docx"):
        raise UnreadableError(
            say(
                "读取“{name}”需要 Word、WPS 或 LibreOffice，本机没有找到。"
                "请在装有 Word 或 WPS 的电脑上打开它，另存为 {ending} 后再试。",
                name=path.name,
                ending=ending,
            )
        )
    # Office programs see a copy under a plain name: they trip over odd names and leave lock files beside the original.
    copy = folder / "source" / f"document{path.suffix if path.suffix.isascii() else ''}"
    target = folder / f"document.{ending}"
    copy.parent.mkdir()
    shutil.copyfile(path, copy)
    if ending == "docx" and has_automation():
        convert_by_automation(copy, target, SECONDS)
    if not target.exists() and find_libreoffice():
        convert_by_libreoffice(copy, target, SECONDS)
    if not target.exists():
        raise UnreadableError(
            say(
                "本机的办公软件没能打开“{name}”，文件可能已损坏或设有密码。"
                "请用 Word 或 WPS 打开，另存为 {ending} 后再试。",
                name=path.name,
                ending=ending,
            )
        )
    return target
