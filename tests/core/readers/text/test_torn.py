import pytest

from core.readers.text.torn import Words, is_copy, lines_of

WORDS = Words(
    [
        "按财政批复金额完成购置",
        "调查中满意的老干部占调查总人数的比例",
        "能够落实并完成统战、民族、宗教各项工作",
        "以点带面，整体提升工作水平",
        "预算数3.2万元，主要用于购买办公软件。",
        "促进民族团结，团结一切可以团结的力量，团结的",
    ]
)


@pytest.mark.parametrize(
    ("pieces", "whole"),
    [
        (["按财政批复金", "额完成购置"], "按财政批复金额完成购置"),
        (["按财政批复金额", "额完成购置"], "按财政批复金额完成购置"),
        (["调查中满意的老 总人数", "干部占调查"], "调查中满意的老干部占调查 总人数"),
        (["促进民族团结, 团结的力量", "团结一切可以"], "促进民族团结,团结一切可以 团结的力量"),
        (["办公软件", ". 。"], "办公软件. 。"),
        (["整体", "·提升工作"], "整体提升工作"),
    ],
)
def test_pieces_side_by_side_are_joined_line_by_line(pieces: list[str], whole: str) -> None:
    assert WORDS.mend(pieces)[0] == whole


@pytest.mark.parametrize(
    "pieces", [["按财政批复金", "额完成购置"], ["按财政批复金额", "额完成购置"], ["购买", "购买办公软件"]]
)
def test_a_joint_that_the_document_knows_is_certain(pieces: list[str]) -> None:
    assert WORDS.mend(pieces)[1]


@pytest.mark.parametrize("pieces", [["整体技", "是升工作"], ["按财政批", "完成购置"], ["整体", "升工作"]])
def test_a_joint_that_stands_nowhere_else_is_in_doubt(pieces: list[str]) -> None:
    assert not WORDS.mend(pieces)[1]


@pytest.mark.parametrize(("left", "right"), [("以点带面，整亻", "体提升工作"), ("以点带面，整体", "才提升工作")])
def test_half_a_letter_at_the_border_goes_but_stays_in_doubt(left: str, right: str) -> None:
    assert WORDS.mend([left, right]) == ("以点带面，整体提升工作", False)


def test_a_cell_read_twice_is_kept_once_and_whole() -> None:
    assert WORDS.mend(["购买办 公软", "购买办公 公软件"]) == ("购买办公 公软件", True)


def test_an_end_of_line_read_twice_corrects_the_line() -> None:
    mended, certain = WORDS.mend(["完成部署的各项工作团结一切力量。", "部署的各项工作，"])
    assert (mended, certain) == ("完成部署的各项工作，团结一切力量。", False)


def test_digits_at_the_border_are_never_dropped() -> None:
    assert WORDS.mend(["共10", "00人"])[0] == "共1000人"


def test_a_space_between_chinese_characters_is_a_wrap() -> None:
    assert lines_of("营造浓厚氛围 提高15 种水平") == ["营造浓厚氛围", "提高15 种水平"]


@pytest.mark.parametrize(
    ("piece", "whole", "copy"),
    [
        ("购买办", "购买办公", True),
        ("購置", "购置", False),
        ("単位", "单位成本", True),
        ("购买 软件", "购买办公", False),
    ],
)
def test_a_copy_begins_each_line_of_the_whole(piece: str, whole: str, copy: bool) -> None:
    assert is_copy(piece, whole) is copy


def test_what_is_left_of_a_text_finds_the_one_sentence_that_holds_it() -> None:
    assert WORDS.completed(["调查中满意的", "总人数的"]) == "调查中满意的老干部占调查总人数的"
    assert WORDS.completed(["完成"]) is None


def test_a_spoilt_sentence_finds_the_one_it_surely_is() -> None:
    assert WORDS.closest("能够落实并兌成统战、民族、宗教各项工作") == "能够落实并完成统战、民族、宗教各项工作"
    assert WORDS.closest("按财政") is None
    assert WORDS.closest("与文件中的任何一句话都不相像的一段文字") is None


def test_a_text_ends_like_others_or_with_a_stop() -> None:
    words = Words(["群众满意", "干部满意", "占调查总"])
    assert words.end_so("党员满意")
    assert words.end_so("占调查总。")
    assert not words.end_so("占调查总")


def test_a_level_printed_letter_by_letter_is_one_word_across_the_border() -> None:
    assert Words([]).mend(["数 量 指", "标"]) == ("数量指标", True)
