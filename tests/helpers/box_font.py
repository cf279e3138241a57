"""A TrueType font whose every character is a box: so that a page drawn by a test looks the same on each machine."""

import struct
from itertools import accumulate

UNITS = 1000
"""Units of the em square."""
NARROW, WIDE = 500, 1000
"""Advance widths of the two glyphs that have a box: number 1 for Latin, number 2 for Chinese."""


def box_font() -> bytes:
    """The font file."""
    glyphs = [b"", _box(NARROW), _box(WIDE)]
    ends = [0, *accumulate(len(glyph) // 2 for glyph in glyphs)]
    tables = {
        b"glyf": b"".join(glyphs),
        b"head": struct.pack(
            ">IIIIHH16xhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, UNITS, 0, -120, WIDE, 880, 0, 8, 2, 0, 0
        ),
        b"hhea": struct.pack(">IhhhHhhhhhh8xhH", 0x10000, 880, -120, 0, WIDE, 0, 0, WIDE, 1, 0, 0, 0, len(glyphs)),
        b"hmtx": struct.pack(">HhHhHh", 0, 0, NARROW, 50, WIDE, 50),
        b"loca": struct.pack(f">{len(ends)}H", *ends),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, len(glyphs), 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    return _file(tables)


def _box(advance: int) -> bytes:
    """A glyph: one closed contour of four corners."""
    left, right, bottom, top = 50, advance - 50, -80, 800
    head = struct.pack(">hhhhhHH4B", 1, left, bottom, right, top, 3, 0, 1, 1, 1, 1)
    steps = struct.pack(">8h", left, 0, right - left, 0, bottom, top - bottom, 0, bottom - top)
    return head + steps


def _file(tables: dict[bytes, bytes]) -> bytes:
    """Tables, each from a multiple of four bytes on, under their directory."""
    offset = 12 + 16 * len(tables)
    directory, body = struct.pack(">IHHHH", 0x10000, len(tables), 0, 0, 0), b""
    for name, data in sorted(tables.items()):
        directory += struct.pack(">4sIII", name, 0, offset + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    return directory + body
