from core.model import Overall, Safeguard, SubGoal
from core.word.prose import overall_blocks


def lines(overall: Overall) -> list[str]:
    return [block.text for block in overall_blocks(overall)]


def test_part_one_numbers_its_sections_and_items() -> None:
    overall = Overall(
        "总目标。", (SubGoal("文化", "开放", "人次"),), (Safeguard("制度", "完善。"), Safeguard("监控", "纠偏。"))
    )
    assert lines(overall) == [
        "第一部分 部门整体绩效目标",
        "一、总体绩效目标",
        "总目标。",
        "二、分项绩效目标",
        "（一）文化",
        "绩效目标：开放",
        "绩效指标：人次",
        "三、工作保障措施",
        "（一）制度。完善。",
        "（二）监控。纠偏。",
    ]


def test_sections_without_content_are_left_out_and_the_numbers_close_up() -> None:
    assert lines(Overall("", (), (Safeguard("", "甲。"),)))[1:] == ["一、工作保障措施", "（一）甲。"]


def test_a_title_that_closes_itself_gets_no_second_stop() -> None:
    assert lines(Overall("", (), (Safeguard("制度：", "完善。"),)))[-1] == "（一）制度：完善。"


def test_lines_of_a_goal_are_paragraphs() -> None:
    assert lines(Overall("甲。\n乙。"))[2:] == ["甲。", "乙。"]
