"""What kind a file is, by its content: a name's ending is what somebody typed."""

from pathlib import Path

from core.errors import UnreadableError
from core.messages import say
from core.readers.compound import compound_kind
from core.readers.kinds import Kind
from core.readers.package import package_kind
from core.readers.plain import plain_kind
from core.readers.refusal import unknown, unreachable

HEAD = 64 * 1024
"""Bytes at the start of a file that tell its kind."""

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
BARE_WORKBOOKS = (
    b"\x09\x00\x04\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x08\x08\x00",
    b"\x09\x08\x10\x00",
)
"""A first record of Excel 2 to 8 that stands in the file without a compound file around it."""
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
"""Starts of PNG, JPEG and TIFF."""
GIF = b"GIF8"
ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")


def sniff(path: Path) -> Kind:
    """The kind of the file at ``path``; raises UnreadableError, with what to do, when it is none that can be read."""
    head = _head(path)
    if head.startswith((ZIP, EMPTY_ZIP)):
        return package_kind(path)
    if head.startswith(COMPOUND):
        return compound_kind(path)
    if head.lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"{\\rtf"):
        return Kind.RTF
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.startswith(BARE_WORKBOOKS):
        return Kind.XLS
    _refuse(path, head)
    kind = Kind.PICTURE if _is_picture(head) else plain_kind(path.name, head)
    if kind is None:
        raise unknown(path)
    return kind


def _head(path: Path) -> bytes:
    """The first bytes of the file; raises UnreadableError when there is nothing to read."""
    if path.is_dir():
        raise UnreadableError(say("“{name}”是文件夹，不是文件。请选择其中的一个文件。", name=path.name))
    if path.exists() and not path.is_file():
        raise unknown(path)
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except FileNotFoundError as error:
        raise UnreadableError(
            say("找不到文件“{name}”。请检查路径是否正确，文件是否已被移动或删除。", name=path)
        ) from error
    except OSError as error:
        raise unreachable(path) from error
    if not head:
        raise UnreadableError(say("“{name}”是空文件（0 字节）。请重新下载，或向发送人索取。", name=path.name))
    return head


def _is_picture(head: bytes) -> bool:
    """Whether a file is a picture; two letters begin a BMP, as they may a text, but four empty bytes follow."""
    return head.startswith(PICTURES) or (head.startswith(b"BM") and head[6:10] == bytes(4))


def _refuse(path: Path, head: bytes) -> None:
    if head.startswith(GIF) or (head.startswith(b"RIFF") and head[8:12] == b"WEBP"):
        raise UnreadableError(
            say(
                "“{name}”是 GIF 或 WebP 图片，本程序不能识别。请另存为 PNG 或 JPG 后再试，或向发送人索取原件。",
                name=path.name,
            )
        )
    if head.startswith(ARCHIVES):
        raise UnreadableError(say("“{name}”是压缩包。请先解压，再打开里面的文件。", name=path.name))
