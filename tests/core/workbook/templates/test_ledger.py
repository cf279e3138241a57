from lxml import etree

from core.facts import Fact
from core.workbook.parts.styles import Styles
from core.workbook.readback.read import SheetReader
from core.workbook.templates.ledger import Ledger, read_ledger
from core.workbook.templates.scan import scan
from core.workbook.templates.template import load_template

STYLES: Styles = load_template("hebei-form").styles


def again(ledger: Ledger) -> Ledger | None:
    xml = ledger.xml("http://schemas.openxmlformats.org/spreadsheetml/2006/main")
    assert max(len(text) for text in etree.fromstring(xml).itertext()) <= 32767
    return read_ledger(row for _, row in sorted(SheetReader([], STYLES).read(xml).texts.items()))


def test_a_ledger_reads_back_equal() -> None:
    ledger = Ledger("hebei-form", "河北")
    ledger.plans = (scan(1, "{{项目名称}}", {(1, 1): "标题", (2, 2): "{{指标.指标值}}"}, 5),)
    assert ledger.absent_number(("basis", "level1=")) == ledger.absent_number(["basis", "level1="]) == 1
    ledger.owners.append(("p", "i"))
    ledger.exact[Fact("p", "goals")] = ("1.一", ["一", "\x01二"])
    ledger.exact[Fact("p", "unit_code")] = ("x", None)
    ledger.hidden[Fact("i", "remark")] = "很长" * 40000
    ledger.tables.append(("t", None, "附表"))
    found = again(ledger)
    assert found is not None
    assert (found.template, found.plans, found.absent) == (ledger.template, ledger.plans, ledger.absent)
    assert (found.exact, found.hidden) == (ledger.exact, ledger.hidden)
    assert (found.owners, found.tables) == (ledger.owners, ledger.tables)


def test_what_is_no_ledger_is_none() -> None:
    for rows in ([], [{1: "x"}], [{1: "[1]"}], [{1: '["jibiao", 99, "", ""]'}], [{1: '["jibiao", 1, "a"]'}]):
        assert read_ledger(rows) is None
    assert read_ledger([{1: '["jibiao", 1, "a", "b"]'}, {1: '["sheet", 0, "{{没有}}", 1, []]'}]) is None
