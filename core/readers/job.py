"""Job objects (作业对象) of Windows: a limit of memory for a process and those it starts, and their common end."""

import ctypes
import sys

LIMIT_PROCESS_MEMORY = 0x0100
KILL_ON_JOB_CLOSE = 0x2000
EXTENDED_LIMITS = 9
"""Number of JobObjectExtendedLimitInformation (Windows SDK, winnt.h)."""


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION of 64-bit Windows; of it only the flags are set here."""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION: memory limits in bytes."""

    _fields_ = (
        ("Basic", BasicLimits),
        ("IoCounters", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def join_job(most: int) -> bool:
    """Put this process into a job: none of it takes more than ``most`` bytes, all of it ends with this process.

    Whether that was done; never elsewhere than on Windows.
    """
    if sys.platform != "win32":
        return False
    kernel = ctypes.WinDLL("kernel32")
    kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.SetInformationJobObject.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_uint32)
    kernel.AssignProcessToJobObject.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
    limits = ExtendedLimits(ProcessMemoryLimit=most)
    limits.Basic.LimitFlags = LIMIT_PROCESS_MEMORY | KILL_ON_JOB_CLOSE
    job = kernel.CreateJobObjectW(None, None)  # never closed: the job lasts as long as the process
    told = kernel.SetInformationJobObject(job, EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
    return bool(job and told and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess()))
