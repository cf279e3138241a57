"""Which files of a folder tree are documents, and where the workbook of each goes."""

import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.errors import UnreadableError, WriteError
from core.messages import say

ENDINGS = frozenset(
    {
        *(".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt"),
        *(".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt", ".et", ".ett", ".ods", ".csv", ".tsv"),
        *(".pdf", ".html", ".htm", ".mht", ".mhtml", ".xml", ".txt", ".md"),
        *(".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp"),
    }
)
"""What documents are called, scans and photos among them: a folder holds other things too, which nobody misses."""

RESULTS = "批量转换结果"
"""The stem of the list of results, by which a folder of output is known again."""


def documents(folder: Path, out: Path) -> list[Path]:
    """The documents of a folder tree, sorted: no hidden or temporary files, nothing that a batch wrote.

    Raises UnreadableError where there are none.
    """
    if not folder.is_dir():
        raise UnreadableError(say("找不到文件夹“{name}”。请检查路径是否正确。", name=folder))
    if out.exists() and out.samefile(folder):
        raise WriteError(say("输出文件夹不能就是要转换的文件夹“{name}”，请换一个文件夹。", name=folder))
    found = sorted(_walk(folder, out))
    if not found:
        raise UnreadableError(say("文件夹“{name}”里没有可以转换的文件。请确认选对了文件夹。", name=folder))
    return found


def targets(folder: Path, out: Path, files: Sequence[Path]) -> dict[Path, Path]:
    """The workbook of each file: the same place in ``out``, the same name; with the ending where names would clash."""
    stems = Counter(_folded(file.with_suffix("")) for file in files)
    taken: set[str] = set()
    places = {}
    for file in files:
        name = file.stem if stems[_folded(file.with_suffix(""))] == 1 else file.name
        place = _free(out / file.relative_to(folder).parent, name, taken)
        taken.add(_folded(place))
        places[file] = place
    return places


def _free(folder: Path, name: str, taken: set[str]) -> Path:
    place, n = folder / f"{name}.xlsx", 2
    while _folded(place) in taken:
        place, n = folder / f"{name} ({n}).xlsx", n + 1
    return place


def _folded(path: Path) -> str:
    """Windows takes names for the same that differ in case only."""
    return str(path).casefold()


def _walk(folder: Path, out: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        here = Path(place)
        if here != folder and any(map(_is_results, names)):
            folders.clear()
            continue
        folders[:] = [name for name in folders if not (_is_hidden(here / name) or _is_same(here / name, out))]
        for name in names:
            if (here / name).suffix.lower() in ENDINGS and not (_is_results(name) or _is_hidden(here / name)):
                yield here / name


def _is_results(name: str) -> bool:
    return name.startswith(RESULTS) and name.endswith(".xlsx")


def _is_same(path: Path, out: Path) -> bool:
    return out.exists() and path.samefile(out)


def _is_hidden(path: Path) -> bool:
    """Hidden, or put there by Word or Excel while a document is open (~$…)."""
    if path.name.startswith((".", "~$")):
        return True
    try:
        attributes = getattr(path.stat(), "st_file_attributes", 0)
    except OSError:
        return False
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)
