"""Accuracy and time of the reader of scans, on an invented disclosure that LibreOffice prints and a simulator scans.

``python bench/scan_read.py`` needs LibreOffice and the extra ``jibiao[ocr]``. For each resolution and noise it prints
how many cells are exact, how many wrong ones are told, how many are silent, and how many right ones are told for
nothing; white space aside.
"""

import argparse
import re
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from make_docx import make
from pdf_read import printed_by_office

from core.document import Document
from core.findings import Severity
from core.readers.docx import read_docx
from core.readers.pdf import read_pdf
from tests.helpers.scans import Scanner, scan

SCANNERS = (
    Scanner(200, 0.8, 8.0, 75),
    Scanner(150, 0.8, 8.0, 75),
    Scanner(150, -1.2, 14.0, 60),
    Scanner(200, 0.8, 8.0, 75, slant=0.02),
)
PAGES = 3


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def compared(truth: Document, read: Document) -> Counter[str]:
    """The cells by what became of them."""
    told = {(r.grid, r.row, r.column) for r in read.remarks if r.severity is not Severity.INFO}
    result: Counter[str] = Counter()
    for want, got in zip(truth.grids(), read.grids(), strict=False):
        cells = {(cell.row, cell.column): cell for cell in got.cells}
        for cell in want.cells:
            found = cells.get((cell.row, cell.column))
            right = found is not None and squeezed(found.text) == squeezed(cell.text)
            is_told = (got.id, cell.row, cell.column) in told
            result[("false alarm" if is_told else "exact") if right else ("told" if is_told else "silent")] += 1
            if not right:
                print(f"    {'told  ' if is_told else 'SILENT'} {cell.text!r} read {found and found.text!r}")
    return result


def measure(pdf: Path, truth: Document, scanner: Scanner, pages: int) -> None:
    target = scan(pdf, pdf.with_name("scan.pdf"), scanner, range(pages))
    start = time.perf_counter()
    read = read_pdf(target)
    seconds = time.perf_counter() - start
    found = compared(truth, read)
    cells = found.total()
    print(
        f"{scanner.dpi} dpi, {scanner.skew}° askew, slant {scanner.slant:g}, noise {scanner.noise:g}, "
        f"JPEG {scanner.quality}: {cells} cells, "
        f"exact {(found['exact'] + found['false alarm']) / cells:.4f}, silent {found['silent'] / cells:.4f}, "
        f"told {found['told'] / cells:.4f}, false alarms {found['false alarm'] / cells:.4f}, "
        f"{seconds / pages:.1f} s/page",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=PAGES)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        docx = Path(folder) / "invented.docx"
        make(docx, arguments.pages)
        truth = read_docx(docx)
        pdf = printed_by_office(docx)
        for scanner in SCANNERS:
            measure(pdf, truth, scanner, arguments.pages)


if __name__ == "__main__":
    main()
