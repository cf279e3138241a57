"""Kinds of compound files (OLE 复合文档): Word and Excel 97–2003, and the wrapper of encrypted newer files."""

import struct
from pathlib import Path

import olefile

from core.readers.kinds import Kind
from core.readers.refusal import damaged, locked, presentation, unknown

WORD_ENCRYPTED = 0x0100
"""Bit fEncrypted of the flags at byte 10 of a WordDocument stream ([MS-DOC] 2.5.2)."""
FILE_PASS = 0x002F
"""Record that starts the encrypted part of a workbook ([MS-XLS] 2.4.117)."""
RECORDS_BEFORE_PASS = 8


def compound_kind(path: Path) -> Kind:
    """The kind of a compound file; raises UnreadableError when it is damaged, locked or of another program."""
    try:
        with olefile.OleFileIO(path) as compound:
            return _kind(path, compound)
    except (OSError, ValueError, IndexError, struct.error, MemoryError) as error:
        raise damaged(path) from error


def _kind(path: Path, compound: olefile.OleFileIO) -> Kind:
    streams = {entry[0].lower() for entry in compound.listdir() if len(entry) == 1}
    if "encryptedpackage" in streams:
        raise locked(path)
    if "worddocument" in streams:
        return _word(path, compound.openstream("WordDocument").read(12))
    for name in ("Workbook", "Book"):
        if name.lower() in streams:
            return _workbook(path, compound.openstream(name).read(4096))
    if "powerpoint document" in streams:
        raise presentation(path)
    raise unknown(path)


def _word(path: Path, header: bytes) -> Kind:
    if len(header) < 12:
        raise damaged(path)
    if int.from_bytes(header[10:12], "little") & WORD_ENCRYPTED:
        raise locked(path)
    return Kind.DOC


def _workbook(path: Path, start: bytes) -> Kind:
    """XLS, unless one of the first records says that the rest is encrypted."""
    position = 0
    for _ in range(RECORDS_BEFORE_PASS):
        if position + 4 > len(start):
            break
        record, length = struct.unpack_from("<HH", start, position)
        if record == FILE_PASS:
            raise locked(path)
        position += 4 + length
    return Kind.XLS
