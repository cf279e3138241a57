"""Stand-ins for tests of the window: forms drawn without workbooks, a prompter that answers from a script."""

import json
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QObject

from core.document import Document
from core.errors import EditError, WriteError
from core.facts import Fact, owners, text_at
from core.findings import Finding, Severity
from core.grid import Cell, tile
from core.model import Disclosure, Indicator, Overall, Project, Safeguard, SubGoal
from core.readers.scan.policy import Scans
from core.reading import Reading
from core.workbook.forms.form import FormCell, FormSheet
from core.workbook.parts.look import Look
from core.workbook.proposals.tagdraft import TagDraft
from gui.background.worker import Scanned
from gui.desk.review import Check
from gui.dialogs.choosing import SaveChoice
from gui.dialogs.columns import Ask, Told
from gui.dialogs.prompter import Leaving, Prompter, Resuming, Returning
from gui.dialogs.publish import TextLook
from gui.dialogs.set_keys import Bound
from gui.dialogs.split import Split
from gui.templates.asks import TemplateAsk, TemplateChoice, TemplateRow

_LABEL = Look(bold=True, wrap=True, horizontal="center", vertical="center", border=True, fill="#e8eef7")
_TEXT = Look(wrap=True, vertical="center", border=True)
_HEAD = ("project_name", "project_code", "budget_total", "unit_name")
_HEAD_LABELS = ("项目名称", "项目编码", "预算数", "单位名称")
_COLUMNS = ("level1", "level2", "level3", "value")
_TITLES = ("一级指标", "二级指标", "三级指标", "指标值")
HEADER_ROWS = 4
"""Rows over the first indicator: title, two rows of facts, column titles"""


class FakeForms:
    """A form of four columns whose 一级指标 is merged over its group."""

    def __init__(self) -> None:
        self.saved: list[tuple[Disclosure, str, Path]] = []
        self.faults: tuple[Finding, ...] = ()
        self.lacking: tuple[str, ...] = ()
        self.locked = False

    def lay_out(self, disclosure: Disclosure, project: Project) -> FormSheet:
        cells = [_shown(0, 0, project, "title", colspan=4, look=Look(bold=True, size=14, horizontal="center"))]
        for n, (field, label) in enumerate(zip(_HEAD, _HEAD_LABELS, strict=True)):
            row, column = 1 + n // 2, 2 * (n % 2)
            cells.append(FormCell(row, column, 1, 1, label, (label,), _LABEL))
            cells.append(_shown(row, column + 1, project, field))
        cells += [FormCell(3, n, 1, 1, title, (title,), _LABEL) for n, title in enumerate(_TITLES)]
        row = HEADER_ROWS
        for level1, group in groupby(project.indicators, key=lambda indicator: indicator.level1):
            rows = list(group)
            facts = tuple(Fact(indicator.id, "level1") for indicator in rows)
            cells.append(FormCell(row, 0, len(rows), 1, level1 or "", facts, _TEXT))
            for n, indicator in enumerate(rows):
                cells += [_shown(row + n, 1 + k, indicator, field) for k, field in enumerate(_COLUMNS[1:])]
            row += len(rows)
        return FormSheet(row, 4, tuple(cells), (14, 24, 24, 24), (None,) * row)

    def take_apart(self, cell: FormCell, text: str) -> list[tuple[Fact, str]]:
        if "\t" in text:
            raise EditError("这里不能有制表符。")
        return [(piece, text) for piece in cell.pieces if isinstance(piece, Fact)]

    def checker(self) -> Check:
        return FakeCheck(self)

    def choices(self, disclosure: Disclosure) -> Sequence[TemplateChoice]:
        return [TemplateChoice("hebei-form", "表样"), TemplateChoice("hebei-list", "列表")]

    def own(self, disclosure: Disclosure) -> str:
        return disclosure.layout or "hebei-form"

    def save(self, disclosure: Disclosure, template: str, target: Path, save: str) -> Sequence[str]:
        if self.locked:
            raise WriteError(f"无法写入“{target.name}”。")
        target.write_bytes(b"workbook")
        self.saved.append((disclosure, template, target))
        return self.lacking


class FakeCheck:
    """Finds what the test has put into the forms."""

    def __init__(self, forms: FakeForms) -> None:
        self._forms = forms
        self._homes: dict[str, str] = {}

    def follow(self, disclosure: Disclosure) -> set[str]:
        self._homes = {id: project.id for id, project, _ in owners(disclosure)}
        return {"", *(project.id for project in disclosure.projects)}

    def about(self, project: str) -> list[Finding]:
        return [fault for fault in self._forms.faults if self._homes.get(fault.fact.owner, "") == project]


def _shown(
    row: int, column: int, owner: Project | Indicator, field: str, *, colspan: int = 1, look: Look = _TEXT
) -> FormCell:
    return FormCell(row, column, 1, colspan, text_at(owner, field) or "", (Fact(owner.id, field),), look)


class FakePrompter(Prompter):
    """Answers from what the test has put, and keeps what was said."""

    def __init__(self) -> None:
        QObject.__init__(self)
        self.file: Path | None = None
        self.look: TextLook | None = TextLook()
        self.last_look: Path | None = None
        self.first: Path | None = None
        self.known: list[Path] = []
        self.choice: SaveChoice | None = None
        self.leaving = Leaving.STAY
        self.resuming = Resuming.CONTINUE
        self.forgetting = False
        self.scans: Scans | None = None
        self.returning = Returning.MERGE
        self.reading_again = False
        self.list_target: Path | None = None
        self.text_target: Path | None = None
        self.asked: list[str] = []
        self.said: list[str] = []
        self.suggested: Path | None = None
        self.adding = False
        self.template_asks: list[TemplateAsk] = []
        self.template_rows: list[TemplateRow] = []
        self.template_names: list[str] = []
        self.selected_template = ""
        self.drafts: list[tuple[TagDraft, str, Disclosure | None]] = []
        self.ask: Ask | None = None
        self.told: Told | None = None
        self.split: Split | None = None
        self.keys: dict[str, str] | None = None

    def open_file(self, folder: str) -> Path | None:
        self.asked.append("open")
        return self.file

    def save_workbook(self, suggested: Path, templates: Sequence[TemplateChoice], chosen: str) -> SaveChoice | None:
        self.asked.append("save")
        self.suggested = suggested
        return self.choice

    def leave(self, name: str) -> Leaving:
        self.asked.append("leave")
        return self.leaving

    def resume(self, name: str) -> Resuming:
        self.asked.append("resume")
        return self.resuming

    def recognise(self, name: str, scanned: Scanned) -> Scans | None:
        self.asked.append(f"recognise {scanned.pages} of {scanned.of}")
        return self.scans

    def forget(self, name: str) -> bool:
        self.asked.append("forget")
        return self.forgetting

    def merge(self, name: str, source: str) -> Returning:
        self.asked.append("merge")
        return self.returning

    def write_over(self, name: str) -> Returning:
        self.asked.append("write over")
        return self.returning

    def read_again(self, name: str) -> bool:
        self.asked.append("read again")
        return self.reading_again

    def publish(self, disclosure: Disclosure, last: Path | None, folder: str) -> TextLook | None:
        self.asked.append("look")
        self.last_look = last
        return self.look

    def save_text(self, suggested: Path) -> Path | None:
        self.asked.append("text")
        self.suggested = suggested
        return self.text_target

    def compare_files(self, known: Sequence[Path], front: Path | None, folder: str) -> tuple[Path, Path] | None:
        self.asked.append("compare")
        self.known = list(known)
        first = self.first or front
        return (first, self.file) if first is not None and self.file is not None else None

    def save_list(self, suggested: Path) -> Path | None:
        self.asked.append("list")
        self.suggested = suggested
        return self.list_target

    def manage_templates(self, rows: Sequence[TemplateRow], default: str, selected: str) -> TemplateAsk | None:
        self.asked.append("templates")
        self.template_rows, self.selected_template = list(rows), selected
        return self.template_asks.pop(0) if self.template_asks else None

    def open_template(self, folder: str) -> Path | None:
        self.asked.append("open template")
        return self.file

    def tag_workbook(self, draft: TagDraft, name: str, disclosure: Disclosure | None) -> str | None:
        self.asked.append("tag")
        self.drafts.append((draft, name, disclosure))
        return self.template_names.pop(0) if self.template_names else None

    def remove_template(self, name: str) -> bool:
        self.asked.append("remove template")
        return self.forgetting

    def complain(self, sentence: str) -> None:
        self.said.append(sentence)

    def tell(self, sentence: str, details: str = "") -> None:
        self.said.append(sentence + details)

    def show_guide(self) -> None:
        self.asked.append("guide")

    def show_keys(self, rows: Sequence[tuple[str, str]]) -> None:
        self.said.append(json.dumps(dict(rows), ensure_ascii=False))

    def choose_keys(self, commands: Mapping[str, Bound], taken: Collection[str]) -> dict[str, str] | None:
        return None if self.keys is None else {name: bound.key for name, bound in commands.items()} | self.keys

    def tell_columns(self, ask: Ask) -> Told | None:
        self.ask = ask
        return self.told

    def add_rows(self, rows: int, columns: int) -> bool:
        self.asked.append(f"add {rows} rows, {columns} columns")
        return self.adding

    def split_text(self, text: str) -> Split | None:
        self.asked.append(text)
        return self.split


_ROWS = (
    ("产出指标", "数量指标", "修缮房屋面积", "≥1200平方米"),
    ("产出指标", "质量指标", "验收合格率", "≥95%"),
    ("效益指标", "社会效益指标", "受益群众", "≥300人次"),
)


def made_project(n: int) -> Project:
    """An invented project with three indicators, "p1-1" to "p1-3" for the first."""
    return Project(
        f"p{n}",
        n,
        title=f"{n}.房屋修缮{n}期绩效目标表",
        unit_name="某局（本级）",
        project_code="130304214FVKENNKNIA3G",
        project_name=f"房屋修缮{n}期",
        budget_total="5.60",
        goals=("修好房屋。", "群众满意。"),
        indicators=tuple(
            Indicator(f"p{n}-{k}", level1, level2, level3, value=value)
            for k, (level1, level2, level3, value) in enumerate(_ROWS, 1)
        ),
    )


def made_disclosure(projects: int = 3) -> Disclosure:
    """Projects "p1", "p2" …, prose of the department, and one raw table "t1"."""
    overall = Overall("管好用好房屋。", (SubGoal("修缮", "按期修好", "完工率"),), (Safeguard("组织", "专人负责"),))
    table = tile("t1", [Cell(0, 0, 1, 2, "三公经费"), Cell(1, 0, text="接待费"), Cell(1, 1, text="1.20")], title="附表")
    made = tuple(made_project(n) for n in range(1, projects + 1))
    return Disclosure("hebei-form", 2024, "某局", overall, made, tables=(table,))


def made_findings() -> tuple[Finding, ...]:
    """A note in the first project, a doubt in the second, an error in the third, a doubt in one more place there."""
    return (
        Finding(Fact("p1", "project_code"), "parse.code-joined", Severity.INFO, "编码已拼接。", "130304 214"),
        Finding(Fact("p2-2", "value"), "parse.value", Severity.WARNING, "指标值可能有误。", "295%"),
        Finding(Fact("p3-1", "value"), "parse.value-missing", Severity.ERROR, "指标值缺失。"),
        Finding(Fact("p3", "goals[1]"), "parse.goal", Severity.WARNING, "目标可能不完整。"),
    )


def made_reading(projects: int = 3) -> Reading:
    """A reading of that disclosure with those findings."""
    return Reading(Document("某局.docx", "docx", ()), made_disclosure(projects), made_findings())
