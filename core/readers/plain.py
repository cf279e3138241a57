"""Kinds of files that are text: HTML, web archives, XML of office programs, tables and plain text."""

import re

from core.readers.encoding import encoding_of
from core.readers.kinds import Kind

TABLE_ENDINGS = (".csv", ".tsv", ".tab", ".xls", ".xlsx", ".xlsm", ".et", ".ett", ".xlt")
"""Under these names a plain text is a table of values; budget systems name tab-separated text .xls."""
MARKUP = (
    (re.compile(r"<\w*:?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet"), Kind.SHEET_XML),
    (re.compile(r"<\w*:?wordDocument\b|<pkg:package\b"), Kind.WORD_XML),
    (re.compile(r"<office:document\b[^>]*opendocument\.spreadsheet"), Kind.ODS),
    (re.compile(r"<office:document\b[^>]*opendocument\.text"), Kind.ODT),
    (re.compile(r"<!doctype\s+html|<html\b|<head\b|<body\b|<table\b|<meta\b", re.IGNORECASE), Kind.HTML),
)
DECLARED_XML = "<?xml"
ARCHIVE_HEADERS = re.compile(r"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
ARCHIVE_BODY = re.compile(
    r"^Content-Type:\s*(multipart/related|multipart/alternative|text/html)", re.IGNORECASE | re.MULTILINE
)
MOST_CONTROLS = 0.01
"""Share of control characters above which a file is no text."""


def plain_kind(name: str, head: bytes) -> Kind | None:
    """The kind of a text file, by its first bytes; None when it is no text, or XML of some other program.

    The name only tells tables from prose.
    """
    encoding = encoding_of(head)
    if not encoding.startswith("utf-16") and b"\0" in head:
        return None
    text = head.decode(encoding, "replace")
    if _is_noise(text):
        return None
    if ARCHIVE_HEADERS.search(text[:4096]) and ARCHIVE_BODY.search(text):
        return Kind.MHT
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        for pattern, kind in MARKUP:
            if pattern.search(text):
                return kind
        if start.startswith(DECLARED_XML):
            return None
    return Kind.CSV if name.lower().endswith(TABLE_ENDINGS) else Kind.TEXT


def _is_noise(text: str) -> bool:
    controls = sum(1 for c in text if (c < " " and c not in "\t\n\r\f\v") or c == "\ufffd")
    return controls > len(text) * MOST_CONTROLS + 1
