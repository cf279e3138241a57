import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.findings import Severity
from core.model import Disclosure
from core.workbook.filling.fill import fill
from core.workbook.readback.extract import extract
from core.workbook.templates.template import Template
from tests.helpers.package_check import faults
from tests.helpers.strategies import disclosures
from tests.helpers.workbooks import make_template

Row = list[str | None]
PROJECT = ["序号", "栏目.联系人", *(field.label for field in PROJECT_FIELDS.values())]
INDICATOR = [
    "序号",
    "指标值符号",
    "指标值数值",
    "指标值内容",
    "指标值单位",
    *(field.label for field in INDICATOR_FIELDS.values()),
]
LABELS = st.sampled_from([None, "标题", "单位：", "（", "1"])


@st.composite
def rows_of(draw: DrawFn, prefix: str, names: list[str], merges: bool = False) -> Row:
    """A row of some tags with label texts between them."""
    cells: Row = []
    for name in draw(st.lists(st.sampled_from(names), min_size=1, max_size=5, unique=True)):
        option = draw(st.sampled_from(["", "|合并"])) if merges else ""
        label = draw(LABELS) or ""
        cells.append(f"{label}{{{{{prefix}{name}{option}}}}}" + draw(st.sampled_from(["", "", "）"])))
        if draw(st.booleans()):
            cells.append(draw(LABELS))
    return cells


@st.composite
def conditional_rows(draw: DrawFn, prefix: str) -> list[Row]:
    """Up to one row that stands only where a field is there, and up to two that never do."""
    name = draw(st.sampled_from(PROJECT[1:]))
    told = draw(rows_of(prefix, PROJECT))
    maybe: list[list[Row]] = [[], [[f"{name}{{{{如有.{name}}}}}", *told]], [["{{如有.指标.权重}}", *told]]]
    return [*draw(st.sampled_from(maybe)), *[["示例", "{{删去本行}}{{项目名称}}"]] * draw(st.integers(0, 2))]


@st.composite
def label_rows(draw: DrawFn) -> list[Row]:
    """Up to two rows without tags."""
    return draw(st.lists(st.lists(LABELS, min_size=1, max_size=3), max_size=2))


@st.composite
def sheets_of_a_template(draw: DrawFn) -> dict[str, list[Row]]:
    """A sheet per project, lists, a block per project or the department's prose, in any mixture."""
    indicators = rows_of("指标.", INDICATOR, merges=True)
    kinds = {
        "{{项目名称}}": st.builds(
            lambda head, maybe, row, prepared: (head, *maybe, ["表头"], row, *prepared),
            *(rows_of("", PROJECT), conditional_rows(""), indicators, conditional_rows("")),
        ),
        "项目": st.tuples(st.just(["表头"]), rows_of("项目.", PROJECT)),
        "指标": st.tuples(
            st.just(["项目", "指标"]), st.tuples(rows_of("", PROJECT), indicators).map(lambda r: r[0] + r[1])
        ),
        "块": st.builds(
            lambda head, maybe, row: (head, *maybe, ["小标题"], row),
            *(rows_of("项目.", PROJECT), conditional_rows("项目."), indicators),
        ),
        "两期": st.builds(
            lambda head, mid, year: (head, ["中期"], mid, ["年度"], year),
            *(rows_of("", PROJECT), rows_of("中期指标.", INDICATOR, merges=True)),
            rows_of("年度指标.", INDICATOR, merges=True),
        ),
        "并排": st.builds(
            lambda head, both, mid, year: (head, ["中期与年度"], both + mid + year),
            *(rows_of("", PROJECT), rows_of("指标.", ["一级指标", "二级指标", "序号", "备注", "指标值"], merges=True)),
            *(rows_of("中期指标.", INDICATOR, merges=True), rows_of("年度指标.", INDICATOR, merges=True)),
        ),
        "部门": st.tuples(rows_of("", ["年度", "部门", "总体绩效目标"]), rows_of("分项.", ["标题", "绩效目标"])),
    }
    names = draw(st.lists(st.sampled_from(list(kinds)), min_size=1, max_size=3, unique=True))
    return {name: [*draw(label_rows()), *draw(kinds[name]), *draw(label_rows())] for name in names}


def there_and_back(sheets: dict[str, list[Row]], disclosure: Disclosure) -> Disclosure:
    with tempfile.TemporaryDirectory() as folder:
        template: Template = make_template(Path(folder), sheets)
        fill(disclosure, template, Path(folder) / "out.xlsx")
        assert faults(Path(folder) / "out.xlsx") == []
        reading = extract(Path(folder) / "out.xlsx")
        assert [finding for finding in reading.findings if finding.severity is not Severity.INFO] == []
        return reading.disclosure


@settings(max_examples=30, suppress_health_check=list(HealthCheck), deadline=None)
@given(sheets=sheets_of_a_template(), disclosure=disclosures())
def test_any_disclosure_comes_back_equal_from_any_template(
    sheets: dict[str, list[Row]], disclosure: Disclosure
) -> None:
    assert there_and_back(sheets, disclosure) == disclosure
