from core.recognise.lead import rows_of_prose
from core.recognise.recognise import recognise
from tests.helpers.documents import document
from tests.helpers.word_notation import table

PROSE = """
    一、总体绩效目标|||
    保障场馆开放。|||
    二、分项绩效目标|||
    （一）开放服务|||
    绩效目标：全年开放|||
    绩效指标：开放300天|||
    """
FORM = """
    1.场馆开放绩效目标表|||
    203001清河示范县文化馆|||
    项目编码|13990124P061013085014|项目名称|场馆开放
    绩效目标|全年开放。|<|<
    一级指标|二级指标|三级指标|指标值
    产出指标|数量指标|天数|300天
    """


def test_prose_ends_at_the_title_of_the_first_form() -> None:
    assert rows_of_prose(table(PROSE.rstrip() + FORM)) == 6


def test_an_entry_of_the_contents_is_prose_too() -> None:
    assert rows_of_prose(table("1.场馆开放绩效目标表……|4|| / " + " / ".join(["甲|||"] * 4) + " / 项目名称|甲||")) == 5


def test_the_lines_over_a_form_are_none() -> None:
    assert rows_of_prose(table(FORM)) == 0


def test_a_document_in_one_sheet_is_read_like_the_document() -> None:
    disclosure = recognise(document(PROSE.rstrip() + FORM)).disclosure
    (project,) = disclosure.projects
    assert (project.project_name, project.unit_name, project.goals) == ("场馆开放", "清河示范县文化馆", ("全年开放。",))
    assert disclosure.overall is not None
    assert (disclosure.overall.goal, disclosure.overall.sub_goals[0].goal) == ("保障场馆开放。", "全年开放")
