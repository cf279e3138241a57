"""What the system must have before Qt starts: shared libraries and a Chinese font, on Debian from its packages."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

from devtools.shell import SetUpError, must

QT = {
    "libglib2.0-0": "libglib-2.0.so.0",
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libfontconfig1": "libfontconfig.so.1",
    "libdbus-1-3": "libdbus-1.so.3",
}
"""Debian package → the library or program of it that is needed: by Qt, also without a display."""

DISPLAY = {
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
}
"""Beside them, to open a window under X."""

BUILD = {
    "binutils": "objdump",
    f"libpython3.{sys.version_info.minor}": f"libpython3.{sys.version_info.minor}.so.1.0",
}
"""For PyInstaller; the python3 of Debian has its own library in a package apart."""

FONT = "fonts-noto-cjk"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def prepare(*needs: dict[str, str]) -> None:
    """Make sure that the needs and a Chinese font are there. Only Linux may lack them; raises SetUpError if so."""
    missing = missing_packages(*needs) if sys.platform == "linux" else []
    if missing:
        install(missing)


def missing_packages(*needs: dict[str, str]) -> list[str]:
    """Give the Debian packages whose library or program is not there, and the font's where there is no font."""
    missing = [package for need in needs for package, part in need.items() if not has(part)]
    return missing if has_chinese_font() else [*missing, FONT]


def has(part: str) -> bool:
    """Tell whether the system can load this shared library or run this program."""
    if ".so" not in part:
        return shutil.which(part) is not None
    try:
        ctypes.CDLL(part)
    except OSError:
        return False
    return True


def has_chinese_font() -> bool:
    """Tell whether a font is installed that draws every character of Chinese names."""
    return any(any(Path(folder).expanduser().rglob("*CJK*")) for folder in FONT_FOLDERS)


def has_display() -> bool:
    """Tell whether a window can be seen here."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def install(packages: list[str]) -> None:
    """Install Debian packages as root; otherwise raises SetUpError with the command that does it."""
    commands = apt_commands(packages)
    if not shutil.which("apt-get"):
        print(f"Warning: this system lacks what Debian has in these packages: {' '.join(packages)}")
    elif is_root():
        for command in commands:
            must(*command, DEBIAN_FRONTEND="noninteractive")
    else:
        line = " && ".join(f"sudo {' '.join(command)}" for command in commands)
        raise SetUpError(f"System packages are missing. Please run this command and start again:\n\n    {line}\n")


def is_root() -> bool:
    """Tell whether packages can be installed without asking."""
    return sys.platform != "win32" and os.geteuid() == 0


def apt_commands(packages: list[str]) -> list[list[str]]:
    """Give the commands that install Debian packages."""
    return [["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", *packages]]
