"""Files to Documents: one module for each kind of file, chosen by content."""

from dataclasses import replace
from importlib import import_module
from pathlib import Path

from core.collecting import without_collecting
from core.document import Document
from core.progress import Progress, unheard
from core.readers.kinds import Kind
from core.readers.refusal import too_large, unreachable
from core.readers.scan.policy import Scans
from core.readers.sniff import sniff

READERS = {
    Kind.DOC: "core.readers.office:read_text_document",
    Kind.RTF: "core.readers.office:read_text_document",
    Kind.ODT: "core.readers.office:read_text_document",
    Kind.WORD_XML: "core.readers.office:read_text_document",
    Kind.XLSB: "core.readers.office:read_workbook",
    Kind.ODS: "core.readers.office:read_workbook",
    Kind.DOCX: "core.readers.docx:read_docx",
    Kind.XLSX: "core.readers.sheet.xlsx:read_xlsx",
    Kind.XLS: "core.readers.sheet.xls:read_xls",
    Kind.SHEET_XML: "core.readers.sheet.sheetxml:read_sheet_xml",
    Kind.CSV: "core.readers.sheet.values:read_values",
    Kind.HTML: "core.readers.html:read_html",
    Kind.MHT: "core.readers.html:read_mht",
    Kind.PDF: "core.readers.pdf:read_pdf",
    Kind.PICTURE: "core.readers.scan:read_picture",
    Kind.TEXT: "core.readers.text:read_text",
}


MAY_BE_SCANS = frozenset({Kind.DOCX, Kind.PDF, Kind.PICTURE})
"""Kinds whose reader asks what to do with pages that are pictures."""


def read(path: Path, progress: Progress = unheard, scans: Scans = Scans.RECOGNISE) -> Document:
    """The Document that a file of any supported kind prints; ``scans`` says what becomes of pages that are pictures.

    Raises UnreadableError, with one sentence of what is wrong and what to do, and ScansFoundError.
    """
    kind = sniff(path)
    module, function = READERS[kind].split(":")
    options = (scans,) if kind in MAY_BE_SCANS else ()
    # Readers are imported when they are needed: each drags its own libraries in.
    try:
        with without_collecting():
            document: Document = getattr(import_module(module), function)(path, progress, *options)
    except MemoryError as error:
        raise too_large(path) from error
    except OSError as error:
        raise unreachable(path) from error
    return replace(document, name=path.name, kind=kind.value)
