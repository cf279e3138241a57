import sys
import zipfile
from pathlib import Path

import pytest

from core.errors import UnreadableError
from core.readers import office, read
from core.readers.office import automation, libreoffice
from tests.core.readers.sheet.lines import lines, only
from tests.helpers.raw_workbooks import raw_workbook, sheet_xml
from tests.helpers.samples import SAMPLES, needs_samples

RTF = b"{\\rtf1\\ansi }"
ODS = "application/vnd.oasis.opendocument.spreadsheet"

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for an office program is a shell script")
needs_libreoffice = pytest.mark.skipif(not libreoffice.find_libreoffice(), reason="no LibreOffice on this computer")


@pytest.fixture
def rtf(tmp_path: Path) -> Path:
    path = tmp_path / "绩效 文本.rtf"
    path.write_bytes(RTF)
    return path


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shell script in the place of LibreOffice; it runs in the folder where the converted file belongs."""
    script = tmp_path / "soffice"
    monkeypatch.setattr(libreoffice, "find_libreoffice", lambda: str(script))
    monkeypatch.setattr(office, "find_libreoffice", lambda: str(script))
    monkeypatch.setattr(office, "has_automation", lambda: False)
    return script


def program(script: Path, body: str) -> None:
    script.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    script.chmod(0o755)


def test_without_an_office_program_the_way_out_is_named(rtf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_libreoffice", lambda: None)
    monkeypatch.setattr(office, "has_automation", lambda: False)
    with pytest.raises(UnreadableError, match=r"“绩效 文本\.rtf”需要 Word、WPS 或 LibreOffice.*另存为 docx"):
        read(rtf)


@posix
def test_a_program_that_fails_leaves_a_plain_instruction(rtf: Path, stand_in: Path) -> None:
    program(stand_in, "exit 1")
    with pytest.raises(UnreadableError, match=r"没能打开“绩效 文本\.rtf”"):
        read(rtf)


@posix
def test_a_program_that_hangs_is_given_up(rtf: Path, stand_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "SECONDS", 0.3)
    program(stand_in, "sleep 60")
    with pytest.raises(UnreadableError, match="没能打开"):
        read(rtf)


@posix
def test_what_the_program_makes_is_read_under_the_name_and_kind_of_the_original(tmp_path: Path, stand_in: Path) -> None:
    made = raw_workbook(tmp_path / "made.xlsx", sheet_xml('<row r="1"><c r="A1"><v>7</v></c></row>'))
    program(stand_in, f'cp "{made}" document.xlsx')
    with zipfile.ZipFile(tmp_path / "预算.ods", "w") as package:
        package.writestr("mimetype", ODS)
    document = read(tmp_path / "预算.ods")
    assert (document.name, document.kind) == ("预算.ods", "ods")
    assert lines(only(document)) == ["7"]


def test_the_settings_of_the_own_profile_forbid_macros() -> None:
    settings = libreoffice._settings()
    assert 'oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value>' in settings


@posix
def test_word_and_wps_are_only_looked_for_on_windows() -> None:
    assert not automation.has_automation()


@needs_samples
@needs_libreoffice
@pytest.mark.parametrize("name", ["beidaihe-2021.doc", "gulou-2020-1to9.rtf"])
def test_the_same_tables_come_out_of_every_kind_of_text_document(name: str) -> None:
    converted, original = read(SAMPLES / name), read(SAMPLES / f"{name.rpartition('.')[0]}.docx")
    assert converted.kind == name.rpartition(".")[2]
    assert [lines(grid) for grid in converted.grids()] == [lines(grid) for grid in original.grids()]
