from pathlib import Path

from core.merge import Bases


def test_a_copy_is_found_by_the_id_of_the_saving(tmp_path: Path) -> None:
    book = tmp_path / "报送.xlsx"
    book.write_bytes(b"as written")
    bases = Bases(tmp_path / "bases")
    bases.keep(book, "5a7e", "source1")
    book.write_bytes(b"changed in Excel")
    base = bases.find("5a7e")
    assert base is not None
    assert base.path.read_bytes() == b"as written"
    assert base.source == "source1"
    assert bases.is_untouched(book, "source1") is False
    book.write_bytes(b"as written")
    assert bases.is_untouched(book, "source1") is True


def test_what_was_never_kept_is_not_found(tmp_path: Path) -> None:
    bases = Bases(tmp_path / "bases")
    assert [bases.find(save) for save in ("", None, "5a7e", "*", "../x")] == [None] * 5
    assert bases.latest("source1") is None
    assert bases.is_untouched(tmp_path, "source1") is None


def test_old_copies_go_and_the_latest_of_a_document_is_known(tmp_path: Path) -> None:
    book = tmp_path / "报送.xlsx"
    book.write_bytes(b"as written")
    bases = Bases(tmp_path / "bases")
    for n in range(70):
        bases.keep(book, f"save{n}", "source1")
    assert len(list(bases.folder.iterdir())) <= 61
    latest = bases.latest("source1")
    assert latest is not None
    assert latest.source == "source1"
    assert bases.latest("source2") is None


def test_a_disk_that_does_not_take_copies_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "bases").write_bytes(b"a file where a folder should be")
    bases = Bases(tmp_path / "bases")
    bases.keep(tmp_path / "gone.xlsx", "5a7e", "source1")
    assert bases.find("5a7e") is None
