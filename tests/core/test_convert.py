from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document as WordFile
from openpyxl.worksheet.table import Table

from core.convert import convert, join, own_template
from core.errors import TemplateError
from core.facts import owners
from core.model import Disclosure
from core.samples.disclosure import sample_disclosure, write_sample
from tests.helpers.word_notation import table
from tests.helpers.workbooks import make_workbook


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    write_sample(tmp_path / "示例.docx")
    return tmp_path / "示例.docx"


def test_a_word_template_gives_the_publication_text_its_look(sample: Path, tmp_path: Path) -> None:
    look = WordFile()
    look.add_paragraph("【{{部门}}】")
    look.save(str(tmp_path / "样式.docx"))
    done = convert([sample], tmp_path / "文本.docx", template=str(tmp_path / "样式.docx"))
    written = WordFile(str(tmp_path / "文本.docx")).paragraphs[0].text
    assert written == f"【{done.disclosure.department}】"
    assert "项目名称" in done.without_place


def test_an_unknown_template_is_said_and_nothing_written(sample: Path, tmp_path: Path) -> None:
    with pytest.raises(TemplateError):
        convert([sample], tmp_path / "表.xlsx", template="guizhou-form")
    assert not (tmp_path / "表.xlsx").exists()


def test_a_workbook_with_a_tag_that_nobody_would_see_is_refused_and_nothing_written(
    sample: Path, tmp_path: Path
) -> None:
    """It has not been added, where its tags are checked; Excel would find the table object damaged."""
    rows = {"表": [["{{项目名称}}", "值"], ["{{指标.三级指标}}", ""]]}
    template = make_workbook(
        tmp_path / "a.xlsx", rows, lambda book: book["表"].add_table(Table(displayName="表1", ref="A1:B2"))
    )
    with pytest.raises(TemplateError, match="标题行"):
        convert([sample], tmp_path / "表.xlsx", template=str(template))
    assert not (tmp_path / "表.xlsx").exists()


def test_a_layout_without_a_template_of_its_own_takes_the_hebei_form() -> None:
    assert own_template(Disclosure(layout="hebei-form")) == "hebei-form"
    assert own_template(Disclosure(layout=None)) == "hebei-form"


def test_joined_disclosures_keep_their_ids_apart() -> None:
    first = replace(sample_disclosure(1, projects=2), tables=(table("甲|乙"),))
    joined = join([first, replace(sample_disclosure(2, projects=1), tables=(table("丙|丁"),))])
    ids = [id for id, _, _ in owners(joined)]
    assert len(ids) == len(set(ids))
    assert [project.seq for project in joined.projects] == [1, 2, 3]
    assert len({grid.id for grid in joined.tables}) == 2
    assert join([first]) is first
