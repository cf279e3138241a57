"""A disclosure of any layout in a template of any other: what nobody would see on the sheets is named."""

import re
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings

from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.model import Disclosure, Extra, Group, Indicator, Overall, Project, Safeguard, SubGoal
from core.workbook.filling.fill import fill
from core.workbook.readback.extract import extract
from core.workbook.templates.template import Template, built_in_templates, load_template
from tests.helpers.strategies import disclosures

IDS = [info.id for info in built_in_templates()]


@pytest.fixture(scope="module", params=IDS)
def template(request: pytest.FixtureRequest) -> Template:
    return load_template(request.param)


def shown(path: Path) -> str:
    """All that the visible cells of a workbook say, without what spreadsheets do to white space."""
    book = openpyxl.load_workbook(path)
    texts = []
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            hidden = {column.min for column in sheet.column_dimensions.values() if column.hidden}
            cells = (cell for row in sheet.iter_rows() for cell in row if cell.column not in hidden)
            texts += [_text(cell.value, cell.number_format) for cell in cells if cell.value is not None]
    return "\n".join(texts)


def _text(value: object, number_format: str) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        decimals = number_format.partition(".")[2].count("0")
        return f"{value * 100:.2f}%" if "%" in number_format else f"{value:.{decimals}f}"
    return str(value)


def labelled(disclosure: Disclosure) -> Iterator[tuple[str, str]]:
    """The texts of a disclosure, each with the label that it is reported by."""
    yield "部门", disclosure.department or ""
    overall = disclosure.overall or Overall()
    yield "总体绩效目标", overall.goal
    yield from (("分项绩效目标", t) for item in overall.sub_goals for t in (item.title, item.goal, item.indicator))
    yield from (("工作保障措施", t) for item in overall.safeguards for t in (item.title, item.text))
    for project in disclosure.projects:
        yield from _texts(project, PROJECT_FIELDS)
        yield from (("绩效目标", goal) for goal in project.goals or ())
        for row in project.indicators:
            yield from _texts(row, INDICATOR_FIELDS)
            for group, names in ((row.common, ("（共性）", "")), (row.individual, ("（个性）", "（个性）"))):
                if group is not None:
                    yield f"明细指标{names[1]}", group.name
                    yield f"指标描述{names[0]}", group.description


def _texts(owner: Project | Indicator, fields: object) -> Iterator[tuple[str, str]]:
    assert isinstance(fields, dict)
    for name, field in fields.items():
        text = getattr(owner, name, None)
        if isinstance(text, str) and name not in {"value", "period"}:
            yield field.label, text
    yield from ((extra.label, extra.text) for extra in owner.extra)


def lost(disclosure: Disclosure, template: Template) -> set[str]:
    """The labels of texts that are neither on the sheets nor named as being without a place."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.xlsx"
        named = {_field_named(told) for told in fill(disclosure, template, target)}
        seen = _ungrouped(shown(target))
        assert extract(target).disclosure == disclosure
    return {label for label, text in labelled(disclosure) if label not in named and _ungrouped(text) not in seen}


def _field_named(told: str) -> str:
    """The label of the field that is told of; the unit of amounts comes with the one that the sheets print."""
    return "金额单位" if told.startswith("金额单位（表上印的是") else told


def _ungrouped(text: str) -> str:
    """Without the commas between the digits of amounts, which are a matter of the cell's format."""
    return re.sub(r"(?<=\d),(?=\d{3})", "", text)


def full(layout: str) -> Disclosure:
    """A disclosure in which every field has a text that no other field has."""
    texts = (f"第{n}句话" for n in count(1))
    amounts = (f"{n}.50" for n in count(101))

    def indicator(id: str) -> Indicator:
        names = [name for name in INDICATOR_FIELDS if "." not in name and name not in ("period", "value")]
        groups = {g: Group(next(texts), next(texts), next(texts)) for g in ("common", "individual")}
        told = {name: next(texts) for name in names}
        return Indicator(id, value="≥95%", **told, **groups, extra=(Extra(f"栏{id}", next(texts)),))  # type: ignore[arg-type]

    def project(n: int) -> Project:
        money = ("budget_total", "budget_fiscal", "budget_other", "general_public_budget")
        names = [name for name in PROJECT_FIELDS if "[" not in name and name not in (*money, "goals", "amount_unit")]
        told = {name: next(texts) for name in names} | {name: next(amounts) for name in money}
        return Project(
            f"p{n}",
            n,
            **told,  # type: ignore[arg-type]
            amount_unit="万元",
            spend_plan=("25.00%", "50.00%", "75.00%", "100.00%"),
            goals=(next(texts), next(texts)),
            extra=(Extra("项目期", next(texts)),),
            indicators=(indicator(f"{n}a"), indicator(f"{n}b")),
        )

    overall = Overall(next(texts), (SubGoal(next(texts), next(texts), next(texts)),), (Safeguard("一", next(texts)),))
    return Disclosure(layout, 2024, next(texts), overall, (project(1), project(2)))


@pytest.mark.parametrize("layout", ["hebei-form", "zhejiang-list", "fujian-list", "mof-form"])
def test_every_field_is_on_the_sheets_or_named(layout: str, template: Template) -> None:
    assert lost(full(layout), template) == set()


@settings(max_examples=10, suppress_health_check=list(HealthCheck), deadline=None)
@given(disclosure=disclosures())
def test_whatever_is_left_empty_nothing_else_vanishes(template: Template, disclosure: Disclosure) -> None:
    assert lost(disclosure, template) == set()
