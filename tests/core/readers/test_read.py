import zipfile
from pathlib import Path

import pytest

from core import readers
from core.errors import UnreadableError
from core.readers import READERS, read
from core.readers.kinds import Kind
from tests.core.readers.sheet.lines import lines, only
from tests.helpers.raw_workbooks import raw_workbook, sheet_xml
from tests.helpers.samples import SAMPLES, needs_samples

ONE_CELL = sheet_xml('<row r="1"><c r="A1"><v>7</v></c></row>')


def test_every_kind_has_a_reader() -> None:
    assert set(READERS) == set(Kind)


def test_a_file_is_read_by_what_it_is_under_the_name_it_has(tmp_path: Path) -> None:
    document = read(raw_workbook(tmp_path / "报表.doc", ONE_CELL))
    assert (document.name, document.kind) == ("报表.doc", "xlsx")
    assert type(document.kind) is str
    assert lines(only(document)) == ["7"]


def test_progress_is_told_up_to_the_end(tmp_path: Path) -> None:
    told: list[float] = []
    read(raw_workbook(tmp_path / "a.xlsx", ONE_CELL), told.append)
    assert told == sorted(told)
    assert told[-1] == 1


@pytest.mark.parametrize(
    ("error", "sentence"), [(MemoryError(), "过大"), (OSError(5, "I/O error"), "没有权限，或文件正被")]
)
def test_what_the_system_refuses_on_the_way_is_a_refusal_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, sentence: str
) -> None:
    def failing(*_args: object) -> None:
        raise error

    monkeypatch.setattr("core.readers.sheet.xlsx.read_xlsx", failing)
    with pytest.raises(UnreadableError, match=sentence):
        read(raw_workbook(tmp_path / "a.xlsx", ONE_CELL))


def test_a_package_that_claims_to_unfold_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readers.package, "MOST_UNFOLDED", 1000)
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", bytes(2000))
    with pytest.raises(UnreadableError, match="过大"):
        read(tmp_path / "a.docx")


@needs_samples
@pytest.mark.parametrize("name", ["shaoxing-2019.xlsx", "shaoxing-2019.xls", "beidaihe-2021.docx"])
def test_a_sample_is_read_without_any_doubt(name: str) -> None:
    assert read(SAMPLES / name).remarks == ()
