"""Time and accuracy of the PDF reader beside pdfplumber, on an invented disclosure that LibreOffice prints.

``python bench/pdf_read.py`` needs LibreOffice, and pdfplumber for the comparison (``pip install pdfplumber``).
Both run in one process, in turns, so that the ratio holds on a busy machine.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from make_docx import make

from core.readers.docx import read_docx
from core.readers.pdf import read_pdf

Texts = Counter[str]
"""How often each text of a cell stands in the tables, without white space."""


def printed_by_office(docx: Path) -> Path:
    """The PDF that LibreOffice makes of a Word file, beside it."""
    profile = f"-env:UserInstallation={(docx.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(docx.parent), str(docx)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return docx.with_suffix(".pdf")


def texts(cells: Iterable[str | None]) -> Texts:
    return Counter(squeezed for cell in cells if cell and (squeezed := re.sub(r"\s+", "", cell)))


def read_here(path: Path) -> Texts:
    return texts(cell.text for grid in read_pdf(path).grids() for cell in grid.cells)


def read_by_pdfplumber(path: Path) -> Texts:
    import pdfplumber  # noqa: PLC0415 - only here to be compared with

    with pdfplumber.open(path) as document:
        tables = [table for page in document.pages for table in page.extract_tables()]
    return texts(cell for table in tables for row in table for cell in row)


def pages_of(path: Path) -> int:
    import pypdfium2  # noqa: PLC0415

    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def measured(read: Callable[[Path], Texts], path: Path) -> tuple[float, Texts]:
    """Processor seconds of one reading, and what was read."""
    start = time.process_time()
    found = read(path)
    return time.process_time() - start, found


def compare(path: Path, truth: Texts, rounds: int) -> None:
    readers: dict[str, Callable[[Path], Texts]] = {"here": read_here, "pdfplumber": read_by_pdfplumber}
    best: dict[str, float] = {}
    for _ in range(rounds):
        for name, read in readers.items():
            seconds, found = measured(read, path)
            best[name] = min(seconds, best.get(name, seconds))
            exact = (found & truth).total() / truth.total()
            print(f"{name:12}{1000 * seconds / pages_of(path):8.1f} ms/page{exact:9.4f} of {truth.total()} cells exact")
    print(f"ratio {best['here'] / best['pdfplumber']:.3f} over {pages_of(path)} pages")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--projects", type=int, default=35)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        docx = Path(folder) / "invented.docx"
        make(docx, arguments.projects)
        truth = texts(cell.text for grid in read_docx(docx).grids() for cell in grid.cells)
        compare(printed_by_office(docx), truth, arguments.rounds)


if __name__ == "__main__":
    main()
