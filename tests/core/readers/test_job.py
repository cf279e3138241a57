import ctypes
import sys

import pytest

from core.readers.job import BasicLimits, ExtendedLimits, join_job


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes of 64-bit systems")
def test_the_structures_are_as_large_as_windows_has_them() -> None:
    assert (ctypes.sizeof(BasicLimits), ctypes.sizeof(ExtendedLimits)) == (64, 144)
    assert ExtendedLimits.ProcessMemoryLimit.offset == 112


@pytest.mark.skipif(sys.platform == "win32", reason="would limit the process of the tests")
def test_elsewhere_there_are_no_jobs() -> None:
    assert not join_job(1 << 30)
