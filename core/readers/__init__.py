"""Files to Documents: one module for each kind of file, chosen by content."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from core.document import Document
from core.readers.kinds import Kind
from core.readers.sniff import sniff

Progress = Callable[[float], None]
"""Told the share of the work done, 0 to 1."""

READERS = {
    Kind.DOCX: "core.readers.docx:read_docx",
    Kind.XLSX: "core.readers.sheet.xlsx:read_xlsx",
    Kind.XLS: "core.readers.sheet.xls:read_xls",
    Kind.SHEET_XML: "core.readers.sheet.sheetxml:read_sheet_xml",
    Kind.CSV: "core.readers.sheet.values:read_values",
    Kind.HTML: "core.readers.html:read_html",
    Kind.MHT: "core.readers.html:read_mht",
    Kind.PDF: "core.readers.pdf:read_pdf",
    Kind.TEXT: "core.readers.text:read_text",
}


def _quiet(done: float) -> None:
    """Tell nobody."""


def read(path: Path, progress: Progress = _quiet) -> Document:
    """The Document that a file of any supported kind prints.

    Raises UnreadableError, with one sentence of what is wrong and what to do.
    """
    module, function = READERS[sniff(path)].split(":")
    # Readers are imported when they are needed: each drags its own libraries in.
    document: Document = getattr(import_module(module), function)(path, progress)
    return document
