from pathlib import Path

import cv2
import numpy as np
import pytest

from core.readers.pdf.shapes import Frame, Rect
from core.readers.scan.picture import Picture, load_pictures, picture_of
from tests.helpers.scans import askew, drawn
from tests.helpers.word_notation import table

PAGE = drawn(table("甲乙|丙丁|戊 / 己庚|^|辛"))


@pytest.mark.parametrize("degrees", [-4.3, -0.8, 0.35, 0.8, 2.6])
def test_a_page_askew_is_turned_back(degrees: float) -> None:
    straight = picture_of(askew(PAGE, degrees)).straightened()
    assert straight.frame.skew == pytest.approx(degrees, abs=0.11)


def test_a_straight_page_stays_as_it_is() -> None:
    picture = picture_of(PAGE)
    assert picture.straightened().grey is picture.grey


def test_a_place_on_the_straightened_page_is_shown_where_it_lies_on_the_scan() -> None:
    frame = picture_of(askew(PAGE, 2.0)).straightened().frame
    middle_left = frame.shown(Rect(50, 416, 60, 426))
    assert middle_left.centre[1] < 421 - 6, "the left side of a page that is askew clockwise lies higher"
    assert middle_left.right - middle_left.left == pytest.approx(10)


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_turned_picture_has_the_size_of_the_turned_page(turns: int) -> None:
    turned = Picture(PAGE, Frame(595, 842)).turned(turns)
    assert turned.frame.turns == turns
    assert turned.scale == pytest.approx(PAGE.shape[1] / 595, rel=0.01)


def test_a_small_picture_is_brought_to_the_size_of_a_page() -> None:
    picture = picture_of(cv2.resize(PAGE, None, fx=0.4, fy=0.4))
    assert max(picture.frame.width, picture.frame.height) == pytest.approx(842)
    assert picture.grey.shape == pytest.approx(PAGE.shape, rel=0.01)


def test_a_red_seal_fades_and_black_ink_stays() -> None:
    page = np.full((2339, 1654, 3), 255, np.uint8)
    page[500:600, 500:600] = (40, 30, 220)
    page[900:1000, 500:600] = 20
    grey = picture_of(page).grey
    assert grey[550, 550] > 200
    assert grey[950, 550] < 40


def test_a_picture_file_is_loaded_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "扫描 件.png"
    path.write_bytes(cv2.imencode(".png", PAGE)[1].tobytes())
    assert [image.shape for image in load_pictures(path)] == [(*PAGE.shape, 3)]


def test_a_tiff_holds_several_pages(tmp_path: Path) -> None:
    path = tmp_path / "传真.tif"
    path.write_bytes(cv2.imencodemulti(".tiff", [PAGE, PAGE])[1].tobytes())
    assert len(load_pictures(path)) == 2


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0rubbish"])
def test_a_damaged_picture_file_gives_nothing(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(data)
    assert load_pictures(path) == []
