import pytest

from core.readers.text.sentences import contradictions, join_rows, same_sentence, tell_goals_apart
from core.readers.text.tokens import tokens_of
from core.readers.text.torn import Words

SENTENCE = "主要用于开展座谈会、专题讲座，观看《建设新农村》影片等系列活动。"
WORDS = Words([SENTENCE, "做好干部远程培训工作"])


def joined(*lines: str) -> tuple[str, str]:
    text, doubt = join_rows([tokens_of(line.split("|")) for line in lines], WORDS)
    return text, doubt.severity.value if doubt else ""


def test_rows_right_of_the_label_are_lines_of_one_text() -> None:
    assert joined("资金用途|做好干部远程", "途|培训工作") == ("做好干部远程\n培训工作", "")


def test_pieces_of_a_known_joint_are_no_doubt_and_others_are() -> None:
    assert joined("资金用途|做好干部|远程培训工作") == ("做好干部远程培训工作", "")
    assert joined("资金用途|做好干部|培训工作") == ("做好干部培训工作", "warning")


@pytest.mark.parametrize("line", ["途|||党建示范点，", "途|做好培训，第"])
def test_a_text_without_its_beginning_or_end_is_in_doubt(line: str) -> None:
    assert joined(line)[1] == "warning"


def test_strokes_alone_are_no_text_but_a_stop_is() -> None:
    assert joined("途|做好培训|T|。", "途| ，") == ("做好培训T。", "warning")


@pytest.mark.parametrize(
    ("text", "torn", "goals"),
    [
        ("定期体检。\n定期体检。", False, "1.定期体检。\n2.定期体检。"),
        ("定期体检。2.全员覆盖。", False, "1.定期体检。2.全员覆盖。"),
        ("1.定期体检。2.全员覆盖。", False, "1.定期体检。2.全员覆盖。"),
        ("定期体检保障健康", False, "定期体检保障健康"),
        (
            "定期休检，保障干部身体\nB 期体检，保障干部身体健康。",
            True,
            "1.定期休检，保障干部身体\n2.B 期体检，保障干部身体健康。",
        ),
        (
            "定期休检，保障干部身体\nB 期体检，保障干部身体健康。",
            False,
            "定期休检，保障干部身体\nB 期体检，保障干部身体健康。",
        ),
        ("", True, ""),
    ],
)
def test_goals_without_their_numbers_are_told_apart(text: str, torn: bool, goals: str) -> None:
    assert tell_goals_apart(text, torn) == goals


def test_a_spoilt_purpose_finds_the_goal_that_says_the_same() -> None:
    goals = f"1.{SENTENCE}\n2.做好干部远程培训工作"
    assert same_sentence(SENTENCE.replace("专题", "专是"), goals) == SENTENCE
    assert same_sentence("购置电脑", goals) is None


def test_texts_that_differ_in_a_word_contradict_each_other() -> None:
    assert list(contradictions(SENTENCE.replace("建设", "通"), SENTENCE)) == ["建设"]
    assert list(contradictions(SENTENCE, SENTENCE[8:20])) == []
    assert list(contradictions(SENTENCE, "购置电脑和打印机")) == []


def test_a_stop_that_was_read_as_something_else_is_a_lost_end() -> None:
    assert joined("途|做好干部远程|培训工作| Ç.") == ("做好干部远程培训工作", "warning")
    assert joined("途|做好干部远程|培训工作。| ·") == ("做好干部远程培训工作。", "")


def test_a_purpose_finds_its_goal_among_goals_in_one_line() -> None:
    assert same_sentence(SENTENCE[:-1], f"1. {SENTENCE} 2. 做好干部远程培训工作。") == SENTENCE


def test_a_second_goal_may_begin_with_a_year() -> None:
    assert tell_goals_apart("完成普查。2.2025年完成建档。", torn=False) == "1.完成普查。2.2025年完成建档。"
