"""Invented disclosures in each layout, out of the sample of Hebei; a seed always gives the same one."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from core.model import Disclosure, Extra, Group, Indicator, Project
from core.samples.disclosure import sample_disclosure

_SIGNS = ("大于等于", "等于", "小于等于")
_UNITS = ("%", "人次", "场", "个")
_OF_FORMS = ("project_code", "budget_fiscal", "budget_other", "purpose")
_DEPARTMENT = {"department_code": "371", "department_name": "青禾示范县文化局"}
_UNIT = {"unit_code": "371001", "unit_name": "青禾示范县文化馆"}


def fujian_list(seed: int, projects: int) -> Disclosure:
    """A list of Fujian: one goal, values taken apart."""
    return _with(sample_disclosure(seed, projects), "fujian-list", _of_fujian)


def _of_fujian(project: Project) -> Project:
    rows = tuple(
        replace(
            row,
            nature="正向指标",
            comparator=_SIGNS[n % 3],
            value=f"{90 + n}.00",
            unit=_UNITS[n % 4],
            basis=None,
        )
        for n, row in enumerate(project.indicators)
    )
    bare = replace(project, **dict.fromkeys(_OF_FORMS), title=None, spend_plan=None, goals=None)
    return replace(bare, overall_goal="".join(project.goals or ()), indicators=rows)


def zhejiang_list(seed: int, projects: int) -> Disclosure:
    """A list of Zhejiang in 元: the indicators of every other project are 个性指标."""
    sample = replace(sample_disclosure(seed, projects), department=_DEPARTMENT["department_name"], overall=None)
    return _with(sample, "zhejiang-list", _of_zhejiang)


def _of_zhejiang(project: Project) -> Project:
    total = f"{Decimal(project.budget_total or 0) * 10000:.2f}"
    rows = []
    for row in project.indicators:
        told = Group(row.level3 or "", row.value or "", row.description or "")
        common, individual = (told, Group()) if project.seq % 2 else (Group(), told)
        level1 = "效益指标" if row.level1 == "满意度指标" else row.level1
        rows.append(Indicator(row.id, level1, common=common, individual=individual))
    return Project(
        project.id,
        project.seq,
        **_DEPARTMENT,
        **_UNIT,
        amount_unit="元",
        project_name=project.project_name,
        budget_total=total,
        general_public_budget=total,
        government_fund="0",
        special_account="0",
        budget_other="0",
        indicators=tuple(rows),
    )


def ministry_form(seed: int, projects: int) -> Disclosure:
    """Forms of the Ministry of Finance for one year."""
    sample = replace(sample_disclosure(seed, projects), department=_DEPARTMENT["department_name"], overall=None)
    return _with(sample, "mof-form", _of_ministry)


def _of_ministry(project: Project) -> Project:
    rows = tuple(replace(row, description=None, basis=None) for row in project.indicators)
    bare = replace(project, project_code=None, purpose=None, spend_plan=None, indicators=rows, **_DEPARTMENT, **_UNIT)
    return replace(bare, title="项目支出绩效目标表", extra=(Extra("项目属性", "延续项目"), Extra("项目期", "3年")))


def _with(sample: Disclosure, layout: str, made: Callable[[Project], Project]) -> Disclosure:
    return replace(sample, layout=layout, projects=tuple(map(made, sample.projects)))


LAYOUTS: dict[str, Callable[[int, int], Disclosure]] = {
    "hebei-form": sample_disclosure,
    "mof-form": ministry_form,
    "fujian-list": fujian_list,
    "zhejiang-list": zhejiang_list,
}
"""What makes a disclosure of so many projects out of a seed, by layout"""
