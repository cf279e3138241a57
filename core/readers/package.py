"""Kinds of zipped office files (压缩包式文档): OOXML and OpenDocument, by what the package says of itself."""

import re
import zipfile
import zlib
from pathlib import Path

from core.errors import UnreadableError
from core.messages import say
from core.readers.kinds import Kind
from core.readers.refusal import damaged, locked, presentation, too_large

MOST_UNFOLDED = 4 << 30
"""Bytes that a package may claim to unfold to; 1,000 projects take about 80 MB."""
MOST_READ = 8 << 20
"""Bytes of a part that is looked at here."""

MAIN_PARTS = (
    (rb"wordprocessingml\.\w+\.main|ms-word\.(document|template)\.macroEnabled", Kind.DOCX),
    (rb"ms-excel\.sheet\.binary", Kind.XLSB),
    (rb"spreadsheetml\.\w+\.main|ms-excel\.(sheet|template|addin)\.macroEnabled", Kind.XLSX),
)
"""Content types of main parts (ECMA-376 part 1, 11–13; the macro kinds as Microsoft registered them)."""
USUAL_PARTS = {"word/document.xml": Kind.DOCX, "xl/workbook.xml": Kind.XLSX, "xl/workbook.bin": Kind.XLSB}
OPEN_DOCUMENTS = {"text": Kind.ODT, "spreadsheet": Kind.ODS}


def package_kind(path: Path) -> Kind:
    """The kind of a zipped office file; raises UnreadableError for other zip files, broken and locked ones."""
    try:
        with zipfile.ZipFile(path) as package:
            if sum(part.file_size for part in package.infolist()) > MOST_UNFOLDED:
                raise too_large(path)
            return _kind(path, package)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError) as error:
        raise damaged(path) from error


def _kind(path: Path, package: zipfile.ZipFile) -> Kind:
    names = {name.replace("\\", "/") for name in package.namelist()}
    if any(part.flag_bits & 1 for part in package.infolist()):
        raise locked(path)
    if "mimetype" in names:
        return _open_document(path, package)
    if "[Content_Types].xml" in names:
        types = _start(package, "[Content_Types].xml")
        for pattern, kind in MAIN_PARTS:
            if re.search(pattern, types):
                return kind
        if b"presentationml" in types:
            raise presentation(path)
    for name, kind in USUAL_PARTS.items():
        if name in names:
            return kind
    raise UnreadableError(
        say("“{name}”是压缩包，不是 Word 或 Excel 文件。请先解压，再打开里面的文件。", name=path.name)
    )


def _open_document(path: Path, package: zipfile.ZipFile) -> Kind:
    if "META-INF/manifest.xml" in package.namelist() and b"encryption-data" in _start(package, "META-INF/manifest.xml"):
        raise locked(path)
    declared = _start(package, "mimetype").decode("ascii", "replace")
    for word, kind in OPEN_DOCUMENTS.items():
        if f"opendocument.{word}" in declared:
            return kind
    if "presentation" in declared:
        raise presentation(path)
    raise UnreadableError(
        say("“{name}”不是文字文档，也不是表格。请打开 Word、Excel 或 PDF 格式的绩效文本。", name=path.name)
    )


def _start(package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        return part.read(MOST_READ)
