import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.readers.encoding import decode, encoding_of

CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("绩效".encode(), "utf-8"),
        ("绩效".encode("utf-8-sig"), "utf-8-sig"),
        ("绩效".encode("utf-16"), "utf-16"),
        ("项目 1,2\r\n".encode("utf-16-le"), "utf-16-le"),
        ("项目 1,2\r\n".encode("utf-16-be"), "utf-16-be"),
        ("绩效".encode("gbk"), "gb18030"),
        (b"plain", "utf-8"),
        (b"", "utf-8"),
        ("绩效".encode()[:4], "utf-8"),
    ],
)
def test_the_encoding_shows_in_marks_zeros_or_in_what_decodes(data: bytes, encoding: str) -> None:
    assert encoding_of(data) == encoding


def test_what_does_not_decode_can_be_seen() -> None:
    assert decode(b"\x80\xff\xff" + "绩效".encode("gb18030")).count("\ufffd") > 0


@given(CHINESE, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
@settings(max_examples=50)
def test_text_comes_back_as_it_was_written(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).removeprefix("\ufeff") == text
