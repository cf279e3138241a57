"""The shelf (模板库): the clerk's own templates in the user's data folder, each with all its versions.

``FOLDER/ID/VERSION/NAME.xlsx``: nothing is overwritten, so that a workbook of last year still finds its template.
"""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from core.errors import TemplateError, WriteError
from core.files import make_folder
from core.messages import say

_VARIABLE = "JIBIAO_HOME"
"""Names another data folder, such as one beside the program on a stick"""
_ENDINGS = (".xlsx", ".xlsm", ".xltx", ".xltm")
_NO_NAME = re.compile(r'[<>:"/\\|?*@\x00-\x1f]|^\.+|[. ]+$')


def shelf_folder() -> Path:
    """Where the own templates of this user stand; it need not be there."""
    if os.environ.get(_VARIABLE):
        return Path(os.environ[_VARIABLE]) / "templates"
    if sys.platform == "win32":
        home = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        home = Path.home() / "Library" / "Application Support"
    else:
        home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return home / "jibiao" / "templates"


def own_ids() -> tuple[str, ...]:
    """The ids of the own templates, in order."""
    folder = shelf_folder()
    found = sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    return tuple(id for id in found if versions(id))


def versions(id: str) -> dict[int, Path]:
    """The versions of an own template, the oldest first, each with its workbook; none for an unknown id."""
    if not id or _NO_NAME.search(id):
        return {}
    return dict(sorted(_versions(shelf_folder() / id)))


def _versions(folder: Path) -> Iterator[tuple[int, Path]]:
    for path in folder.iterdir() if folder.is_dir() else ():
        workbooks = sorted(file for file in path.iterdir() if file.suffix.lower() in _ENDINGS) if path.is_dir() else []
        if path.name.isdecimal() and workbooks:
            yield int(path.name), workbooks[0]


def id_of(name: str) -> str:
    """The id that a workbook of that name gets: the name without what no folder may be called."""
    return _NO_NAME.sub("", name).strip()[:60] or "template"


def put_on_shelf(workbook: Path, id: str, name: str) -> int:
    """Copy a workbook in as the next version of an own template; gives the version, that of an equal one if it is last.

    ``name`` is what the copy is called. Raises TemplateError and WriteError.
    """
    if id != id_of(id):
        raise TemplateError(say('“{id}”不能用作模板编号：不能含有 / \\ : * ? " < > | @。', id=id))
    known = versions(id)
    last = max(known, default=0)
    content = workbook.read_bytes()
    if last and known[last].read_bytes() == content:
        return last
    folder = shelf_folder() / id / str(last + 1)
    make_folder(folder)
    try:
        (folder / f"{id_of(Path(name).stem)}{Path(name).suffix.lower()}").write_bytes(content)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise WriteError(say("模板没有存下来：{reason}。请检查磁盘空间。", reason=error.strerror or error)) from error
    return last + 1


def take_off_shelf(id: str) -> None:
    """Delete an own template with all its versions; raises TemplateError, WriteError."""
    if not versions(id):
        raise TemplateError(say("没有编号为“{id}”的自有模板。", id=id))
    try:
        shutil.rmtree(shelf_folder() / id)
    except OSError as error:
        reason = error.strerror or error
        raise WriteError(
            say("模板“{id}”没有删掉：{reason}。请关闭打开它的程序后再试。", id=id, reason=reason)
        ) from error
