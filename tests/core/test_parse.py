from pathlib import Path

import pytest

from core.errors import UnreadableError
from core.parse import parse
from tests.helpers.samples import SAMPLES, needs_samples
from tests.helpers.word_notation import write_word


def test_progress_ends_at_the_whole(tmp_path: Path) -> None:
    heard: list[float] = []
    parse(write_word(tmp_path / "表.docx", "项目名称|甲 / 科目|乙"), heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_a_document_without_tables_can_not_be_parsed(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="没有表格"):
        parse(write_word(tmp_path / "文.docx", "只有文字"))


def test_tables_whose_lines_are_lost_are_told_from_none_at_all(tmp_path: Path) -> None:
    path = tmp_path / "复制.txt"
    path.write_text("项目编码 项目名称\n预算规模及资金用途\n三级指标 指标值\n绩效目标\n产出指标 数量指标\n", "utf-8")
    with pytest.raises(UnreadableError, match="行列已经丢失"):
        parse(path)


@needs_samples
@pytest.mark.parametrize("name", ["beidaihe-2021", "julu-2024-1to18", "gulou-2020-1to9", "shaoxing-2019"])
def test_word_and_pdf_of_one_document_carry_the_same_facts(name: str) -> None:
    word, pdf = (parse(SAMPLES / f"{name}.{kind}").disclosure for kind in ("docx", "pdf"))
    assert [squeezed(project) for project in word.projects] == [squeezed(project) for project in pdf.projects]
    assert (word.layout, word.year, word.department) == (pdf.layout, pdf.year, pdf.department)


def squeezed(project: object) -> str:
    """Everything a project says, without white space: lines wrap differently on a page."""
    return "".join(repr(project).replace("\\n", "").split())
