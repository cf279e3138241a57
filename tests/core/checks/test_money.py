import pytest

from core.model import Extra, Project
from tests.core.checks.build import fields, found, of, project, zhejiang


def budget(total: str | None, fiscal: str | None, other: str | None) -> Project:
    return project(budget_total=total, budget_fiscal=fiscal, budget_other=other)


@pytest.mark.parametrize(
    ("total", "fiscal", "other"),
    [
        ("5.60", "5.60", "0"),
        ("5.60", "5.60", ""),
        ("0.3", "0.1", "0.2"),
        ("1,234.50", "1,000", "234.5"),
        ("250万", "250", "—"),
        ("5.60", "", ""),
        ("", "", ""),
        (None, "5", "1"),
        ("6", "5", None),
        ("5.60", "约5", "0"),
    ],
)
def test_sums_that_hold_or_cannot_be_known_are_silent(total: str | None, fiscal: str | None, other: str | None) -> None:
    assert found(budget(total, fiscal, other), "check.budget-sum") == []


def test_a_sum_that_does_not_hold_names_both_figures() -> None:
    (finding,) = found(budget("5.60", "5.00", "0.50"), "check.budget-sum")
    assert (finding.fact.field, finding.severity.value, finding.original) == ("budget_total", "error", "5.60")
    assert "5.60" in finding.message
    assert "5.50" in finding.message


def test_an_empty_total_is_offered_the_sum_of_its_parts() -> None:
    (finding,) = found(budget("", "5.00", "0.5"), "check.budget-sum")
    assert finding.fixes == ("5.50",)


def test_yuan_mixed_with_ten_thousand_yuan_is_named() -> None:
    (finding,) = found(budget("5.6", "56000", "0"), "check.budget-sum")
    assert "万元和元" in finding.message


def test_the_zhejiang_list_adds_four_parts() -> None:
    assert found(of(zhejiang(), layout="zhejiang-list"), "check.budget-sum") == []
    wrong = of(zhejiang(budget_total="301"), layout="zhejiang-list")
    assert fields(found(wrong, "check.budget-sum")) == ["budget_total"]


@pytest.mark.parametrize("label", ["国有资本经营预算", "上年结转资金"])
def test_money_of_a_kind_of_its_own_explains_the_rest(label: str) -> None:
    extra = (Extra("中期资金总额", "99"), Extra(label, "2"))
    assert found(project(budget_total="32", extra=extra), "check.budget-sum") == []
    assert found(project(budget_total="33", extra=extra), "check.budget-sum") != []


@pytest.mark.parametrize(
    ("text", "wrong"), [("5.6O", True), ("五万", True), ("5.60", False), ("", False), ("无", False)]
)
def test_an_amount_must_be_a_number(text: str, wrong: bool) -> None:
    findings = found(project(budget_fiscal=text), "check.amount-not-number")
    assert fields(findings) == ["budget_fiscal"] * wrong
