"""pdfium called with plain numbers: its handles as addresses.

pypdfium2 declares them as pointers, so that each call makes objects and checks types for longer than pdfium works.
"""

from collections.abc import Callable
from ctypes import PYFUNCTYPE, c_void_p, cast
from typing import Any


def native(function: Any) -> Callable[..., Any]:
    """A function of pypdfium2.raw that takes and gives addresses, or ``byref`` of a value, where it has pointers."""
    kinds = [c_void_p if hasattr(kind, "contents") else kind for kind in (function.restype, *function.argtypes)]
    return PYFUNCTYPE(*kinds)(address(function))  # too short a work for other threads to be let in


def address(pointer: Any) -> int:
    """The number by which pdfium knows a page, a text page or an object."""
    return cast(pointer, c_void_p).value or 0
