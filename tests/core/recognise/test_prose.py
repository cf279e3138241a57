from core.document import Paragraph
from core.model import Overall, Safeguard, SubGoal
from core.recognise.prose import read_prose


def prose(*lines: str) -> Overall | None:
    return read_prose(Paragraph(line) for line in lines)


def test_the_three_sections_are_read_with_their_items() -> None:
    read = prose(
        "第一部分 部门整体绩效目标",
        "一、总体绩效目标",
        "繁荣文化事业。",
        "二、分项绩效目标",
        "（一）公共文化",
        "绩效目标：开放场馆",
        "绩效指标：开放天数",
        "三、工作保障措施",
        "（一）加强组织领导。成立专班，分工到人。",
        "（二）规范管理",
        "完善制度。",
        "第二部分 预算项目绩效目标",
        "不属于前文",
    )
    assert read == Overall(
        "繁荣文化事业。",
        (SubGoal("公共文化", "开放场馆", "开放天数"),),
        (Safeguard("加强组织领导", "成立专班，分工到人。"), Safeguard("规范管理", "完善制度。")),
    )


def test_a_table_of_contents_is_no_section() -> None:
    read = prose("一、总体绩效目标.......1", "二、分项绩效目标", "一、总体绩效目标", "繁荣文化事业。")
    assert read is not None
    assert read.goal == "繁荣文化事业。"


def test_a_document_without_prose_has_none() -> None:
    assert prose("2019年市级部门预算项目绩效目标表") is None
