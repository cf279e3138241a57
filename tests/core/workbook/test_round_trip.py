import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from core.model import Disclosure
from core.parse import parse
from core.workbook.filling.fill import fill
from core.workbook.readback.extract import extract, is_filled
from core.workbook.templates.template import Template, known_templates, load_template
from tests.helpers.package_check import faults
from tests.helpers.samples import SAMPLES, needs_samples
from tests.helpers.strategies import disclosures, hebei_disclosures, nasty_texts

NAMES = [info.id for info in known_templates()]
often = settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@pytest.fixture(scope="module", params=NAMES)
def template(request: pytest.FixtureRequest) -> Template:
    return load_template(request.param)


def there_and_back(disclosure: Disclosure, template: Template) -> Disclosure:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.xlsx"
        fill(disclosure, template, target)
        assert faults(target) == []
        reading = extract(target)
        assert not [finding for finding in reading.findings if finding.severity.value != "info"]
        return reading.disclosure


@often
@given(disclosure=hebei_disclosures())
def test_a_hebei_disclosure_comes_back_equal(template: Template, disclosure: Disclosure) -> None:
    assert there_and_back(disclosure, template) == disclosure


@often
@given(disclosure=disclosures())
def test_any_disclosure_comes_back_equal(template: Template, disclosure: Disclosure) -> None:
    assert there_and_back(disclosure, template) == disclosure


@often
@given(disclosure=disclosures(text=nasty_texts()))
def test_nasty_texts_come_back_equal(template: Template, disclosure: Disclosure) -> None:
    assert there_and_back(disclosure, template) == disclosure


def test_an_empty_disclosure_makes_blank_forms(template: Template, tmp_path: Path) -> None:
    fill(Disclosure(), template, tmp_path / "blank.xlsx")
    assert is_filled(tmp_path / "blank.xlsx")
    assert extract(tmp_path / "blank.xlsx").disclosure == Disclosure()


KINDS = (".docx", ".pdf", ".txt", ".xls", ".xlsx")
"""Kinds of samples that are read without an office program"""
DOCUMENTS = sorted(path.name for path in SAMPLES.glob("*.*") if path.suffix in KINDS)


@cache
def sample(name: str) -> Disclosure:
    return parse(SAMPLES / name).disclosure


@needs_samples
@pytest.mark.parametrize("name", DOCUMENTS or [""])
def test_the_samples_come_back_equal(name: str, template: Template, tmp_path: Path) -> None:
    disclosure = sample(name)
    fill(disclosure, template, tmp_path / "out.xlsx")
    assert parse(tmp_path / "out.xlsx").disclosure == disclosure
