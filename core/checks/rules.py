"""RULES: every rule of the field in one table, in the order in which their findings are listed."""

from typing import Any

from core.checks import (
    codes,
    completeness,
    coverage,
    levels,
    matching,
    money,
    plan,
    texts,
    values,
    weights,
    whole,
)
from core.checks.case import Case
from core.checks.rule import Rule
from core.model import Disclosure

PROJECT_RULES: tuple[Rule[Case], ...] = (
    completeness.project_name_missing,
    texts.title_name,
    codes.code_length,
    codes.code_characters,
    codes.code_check,
    money.amount_not_number,
    money.budget_sum,
    plan.spend_plan,
    coverage.kinds_missing,
    coverage.output_missing,
    coverage.benefit_missing,
    coverage.satisfaction_missing,
    coverage.few_indicators,
    weights.weight_total,
    completeness.level1_missing,
    levels.level1_wrong,
    completeness.level2_missing,
    completeness.level3_missing,
    levels.name_is_label,
    levels.name_type,
    levels.satisfaction_name,
    levels.same_name,
    levels.name_repeated,
    completeness.row_shifted,
    completeness.value_missing,
    values.template_left_over,
    values.value_not_number,
    values.unit_missing,
    values.value_no_unit,
    values.value_text_only,
    values.value_qualitative,
    values.sign_spelling,
    matching.value_mismatch,
    matching.several_in_one,
    matching.percent_over,
    matching.satisfaction_low,
    texts.text_long,
)
"""Rules that need one project only."""

DOCUMENT_RULES: tuple[Rule[Disclosure], ...] = (
    whole.project_count,
    whole.project_total,
    completeness.indicators_missing,
    codes.code_duplicate,
    codes.code_region,
    codes.code_year,
    codes.document_year,
    whole.unit_name,
)
"""Rules that compare projects with each other or with the prose."""

_EVERY: tuple[Rule[Any], ...] = (*DOCUMENT_RULES, *PROJECT_RULES)
RULES: dict[str, Rule[Any]] = {rule.id: rule for rule in _EVERY}
"""Every rule by its id."""
