from bisect import bisect_left

from hypothesis import given
from hypothesis import strategies as st

from core.findings import Severity
from core.readers.text.aligned import Doubt
from core.readers.text.block import CODE, Block
from core.readers.text.order import longest_rise, weigh_codes

CODES = [f"13990121{letter}XKD4PY6ACG7Q" for letter in "ACEGHKLMRU"]


def blocks(codes: list[str], joined: int) -> list[Block]:
    made = []
    for number, code in enumerate(codes):
        doubt = Doubt("parse.code-joined", Severity.WARNING, "已拼接", code)
        block = Block()
        block.add(["单位：万元"])
        block.add(["项目编码", code], {1: doubt} if number == joined else None)
        made.append(block)
    return made


def severity(block: Block) -> str:
    return block.doubts[CODE].severity.value if CODE in block.doubts else ""


def test_a_joined_code_in_order_is_certain() -> None:
    made = blocks(CODES, joined=4)
    weigh_codes(made)
    assert severity(made[4]) == "info"


def test_a_joined_code_out_of_order_stays_in_doubt_and_a_whole_one_comes_into_it() -> None:
    codes = [*CODES]
    codes[4] = codes[4].replace("21H", "211")
    for joined in (4, 2):
        made = blocks(codes, joined)
        weigh_codes(made)
        assert severity(made[4]) == "warning"


def test_a_code_of_the_wrong_length_stays_in_doubt() -> None:
    made = blocks([*CODES[:4], CODES[4] + "X", *CODES[5:]], joined=4)
    weigh_codes(made)
    assert severity(made[4]) == "warning"


def test_codes_that_are_few_or_in_no_order_prove_nothing() -> None:
    for codes in (CODES[:5], [*CODES[5:], *CODES[:5]]):
        made = blocks(codes, joined=2)
        weigh_codes(made)
        assert [severity(block) for block in made] == ["warning" if n == 2 else "" for n in range(len(codes))]


@given(st.lists(st.text("ABC", max_size=2), max_size=12))
def test_the_longest_rise_rises_and_is_as_long_as_can_be(texts: list[str]) -> None:
    rise = [texts[n] for n in sorted(longest_rise(texts))]
    tails: list[str] = []
    for text in texts:
        tails[bisect_left(tails, text) : bisect_left(tails, text) + 1] = [text]
    assert rise == sorted(set(rise))
    assert len(rise) == len(tails)
