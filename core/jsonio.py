"""Reading → the JSON of the contract (schema 1)."""

from dataclasses import fields
from typing import Any

from core.facts import Paths
from core.findings import Finding, Source
from core.grid import Cell, Grid
from core.model import Disclosure, Extra, Group, Indicator, Overall, Project
from core.reading import Reading
from core.terms.value import split_value

Json = dict[str, Any]


def to_json(reading: Reading) -> Json:
    """The object that ``parse --json`` prints: fields that a form does not have are absent."""
    disclosure = reading.disclosure
    return {
        "schema": 1,
        "source": {"name": reading.document.name, "kind": reading.document.kind},
        "layout": disclosure.layout,
        "year": disclosure.year,
        "department": disclosure.department,
        "overall": _overall(disclosure.overall),
        "projects": [_project(project, disclosure) for project in disclosure.projects],
        "grids": [_grid(grid, reading) for grid in reading.document.grids()],
        "issues": issues_json(reading),
    }


def issues_json(reading: Reading) -> list[Json]:
    """The findings of a reading with their paths."""
    paths = Paths(reading.disclosure)
    return [_issue(finding, paths) for finding in reading.findings]


def _plain(value: object, skip: tuple[str, ...] = ()) -> Json:
    """The fields of a dataclass that are there."""
    items = ((f.name, getattr(value, f.name)) for f in fields(value) if f.name not in skip)  # type: ignore[arg-type]
    return {name: list(item) if isinstance(item, tuple) else item for name, item in items if item is not None}


def _overall(overall: Overall | None) -> Json | None:
    if overall is None:
        return None
    return {
        "goal": overall.goal,
        "sub_goals": [_plain(item) for item in overall.sub_goals],
        "safeguards": [_plain(item) for item in overall.safeguards],
    }


def _project(project: Project, disclosure: Disclosure) -> Json:
    plain = _plain(project, skip=("extra", "indicators"))
    rows = [_indicator(indicator, disclosure.glued) for indicator in project.indicators]
    return plain | _extra(project.extra) | {"indicators": rows}


def _indicator(indicator: Indicator, glued: bool) -> Json:
    plain: Json = {}
    for name, value in _plain(indicator, skip=("extra",)).items():
        plain[name] = _plain(value) if isinstance(value, Group) else value
        if name == "value":
            plain["value_parts"] = _plain(split_value(value, glued))
    return plain | _extra(indicator.extra)


def _extra(extra: tuple[Extra, ...]) -> Json:
    return {"extra": [_plain(item) for item in extra]} if extra else {}


def _grid(grid: Grid, reading: Reading) -> Json:
    return {
        "id": grid.id,
        "title": grid.title,
        "role": reading.roles.get(grid.id, "other"),
        "rows": grid.rows,
        "columns": grid.columns,
        "cells": [_cell(cell) for cell in grid.cells],
    }


def _cell(cell: Cell) -> Json:
    names = ("row", "column", "rowspan", "colspan", "text")
    return dict(zip(names, cell, strict=False))


def _issue(finding: Finding, paths: Paths) -> Json:
    issue: Json = {
        "path": paths.path(finding.fact) or finding.fact.field,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "original": finding.original,
    }
    if finding.source:
        issue["source"] = _source(finding.source)
    if finding.fixes:
        issue["fixes"] = list(finding.fixes)
    return issue


def _source(source: Source) -> Json:
    return _plain(source)
