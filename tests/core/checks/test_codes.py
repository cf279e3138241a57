import pytest

from tests.core.checks.build import code, fields, found, of, project


def coded(text: str | None, rule: str, layout: str | None = "hebei-form") -> list[str]:
    return [finding.message for finding in found(of(project(project_code=text), layout=layout), rule)]


@pytest.mark.parametrize("text", ["130304214FVKENNKNIA3G", code(7), None])
def test_a_code_of_21_characters_is_silent(text: str | None) -> None:
    assert coded(text, "check.code-length") + coded(text, "check.code-characters") == []


@pytest.mark.parametrize(("text", "word"), [("", "为空"), ("130304214FVK", "12 位"), ("1.30304E+20", "变成了数字")])
def test_a_code_of_another_length_says_what_happened(text: str, word: str) -> None:
    (message,) = coded(text, "check.code-length")
    assert word in message


def test_only_the_hebei_form_asks_for_a_code() -> None:
    assert coded("", "check.code-length", "mof-form") + coded("A-17", "check.code-length", None) == []


def test_small_letters_are_offered_as_capitals() -> None:
    (finding,) = found(project(project_code="130304214fvkennknia3g"), "check.code-characters")
    assert finding.fixes == ("130304214FVKENNKNIA3G",)


def test_a_wrong_check_character_is_told_without_a_guess() -> None:
    right = code(7)
    (finding,) = found(project(project_code="2" + right[1:]), "check.code-check")
    assert (finding.severity.value, finding.fixes) == ("warning", ())
    assert coded(right, "check.code-check") == []


def test_codes_without_p_have_no_check_character() -> None:
    assert coded("13030421CNNQWSQKR5W6Y", "check.code-check") == []


def test_a_code_used_twice_is_an_error_on_both() -> None:
    first, second = project(project_code=code(1)), project(project_code=code(1))
    findings = found(of(first, project(), second), "check.code-duplicate")
    assert [finding.fact.owner for finding in findings] == [first.id, second.id]
    assert f"第 {second.seq} 个" in findings[0].message


def test_empty_codes_are_no_duplicates() -> None:
    assert found(of(project(project_code=""), project(project_code="")), "check.code-duplicate") == []


@pytest.mark.parametrize(("rule", "head"), [("check.code-region", "13050024"), ("check.code-year", "13990023")])
def test_one_code_of_another_region_or_year_is_told(rule: str, head: str) -> None:
    odd = project(project_code=code(9, head))
    findings = found(of(project(), project(), odd), rule)
    assert [(f.fact.owner, f.severity.value) for f in findings] == [(odd.id, "warning")]


@pytest.mark.parametrize("others", [0, 1])
def test_without_a_clear_majority_no_region_is_odd(others: int) -> None:
    projects = [project() for _ in range(others)] + [project(project_code=code(9, "13050024"))]
    assert fields(found(of(*projects), "check.code-region")) == []
    mixed = of(project(), project(), *(project(project_code=code(n, "13050024")) for n in (1, 2)))
    assert found(mixed, "check.code-region") == []


@pytest.mark.parametrize(("head", "told"), [("13990024", False), ("13990023", True)])
def test_codes_of_another_year_than_the_document_are_told_once(head: str, told: bool) -> None:
    projects = [project(project_code=code(n, head)) for n in range(3)]
    assert fields(found(of(*projects), "check.document-year")) == ["year"] * told
    assert found(of(*projects[:2]), "check.document-year") == []
