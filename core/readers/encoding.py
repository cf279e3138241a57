"""Encoding (编码) of text files: by byte order mark, by what decodes, Chinese before Western."""

import codecs

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_of(data: bytes) -> str:
    """The name of the encoding of a text or its first part: UTF-8, UTF-16 or, where neither fits, GB18030."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return name
    if unmarked := _unmarked_utf16(data):
        return unmarked
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return "gb18030"
    return "utf-8"


def decode(data: bytes) -> str:
    """The text of a file; what does not decode becomes U+FFFD, so that it can be seen and flagged."""
    return data.decode(encoding_of(data), "replace")


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark shows in the zero bytes of its ASCII characters, all on one side."""
    even, odd = data[:4096:2].count(0), data[1:4096:2].count(0)
    if not (even or odd) or min(even, odd) * 10 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"
