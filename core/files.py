"""Files written whole or not at all."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from core.errors import WriteError
from core.messages import say


def refuse_input(target: Path, source: Path) -> None:
    """Raise WriteError when the target is the very file being read."""
    if target.exists() and source.exists() and target.samefile(source):
        raise WriteError(say("不能覆盖正在读取的原文件“{name}”，请换一个文件名。", name=target.name))


@contextmanager
def whole_file(target: Path, *, force: bool = False, never: Path | None = None) -> Iterator[Path]:
    """Yield a temporary path beside ``target``; it takes the target's place when the block ends without an error.

    Raises WriteError when the target exists and ``force`` is false, is the input ``never``, or can't be written.
    """
    if never is not None:
        refuse_input(target, never)
    if target.exists() and not force:
        raise WriteError(say("文件“{name}”已经存在。请换一个文件名，或选择覆盖（--force）。", name=target.name))
    temporary = _temporary(target)
    try:
        yield temporary
        os.replace(temporary, target)
    except OSError as error:
        raise _unwritable(target, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where they are not there; raises WriteError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise WriteError(
            say("无法建立文件夹“{folder}”：{reason}。请换一个保存位置。", folder=folder, reason=reason)
        ) from error


def _temporary(target: Path) -> Path:
    if target.exists() and not os.access(target, os.W_OK):
        raise _unwritable(target, PermissionError())
    # Not tempfile: its files are for their owner alone, and the target would stay so.
    temporary = target.parent / f".jibiao-{uuid.uuid4().hex}{target.suffix}"
    try:
        temporary.touch(exist_ok=False)
    except OSError as error:
        raise _unwritable(target, error) from error
    return temporary


def _unwritable(target: Path, error: OSError) -> WriteError:
    if not target.parent.is_dir():
        return WriteError(say("文件夹“{folder}”不存在，请换一个保存位置。", folder=target.parent))
    if isinstance(error, PermissionError):
        return WriteError(
            say(
                "无法写入“{name}”：文件可能正在 Excel 或 WPS 中打开，或者是只读的。请关闭后重试，或另存为别的文件名。",
                name=target.name,
            )
        )
    return WriteError(
        say(
            "无法写入“{name}”：{reason}。请检查磁盘空间或换一个保存位置。",
            name=target.name,
            reason=error.strerror or error,
        )
    )
