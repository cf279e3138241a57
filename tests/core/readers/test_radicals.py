import pytest

from core.readers.radicals import has_radical, without_radicals


@pytest.mark.parametrize(("text", "plain"), [("⽬标", "目标"), ("⻋辆", "车辆"), ("⺠⽣", "民生"), ("目标", "目标")])
def test_a_radical_is_the_character_that_looks_the_same(text: str, plain: str) -> None:
    assert without_radicals(text) == plain
    assert has_radical(text) == (text != plain)
