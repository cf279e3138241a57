"""The same facts come out of the same document in the kinds of file that only an office program reads and writes."""

import subprocess
from pathlib import Path

import pytest

from core.parse import parse
from core.readers.office.libreoffice import find_libreoffice
from core.reading import Reading
from core.word import write_docx
from tests.helpers.facts_of import doubts
from tests.helpers.layouts import LAYOUTS

pytestmark = [
    pytest.mark.skipif(not find_libreoffice(), reason="no LibreOffice on this computer"),
    pytest.mark.timeout(600),
]
FILTERS = {"rtf": "rtf", "odt": "odt", "doc": "doc:MS Word 97", "html": "html"}
PROJECTS = 12


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reading]:
    """What the Word file of each layout says, and in its folder the same in every other kind of file."""
    folder = tmp_path_factory.mktemp("published")
    files = {layout: folder / f"{layout}.docx" for layout in LAYOUTS}
    for seed, (layout, path) in enumerate(files.items()):
        write_docx(LAYOUTS[layout](seed, PROJECTS), path)
    for name in FILTERS.values():
        _convert(list(files.values()), name, folder)
    return {layout: parse(path) for layout, path in files.items()}


def _convert(files: list[Path], name: str, folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(find_libreoffice()), profile, "--headless", "--convert-to", name, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=500)


@pytest.mark.parametrize("ending", FILTERS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_published_text_says_the_same_in_every_kind_of_file(
    published: dict[str, Reading], tmp_path_factory: pytest.TempPathFactory, layout: str, ending: str
) -> None:
    wanted = published[layout].disclosure
    path = next(tmp_path_factory.getbasetemp().glob(f"published*/{layout}.{ending}"))
    reading = parse(path)
    assert (reading.disclosure.layout, len(reading.disclosure.projects)) == (layout, PROJECTS)
    assert reading.disclosure.projects == wanted.projects
    assert reading.disclosure.overall == wanted.overall
    assert doubts(reading) == doubts(published[layout]) == []
