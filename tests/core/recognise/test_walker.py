"""Recognition never fails: any table of any words gives projects, rows or a plain table."""

from hypothesis import given
from hypothesis import strategies as st

from core.document import Document, Paragraph
from core.facts import owners
from core.grid import Cell, Grid, tile
from core.recognise.recognise import recognise

PRINTED = (
    "一级指标 二级指标 三级指标 指标值 指标描述 方向 计量单位 权重 2023年 2024年 产出指标 数量指标 效益指标 序号 1 项目名称 项目编码 "
    "单位名称 单位编码 203001 203001某县文化局 单位：万元 预算数 5.60 财政资金 其他资金 中期资金总额 年度资金总额 预算规模及资金用途 "
    "资金支出计划（%） 3月底 6月底 50% 绩效目标 总体目标 年度目标 1.甲。2.乙 项目属性 合计 明细指标（个性） ≥95% …… 甲绩效目标表 "
    "项目名称：修路 （2024年度） 绩效指标 指标1： 科目"
)
WORDS = st.sampled_from(PRINTED.split()) | st.just("")


@st.composite
def grids(draw: st.DrawFn, id: str) -> Grid:
    rows, columns = draw(st.integers(1, 6)), draw(st.integers(1, 7))
    cells = [
        Cell(row, column, draw(st.integers(1, 2)), draw(st.integers(1, 3)), draw(WORDS))
        for row in range(rows)
        for column in range(columns)
        if draw(st.integers(0, 4))
    ]
    return tile(id, cells, rows=rows, columns=columns)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    blocks = [draw(st.one_of(WORDS.map(Paragraph), grids(f"t{n}"))) for n in range(draw(st.integers(1, 4)))]
    return Document("任意.docx", "docx", tuple(blocks))


@given(documents())
def test_any_document_is_read_without_failing(document: Document) -> None:
    reading = recognise(document)
    assert set(reading.roles) == {grid.id for grid in document.grids()}
    ids = [id for id, _, _ in owners(reading.disclosure)]
    assert len(ids) == len(set(ids))
    assert {fact.owner for fact in reading.origins} <= set(ids)
    assert [project.seq for project in reading.disclosure.projects] == list(
        range(1, len(reading.disclosure.projects) + 1)
    )
