import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import pytest

import core.checks
from core.checks.rule import Rule
from core.checks.rules import DOCUMENT_RULES, PROJECT_RULES, RULES
from core.messages import language, use_language


def declared() -> Iterator[Rule[Any]]:
    for module in pkgutil.iter_modules(core.checks.__path__):
        members = vars(importlib.import_module(f"core.checks.{module.name}")).values()
        yield from (member for member in members if isinstance(member, Rule))


@pytest.fixture
def english() -> Iterator[None]:
    before = language()
    use_language("en")
    yield
    use_language(before)


def test_every_rule_that_is_declared_is_in_the_table_once() -> None:
    table = [*DOCUMENT_RULES, *PROJECT_RULES]
    assert {rule.id for rule in declared()} == set(RULES)
    assert len(table) == len(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_says_what_is_wrong_and_where_it_comes_from(rule: Rule[Any]) -> None:
    assert rule.id.startswith("check.")
    assert rule.source
    assert rule.wording()


@pytest.mark.usefixtures("english")
def test_rules_speak_the_language_of_the_user() -> None:
    assert all(rule.wording().isascii() for rule in RULES.values() if "sign" not in rule.id)
