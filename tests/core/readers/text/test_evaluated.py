"""Forms of self-evaluation (自评表) as clean text: what was reached and scored stays in cells of its own."""

from pathlib import Path

import pytest

from core.readers import read
from core.readers.text import document_of_text
from core.recognise.recognise import recognise
from tests.core.readers.text.notation import warnings
from tests.helpers.facts_of import further, rows
from tests.helpers.text_tables import SPACED, WAYS, printed
from tests.helpers.word_notation import write_word

WIDE = """
    项目名称|蓝湾河道保洁|<|<|<|<|<|<|<
    主管部门|青禾县水务局|<|<|<|实施单位|青禾县河道管理所|<|<
    项目资金（万元）||年初预算数|全年预算数|<|全年执行数|分值|执行率|得分
    ^|年度资金总额|120|118|<|106.2|10|90%|9
    ^|其中：当年财政拨款|110|108|<|96.2|-||-
    ^|上年结转资金|0||<|0|-||-
    ^|其他资金|10|10|<|10|-|100%|-
    年度总体目标|完成十二条河道的日常保洁|<|<|<|<|<|<|<
    绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
    ^|产出指标|数量指标|保洁河道数量|≥12条|12|10|10|
    ^|^|质量指标|保洁合格率|≥100百分比|100|10|10|
    ^|^|时效指标|保洁完成及时率|≥95%|93|10|9|汛期暂停作业
    ^|效益指标|社会效益指标|沿岸环境改善情况|明显改善||15|15|
    ^|满意度指标|服务对象满意度指标|居民满意度|≥90%|95|10|10|
    总分|<|<|<|<|<|55|54|
"""
NARROW = """
    项目名称|青松路灯节能改造|<|<|<|<
    主管部门|青禾县城管局|<|实施单位|青禾县路灯管理所|<
    一级指标|二级指标|三级指标|年度指标值|上年指标值|得分
    产出指标|数量指标|改造路灯数量|300盏|280|20
    ^|质量指标|验收合格率|100%|100|20
    效益指标|社会效益指标|夜间照明改善|明显||18
    满意度指标|服务对象满意度指标|群众满意度|≥92%|93.5|10
    总分|<|<|<|<|68
"""


@pytest.mark.parametrize("way", [*(way for way in WAYS if way != "pasted"), *SPACED])
@pytest.mark.parametrize("form", [WIDE, NARROW])
def test_values_reached_and_scores_stay_beside_the_planned_ones(form: str, way: str, tmp_path: Path) -> None:
    published = read(write_word(tmp_path / "a.docx", "项目支出绩效自评表", form))
    reading = recognise(document_of_text("a.txt", "text", printed(published, way)))
    (meant,), (project,) = recognise(published).disclosure.projects, reading.disclosure.projects
    fields = ("level1", "level2", "level3", "value", "weight", "extra")
    assert rows(project, *fields) == rows(meant, *fields)
    assert rows(project, "value")[-1] in {("≥90%",), ("≥92%",)}
    assert (project.budget_total, project.budget_other, project.extra) == (
        meant.budget_total,
        meant.budget_other,
        meant.extra,
    )
    assert warnings(reading) == []


def test_an_amount_spent_and_a_score_are_told_under_their_own_heads(tmp_path: Path) -> None:
    published = read(write_word(tmp_path / "a.docx", "项目支出绩效自评表", WIDE))
    reading = recognise(document_of_text("a.txt", "text", printed(published, "tabbed")))
    (project,) = reading.disclosure.projects
    told = further(project)
    assert told["年度资金总额（全年执行数）"] == "106.2"
    assert told["年度资金总额（得分）"] == "9"
    assert told["其他资金（全年执行数）"] == "10"
