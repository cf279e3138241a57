from pathlib import Path

import pytest

from core.batch.documents import RESULTS, documents, targets
from core.errors import UnreadableError, WriteError


def tree(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return folder


def found(folder: Path, out: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in documents(folder, out)]


def test_documents_are_found_in_all_folders_in_order(tmp_path: Path) -> None:
    tree(tmp_path, "乙/2.PDF", "乙/丙/3.xls", "1.docx", "扫描/4.JPG", "程序.exe")
    assert found(tmp_path, tmp_path / "out") == ["1.docx", "乙/2.PDF", "乙/丙/3.xls", "扫描/4.JPG"]


def test_hidden_and_temporary_files_are_left_out(tmp_path: Path) -> None:
    tree(tmp_path, "1.docx", "~$1.docx", ".~2.docx", ".隐藏/3.docx", "__MACOSX/._1.docx")
    assert found(tmp_path, tmp_path / "out") == ["1.docx"]


def test_what_a_batch_wrote_is_left_out(tmp_path: Path) -> None:
    tree(
        tmp_path,
        "1.docx",
        "out/1.xlsx",
        f"旧结果/{RESULTS}.xlsx",
        "旧结果/1.xlsx",
        "旧结果/子/2.xlsx",
        f"{RESULTS} (2).xlsx",
    )
    assert found(tmp_path, tmp_path / "out") == ["1.docx"]


def test_a_folder_without_documents_is_an_error_that_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="没有可以转换的文件"):
        documents(tree(tmp_path, "程序.exe"), tmp_path / "out")
    with pytest.raises(UnreadableError, match="找不到文件夹"):
        documents(tmp_path / "无", tmp_path / "out")


def test_the_folder_itself_can_not_take_the_output(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="不能就是"):
        documents(tree(tmp_path, "1.docx"), tmp_path)


def test_each_workbook_goes_to_the_same_place_under_the_same_name(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("1.docx", "子/1.docx")]
    assert list(targets(tmp_path, Path("out"), files).values()) == [Path("out/1.xlsx"), Path("out/子/1.xlsx")]


def test_names_that_would_clash_keep_their_endings(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("甲.docx", "甲.pdf", "A.docx", "a.pdf", "甲.docx.doc")]
    names = [target.name for target in targets(tmp_path, Path("out"), files).values()]
    assert names == ["甲.docx.xlsx", "甲.pdf.xlsx", "A.docx.xlsx", "a.pdf.xlsx", "甲.docx (2).xlsx"]
