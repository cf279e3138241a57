"""Conversion by Word or WPS on Windows, through their automation interface.

A script of the system's own PowerShell drives them: a child process that can be killed, calls by name (nothing to be
generated in a frozen program), and no library of ours to carry for it.
"""

import os
import shutil
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

from core.readers.guard import kill_tree, run_limited

if sys.platform == "win32":
    import winreg

PROGRAMS = ("KWPS.Application", "WPS.Application", "Word.Application")
"""Names under which WPS 文字 (new, old) and Word register; WPS also answers to Word's where it has taken that over."""
STARTED = "started.txt"
"""Where the script notes the office processes that it started, which are no children of its own."""
SCRIPT = r"""
$ErrorActionPreference = 'Stop'
function Running { @(Get-Process -Name wps, winword -ErrorAction SilentlyContinue | ForEach-Object { $_.Id }) }
foreach ($name in $env:JIBIAO_PROGRAMS -split ',') {
  if (-not [type]::GetTypeFromProgID($name)) { continue }
  $app = $null; $document = $null
  try {
    $before = Running
    $app = New-Object -ComObject $name
    Running | Where-Object { $before -notcontains $_ } | Add-Content -Path $env:JIBIAO_STARTED
    $app.DisplayAlerts = 0
    try { $app.AutomationSecurity = 3 } catch { }
    # no conversion dialog, read-only, not among the recent files; a wrong password fails where none would ask
    $document = $app.Documents.Open($env:JIBIAO_SOURCE, $false, $true, $false, 'x')
    try { $document.SaveAs2($env:JIBIAO_TARGET, 12) } catch { $document.SaveAs($env:JIBIAO_TARGET, 12) }
  } catch { } finally {
    if ($document) { try { $document.Close(0) } catch { } }
    # an instance with other documents open is the user's own
    if ($app) { try { if ($app.Documents.Count -eq 0) { $app.Quit(0) } } catch { } }
  }
  if (Test-Path $env:JIBIAO_TARGET) { exit 0 }
}
exit 1
"""


@cache
def has_automation() -> bool:
    """Whether Word or WPS is registered on this computer."""
    if sys.platform == "win32":
        for name in PROGRAMS:
            with suppress(OSError):
                winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, name))
                return True
    return False


def convert_by_automation(source: Path, target: Path, seconds: float) -> None:
    """Write ``source`` as ``target``, a .docx; without success there is no target."""
    script = target.parent / "convert.ps1"
    script.write_text(SCRIPT, encoding="utf-8-sig")
    started = target.parent / STARTED
    names = {
        "JIBIAO_PROGRAMS": ",".join(PROGRAMS),
        "JIBIAO_SOURCE": str(source),
        "JIBIAO_TARGET": str(target),
        "JIBIAO_STARTED": str(started),
    }
    command = [powershell(), "-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File", str(script)]
    if not run_limited(command, target.parent, seconds, also=names):
        _end_started(started)


def powershell() -> str:
    """The PowerShell that every Windows has."""
    usual = Path(os.environ.get("SYSTEMROOT", "C:/Windows")) / "System32/WindowsPowerShell/v1.0/powershell.exe"
    return str(usual) if usual.exists() else shutil.which("pwsh") or "powershell"


def _end_started(note: Path) -> None:
    """Kill the office processes that the script started and can no longer end itself."""
    with suppress(OSError):
        for line in note.read_text(encoding="utf-8", errors="replace").split():
            if line.isdecimal():
                kill_tree(int(line))
