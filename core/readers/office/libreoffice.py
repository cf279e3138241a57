"""Conversion by LibreOffice without a window."""

import shutil
import sys
from functools import cache
from pathlib import Path

from core.readers.guard import run_limited

FILTERS = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
USUAL_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
)
SETTING = (
    '<item oor:path="/org.openoffice.Office.{path}">'
    '<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)
SETTINGS = (
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Calc/Content/Update", "Link", "1"),
)
"""No macros, no objects that act, no links followed (Writer: 0 is never; Calc: 1 is never)."""


@cache
def find_libreoffice() -> str | None:
    """The program of LibreOffice on this computer, if there is one."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in USUAL_PLACES if Path(place).exists()), None)


def convert_by_libreoffice(source: Path, target: Path, seconds: float) -> None:
    """Write ``source`` as ``target``, a .docx or .xlsx; without success there is no target.

    A profile of its own lets it run beside the user's LibreOffice, with settings of ours.
    """
    program = find_libreoffice()
    if program is None:
        return
    profile = target.parent / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_settings(), encoding="utf-8")
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"),
        *("--convert-to", FILTERS[target.suffix[1:]], "--outdir", str(target.parent), str(source)),
    ]
    run_limited(command, target.parent, seconds, also={} if sys.platform == "win32" else {"SAL_USE_VCLPLUGIN": "svp"})


def _settings() -> str:
    items = "".join(SETTING.format(path=path, name=name, value=value) for path, name, value in SETTINGS)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>"
    )
