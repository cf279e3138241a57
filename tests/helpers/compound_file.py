"""Compound files (OLE) out of named streams, for tests: as small as the format allows."""

import struct

SECTOR = 512
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
MINI_STREAM_CUTOFF = 4096


def compound_file(streams: dict[str, bytes]) -> bytes:
    """A compound file ([MS-CFB] version 3) whose root holds ``streams``, each padded to 4096 bytes at least."""
    directory_sectors = (len(streams) + 1 + 3) // 4
    table = [FAT, *range(2, directory_sectors + 1), END]
    entries = [_entry("Root Entry", 5, child=1 if streams else FREE)]
    body = b""
    for number, (name, data) in enumerate(streams.items(), start=1):
        padded = _padded(data.ljust(MINI_STREAM_CUTOFF, b"\0"))
        sectors = len(padded) // SECTOR
        start = len(table)
        table += [*range(start + 1, start + sectors), END]
        entries.append(
            _entry(name, 2, right=number + 1 if number < len(streams) else FREE, start=start, size=len(padded))
        )
        body += padded
    assert len(table) <= SECTOR // 4, "one sector of the table must do"
    table += [FREE] * (SECTOR // 4 - len(table))
    return _header() + struct.pack("<128I", *table) + _padded(b"".join(entries)) + body


def _header() -> bytes:
    start = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    fields = struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, MINI_STREAM_CUTOFF, END, 0, END, 0)
    return (start + fields + struct.pack("<I", 0)).ljust(SECTOR, b"\xff")


def _entry(name: str, kind: int, *, child: int = FREE, right: int = FREE, start: int = END, size: int = 0) -> bytes:
    encoded = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<HBBIII", len(encoded), kind, 1, FREE, right, child)
    return encoded.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", start, size)


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % SECTOR)
