"""Time and memory of reading a Word document, against a floor: unzip, parse with lxml, visit each ``w:tc`` once.

``python bench/docx_read.py`` invents 1,000 projects; ``python bench/docx_read.py FILE.docx`` takes a file. Each way of
reading runs in processes of its own; the best CPU time of several runs counts. Peak memory is that of the process.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from make_docx import W, make

ROOT = Path(__file__).parents[1]
RUNS = 3


# Each way imports its libraries by itself, so that none counts in the memory of another.
def floor(path: Path) -> Callable[[], object]:
    etree = import_module("lxml.etree")

    def work() -> int:
        with zipfile.ZipFile(path) as package:
            root = etree.fromstring(package.read("word/document.xml"), etree.XMLParser(huge_tree=True))
        return sum(1 for _ in root.iter(f"{{{W}}}tc"))

    return work


def ours(path: Path) -> Callable[[], object]:
    docx = import_module("core.readers.docx")
    return lambda: docx.read_docx(path)


def ours_by_parser(path: Path) -> Callable[[], object]:
    """Our reader where the XML is not regular: what the thorough way takes alone."""
    docx = import_module("core.readers.docx")

    def irregular(*_: object) -> None:
        raise docx.IrregularError

    vars(docx)["tell_tokens"] = irregular
    return lambda: docx.read_docx(path)


WAYS = {"zip + lxml + each w:tc": floor, "read_docx": ours, "read_docx, XML parser": ours_by_parser}


def run_here(way: str, path: Path) -> None:
    """Do the work in this process; print CPU seconds and peak megabytes."""
    work = WAYS[way](path)
    begin = time.process_time()
    result = work()
    seconds = time.process_time() - begin
    assert result
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def measure(way: str, path: Path) -> tuple[float, float]:
    """The best CPU seconds and the highest peak megabytes of several runs."""
    command = [sys.executable, __file__, str(path), "--way", way]
    runs = []
    for _ in range(RUNS):
        output = subprocess.run(
            command, check=True, capture_output=True, text=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}
        )
        runs.append(tuple(map(float, output.stdout.split())))
    return min(seconds for seconds, _ in runs), max(megabytes for _, megabytes in runs)


def compare(path: Path) -> None:
    print(f"{'way':<26}{'CPU s':>8}{'ratio':>8}{'peak MB':>9}")
    base = 0.0
    for way in WAYS:
        seconds, megabytes = measure(way, path)
        base = base or seconds
        print(f"{way:<26}{seconds:>8.2f}{seconds / base:>8.2f}{megabytes:>9.0f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--projects", type=int, default=1000)
    parser.add_argument("--way", choices=WAYS)
    arguments = parser.parse_args()
    if arguments.way:
        run_here(arguments.way, arguments.file)
    elif arguments.file:
        compare(arguments.file.resolve())
    else:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "invented.docx"
            make(path, arguments.projects)
            compare(path)


if __name__ == "__main__":
    main()
